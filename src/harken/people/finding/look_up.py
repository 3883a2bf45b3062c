"""What a search looks up beside names: references, telephone numbers, postcodes, addresses."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import psycopg

from harken.access.connection import Connection
from harken.people.finding.query import Query
from harken.people.names import fold

_MOST_WORDS = 5
_REFERENCE = (
    "select id::text, belongs, pathway, reference from chronology where force = %s::uuid and reference = %s"
)
_TELEPHONE = "select person::text from telephone_line where force = %s::uuid and number = %s limit %s"
_POSTCODE = "select place::text from place_line where force = %s::uuid and postcode = %s limit %s"
_KNOWN = """
select count(*) from unnest(%s::text[], %s::text[]) asked (least, before) where exists (
    select 1 from place_search p where p.force = %s::uuid and p.word >= asked.least and p.word < asked.before)
"""
_BEGUN_FROM = 3
"""From how many letters on the last word may be one that somebody is still typing."""


@dataclass(frozen=True, slots=True)
class Referred:
    """A chronology found by its reference."""

    id: str
    belongs: str
    pathway: str
    reference: str


@dataclass(frozen=True, slots=True)
class Records:
    """How many cases that may be seen name a person, whose the newest is, and whether one says: missing."""

    held: int
    team: str
    missing: bool = False


RecordsOf = Callable[[Connection, str, Mapping[str, Sequence[str]]], Mapping[str, Records]]
"""Answers how many cases name each of these persons, given with all ids they are known by."""


def by_reference(connection: Connection, force: str, reference: str) -> Referred | None:
    """The case, person or place of a reference, such as WM/M/2611/0417."""
    row = psycopg.Cursor(connection).execute(_REFERENCE, (force, reference)).fetchone()
    return Referred(*row) if row else None


def by_telephone(connection: Connection, force: str, number: str, *, first: int) -> list[str]:
    """Whoever uses a number."""
    return [who for (who,) in connection.execute(_TELEPHONE, (force, number, first))]


def by_address(connection: Connection, force: str, typed: str, query: Query, *, first: int) -> list[str]:
    """Places of a postcode; else those whose name and address hold every word typed, the last one begun."""
    if query.postcode:
        return [place for (place,) in connection.execute(_POSTCODE, (force, query.postcode, first))]
    words = list(dict.fromkeys(re.findall(r"[^\W_]+", fold(typed))))[:_MOST_WORDS]
    if query.born or query.telephone or query.reference or not any(word.isalpha() for word in words):
        return []
    # Most searches are for people: one word that no place is called by, and there is nothing to join.
    last = words[-1]
    begun = last.isalpha() and len(last) >= _BEGUN_FROM
    before = [f"{word}\U0010ffff" if begun and word is last else f"{word}\x01" for word in words]
    known = psycopg.Cursor(connection).execute(_KNOWN, (words, before, force), prepare=True).fetchone()
    if known is None or known[0] < len(words):
        return []
    asked = (last, before[-1]) if begun else (last,)
    # Two words of one address may begin alike: it is found by each.
    found = connection.execute(
        _with_words(len(words), begun=begun), (*words[:-1], *asked, force, 2 * first), prepare=False
    )
    return list(dict.fromkeys(place for (place,) in found))[:first]


def _with_words(count: int, *, begun: bool) -> str:
    """Planned anew for each search: the words are of very different rarity, and the rarest has to lead."""
    joins = "".join(
        f" join place_search w{n} on w{n}.force = w0.force and w{n}.place = w0.place and w{n}.word = %s"
        for n in range(1, count)
    )
    last = "w0.word >= %s and w0.word < %s" if begun else "w0.word = %s"
    return (
        f"select w0.place::text from place_search w0{joins}"  # noqa: S608 - put together from our own constants
        f" where {last} and w0.force = %s::uuid limit %s"
    )
