"""A database that goes away while somebody records: all of it or nothing, and the same key is one entry."""

from collections.abc import Iterator

import pytest
from django.conf import settings

from harken.access.connection import Connection, DatabaseLost, acting
from harken.access.pools import close_pools
from harken.board.cases import case
from harken.casework.outcome import Done
from harken.casework.record import Recording, record, recorded_in
from harken.catalogue import kinds
from tests.cases import Desk, now
from tests.casework.cut_line import Line
from tests.database import Connect, Installation


@pytest.fixture
def line(installation: Installation, monkeypatch: pytest.MonkeyPatch) -> Iterator[Line]:
    """The line that doors reach the database by in this test."""
    close_pools()
    line = Line(installation.urls.app)
    monkeypatch.setitem(settings.HARKEN_URLS, "default", line.url)
    yield line
    close_pools()
    line.close()


def an_enquiry(desk: Desk) -> tuple[Done, Recording]:
    child = desk.child()
    missing = desk.missing(child)
    enquiry = Recording(
        entry=kinds()["missing.enquiry-made"].model_validate({"done": "Rang his nan."}),
        chronology=missing.chronology,
        about=((child, "subject"),),
        happened=now(),
        idem="enquiry",
    )
    return missing, enquiry


def enquiries(desk: Desk, missing: Done) -> tuple[int, bool]:
    """How many there are, and whether the board knows of one."""
    with acting(desk.by) as connection:
        row = connection.execute(
            "select count(*) from entry where chronology = %s and kind = 'missing.enquiry-made'",
            (missing.chronology,),
        ).fetchone()
        found = case(connection, desk.by.force, missing.chronology)
    assert row is not None
    assert found is not None
    return int(row[0]), found.last_enquiry is not None


def sent(desk: Desk, enquiry: Recording) -> Done:
    outcome = record(enquiry, by=desk.by, now=now(), standards=desk.standards)
    assert isinstance(outcome, Done)
    return outcome


def lost_before_the_commit(desk: Desk, enquiry: Recording, admin: Connection) -> None:
    with acting(desk.by) as connection:
        recorded_in(connection, enquiry, by=desk.by, standards=desk.standards)
        admin.execute("select pg_terminate_backend(%s, 60000)", (connection.info.backend_pid,))


def test_lost_before_the_commit_nothing_is_written_and_it_is_sent_again(
    sergeant: Desk, connect: Connect
) -> None:
    missing, enquiry = an_enquiry(sergeant)
    with pytest.raises(DatabaseLost):
        lost_before_the_commit(sergeant, enquiry, connect("admin"))
    assert enquiries(sergeant, missing) == (0, False)
    assert not sent(sergeant, enquiry).already
    assert enquiries(sergeant, missing) == (1, True)


def test_lost_before_the_answer_all_is_written_and_sent_again_it_is_one_entry(
    sergeant: Desk, line: Line
) -> None:
    missing, enquiry = an_enquiry(sergeant)
    line.cut = True
    with pytest.raises(DatabaseLost):
        record(enquiry, by=sergeant.by, now=now(), standards=sergeant.standards)
    assert enquiries(sergeant, missing) == (1, True)
    assert sent(sergeant, enquiry).already
    assert enquiries(sergeant, missing) == (1, True)
