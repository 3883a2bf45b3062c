"""The verbs on a real PostgreSQL: what they append, what the board then says, what they refuse."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from harken.access.connection import acting
from harken.access.refused import Refused
from harken.board.cases import case
from harken.board.read import Wanted, owed
from harken.casework.outcome import Done
from harken.vocabulary.roles import DUTY_INSPECTOR
from tests.cases import Desk, now

NOTE = {"note": "He has his coat."}


@pytest.fixture
def child(sergeant: Desk) -> str:
    return sergeant.child()


@pytest.fixture
def missing(sergeant: Desk, child: str) -> Done:
    return sergeant.missing(child)


def test_opening_a_case_reckons_it_and_writes_the_board(missing: Done, sergeant: Desk, child: str) -> None:
    duties = {standing.duty.key for standing in missing.standings if standing.unsettled}
    with acting(sergeant.by) as connection:
        on_the_board = {one.duty for one in owed(connection, Wanted(force=sergeant.by.force))}
        found = case(connection, sergeant.by.force, missing.chronology)
    assert "missing.tell-the-supervisor" in duties
    assert on_the_board == duties
    assert found is not None
    assert (found.children, found.area) == ([child], sergeant.by.area)
    assert found.missing_since is not None


def test_the_same_key_twice_is_one_entry(missing: Done, sergeant: Desk, child: str) -> None:
    when = now()
    first = sergeant.records("every-case.noted", missing, child, answers=NOTE, idem="one", happened=when)
    again = sergeant.records("every-case.noted", missing, child, answers=NOTE, idem="one", happened=when)
    assert isinstance(first, Done)
    assert isinstance(again, Done)
    assert (again.entry, again.already) == (first.entry, True)


def test_another_body_under_the_same_key_is_refused(missing: Done, sergeant: Desk, child: str) -> None:
    when = now()
    sergeant.records("every-case.noted", missing, child, answers=NOTE, idem="one", happened=when)
    other = {"note": "He has no coat."}
    refused = sergeant.records("every-case.noted", missing, child, answers=other, idem="one", happened=when)
    assert isinstance(refused, Refused)
    assert refused.code == "other_body"


def test_the_same_opening_twice_opens_one_case(sergeant: Desk, child: str) -> None:
    when = now()
    first = sergeant.missing(child, idem="report", happened=when)
    again = sergeant.missing(child, idem="report", happened=when)
    assert (again.chronology, again.reference, again.already) == (
        first.chronology,
        first.reference,
        True,
    )


def test_a_time_that_has_not_come_is_refused(missing: Done, sergeant: Desk, child: str) -> None:
    ahead = now() + timedelta(hours=1)
    refused = sergeant.records("every-case.noted", missing, child, answers=NOTE, happened=ahead)
    assert isinstance(refused, Refused)
    assert refused.code == "in_the_future"


def test_what_was_corrected_is_not_corrected_twice(missing: Done, sergeant: Desk, child: str) -> None:
    first = sergeant.records("every-case.noted", missing, child, answers=NOTE)
    assert isinstance(first, Done)
    other = {"note": "He has his grey coat."}
    once = sergeant.records("every-case.noted", missing, child, answers=other, replaces=first.entry)
    twice = sergeant.records("every-case.noted", missing, child, answers=NOTE, replaces=first.entry)
    assert isinstance(once, Done)
    assert isinstance(twice, Refused)
    assert twice.code == "already_corrected"


def test_a_stranger_sees_no_such_record(
    missing: Done,
    child: str,
    desk_of: Callable[..., Desk],
    new_force: Callable[[], str],
) -> None:
    stranger = desk_of(DUTY_INSPECTOR, force=new_force())
    refused = stranger.records("every-case.noted", missing, child, answers=NOTE)
    assert isinstance(refused, Refused)
    assert refused.code == "not_found"


def test_closing_is_held_until_the_child_is_found(missing: Done, sergeant: Desk, child: str) -> None:
    refused = sergeant.records("every-case.closed", missing, child)
    assert isinstance(refused, Refused)
    assert refused.code == "gate_holds"
    assert "still missing" in refused.sentence


def test_an_enquiry_starts_the_next_one_and_stands_on_the_board(
    missing: Done, sergeant: Desk, child: str
) -> None:
    done = sergeant.records("missing.enquiry-made", missing, child, answers={"done": "Rang his nan."})
    assert isinstance(done, Done)
    with acting(sergeant.by) as connection:
        rows = owed(connection, Wanted(force=sergeant.by.force))
        found = case(connection, sergeant.by.force, missing.chronology)
    assert [row.number for row in rows if row.duty == "missing.make-an-enquiry"] == [2]
    assert found is not None
    assert found.last_enquiry is not None


def test_a_second_episode_has_the_first_looked_at_again(sergeant: Desk, child: str) -> None:
    first = sergeant.missing(child)
    sergeant.missing(child)
    with acting(sergeant.by) as connection:
        row = connection.execute(
            "select look_at <= clock_timestamp() from case_line where chronology = %s",
            (first.chronology,),
        ).fetchone()
    assert row == (True,)


def test_what_went_already_is_recorded_though_a_gate_holds_what_is_to_go(sergeant: Desk, child: str) -> None:
    case = sergeant.opens("domestic-abuse.reported", pathway="domestic_abuse", about=((child, "subject"),))
    roll = {"roll": "a likely match, not exact", "establishments": ["Larkmoor Primary"]}
    found = sergeant.records("domestic-abuse.establishments-found", case, child, answers=roll)
    assert isinstance(found, Done)
    notice = {"establishment": "Larkmoor Primary"}
    held = sergeant.records("domestic-abuse.encompass-sent", case, child, answers=notice)
    assert isinstance(held, Refused)
    assert held.code == "gate_holds"
    gone = notice | {"sent": "it was done already"}
    assert isinstance(sergeant.records("domestic-abuse.encompass-sent", case, child, answers=gone), Done)
