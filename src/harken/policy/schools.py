"""Schools: terms, training days and start times, of a whole force and of the schools that differ."""

from dataclasses import dataclass
from datetime import date, time

from harken.policy.bank_holidays import is_bank_holiday

OURS = time(8, 45)
"""When school starts where nobody has said: ours, early rather than late."""

LONGEST_HOLIDAY = 60
"""Days. The summer holidays are shorter, so a longer gap between terms means that a year was left out."""


@dataclass(frozen=True, slots=True)
class Term:
    """From its first school day to its last. Half terms are written as two."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Times:
    """When one school, or every school of a force, is open. `shut` are training days and closures."""

    starts: time = OURS
    terms: tuple[Term, ...] = ()
    shut: tuple[date, ...] = ()

    def knows(self, day: date) -> bool:
        """Whether terms were published for `day`: it lies between the first day and the last."""
        return bool(self.terms) and self.terms[0].first <= day <= self.terms[-1].last

    def starts_on(self, day: date) -> time | None:
        """When school starts on `day`. A weekday for which no term was published is a school day."""
        if day.weekday() > 4 or day in self.shut:
            return None
        if not self.knows(day):
            return self.starts
        in_term = any(term.first <= day <= term.last for term in self.terms)
        return self.starts if in_term and not is_bank_holiday(day) else None


@dataclass(frozen=True, slots=True)
class Schools:
    """The force's own times, and those of the schools that differ, by name."""

    force: Times = Times()
    each: tuple[tuple[str, Times], ...] = ()

    def starts_on(self, day: date, school: str) -> time | None:
        """When the named school starts on `day`; without a name, the first of any; unknown: a weekday."""
        if not school:
            starts = (times.starts_on(day) for times in (self.force, *(times for _, times in self.each)))
            return min((start for start in starts if start is not None), default=None)
        return (self._times(school) or Times()).starts_on(day)

    def note(self, day: date, school: str) -> str:
        """What is our own about the answer for `day`, in a sentence; empty when it is the school's."""
        times = self._times(school) if school else self.force
        if times is None or not times.terms:
            return f"No term dates are known: every weekday is a school day from {OURS:%H:%M} (ours)."
        if not times.knows(day):
            return "No term dates are published for this day: a weekday is a school day (ours)."
        return ""

    def _times(self, school: str) -> Times | None:
        return next((times for name, times in self.each if plain(name) == plain(school)), None)


def plain(name: str) -> str:
    """A name as it is compared: case and spaces forgiven."""
    return " ".join(name.casefold().split())
