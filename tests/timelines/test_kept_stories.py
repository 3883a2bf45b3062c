"""Every story kept under `stories/` comes out as it says."""

from pathlib import Path

import pytest

from harken.catalogue import pathways
from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.tests.told_as_stories import declared_by, not_as_expected
from harken.timelines.findings import Finding, findings_of
from harken.timelines.reading import read_stories
from harken.timelines.story import Expectation, ExpectDuty, ExpectGate, Story

ROOT = Path(__file__).parents[2]
KEPT = sorted((ROOT / "stories").rglob("*.yaml"))
FINDINGS = findings_of(ROOT / "stories")
OF_A_PATHWAY = sorted({file.parent for file in KEPT} - {ROOT / "stories" / "every-case"})


@pytest.mark.parametrize("file", KEPT, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_kept_story_comes_out_as_it_says(file: Path) -> None:
    assert not_as_expected(file.read_text("utf-8"), (EVERY_CASE, *pathways().values())) == []


def test_there_are_stories() -> None:
    assert KEPT


def told_in(file: Path) -> list[Story]:
    return read_stories(file, declared_by((EVERY_CASE, *pathways().values())))


@pytest.mark.parametrize("folder", OF_A_PATHWAY, ids=lambda folder: folder.name)
def test_half_of_a_pathways_stories_are_good_work_that_tells_nobody(folder: Path) -> None:
    # Two folders are one pathway's: its nights, and what turns on a single row.
    beside = folder.with_name(folder.name.removesuffix("-register"))
    told = [story for file in KEPT if file.parent in (folder, beside) for story in told_in(file)]
    assert 2 * sum(story.silent for story in told) >= len(told)


def says_of(finding: Finding, one: Expectation) -> bool:
    if isinstance(one, ExpectGate):
        return one.gate == finding.gate and one.holds
    if not isinstance(one, ExpectDuty) or finding.duty not in one.duties:
        return False
    return any(to_be.by is not None for to_be in one.told or ())


@pytest.mark.parametrize("finding", FINDINGS, ids=lambda finding: finding.found)
def test_the_story_of_a_finding_says_when_it_is_flagged_and_to_whom(finding: Finding) -> None:
    said = [one for story in told_in(finding.story) for one in story.expects]
    assert any(says_of(finding, one) for one in said)
