"""What another case knows of somebody met in this one: put on record here, by Harken, as they are named."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import structlog

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.access.refused import Refused
from harken.casework.journal import Chronology, put
from harken.catalogue.standards import Standards
from harken.chronology.append import NewEntry
from harken.chronology.read import held_all
from harken.engine.crossing import Here, Homes, Met, Way, crossing, met, newly_named, unsaid
from harken.engine.tried import Failure, tried
from harken.every_case.crossing import MetElsewhere, MetHow
from harken.every_case.links import Linked, LinkEnded
from harken.people.homes import live_with
from harken.people.subjects import subjects_of
from harken.vocabulary import Answer, Recorded
from harken.vocabulary.roles import SYSTEM

HOW = {Way.NAMED: MetHow.NAMED, Way.HOME: MetHow.HOME, Way.PLACE: MetHow.PLACE}
MOVES = frozenset({Linked.key, LinkEnded.key})
"""What says who lives where."""
Known = Mapping[str, Sequence[Recorded]]
"""What is known of each who lives with somebody named."""
log = structlog.get_logger()
SEALED = "sealed"
"""What a record so restricted knows is told nowhere else."""


@dataclass(frozen=True, slots=True)
class Names:
    """Whom a case names at a moment, who lives with them, and what is known of each of those."""

    named: Sequence[str]
    homes: Homes
    theirs: Known
    at: datetime


def cross(
    connection: Connection, into: Chronology, fact: Recorded, *, by: Actor, standards: Standards
) -> Chronology:
    """Record whom a new fact brings in that another case has flagged; answers the chronology with it.

    Who was named here before costs nothing more. Where the fact may itself be known elsewhere, whoever lives
    with those it names is remembered: the worker looks at their cases.
    """
    into = _with_beside(connection, into, fact, by, standards)
    named = newly_named(fact, into.facts[: into.facts.index(fact)], standards.rules)
    if into.belongs != "case" or not named or crossing(standards.rules) is None:
        return into
    homes = live_with(connection, by.force, named, at=fact.recorded)
    others = sorted({who for those in homes.values() for who in those} - set(named))
    reads = held_all(connection, by.force, others, upgrade=standards.upgraded)
    names = Names(named, homes, {who: read().facts for who, read in reads.items()}, fact.recorded)
    found = met_by(connection, into, names, by=by, standards=standards)
    for one in found:
        into = put_met(connection, one, names, into, by=by, standards=standards)
    return _with(into, [names.theirs.get(one.who, ()) for one in found])


def _with_beside(
    connection: Connection, into: Chronology, fact: Recorded, by: Actor, standards: Standards
) -> Chronology:
    """The same, remembering who lives with those named in what may be known in other cases, and where."""
    asked = crossing(standards.rules)
    if asked is None:
        return into
    kinds = {fact.kind, *(one.kind for one in into.facts if one.id == fact.replaces)}
    if not kinds & {*asked.by_kind, *MOVES}:
        return into
    homes = live_with(connection, by.force, [who for who, _ in fact.about], at=fact.recorded)
    return replace(into, beside=tuple(sorted({who for those in homes.values() for who in those})))


def _with(into: Chronology, theirs: Sequence[Sequence[Recorded]]) -> Chronology:
    """The same, reckoned with what is known of whom it met, too: from now on it is read with that."""
    known = {one.id for one in into.facts}
    more = {one.id: one for facts in theirs for one in facts if one.id not in known}
    return replace(into, facts=(*more.values(), *into.facts)) if more else into


def met_by(
    connection: Connection, into: Chronology, names: Names, *, by: Actor, standards: Standards
) -> list[Met]:
    """Those of whom a flag crosses that this case does not say yet, whichever case knows it."""
    facts = {one.id: one for those in (into.facts, *names.theirs.values()) for one in those}
    every = sorted(facts.values(), key=lambda one: (one.happened, one.recorded, one.id))
    found = tried(_found, every, names, into, standards)
    if isinstance(found, Failure):
        # A fact is recorded, whatever cannot be worked out of it.
        log.error("crossing not reckoned", chronology=into.id, kind=found.kind)
        return []
    raising = sorted({one.flag.raised_by.chronology for one in found})
    reads = held_all(connection, by.force, raising, upgrade=standards.upgraded) if raising else {}
    sealed = {key for key, read in reads.items() if read().restriction == SEALED}
    told = [one for one in found if one.flag.raised_by.chronology not in sealed]
    return unsaid(told, into.facts, into.id, standards.rules)


def _found(every: list[Recorded], names: Names, into: Chronology, standards: Standards) -> list[Met]:
    return met(
        every,
        named=names.named,
        homes=names.homes,
        here=Here(into.id, into.pathway),
        rules=standards.rules,
        subjects=subjects_of(every),
        at=names.at,
    )


def put_met(
    connection: Connection, one: Met, names: Names, into: Chronology, *, by: Actor, standards: Standards
) -> Chronology:
    """Record one of them here, once for each raising of the flag; answers the chronology with it."""
    flag = one.flag.flag
    pressing = Answer.YES if flag.pressing else Answer.NO
    entry = MetElsewhere(flag=flag.key, says=flag.crosses, how=HOW[one.way], pressing=pressing)
    new = NewEntry(
        chronology=into.id,
        entry=entry,
        about=((one.who, "known elsewhere"),),
        happened=names.at,
        idem=f"{into.id}/{one.flag.raised_by.chain}/{flag.key}/{one.who}",
    )
    outcome = put(connection, new, into, by=replace(by, role=SYSTEM), standards=standards)
    return into if isinstance(outcome, Refused) else outcome[0]
