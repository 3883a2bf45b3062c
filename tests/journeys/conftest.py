"""One practice force for all journeys, run as `harken demo` runs it; and people to visit it."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser

from tests.console.practising import Demo, Practice, practice
from tests.journeys.practice import ELSEWHERE, PARTNER, let_intruders_in
from tests.journeys.visitor import Visit, visiting

FIRST_PORT = 8350


@pytest.fixture(scope="session")
def port(worker_id: str) -> int:
    """The first of ten ports for this worker's journeys: a server's pages and its stream take two."""
    beside = int(worker_id.removeprefix("gw")) if worker_id.startswith("gw") else 0
    return FIRST_PORT + 10 * beside


@pytest.fixture(scope="session")
def folder() -> Iterator[Practice]:
    """Where the practice force is made."""
    with practice() as made:
        yield made


@pytest.fixture(scope="session")
def began() -> datetime:
    """When the practice force was about to be made: its past is told in minutes before."""
    return datetime.now(UTC)


@pytest.fixture(scope="session")
def demo(folder: Practice, port: int, began: datetime) -> Iterator[Demo]:
    del began
    running = folder.begin("--port", str(port)).ready()
    yield running
    assert running.stopped() == 0, running.said


@pytest.fixture(scope="session")
def intruders(folder: Practice, demo: Demo) -> tuple[str, ...]:
    """Who has no part in any of it: of another force, and of this one with no police post."""
    del demo
    let_intruders_in(folder)
    return ELSEWHERE, PARTNER


@pytest.fixture
def visit(browser: Browser, demo: Demo) -> Iterator[Visit]:
    """Sign in to the practice force as somebody, at a width of so many pixels."""
    with visiting(browser, demo.port) as visit:
        yield visit
