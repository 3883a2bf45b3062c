"""Every row of the register about oversight is declared, here or for every case, or is the system's own."""

import pytest

from harken.every_case.opening import Closed
from harken.pathways.governance import PATHWAY
from harken.pathways.governance.entries.matter import MatterOpened
from harken.pathways.governance.tests import test_information, test_inspection, test_meeting
from harken.vocabulary import Confidence, Duty, Mark

HERE = {"GV-01", "GV-02", "IN-02", "IN-03", "IN-05", "IN-06", "IN-07", "IN-08"}
TABLED = [duty for module in (test_information, test_inspection, test_meeting) for duty, _ in module.TABLES]


def test_each_row_is_owed_and_no_other_is_claimed() -> None:
    assert {row for duty in PATHWAY.duties for row in duty.rules} == HERE


def test_every_duty_has_its_table() -> None:
    assert sorted(duty.key for duty in TABLED) == sorted(duty.key for duty in PATHWAY.duties)


@pytest.mark.parametrize("duty", PATHWAY.duties, ids=lambda duty: duty.key)
def test_a_duty_says_why_in_a_sentence(duty: Duty) -> None:
    assert duty.why.endswith(".")
    assert len(duty.short) <= 28
    assert duty.steps
    assert all(source.paragraph and source.document for source in duty.sources)


def test_retention_says_that_its_groups_are_only_recalled() -> None:
    (duty,) = (one for one in PATHWAY.duties if "IN-05" in one.rules)
    assert Confidence.RECALLED in {source.confidence for source in duty.sources}


def test_a_matter_needs_no_answers() -> None:
    assert MatterOpened().coded()["matter"] == "not said"
    assert Mark.CASE_OPENED in MatterOpened.marks


def test_only_a_start_is_ever_held() -> None:
    (gate,) = PATHWAY.gates
    assert gate.act.kind == "governance.processing-started"
    assert gate.act.kind != Closed.key
