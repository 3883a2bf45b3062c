"""Keeps the index of people and places as the journal says: a chronology is folded anew at each entry."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC
from functools import cache
from itertools import groupby
from typing import Any

import orjson
import psycopg
import structlog

from harken.access.connection import Connection
from harken.engine.tried import Failure, tried
from harken.engine.unread import Unread
from harken.every_case import PATHWAY
from harken.people.facts import Fact
from harken.people.indexing.fold_links import flags, links
from harken.people.indexing.fold_person import names, person, telephones
from harken.people.indexing.fold_place import place, words
from harken.vocabulary import Entry

_FACTS = "select * from priv.people_facts(%s::uuid, %s::uuid[])"
_PUT = "select priv.put_lines(%s::uuid, %s::uuid, %s::jsonb)"

Row = dict[str, Any]
Lines = Mapping[str, Sequence[Row]]
Fold = Callable[[Sequence[Fact]], Sequence[Row]]
log = structlog.get_logger()


def apply(connection: Connection, force: str, chronology: str, *, keep: bool = True) -> None:
    """Make the index say what a person's or place's chronology says now; called after any entry there.

    Inside the transaction that appended, so that whoever finds the entry finds the person too. Of what an
    earlier entry at fault hides the index goes on saying what it said; without `keep` it says no more of it.
    """
    apply_all(connection, force, [chronology], keep=keep)


def apply_all(connection: Connection, force: str, chronologies: Sequence[str], *, keep: bool = True) -> None:
    """The same for several; who may not be seen by the caller is passed over."""
    cursor = psycopg.Cursor(connection)
    rows = cursor.execute(_FACTS, (force, list(chronologies)), prepare=True).fetchall()
    for key, those in groupby(rows, key=lambda row: str(row[0])):
        facts = [_fact(row) for row in those if row[2] is not None]
        found = {table: tried(fold, facts) for table, fold in _FOLDS.items()}
        lines: Lines = {table: of for table, of in found.items() if not isinstance(of, Failure)}
        if hidden := sorted(found.keys() - lines.keys()):
            log.error("index not made whole", chronology=key, tables=hidden)
            lines = lines if keep else {**lines, **dict.fromkeys(hidden, ())}
        cursor.execute(_PUT, (force, key, orjson.dumps(lines).decode()), prepare=True)


def _person(facts: Sequence[Fact]) -> Sequence[Row]:
    who = person(facts)
    return [who] if who else []


def _place(facts: Sequence[Fact]) -> Sequence[Row]:
    where = place(facts)
    return [where] if where else []


def _place_words(facts: Sequence[Fact]) -> Sequence[Row]:
    return [row for where in _place(facts) for row in words(where)]


_FOLDS: Mapping[str, Fold] = {
    "person": _person,
    "names": names,
    "telephones": telephones,
    "place": _place,
    "place_words": _place_words,
    "links": links,
    "flags": flags,
}
"""Everything the index keeps of one chronology, by table."""


def _fact(row: Sequence[Any]) -> Fact:
    chronology, _, entry, kind, version, answers, about, happened, known = row
    upgraded = tried(_upgraded, kind, version, answers)
    return Fact(
        id=str(entry),
        kind=kind,
        answers=Unread() if isinstance(upgraded, Failure) else upgraded,
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
