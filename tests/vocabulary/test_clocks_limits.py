"""Laws and rows of limits: a clock that pauses, a limit that an entry extends, a hard stop."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harken.vocabulary import (
    AfterEnd,
    AsSoonAsPracticable,
    ByAnswer,
    Clock,
    Days,
    Deferred,
    Elapsed,
    Extended,
    HardStop,
    On,
    Pausing,
    Recorded,
    WorkingDays,
)
from harken.vocabulary.clocks import Reading
from tests.vocabulary.readings import MINUTE, fact, london, reading, said, starts

LEFT, BACK = (On(kind="left for hospital"),), (On(kind="back from hospital"),)
AUTHORISED = (On(kind="authorised"),)
DETENTION = Pausing(Elapsed(hours=24), LEFT, BACK)
TO_A_TIME = Extended(Elapsed(hours=24), AUTHORISED, to="until")
BY_AS_MUCH = Extended(Elapsed(hours=24), AUTHORISED, adds=Elapsed(hours=12))

offsets = st.lists(st.integers(-300, 2000), max_size=4, unique=True)


def at(kind: str, start: datetime, minutes: list[int], **answers: object) -> list[Recorded]:
    return [fact(kind, start + n * MINUTE, **answers) for n in minutes]


def deadline(clock: Clock, asked: Reading) -> datetime | None:
    return clock.late_from(asked)


def prompt(clock: Clock, asked: Reading) -> datetime | None:
    return clock.alert_from(asked)


@given(starts, offsets, offsets)
def test_paused_time_does_not_run(start: datetime, left: list[int], back: list[int]) -> None:
    """Walks minute by minute, counting those that pass while nothing pauses."""
    ran, minute, paused = 0, 0, False
    while ran < 24 * 60 and minute < 10_000:
        paused = (paused and minute not in back) or minute in left
        ran, minute = ran + (not paused), minute + 1
    facts = at("left for hospital", start, left) + at("back from hospital", start, back)
    late = DETENTION.late_from(reading(start, *facts))
    assert late == (start + minute * MINUTE if ran == 24 * 60 else None)


@given(starts, st.integers(0, 1439), st.integers(1, 2000))
def test_a_pause_puts_the_limit_back_by_its_own_length(start: datetime, left: int, away: int) -> None:
    facts = at("left for hospital", start, [left]) + at("back from hospital", start, [left + away])
    late = DETENTION.late_from(reading(start, *facts))
    assert late == start + Elapsed(hours=24).length + away * MINUTE
    assert late.tzinfo is UTC
    assert prompt(DETENTION, reading(start, *facts)) is None


@given(starts, st.integers(-5000, -1), offsets)
def test_a_pause_before_the_clock_began_makes_no_difference(
    start: datetime, early: int, back: list[int]
) -> None:
    returns = at("back from hospital", start, back)
    with_it = DETENTION.late_from(reading(start, *at("left for hospital", start, [early]), *returns))
    assert with_it == DETENTION.late_from(reading(start, *returns)) == start + Elapsed(hours=24).length


@given(starts, st.integers(1, 40), st.integers(1, 5))
def test_what_comes_after_an_end_counts_from_that_end(start: datetime, days: int, more: int) -> None:
    clock = AfterEnd(Days(days), WorkingDays(more))
    over = Days(days).late_from(reading(start))
    assert clock.late_from(reading(start)) == WorkingDays(more).late_from(reading(over))
    assert clock.alert_from(reading(start)) is None


def test_what_never_ends_has_nothing_after_it() -> None:
    clock = AfterEnd(ByAnswer("band", (("high", Days(7)),)), WorkingDays(1))
    assert clock.late_from(reading(datetime(2026, 11, 17, tzinfo=UTC))) is None


IN_PRISON = Deferred(Days(2), (On(kind="sent down"),), (On(kind="let out"),), Elapsed(hours=3))


@given(starts, offsets, offsets)
def test_a_time_ends_while_somebody_is_there(start: datetime, left: list[int], back: list[int]) -> None:
    """What is put off ends never before the time itself, and only so long after a return later than that."""
    over = Days(2).late_from(reading(start))
    facts = at("sent down", start, left) + at("let out", start, back)
    late = deadline(IN_PRISON, reading(start, *facts))
    returns = {start + n * MINUTE + Elapsed(hours=3).length for n in back if start + n * MINUTE >= over}
    assert late is None or late == over or late in returns
    if not [n for n in left if start + n * MINUTE < over]:
        assert late == over


@pytest.mark.parametrize(
    ("left", "back", "late"),
    [
        ([], [], 2880),
        ([10], [20], 2880),
        ([10], [], None),
        ([10], [2879], 2880),
        ([10], [2880], 3060),
        ([10], [4000], 4180),
        ([2880], [4000], 2880),
        ([10, 100], [50], None),
        ([10], [5], None),
    ],
)
def test_somebody_away_has_until_after_the_return(left: list[int], back: list[int], late: int | None) -> None:
    start = london("02 Jun 2026 09:00")
    facts = at("sent down", start, left) + at("let out", start, back)
    expected = None if late is None else start + late * MINUTE
    assert deadline(IN_PRISON, reading(start, *facts)) == expected
    assert prompt(IN_PRISON, reading(start, *facts)) is None


@given(starts, offsets)
def test_each_extension_made_in_time_adds_its_length(start: datetime, made: list[int]) -> None:
    limit = 24 * 60
    for n in sorted(made):
        limit += 12 * 60 if 0 <= n < limit else 0
    late = BY_AS_MUCH.late_from(reading(start, *at("authorised", start, made)))
    assert late == start + limit * MINUTE
    assert late.tzinfo is UTC


@given(starts, st.integers(-300, 3000), st.integers(-300, 6000))
def test_an_extension_to_a_time_counts_only_if_made_in_time_and_never_shortens(
    start: datetime, made: int, until: int
) -> None:
    facts = at("authorised", start, [made], until=(start + until * MINUTE).isoformat())
    limit = max(24 * 60, until) if 0 <= made < 24 * 60 else 24 * 60
    assert TO_A_TIME.late_from(reading(start, *facts)) == start + limit * MINUTE


@given(starts)
def test_an_extension_that_names_no_time_changes_nothing(start: datetime) -> None:
    assert TO_A_TIME.late_from(reading(start, *at("authorised", start, [60]))) == BY_AS_MUCH.late_from(
        reading(start)
    )


@given(starts, st.integers(1, 100))
def test_a_hard_stop_ends_and_is_never_late(start: datetime, hours: int) -> None:
    stop = HardStop(Elapsed(hours=hours))
    asked = reading(start, *at("authorised", start, [1]))
    assert deadline(stop, asked) is None
    assert prompt(stop, asked) is None
    assert stop.ends_at(asked) == start + hours * 60 * MINUTE


Away = list[tuple[str, str]]
PAUSE_ROWS: list[tuple[str, str, Away, str]] = [
    ("never away, over the longer night", "24 Oct 2026 18:00", [], "25 Oct 2026 17:00 GMT"),
    (
        "away while the hour showed twice",
        "24 Oct 2026 18:00",
        [("25 Oct 2026 01:30", "25 Oct 2026 01:30 again")],
        "25 Oct 2026 18:00 GMT",
    ),
    (
        "away while the hour was missing",
        "28 Mar 2026 18:00",
        [("29 Mar 2026 00:30", "29 Mar 2026 02:30")],
        "29 Mar 2026 20:00 BST",
    ),
    (
        "away at the last minute",
        "09 Sep 2026 09:00",
        [("10 Sep 2026 08:59", "11 Sep 2026 09:00")],
        "11 Sep 2026 09:01 BST",
    ),
    (
        "away once it had run out",
        "09 Sep 2026 09:00",
        [("10 Sep 2026 09:00", "11 Sep 2026 09:00")],
        "10 Sep 2026 09:00 BST",
    ),
    (
        "twice away, over new year",
        "31 Dec 2026 12:00",
        [("31 Dec 2026 13:00", "31 Dec 2026 14:00"), ("31 Dec 2026 23:00", "01 Jan 2027 01:00")],
        "01 Jan 2027 15:00 GMT",
    ),
    (
        "away over leap day",
        "28 Feb 2028 12:00",
        [("29 Feb 2028 00:00", "01 Mar 2028 00:00")],
        "01 Mar 2028 12:00 GMT",
    ),
    (
        "away on Easter Sunday",
        "04 Apr 2026 12:00",
        [("05 Apr 2026 00:00", "05 Apr 2026 03:00")],
        "05 Apr 2026 15:00 BST",
    ),
    (
        "away on Christmas Day",
        "24 Dec 2026 12:00",
        [("25 Dec 2026 06:00", "25 Dec 2026 07:00")],
        "25 Dec 2026 13:00 GMT",
    ),
]


@pytest.mark.parametrize(("story", "start", "away", "late"), PAUSE_ROWS, ids=[row[0] for row in PAUSE_ROWS])
def test_pause_row(story: str, start: str, away: Away, late: str) -> None:
    facts = [fact("left for hospital", london(left)) for left, _ in away]
    facts += [fact("back from hospital", london(back)) for _, back in away]
    assert said(DETENTION.late_from(reading(london(start), *facts))) == late


def test_while_paused_with_time_left_there_is_no_deadline() -> None:
    start = london("09 Sep 2026 09:00")
    assert DETENTION.late_from(reading(start, *at("left for hospital", start, [60]))) is None


EXTENSION_ROWS: list[tuple[str, Clock, str, str, str]] = [
    ("in the last minute", BY_AS_MUCH, "09 Sep 2026 09:00", "10 Sep 2026 08:59", "10 Sep 2026 21:00 BST"),
    ("as it began", BY_AS_MUCH, "09 Sep 2026 09:00", "09 Sep 2026 09:00", "10 Sep 2026 21:00 BST"),
    ("as it ran out", BY_AS_MUCH, "09 Sep 2026 09:00", "10 Sep 2026 09:00", "10 Sep 2026 09:00 BST"),
    ("over the longer night", BY_AS_MUCH, "24 Oct 2026 18:00", "25 Oct 2026 10:00", "26 Oct 2026 05:00 GMT"),
    ("over the shorter night", BY_AS_MUCH, "28 Mar 2026 18:00", "29 Mar 2026 10:00", "30 Mar 2026 07:00 BST"),
    ("over new year", BY_AS_MUCH, "31 Dec 2026 09:00", "31 Dec 2026 10:00", "01 Jan 2027 21:00 GMT"),
    (
        "over Christmas, at midnight",
        BY_AS_MUCH,
        "24 Dec 2026 00:00",
        "24 Dec 2026 10:00",
        "25 Dec 2026 12:00 GMT",
    ),
    ("over Easter", BY_AS_MUCH, "04 Apr 2026 09:00", "04 Apr 2026 10:00", "05 Apr 2026 21:00 BST"),
    ("over leap day", BY_AS_MUCH, "28 Feb 2028 13:00", "28 Feb 2028 14:00", "01 Mar 2028 01:00 GMT"),
]


@pytest.mark.parametrize(
    ("story", "clock", "start", "made", "late"), EXTENSION_ROWS, ids=[row[0] for row in EXTENSION_ROWS]
)
def test_extension_row(story: str, clock: Clock, start: str, made: str, late: str) -> None:
    assert said(clock.late_from(reading(london(start), fact("authorised", london(made))))) == late


STOP_ROWS = [
    ("seventy-two hours over the longer night", "23 Oct 2026 18:00", "26 Oct 2026 17:00 GMT"),
    ("seventy-two hours over the shorter night", "27 Mar 2026 18:00", "30 Mar 2026 19:00 BST"),
    ("from the second showing", "25 Oct 2026 01:30 again", "28 Oct 2026 01:30 GMT"),
    ("over Christmas", "24 Dec 2026 09:00", "27 Dec 2026 09:00 GMT"),
    ("over Easter", "02 Apr 2026 09:00", "05 Apr 2026 09:00 BST"),
    ("over new year, at midnight", "30 Dec 2026 00:00", "02 Jan 2027 00:00 GMT"),
    ("over leap day", "27 Feb 2028 12:00", "01 Mar 2028 12:00 GMT"),
]


@pytest.mark.parametrize(("story", "start", "ends"), STOP_ROWS, ids=[row[0] for row in STOP_ROWS])
def test_hard_stop_row(story: str, start: str, ends: str) -> None:
    assert said(HardStop(Elapsed(hours=72)).ends_at(reading(london(start)))) == ends


def test_a_limit_is_prompted_as_the_clock_it_extends() -> None:
    asked = reading(london("09 Sep 2026 09:00"))
    ours = Extended(AsSoonAsPracticable(Days(1)), AUTHORISED, to="until")
    assert said(ours.alert_from(asked)) == "10 Sep 2026 09:00 BST"
    assert TO_A_TIME.alert_from(asked) is None
