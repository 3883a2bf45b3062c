"""London's day and clock: what a London time means in UTC, on the nights the clocks change too."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given

from harken.vocabulary.calendars import LONDON, at_london, london_day, midnight_closing
from tests.vocabulary.readings import minutes_of_day, said, starts

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
