"""Facts that come late or awkwardly are recorded, and reckoned as what they are."""

from datetime import timedelta

import pytest

from harken.access.connection import acting
from harken.board.cases import case
from harken.casework.outcome import Done
from harken.engine.standing import State
from tests.cases import Desk, now

HOUR = timedelta(hours=1)


@pytest.fixture
def child(sergeant: Desk) -> str:
    return sergeant.child()


@pytest.fixture
def closed(sergeant: Desk, child: str) -> Done:
    """A case of a child who came home and was seen, closed by the sergeant."""
    missing = sergeant.missing(child, happened=now() - HOUR)
    for kind, answers in (
        ("missing.found", {"seen_by": "police"}),
        ("missing.prevention-interview-held", {"face_to_face": "yes"}),
        ("every-case.closed", {}),
    ):
        assert isinstance(sergeant.records(kind, missing, child, answers=answers), Done)
    return missing


def is_closed(desk: Desk, which: Done) -> bool:
    with acting(desk.by) as connection:
        found = case(connection, desk.by.force, which.chronology)
    assert found is not None
    return found.closed is not None


def kinds_in(desk: Desk, which: Done) -> list[str]:
    with acting(desk.by) as connection:
        rows = connection.execute(
            "select kind from entry where chronology = %s order by recorded", (which.chronology,)
        ).fetchall()
    return [kind for (kind,) in rows]


def test_closing_closes(closed: Done, sergeant: Desk) -> None:
    assert is_closed(sergeant, closed)
    assert kinds_in(sergeant, closed)[-1] == "every-case.closed"


def test_a_fact_after_closing_that_brings_a_duty_reopens_the_case(
    closed: Done, sergeant: Desk, child: str
) -> None:
    done = sergeant.records("missing.turned-missing", closed, child)
    assert isinstance(done, Done)
    assert any(standing.unsettled for standing in done.standings)
    assert kinds_in(sergeant, closed)[-1] == "every-case.reopened"
    assert not is_closed(sergeant, closed)


def test_a_fact_after_closing_that_brings_none_is_kept_and_the_case_stays_closed(
    closed: Done, sergeant: Desk, child: str
) -> None:
    note = {"note": "His coat was handed in."}
    assert isinstance(sergeant.records("every-case.noted", closed, child, answers=note), Done)
    assert kinds_in(sergeant, closed)[-1] == "every-case.noted"
    assert is_closed(sergeant, closed)


def test_a_fact_sent_again_after_closing_reopens_it_once(closed: Done, sergeant: Desk, child: str) -> None:
    when = now()
    for _ in range(2):
        sergeant.records("missing.turned-missing", closed, child, idem="again", happened=when)
    assert kinds_in(sergeant, closed).count("every-case.reopened") == 1


def test_done_in_time_and_recorded_late_is_met_and_says_so(sergeant: Desk, child: str) -> None:
    missing = sergeant.missing(child, happened=now() - 3 * HOUR)
    done = sergeant.records(
        "missing.enquiry-made",
        missing,
        child,
        answers={"done": "Rang his nan."},
        happened=now() - 2.5 * HOUR,
    )
    assert isinstance(done, Done)
    (first,) = [s for s in done.standings if s.duty.key == "missing.make-an-enquiry" and s.number == 1]
    assert (first.state, first.recorded_late) == (State.MET, True)


def test_an_unborn_child_is_owed_what_a_child_is(sergeant: Desk) -> None:
    names = {"given_names": "Baby", "family_name": "Ashdale", "unborn": "yes"}
    unborn = sergeant.opens("person.recorded", answers=names).chronology
    missing = sergeant.missing(unborn)
    born = sergeant.missing(sergeant.child())
    owed_to = {s.duty.key for s in missing.standings if s.subject == unborn and s.unsettled}
    assert owed_to == {s.duty.key for s in born.standings if s.unsettled}
    assert "missing.make-an-enquiry" in owed_to
