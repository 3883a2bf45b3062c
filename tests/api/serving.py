"""The real server on loopback, its database reached through a wire that a test can cut; and its log."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread
from typing import Any

import orjson
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from tests.database import Installation

PATIENCE = 60.0


@dataclass
class Wire:
    """What lies between the server and its database, until it is cut; `cut_at`: when all of that passed."""

    url: str
    listening: socket.socket
    whole: Event = field(default_factory=Event)
    ends: list[socket.socket] = field(default_factory=list)
    cut_at: list[bytes] = field(default_factory=list)

    @property
    def port(self) -> int:
        return int(self.listening.getsockname()[1])

    def serve(self) -> None:
        while True:
            try:
                here, _ = self.listening.accept()
            except OSError:
                return
            if self.whole.is_set():
                there = _database(self.url)
                self.ends += [here, there]
                Thread(target=self._carry, args=(here, there), daemon=True).start()
                Thread(target=self._carry, args=(there, here), daemon=True).start()
            else:
                here.close()

    def cut(self) -> None:
        """The database is gone: what is connected falls, what would connect is turned away."""
        self.whole.clear()
        for end in self.ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        self.ends.clear()

    def mend(self) -> None:
        """It is there again."""
        self.cut_at.clear()
        self.whole.set()

    def _carry(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while some := source.recv(65536):
                last = self._is_last(some)
                if not last and not self.whole.is_set():
                    # The line is down: an answer that was on its way is not heard any more.
                    break
                target.sendall(some)
                if last:
                    self.cut()
        for end in (source, target):
            with suppress(OSError):
                end.close()

    def _is_last(self, some: bytes) -> bool:
        """Whether this is what the line is cut at; nothing comes back from the moment at which it is seen."""
        if not self.cut_at or self.cut_at[0] not in some:
            return False
        del self.cut_at[0]
        if not self.cut_at:
            self.whole.clear()
        return not self.cut_at


def _database(url: str) -> socket.socket:
    parts = conninfo_to_dict(url)
    host, port = str(parts.get("host") or "127.0.0.1"), int(parts.get("port") or 5432)
    if not host.startswith("/"):
        return socket.create_connection((host, port))
    there = socket.socket(socket.AF_UNIX)
    there.connect(f"{host}/.s.PGSQL.{port}")
    return there


@dataclass(frozen=True)
class Answer:
    """What the server said."""

    status: int
    headers: Mapping[str, str]
    raw: bytes

    def json(self) -> Any:
        return orjson.loads(self.raw)


@dataclass
class Served:
    """One running server."""

    port: int
    log: Path
    wire: Wire

    def ask(
        self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """Ask the door for other systems, over a connection of its own."""
        return self.send(method, f"/api/v1{path}", body, headers)

    def send(
        self, method: str, address: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """Ask for any address, over a connection of its own."""
        asked = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            with suppress(BrokenPipeError, ConnectionResetError):
                # It may answer and hang up before it has read all.
                asked.request(method, address, body, dict(headers or {}))
            answer = asked.getresponse()
            return Answer(answer.status, dict(answer.headers), answer.read())
        finally:
            asked.close()

    def said(self) -> str:
        """All that it wrote of itself."""
        return self.log.read_text("utf-8")


@contextmanager
def wire_to(url: str) -> Iterator[Wire]:
    """A wire to the database of an address, until the block ends."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        wire = Wire(url, listening)
        wire.mend()
        Thread(target=wire.serve, daemon=True).start()
        yield wire
        wire.cut()


@contextmanager
def served(installation: Installation, folder: Path) -> Iterator[Served]:
    """The server, as `harken serve` starts it, on a port that was free, until the block ends."""
    with wire_to(installation.urls.app) as wire, (folder / "log").open("w") as log:
        app = make_conninfo(installation.urls.app, host="127.0.0.1", port=wire.port)
        port = _free_port()
        process = subprocess.Popen(
            [sys.executable, "-m", "harken.console", "serve", "--port", str(port), "--workers", "1"],
            env={**os.environ, **installation.environment, "HARKEN_APP_URL": app, "HARKEN_POOL": "4"},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        server = Served(port, folder / "log", wire)
        try:
            _until_it_answers(server, process)
            yield server
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def _until_it_answers(server: Served, process: "subprocess.Popen[bytes]") -> None:
    latest = time.monotonic() + PATIENCE
    while True:
        with suppress(OSError):
            if server.ask("GET", "/health").status == 200:
                return
        assert process.poll() is None, server.said()
        assert time.monotonic() < latest, server.said()
        time.sleep(0.1)
