"""Every row of the register about missing children is declared, and every duty has its table."""

import pytest

from harken.pathways.missing import PATHWAY
from harken.pathways.missing.entries.report import Reported
from harken.pathways.missing.tests import (
    test_enquiries,
    test_first_hour,
    test_information,
    test_left_open,
    test_missing_often,
    test_notices,
    test_returned,
    test_risk,
    test_trigger_plan,
)
from harken.vocabulary import Duty, Mark

# MC-21 is a retired number.
ROWS = [f"MC-{number:02}" for number in range(1, 26) if number != 21]
TABLED = [
    duty
    for module in (
        test_enquiries,
        test_first_hour,
        test_information,
        test_left_open,
        test_missing_often,
        test_notices,
        test_returned,
        test_risk,
        test_trigger_plan,
    )
    for duty, _ in module.TABLES
]


@pytest.mark.parametrize("row", ROWS)
def test_the_row_is_owed_or_held(row: str) -> None:
    duties = [duty.key for duty in PATHWAY.duties if row in duty.rules]
    assert duties or [gate.key for gate in PATHWAY.gates if row in gate.rules]


def test_no_other_row_is_claimed() -> None:
    assert {row for duty in PATHWAY.duties for row in duty.rules} <= set(ROWS)


def test_every_duty_has_its_table() -> None:
    assert sorted(duty.key for duty in TABLED) == sorted(duty.key for duty in PATHWAY.duties)


@pytest.mark.parametrize("duty", PATHWAY.duties, ids=lambda duty: duty.key)
def test_a_duty_says_why_in_a_sentence(duty: Duty) -> None:
    assert duty.why.endswith(".")
    assert len(duty.short) <= 28
    assert duty.steps
    assert all(source.paragraph and source.document for source in duty.sources)


def test_a_report_needs_no_answers_at_all() -> None:
    assert Reported().coded()["informant"] == "not known"
    assert {Mark.CHILD_MISSING, Mark.CASE_OPENED} <= set(Reported.marks)
