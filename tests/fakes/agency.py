"""Another agency's system: a real HTTP receiver on loopback that answers as it is told to."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any


@dataclass(frozen=True)
class Taken:
    """One request it read to its end."""

    headers: dict[str, str]
    raw: bytes
    path: str

    @property
    def body(self) -> dict[str, Any]:
        """What was said in it."""
        said: dict[str, Any] = json.loads(self.raw)
        return said


@dataclass
class AgencySystem:
    """A running one. `faults`, for the requests to come, one by one; afterwards it gives receipts.

    `500`, `302`: that status. `plain`: taken without a receipt. `drops`: takes it and hangs up.
    `half`: breaks off within its answer. `silent`: never answers. `drips`: a byte now and then.
    Anything else is the answer itself. `points_to`: where it says that one must go instead.
    """

    url: str = ""
    taken: list[Taken] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    over: Event = field(default_factory=Event)
    points_to: str = ""


@contextmanager
def agency_system() -> Iterator[AgencySystem]:
    """One on a port of its own, until the block ends."""
    system = AgencySystem()

    class Door(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers["Content-Length"]))
            system.taken.append(Taken(dict(self.headers), raw, self.path))
            fault = system.faults.pop(0) if system.faults else "receipt"
            _answer(self, system, fault)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Door) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        system.url = f"http://127.0.0.1:{server.server_address[1]}/notices"
        try:
            yield system
        finally:
            system.over.set()
            server.shutdown()


def _answer(door: BaseHTTPRequestHandler, system: AgencySystem, fault: str) -> None:
    door.close_connection = True
    if fault == "silent":
        system.over.wait()
    if fault in ("drops", "silent"):
        return
    status = int(fault) if fault.isdigit() else 200
    receipt = json.dumps({"receipt": f"SC-{len(system.taken)}"})
    body = {"plain": "", "receipt": receipt, "half": receipt, "drips": receipt}.get(fault, fault).encode()
    door.send_response(status)
    door.send_header("Content-Length", str(len(body)))
    if system.points_to:
        door.send_header("Location", system.points_to)
    door.end_headers()
    if fault == "drips":
        _drip(door, system, body)
    else:
        door.wfile.write(body[: len(body) // 2] if fault == "half" else body)


def _drip(door: BaseHTTPRequestHandler, system: AgencySystem, body: bytes) -> None:
    for byte in body:
        if system.over.is_set():
            return
        door.wfile.write(bytes([byte]))
        door.wfile.flush()
        time.sleep(0.2)
