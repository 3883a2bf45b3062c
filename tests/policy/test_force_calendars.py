"""A force's calendars: what it says, what is ours where it says nothing, and that both are told apart."""

from dataclasses import FrozenInstanceError
from datetime import date, time

import pytest

from harken.policy.calendars import ForceCalendars, Meeting
from harken.policy.schools import OURS, Schools, Term, Times
from harken.vocabulary.calendars import Calendars
from tests.vocabulary.readings import london, said

TERM = Times(
    time(8, 50), (Term(date(2026, 9, 2), date(2026, 12, 18)), Term(date(2027, 1, 4), date(2027, 3, 25)))
)
TARN_HILL = Times(time(8, 30), TERM.terms, (date(2026, 9, 7),))
FORCE = ForceCalendars(
    shifts=(time(6), time(18)),
    meetings=(Meeting("Daily", (time(10),), (0, 2)),),
    schools=Schools(TERM, (("Tarn Hill", TARN_HILL),)),
)


def test_they_are_what_a_clock_may_ask_of() -> None:
    calendars: Calendars = FORCE
    assert calendars.is_working_day(date(2026, 9, 7))


def test_they_never_change() -> None:
    with pytest.raises(FrozenInstanceError):
        FORCE.shifts = ()  # type: ignore[misc] # what is tested is that it cannot be done


@pytest.mark.parametrize(
    ("after", "change"),
    [
        ("07 Sep 2026 06:59", "07 Sep 2026 07:00 BST"),
        ("07 Sep 2026 07:00", "07 Sep 2026 15:00 BST"),
        ("07 Sep 2026 22:00", "07 Sep 2026 23:00 BST"),
        ("07 Sep 2026 23:00", "08 Sep 2026 07:00 BST"),
    ],
)
def test_where_no_shift_is_said_ours_hold(after: str, change: str) -> None:
    assert said(ForceCalendars().shift_change_after(london(after))) == change


def test_the_forces_own_shifts_and_meetings_hold() -> None:
    assert said(FORCE.shift_change_after(london("07 Sep 2026 07:00"))) == "07 Sep 2026 18:00 BST"
    assert said(FORCE.meeting_after(london("07 Sep 2026 10:00"), "daily")) == "09 Sep 2026 10:00 BST"


def test_what_the_force_did_not_say_is_said_to_be_ours() -> None:
    assert FORCE.ours() == ()
    assert all("ours" in sentence for sentence in ForceCalendars().ours())
    assert len(ForceCalendars().ours()) == 3


SCHOOL = [
    ("in term", date(2026, 9, 8), "Tarn Hill", time(8, 30), ""),
    ("its name in other letters", date(2026, 9, 8), " TARN  hill", time(8, 30), ""),
    ("a training day of its own", date(2026, 9, 7), "Tarn Hill", None, ""),
    ("a training day elsewhere", date(2026, 9, 7), "", time(8, 50), ""),
    ("any school: the first to open", date(2026, 9, 8), "", time(8, 30), ""),
    ("between terms", date(2026, 12, 22), "Tarn Hill", None, ""),
    ("a Saturday in term", date(2026, 9, 12), "Tarn Hill", None, ""),
    ("before the first term given", date(2026, 8, 25), "Tarn Hill", time(8, 30), "published"),
    ("after the last", date(2027, 3, 30), "Tarn Hill", time(8, 30), "published"),
    ("a bank holiday in term", date(2027, 1, 1), "Tarn Hill", None, ""),
    ("a school nobody named", date(2026, 12, 25), "Nowhere", OURS, "every weekday"),
    ("a school nobody named, on a Sunday", date(2026, 9, 13), "Nowhere", None, "every weekday"),
]


@pytest.mark.parametrize(("story", "day", "school", "starts", "note"), SCHOOL, ids=[row[0] for row in SCHOOL])
def test_school_row(story: str, day: date, school: str, starts: time | None, note: str) -> None:
    assert FORCE.school_starts(day, school) == starts
    assert note in FORCE.school_note(day, school)
    assert bool(FORCE.school_note(day, school)) == bool(note)


def test_a_bank_holiday_within_a_term_shuts_the_school() -> None:
    summer = Times(terms=(Term(date(2026, 4, 13), date(2026, 7, 21)),))
    assert summer.starts_on(date(2026, 5, 4)) is None
    assert summer.starts_on(date(2026, 5, 5)) == OURS


def test_where_no_terms_are_known_every_weekday_is_a_school_day() -> None:
    assert ForceCalendars().school_starts(date(2026, 12, 25)) == OURS
    assert ForceCalendars().school_starts(date(2026, 12, 26)) is None
    assert "ours" in ForceCalendars().school_note(date(2026, 12, 25))
