"""Lengths of time: elapsed hours, London days, weeks and months, inclusive days, working days."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import ClassVar

from harken.vocabulary.calendars import at_london, days_on, london_day, midnight_closing, months_on
from harken.vocabulary.clocks.reading import Reading

SATURDAY = 5
CHRISTMAS = ((12, 25), (12, 26))


def _some(much: int, clock: object) -> None:
    """Refuse, at import, a length that could never be kept or never be late."""
    if much < 1:
        raise TypeError(f"{clock!r} makes no sense. Give it one or more.")


@cache
def _length(hours: int, minutes: int) -> timedelta:
    return timedelta(hours=hours, minutes=minutes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Elapsed:
    """Hours and minutes by the clock on the wall of the world: counted in UTC, day and night."""

    hours: int = 0
    minutes: int = 0
    word: ClassVar[str] = "within"
    calendar: ClassVar[str] = "elapsed time, day and night"

    def __post_init__(self) -> None:
        """Refuse, at import, a time that runs backwards. None at all is allowed: at once, no grace."""
        if min(self.hours, self.minutes) < 0:
            raise TypeError(f"{self!r} runs backwards. Give hours and minutes from 0.")

    @property
    def length(self) -> timedelta:
        """How long."""
        return _length(self.hours, self.minutes)

    @property
    def value(self) -> str:
        """ISO 8601, such as PT1H30M."""
        hours, minutes = divmod(self.hours * 60 + self.minutes, 60)
        return "PT" + (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes or not hours else "")

    def late_from(self, reading: Reading) -> datetime:
        """The start and so many hours and minutes."""
        return reading.start + _length(self.hours, self.minutes)

    def alert_from(self, _reading: Reading) -> None:
        """None: this is a deadline."""


class _Dated:
    """What the words that count in London days have in common: no prompt of our own."""

    __slots__ = ()

    def alert_from(self, _reading: Reading) -> None:
        """None: this is a deadline."""


@dataclass(frozen=True, slots=True)
class Days(_Dated):
    """So many days on, at the same London clock time."""

    days: int
    word: ClassVar[str] = "days"
    calendar: ClassVar[str] = "London days, the same clock time"

    def __post_init__(self) -> None:
        """Refuse none, and fewer."""
        _some(self.days, self)

    @property
    def value(self) -> str:
        """ISO 8601, such as P14D."""
        return f"P{self.days}D"

    def late_from(self, reading: Reading) -> datetime:
        """The same London clock time, days on."""
        return days_on(reading.start, self.days)


@dataclass(frozen=True, slots=True)
class Weeks(_Dated):
    """So many weeks on, at the same London clock time."""

    weeks: int
    word: ClassVar[str] = "weeks"
    calendar: ClassVar[str] = "London days, the same clock time"

    def __post_init__(self) -> None:
        """Refuse none, and fewer."""
        _some(self.weeks, self)

    @property
    def value(self) -> str:
        """ISO 8601, such as P6W."""
        return f"P{self.weeks}W"

    def late_from(self, reading: Reading) -> datetime:
        """The same London clock time, weeks on."""
        return days_on(reading.start, 7 * self.weeks)


@dataclass(frozen=True, slots=True)
class Months(_Dated):
    """So many months on, clamped to the month's end, at the same London clock time."""

    months: int
    word: ClassVar[str] = "months"
    calendar: ClassVar[str] = "London months, the same clock time, clamped to the month's end"

    def __post_init__(self) -> None:
        """Refuse none, and fewer."""
        _some(self.months, self)

    @property
    def value(self) -> str:
        """ISO 8601, such as P3M."""
        return f"P{self.months}M"

    def late_from(self, reading: Reading) -> datetime:
        """The same day of a later month, or its last day."""
        return months_on(reading.start, self.months)


