"""The people found in order, each with a score and its reasons in words; the weights are our own."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from harken.people.finding.candidates import Candidate
from harken.people.finding.likeness import NONE, Likeness, given_likeness, surname_likeness
from harken.people.finding.query import Query
from harken.people.finding.readings import Reading, readings
from harken.people.finding.slips import Slip, slips

SURNAME, GIVEN, BORN, AREA = 40.0, 25.0, 35.0, 20.0
# When something is not recorded we cannot say that it differs.
_NOT_KNOWN = 0.2
_SAME_YEAR, _NEXT_YEAR, _ABOUT_THEN = 0.3, 0.2, 0.5


@dataclass(frozen=True, slots=True)
class Match:
    """One person, by the form of the name that fits best. The score runs from 0 to 100, of what was asked."""

    candidate: Candidate
    score: float
    reasons: tuple[str, ...]


def rank(candidates: Iterable[Candidate], query: Query) -> tuple[Match, ...]:
    """Each person once, the best first; equal scores stand in a fixed order."""
    weigh = _weigher(query)
    best: dict[object, Match] = {}
    for candidate in candidates:
        match = weigh(candidate)
        held = best.get(candidate.person)
        if held is None or match.score > held.score:
            best[candidate.person] = match
    return tuple(sorted(best.values(), key=_order))


def _order(match: Match) -> tuple[float, str, str, str]:
    found = match.candidate
    return (-match.score, found.surname, found.given, str(found.person))


def _weigher(query: Query) -> Callable[[Candidate], Match]:
    ways = readings(query)
    possible = _possible(query)
    surname, given = cache(surname_likeness), cache(given_likeness)
    near_dates = {slip.on: slip for slip in slips(query.born)} if query.born else {}

    def weigh(candidate: Candidate) -> Match:
        parts = [
            *zip((SURNAME, GIVEN), _name(ways, candidate, surname, given), strict=True),
            (BORN, _born(query, near_dates, candidate)),
            (AREA, _area(query, candidate)),
        ]
        points = sum(weight * likeness.share for weight, likeness in parts)
        alias = ("known also by this name",) if candidate.kind != "name" else ()
        reasons = tuple(likeness.words for _, likeness in parts if likeness.words)
        return Match(candidate, round(100 * points / possible, 1), reasons + alias)

    return weigh


def _possible(query: Query) -> float:
    words = len(query.words)
    named = 0.0 if not words else SURNAME if words == 1 else SURNAME + GIVEN
    born = BORN if query.born or query.born_between else 0.0
    return (named + born + (AREA if query.areas else 0.0)) or 1.0


def _name(
    ways: tuple[Reading, ...],
    candidate: Candidate,
    surname: Callable[[str, str, str], Likeness],
    given: Callable[[str, str], Likeness],
) -> tuple[Likeness, Likeness]:
    """Of the ways to read the words, the one that fits this person best."""
    fits = [
        (surname(way.surname, candidate.surname, candidate.phonetic), given(way.given, candidate.given))
        for way in ways
        if not way.run_together or candidate.surname == way.surname or candidate.given == way.given
    ]
    return max(fits, key=_points, default=(NONE, NONE))


def _points(fit: tuple[Likeness, Likeness]) -> float:
    return SURNAME * fit[0].share + GIVEN * fit[1].share


def _born(query: Query, near_dates: dict[date, Slip], candidate: Candidate) -> Likeness:
    if query.born_between:
        return _born_between(query, candidate)
    if query.born is None:
        return NONE
    if candidate.born_year is None:
        return Likeness(_NOT_KNOWN, "date of birth not known")
    if slip := candidate.born and near_dates.get(candidate.born):
        return Likeness(slip.nearness, slip.because)
    apart = abs(candidate.born_year - query.born.year)
    if candidate.born is None:
        return _estimated(apart, candidate.born_year)
    return _years_apart(apart)


def _years_apart(apart: int) -> Likeness:
    if apart > 1:
        return Likeness(0.0, "date of birth differs")
    return Likeness(_NEXT_YEAR, "born a year apart") if apart else Likeness(_SAME_YEAR, "born the same year")


def _estimated(apart: int, year: int) -> Likeness:
    if apart > 2:
        return Likeness(0.0, "date of birth differs")
    return Likeness(_ABOUT_THEN - 0.1 * apart, f"born about {year}")


def _born_between(query: Query, candidate: Candidate) -> Likeness:
    first, last = query.born_between or (None, None)
    if first is None or last is None or candidate.born_year is None:
        return Likeness(_NOT_KNOWN, "age not known")
    if candidate.born is not None and first <= candidate.born <= last:
        return Likeness(
            1.0, f"aged {query.age}" if query.age is not None else f"born in {candidate.born_year}"
        )
    apart = max(first.year - candidate.born_year, candidate.born_year - last.year, 0)
    if candidate.born is None:
        return (
            Likeness(0.8 - 0.2 * apart, f"born about {candidate.born_year}")
            if apart < 3
            else Likeness(0.0, "age differs")
        )
    return Likeness(0.5, "age a year out") if apart < 2 else Likeness(0.0, "age differs")


def _area(query: Query, candidate: Candidate) -> Likeness:
    if not query.areas:
        return NONE
    if candidate.area is None:
        return Likeness(_NOT_KNOWN, "area not known")
    return Likeness(1.0, "area the same") if candidate.area in query.areas else NONE
