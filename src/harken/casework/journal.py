"""One fact into one chronology, and all that follows from it, inside a transaction that a verb has begun."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.access.refused import Refused
from harken.board.beat import FULL_NOW
from harken.board.lines import Lines, bare, lines_of
from harken.board.write import write, write_not_reckoned
from harken.casework.again import reckoned_again
from harken.casework.outcome import Done
from harken.catalogue.standards import Standards
from harken.chronology.append import Appended, NewEntry, append, sent_already
from harken.chronology.read import hold
from harken.chronology.restriction import in_emergency
from harken.engine.same import Records, records_ever
from harken.engine.standing import Standing
from harken.engine.tried import Failure, tried
from harken.people.indexing import index
from harken.people.subjects import subjects_of
from harken.vocabulary import Recorded
from harken.vocabulary.roles import SYSTEM

log = structlog.get_logger()

INDEXED = ("person", "place")
"""Whose chronologies the index of people and places is folded from."""

PEOPLE = "person."
"""How the entries begin that say who somebody is."""

SKEW = timedelta(minutes=5)
"""How far ahead of ours another clock may be before we say so. Our own design."""

NOT_YET = Refused(
    "in_the_future", "That time has not come yet. Enter when it happened, not when it is planned.", "happened"
)
NO_ROOM = Refused(
    "no_room",
    "Not recorded: the disk of the database is nearly full. Use the paper list, and have whoever looks after"
    " Harken make room.",
)
READ_ONLY = Refused(
    "read_only",
    "You opened this record in an emergency, to read it. Record what you did in a case of yours, or ask"
    " whoever has this one.",
)
ABSENT = Refused("not_found", "There is no record here that you can see.")


@dataclass(frozen=True, slots=True)
class Chronology:
    """The head of a chronology that the actor can see, and its facts, under its lock.

    `full`: the disk of the database had no room for more as it was read. `beside`: of whom other cases are
    looked at, too, as it is settled.
    """

    id: str
    pathway: str
    reference: str
    belongs: str
    facts: tuple[Recorded, ...]
    full: bool
    beside: tuple[str, ...] = ()


def opened(
    connection: Connection, by: Actor, chronology: str, standards: Standards, also: Sequence[str] = ()
) -> Chronology | Refused:
    """Lock a chronology and read it for reckoning; refused where the actor can see no such record."""
    held = hold(connection, by.force, chronology, also=also, upgrade=standards.upgraded, beside=FULL_NOW)
    if held is None or not held.visible:
        return ABSENT
    if held.restriction != "open" and in_emergency(connection, chronology) is not None:
        return READ_ONLY
    return Chronology(chronology, held.pathway, held.reference, held.belongs, held.facts, held.beside)


def put(
    connection: Connection, new: NewEntry, into: Chronology, *, by: Actor, standards: Standards
) -> tuple[Chronology, Appended] | Refused:
    """Append a fact and say how the chronology reads with it. The board is `settle`'s to write.

    Where the disk is nearly full it is refused, but for what Harken records of itself: people are still told.
    """
    if by.role is not SYSTEM and into.full:
        appended = sent_already(connection, by, new) or NO_ROOM
    else:
        appended = append(connection, by, new)
    if isinstance(appended, Refused):
        return appended
    if appended.already:
        return into, appended
    if into.belongs in INDEXED:
        index.apply(connection, by.force, into.id)
    return replace(into, facts=(*into.facts, _recorded(new, appended, by, into))), appended


def settle(
    connection: Connection, into: Chronology, *, by: Actor, standards: Standards, at: datetime
) -> list[Standing]:
    """Reckon a chronology at `at`, make the board say so, and have other cases of its people looked at.

    What cannot be worked out refuses no fact: the board says that it is not, and the worker tells somebody.
    """
    worked_out = tried(_worked_out, into, by.force, standards, at)
    if isinstance(worked_out, Failure):
        log.error("case not reckoned", chronology=into.id, kind=worked_out.kind)
        line = bare(into.facts, chronology=into.id, at=at, failed=worked_out.kind)
        write_not_reckoned(connection, by.force, line, at=at, touching=line.children)
        return []
    standings, lines, touching = worked_out
    if lines.failed:
        log.error("case not reckoned whole", chronology=into.id, kind=lines.case.failed)
    write(connection, by.force, lines, at=at, touching=touching)
    return standings


def _worked_out(
    into: Chronology, force: str, standards: Standards, at: datetime
) -> tuple[list[Standing], Lines, list[str]]:
    """How it stands, what the board is to say of it, and whose other cases are looked at."""
    subjects = subjects_of(into.facts)
    found = reckoned_again((force, into.id, standards), into.facts, subjects, at)
    lines = lines_of(into.facts, found, chronology=into.id, pathway=into.pathway, standards=standards, at=at)
    return found.standings, lines, _elsewhere(into, records_ever(subjects))


def done(appended: Appended, into: Chronology, standings: Sequence[Standing] = ()) -> Done:
    """What the verb answers."""
    return Done(
        entry=appended.id,
        chronology=into.id,
        recorded=appended.recorded,
        reference=into.reference,
        already=appended.already,
        standings=tuple(standings),
    )


def _elsewhere(into: Chronology, records: Records) -> list[str]:
    """Everybody this chronology shares with another case, under any record that ever was of the same person.

    So that of records merged, or parted, whatever is about either is looked at again.
    """
    if into.belongs == "person":
        return sorted({*records.get(into.id, {into.id}), *into.beside})
    named = {s for f in into.facts if f.chronology == into.id for s, _ in f.about}
    mine = named.union(*(records.get(who, ()) for who in named))
    others = (f for f in into.facts if f.chronology != into.id and not _who_they_are(f, mine))
    shared = (s for f in others for s, _ in f.about if s in mine)
    return list(dict.fromkeys((*shared, *into.beside)))


def _who_they_are(fact: Recorded, mine: Collection[str]) -> bool:
    """Who somebody is, on their own record: it owes nobody anything, and nothing settles it."""
    return fact.chronology in mine and fact.kind.startswith(PEOPLE)


def _recorded(new: NewEntry, appended: Appended, by: Actor, into: Chronology) -> Recorded:
    root = next((f for f in into.facts if f.id == new.replaces), None)
    return Recorded(
        id=appended.id,
        kind=type(new.entry).key,
        answers=new.entry.coded(),
        about=new.about,
        happened=new.happened,
        recorded=appended.recorded,
        chronology=into.id,
        by=by.account,
        role=by.role.name,
        root=appended.root,
        replaces=new.replaces,
        struck=new.struck,
        root_recorded=root.first_known if root else appended.recorded,
    )
