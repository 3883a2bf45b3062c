"""Laws and rows of days counted whole: inclusive days, working days, before the next school day."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harken.policy.calendars import ForceCalendars
from harken.policy.schools import Schools, Term, Times
from harken.vocabulary import BeforeNextSchoolDay, Clock, CourtHours, Elapsed, Inclusive, WorkingDays
from harken.vocabulary.calendars import LONDON
from tests.vocabulary.readings import MINUTE, london, reading, said, starts

counts = st.integers(1, 6)
one_off = st.lists(st.dates(date(2026, 1, 1), date(2028, 12, 31)), max_size=5).map(tuple)
forces = st.builds(ForceCalendars, one_off=one_off)

AUTUMN = (Term(date(2026, 9, 2), date(2026, 10, 23)), Term(date(2026, 11, 2), date(2026, 12, 18)))
SPRING = (Term(date(2027, 1, 4), date(2027, 2, 12)), Term(date(2027, 2, 22), date(2027, 3, 25)))
SUMMER = (Term(date(2027, 4, 12), date(2027, 7, 21)),)
EARLY = Times(time(8, 15), (*AUTUMN, *SPRING, *SUMMER), (date(2026, 9, 7),))
TERMS = ForceCalendars(
    schools=Schools(Times(time(8, 50), (*AUTUMN, *SPRING, *SUMMER)), (("Tarn Hill", EARLY),))
)


def day_of(moment: datetime) -> date:
    return moment.astimezone(LONDON).date()


def walked(start: datetime, counted: int, counts: ForceCalendars | None = None) -> datetime:
    """Walks by the half hour to the London midnight at which so many days that count have ended."""
    moment = start.replace(minute=0 if start.minute < 30 else 30)
    while counted:
        later = moment + 30 * MINUTE
        if day_of(later) != day_of(moment):
            counted -= counts is None or (
                counts.is_working_day(day_of(moment)) and day_of(moment) != day_of(start)
            )
        moment = later
    return moment


@given(counts, starts)
def test_inclusive_days_end_at_the_nth_london_midnight(n: int, start: datetime) -> None:
    assert Inclusive(n).late_from(reading(start)) == walked(start, n)


@given(counts, starts, forces)
def test_working_days_end_at_the_midnight_of_the_nth_that_counts(
    n: int, start: datetime, force: ForceCalendars
) -> None:
    assert WorkingDays(n).late_from(reading(start, calendars=force)) == walked(start, n, force)


def sits(day: date, force: ForceCalendars) -> bool:
    """Whether a day counts for a court."""
    if day.weekday() == 5:
        return (day.month, day.day) not in ((12, 25), (12, 26))
    return force.is_working_day(day)


@given(st.integers(1, 72), starts, forces)
def test_hours_before_a_court_leave_out_the_days_that_do_not_count(
    hours: int, start: datetime, force: ForceCalendars
) -> None:
    """Walks by the quarter of an hour: a day begins on one, whatever the clocks do."""
    moment, left = start.replace(minute=start.minute - start.minute % 15), hours * 4
    while left:
        left -= sits(day_of(moment), force)
        moment += 15 * MINUTE
    clock = CourtHours(Elapsed(hours=hours))
    assert clock.late_from(reading(start - timedelta(minutes=start.minute % 15), calendars=force)) == moment


@given(st.integers(1, 72), starts)
def test_hours_before_a_court_are_never_fewer_than_the_hours(hours: int, start: datetime) -> None:
    assert CourtHours(Elapsed(hours=hours)).late_from(reading(start)) >= start + timedelta(hours=hours)


@given(st.one_of(counts.map(Inclusive), counts.map(WorkingDays)), starts)
def test_whole_days_end_at_a_london_midnight_in_utc(clock: Clock, start: datetime) -> None:
    late = clock.late_from(reading(start))
    assert late is not None
    assert late.tzinfo is UTC
    assert late.astimezone(LONDON).time() == time()
    assert clock.alert_from(reading(start)) is None


whole = st.one_of(counts.map(Inclusive), counts.map(WorkingDays), st.just(BeforeNextSchoolDay()))


@given(whole, starts, starts, st.sampled_from((ForceCalendars(), TERMS)))
def test_whole_days_keep_the_order_of_their_starts(
    clock: Clock, one: datetime, other: datetime, force: ForceCalendars
) -> None:
    first, second = (clock.late_from(reading(at, calendars=force)) for at in sorted((one, other)))
    assert first is not None
    assert second is not None
    assert first <= second


@given(counts, starts)
def test_more_days_are_never_less_time(n: int, start: datetime) -> None:
    for word in (Inclusive, WorkingDays):
        assert word(n).late_from(reading(start)) < word(n + 1).late_from(reading(start))


@given(starts, st.sampled_from(("", "Tarn Hill", "Nowhere School")))
def test_school_is_the_first_start_after_the_trigger(start: datetime, school: str) -> None:
    """Walks minute by minute until a school that is open that day shows its starting time."""
    moment = start + MINUTE
    while TERMS.school_starts(day_of(moment), school) != moment.astimezone(LONDON).time():
        opens = TERMS.school_starts(day_of(moment), school)
        moment += MINUTE if opens else 30 * MINUTE - timedelta(minutes=moment.minute % 30)
    answers = {"school": school}
    assert BeforeNextSchoolDay("school").late_from(reading(start, answers=answers, calendars=TERMS)) == moment


@given(starts)
def test_before_several_schools_is_before_the_first_of_them(start: datetime) -> None:
    def late(*schools: str) -> datetime:
        answers = {"schools": list(schools)}
        return BeforeNextSchoolDay("schools").late_from(reading(start, answers=answers, calendars=TERMS))

    assert late("Nowhere School", "Tarn Hill") == min(late("Nowhere School"), late("Tarn Hill"))


COURT = CourtHours(Elapsed(hours=48))
ROWS: list[tuple[str, Clock, str, str]] = [
    ("registration: Monday is day one", Inclusive(3), "07 Sep 2026 09:00", "10 Sep 2026 00:00 BST"),
    ("registered just before midnight", Inclusive(3), "07 Sep 2026 23:59", "10 Sep 2026 00:00 BST"),
    ("registered at midnight", Inclusive(3), "08 Sep 2026 00:00", "11 Sep 2026 00:00 BST"),
    ("a London day, though UTC has not turned", Inclusive(1), "01 Jul 2026 00:30", "02 Jul 2026 00:00 BST"),
    ("the longer day", Inclusive(1), "25 Oct 2026 00:30", "26 Oct 2026 00:00 GMT"),
    ("its hour shown twice", Inclusive(1), "25 Oct 2026 01:30 again", "26 Oct 2026 00:00 GMT"),
    ("the shorter day", Inclusive(1), "29 Mar 2026 00:30", "30 Mar 2026 00:00 BST"),
    ("served on a Monday", COURT, "07 Sep 2026 09:00", "09 Sep 2026 09:00 BST"),
    ("a Saturday counts, a Sunday does not", COURT, "11 Sep 2026 18:00", "14 Sep 2026 18:00 BST"),
    ("served on a Sunday", COURT, "13 Sep 2026 03:00", "16 Sep 2026 00:00 BST"),
    ("over Easter", COURT, "02 Apr 2026 20:00", "07 Apr 2026 20:00 BST"),
    ("over Christmas, the day after it a Saturday", COURT, "24 Dec 2026 22:00", "30 Dec 2026 22:00 GMT"),
    ("inclusive days do not skip Easter", Inclusive(3), "02 Apr 2026 09:00", "05 Apr 2026 00:00 BST"),
    ("inclusive over leap day", Inclusive(2), "28 Feb 2028 09:00", "01 Mar 2028 00:00 GMT"),
    ("inclusive days do not skip Christmas", Inclusive(3), "24 Dec 2026 09:00", "27 Dec 2026 00:00 GMT"),
    ("inclusive over new year", Inclusive(8), "28 Dec 2026 09:00", "05 Jan 2027 00:00 GMT"),
    ("one working day", WorkingDays(1), "09 Sep 2026 09:00", "11 Sep 2026 00:00 BST"),
    ("the trigger's own day never counts", WorkingDays(1), "09 Sep 2026 00:00", "11 Sep 2026 00:00 BST"),
    ("Friday evening", WorkingDays(1), "11 Sep 2026 19:00", "15 Sep 2026 00:00 BST"),
    ("Saturday night", WorkingDays(1), "12 Sep 2026 23:30", "15 Sep 2026 00:00 BST"),
    ("Easter is not working time", WorkingDays(1), "02 Apr 2026 09:00", "08 Apr 2026 00:00 BST"),
    (
        "Christmas on a Friday, Boxing Day in lieu",
        WorkingDays(1),
        "24 Dec 2026 09:00",
        "30 Dec 2026 00:00 GMT",
    ),
    ("Christmas of 2027, both in lieu", WorkingDays(1), "24 Dec 2027 09:00", "30 Dec 2027 00:00 GMT"),
    ("New Year's Day", WorkingDays(1), "31 Dec 2026 09:00", "05 Jan 2027 00:00 GMT"),
    ("a one-off bank holiday of the library", WorkingDays(1), "16 Sep 2022 09:00", "21 Sep 2022 00:00 BST"),
    ("leap day works", WorkingDays(1), "28 Feb 2028 09:00", "01 Mar 2028 00:00 GMT"),
    ("over the longer night", WorkingDays(1), "23 Oct 2026 17:00", "27 Oct 2026 00:00 GMT"),
    ("over the shorter night", WorkingDays(1), "27 Mar 2026 17:00", "31 Mar 2026 00:00 BST"),
    ("fifteen working days over Easter", WorkingDays(15), "19 Mar 2026 10:00", "14 Apr 2026 00:00 BST"),
]


@pytest.mark.parametrize(("story", "clock", "start", "late"), ROWS, ids=[row[0] for row in ROWS])
def test_row(story: str, clock: Clock, start: str, late: str) -> None:
    assert said(clock.late_from(reading(london(start)))) == late


SCHOOL_ROWS: list[tuple[str, str, str, str]] = [
    ("an evening in term", "Tarn Hill", "08 Sep 2026 22:00", "09 Sep 2026 08:15 BST"),
    ("before school the same morning", "Tarn Hill", "09 Sep 2026 08:14", "09 Sep 2026 08:15 BST"),
    ("as the bell rings", "Tarn Hill", "09 Sep 2026 08:15", "10 Sep 2026 08:15 BST"),
    ("Friday night", "Tarn Hill", "11 Sep 2026 23:00", "14 Sep 2026 08:15 BST"),
    ("before a training day", "Tarn Hill", "04 Sep 2026 20:00", "08 Sep 2026 08:15 BST"),
    ("the same night, any school", "", "04 Sep 2026 20:00", "07 Sep 2026 08:50 BST"),
    ("half term, and the clocks go back", "Tarn Hill", "24 Oct 2026 20:00", "02 Nov 2026 08:15 GMT"),
    ("Christmas Eve", "Tarn Hill", "24 Dec 2026 20:00", "04 Jan 2027 08:15 GMT"),
    ("Easter, and the clocks go on", "Tarn Hill", "27 Mar 2027 20:00", "12 Apr 2027 08:15 BST"),
    ("a bank holiday in term", "Tarn Hill", "02 May 2027 20:00", "04 May 2027 08:15 BST"),
    ("the summer after the last term known", "Tarn Hill", "30 Jul 2027 20:00", "02 Aug 2027 08:15 BST"),
    ("a school nobody knows", "Nowhere School", "24 Dec 2026 20:00", "25 Dec 2026 08:45 GMT"),
    ("a school nobody knows, at the weekend", "Nowhere School", "11 Sep 2026 20:00", "14 Sep 2026 08:45 BST"),
    ("over new year, unknown", "Nowhere School", "31 Dec 2026 20:00", "01 Jan 2027 08:45 GMT"),
    ("leap day is a school day", "Nowhere School", "28 Feb 2028 20:00", "29 Feb 2028 08:45 GMT"),
    ("the hour shown twice", "Nowhere School", "25 Oct 2026 01:30 again", "26 Oct 2026 08:45 GMT"),
    ("just after midnight", "tarn  hill", "09 Sep 2026 00:00", "09 Sep 2026 08:15 BST"),
]


@pytest.mark.parametrize(
    ("story", "school", "start", "late"), SCHOOL_ROWS, ids=[row[0] for row in SCHOOL_ROWS]
)
def test_school_row(story: str, school: str, start: str, late: str) -> None:
    answers = {"school": school}
    moment = BeforeNextSchoolDay("school").late_from(reading(london(start), answers=answers, calendars=TERMS))
    assert said(moment) == late


def test_a_school_not_answered_is_any_school() -> None:
    start = london("08 Sep 2026 22:00")
    asked = reading(start, answers={"school": None}, calendars=TERMS)
    assert BeforeNextSchoolDay("school").late_from(asked) == BeforeNextSchoolDay().late_from(asked)


def test_a_school_that_never_opens_is_said_and_not_waited_for() -> None:
    never = Times(terms=(Term(date(2026, 1, 3), date(2026, 1, 4)), Term(date(2028, 1, 1), date(2028, 1, 2))))
    shut = ForceCalendars(schools=Schools(never))
    with pytest.raises(ValueError, match="Mend the calendar"):
        BeforeNextSchoolDay().late_from(reading(london("05 Jan 2026 09:00"), calendars=shut))
