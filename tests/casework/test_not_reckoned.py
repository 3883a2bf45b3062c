"""A fact of a case that cannot be worked out is kept all the same; that it is not is said, and heals."""

from dataclasses import replace
from datetime import timedelta

import pytest

from harken.access.connection import acting
from harken.board.beat import beat, truth
from harken.board.cases import Case, case
from harken.board.read import Wanted, owed
from harken.board.rebuild import rebuild
from harken.casework.outcome import Done
from tests.broken import broken_by, unreadable
from tests.cases import Desk, now
from tests.database import Connect

pytestmark = pytest.mark.usefixtures("undisturbed")

BROKEN, OTHER = "missing.tell-the-supervisor", "missing.set-the-risk"


@pytest.fixture
def at_fault(sergeant: Desk) -> Desk:
    """The same sergeant, on the day of a release with a bug in one duty."""
    return replace(sergeant, standards=broken_by(sergeant.standards, BROKEN))


def on_board(desk: Desk, of: Done) -> Case:
    with acting(desk.by) as connection:
        found = case(connection, desk.by.force, of.chronology)
    assert found
    return found


def owed_of(desk: Desk, of: Done) -> set[str]:
    with acting(desk.by) as connection:
        lines = owed(connection, Wanted(force=desk.by.force, chronology=of.chronology, limit=100))
    return {one.duty for one in lines}


def test_a_report_is_kept_and_its_other_duties_are_owed(at_fault: Desk) -> None:
    reported = at_fault.missing(at_fault.child())
    assert {one.duty.key for one in reported.standings} >= {OTHER}
    assert OTHER in owed_of(at_fault, reported)
    assert on_board(at_fault, reported).failed == f"ZeroDivisionError in {BROKEN}"


def test_what_was_owed_of_a_duty_that_fails_now_stays_on_the_lists(sergeant: Desk, at_fault: Desk) -> None:
    child = sergeant.child()
    reported = sergeant.missing(child)
    done = at_fault.records("missing.enquiry-made", reported, child, answers={"done": "Rang his nan."})
    assert isinstance(done, Done)
    assert {BROKEN, OTHER} <= owed_of(sergeant, reported)


def test_every_page_names_the_case_to_whoever_may_see_it(at_fault: Desk) -> None:
    reported = at_fault.missing(at_fault.child())
    with acting(None, using="worker") as connection:
        beat(connection, "clock")
    said = f"1 case cannot all be worked out ({reported.reference}): look at it by hand."
    with acting(at_fault.by) as connection:
        assert said in truth(connection).why
        # Whatever else is wrong, of this force or another.
        assert said in replace(truth(connection), oldest_untold=now() - timedelta(hours=1)).why
    with acting(None) as connection:
        assert truth(connection).why
        assert reported.reference not in truth(connection).why


def test_the_next_good_reckoning_heals_it(sergeant: Desk, at_fault: Desk) -> None:
    child = at_fault.child()
    reported = at_fault.missing(child)
    sergeant.records("missing.enquiry-made", reported, child, answers={"done": "Rang his nan."})
    assert not on_board(sergeant, reported).failed
    assert BROKEN in owed_of(sergeant, reported)


def test_rebuild_heals_it_and_says_what_it_cannot_heal(sergeant: Desk, at_fault: Desk) -> None:
    reported = at_fault.missing(at_fault.child())
    again = rebuild(sergeant.by.force, at_fault.standards)
    assert again.not_reckoned == [(reported.reference, f"ZeroDivisionError in {BROKEN}")]
    assert on_board(sergeant, reported).failed
    assert rebuild(sergeant.by.force, sergeant.standards).not_reckoned == []
    assert not on_board(sergeant, reported).failed
    assert BROKEN in owed_of(sergeant, reported)


def test_a_fact_of_a_case_of_which_nothing_can_be_worked_out_is_kept(
    sergeant: Desk, connect: Connect
) -> None:
    child = sergeant.child()
    reported = sergeant.missing(child)
    before = owed_of(sergeant, reported)
    unreadable(connect, child, reported.entry)
    done = sergeant.records("missing.enquiry-made", reported, child, answers={"done": "Rang his nan."})
    assert isinstance(done, Done)
    assert owed_of(sergeant, reported) == before
    assert on_board(sergeant, reported).failed == "ValueError"
    again = sergeant.missing(child)
    assert on_board(sergeant, again).failed == "ValueError"
    assert rebuild(sergeant.by.force, sergeant.standards).not_reckoned


def test_a_fact_is_kept_where_an_earlier_one_cannot_be_brought_up_to_date(
    sergeant: Desk, connect: Connect
) -> None:
    child = sergeant.child()
    reported = sergeant.missing(child)
    before = owed_of(sergeant, reported)
    unreadable(connect, child, reported.entry, version=0)
    done = sergeant.records("missing.enquiry-made", reported, child, answers={"done": "Rang his nan."})
    assert isinstance(done, Done)
    assert owed_of(sergeant, reported) == before
    assert on_board(sergeant, reported).failed == "NotBroughtUp"
    assert rebuild(sergeant.by.force, sergeant.standards).not_reckoned
    closed = sergeant.records("every-case.closed", reported, answers={})
    assert getattr(closed, "code", "") == "gate_not_known"


def test_closing_is_refused_where_what_it_waits_for_cannot_be_worked_out(
    sergeant: Desk, connect: Connect
) -> None:
    child = sergeant.child()
    reported = sergeant.missing(child, happened=now())
    unreadable(connect, child, reported.entry)
    closed = sergeant.records("every-case.closed", reported, answers={})
    assert getattr(closed, "code", "") == "gate_not_known"
