"""When a person was born, as far as it is known, and the age that honestly follows."""

from calendar import isleap, monthrange
from dataclasses import dataclass
from datetime import date

from harken.engine.subject import ESTIMATE_YEARS


@dataclass(frozen=True, slots=True)
class Age:
    """An age in words, and the whole years it lies between: None when not known."""

    words: str
    least: int | None = None
    most: int | None = None

    def __str__(self) -> str:
        return self.words

    def may_be_under(self, years: int) -> bool:
        """Unknown is not no: true unless the person is certainly that old."""
        return self.least is None or self.least < years


@dataclass(frozen=True, slots=True)
class Born:
    """An exact date, a year about right, or unborn (with the due date if told); nothing given: not known."""

    on: date | None = None
    about: int | None = None
    unborn: bool = False
    due: date | None = None

    def __post_init__(self) -> None:
        if (self.on is not None) + (self.about is not None) + self.unborn > 1:
            raise ValueError("Give one of a date of birth, an estimated year, or unborn.")
        if self.due is not None and not self.unborn:
            raise ValueError("Only an unborn child has a due date.")

    def __str__(self) -> str:
        if self.on is not None:
            return in_words(self.on)
        if self.about is not None:
            return f"about {self.about}"
        if self.unborn:
            return f"unborn, due {in_words(self.due)}" if self.due else "unborn"
        return "not known"

    @property
    def year(self) -> int | None:
        """The year the index keeps: exact or estimated; none when not known or unborn."""
        return self.on.year if self.on is not None else self.about

    def age_at(self, day: date) -> Age:
        if self.on is not None:
            return _exact_age(self.on, day)
        if self.about is not None:
            return _estimated_age(self.about, day)
        if self.unborn:
            return _unborn_age(self.due, day)
        return Age("not known")


def in_words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def birthday(born: date, years: int) -> date:
    """The day somebody comes to that age; born on 29 February, it is 1 March in a common year."""
    year = born.year + years
    if (born.month, born.day) == (2, 29) and not isleap(year):
        return date(year, 3, 1)
    return born.replace(year=year)


def years_between(born: date, day: date) -> int:
    years = day.year - born.year
    return years if day >= birthday(born, years) else years - 1


def _exact_age(born: date, day: date) -> Age:
    if day < born:
        return Age("not yet born", 0, 0)
    years = years_between(born, day)
    return Age(str(years) if years >= 2 else _infant(born, day), years, years)


def _infant(born: date, day: date) -> str:
    days = (day - born).days
    months = _months_between(born, day)
    if months >= 2:
        return f"{months} months"
    return _count(days // 7, "week") if days >= 14 else _count(days, "day")


def _months_between(born: date, day: date) -> int:
    months = (day.year - born.year) * 12 + day.month - born.month
    reached = day.day >= min(born.day, monthrange(day.year, day.month)[1])
    return months if reached else months - 1


def _estimated_age(about: int, day: date) -> Age:
    years = day.year - about
    if years < 0:
        return Age("not yet born", 0, 0)
    words = f"about {years}" if years else "under 1, about"
    return Age(words, max(0, years - 1 - ESTIMATE_YEARS), years + ESTIMATE_YEARS)


def _unborn_age(due: date | None, day: date) -> Age:
    if due is not None and day > due:
        return Age(f"unborn when last known, was due {in_words(due)}", 0, 0)
    return Age("unborn", 0, 0)


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
