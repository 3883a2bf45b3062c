"""Subjects: what reckoning knows of a person or place an entry is about."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, date, datetime, time
from functools import lru_cache
from typing import NamedTuple

from harken.vocabulary.calendars import at_london

CHILD_ROLES = frozenset({"subject", "child", "victim", "sibling", "detained"})

ESTIMATE_YEARS = 2
"""By how many years an estimated year of birth may be wrong, either way."""


class Said(NamedTuple):
    """That a record is of the same person as another, or is not.

    `first`: when that was first said, in whatever words; in these it was `known` until it was `replaced`.
    """

    other: str
    same: bool
    first: datetime
    known: datetime
    replaced: datetime | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """A person (or place). `born` is exact; `born_about` a year; neither: not known, or unborn.

    `said` is all that was ever said in this record of which others are of the same person.
    """

    id: str
    born: date | None = None
    born_about: int | None = None
    unborn: bool = False
    place: bool = False
    said: tuple[Said, ...] = ()

    @property
    def aged(self) -> bool:
        """Whether anything is known of when they were born."""
        return self.born is not None or self.born_about is not None

    def under(self, years: int, at: datetime) -> bool:
        """Whether they are, or may be, under `years` of age. Not known is not no."""
        if self.place:
            return False
        if self.born is not None:
            return at < _turns(self.born.year + years, self.born.month, self.born.day)
        return self.born_about is None or at < _turns(self.born_about + years + 1, 1, 1)

    def known_under(self, years: int, at: datetime) -> bool:
        """Whether they are certainly under `years` of age: by their date of birth, or a year about right."""
        if self.born is not None:
            return not self.place and self.under(years, at)
        return self.born_about is not None and at < _turns(self.born_about - ESTIMATE_YEARS + years, 1, 1)


Subjects = Mapping[str, Subject]


@lru_cache(maxsize=10_000)
def _turns(year: int, month: int, day: int) -> datetime:
    """The London midnight that begins a birthday; 1 March in a common year for 29 February."""
    year = min(max(year, 1), MAXYEAR)
    try:
        return at_london(date(year, month, day), time())
    except ValueError:
        return at_london(date(year, 3, 1), time())
