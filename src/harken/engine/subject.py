"""Subjects: what reckoning knows of a person or place an entry is about."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from harken.vocabulary.calendars import london_day

CHILD_ROLES = frozenset({"subject", "child", "victim", "sibling", "detained"})


@dataclass(frozen=True, slots=True)
class Subject:
    """A person (or place). `born` is exact; `born_about` a year; neither: not known, or unborn."""

    id: str
    born: date | None = None
    born_about: int | None = None
    unborn: bool = False
    place: bool = False

    def under(self, years: int, at: datetime) -> bool:
        """Whether they are, or may be, under `years` of age. Not known is not no."""
        day = london_day(at)
        if self.place:
            return False
        if self.born is not None:
            age = day.year - self.born.year - ((day.month, day.day) < (self.born.month, self.born.day))
            return age < years
        return self.born_about is None or day.year - self.born_about - 1 < years


Subjects = Mapping[str, Subject]
