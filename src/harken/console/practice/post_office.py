"""A mail server for practice: takes every letter, sends none on, keeps each as a file one can open."""

import socketserver
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from threading import Thread

from harken.cluster.account import write_private

LARGEST = 1024 * 1024
_ENDS = b"."


@contextmanager
def post_office(letters: Path) -> Iterator[str]:
    """Take letters into a folder until the block is left; the smtp:// address, on this machine only."""
    letters.mkdir(exist_ok=True, mode=0o700)
    numbers = count(1 + max((int(one.stem) for one in letters.glob("[0-9]*.eml")), default=0))

    class Desk(socketserver.StreamRequestHandler):
        timeout = 30

        def handle(self) -> None:
            _converse(self.rfile, self.wfile, letters, numbers)

    with _Office(("127.0.0.1", 0), Desk) as office:
        Thread(target=office.serve_forever, name="post office", daemon=True).start()
        try:
            yield f"smtp://127.0.0.1:{office.server_address[1]}"
        finally:
            office.shutdown()


class _Office(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True


def _converse(reads: "socketserver._BufferedReader", writes, letters: Path, numbers) -> None:
    ...
