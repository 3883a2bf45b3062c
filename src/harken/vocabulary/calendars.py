"""Calendars: what a clock may ask of the world, and the London day it counts in."""

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Protocol
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


class Calendars(Protocol):
    """A force's calendars. Passed in; nothing in a clock knows a date by heart."""

    def is_working_day(self, day: date) -> bool:
        """Whether `day` is neither a weekend nor a bank holiday of England and Wales."""

    def school_starts(self, day: date, school: str = "") -> time | None:
        """When school starts on `day` (London clock), or None when it is shut. Unknown: a weekday."""

    def shift_change_after(self, moment: datetime) -> datetime:
        """The first change of shift strictly after `moment`, in UTC."""

    def meeting_after(self, moment: datetime, meeting: str) -> datetime:
        """The first start of the named meeting strictly after `moment`, in UTC."""


def london_day(moment: datetime) -> date:
    """The day it was in London."""
    return moment.astimezone(LONDON).date()


@lru_cache(maxsize=50_000)
def at_london(day: date, clock: time) -> datetime:
    """The UTC instant of a London clock time. Twice-shown times mean the first; skipped ones the next."""
    return datetime.combine(day, clock.replace(fold=0), LONDON).astimezone(UTC)


def same_clock(moment: datetime, day: date) -> datetime:
    """The London clock time of `moment` on another day, in UTC. `fold` is kept where the hour shows twice.

    Never before the first showing of that time: `fold` would mean an hour earlier where it is skipped.
    """
    local = moment.astimezone(LONDON)
    return max(datetime.combine(day, local.timetz()).astimezone(UTC), at_london(day, local.time()))


def days_on(moment: datetime, days: int) -> datetime:
    """The same London clock time so many days on; back, when fewer than none."""
    return same_clock(moment, london_day(moment) + timedelta(days=days))


def months_on(moment: datetime, months: int) -> datetime:
    """The same London clock time so many months on: the same day, or the last of a shorter month."""
    day = london_day(moment)
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return same_clock(moment, date(year, month + 1, min(day.day, monthrange(year, month + 1)[1])))


def midnight_closing(day: date) -> datetime:
    """The London midnight that ends `day`."""
    return at_london(day + timedelta(days=1), time())
