"""Laws and rows of the words without a number in law: as soon as practicable, and at once."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harken.vocabulary import AsSoonAsPracticable, AtOnce, ByAnswer, Clock, Days, Elapsed, WorkingDays
from tests.vocabulary.readings import london, reading, said, starts

inner = st.one_of(
    st.builds(Elapsed, hours=st.integers(0, 100), minutes=st.integers(0, 59)),
    st.integers(1, 30).map(Days),
    st.integers(1, 10).map(WorkingDays),
)


@given(inner, starts)
def test_as_soon_as_practicable_is_never_late_and_prompts_as_its_clock_says(
    prompt: Clock, start: datetime
) -> None:
    asked = reading(start)
    word: Clock = AsSoonAsPracticable(prompt)
    assert word.late_from(asked) is None
    assert word.alert_from(asked) == prompt.late_from(asked)


@given(inner, starts)
def test_at_once_is_late_by_our_number_and_gives_no_prompt(design: Clock, start: datetime) -> None:
    asked = reading(start)
    word: Clock = AtOnce(design)
    assert word.late_from(asked) == design.late_from(asked)
    assert word.alert_from(asked) is None


ROWS: list[tuple[str, Clock, str, str]] = [
    ("the longer night", Elapsed(hours=1), "25 Oct 2026 01:30", "25 Oct 2026 01:30 GMT"),
    ("the shorter night", Elapsed(hours=1), "29 Mar 2026 00:30", "29 Mar 2026 02:30 BST"),
    ("midnight and new year", Elapsed(minutes=15), "31 Dec 2026 23:50", "01 Jan 2027 00:05 GMT"),
    ("leap day", Elapsed(hours=24), "28 Feb 2028 12:00", "29 Feb 2028 12:00 GMT"),
    ("Christmas", Elapsed(hours=24), "24 Dec 2026 12:00", "25 Dec 2026 12:00 GMT"),
    ("Easter, in working days", WorkingDays(1), "02 Apr 2026 12:00", "08 Apr 2026 00:00 BST"),
]


@pytest.mark.parametrize(("story", "clock", "start", "moment"), ROWS, ids=[row[0] for row in ROWS])
def test_row(story: str, clock: Clock, start: str, moment: str) -> None:
    asked = reading(london(start))
    assert said(AsSoonAsPracticable(clock).alert_from(asked)) == moment
    assert said(AtOnce(clock).late_from(asked)) == moment


def test_a_prompt_may_be_by_the_answer() -> None:
    prompt = AsSoonAsPracticable(ByAnswer("level", (("high", Elapsed(hours=1)),), unset=Elapsed(hours=24)))
    start = london("24 Oct 2026 18:00")
    assert said(prompt.alert_from(reading(start, answers={"level": "high"}))) == "24 Oct 2026 19:00 BST"
    assert said(prompt.alert_from(reading(start))) == "25 Oct 2026 17:00 GMT"
