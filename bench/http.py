"""Recording one entry through HTTP, by the server's own process, beside a bare durable INSERT (aim 20)."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import orjson
import psycopg

from bench.figures import ratio, say, spread
from bench.ground import at_work, new_force, somebody
from bench.verb import SAID, WARM, bare_insert, bare_table, long_case
from harken.access.connection import acting
from harken.access.sign_in import api_token
from tests.database import Installation

LENGTH = 20
WITHIN = 60.0


def run(installation: Installation, *, small: bool) -> None:
    """Print how many times a bare INSERT one entry through the API takes, over a connection kept open."""
    times = 50 if small else 400
    actor = somebody(new_force())
    desk = at_work(actor)
    expires = datetime.now(UTC) + timedelta(hours=2)
    with acting(None, using="keeper") as connection:
        token = api_token(connection, account=actor.account, label="bench", expires=expires).token
    theirs, mine = [], []
    with (
        psycopg.connect(installation.admin_url, autocommit=True) as bare,
        bare_table(bare),
        served(installation) as port,
    ):
        door = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        for turn in range(times + WARM):
            if turn % LENGTH == 0:
                child = desk.child()
                case = long_case(desk, child, LENGTH)
            if turn == WARM:
                theirs, mine = [], []
            theirs.append(bare_insert(bare, case.chronology, child))
            mine.append(_recorded(door, token, case.chronology, child))
        door.close()
    say(f"    bare:     {spread(theirs)}")
    say(f"    HTTP:     {spread(mine)}")
    say(f"    ratio:    {ratio(mine, theirs)}")


def _recorded(door: http.client.HTTPConnection, token: str, case: str, child: str) -> float:
    body = orjson.dumps(
        {
            "kind": "missing.enquiry-made",
            "happened": datetime.now(UTC).isoformat(),
            "about": [{"id": child}],
            "answers": {"done": SAID},
        }
    )
    headers = {
        "Authorization": f"Bearer {token}",
        "Idempotency-Key": str(uuid4()),
        "Content-Type": "application/json",
    }
    began = time.perf_counter()
    door.request("POST", f"/api/v1/cases/{case}/entries", body, headers)
    answer = door.getresponse()
    said = answer.read()
    took = time.perf_counter() - began
    if answer.status != 201:
        raise SystemExit(f"{answer.status}: {said[:300]!r}")
    return took


@contextmanager
def served(installation: Installation) -> Iterator[int]:
    """`harken serve` with one process, for as long as it is needed; its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "harken.console", "serve", "--port", str(port), "--workers", "1"]
    server = subprocess.Popen(  # noqa: S603 - our own command
        command, env={**os.environ, **installation.environment}, stdout=subprocess.DEVNULL
    )
    try:
        _until_it_answers(server, port)
        yield port
    finally:
        server.terminate()
        server.wait(timeout=20)


def _until_it_answers(server: subprocess.Popen[bytes], port: int) -> None:
    latest = time.monotonic() + WITHIN
    while time.monotonic() < latest and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise SystemExit("The server does not answer.")
