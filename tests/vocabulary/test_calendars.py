"""London's day and clock: what a London time means in UTC, on the nights the clocks change too."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harken.vocabulary.calendars import LONDON, at_london, days_on, london_day, midnight_closing
from tests.vocabulary.readings import london, minutes_of_day, said, starts

ROWS = [
    ("in winter", date(2026, 1, 5), time(9), "05 Jan 2026 09:00 GMT"),
    ("in summer", date(2026, 7, 1), time(9), "01 Jul 2026 09:00 BST"),
    ("shown twice: the first", date(2026, 10, 25), time(1, 30), "25 Oct 2026 01:30 BST"),
    ("asked for the second: the first", date(2026, 10, 25), time(1, 30, fold=1), "25 Oct 2026 01:30 BST"),
    ("missing: an hour on", date(2026, 3, 29), time(1, 30), "29 Mar 2026 02:30 BST"),
    ("leap day", date(2028, 2, 29), time(), "29 Feb 2028 00:00 GMT"),
]  # fmt: skip


@pytest.mark.parametrize(("story", "day", "clock", "moment"), ROWS, ids=[row[0] for row in ROWS])
def test_a_london_time_is_one_instant(story: str, day: date, clock: time, moment: str) -> None:
    assert said(at_london(day, clock)) == moment


@given(starts)
def test_a_day_is_closed_by_the_midnight_after_its_last_minute(moment: datetime) -> None:
    day = london_day(moment)
    assert midnight_closing(day) == max(minutes_of_day(day)) + timedelta(minutes=1)
    assert midnight_closing(day).tzinfo is UTC


@given(starts)
def test_what_london_shows_is_the_day_it_is_there(moment: datetime) -> None:
    local = moment.astimezone(LONDON)
    if not local.fold:
        assert at_london(london_day(moment), local.time()) == moment


@given(starts, st.integers(-120, 120))
def test_days_on_or_back_a_london_clock_shows_the_same_time(moment: datetime, days: int) -> None:
    there = days_on(moment, days).astimezone(LONDON)
    asked = moment.astimezone(LONDON)
    assert there.date() == asked.date() + timedelta(days=days)
    shown = [m.astimezone(LONDON).time() for m in minutes_of_day(there.date())]
    assert there.time() == asked.time().replace(fold=0) or asked.time().replace(fold=0) not in shown


BACK = [
    ("over the longer night", "26 Oct 2026 09:00", 2, "24 Oct 2026 09:00 BST"),
    ("over the shorter night", "30 Mar 2026 09:00", 2, "28 Mar 2026 09:00 GMT"),
    ("into the hour shown twice: the first", "26 Oct 2026 01:30", 1, "25 Oct 2026 01:30 BST"),
    ("into the hour that is missing", "30 Mar 2026 01:30", 1, "29 Mar 2026 02:30 BST"),
    ("over leap day, at midnight", "01 Mar 2028 00:00", 1, "29 Feb 2028 00:00 GMT"),
    ("over Easter", "07 Apr 2026 09:00", 5, "02 Apr 2026 09:00 BST"),
    ("over Christmas and new year", "02 Jan 2027 09:00", 10, "23 Dec 2026 09:00 GMT"),
]


@pytest.mark.parametrize(("story", "moment", "days", "first"), BACK, ids=[row[0] for row in BACK])
def test_a_window_of_days_opens_at_the_same_london_time(
    story: str, moment: str, days: int, first: str
) -> None:
    assert said(days_on(london(moment), -days)) == first
