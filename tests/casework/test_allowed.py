"""Who may record what: facts anybody, some acts only some, and what Harken says of itself nobody else."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from harken.access.connection import acting
from harken.access.refused import Refused
from harken.casework.outcome import Done
from harken.vocabulary.roles import CUSTODY_INSPECTOR, DESIGNATED_OFFICER, RESPONSE_OFFICER
from harken.worker.sweep import sweep
from tests.cases import Desk, now

pytestmark = pytest.mark.usefixtures("undisturbed")


@pytest.fixture
def constable(desk_of: Callable[..., Desk]) -> Desk:
    return desk_of(RESPONSE_OFFICER)


@pytest.fixture
def child(sergeant: Desk) -> str:
    return sergeant.child()


@pytest.fixture
def missing(sergeant: Desk, child: str) -> Done:
    return sergeant.missing(child, happened=now() - timedelta(hours=1))


def refusal(outcome: Done | Refused) -> str:
    assert isinstance(outcome, Refused)
    return outcome.code


def test_closing_a_case_is_a_supervisor_s(missing: Done, sergeant: Desk, constable: Desk, child: str) -> None:
    constable.records("missing.found", missing, child, answers={"seen_by": "police"})
    seen = {"face_to_face": "yes"}
    constable.records("missing.prevention-interview-held", missing, child, answers=seen)
    assert refusal(constable.records("every-case.closed", missing, child)) == "not_your_role"
    assert isinstance(sergeant.records("every-case.closed", missing, child), Done)


def test_a_case_is_given_away_by_a_supervisor_and_taken_by_anybody(
    missing: Done, sergeant: Desk, constable: Desk
) -> None:
    to_the_sergeant = {"to": sergeant.by.account}
    assert (
        refusal(constable.records("every-case.allocated", missing, answers=to_the_sergeant))
        == "not_your_role"
    )
    for desk in (sergeant, constable):
        given = desk.records("every-case.allocated", missing, answers={"to": constable.by.account})
        assert isinstance(given, Done)


def test_nobody_records_that_somebody_was_told(missing: Done, sergeant: Desk, child: str) -> None:
    told = {"duty": "missing.make-an-enquiry"}
    assert refusal(sergeant.records("every-case.told", missing, child, answers=told)) == "not_your_entry"


def test_what_was_told_is_not_struck_out(missing: Done, sergeant: Desk, child: str) -> None:
    while sweep(lambda _: sergeant.standards, most=500).looked_at:
        pass
    told = entries_told(sergeant, missing)[0]
    struck = sergeant.records("every-case.entered-in-error", missing, replaces=told, struck=True)
    assert refusal(struck) == "not_your_entry"


def entries_told(desk: Desk, missing: Done) -> list[str]:
    with acting(desk.by) as connection:
        rows = connection.execute(
            "select id::text from entry where chronology = %s and kind = 'every-case.told'",
            (missing.chronology,),
        ).fetchall()
    return [key for (key,) in rows]


REVIEW, TOOK = "custody.detention-reviewed", "police-protection.designated-officer-took"


def met(outcome: Done | Refused, duty: str) -> bool:
    assert isinstance(outcome, Done), outcome
    return any(one.duty.key == duty and not one.unsettled for one in outcome.standings)


def test_a_review_is_anybodys_to_record_and_an_inspectors_to_make(
    sergeant: Desk, constable: Desk, desk_of: Callable[..., Desk], child: str
) -> None:
    held = sergeant.opens("custody.arrived", pathway="custody", about=((child, "subject"),))
    assert not met(
        constable.records(REVIEW, held, child, answers={"how": "in person"}), "custody.review-the-detention"
    )
    inspector = desk_of(CUSTODY_INSPECTOR)
    assert met(
        inspector.records(REVIEW, held, child, answers={"how": "in person"}), "custody.review-the-detention"
    )


def test_a_constable_who_says_that_the_designated_officer_has_it_meets_nothing(
    sergeant: Desk, constable: Desk, desk_of: Callable[..., Desk], child: str
) -> None:
    used = sergeant.opens(
        "police-protection.power-used", pathway="police_protection", about=((child, "subject"),)
    )
    constables = constable.records(TOOK, used, child)
    assert not met(constables, "police-protection.pass-to-the-designated-officer")
    designated = desk_of(DESIGNATED_OFFICER).records(TOOK, used, child)
    assert met(designated, "police-protection.pass-to-the-designated-officer")
