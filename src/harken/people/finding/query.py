"""What somebody typed in the one search box, taken apart: names, birth, age, area, reference, number."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from harken.people.birth import birthday
from harken.people.finding.birth_words import WrittenDate, find_date
from harken.people.names import fold, parts

MOST_WORDS = 4
_REFERENCE = re.compile(r"\b([a-z]{2,4})[/-]([a-z]{1,3})[/-](\d{4})[/-](\d{1,6})\b", re.IGNORECASE)
_TELEPHONE = re.compile(r"(?<![\w/.])(?:\+|00|\(?0)\d[\d ()-]{7,14}\d(?![\w/.])")
_POSTCODE = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?)\s?(\d[a-z]{2})\b", re.IGNORECASE)
_AGED = re.compile(
    r"\b(?:aged?|about|around)?\s*(?<![\d/.-])(\d{1,2})\s*(?:years? old|yrs?|yo|y/o)?(?![\d/.-])\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:born |in )*(about |around |c\.? ?)?((?:19|20)\d\d)\b", re.IGNORECASE)
_STREETS = (
    "avenue|ave|close|court|crescent|drive|estate|gardens|green|grove|hill|house|lane|mews|park|place|rise|road|rd|row|"
    "square|street|st|terrace|walk|way"
)
_HOUSE = re.compile(
    rf"(?<![\w/.-])\d{{1,4}}[a-z]?,?\s+(?:[a-z'\u2019-]+\s+){{1,3}}?(?:{_STREETS})\b", re.IGNORECASE
)
"""A number and what it stands in: nobody's age."""
_FILLING = frozenset({"dob", "born", "aged", "age", "about", "around", "in", "of", "from", "called", "named"})


@dataclass(frozen=True, slots=True)
class Query:
    """The parts of a search. `born_between` includes both its days; it is for an age or a year.

    `areas` are keys; `area_words` are the words that named them, which may be somebody's name after all.
    """

    words: tuple[str, ...] = ()
    born: date | None = None
    born_between: tuple[date, date] | None = None
    age: int | None = None
    areas: tuple[str, ...] = ()
    area_words: tuple[str, ...] = ()
    reference: str | None = None
    telephone: str | None = None
    postcode: str | None = None
    address: str | None = None

    @property
    def names_somebody(self) -> bool:
        """False when there is nothing to look up in the people index."""
        return bool(self.words or self.born or self.area_words)


def parse(text: str, *, today: date, areas: Mapping[str, str]) -> Query:
    """`areas` is from an area's folded name to the key that the index keeps."""
    query, rest = _numbers(" ".join(text.split()))
    query, rest = _birth(query, rest, today)
    query, rest = _area(query, rest, areas)
    words = tuple(word for word in parts(rest) if word not in _FILLING)
    return replace(query, words=words[:MOST_WORDS])


def _numbers(text: str) -> tuple[Query, str]:
    query = Query()
    if found := _REFERENCE.search(text):
        query, text = replace(query, reference="/".join(found.groups()).upper()), _without(text, found)
    if found := _TELEPHONE.search(text):
        query, text = replace(query, telephone=_dialled(found.group())), _without(text, found)
    if found := _POSTCODE.search(text):
        query, text = replace(query, postcode=" ".join(found.groups()).upper()), _without(text, found)
    return query, text


def _birth(query: Query, text: str, today: date) -> tuple[Query, str]:
    if written := find_date(text, today=today):
        return _written(query, written), f"{text[: written.start]} {text[written.end :]}"
    if year := _YEAR.search(text):
        return replace(query, born_between=_year_span(int(year[2]), 1 if year[1] else 0)), _without(
            text, year
        )
    if house := _HOUSE.search(text):
        return replace(query, address=house.group()), text
    if aged := _AGED.search(text):
        age = int(aged[1])
        return replace(query, age=age, born_between=_age_span(age, today)), _without(text, aged)
    return query, text


def _written(query: Query, written: WrittenDate) -> Query:
    if written.day is None:
        return replace(query, born_between=_year_span(written.year, 0))
    return replace(query, born=written.day)


def _area(query: Query, text: str, areas: Mapping[str, str]) -> tuple[Query, str]:
    """The longest area named, whole words only."""
    words = fold(text).replace(",", " ").split()
    for size in range(len(words), 0, -1):
        for start in range(len(words) - size + 1):
            named = words[start : start + size]
            if key := areas.get(" ".join(named)):
                rest = " ".join((*words[:start], *words[start + size :]))
                return replace(query, areas=(key,), area_words=parts("".join(named))), rest
    return query, text


def _year_span(year: int, spread: int) -> tuple[date, date]:
    return date(year - spread, 1, 1), date(year + spread, 12, 31)


def _age_span(age: int, today: date) -> tuple[date, date]:
    return birthday(today, -age - 1) + timedelta(days=1), birthday(today, -age)


def _dialled(written: str) -> str:
    """As +44 and the rest, whichever way it was written."""
    digits = re.sub(r"\D", "", written)
    if written.startswith("+"):
        return f"+{digits}"
    return f"+{digits[2:]}" if digits.startswith("00") else f"+44{digits[1:]}"


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}".strip()
