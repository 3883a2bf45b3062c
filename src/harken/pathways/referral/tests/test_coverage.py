"""Every row of the register about agencies together is declared, here or for every case, and none twice."""

import pytest

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.plans import SafetyPlanAgreed
from harken.pathways.referral import PATHWAY
from harken.pathways.referral.entries.concern import ConcernKnown
from harken.pathways.referral.tests import test_conference, test_differences, test_sending, test_together
from harken.vocabulary import Duty, Mark, Pathway

# What is true of a referral, a discussion, an action or a plan on any pathway is every case's.
EVERY_CASES = ("MA-03", "MA-06", "SP-01")
ROWS = [f"MA-{number:02}" for number in range(1, 7)]
TABLED = [
    duty
    for module in (test_conference, test_sending, test_together, test_differences)
    for duty, _ in module.TABLES
]


@pytest.mark.parametrize("row", [*ROWS, "SP-01"])
def test_the_row_is_owed(row: str) -> None:
    where = EVERY_CASE if row in EVERY_CASES else PATHWAY
    assert [duty.key for duty in where.duties if row in duty.rules]


def test_no_other_row_is_claimed() -> None:
    assert {row for duty in PATHWAY.duties for row in duty.rules} == set(ROWS) - set(EVERY_CASES)


def _turning_on(pathway: Pathway) -> set[tuple[str, str]]:
    return {(str(way), str(met)) for duty in pathway.duties for way in duty.arises for met in duty.met}


def test_what_every_case_owes_is_not_owed_again() -> None:
    # The silence that is taken further is ended by the answer that every case waits for, a day longer.
    both = _turning_on(EVERY_CASE) & _turning_on(PATHWAY)
    assert both == {("every-case.referred", "every-case.referral-answered")}


def test_every_duty_has_its_table() -> None:
    assert sorted(duty.key for duty in TABLED) == sorted(duty.key for duty in PATHWAY.duties)


@pytest.mark.parametrize("duty", PATHWAY.duties, ids=lambda duty: duty.key)
def test_a_duty_says_why_in_a_sentence(duty: Duty) -> None:
    assert duty.why.endswith(".")
    assert len(duty.short) <= 28
    assert duty.steps
    assert all(source.paragraph and source.document for source in duty.sources)


def test_a_concern_needs_no_answers_and_is_a_risk_until_somebody_says_not() -> None:
    assert ConcernKnown().coded()["significant_harm"] == "not known"
    assert Mark.CASE_OPENED in ConcernKnown.marks


def test_a_safety_plan_is_not_saved_without_who_what_and_until_when() -> None:
    must = {name for name, field in SafetyPlanAgreed.model_fields.items() if field.is_required()}
    assert must == {"agreed_by", "plan", "until"}
