"""Who may be meant: from what was typed and the names held, the exact keys to look up."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from uuid import UUID

from harken.people.finding.dictionary import Dictionary, Near, near
from harken.people.finding.query import Query
from harken.people.finding.readings import Reading, readings
from harken.people.finding.slips import slips
from harken.people.nicknames import kin
from harken.people.sound import sounds

NEAR_SURNAMES, NEAR_GIVENS = 60, 40
# Pairs of surname and forename looked up: many when there is nothing else to go by.
PAIRS_ALONE, PAIRS_WITH_MORE = 600, 240
_YEARS_EITHER_SIDE = 2
# As near as a short form must be spelt to be taken for one.
_PLAIN = 0.85


@dataclass(frozen=True, slots=True)
class Candidate:
    """One row found: a person under one form of one name."""

    person: UUID
    surname: str
    given: str
    kind: str
    phonetic: str
    born: date | None
    born_year: int | None
    area: str | None


@dataclass(frozen=True, slots=True)
class Names:
    """The distinct tokens a force holds."""

    surnames: Dictionary
    givens: Dictionary


@dataclass(frozen=True, slots=True)
class Probe:
    """The keys to look up; an empty list is a look-up not made. Years are of birth, both included."""

    pairs: tuple[tuple[str, str], ...] = ()
    surnames: tuple[str, ...] = ()
    givens: tuple[str, ...] = ()
    near_surnames: tuple[str, ...] = ()
    near_givens: tuple[str, ...] = ()
    initial: str = ""
    sounds: tuple[str, ...] = ()
    years: tuple[int, int] | None = None
    born: date | None = None
    slips: tuple[date, ...] = ()
    areas: tuple[str, ...] = ()


def plan(query: Query, names: Names) -> Probe:
    """Pure: the same query and names give the same probe."""
    ways = readings(query)
    lasts = {way.surname: _near_surnames(names, way) for way in ways if way.surname}
    firsts = {way.given: _near_givens(names, way) for way in ways if len(way.given) > 1}
    budget = PAIRS_WITH_MORE if query.born or query.born_between or query.areas else PAIRS_ALONE
    return Probe(
        pairs=tuple(dict.fromkeys(_pairs(ways, lasts, firsts, budget))),
        surnames=_surnames_alone(query, ways, lasts),
        givens=_givens_alone(query, ways, firsts),
        near_surnames=_tokens(lasts.values()),
        near_givens=_tokens(firsts.values()),
        initial=next((way.given for way in ways if len(way.given) == 1), ""),
        sounds=tuple(dict.fromkeys(key for last in lasts for key in sounds(last) if key)),
        years=_years(query),
        born=query.born,
        slips=tuple(slip.on for slip in slips(query.born)[1:]) if query.born else (),
        areas=query.areas,
    )


def _near_surnames(names: Names, way: Reading) -> tuple[Near, ...]:
    if way.run_together:
        return (Near(way.surname, 1.0),)
    return near(names.surnames, way.surname, limit=NEAR_SURNAMES)


def _near_givens(names: Names, way: Reading) -> tuple[Near, ...]:
    """Near spellings, and what they are short for or shortened to; a misspelt nickname counts too."""
    if way.run_together:
        return (Near(way.given, 1.0),)
    found: dict[str, float] = {}
    for spelt in near(names.givens, way.given, limit=NEAR_GIVENS):
        found[spelt.token] = max(spelt.nearness, found.get(spelt.token, 0))
        for other in kin(spelt.token) if spelt.nearness > _PLAIN else ():
            found[other.given] = max(spelt.nearness * other.nearness, found.get(other.given, 0))
    best = sorted(found.items(), key=lambda pair: -pair[1])
    return tuple(Near(other, nearness) for other, nearness in best[:NEAR_GIVENS])


def _pairs(
    ways: tuple[Reading, ...],
    lasts: dict[str, tuple[Near, ...]],
    firsts: dict[str, tuple[Near, ...]],
    budget: int,
) -> Iterator[tuple[str, str]]:
    """Near with near, least of all far with far: the pairs under a hyperbola, shared among the readings."""
    alone = (Near("", 1.0),)
    ways = tuple(way for way in ways if len(way.given) > 1)
    for way in ways:
        reach = _reach(budget // len(ways))
        lefts, rights = lasts.get(way.surname, alone), firsts.get(way.given, alone)
        for at, last in enumerate(lefts[:reach], 1):
            for first in rights[: reach // at]:
                yield last.token, first.token


@cache
def _reach(budget: int) -> int:
    """The widest hyperbola with no more than that many whole pairs under it."""
    reach = 1
    while sum((reach + 1) // at for at in range(1, reach + 2)) <= budget:
        reach += 1
    return reach


def _surnames_alone(
    query: Query, ways: tuple[Reading, ...], lasts: dict[str, tuple[Near, ...]]
) -> tuple[str, ...]:
    """With no more than an initial, near surnames too; else as typed, for a forename that is far off."""
    if query.areas and len(query.words) > 1:
        return ()
    if all(len(way.given) < 2 or not way.surname for way in ways):
        return _tokens(lasts.values())
    return tuple(lasts)


def _givens_alone(
    query: Query, ways: tuple[Reading, ...], firsts: dict[str, tuple[Near, ...]]
) -> tuple[str, ...]:
    if query.areas or all(not way.surname for way in ways) or len(query.words) == 1:
        return tuple(dict.fromkeys(other.token for found in firsts.values() for other in found[:12]))
    return ()


def _years(query: Query) -> tuple[int, int] | None:
    if query.born:
        return query.born.year - _YEARS_EITHER_SIDE, query.born.year + _YEARS_EITHER_SIDE
    if query.born_between:
        first, last = query.born_between
        return first.year - 1, last.year + 1
    return None


def _tokens(found: Iterable[tuple[Near, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(other.token for each in found for other in each))
