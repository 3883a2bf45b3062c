"""The same desk over a far bigger force: what is owed, a case, its child and the search stay sound."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.console.practising import until
from tests.journeys.bench_force import ELSEWHERE, MADE, Made
from tests.journeys.forms import record
from tests.journeys.visitor import NARROW, WIDE, Visit, visiting

pytestmark = pytest.mark.journey
BESIDE = 5
PATIENCE = 300


@pytest.fixture(scope="session")
def made(cluster_url: str, worker_id: str, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The bench force, made by a process of its own."""
    into = tmp_path_factory.mktemp("bench")
    command = [sys.executable, "-m", "tests.journeys.bench_force", cluster_url]
    subprocess.run([*command, f"harken_journeys_{worker_id}", str(into)], check=True, timeout=PATIENCE)
    return Made(**json.loads((into / MADE).read_text("utf-8")))


def answers(server: "subprocess.Popen[bytes]", port: int) -> bool:
    """Whether it is this server that answers there, and not what somebody else left running."""
    assert server.poll() is None, f"the server ended by itself: is port {port} taken?"
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture(scope="session")
def served(made: Made, port: int) -> Iterator[int]:
    """The port at which it is served."""
    ours = port + BESIDE
    command = [sys.executable, "-m", "harken.console", "serve", "--port", str(ours), "--workers", "1"]
    with subprocess.Popen(command, env={**os.environ, **made.environment}) as server:
        try:
            until(lambda: answers(server, ours), PATIENCE)
            yield ours
        finally:
            server.send_signal(signal.SIGINT)
    assert server.returncode == 0


@pytest.fixture
def visit(browser: Browser, served: int) -> Iterator[Visit]:
    """Sign in to the bench force as somebody."""
    with visiting(browser, served) as visit:
        yield visit


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_big_force_is_as_sound_as_a_small_one(visit: Visit, made: Made, width: int) -> None:
    sergeant = visit("sergeant", width)
    for path in ("/", "/?whose=area", "/missing", "/told", "/wall", "/handover"):
        sergeant.go(path)
        assert sergeant.sound() == [], path
    sergeant.go(f"/cases/{made.case}")
    assert sergeant.sound() == []
    name = sergeant.page.locator("h1 a").inner_text().partition(",")[0]
    sergeant.page.locator("h1 a").click()
    expect(sergeant.page.locator("h1")).to_contain_text(name)
    assert sergeant.sound() == []
    sergeant.go(f"/search?q={name.replace(' ', '+')}")
    expect(sergeant.page.locator("main h2").first).to_contain_text(name)
    assert sergeant.sound() == []


def test_what_an_officer_records_in_a_big_force_the_inspector_reads(visit: Visit, made: Made) -> None:
    officer = visit("response", NARROW)
    record(officer, f"/cases/{made.case}", "missing.enquiry-made", done="Rang the arcade", result="Nobody")
    inspector = visit("inspector")
    inspector.go(f"/cases/{made.case}")
    expect(inspector.page.get_by_text("Rang the arcade").first).to_be_visible()
    assert [*officer.complaints, *inspector.complaints] == []


def test_another_forces_sergeant_finds_none_of_it(visit: Visit, made: Made) -> None:
    intruder = visit(ELSEWHERE)
    for path in (f"/cases/{made.case}", f"/cases/{made.case}/tasking", f"/children/{made.child}"):
        intruder.go(path, 404)
    for path in ("/?whose=force", "/missing?whose=force", "/wall?whose=force", "/search?q=ashdale"):
        intruder.go(path)
        assert made.case not in intruder.page.content()
        expect(intruder.page.locator("main a[href^='/children/']")).to_have_count(0)