@dataclass(frozen=True, slots=True)
class Inclusive(_Dated):
    """So many days counting the day of the trigger as day one; late from the midnight that ends the last."""

    days: int
    word: ClassVar[str] = "inclusive days"
    calendar: ClassVar[str] = "London days, the day of the trigger is day one"

    def __post_init__(self) -> None:
        """Refuse none, and fewer."""
        _some(self.days, self)

    @property
    def value(self) -> str:
        """The register's grammar, such as INCL:P3D."""
        return f"INCL:P{self.days}D"

    def late_from(self, reading: Reading) -> datetime:
        """The London midnight that closes the nth day."""
        return midnight_closing(london_day(reading.start) + timedelta(days=self.days - 1))


@dataclass(frozen=True, slots=True)
class WorkingDays(_Dated):
    """So many working days of England and Wales, the day of the trigger not counted."""

    days: int
    word: ClassVar[str] = "working days"
    calendar: ClassVar[str] = "working days, England and Wales"

    def __post_init__(self) -> None:
        """Refuse none, and fewer."""
        _some(self.days, self)

    @property
    def value(self) -> str:
        """The register's grammar, such as WD:1."""
        return f"WD:{self.days}"

    def late_from(self, reading: Reading) -> datetime:
        """The London midnight that closes the nth working day."""
        day, left = london_day(reading.start), self.days
        while left:
            day += timedelta(days=1)
            left -= reading.calendars.is_working_day(day)
        return midnight_closing(day)


@dataclass(frozen=True, slots=True)
class CourtHours(_Dated):
    """Elapsed hours that do not run on a Sunday, a bank holiday, Good Friday or Christmas Day."""

    clock: Elapsed
    word: ClassVar[str] = "hours of the days that count for a court"
    calendar: ClassVar[str] = "elapsed time, less Sundays, bank holidays, Good Friday and Christmas Day"

    def __post_init__(self) -> None:
        """Refuse no hours at all: they would be over before a court could sit."""
        if not self.clock.length:
            raise TypeError(f"{self!r} is over at once. Give it hours.")

    @property
    def value(self) -> str:
        """The register's grammar, with the days left out named."""
        return f"{self.clock.value}, Sundays and bank holidays not counted"

    def late_from(self, reading: Reading) -> datetime:
        """When the hours are used up, those of days that do not count left out."""
        left, moment = self.clock.length, reading.start
        while True:
            day = london_day(moment)
            closes = midnight_closing(day)
            if _counts_for_a_court(day, reading):
                if closes - moment >= left:
                    return moment + left
                left -= closes - moment
            moment = closes


def _counts_for_a_court(day: date, reading: Reading) -> bool:
    """A Saturday does, though nobody works, unless it is Christmas Day or the bank holiday after it."""
    if day.weekday() == SATURDAY:
        return (day.month, day.day) not in CHRISTMAS
    return day.weekday() < SATURDAY and reading.calendars.is_working_day(day)


@dataclass(frozen=True, slots=True)
class BeforeNextSchoolDay(_Dated):
    """Before school next starts, at the school named in the answer, or at any school.

    Where the answer names several, before the first of them starts.
    """

    school: str = ""
    word: ClassVar[str] = "before the next school day"
    calendar: ClassVar[str] = "school days and start times"
    value: ClassVar[str] = "RULE:BEFORE(next_school_day_start)"

    def late_from(self, reading: Reading) -> datetime:
        """The first start of school strictly after the trigger."""
        named = reading.answers.get(self.school) if self.school else None
        schools = (named,) if isinstance(named, str) else tuple(named or ())
        return min(_school_after(reading, str(school)) for school in schools or ("",))


def _school_after(reading: Reading, school: str) -> datetime:
    day = london_day(reading.start)
    for _ in range(400):
        starts = reading.calendars.school_starts(day, school)
        if starts is not None and (moment := at_london(day, starts)) > reading.start:
            return moment
        day += timedelta(days=1)
    raise ValueError("A school calendar has no school day in the next 400 days. Mend the calendar.")
