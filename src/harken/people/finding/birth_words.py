"""Reading a date of birth as people write it: 2/3/2011, 2 March 2011, 020311, about 2011, unborn."""

import re
from dataclasses import dataclass
from datetime import date

from harken.access.refused import Refused
from harken.people.birth import Born

OLDEST_YEARS = 125
_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
_MONTH = rf"(?P<month>{'|'.join(_MONTH_NAMES)})[a-z]*"
_WRITTEN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<![\d/.-])(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?![\d/.-])",
        r"(?<![\d/.-])(?P<day>\d{1,2})\s*[-/.]\s*(?P<month>\d{1,2})\s*[-/.]\s*(?P<year>\d{4}|\d{2})(?![\d/.-])",
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+{_MONTH}[\s,-]+(?P<year>\d{{4}}|\d{{2}})(?!\d)",
        rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s,]+(?P<year>\d{{4}})(?!\d)",
        r"(?<!\d)(?P<day>\d{2})(?P<month>\d{2})(?P<year>\d{4})(?!\d)",
        r"(?<!\d)(?P<day>\d{2})(?P<month>\d{2})(?P<year>\d{2})(?!\d)",
    )
)
_ABOUT = re.compile(r"^(?:about|around|circa|c\.?|approx(?:imately)?\.?|estimated)\s*(?P<year>\d{4})$")
_UNBORN = re.compile(r"^unborn(?:[\s,]+due(?:\s+on)?\s+(?P<due>.+))?$")
_NOT_KNOWN = frozenset({"", "not known", "unknown", "not given", "n/k", "nk"})


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date found inside other words: where it stood, its year, and the day if there is such a day."""

    start: int
    end: int
    year: int
    day: date | None


def parse_born(text: str, *, today: date) -> Born | Refused:
    plain = " ".join(text.casefold().split())
    if plain in _NOT_KNOWN:
        return Born()
    if unborn := _UNBORN.match(plain):
        return _unborn(unborn["due"], today)
    if about := _ABOUT.match(plain):
        return _in_reason(Born(about=int(about["year"])), today)
    written = find_date(plain, today=today)
    if written is None or (written.start, written.end) != (0, len(plain)):
        return Refused(
            "born_unread", "Enter a date like 2 March 2011, a year like about 2011, or not known", "born"
        )
    if written.day is None:
        return Refused("born_no_such_day", "Date of birth must be a day that exists", "born")
    return _in_reason(Born(on=written.day), today)


def find_date(text: str, *, today: date) -> WrittenDate | None:
    """The first date written in a text; day before month, but month before day where only that can be."""
    for pattern in _WRITTEN:
        if found := pattern.search(text):
            year = _whole_year(found["year"], today)
            return WrittenDate(found.start(), found.end(), year, _day(year, found["month"], found["day"]))
    return None


def _unborn(due: str | None, today: date) -> Born | Refused:
    if due is None:
        return Born(unborn=True)
    written = find_date(due, today=today)
    if written is None or written.day is None:
        return Refused("due_unread", "Enter a due date like 3 May 2026, or leave it out", "born")
    return Born(unborn=True, due=written.day)


def _in_reason(born: Born, today: date) -> Born | Refused:
    year = born.year or 0
    if year > today.year or (born.on is not None and born.on > today):
        return Refused(
            "born_in_future", "Date of birth must be in the past; choose unborn if it is to come", "born"
        )
    if year < today.year - OLDEST_YEARS:
        return Refused("born_too_long_ago", f"Date of birth must be in the last {OLDEST_YEARS} years", "born")
    return born


def _whole_year(written: str, today: date) -> int:
    if len(written) == 4:
        return int(written)
    year = today.year // 100 * 100 + int(written)
    return year if year <= today.year else year - 100


def _day(year: int, month: str, day: str) -> date | None:
    number = _MONTHS.get(month.casefold()[:3]) or int(month)
    return _date(year, number, int(day)) or _date(year, int(day), number)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
