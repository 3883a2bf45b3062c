"""Every row of the register about first contact is declared, and every duty has its table."""

import pytest
from pydantic import ValidationError

from harken.pathways.contact import PATHWAY
from harken.pathways.contact.entries.call import CallReceived, FirstGrade
from harken.pathways.contact.entries.child import SeeingLetGo
from harken.pathways.contact.tests import test_call, test_child, test_going, test_telephone
from harken.vocabulary import Duty, Mark

ROWS = [f"CT-{number:02}" for number in range(1, 9)]
TABLED = [duty for module in (test_call, test_child, test_going, test_telephone) for duty, _ in module.TABLES]


@pytest.mark.parametrize("row", ROWS)
def test_the_row_is_owed(row: str) -> None:
    assert [duty.key for duty in PATHWAY.duties if row in duty.rules]


@pytest.mark.parametrize("row", ["CT-01", "CT-05", "CT-07", "CT-08"])
def test_the_row_is_held(row: str) -> None:
    assert [gate.key for gate in PATHWAY.gates if row in gate.rules]


def test_no_other_row_is_claimed() -> None:
    owed = {row for duty in PATHWAY.duties for row in duty.rules}
    assert owed | {row for gate in PATHWAY.gates for row in gate.rules} == set(ROWS)


def test_every_duty_has_its_table() -> None:
    assert sorted(duty.key for duty in TABLED) == sorted(duty.key for duty in PATHWAY.duties)


@pytest.mark.parametrize("duty", PATHWAY.duties, ids=lambda duty: duty.key)
def test_a_duty_says_why_in_a_sentence(duty: Duty) -> None:
    assert duty.why.endswith(".")
    assert len(duty.short) <= 28
    assert duty.steps
    assert all(source.paragraph and source.document for source in duty.sources)


def test_a_call_needs_no_answers_and_nothing_in_it_is_a_no() -> None:
    unasked = CallReceived().coded()
    assert Mark.CASE_OPENED in CallReceived.marks
    assert unasked["grade"] == "not graded yet"
    assert unasked["children_here"] == "not known whether there are any"
    assert {unasked[one] for one in ("children_elsewhere", "child_at_risk", "nature")} == {"not known"}


def test_the_first_screen_gives_only_a_grade_that_sends_somebody() -> None:
    assert set(FirstGrade) == {FirstGrade.IMMEDIATE, FirstGrade.PROMPT, FirstGrade.NOT_YET}


def test_the_grade_is_the_first_thing_asked_and_all_is_on_one_screen() -> None:
    assert next(iter(CallReceived.model_fields)) == "grade"


def test_nobody_lets_it_go_without_who_saw_the_child_and_when_and_the_next_date() -> None:
    with pytest.raises(ValidationError) as wrong:
        SeeingLetGo.model_validate({"reason": "Abroad"})
    assert {one["loc"][0] for one in wrong.value.errors()} == {"seen_by", "seen_on", "next_by"}
