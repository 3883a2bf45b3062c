"""Whether a force's own time is ever later than the rule's: by the number, else by trying many starts."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from harken.policy.calendars import ForceCalendars
from harken.policy.looser import STEP, why_looser
from harken.policy.schools import Schools, Term, Times
from harken.vocabulary import (
    AfterEnd,
    AsSoonAsPracticable,
    AtMeeting,
    AtOnce,
    AtShiftChange,
    BeforeNextSchoolDay,
    Clock,
    Days,
    Elapsed,
    HardStop,
    Inclusive,
    Months,
    Weeks,
    WorkingDays,
)
from harken.vocabulary.clocks import Reading
from tests.policy.duties import AWAY, BY_BAND, BY_LEVEL, DETENTION, FOUR, HOUR, ONCE_OVER, TWO
from tests.vocabulary.readings import london, reading

TERMS = (Term(date(2026, 9, 2), date(2026, 12, 18)), Term(date(2027, 1, 4), date(2027, 7, 21)))
FORCE = ForceCalendars(schools=Schools(Times(terms=TERMS)))
YEAR = (date(2026, 9, 1), date(2027, 9, 1))
MONTH = (date(2026, 9, 1), date(2026, 10, 1))

LATE_AT_MEDIUM = replace(BY_LEVEL, choices=(("low", FOUR), ("medium", FOUR), ("high", HOUR)))
LATE_WHILE_UNSET = replace(BY_LEVEL, unset=TWO)

counts = st.integers(1, 40)
clocks = st.one_of(
    *(counts.map(word) for word in (Days, Weeks, Months, Inclusive, WorkingDays)),
    st.builds(Elapsed, hours=counts),
    st.just(BeforeNextSchoolDay()),
    st.just(AtShiftChange()),
)


@given(clocks)
def test_no_clock_is_looser_than_itself(clock: Clock) -> None:
    assert why_looser(clock, clock, MONTH, FORCE) == ""


@given(st.sampled_from([Days, Weeks, Months, Inclusive, WorkingDays]), counts, counts)
def test_more_of_the_same_word_is_looser_and_no_less_is(word: type[Days], ours: int, theirs: int) -> None:
    assert bool(why_looser(word(ours), word(theirs), YEAR, FORCE)) == (ours > theirs)


@settings(max_examples=30)
@given(clocks, clocks, st.integers(0, 90))
def test_what_is_not_called_looser_is_not_later(ours: Clock, theirs: Clock, number: int) -> None:
    """At the starts that were tried."""
    start = london("01 Sep 2026 00:00") + number * STEP
    if not why_looser(ours, theirs, MONTH, FORCE):
        asked = reading(start, calendars=FORCE)
        assert late(ours, asked) <= late(theirs, asked)


def late(clock: Clock, asked: Reading) -> datetime:
    moment = clock.late_from(asked)
    assert moment is not None
    return moment


ROWS: list[tuple[str, Clock, Clock, str]] = [
    ("an hour against an hour", HOUR, Elapsed(minutes=60), ""),
    ("two hours against one", TWO, HOUR, "PT2H is later than the rule's PT1H."),
    (
        "six weeks against fourteen days",
        Weeks(6),
        Days(14),
        "P6W is later than the rule's P14D for what starts",
    ),
    ("two weeks against fourteen days", Weeks(2), Days(14), ""),
    ("a day against twenty-four hours: the longer day", Days(1), Elapsed(hours=24), "24 October 2026"),
    ("twenty-four hours against a day: the shorter day", Elapsed(hours=24), Days(1), "27 March 2027"),
    ("thirty days against a month: February", Days(30), Months(1), "January 2027"),
    ("a month against thirty-one days", Months(1), Days(31), ""),
    ("two days against a working day: midweek", Days(2), WorkingDays(1), "P2D is later than the rule's WD:1"),
    ("a working day against three days: Easter", WorkingDays(1), Days(3), "for what starts on"),
    ("three inclusive days against three days", Inclusive(3), Days(3), ""),
    ("three days against three inclusive ones", Days(3), Inclusive(3), "P3D is later"),
    (
        "an hour before school",
        Elapsed(hours=1),
        BeforeNextSchoolDay(),
        "PT1H is later than the rule's RULE:BEFORE",
    ),
    ("one level later", LATE_AT_MEDIUM, BY_LEVEL, "medium: PT4H is later than the rule's PT2H."),
    ("while nothing is set", LATE_WHILE_UNSET, BY_LEVEL, "while nothing is set: PT2H is later"),
    ("one time for every level", TWO, BY_LEVEL, "high: PT2H is later"),
    ("the shortest for every level", HOUR, BY_LEVEL, ""),
    (
        "one time for every answer",
        Days(7),
        BY_BAND,
        "while nothing is set: P7D is later than the rule's P1D.",
    ),
    (
        "at once: our number is the rule's",
        HOUR,
        AtOnce(Elapsed(minutes=15)),
        "PT1H is later than the rule's PT15M.",
    ),
    (
        "past what the law stops",
        Elapsed(hours=80),
        HardStop(Elapsed(hours=72)),
        "PT80H is later than the rule's PT72H.",
    ),
    ("before what the law stops", Elapsed(hours=60), HardStop(Elapsed(hours=72)), ""),
    ("a pause, with less time", DETENTION, DETENTION, ""),
    ("a return, with as much time", AWAY, AWAY, ""),
    ("after an end, with as much time", ONCE_OVER, ONCE_OVER, ""),
    ("after an end, sooner", Days(6), ONCE_OVER, ""),
    ("after a later end", AfterEnd(Days(8), WorkingDays(1)), ONCE_OVER, "P8D is later than the rule's P7D."),
    (
        "longer after an end",
        AfterEnd(Days(7), WorkingDays(2)),
        ONCE_OVER,
        "WD:2 is later than the rule's WD:1.",
    ),
    ("no return, with more time", Days(8), AWAY, "P8D is later than the rule's P7D."),
    ("no pause, with more time", Elapsed(hours=25), DETENTION, "PT25H is later than the rule's PT24H."),
    ("no number in law: any is tighter", Days(30), AsSoonAsPracticable(HOUR), ""),
    ("no number against a number", AsSoonAsPracticable(HOUR), Days(30), "RULE:ASARP (alert PT1H) is later"),
    ("one meeting against another", AtMeeting("weekly"), AtMeeting("daily"), ""),
]


@pytest.mark.parametrize(("story", "ours", "theirs", "says"), ROWS, ids=[row[0] for row in ROWS])
def test_row(story: str, ours: Clock, theirs: Clock, says: str) -> None:
    why = why_looser(ours, theirs, YEAR, FORCE)
    assert says in why
    assert bool(why) == bool(says)


def test_only_the_days_on_which_both_hold_are_tried() -> None:
    before_the_longer_night = (date(2026, 9, 1), date(2026, 10, 20))
    assert why_looser(Days(1), Elapsed(hours=24), before_the_longer_night, FORCE) == ""
