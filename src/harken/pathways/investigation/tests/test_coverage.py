"""Every row of the register about investigations is declared here, and turns on this pathway's own facts."""

import pytest

from harken.pathways.investigation import PATHWAY
from harken.pathways.investigation.entries.allegation import AbuseAlleged
from harken.pathways.investigation.tests import (
    test_beginning,
    test_child_suspected,
    test_crime,
    test_evidence,
    test_progress,
    test_reach,
    test_survivor,
)
from harken.vocabulary import Duty, Gate, Mark

ROWS = [f"IV-{number:02}" for number in range(1, 11)]
MODULES = (
    test_beginning,
    test_child_suspected,
    test_crime,
    test_evidence,
    test_progress,
    test_reach,
    test_survivor,
)
DECLARED: tuple[Duty | Gate, ...] = (*PATHWAY.duties, *PATHWAY.gates)
TABLED = [duty for module in MODULES for duty, _ in module.TABLES]


@pytest.mark.parametrize("row", ROWS)
def test_the_row_is_owed_or_is_a_gate(row: str) -> None:
    assert [one.key for one in DECLARED if row in one.rules]


def test_no_other_row_is_claimed() -> None:
    assert {row for one in DECLARED for row in one.rules} == set(ROWS)


def test_every_duty_has_its_table() -> None:
    assert sorted(duty.key for duty in TABLED) == sorted(duty.key for duty in PATHWAY.duties)


@pytest.mark.parametrize("duty", PATHWAY.duties, ids=lambda duty: duty.key)
def test_a_duty_arises_in_an_investigation_and_nowhere_else(duty: Duty) -> None:
    # A mark of another pathway's entry must begin nothing there.
    own = {kind.key for kind in PATHWAY.entries}
    assert all(way.on.kind in own or way.given for way in duty.arises)


@pytest.mark.parametrize("duty", PATHWAY.duties, ids=lambda duty: duty.key)
def test_a_duty_says_why_in_a_sentence(duty: Duty) -> None:
    assert duty.why.endswith(".")
    assert len(duty.short) <= 28
    assert duty.steps
    assert all(source.paragraph and source.document for source in duty.sources)


def test_an_allegation_needs_no_answers_and_is_a_risk_to_a_child() -> None:
    assert AbuseAlleged()
    assert {Mark.CASE_OPENED, Mark.ABUSE_OF_CHILD_ALLEGED, Mark.RISK_TO_CHILD_KNOWN} == set(
        AbuseAlleged.marks
    )
