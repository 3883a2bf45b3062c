"""Clocks as they are declared: how each prints, and that none makes sense by accident."""

import pytest

from harken import vocabulary
from harken.vocabulary import (
    AfterEnd,
    AfterSilence,
    AsSoonAsPracticable,
    AtAge,
    AtAnswer,
    AtMeeting,
    AtOnce,
    AtShiftChange,
    BeforeEntry,
    BeforeNextSchoolDay,
    ByAnswer,
    ByLevel,
    Clock,
    CourtHours,
    Days,
    Deferred,
    Earliest,
    Elapsed,
    Extended,
    HardStop,
    Inclusive,
    Months,
    On,
    Pausing,
    Weeks,
    WorkingDays,
)

ONE = (On(kind="search"),)
HOUR = Elapsed(hours=1)

PRINTED: list[tuple[Clock, str]] = [
    (Elapsed(hours=1), "PT1H"),
    (Elapsed(minutes=90), "PT1H30M"),
    (Elapsed(), "PT0M"),
    (Days(14), "P14D"),
    (Weeks(6), "P6W"),
    (Months(3), "P3M"),
    (Inclusive(3), "INCL:P3D"),
    (WorkingDays(1), "WD:1"),
    (CourtHours(Elapsed(hours=48)), "PT48H, Sundays and bank holidays not counted"),
    (BeforeNextSchoolDay(), "RULE:BEFORE(next_school_day_start)"),
    (AsSoonAsPracticable(Elapsed(hours=24)), "RULE:ASARP (alert PT24H)"),
    (AtOnce(Elapsed(minutes=15)), "RULE:IMMEDIATE (alert PT15M)"),
    (AtAnswer("agreed"), "RULE:DUE(agreed)"),
    (AtAnswer("leaves", Elapsed(hours=12)), "RULE:DUE(leaves, PT12H before)"),
    (AtAnswer("leaves", Days(7)), "RULE:DUE(leaves, P7D before)"),
    (AtAnswer("hour", Days(7), failing="day"), "RULE:DUE(hour or else day, P7D before)"),
    (AfterEnd(Months(24), WorkingDays(1)), "P24M, then WD:1"),
    (BeforeEntry((On(kind="search"), On(kind="strip"))), "RULE:BEFORE(search or strip)"),
    (AfterSilence(ONE, HOUR), "RULE:SILENCE(PT1H)"),
    (AtAge(18), "RULE:AGE(18)"),
    (AtShiftChange(), "RULE:SHIFT_CHANGE"),
    (AtShiftChange(Elapsed(minutes=30)), "RULE:SHIFT_CHANGE+PT30M"),
    (AtMeeting("daily"), "RULE:MEETING(daily)"),
    (AtMeeting("daily", Elapsed(hours=1)), "RULE:MEETING(daily)+PT1H"),
    (ByAnswer("band", (("high", Days(7)), ("low", Days(30)))), "P7D high, P30D low"),
    (ByAnswer("band", (("high", Days(7)),), unset=Days(30)), "P7D high, else P30D"),
    (ByLevel(ONE, "level", (("high", HOUR),), unset=HOUR), "PT1H high"),
    (Earliest((HOUR, WorkingDays(1))), "PT1H or WD:1, whichever is earlier"),
    (Pausing(Elapsed(hours=24), ONE, ONE), "PT24H, pausing"),
    (Extended(Elapsed(hours=24), ONE, to="until"), "PT24H, extended to until"),
    (Extended(Elapsed(hours=24), ONE, adds=Elapsed(hours=12)), "PT24H, extended PT12H"),
    (Deferred(Months(12), ONE, ONE, Inclusive(3)), "P12M, or INCL:P3D from the return"),
    (HardStop(Elapsed(hours=72)), "PT72H hard stop"),
]


@pytest.mark.parametrize(("clock", "value"), PRINTED, ids=[value for _, value in PRINTED])
def test_a_clock_prints_in_the_registers_grammar_and_says_its_calendar(clock: Clock, value: str) -> None:
    assert clock.value == value
    assert clock.word
    assert clock.calendar


def test_every_word_for_time_is_printed_here() -> None:
    words = {value for name in vocabulary.__all__ if hasattr(value := getattr(vocabulary, name), "late_from")}
    assert words - {Clock} == {type(clock) for clock, _ in PRINTED}


def test_no_two_words_are_called_the_same() -> None:
    kinds = {type(clock) for clock, _ in PRINTED}
    assert len({kind.word for kind in kinds}) == len(kinds)


REFUSED = [
    ("hours that run backwards", lambda: Elapsed(hours=-1), "from 0"),
    ("minutes that run backwards", lambda: Elapsed(hours=1, minutes=-5), "from 0"),
    ("no days", lambda: Days(0), "one or more"),
    ("days backwards", lambda: Days(-7), "one or more"),
    ("no weeks", lambda: Weeks(0), "one or more"),
    ("no months", lambda: Months(0), "one or more"),
    ("no inclusive day", lambda: Inclusive(0), "one or more"),
    ("no working day", lambda: WorkingDays(0), "one or more"),
    ("working days backwards, which would never end", lambda: WorkingDays(-1), "one or more"),
    ("no hours before a court", lambda: CourtHours(Elapsed()), "Give it hours"),
    ("before nothing", lambda: BeforeEntry(()), "Name one"),
    ("a silence of nothing", lambda: AfterSilence((), HOUR), "Name one"),
    ("a silence that breaks at once", lambda: AfterSilence(ONE, Elapsed()), "Give it a length"),
    ("an age of none", lambda: AtAge(0), "such as 18"),
    ("an age nobody reaches", lambda: AtAge(1800), "such as 18"),
    ("no answer", lambda: ByAnswer("band", ()), "each answer once"),
    ("one answer twice", lambda: ByAnswer("band", (("high", HOUR), ("high", HOUR))), "each answer once"),
    ("no level", lambda: ByLevel(ONE, "level", (), unset=HOUR), "each answer once"),
    ("one level twice", lambda: ByLevel(ONE, "level", (("a", HOUR),) * 2, unset=HOUR), "each answer once"),
    ("nothing that sets the level", lambda: ByLevel((), "level", (("a", HOUR),), unset=HOUR), "Name one"),
    ("the earliest of none", lambda: Earliest(()), "two or more"),
    ("nothing that pauses", lambda: Pausing(HOUR, (), ONE), "pause it"),
    ("nothing that starts it again", lambda: Pausing(HOUR, ONE, ()), "start it again"),
    ("nothing that extends", lambda: Extended(HOUR, (), to="until"), "which entry"),
    ("extended by nothing", lambda: Extended(HOUR, ONE), "`to` or `adds`"),
    ("extended twice over", lambda: Extended(HOUR, ONE, to="until", adds=HOUR), "`to` or `adds`"),
]  # fmt: skip


@pytest.mark.parametrize(("story", "declared", "says"), REFUSED, ids=[row[0] for row in REFUSED])
def test_a_clock_that_makes_no_sense_is_refused_at_import(story: str, declared: object, says: str) -> None:
    assert callable(declared)
    with pytest.raises(TypeError, match=says):
        declared()
