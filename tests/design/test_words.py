"""Times in words: what the desk says, at both clock changes too."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harken.design import words
from harken.design.words import Tone

NOW = datetime(2026, 11, 17, 14, 32, 7, tzinfo=UTC)
moments = st.integers(2**30, 2**31).map(lambda second: datetime.fromtimestamp(second, UTC))
lengths = st.timedeltas(timedelta(0), timedelta(days=400))


def london(month: int, day: int, hour: int, minute: int) -> datetime:
    """A moment of the winter, when London keeps UTC."""
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "says"),
    [
        (NOW, "14:32 today"),
        (london(11, 8, 21, 30), "8 Nov, 21:30"),
        (datetime(2025, 11, 8, 21, 30, tzinfo=UTC), "8 Nov 2025, 21:30"),
        (datetime(2026, 7, 8, 21, 30, tzinfo=UTC), "8 Jul, 22:30"),
    ],
)
def test_a_moment_is_told_in_london_time(moment: datetime, says: str) -> None:
    assert words.at(moment, NOW) == says


@pytest.mark.parametrize(
    ("moment", "says"),
    [
        (london(11, 17, 16, 42), "16:42"),
        (london(11, 16, 21, 50), "21:50 Mon"),
        (london(11, 8, 9, 0), "8 Nov, 09:00"),
    ],
)
def test_a_weekday_is_said_only_across_a_day_boundary(moment: datetime, says: str) -> None:
    assert words.near(moment, NOW) == says


def test_the_hour_that_comes_twice_says_which() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert words.clock(first) == "01:30 (first)"
    assert words.clock(first + timedelta(hours=1)) == "01:30 (second)"
    assert words.clock(first + timedelta(hours=2)) == "02:30"


def test_the_hours_around_the_spring_change_come_once() -> None:
    before = datetime(2026, 3, 29, 0, 59, tzinfo=UTC)
    assert words.clock(before) == "00:59"
    assert words.clock(before + timedelta(minutes=1)) == "02:00"


@pytest.mark.parametrize(
    ("length", "says"),
    [
        (timedelta(seconds=59), "under 1 min"),
        (timedelta(minutes=47, seconds=59), "47 min"),
        (timedelta(hours=2, minutes=8), "2 h 08 min"),
        (timedelta(hours=3), "3 h"),
        (timedelta(hours=19, minutes=59), "19 h"),
        (timedelta(hours=47, minutes=59), "47 h"),
        (timedelta(days=3, hours=23), "3 days"),
        (timedelta(days=730), "730 days"),
        (timedelta(days=5389), "14 years"),
    ],
)
def test_a_length_is_said_in_the_units_that_matter(length: timedelta, says: str) -> None:
    assert words.lasting(length) == says


@given(lengths)
def test_a_length_is_never_overstated(length: timedelta) -> None:
    units = {"min": timedelta(minutes=1), "h": timedelta(hours=1), "days": timedelta(days=1)}
    units["years"] = timedelta(days=365, hours=6)
    said = words.lasting(length).removeprefix("under 1 min").split()
    total = sum(
        (int(number) * units[unit] for number, unit in zip(said[::2], said[1::2], strict=True)), timedelta(0)
    )
    assert total <= length


def test_late_says_since_when_and_by_how_much() -> None:
    said = words.late(datetime(2026, 11, 17, 13, 45, tzinfo=UTC), NOW)
    assert said.line == "Late since 13:45 (47\u00a0min)"
    assert said.wall == "47 min late"
    assert said.tone is Tone.LATE


def test_time_left_says_how_much_and_by_when() -> None:
    said = words.left(NOW + timedelta(hours=2, minutes=10), NOW)
    assert (said.words, said.beneath) == ("2 h 10 min left", "by 16:42")
    assert said.tone is Tone.OWED


def test_the_last_hour_is_soon() -> None:
    assert words.left(NOW + timedelta(hours=1), NOW).tone is Tone.SOON
    assert words.left(NOW + timedelta(hours=1, seconds=1), NOW).tone is Tone.OWED


def test_a_prompt_says_that_it_is_no_deadline() -> None:
    said = words.prompt(NOW + timedelta(minutes=31), NOW - timedelta(minutes=29), NOW)
    assert (said.words, said.beneath) == ("Prompt in 31 min", "no deadline; at 15:03")


def test_what_ends_by_law_is_neither_late_nor_released() -> None:
    before = words.ends_by_law(NOW + timedelta(hours=26), NOW)
    assert (before.words, before.beneath, before.tone) == (
        "26 h until the law ends it", "by 16:32 Wed; nobody can extend it", "owed"
    )  # fmt: skip
    assert words.ends_by_law(NOW + timedelta(minutes=50), NOW).tone is Tone.SOON
    after = words.ended_by_law(NOW - timedelta(minutes=2), NOW)
    assert (after.words, after.tone) == ("Ended by law 14:30", "released")


@given(moments, lengths, lengths)
def test_a_duty_without_a_deadline_is_never_late(arose: datetime, until: timedelta, later: timedelta) -> None:
    for said in (words.prompt(arose + until, arose, arose + later), words.unprompted(arose, arose + later)):
        assert said.tone is not Tone.LATE
        assert "late" not in said.line.lower().split()


def test_met_in_time_and_recorded_late_says_both_times() -> None:
    said = words.met(london(11, 17, 12, 49), london(11, 17, 13, 20), NOW)
    assert said.words == "Met 12:49, recorded 13:20"
    assert said.beneath == "in time; recorded 31 min later"
    assert said.tone is Tone.MET


def test_met_and_recorded_at_once_says_one_time() -> None:
    assert words.met(london(11, 17, 12, 49), london(11, 17, 12, 51), NOW).words == "Met 12:49"


def test_met_late_says_by_how_much_and_what_was_due() -> None:
    said = words.met_late(london(11, 17, 12, 29), london(11, 17, 12, 20), NOW)
    assert (said.words, said.beneath) == ("Met late 12:29 (9 min)", "was due 12:20")
    assert said.tone is Tone.MET_LATE


def test_a_gap_is_rounded_and_a_small_one_is_not_said() -> None:
    happened = london(11, 8, 21, 30)
    assert words.gap(happened, london(11, 9, 17, 10), verb="known") == "known 20 h later"
    assert words.gap(happened, happened + timedelta(minutes=31)) == "recorded 31 min later"
    assert not words.gap(happened, happened + timedelta(minutes=14))
    assert not words.gap(happened, happened - timedelta(hours=1))


def test_a_stopped_clock_says_so_in_place_of_the_time() -> None:
    assert words.stopped(NOW - timedelta(seconds=62), NOW) == "NOT TRUE SINCE 14:31:05"
    assert words.stopped(NOW - timedelta(days=1), NOW) == "NOT TRUE SINCE 14:32:07 16 NOV"


def test_one_child_is_not_one_children() -> None:
    assert words.counted(1, "child", "children") == "1 child"
    assert words.counted(2, "child", "children") == "2 children"
    assert words.counted(0, "entry", "entries") == "0 entries"
