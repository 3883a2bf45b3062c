"""The look-ups of a search: each a short walk of one b-tree with a limit, all in one round trip.

Parameters are psycopg's. Every list is walked by a lateral join: the plan cannot turn into a scan, and one
common name cannot use up the limit of the rest.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from harken.people.finding.candidates import Candidate, Probe

_ANY_YEAR = (0, 9999)

# A surname with a forename, the nearest pairs first: all there are of the nearest, before the next.
NAMED = """
SELECT hit.* FROM unnest(%(pair_surnames)s::text[], %(pair_givens)s::text[]) AS asked (surname, given)
CROSS JOIN LATERAL (
    SELECT p.person, p.surname, p.given, p.kind, p.phonetic, p.born, p.born_year, p.area
    FROM people_search AS p
    WHERE p.force = %(force)s AND p.surname = asked.surname AND p.given = asked.given
    LIMIT %(each_pair)s) AS hit
LIMIT %(all_pairs)s"""

# The same, born in the years asked or on a date not known: no limit is spent on people of another age.
NAMED_IN_YEARS = """
SELECT hit.* FROM unnest(%(pair_surnames)s::text[], %(pair_givens)s::text[]) AS asked (surname, given)
CROSS JOIN LATERAL (
    SELECT p.person, p.surname, p.given, p.kind, p.phonetic, p.born, p.born_year, p.area
    FROM people_search AS p
    WHERE p.force = %(force)s AND p.surname = asked.surname AND p.given = asked.given
    AND (p.born_year BETWEEN %(first_year)s AND %(last_year)s OR p.born_year IS NULL)
    LIMIT 40) AS hit
LIMIT 400"""

# A surname by itself, or with a forename that begins so.
SURNAME = """
SELECT hit.* FROM unnest(%(surnames)s::text[]) AS asked (surname)
CROSS JOIN LATERAL (
    SELECT p.person, p.surname, p.given, p.kind, p.phonetic, p.born, p.born_year, p.area
    FROM people_search AS p
    WHERE p.force = %(force)s AND p.surname = asked.surname
    AND p.given >= %(given_from)s AND p.given < %(given_before)s
    LIMIT 25) AS hit
LIMIT 150"""

# A forename by itself, in the years asked.
GIVEN = """
SELECT hit.* FROM unnest(%(givens)s::text[]) AS asked (given)
CROSS JOIN LATERAL (
    SELECT p.person, p.surname, p.given, p.kind, p.phonetic, p.born, p.born_year, p.area
    FROM people_search AS p
    WHERE p.force = %(force)s AND p.given = asked.given
    AND p.born_year BETWEEN %(first_year)s AND %(last_year)s
    LIMIT 100) AS hit
LIMIT 200"""

# A surname said alike, born about then, with a forename near to the one asked.
SOUNDING = """
SELECT hit.* FROM unnest(%(sounds)s::text[]) AS asked (phonetic)
CROSS JOIN LATERAL (
    SELECT p.person, p.surname, p.given, p.kind, p.phonetic, p.born, p.born_year, p.area
    FROM people_search AS p
    WHERE p.force = %(force)s AND p.phonetic = asked.phonetic
    AND p.born_year BETWEEN %(first_year)s AND %(last_year)s AND p.given = ANY (%(near_givens)s::text[])
    LIMIT 50) AS hit
LIMIT 100"""

# Everybody born that day.
BORN = """
SELECT hit.* FROM (
    SELECT p.person, p.surname, p.given, p.kind, p.phonetic, p.born, p.born_year, p.area
    FROM people_search AS p
    WHERE p.force = %(force)s AND p.born = %(born)s LIMIT 600) AS hit"""

# Born on a day it may have been mistaken for, with one name near.
BORN_SLIPPED = """
SELECT hit.* FROM unnest(%(slips)s::date[]) AS asked (born)
CROSS JOIN LATERAL (
    SELECT p.person, p.surname, p.given, p.kind, p.phonetic, p.born, p.born_year, p.area
    FROM people_search AS p
    WHERE p.force = %(force)s AND p.born = asked.born
    AND (p.surname = ANY (%(near_surnames)s::text[]) OR p.given = ANY (%(near_givens)s::text[]))
    LIMIT 40) AS hit
