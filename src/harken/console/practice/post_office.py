"""A mail server for practice: takes every letter, sends none on, keeps each as a file one can open."""

import socketserver
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedIOBase
from itertools import count
from pathlib import Path
from threading import Thread

from harken.cluster.account import write_private

LARGEST = 1024 * 1024
REPLIES = {
    b"EHLO": b"250 practice",
    b"HELO": b"250 practice",
    b"MAIL": b"250 from",
    b"RCPT": b"250 to",
    b"RSET": b"250 again",
    b"NOOP": b"250 still here",
    b"DATA": b"354 say it",
    b"QUIT": b"221 goodbye",
}


@contextmanager
def post_office(letters: Path) -> Iterator[str]:
    """Take letters into a folder until the block is left; its smtp:// address, on this machine only."""
    letters.mkdir(exist_ok=True, mode=0o700)
    kept = [int(one.stem) for one in letters.glob("*.eml") if one.stem.isdigit()]
    names = (letters / f"{number:06}.eml" for number in count(max(kept, default=0) + 1))

    class Counter(socketserver.StreamRequestHandler):
        timeout = 30.0

        def handle(self) -> None:
            for letter in _letters(self.rfile, self.wfile):
                write_private(next(names), letter)

    with socketserver.TCPServer(("127.0.0.1", 0), Counter) as office:
        Thread(target=office.serve_forever, name="post office", daemon=True).start()
        try:
            yield f"smtp://127.0.0.1:{office.server_address[1]}"
        finally:
            office.shutdown()


def _letters(reads: BufferedIOBase, writes: BufferedIOBase) -> Iterator[str]:
    """The letters of one call, each acknowledged once it is kept."""
    writes.write(b"220 practice\r\n")
    while line := reads.readline(LARGEST):
        word = line[:4].upper().rstrip()
        writes.write(REPLIES.get(word, b"502 not here") + b"\r\n")
        if word == b"QUIT":
            return
        if word == b"DATA":
            yield _letter(reads)
            writes.write(b"250 kept\r\n")


def _letter(reads: BufferedIOBase) -> str:
    lines: list[bytes] = []
    while (line := reads.readline(LARGEST)).rstrip(b"\r\n") != b"." and line:
        lines.append(line.rstrip(b"\r\n").removeprefix(b"." if line.startswith(b"..") else b""))
    return "\n".join(one.decode("utf-8", errors="replace") for one in lines) + "\n"
