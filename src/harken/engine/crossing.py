"""Crossing: who of a new entry is known, by a flag, to another case; and what is to be said of it here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from harken.engine.flags import FlagStands, flags
from harken.engine.rulebook import Rulebook
from harken.engine.subject import Subjects
from harken.vocabulary import Recorded


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


def newly_named(fact: Recorded, before: Iterable[Recorded]) -> list[str]:
    """Whom an entry names that no earlier entry of its chronology did."""
    known = {who for one in before if one.chronology == fact.chronology for who, _ in one.about}
    return [who for who, _ in fact.about if who not in known]


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
    """Everybody newly `named` in a case, and who lives with them, of whom a flag crosses.

    `facts` are those of all of them. A flag of the same kind of work says nothing new here.
    """
    ways: dict[str, Way] = dict.fromkeys(named, Way.NAMED)
    for one in named:
        place = subjects[one].place if one in subjects else False
        for other in homes.get(one, ()):
            ways.setdefault(other, Way.PLACE if place else Way.HOME)
    standing = [
        one
        for one in flags(facts, rules=rules, subjects=subjects, at=at)
        if one.to is None and one.on in ways and _crosses(one, ways[one.on], here)
    ]
    last = {(one.on, one.flag.key): one for one in standing}
    return [Met(who, one, ways[who]) for (who, _), one in sorted(last.items())]


def _crosses(one: FlagStands, way: Way, here: Here) -> bool:
    flag = one.flag
    of = flag.key.partition(".")[0].replace("-", "_")
    said = bool(flag.crosses) and (way is Way.NAMED or flag.crosses_home)
    return said and of != here.pathway and one.raised_by.chronology != here.chronology
