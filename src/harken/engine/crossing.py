"""Crossing: whom a case knows of, by a flag, from another case; and what is to be said of it here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from functools import lru_cache

from harken.engine.flags import FlagStands, flags
from harken.engine.known import standing_facts
from harken.engine.matching import Asked
from harken.engine.rulebook import Rulebook
from harken.engine.subject import Subjects
from harken.vocabulary import Mark, Recorded


class Way(Enum):
    """How somebody comes into a case: named in it, living with somebody named, living at a place named."""

    NAMED = "named"
    HOME = "home"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Met:
    """Somebody met, by which flag of theirs, and how they come in."""

    who: str
    flag: FlagStands
    way: Way


@dataclass(frozen=True, slots=True)
class Here:
    """The case in which somebody is met, and what kind of work it is."""

    chronology: str
    pathway: str


Homes = Mapping[str, Iterable[str]]
"""For each person their homes and who shares them; for each place who lives or stays there."""


def newly_named(fact: Recorded, before: Iterable[Recorded], rules: Rulebook) -> list[str]:
    """Whom an entry names that no earlier entry of its chronology did. Who was only met there is new."""
    known = {who for one in before if _names_in(one, fact.chronology, rules) for who, _ in one.about}
    return [who for who, _ in fact.about if who not in known]


def named_in(facts: Iterable[Recorded], here: str, rules: Rulebook, at: datetime) -> list[str]:
    """Everybody and every place that a case names as it stands; nobody once it is closed."""
    own = [fact for fact in standing_facts(facts, at) if fact.chronology == here]
    opened, closed = rules.bearing(Mark.CASE_OPENED), rules.bearing(Mark.CASE_CLOSED)
    turns = [fact for fact in own if opened.fits(fact) or closed.fits(fact)]
    if turns and closed.fits(turns[-1]):
        return []
    return list(dict.fromkeys(who for fact in own if _names_in(fact, here, rules) for who, _ in fact.about))


def _names_in(fact: Recorded, here: str, rules: Rulebook) -> bool:
    return fact.chronology == here and not rules.bearing(Mark.MET_ELSEWHERE).fits(fact)


@lru_cache(maxsize=20)
def crossing(rules: Rulebook) -> Asked | None:
    """What raises, or ends, a flag that is said in other cases; None where none is."""
    those = [flag for flag in rules.flags if flag.crosses]
    ons = dict.fromkeys(on for flag in those for on in (*(rise.on for rise in flag.rises), *flag.ends))
    return rules.any_of(tuple(ons)) if ons else None


def met(
    facts: Sequence[Recorded],
    *,
    named: Sequence[str],
    homes: Homes,
    here: Here,
    rules: Rulebook,
    subjects: Subjects,
    at: datetime,
) -> list[Met]:
    """Everybody `named` in a case, and who lives with them, with every flag of theirs that crosses.

    `facts` are those of all of them. A flag of the same kind of work says nothing new here.
    """
    ways: dict[str, Way] = dict.fromkeys(named, Way.NAMED)
    for one in named:
        place = subjects[one].place if one in subjects else False
        for other in homes.get(one, ()):
            ways.setdefault(other, Way.PLACE if place else Way.HOME)
    return [
        Met(one.on, one, ways[one.on])
        for one in flags(facts, rules=rules, subjects=subjects, at=at)
        if one.to is None and one.on in ways and _crosses(one, ways[one.on], here)
    ]


def unsaid(found: Iterable[Met], facts: Iterable[Recorded], here: str, rules: Rulebook) -> list[Met]:
    """Those that the case does not say yet: each flag of somebody once, for as long as it stands."""
    elsewhere = rules.bearing(Mark.MET_ELSEWHERE)
    said: dict[tuple[str, object], datetime] = {}
    for fact in facts:
        if fact.chronology == here and elsewhere.fits(fact):
            for who, _ in fact.about:
                key = (who, fact.answers.get("flag"))
                said[key] = max(fact.recorded, said.get(key, fact.recorded))
    first: dict[tuple[str, object], Met] = {}
    for one in sorted(found, key=lambda one: one.flag.raised_by.first_known):
        first.setdefault((one.who, one.flag.flag.key), one)
    return [
        one
        for key, one in sorted(first.items(), key=lambda item: (item[0][0], str(item[0][1])))
        if key not in said or said[key] < one.flag.raised_by.first_known
    ]


def _crosses(one: FlagStands, way: Way, here: Here) -> bool:
    flag = one.flag
    of = flag.key.partition(".")[0].replace("-", "_")
    said = bool(flag.crosses) and (way is Way.NAMED or flag.crosses_home)
    return said and of != here.pathway and one.raised_by.chronology != here.chronology
