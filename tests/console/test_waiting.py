"""Waiting until all is well: well, ended and too late are three answers."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from harken.console.waiting import NeverWell, answers


@pytest.fixture(params=[200, 503])
def page(request: pytest.FixtureRequest) -> Iterator[tuple[int, int]]:
    """A page that always answers so: its port, and what it answers."""

    class Always(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(request.param)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Always) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1], request.param
        server.shutdown()


def test_what_never_says_that_it_is_well_is_not_taken_for_well(page: tuple[int, int], tmp_path: Path) -> None:
    port, status = page
    if status == 200:
        assert answers(port, "/health", [], within=20) is None
    else:
        with pytest.raises(NeverWell, match="/health did not say"):
            answers(port, "/health", [], within=0.2)
