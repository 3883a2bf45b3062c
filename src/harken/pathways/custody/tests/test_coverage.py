"""Every row of the register about custody is declared, and every duty has its table."""

import pytest

from harken.pathways.custody import PATHWAY
from harken.pathways.custody.entries.arrival import Arrived
from harken.pathways.custody.tests import (
    test_ahead,
    test_bed,
    test_certificate,
    test_limits,
    test_reviews,
    test_safety,
    test_welcome,
)
from harken.vocabulary import Duty, Mark

# CU-08 is a retired number.
ROWS = [f"CU-{number:02}" for number in range(1, 20) if number != 8]
MODULES = (test_ahead, test_bed, test_certificate, test_limits, test_reviews, test_safety, test_welcome)
TABLED = [duty for module in MODULES for duty, _ in module.TABLES]


@pytest.mark.parametrize("row", ROWS)
def test_the_row_is_owed(row: str) -> None:
    assert [duty.key for duty in PATHWAY.duties if row in duty.rules]


def test_no_other_row_is_claimed() -> None:
    claimed = [duty.rules for duty in PATHWAY.duties]
    claimed += [gate.rules for gate in PATHWAY.gates]
    claimed += [notice.rules for notice in PATHWAY.notices]
    assert {row for rules in claimed for row in rules} <= set(ROWS)


def test_every_duty_has_its_table() -> None:
    assert sorted(duty.key for duty in TABLED) == sorted(duty.key for duty in PATHWAY.duties)


@pytest.mark.parametrize("duty", PATHWAY.duties, ids=lambda duty: duty.key)
def test_a_duty_says_why_in_a_sentence(duty: Duty) -> None:
    assert duty.why.endswith(".")
    assert len(duty.short) <= 28
    assert duty.steps
    assert all(source.paragraph and source.document for source in duty.sources)


def test_an_arrival_needs_no_answers_at_all() -> None:
    assert Arrived().coded()["how"] == "not known"
    assert {Mark.CHILD_DETAINED, Mark.CASE_OPENED} <= set(Arrived.marks)


def test_no_gate_holds_anything_that_the_child_waits_for() -> None:
    assert {gate.act.kind for gate in PATHWAY.gates} == {"every-case.closed", "custody.court-file-completed"}


def test_a_form_insists_only_on_what_makes_it_that_fact() -> None:
    # Recording a fact is never refused.
    needed = {
        f"{kind.key}.{name}"
        for kind in PATHWAY.entries
        for name, asked in kind.model_fields.items()
        if asked.is_required()
    }
    assert needed == {
        "custody.accommodation-answered.answer",
        "custody.detention-reviewed.how",
        "custody.extension-authorised.how",
        "custody.extension-sought.how",
        "custody.live-link-consent-given.who",
        "custody.questioned-in-hospital.part",
        "custody.reviewed-after-charge.how",
        "custody.warrant-issued.ends_at",
    }
