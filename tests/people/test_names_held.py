"""The names a process keeps: read before they are asked for where it serves, and nowhere else."""

import threading
from collections.abc import Iterator

import pytest

from harken.every_case.persons import PersonRecorded
from harken.people.finding import names_held
from harken.people.finding.names_held import read_ahead, serving
from tests.cases import Desk
from tests.people.known import Book


@pytest.fixture(autouse=True)
def not_serving(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whether this process serves is forgotten after the test."""
    monkeypatch.setattr(names_held, "_serving", threading.Event())
    monkeypatch.setattr(names_held, "_held", {})
    return


def read(sergeant: Desk) -> set[str]:
    """The surnames that are kept once whoever reads ahead has read."""
    read_ahead(sergeant.by)
    for thread in threading.enumerate():
        if thread.name == "names":
            thread.join(timeout=20)
    held = names_held._held.get(sergeant.by.force)
    return held.names.surnames.held if held else set()


def test_a_server_reads_the_names_of_a_visitors_force_before_anybody_searches(sergeant: Desk) -> None:
    Book(sergeant).opens(PersonRecorded(given_names="Kian", family_name="Ashdale"))
    serving()
    assert read(sergeant) == {"ashdale"}


def test_a_process_that_does_not_serve_reads_no_names_ahead(sergeant: Desk) -> None:
    Book(sergeant).opens(PersonRecorded(given_names="Kian", family_name="Ashdale"))
    assert read(sergeant) == set()
