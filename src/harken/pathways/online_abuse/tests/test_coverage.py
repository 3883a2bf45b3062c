"""Every row of the register about online abuse is declared, every duty has its table, no image is kept."""

import pytest

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.tests.told_as_stories import not_as_expected
from harken.pathways.online_abuse import PATHWAY
from harken.pathways.online_abuse.duties.grading import ACT_ON_THE_GRADE
from harken.pathways.online_abuse.entries.kirat import COULD_BE_VERY_HIGH, RANGES, WORST_FIRST, Grade
from harken.pathways.online_abuse.entries.report import Received
from harken.pathways.online_abuse.tests import (
    test_checks,
    test_children,
    test_conflict,
    test_grading,
    test_identifying,
    test_met_elsewhere,
    test_suspect,
)
from harken.timelines.lines import Malformed
from harken.vocabulary import Basis, Duty, Mark

ROWS = [f"OC-{number:02}" for number in range(1, 16)]
MODULES = (
    test_checks,
    test_children,
    test_conflict,
    test_grading,
    test_identifying,
    test_met_elsewhere,
    test_suspect,
)
TABLED = [duty for module in MODULES for duty, _ in module.TABLES]


def test_every_row_is_owed_and_no_other_is_claimed() -> None:
    assert {row for duty in PATHWAY.duties for row in duty.rules} == set(ROWS)


def test_every_duty_has_its_table() -> None:
    assert sorted(duty.key for duty in TABLED) == sorted(duty.key for duty in PATHWAY.duties)


@pytest.mark.parametrize("duty", PATHWAY.duties, ids=lambda duty: duty.key)
def test_a_duty_says_why_in_a_sentence(duty: Duty) -> None:
    assert duty.why.endswith(".")
    assert len(duty.short) <= 28
    assert duty.steps
    assert all(source.paragraph and source.document for source in duty.sources)


def test_a_referral_needs_no_answers() -> None:
    assert Received().coded()["child_in_reach"] == "not known"
    assert Mark.CASE_OPENED in Received.marks


def test_the_list_goes_by_the_worst_that_a_grade_could_be() -> None:
    assert PATHWAY.level is not None
    assert tuple(PATHWAY.level.worst_first) == WORST_FIRST == tuple(Grade)
    assert {*COULD_BE_VERY_HIGH[1:]} <= {*RANGES}
    assert "came_from" not in (PATHWAY.level.field, *(c for panel in PATHWAY.panels for c in panel.columns))


def test_very_high_is_never_called_national() -> None:
    inferred = [source for source in ACT_ON_THE_GRADE.sources if "inferred" in source.paragraph]
    assert [source.basis for source in inferred] == [Basis.DESIGN]


SIX_WEEKS = """
story: A force that allows itself six weeks for medium
start: 2022-03-07T10:00:00+00:00
pathway: online_abuse
people: {child: {born: unknown}}
policy:
  targets:
    - {duty: online-abuse.act-on-the-grade, from: 2022-01-01, clock: {medium: P6W}}
entries:
  - {at: "+00:00", entry: online-abuse.received, about: [child]}
expect:
  - {rule: OC-13, state: none}
"""
ACCEPTED = "clock: {medium: P6W}, reason: Three short, owner: Head of the unit, review: 2022-06-01}"


def test_a_later_target_is_accepted_in_writing_or_refused() -> None:
    with pytest.raises(Malformed, match=r"later than the rule's P14D .* Give reason, owner and review"):
        not_as_expected(SIX_WEEKS, (EVERY_CASE, PATHWAY))
    written = SIX_WEEKS.replace("clock: {medium: P6W}}", ACCEPTED)
    assert not_as_expected(written, (EVERY_CASE, PATHWAY)) == []


def test_no_entry_asks_for_an_image() -> None:
    asked = {name for kind in PATHWAY.entries for name in kind.model_fields}
    assert not {name for name in asked if "image" in name or "photo" in name or "link" in name}
