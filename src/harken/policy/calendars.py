"""Calendars of a force: working days, schools, changes of shift, meetings. Frozen, and no clock is read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from harken.policy.bank_holidays import is_bank_holiday
from harken.policy.schools import Schools, plain
from harken.vocabulary.calendars import at_london, london_day

EVERY_DAY = tuple(range(7))
OUR_SHIFTS = (time(7), time(15), time(23))
OUR_MEETING = time(9)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A regular meeting: London clock times, on these days of the week (Monday is 0)."""

    name: str
    times: tuple[time, ...]
    days: tuple[int, ...] = EVERY_DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class ForceCalendars:
    """What clocks ask of a force's world. Where the force has not said, a default of ours, so labelled.

    `one_off` are bank holidays proclaimed since the library of bank holidays was last brought up to date.
    """

    shifts: tuple[time, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    schools: Schools = field(default_factory=Schools)
    one_off: tuple[date, ...] = ()

    def is_working_day(self, day: date) -> bool:
        """Whether `day` is neither a weekend nor a bank holiday of England and Wales."""
        return day.weekday() < 5 and not is_bank_holiday(day) and day not in self.one_off

    def school_starts(self, day: date, school: str = "") -> time | None:
        """When school starts on `day` (London clock), or None when it is shut."""
        return self.schools.starts_on(day, school)

    def school_note(self, day: date, school: str = "") -> str:
        """What is our own about that answer, in a sentence; empty when it is the force's or the school's."""
        return self.schools.note(day, school)

    def shift_change_after(self, moment: datetime) -> datetime:
        """The first change of shift strictly after `moment`, in UTC."""
        return _next(moment, self.shifts or OUR_SHIFTS, EVERY_DAY)

    def meeting_after(self, moment: datetime, meeting: str) -> datetime:
        """The first start of the named meeting strictly after `moment`, in UTC. Unknown: daily, at ours."""
        held = self.meeting(meeting) or Meeting(meeting, (OUR_MEETING,))
        return _next(moment, held.times, held.days)

    def meeting(self, name: str) -> Meeting | None:
        """The meeting that the force calls so."""
        return next((held for held in self.meetings if plain(held.name) == plain(name)), None)

    def ours(self) -> tuple[str, ...]:
        """What the force has not said, and what holds instead: a sentence each."""
        said = []
        if not self.shifts:
            said.append(f"Changes of shift are ours: {', '.join(f'{t:%H:%M}' for t in OUR_SHIFTS)}.")
        if not self.schools.force.terms:
            said.append("No school terms are given: every weekday is taken as a school day (ours).")
        if not self.meetings:
            said.append(f"No meetings are given: each is taken as daily at {OUR_MEETING:%H:%M} (ours).")
        return tuple(said)


def _next(moment: datetime, times: Sequence[time], days: Sequence[int]) -> datetime:
    """The first of these London times, on one of these days of the week, strictly after `moment`."""
    day = london_day(moment)
    while True:
        later = [at for clock in times if (at := at_london(day, clock)) > moment]
        if later and day.weekday() in days:
            return min(later)
        day += timedelta(days=1)
