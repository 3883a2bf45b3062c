"""A line to PostgreSQL that can be cut when a commit was sent and done, before its answer is heard."""

import socket
from contextlib import suppress
from threading import Thread
from typing import Any

from psycopg.conninfo import conninfo_to_dict, make_conninfo

COMMIT = b"commit"


class Line:
    """Passes on what is said both ways; `cut`, it drops the answer to the next commit and hangs up."""

    def __init__(self, url: str) -> None:
        self.of: dict[str, Any] = conninfo_to_dict(url)
        self.cut = False
        self.committing = False
        self.listener = socket.create_server(("127.0.0.1", 0))
        Thread(target=self._listen, daemon=True).start()

    @property
    def url(self) -> str:
        """The same database, by way of this line."""
        host, port = self.listener.getsockname()
        return make_conninfo("", **{**self.of, "host": host, "port": port})

    def close(self) -> None:
        """Take no more calls."""
        self.listener.close()

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                ours, _ = self.listener.accept()
                theirs = self._server()
                Thread(target=self._said, args=(ours, theirs), daemon=True).start()
                Thread(target=self._answered, args=(theirs, ours), daemon=True).start()

    def _server(self) -> socket.socket:
        host, port = str(self.of["host"]), int(self.of.get("port") or 5432)
        if not host.startswith("/"):
            return socket.create_connection((host, port))
        server = socket.socket(socket.AF_UNIX)
        server.connect(f"{host}/.s.PGSQL.{port}")
        return server

    def _said(self, ours: socket.socket, theirs: socket.socket) -> None:
        with suppress(OSError):
            while said := ours.recv(65536):
                self.committing = self.cut and COMMIT in said
                theirs.sendall(said)
        _hang_up(theirs)

    def _answered(self, theirs: socket.socket, ours: socket.socket) -> None:
        with suppress(OSError):
            while answer := theirs.recv(65536):
                if self.committing:
                    self.cut = False
                    break
                ours.sendall(answer)
        _hang_up(ours)


def _hang_up(line: socket.socket) -> None:
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
    line.close()
