"""Laws and rows of moments: an answer, before an entry, a silence, an age, shift changes, meetings."""

import time as machine
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harken.policy.calendars import ForceCalendars, Meeting
from harken.vocabulary import (
    AfterSilence,
    AtAge,
    AtAnswer,
    AtMeeting,
    AtShiftChange,
    BeforeEntry,
    Clock,
    Days,
    Elapsed,
    On,
    Recorded,
)
from harken.vocabulary.calendars import LONDON
from harken.vocabulary.clocks import moment_in
from tests.vocabulary.readings import MINUTE, fact, london, minutes_of_day, reading, said, starts

ENQUIRY = (On(kind="enquiry"),)
SEARCH = (On(kind="search"), On(kind="strip search"))
MORNING = Meeting("Daily meeting", (time(9),), (0, 1, 2, 3, 4))
TWICE = Meeting("Pacesetter", (time(8, 30), time(16)))
FORCE = ForceCalendars(shifts=(time(7), time(15), time(22, 30)), meetings=(MORNING, TWICE))
NIGHT = ForceCalendars(shifts=(time(1, 30), time(13, 30)))

hours = st.builds(Elapsed, hours=st.integers(0, 12), minutes=st.integers(0, 59))
some_hours = st.builds(Elapsed, hours=st.integers(0, 12), minutes=st.integers(1, 59))
minutes = st.integers(-2 * 24 * 60, 2 * 24 * 60)


@given(starts, minutes, hours)
def test_the_time_given_is_kept_less_the_time_before_it(start: datetime, later: int, before: Elapsed) -> None:
    given_time = start + later * MINUTE
    late = AtAnswer("when", before).late_from(reading(start, answers={"when": given_time.isoformat()}))
    assert late == max(start, given_time - before.length)


def test_days_before_the_time_given_are_londons() -> None:
    asked = reading(london("01 Mar 2026 12:00"), answers={"when": "2026-04-01"})
    assert AtAnswer("when", Days(7)).late_from(asked) == london("25 Mar 2026 00:00")


@given(starts)
def test_the_same_moment_is_read_whatever_its_offset(moment: datetime) -> None:
    for zone in (UTC, LONDON):
        local = moment.astimezone(zone)
        assert moment_in(local) == moment_in(local.isoformat()) == moment

    read = moment_in(moment.astimezone(LONDON).isoformat())
    assert read is not None
    assert read.tzinfo is UTC


