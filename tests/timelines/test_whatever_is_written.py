"""Whatever is written, it is a story or it is malformed: never anything else goes wrong."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from harken.console.declared import declared
from harken.timelines.lines import Malformed
from harken.timelines.reading import stories_in
from harken.timelines.replay import replay
from harken.timelines.report import as_json, table
from harken.timelines.standards import standards_of

STORIES = Path(__file__).parents[2] / "stories" / "missing"
GOOD = (STORIES / "trigger-plan-unopened.yaml").read_text(encoding="utf-8")
PIECES = (
    *("", "~", "[", "]", "{", "}", ":", ",", "'", "-", "#", "&a", "*a", "!!int", "no", "0", "-1", "[]", "{}"),
    *("999999999:00", "2022-09-05", "2022-09-05T23:00:00", "9999-12-31T23:59:59Z", "\t", "\n", "\x00", "é"),
)


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """A good story with a few pieces of it written over."""
    text = GOOD
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        length = draw(st.integers(0, 12))
        text = text[:start] + draw(st.sampled_from(PIECES)) + text[start + length :]
    return text


def wrong_with(text: str) -> Malformed | None:
    """Read, replay and report every story of a text; what is malformed about it, if it is."""
    known = declared()
    try:
        replayed = [
            replay(one, known, standards_of(one, known)) for one in stories_in(text, known, file="a.yaml")
        ]
    except Malformed as wrong:
        return wrong
    assert all(as_json(one)["story"] and table(one) for one in replayed)
    return None


@given(spoilt())
def test_a_spoilt_story_is_read_or_named_malformed(text: str) -> None:
    wrong = wrong_with(text)
    assert wrong is None or (wrong.file == "a.yaml" and 1 <= wrong.line <= text.count("\n") + 2)


@given(st.text())
def test_any_text_at_all_is_malformed(text: str) -> None:
    assert wrong_with(text) is not None
