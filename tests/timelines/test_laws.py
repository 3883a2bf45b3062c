"""Laws that every story of ours keeps: no moment knows what came later, and no order of lines matters."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from harken.console.declared import declared
from harken.timelines.reading import read_stories
from harken.timelines.replay import replay
from harken.timelines.report import as_json
from harken.timelines.standards import standards_of
from harken.timelines.story import Story

KNOWN = declared()
FOLDER = Path(__file__).parents[2] / "stories"
STORIES = [
    pytest.param(story, id=f"{path.stem}-{number}")
    for path in sorted(FOLDER.rglob("*.yaml"))
    for number, story in enumerate(read_stories(path, KNOWN), start=1)
]


def shown(story: Story) -> dict[str, Any]:
    return as_json(replay(story, KNOWN, standards_of(story, KNOWN)))


@pytest.mark.parametrize("story", STORIES)
def test_what_stood_then_is_what_stands_with_the_future_cut_off(story: Story) -> None:
    told = shown(replace(story, expects=()))
    for asked in story.asks[:-1]:
        entries = tuple(entry for entry in story.entries if entry.recorded <= asked)
        if not entries:
            continue
        then = shown(replace(story, entries=entries, asks=(asked,), expects=()))["standings"]
        when = {standing["asked"] for standing in then}
        assert then == [standing for standing in told["standings"] if standing["asked"] in when]


@pytest.mark.parametrize("story", STORIES)
def test_entries_may_be_written_in_any_order(story: Story) -> None:
    assert shown(replace(story, entries=story.entries[::-1])) == shown(story)
