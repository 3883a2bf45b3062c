"""Keeps the index of people and places as the journal says: a chronology is folded anew at each entry."""

from collections.abc import Mapping, Sequence
from datetime import UTC
from functools import cache
from itertools import groupby
from typing import Any

import orjson
import psycopg

from harken.access.connection import Connection
from harken.every_case import PATHWAY
from harken.people.facts import Fact
from harken.people.fold_links import flags, links
from harken.people.fold_person import names, person, telephones
from harken.people.fold_place import place, words
from harken.vocabulary import Entry

_FACTS = "select * from priv.people_facts(%s::uuid, %s::uuid[])"
_PUT = "select priv.put_lines(%s::uuid, %s::uuid, %s::jsonb)"

Lines = Mapping[str, Sequence[Mapping[str, Any]]]


def apply(connection: Connection, force: str, chronology: str) -> None:
    """Make the index say what a person's or place's chronology says now; called after any entry there.

    Inside the transaction that appended, so that whoever finds the entry finds the person too.
    """
    apply_all(connection, force, [chronology])


def apply_all(connection: Connection, force: str, chronologies: Sequence[str]) -> None:
    """The same for several; who may not be seen by the caller is passed over."""
    cursor = psycopg.Cursor(connection)
    rows = cursor.execute(_FACTS, (force, list(chronologies)), prepare=True).fetchall()
    for key, those in groupby(rows, key=lambda row: str(row[0])):
        facts = [_fact(row) for row in those if row[2] is not None]
        cursor.execute(_PUT, (force, key, orjson.dumps(lines_of(facts)).decode()), prepare=True)


def lines_of(facts: Sequence[Fact]) -> Lines:
    """Everything the index keeps of one chronology, by table."""
    who, where = person(facts), place(facts)
    return {
        "person": [who] if who else [],
        "names": names(facts),
        "telephones": telephones(facts),
        "place": [where] if where else [],
        "place_words": words(where) if where else [],
        "links": links(facts),
        "flags": flags(facts),
    }


def _fact(row: Sequence[Any]) -> Fact:
    chronology, _, entry, kind, version, answers, about, happened, known = row
    return Fact(
        id=str(entry),
        kind=kind,
        answers=_upgraded(kind, version, answers),
        others=[subject for subject, _ in about if subject != str(chronology)],
        happened=happened.astimezone(UTC),
        known=known.astimezone(UTC),
    )


def _upgraded(kind: str, version: int, answers: Mapping[str, Any]) -> Mapping[str, Any]:
    declared = _kinds().get(kind)
    while declared is not None and version < declared.version:
        answers = declared.upgrades[version](answers)
        version += 1
    return answers


@cache
def _kinds() -> Mapping[str, type[Entry]]:
    return {kind.key: kind for kind in PATHWAY.entries}
