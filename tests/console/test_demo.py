"""`harken demo` from nothing: it serves, keeps, begins anew, ends whole, and touches nobody else's database."""

import signal
from collections.abc import Iterator

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from harken.cluster import our_cluster
from harken.console.practice.clock import SETTING, stamp_function
from harken.console.practice.force import PASSWORD, SHOWN
from harken.console.practice.mark import DATABASE
from tests.console.practising import Demo, Practice, practice, until


@pytest.fixture
def folder() -> Iterator[Practice]:
    with practice() as made:
        yield made


def test_it_serves_everybody_it_names_keeps_their_records_and_begins_anew(folder: Practice) -> None:
    first = folder.begin("--port", "8300").ready()
    status, page = first.page("/sign-in")
    assert status == 200
    for one in SHOWN:
        assert one.login in page
        assert first.page("/", first.signed_in(one.login, PASSWORD))[0] == 200
    assert first.page("/health/deadlines")[0] == 200
    assert first.stopped() == 0
    assert folder.left_running() == []

    again = folder.begin("--port", "8300").ready()
    assert "kept" in again.said
    assert again.stopped(signal.SIGTERM) == 0

    anew = folder.begin("--reset", "--prepare")
    assert anew.ended() == 0
    assert "facts of an invented past recorded" in anew.said
    assert folder.left_running() == []


def test_nothing_outlives_a_demo_that_is_killed(folder: Practice) -> None:
    demo = folder.begin("--port", "8320").ready()
    demo.stopped(signal.SIGKILL)
    until(lambda: not pages_and_clock(folder))
    assert folder.begin("--prepare").ended() == 0
    assert folder.left_running() == []


def test_when_the_clock_dies_it_says_so_and_ends(folder: Practice) -> None:
    demo = folder.begin("--port", "8340").ready()
    (clock,) = [pid for pid in pages_and_clock(folder) if command(pid).endswith("worker\0")]
    psycopg_free_kill(clock)
    assert demo.ended() == 1
    assert "The clock stopped" in demo.said
    assert folder.left_running() == []
