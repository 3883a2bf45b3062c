"""What became known elsewhere since a case named somebody: put on record here as the worker sweeps it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from harken.access.actor import system_actor
from harken.access.connection import Connection, savepoint
from harken.casework.crossing import Known, Names, met_by, put_met
from harken.casework.journal import Chronology
from harken.catalogue.standards import Standards
from harken.chronology.read import Held, held_all, named_by_kinds
from harken.engine.crossing import Homes, crossing, named_in
from harken.engine.tried import Failure, tried
from harken.people.homes import live_with

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class _Among:
    """Whom the cases name, who lives with them, and what is known of those of whom a flag may cross."""

    named: Mapping[str, Sequence[str]]
    homes: Homes
    theirs: Known


def cross_since(
    connection: Connection,
    force: str,
    reads: Iterable[Callable[[], Held]],
    *,
    at: datetime,
    standards: Standards,
) -> list[str]:
    """Record in each of these cases what became known elsewhere since it named somebody.

    Answers the cases in which anything was. The caller holds their locks. Twice says nothing more; a case in
    which it cannot be worked out stops no other.
    """
    asked = crossing(standards.rules)
    every = [case for read in reads if not isinstance(case := tried(read), Failure)]
    cases = [case for case in every if case.belongs == "case"]
    if asked is None or not cases:
        return []
    among = _among(connection, force, cases, asked.by_kind, at, standards)
    return [one.id for one in cases if _crossed(connection, force, one, among, at, standards)]


def _among(
    connection: Connection,
    force: str,
    cases: Sequence[Held],
    kinds: Iterable[str],
    at: datetime,
    standards: Standards,
) -> _Among:
    named = {one.id: named_in(one.facts, one.id, standards.rules, at) for one in cases}
    homes = live_with(connection, force, {who for those in named.values() for who in those}, at=at)
    mates = {other for those in homes.values() for other in those}
    flagged = named_by_kinds(connection, force, mates, kinds) if mates else set()
    reads = held_all(connection, force, sorted(flagged), upgrade=standards.upgraded) if flagged else {}
    return _Among(named, homes, {who: read().facts for who, read in reads.items()})


def _crossed(
    connection: Connection, force: str, case: Held, among: _Among, at: datetime, standards: Standards
) -> bool:
    """Whether anything was recorded in this one."""
    named, asked = among.named[case.id], crossing(standards.rules)
    homes = {who: [one for one in among.homes.get(who, ()) if one in among.theirs] for who in named}
    theirs = {who: among.theirs[who] for those in homes.values() for who in those}
    elsewhere = (
        one for those in (case.facts, *theirs.values()) for one in those if one.chronology != case.id
    )
    if not named or asked is None or not any(one.kind in asked.by_kind for one in elsewhere):
        return False
    said = tried(_said, connection, force, case, Names(named, homes, theirs, at), standards)
    if isinstance(said, Failure):
        log.error("crossing not recorded", chronology=case.id, kind=said.kind)
    return said is True


def _said(connection: Connection, force: str, case: Held, names: Names, standards: Standards) -> bool:
    into, by = _chronology(case), system_actor(force)
    with savepoint(connection):
        found = met_by(connection, into, names, by=by, standards=standards)
        for one in found:
            put_met(connection, one, names, into, by=by, standards=standards)
    return bool(found)


def _chronology(case: Held) -> Chronology:
    return Chronology(case.id, case.pathway, case.reference, case.belongs, case.facts, full=False)