LIMIT 300"""

# A surname in an area.
IN_AREA = """
SELECT hit.* FROM unnest(%(areas)s::text[]) AS place (area)
CROSS JOIN unnest(%(near_surnames)s::text[]) AS asked (surname)
CROSS JOIN LATERAL (
    SELECT p.person, p.surname, p.given, p.kind, p.phonetic, p.born, p.born_year, p.area
    FROM people_search AS p
    WHERE p.force = %(force)s AND p.area = place.area AND p.surname = asked.surname
    LIMIT 40) AS hit
LIMIT 300"""

# A forename in an area.
GIVEN_IN_AREA = """
SELECT hit.* FROM unnest(%(areas)s::text[]) AS place (area)
CROSS JOIN unnest(%(givens)s::text[]) AS asked (given)
CROSS JOIN LATERAL (
    SELECT p.person, p.surname, p.given, p.kind, p.phonetic, p.born, p.born_year, p.area
    FROM people_search AS p
    WHERE p.force = %(force)s AND p.area = place.area AND p.given = asked.given
    LIMIT 40) AS hit
LIMIT 200"""


class Cursor(Protocol):
    """What a search needs of a database cursor: psycopg's and Django's both have it."""

    def execute(self, sql: str, params: Mapping[str, object] | None = None, /) -> object: ...

    def fetchall(self) -> Sequence[tuple[object, ...]]: ...


@dataclass(frozen=True, slots=True)
class Statement:
    """One SQL text, and its parameters by name."""

    sql: str
    parameters: Mapping[str, object]


def statement(probe: Probe, *, force: UUID) -> Statement | None:
    """None when there is nothing to look up."""
    chosen = list(_chosen(probe))
    if not chosen:
        return None
    return Statement("\nUNION ALL\n".join(f"({sql})" for sql in chosen), _parameters(probe, force))


def run(cursor: Cursor, probe: Probe, *, force: UUID) -> list[Candidate]:
    """The rows found, each once, in no promised order."""
    asked = statement(probe, force=force)
    if asked is None:
        return []
    cursor.execute(asked.sql, asked.parameters)
    return [Candidate(*row) for row in dict.fromkeys(cursor.fetchall())]  # type: ignore[arg-type]  # columns as named


def _chosen(probe: Probe) -> Iterator[str]:
    if probe.pairs:
        yield NAMED
        if probe.years:
            yield NAMED_IN_YEARS
    if probe.surnames:
        yield SURNAME
    if probe.givens and not probe.areas:
        yield GIVEN
    if probe.sounds and probe.years and probe.near_givens:
        yield SOUNDING
    if probe.born:
        yield from (BORN, BORN_SLIPPED)
    if probe.areas:
        yield from (IN_AREA, GIVEN_IN_AREA)


def _parameters(probe: Probe, force: UUID) -> dict[str, object]:
    narrowed = probe.years is not None or bool(probe.areas)
    first_year, last_year = probe.years or _ANY_YEAR
    return {
        "force": force,
        "pair_surnames": _array(surname for surname, _ in probe.pairs),
        "pair_givens": _array(given for _, given in probe.pairs),
        "each_pair": 10 if narrowed else 200,
        "all_pairs": 150 if narrowed else 400,
        "surnames": _array(probe.surnames),
        "givens": _array(probe.givens),
        "given_from": probe.initial,
        "given_before": f"{probe.initial}\U0010ffff",
        "near_surnames": _array(probe.near_surnames),
        "near_givens": _array(probe.near_givens),
        "sounds": _array(probe.sounds),
        "first_year": first_year,
        "last_year": last_year,
        "born": probe.born,
        "slips": list(probe.slips),
        "areas": list(probe.areas),
    }


def _array(tokens: Iterable[str]) -> str:
    """An array as one text, a thousand tokens cost a thirtieth of adapting a list.

    Tokens are letters only (see `names.parts`); quoted, so that none and the surname Null stay as they are.
    """
    return "{" + ",".join(f'"{token}"' for token in tokens) + "}"
