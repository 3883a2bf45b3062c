"""What another case knows of somebody met in this one: put on record here, by Harken, as they are named."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import structlog

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.access.refused import Refused
from harken.casework.journal import Chronology, put
from harken.catalogue.standards import Standards
from harken.chronology.append import NewEntry
from harken.chronology.read import held_all
from harken.engine.crossing import Here, Homes, Met, Way, met, newly_named
from harken.engine.tried import Failure, tried
from harken.every_case.crossing import MetElsewhere, MetHow
from harken.people.homes import live_with
from harken.people.subjects import subjects_of
from harken.vocabulary import Recorded
from harken.vocabulary.roles import SYSTEM

HOW = {Way.NAMED: MetHow.NAMED, Way.HOME: MetHow.HOME, Way.PLACE: MetHow.PLACE}
Known = Mapping[str, Sequence[Recorded]]
"""What is known of each who lives with somebody named."""
log = structlog.get_logger()
SEALED = "sealed"
"""What a record so restricted knows is told nowhere else."""


def cross(
    connection: Connection, into: Chronology, fact: Recorded, *, by: Actor, standards: Standards
) -> Chronology:
    """Record whom a new fact brings in that another case has flagged; answers the chronology with it.

    Who was named here before costs nothing more.
    """
    named = newly_named(fact, into.facts[: into.facts.index(fact)])
    if into.belongs != "case" or not named or not any(one.crosses for one in standards.rules.flags):
        return into
    homes = live_with(connection, by.force, named, at=fact.recorded)
    found, theirs = _met(connection, into, fact, named, homes, by, standards)
    for one in found:
        into = _said(connection, one, fact, into, by=by, standards=standards)
    return _with(into, [theirs.get(one.who, ()) for one in found])


def _with(into: Chronology, theirs: Iterable[Sequence[Recorded]]) -> Chronology:
    """The same, reckoned with what is known of whom it met, too: from now on it is read with that."""
    known = {one.id for one in into.facts}
    more = {one.id: one for facts in theirs for one in facts if one.id not in known}
    return replace(into, facts=(*more.values(), *into.facts)) if more else into


def _met(
    connection: Connection,
    into: Chronology,
    fact: Recorded,
    named: list[str],
    homes: Homes,
    by: Actor,
    standards: Standards,
) -> tuple[list[Met], Known]:
    """Those of whom a flag crosses, by what is known of each of them, whichever case knows it; and that."""
    others = sorted({who for those in homes.values() for who in those} - set(named))
    facts = {one.id: one for one in into.facts}
    reads = held_all(connection, by.force, others, upgrade=standards.upgraded)
    theirs = {who: read().facts for who, read in reads.items()}
    facts |= {one.id: one for those in theirs.values() for one in those}
    every = sorted(facts.values(), key=lambda one: (one.happened, one.recorded, one.id))
    found = tried(_found, every, named, homes, into, standards, fact)
    if isinstance(found, Failure):
        # A fact is recorded, whatever cannot be worked out of it.
        log.error("crossing not reckoned", chronology=into.id, kind=found.kind)
        return [], theirs
    raising = sorted({one.flag.raised_by.chronology for one in found})
    reads = held_all(connection, by.force, raising, upgrade=standards.upgraded)
    sealed = {key for key, read in reads.items() if read().restriction == SEALED}
    return [one for one in found if one.flag.raised_by.chronology not in sealed], theirs


def _found(
    every: list[Recorded],
    named: list[str],
    homes: Homes,
    into: Chronology,
    standards: Standards,
    fact: Recorded,
) -> list[Met]:
    return met(
        every,
        named=named,
        homes=homes,
        here=Here(into.id, into.pathway),
        rules=standards.rules,
        subjects=subjects_of(every),
        at=fact.recorded,
    )


def _said(
    connection: Connection, one: Met, fact: Recorded, into: Chronology, *, by: Actor, standards: Standards
) -> Chronology:
    entry = MetElsewhere(flag=one.flag.flag.key, says=one.flag.flag.crosses, how=HOW[one.way])
    new = NewEntry(
        chronology=into.id,
        entry=entry,
        about=((one.who, "known elsewhere"),),
        happened=fact.recorded,
        idem=f"{fact.id}/{one.flag.flag.key}/{one.who}",
    )
    outcome = put(connection, new, into, by=replace(by, role=SYSTEM), standards=standards)
    return into if isinstance(outcome, Refused) else outcome[0]
