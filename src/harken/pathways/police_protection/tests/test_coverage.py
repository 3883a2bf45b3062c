"""Every row of the register about police protection is declared, and every duty has its table."""

import pytest

from harken.pathways.police_protection import PATHWAY
from harken.pathways.police_protection.entries.power import PowerUsed
from harken.pathways.police_protection.entries.told import ParentsTold
from harken.pathways.police_protection.tests import (
    test_address,
    test_each_shift,
    test_ending,
    test_meanwhile,
    test_met_elsewhere,
    test_told,
)
from harken.vocabulary import Confidence, Duty, Mark
from harken.vocabulary.entry import asks_of

ROWS = [f"PP-{number:02}" for number in range(1, 14)]
MODULES = (test_address, test_each_shift, test_ending, test_meanwhile, test_met_elsewhere, test_told)
TABLED = [duty for module in MODULES for duty, _ in module.TABLES]


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
    assert duty.why.endswith((".", "?"))
    assert len(duty.short) <= 28
    assert duty.steps
    assert all(source.paragraph and source.document for source in duty.sources)


def test_the_power_needs_no_answers_at_all() -> None:
    assert PowerUsed().coded()["used"] == "not known"
    assert {Mark.POWER_USED, Mark.CASE_OPENED} <= set(PowerUsed.marks)


def test_no_question_of_the_familys_notice_asks_for_an_address() -> None:
    asked = {name: asks_of(ParentsTold, name).question for name in ParentsTold.model_fields}
    assert [name for name, question in asked.items() if "address" in question] == ["address_kept_back"]


def test_the_rank_of_a_designated_officer_is_said_to_be_recalled() -> None:
    (duty,) = [duty for duty in PATHWAY.duties if "PP-04" in duty.rules]
    recalled = [source for source in duty.sources if source.confidence is Confidence.RECALLED]
    assert ["inspector" in source.paragraph for source in recalled] == [True]
