"""Laws and rows of elapsed time and of London days, weeks and months."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harken.vocabulary import Clock, Days, Elapsed, Months, Weeks
from harken.vocabulary.calendars import LONDON
from tests.vocabulary.readings import MINUTE, london, minutes_of_day, reading, said, starts

elapsed = st.builds(Elapsed, hours=st.integers(0, 200), minutes=st.integers(0, 200))
dated = st.one_of(st.integers(1, 60).map(Days), st.integers(1, 60).map(Weeks), st.integers(1, 60).map(Months))


def wall(moment: datetime) -> datetime:
    return moment.astimezone(LONDON).replace(tzinfo=None, fold=0)


def skipped(moment: datetime) -> bool:
    """Whether no London clock shows the hour before `moment`: it may stand for a time that was skipped."""
    return wall(moment) - wall(moment - timedelta(hours=1)) > timedelta(hours=1)


@given(elapsed, starts)
def test_elapsed_is_so_many_minutes_on_whatever_the_clocks_do(clock: Elapsed, start: datetime) -> None:
    walked, left = start, clock.hours * 60 + clock.minutes
    while left:
        walked, left = walked + MINUTE, left - 1
    assert clock.late_from(reading(start)) == walked


@given(st.one_of(elapsed, dated), starts)
def test_a_length_is_utc_and_gives_no_prompt(clock: Clock, start: datetime) -> None:
    late = clock.late_from(reading(start))
    assert late is not None
    assert late.tzinfo is UTC
    assert late >= start
    assert clock.alert_from(reading(start)) is None


@given(elapsed, starts, starts)
def test_elapsed_keeps_the_order_of_its_starts(clock: Elapsed, one: datetime, other: datetime) -> None:
    first, second = sorted((one, other))
    assert clock.late_from(reading(first)) <= clock.late_from(reading(second))


@given(st.integers(1, 400), starts, st.integers(0, 3 * 24 * 60))
def test_days_keep_the_order_of_starts_unless_an_hour_is_shown_twice_or_not_at_all(
    n: int, start: datetime, on: int
) -> None:
    later = start + on * MINUTE
    first, second = (Days(n).late_from(reading(at)) for at in (start, later))
    assert first <= second or skipped(first) or wall(start) > wall(later)


@given(st.integers(1, 60), starts)
def test_days_end_when_a_london_clock_shows_the_same_time(n: int, start: datetime) -> None:
    """Walks: to the last London midnight, then minute by minute to the time of the start, shown again."""
    day = start.astimezone(LONDON).date() + timedelta(days=n)
    asked = start.astimezone(LONDON)
    shown = [m for m in minutes_of_day(day) if wall(m).time() == asked.time().replace(fold=0)]
    late = Days(n).late_from(reading(start))
    if shown:
        assert late == shown[min(asked.fold, len(shown) - 1)]
    else:
        assert wall(late) == wall(start) + timedelta(days=n, hours=1)


@given(st.integers(1, 60), starts)
def test_a_week_is_seven_days(weeks: int, start: datetime) -> None:
    assert Weeks(weeks).late_from(reading(start)) == Days(7 * weeks).late_from(reading(start))


@given(st.integers(1, 60), starts)
def test_months_end_on_the_same_day_or_the_last_of_the_month(months: int, start: datetime) -> None:
    begun, ended = wall(start), wall(Months(months).late_from(reading(start)))
    assert (ended.year - begun.year) * 12 + ended.month - begun.month == months
    last_of_month = (ended + timedelta(days=1)).day == 1
    assert ended.day == begun.day or (ended.day < begun.day and last_of_month)


@given(st.integers(1, 60), starts, starts)
def test_months_keep_the_order_of_their_days(months: int, one: datetime, other: datetime) -> None:
    first, second = (wall(Months(months).late_from(reading(at))).date() for at in sorted((one, other)))
    assert first <= second


ROWS: list[tuple[str, Clock, str, str]] = [
    (
        "elapsed over the night that is longer",
        Elapsed(hours=24),
        "24 Oct 2026 18:00",
        "25 Oct 2026 17:00 GMT",
    ),
    (
        "elapsed over the night that is shorter",
        Elapsed(hours=24),
        "28 Mar 2026 18:00",
        "29 Mar 2026 19:00 BST",
    ),
    ("elapsed from the first showing", Elapsed(hours=1), "25 Oct 2026 01:30", "25 Oct 2026 01:30 GMT"),
    ("elapsed from the second showing", Elapsed(hours=1), "25 Oct 2026 01:30 again", "25 Oct 2026 02:30 GMT"),
    ("elapsed into the night that skips", Elapsed(hours=1), "29 Mar 2026 00:30", "29 Mar 2026 02:30 BST"),
    ("elapsed over midnight and new year", Elapsed(minutes=15), "31 Dec 2026 23:50", "01 Jan 2027 00:05 GMT"),
    ("elapsed over leap day", Elapsed(hours=48), "28 Feb 2028 12:00", "01 Mar 2028 12:00 GMT"),
    ("elapsed over Christmas", Elapsed(hours=72), "24 Dec 2026 09:00", "27 Dec 2026 09:00 GMT"),
    ("elapsed over Easter", Elapsed(hours=72), "03 Apr 2026 09:00", "06 Apr 2026 09:00 BST"),
    ("days over the night that is longer", Days(1), "24 Oct 2026 18:00", "25 Oct 2026 18:00 GMT"),
    ("days over the night that is shorter", Days(1), "28 Mar 2026 18:00", "29 Mar 2026 18:00 BST"),
    ("days into the hour shown twice: the first", Days(1), "24 Oct 2026 01:30", "25 Oct 2026 01:30 BST"),
    ("days from its second showing", Days(1), "25 Oct 2026 01:30 again", "26 Oct 2026 01:30 GMT"),
    ("days into the hour that is missing", Days(1), "28 Mar 2026 01:30", "29 Mar 2026 02:30 BST"),
    ("days to a minute before it", Days(1), "28 Mar 2026 00:59", "29 Mar 2026 00:59 GMT"),
    (
        "from the second showing to the missing one",
        Days(154),
        "25 Oct 2026 01:30 again",
        "28 Mar 2027 02:30 BST",
    ),
    ("from second showing to second showing", Days(371), "25 Oct 2026 01:30 again", "31 Oct 2027 01:30 GMT"),
    ("days at midnight", Days(14), "20 Mar 2026 00:00", "03 Apr 2026 00:00 BST"),
    ("days over Easter, which they do not skip", Days(5), "01 Apr 2026 10:00", "06 Apr 2026 10:00 BST"),
    ("days over leap day", Days(1), "28 Feb 2028 09:00", "29 Feb 2028 09:00 GMT"),
    ("days over Christmas", Days(3), "24 Dec 2026 09:00", "27 Dec 2026 09:00 GMT"),
    ("days over new year", Days(7), "28 Dec 2026 09:00", "04 Jan 2027 09:00 GMT"),
    ("weeks over the night that is longer", Weeks(6), "01 Oct 2026 09:00", "12 Nov 2026 09:00 GMT"),
    ("weeks over the night that is shorter", Weeks(2), "19 Mar 2026 09:00", "02 Apr 2026 09:00 BST"),
    ("weeks over Easter", Weeks(1), "31 Mar 2026 00:00", "07 Apr 2026 00:00 BST"),
    ("weeks over Christmas", Weeks(2), "20 Dec 2026 09:00", "03 Jan 2027 09:00 GMT"),
    ("weeks over leap day, at midnight", Weeks(1), "25 Feb 2028 00:00", "03 Mar 2028 00:00 GMT"),
    ("months clamp in a common year", Months(1), "31 Jan 2027 09:00", "28 Feb 2027 09:00 GMT"),
    ("months clamp in a leap year", Months(1), "31 Jan 2028 09:00", "29 Feb 2028 09:00 GMT"),
    ("a year from leap day", Months(12), "29 Feb 2028 09:00", "28 Feb 2029 09:00 GMT"),
    ("four years from leap day", Months(48), "29 Feb 2028 09:00", "29 Feb 2032 09:00 GMT"),
    ("months over new year", Months(3), "30 Nov 2026 23:59", "28 Feb 2027 23:59 GMT"),
    ("months over the clock change", Months(6), "25 Apr 2026 01:30", "25 Oct 2026 01:30 BST"),
    ("months into the hour that is missing", Months(2), "29 Jan 2026 01:30", "29 Mar 2026 02:30 BST"),
    ("months to Easter Sunday", Months(1), "05 Mar 2026 09:00", "05 Apr 2026 09:00 BST"),
    ("months to Christmas, at midnight", Months(1), "25 Nov 2026 00:00", "25 Dec 2026 00:00 GMT"),
    ("months by the day it is in London", Months(1), "01 Jul 2026 00:30", "01 Aug 2026 00:30 BST"),
]


@pytest.mark.parametrize(("story", "clock", "start", "late"), ROWS, ids=[row[0] for row in ROWS])
def test_row(story: str, clock: Clock, start: str, late: str) -> None:
    assert said(clock.late_from(reading(london(start)))) == late