@pytest.fixture(params=["UTC", "America/New_York"])
def machine_in(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", request.param)
    machine.tzset()
    yield
    monkeypatch.undo()
    machine.tzset()


@pytest.mark.usefixtures("machine_in")
@pytest.mark.parametrize(
    ("answer", "read"),
    [
        ("2026-07-01T09:00", "01 Jul 2026 09:00 BST"),
        ("2026-07-01 09:00:00", "01 Jul 2026 09:00 BST"),
        ("2026-07-01T09:00Z", "01 Jul 2026 10:00 BST"),
        ("2026-07-01T09:00:00+01:00", "01 Jul 2026 09:00 BST"),
        (datetime(2026, 7, 1, 9), "01 Jul 2026 09:00 BST"),  # noqa: DTZ001 -- what is tested is a naive time
        ("2026-07-01", "01 Jul 2026 00:00 BST"),
        (date(2026, 7, 1), "01 Jul 2026 00:00 BST"),
        ("2026-10-25T01:30", "25 Oct 2026 01:30 BST"),
        ("2026-03-29T01:30", "29 Mar 2026 02:30 BST"),
        ("2028-02-29", "29 Feb 2028 00:00 GMT"),
        ("", "none"),
        (None, "none"),
        (3, "none"),
    ],
)
def test_an_answer_is_read_as_londons_on_any_machine(answer: object, read: str) -> None:
    assert said(moment_in(answer)) == read


def test_where_the_hour_was_not_given_the_day_holds() -> None:
    clock, day = AtAnswer("hour", Elapsed(hours=12), failing="day"), {"day": "2026-11-20"}
    start = london("17 Nov 2026 12:00")
    assert said(clock.late_from(reading(start, answers=day))) == "19 Nov 2026 12:00 GMT"
    known = {**day, "hour": "2026-11-20T20:00:00+00:00"}
    assert said(clock.late_from(reading(start, answers=known))) == "20 Nov 2026 08:00 GMT"
    assert clock.late_from(reading(start)) is None


def test_without_an_answer_there_is_no_deadline() -> None:
    assert AtAnswer("when").late_from(reading(london("01 Jul 2026 09:00"))) is None


walks = st.lists(minutes, max_size=5)


def facts_of(kind: str, start: datetime, offsets: list[int]) -> list[Recorded]:
    return [fact(kind, start + offset * MINUTE) for offset in offsets]


@given(starts, walks)
def test_before_an_entry_is_until_the_first_after_the_start(start: datetime, offsets: list[int]) -> None:
    first = next((n for n in range(1, 2 * 24 * 60 + 1) if n in offsets), None)
    late = BeforeEntry(SEARCH).late_from(reading(start, *facts_of("search", start, offsets)))
    assert late == (None if first is None else start + first * MINUTE)


def test_an_entry_as_the_clock_starts_is_not_the_one_waited_for() -> None:
    start = london("09 Sep 2026 22:00")
    facts = facts_of("search", start, [0, 90])
    assert said(BeforeEntry(SEARCH).late_from(reading(start, *facts))) == "09 Sep 2026 23:30 BST"
    assert BeforeEntry(SEARCH).late_from(reading(start, *facts[:1])) is None


BEFORE_ROWS = [
    ("the hour shown twice", "25 Oct 2026 01:30", "25 Oct 2026 01:10 again", "25 Oct 2026 01:10 GMT"),
    ("over the hour missing", "29 Mar 2026 00:50", "29 Mar 2026 02:10", "29 Mar 2026 02:10 BST"),
    ("through midnight and new year", "31 Dec 2026 23:50", "01 Jan 2027 00:10", "01 Jan 2027 00:10 GMT"),
    ("on leap day", "28 Feb 2028 23:50", "29 Feb 2028 12:00", "29 Feb 2028 12:00 GMT"),
    ("on Christmas Day", "24 Dec 2026 20:00", "25 Dec 2026 12:00", "25 Dec 2026 12:00 GMT"),
    ("on Easter Sunday", "03 Apr 2026 20:00", "05 Apr 2026 12:00", "05 Apr 2026 12:00 BST"),
]


@pytest.mark.parametrize(
    ("story", "start", "search", "late"), BEFORE_ROWS, ids=[row[0] for row in BEFORE_ROWS]
)
def test_before_an_entry_row(story: str, start: str, search: str, late: str) -> None:
    asked = reading(london(start), fact("search", london(search)))
    assert said(BeforeEntry(SEARCH).late_from(asked)) == late


@given(starts, walks)
def test_what_is_recorded_first_makes_no_difference(start: datetime, offsets: list[int]) -> None:
    there = facts_of("search", start, offsets)
    one, other = (BeforeEntry(SEARCH).late_from(reading(start, *order)) for order in (there, there[::-1]))
    assert one == other


@given(starts, walks, some_hours)
def test_a_silence_breaks_at_the_first_minute_so_long_after_the_last_entry(
    start: datetime, offsets: list[int], lasting: Elapsed
) -> None:
    """Walks minute by minute, hearing each entry as it comes."""
    clock = AfterSilence(ENQUIRY, lasting)
    minute = silent = 0
    while silent < lasting.length // MINUTE:
        minute += 1
        silent += 1
        if minute in offsets and silent < lasting.length // MINUTE:
            silent = 0
    assert clock.late_from(reading(start, *facts_of("enquiry", start, offsets))) == start + minute * MINUTE


@given(st.dates(date(1990, 1, 1), date(2040, 12, 31)), st.integers(1, 25))
def test_an_age_is_reached_at_the_midnight_that_begins_the_birthday(born: date, years: int) -> None:
    late = AtAge(years).late_from(reading(london("01 Jan 2026 00:00"), born=born))
    assert late is not None
    day, before = (m.astimezone(LONDON).date() for m in (late, late - MINUTE))
    assert age(born, day) == years
    assert age(born, before) == years - 1


def age(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


forces = st.sampled_from((FORCE, NIGHT, ForceCalendars()))


@given(starts, forces, hours)
def test_a_shift_change_is_the_first_after_the_start_and_its_grace(
    start: datetime, force: ForceCalendars, grace: Elapsed
) -> None:
    """Walks the minutes of each London day for the first that shows a change of shift."""
    shifts = force.shifts or (time(7), time(15), time(23))
    days = [start.astimezone(LONDON).date() + timedelta(days=n) for n in range(2)]
    change = min(m for day in days for shift in shifts if (m := shown_first(day, shift)) > start)
    assert AtShiftChange(grace).late_from(reading(start, calendars=force)) == change + grace.length


def shown_first(day: date, shift: time) -> datetime:
    """The first minute of the day that shows this time; an hour on where it is missing."""
    shows = {m.astimezone(LONDON).time(): m for m in reversed(minutes_of_day(day))}
    return shows.get(shift) or shows[time(shift.hour + 1, shift.minute)]


@given(starts, st.sampled_from(("Daily meeting", "pacesetter", "A meeting nobody set")))
def test_a_meeting_is_the_first_start_after(start: datetime, name: str) -> None:
    held = FORCE.meeting(name) or Meeting(name, (time(9),))
    moment = start + MINUTE
    while (local := moment.astimezone(LONDON)).time() not in held.times or local.weekday() not in held.days:
        moment += MINUTE
    assert AtMeeting(name).late_from(reading(start, calendars=FORCE)) == moment


regular = st.one_of(
    hours.map(AtShiftChange), st.sampled_from([AtMeeting("Pacesetter"), AtMeeting("Daily meeting")])
)


@given(regular, starts, starts, forces)
def test_what_comes_round_keeps_the_order_of_its_starts(
    clock: Clock, one: datetime, other: datetime, force: ForceCalendars
) -> None:
    first, second = (clock.late_from(reading(at, calendars=force)) for at in sorted((one, other)))
    assert first is not None
    assert second is not None
    assert first <= second
    assert first.tzinfo is second.tzinfo is UTC
    assert first > min(one, other)
    assert clock.alert_from(reading(one, calendars=force)) is None


ROWS: list[tuple[str, Clock, str, str]] = [
    ("the next change of shift", AtShiftChange(), "09 Sep 2026 09:00", "09 Sep 2026 15:00 BST"),
    ("as the shift changes", AtShiftChange(), "09 Sep 2026 15:00", "09 Sep 2026 22:30 BST"),
    ("through midnight", AtShiftChange(), "09 Sep 2026 22:31", "10 Sep 2026 07:00 BST"),
    ("into new year", AtShiftChange(), "31 Dec 2026 23:00", "01 Jan 2027 07:00 GMT"),
    ("the grace after it", AtShiftChange(Elapsed(minutes=30)), "09 Sep 2026 14:59", "09 Sep 2026 15:30 BST"),
    ("a grace gone before", AtShiftChange(Elapsed(minutes=30)), "09 Sep 2026 15:10", "09 Sep 2026 23:00 BST"),
    ("the longer night", AtShiftChange(), "24 Oct 2026 23:00", "25 Oct 2026 07:00 GMT"),
    ("the shorter night", AtShiftChange(), "28 Mar 2026 23:00", "29 Mar 2026 07:00 BST"),
    ("Christmas has shifts", AtShiftChange(), "25 Dec 2026 01:00", "25 Dec 2026 07:00 GMT"),
    ("Easter Sunday has shifts", AtShiftChange(), "04 Apr 2026 23:00", "05 Apr 2026 07:00 BST"),
    ("leap day has shifts", AtShiftChange(), "28 Feb 2028 23:00", "29 Feb 2028 07:00 GMT"),
    ("the meeting of the day", AtMeeting("Daily meeting"), "09 Sep 2026 08:59", "09 Sep 2026 09:00 BST"),
    ("the grace after it", AtMeeting("Daily meeting", Elapsed(hours=1)), "09 Sep 2026 08:59",
     "09 Sep 2026 10:00 BST"),
    ("as it begins", AtMeeting("Daily meeting"), "09 Sep 2026 09:00", "10 Sep 2026 09:00 BST"),
    ("Friday evening", AtMeeting("Daily meeting"), "11 Sep 2026 20:00", "14 Sep 2026 09:00 BST"),
    ("the longer night", AtMeeting("Daily meeting"), "23 Oct 2026 20:00", "26 Oct 2026 09:00 GMT"),
    ("over the other one", AtMeeting("Daily meeting"), "27 Mar 2026 20:00", "30 Mar 2026 09:00 BST"),
    ("Good Friday has its meeting", AtMeeting("Daily meeting"), "02 Apr 2026 20:00", "03 Apr 2026 09:00 BST"),
    ("Christmas has its meeting", AtMeeting("Daily meeting"), "24 Dec 2026 20:00", "25 Dec 2026 09:00 GMT"),
    ("over midnight to leap day", AtMeeting("Daily meeting"), "28 Feb 2028 23:59", "29 Feb 2028 09:00 GMT"),
    ("twice a day", AtMeeting("Pacesetter"), "09 Sep 2026 09:00", "09 Sep 2026 16:00 BST"),
    ("a meeting nobody set is daily", AtMeeting("Other"), "11 Sep 2026 20:00", "12 Sep 2026 09:00 BST"),
]  # fmt: skip


@pytest.mark.parametrize(("story", "clock", "start", "late"), ROWS, ids=[row[0] for row in ROWS])
def test_row(story: str, clock: Clock, start: str, late: str) -> None:
    assert said(clock.late_from(reading(london(start), calendars=FORCE))) == late


NIGHT_ROWS = [
    ("the change shown twice happens once", "25 Oct 2026 01:00", "25 Oct 2026 01:30 BST"),
    ("and not a second time", "25 Oct 2026 01:30", "25 Oct 2026 13:30 GMT"),
    ("the change that is missing comes an hour on", "29 Mar 2026 01:00", "29 Mar 2026 02:30 BST"),
]


@pytest.mark.parametrize(("story", "start", "late"), NIGHT_ROWS, ids=[row[0] for row in NIGHT_ROWS])
def test_night_shift_row(story: str, start: str, late: str) -> None:
    assert said(AtShiftChange().late_from(reading(london(start), calendars=NIGHT))) == late


AGE_ROWS = [
    ("a birthday in summer", date(2009, 7, 1), "01 Jul 2027 00:00 BST"),
    ("born on leap day: the first of March", date(2008, 2, 29), "01 Mar 2026 00:00 GMT"),
    ("born on leap day, leap year", date(2010, 2, 28), "28 Feb 2028 00:00 GMT"),
    ("born on the last day of the year", date(2009, 12, 31), "31 Dec 2027 00:00 GMT"),
    ("born on Christmas Day", date(2009, 12, 25), "25 Dec 2027 00:00 GMT"),
    ("born on what is Easter Sunday then", date(2008, 4, 5), "05 Apr 2026 00:00 BST"),
    ("the day the clocks go back", date(2008, 10, 25), "25 Oct 2026 00:00 BST"),
    ("the day the clocks go on", date(2008, 3, 29), "29 Mar 2026 00:00 GMT"),
    ("not known", None, "none"),
]


@pytest.mark.parametrize(("story", "born", "late"), AGE_ROWS, ids=[row[0] for row in AGE_ROWS])
def test_age_row(story: str, born: date | None, late: str) -> None:
    assert said(AtAge(18).late_from(reading(london("01 Jan 2026 00:00"), born=born))) == late


def test_leap_day_comes_back_for_twenty() -> None:
    assert (
        said(AtAge(20).late_from(reading(london("01 Jan 2026 00:00"), born=date(2008, 2, 29))))
        == "29 Feb 2028 00:00 GMT"
    )


SILENCE_ROWS = [
    ("over the longer night", "25 Oct 2026 00:30", [], "25 Oct 2026 01:30 GMT"),
    ("over the shorter night", "29 Mar 2026 00:30", [], "29 Mar 2026 03:30 BST"),
    ("broken at the last minute", "09 Sep 2026 22:00", ["09 Sep 2026 23:59"], "10 Sep 2026 01:59 BST"),
    ("not broken in time", "09 Sep 2026 22:00", ["10 Sep 2026 00:00"], "10 Sep 2026 00:00 BST"),
    ("an entry before the start", "09 Sep 2026 22:00", ["09 Sep 2026 21:59"], "10 Sep 2026 00:00 BST"),
    ("two hours shown as one", "25 Oct 2026 01:30", ["25 Oct 2026 01:30 again"], "25 Oct 2026 03:30 GMT"),
    ("new year", "31 Dec 2026 23:00", ["31 Dec 2026 23:30"], "01 Jan 2027 01:30 GMT"),
    ("leap day", "28 Feb 2028 23:00", [], "29 Feb 2028 01:00 GMT"),
    ("Christmas", "24 Dec 2026 23:00", ["25 Dec 2026 00:00"], "25 Dec 2026 02:00 GMT"),
    ("Easter", "04 Apr 2026 23:00", [], "05 Apr 2026 01:00 BST"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("story", "start", "heard", "late"), SILENCE_ROWS, ids=[row[0] for row in SILENCE_ROWS]
)
def test_silence_row(story: str, start: str, heard: list[str], late: str) -> None:
    facts = [fact("enquiry", london(moment)) for moment in heard]
    assert said(AfterSilence(ENQUIRY, Elapsed(hours=2)).late_from(reading(london(start), *facts))) == late
