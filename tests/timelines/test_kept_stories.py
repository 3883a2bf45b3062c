"""Every story kept under `stories/` comes out as it says."""

from pathlib import Path

import pytest

from harken.catalogue import pathways
from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.tests.told_as_stories import not_as_expected

ROOT = Path(__file__).parents[2]
KEPT = sorted((ROOT / "stories").rglob("*.yaml"))


@pytest.mark.parametrize("file", KEPT, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_kept_story_comes_out_as_it_says(file: Path) -> None:
    assert not_as_expected(file.read_text("utf-8"), (EVERY_CASE, *pathways().values())) == []


def test_there_are_stories() -> None:
    assert KEPT
