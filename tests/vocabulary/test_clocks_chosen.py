"""Laws and rows of the words that choose a clock: by the answer, by the level, the earliest."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harken.vocabulary import (
    AsSoonAsPracticable,
    AtAnswer,
    ByAnswer,
    ByLevel,
    Clock,
    Days,
    Earliest,
    Elapsed,
    On,
    Stretch,
    WorkingDays,
)
from tests.vocabulary.readings import MINUTE, fact, london, reading, said, starts

HIGH, MEDIUM, LOW = Elapsed(hours=1), Elapsed(hours=2), Elapsed(hours=4)
LEVELS = (("high", HIGH), ("medium", MEDIUM), ("low", LOW))
ASSESSED = (On(kind="assessed"),)
BY_LEVEL = ByLevel(ASSESSED, "level", LEVELS, unset=HIGH)
BANDS = (("very high", Days(1)), ("high", Days(7)), ("medium", Days(14)), ("low", Days(30)))

levels = st.sampled_from(("high", "medium", "low", "no level of ours"))
changes = st.lists(st.tuples(st.integers(-120, 400), levels), max_size=5, unique_by=lambda change: change[0])


@given(starts, st.sampled_from([*BANDS, ("unheard of", None)]))
def test_each_answer_has_its_own_time(start: datetime, band: tuple[str, Clock | None]) -> None:
    answer, clock = band
    asked = reading(start, answers={"band": answer})
    assert ByAnswer("band", BANDS).late_from(asked) == (clock.late_from(asked) if clock else None)
    assert ByAnswer("band", BANDS).alert_from(asked) is None


@given(starts)
def test_without_an_answer_the_time_kept_for_that_holds(start: datetime) -> None:
    asked = reading(start)
    assert ByAnswer("band", BANDS, unset=Days(1)).late_from(asked) == Days(1).late_from(asked)
    assert ByAnswer("band", BANDS).late_from(asked) is None


@given(starts)
def test_an_answer_may_choose_a_prompt_that_is_ours(start: datetime) -> None:
    clock = ByAnswer("level", (("high", AsSoonAsPracticable(HIGH)),))
    asked = reading(start, answers={"level": "high"})
    assert clock.late_from(asked) is None
    assert clock.alert_from(asked) == start + HIGH.length


@given(starts, changes)
def test_a_level_is_late_the_first_minute_that_is_too_long_by_the_level_then_in_force(
    start: datetime, changes: list[tuple[int, str]]
) -> None:
    """Walks minute by minute: a level set as it falls late is too late, one raised then is not."""
    facts = [fact("assessed", start + at * MINUTE, level=level) for at, level in changes]
    minute = 0
    while minute < min(allowed(minute, changes), allowed(max(minute - 1, 0), changes)):
        minute += 1
    late = BY_LEVEL.late_from(reading(start, *facts))
    assert late == start + minute * MINUTE
    assert late.tzinfo is UTC


def allowed(minute: int, changes: list[tuple[int, str]]) -> int:
    """The minutes allowed by the last level that was set by then; the worst while none is."""
    lengths = {level: clock.length // MINUTE for level, clock in LEVELS}
    known = [level for at, level in sorted(changes) if at <= minute and level in lengths]
    return lengths[known[-1]] if known else 60


@given(starts, changes, st.integers(-120, 400))
def test_raising_the_level_never_gives_more_time(
    start: datetime, changes: list[tuple[int, str]], at: int
) -> None:
    before = [fact("assessed", start + n * MINUTE, level=level) for n, level in changes if n < at]
    raised = fact("assessed", start + at * MINUTE, level="high")
    was, now = (BY_LEVEL.late_from(reading(start, *facts)) for facts in (before, [*before, raised]))
    assert was is not None
    assert now is not None
    assert now <= was
    assert now == was or now >= raised.happened


@given(starts, changes)
def test_prompts_follow_the_level_as_deadlines_do(start: datetime, changes: list[tuple[int, str]]) -> None:
    ours = tuple((level, AsSoonAsPracticable(clock)) for level, clock in LEVELS)
    prompts = ByLevel(ASSESSED, "level", ours, unset=AsSoonAsPracticable(HIGH))
    asked = reading(start, *(fact("assessed", start + n * MINUTE, level=level) for n, level in changes))
    assert prompts.alert_from(asked) == BY_LEVEL.late_from(asked)
    assert prompts.late_from(asked) is None


EACH_TIME = Stretch((On(kind="missing"),), (On(kind="found"),))
ANEW = ByLevel(ASSESSED, "level", LEVELS, unset=HIGH, afresh=EACH_TIME)


@given(starts, changes)
def test_a_level_of_an_earlier_time_makes_no_difference(
    start: datetime, changes: list[tuple[int, str]]
) -> None:
    """Missing, graded or not, found, and missing again from the start: what was set before has gone."""
    times = [
        fact(kind, start + n * MINUTE) for kind, n in (("missing", -500), ("found", -300), ("missing", 0))
    ]
    facts = [fact("assessed", start + n * MINUTE, level=level) for n, level in changes]
    since = [one for one in facts if one.happened >= start]
    assert ANEW.late_from(reading(start, *times, *facts)) == BY_LEVEL.late_from(reading(start, *since))
    assert ANEW.late_from(reading(start, times[0], *facts)) == BY_LEVEL.late_from(reading(start, *facts))


clocks = st.sampled_from(
    [HIGH, LOW, Days(1), WorkingDays(1), AtAnswer("agreed"), AsSoonAsPracticable(MEDIUM)]
)


@given(starts, st.lists(clocks, min_size=1, max_size=4), st.integers(0, 3000))
def test_the_earliest_is_one_of_them_and_none_is_earlier(
    start: datetime, chosen: list[Clock], agreed: int
) -> None:
    asked = reading(start, answers={"agreed": (start + agreed * MINUTE).isoformat()})
    each = [late for clock in chosen if (late := clock.late_from(asked)) is not None]
    late = Earliest(tuple(chosen)).late_from(asked)
    assert (late in each and all(late <= other for other in each)) if each else late is None


@given(starts, st.lists(st.sampled_from([HIGH, MEDIUM, LOW]), min_size=1, max_size=4))
def test_the_earliest_prompt_is_one_of_them_and_none_is_earlier(
    start: datetime, prompts: list[Elapsed]
) -> None:
    chosen = Earliest((Days(1), *map(AsSoonAsPracticable, prompts)))
    assert chosen.alert_from(reading(start)) == start + min(prompt.length for prompt in prompts)


ROWS: list[tuple[str, str, list[tuple[str, str]], str]] = [
    ("no level yet: the worst", "09 Sep 2026 22:00", [], "09 Sep 2026 23:00 BST"),
    ("set before the start", "09 Sep 2026 22:00", [("09 Sep 2026 21:00", "medium")], "10 Sep 2026 00:00 BST"),
    ("set as it starts", "09 Sep 2026 22:00", [("09 Sep 2026 22:00", "low")], "10 Sep 2026 02:00 BST"),
    ("set in time", "09 Sep 2026 22:00", [("09 Sep 2026 22:59", "medium")], "10 Sep 2026 00:00 BST"),
    ("set as it was late", "09 Sep 2026 22:00", [("09 Sep 2026 23:00", "low")], "09 Sep 2026 23:00 BST"),
    (
        "raised when the shorter time had passed",
        "09 Sep 2026 22:00",
        [("09 Sep 2026 22:00", "low"), ("10 Sep 2026 00:30", "high")],
        "10 Sep 2026 00:30 BST",
    ),
    (
        "lowered and raised again in time",
        "09 Sep 2026 22:00",
        [("09 Sep 2026 22:00", "high"), ("09 Sep 2026 22:20", "low"), ("09 Sep 2026 22:40", "high")],
        "09 Sep 2026 23:00 BST",
    ),
    ("the hour shown twice", "25 Oct 2026 00:30", [("25 Oct 2026 00:30", "medium")], "25 Oct 2026 01:30 GMT"),
    (
        "changed in its second showing",
        "25 Oct 2026 01:30",
        [("25 Oct 2026 01:00", "low"), ("25 Oct 2026 01:20 again", "high")],
        "25 Oct 2026 01:30 GMT",
    ),
    ("the hour missing", "29 Mar 2026 00:30", [("29 Mar 2026 00:30", "high")], "29 Mar 2026 02:30 BST"),
    ("over new year", "31 Dec 2026 23:30", [("31 Dec 2026 23:30", "high")], "01 Jan 2027 00:30 GMT"),
    ("over leap day", "28 Feb 2028 23:30", [("28 Feb 2028 23:30", "high")], "29 Feb 2028 00:30 GMT"),
    ("Easter night", "04 Apr 2026 23:00", [("04 Apr 2026 23:00", "medium")], "05 Apr 2026 01:00 BST"),
    ("Christmas night", "24 Dec 2026 23:00", [("24 Dec 2026 23:00", "medium")], "25 Dec 2026 01:00 GMT"),
]


@pytest.mark.parametrize(("story", "start", "levels", "late"), ROWS, ids=[row[0] for row in ROWS])
def test_row(story: str, start: str, levels: list[tuple[str, str]], late: str) -> None:
    facts = [fact("assessed", london(at), level=level) for at, level in levels]
    assert said(BY_LEVEL.late_from(reading(london(start), *facts))) == late


BAND_ROWS = [
    ("over the longer night", "high", "24 Oct 2026 18:00", "31 Oct 2026 18:00 GMT"),
    ("over the shorter night", "very high", "28 Mar 2026 18:00", "29 Mar 2026 18:00 BST"),
    ("into the hour that is missing", "very high", "28 Mar 2026 01:30", "29 Mar 2026 02:30 BST"),
    ("over Easter", "high", "01 Apr 2026 10:00", "08 Apr 2026 10:00 BST"),
    ("over Christmas, at midnight", "medium", "20 Dec 2026 00:00", "03 Jan 2027 00:00 GMT"),
    ("over leap day", "low", "10 Feb 2028 09:00", "11 Mar 2028 09:00 GMT"),
    ("a band nobody declared", "unheard of", "10 Feb 2028 09:00", "none"),
]


@pytest.mark.parametrize(("story", "band", "start", "late"), BAND_ROWS, ids=[row[0] for row in BAND_ROWS])
def test_band_row(story: str, band: str, start: str, late: str) -> None:
    asked = reading(london(start), answers={"band": band})
    assert said(ByAnswer("band", BANDS).late_from(asked)) == late


EARLIEST_ROWS = [
    ("the shorter night: the hours are up first", "28 Mar 2026 18:00", "29 Mar 2026 19:00 BST"),
    ("the longer night: so they are", "24 Oct 2026 18:00", "25 Oct 2026 17:00 GMT"),
    ("Easter", "02 Apr 2026 09:00", "03 Apr 2026 09:00 BST"),
    ("Christmas", "24 Dec 2026 09:00", "25 Dec 2026 09:00 GMT"),
    ("leap day, at midnight", "29 Feb 2028 00:00", "01 Mar 2028 00:00 GMT"),
]


@pytest.mark.parametrize(("story", "start", "late"), EARLIEST_ROWS, ids=[row[0] for row in EARLIEST_ROWS])
def test_earliest_row(story: str, start: str, late: str) -> None:
    capped = Earliest((WorkingDays(1), Elapsed(hours=24)))
    assert said(capped.late_from(reading(london(start)))) == late


def test_a_cap_on_an_agreed_time_holds_over_the_longer_night() -> None:
    capped = Earliest((AtAnswer("agreed"), Elapsed(hours=24)))
    asked = reading(london("24 Oct 2026 18:00"), answers={"agreed": "2026-10-25T17:30+00:00"})
    assert said(capped.late_from(asked)) == "25 Oct 2026 17:00 GMT"
