"""Finding: from one box to the people, places and cases that may be meant, with what tells them apart.

Whoever is shown is recorded as consulted, in the transaction that read. What is hidden is as what is absent.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import psycopg

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.access.consult import Look, consult
from harken.access.may import may
from harken.access.permissions import Act
from harken.catalogue import pathways
from harken.people.birth import Born
from harken.people.finding.look_up import Records, RecordsOf, Referred, by_address, by_reference, by_telephone
from harken.people.finding.names_held import ground
from harken.people.finding.query import Query
from harken.people.finding.read_as import read_as
from harken.people.finding.search import search
from harken.people.merge import same_person
from harken.people.places import places
from harken.people.read import PersonLine, persons
from harken.vocabulary.calendars import london_day

SHOWN = 20
_LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """One that may be meant. `kind` is person, place or case; of a birth no more than the year is said."""

    kind: str
    id: str
    name: str
    born: str = ""
    called: str = ""
    area: str = ""
    records: str = ""
    because: str = ""
    missing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """How the words were understood, and what was found, the likeliest first. `refused` says why not."""

    read_as: str = ""
    matches: tuple[Match, ...] = ()
    more: str = ""
    refused: str = ""


def find(connection: Connection, actor: Actor, text: str, now: datetime, *, records: RecordsOf) -> Found:
    """Search a force for the words typed, and record who was shown to whom.

    `records` says of those found how many cases name them; `board.records` does.
    """
    allowed = may(actor, Act.SEARCH)
    if not allowed:
        return Found(refused=allowed.sentence)
    typed = text[:_LONGEST]
    met = search(
        psycopg.Cursor(connection), typed, ground=ground(connection, actor.force),
        today=london_day(now), first=SHOWN + 1,
    )  # fmt: skip
    seeking = _Seeking(connection, actor.force, met.query, now, records)
    why = {str(one.candidate.person): ", ".join(one.reasons) for one in met.matches[:SHOWN]}
    referred = seeking.referred()
    why = seeking.by_number(referred) | why
    shown = (*_cases(referred), *seeking.people(why), *seeking.addresses(typed, referred))
    _record(connection, actor, typed, shown)
    return Found(
        read_as=read_as(met.query),
        matches=shown,
        more=f"More than {SHOWN} may be meant. Add a date of birth, an age or a place."
        if len(met.matches) > SHOWN
        else "",
    )


@dataclass(frozen=True, slots=True)
class _Seeking:
    """One search, in its transaction."""

    connection: Connection
    force: str
    query: Query
    now: datetime
    records: RecordsOf

    def referred(self) -> Referred | None:
        """Whatever bears the reference typed."""
        return (
            by_reference(self.connection, self.force, self.query.reference) if self.query.reference else None
        )

    def by_number(self, referred: Referred | None) -> dict[str, str]:
        """People who bear the reference or use the number, with why."""
        found = {referred.id: "this reference"} if referred and referred.belongs == "person" else {}
        if self.query.telephone:
            users = by_telephone(self.connection, self.force, self.query.telephone, first=SHOWN)
            found |= dict.fromkeys(users, "uses this number")
        return found

    def people(self, why: Mapping[str, str]) -> Iterator[Match]:
        """The people found, in that order; records of one person are shown once."""
        same = same_person(self.connection, self.force, why, at=self.now) if why else {}
        first = {who: min(same[who], key=lambda one: _place_of(one, why)) for who in why}
        leading = list(dict.fromkeys(first.values()))
        known = persons(self.connection, self.force, leading)
        known_by = {who: same[who] for who in leading}
        held = self.records(self.connection, self.force, known_by) if leading else {}
        return (_person(known[who], held.get(who), why[who]) for who in leading if who in known)

    def addresses(self, typed: str, referred: Referred | None) -> Iterator[Match]:
        """The places found."""
        ids = by_address(self.connection, self.force, typed, self.query, first=SHOWN)
        ids += [referred.id] if referred and referred.belongs == "place" else []
        found = places(self.connection, self.force, ids).values()
        return (
            Match(kind="place", id=one.id, name=one.address, called=one.kind, area=one.area.title())
            for one in sorted(found, key=lambda one: one.address)
        )


def _place_of(who: str, order: Mapping[str, str]) -> int:
    return list(order).index(who) if who in order else len(order)


def _cases(referred: Referred | None) -> Iterator[Match]:
    if referred and referred.belongs == "case":
        pathway = pathways().get(referred.pathway)
        called = pathway.name if pathway else referred.pathway
        yield Match(
            kind="case", id=referred.id, name=referred.reference, called=called, because="this reference"
        )


def _person(line: PersonLine, held: Records | None, why: str) -> Match:
    return Match(
        kind="person",
        id=line.id,
        name=line.named,
        born=_year(line.born),
        called=f"known as {line.known_as}" if line.known_as else "",
        area=line.area.title(),
        records=_records(held),
        because=why,
        missing=bool(held and held.missing),
    )


def _year(born: Born) -> str:
    """The year alone: a search is no way to learn a date of birth."""
    if born.on is not None:
        return str(born.on.year)
    return str(born)


def _records(held: Records | None) -> str:
    if held is None or not held.held:
        return "no cases"
    cases = "1 case" if held.held == 1 else f"{held.held} cases"
    return f"{cases}, {held.team}" if held.team else cases


def _record(connection: Connection, actor: Actor, typed: str, shown: Sequence[Match]) -> None:
    people = [one.id for one in shown if one.kind == "person"]
    consult(
        connection,
        actor,
        Look(
            object_kind="search", object_id=typed, persons=people, rows=len(shown), searched=True,
            fields=("name", "year of birth", "area", "records", "missing"),
        ),
    )  # fmt: skip
