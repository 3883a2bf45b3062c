"""Reads who looked at whom, for those whose post it is; that they read is on record before they do."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from harken.access.actor import Actor
from harken.access.connection import Connection, uuids
from harken.access.consult import Look, consult
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.refused import Refused

MOST = 1000
SHORTEST_REASON = 10
"""How many characters say why, at least. Our own design: a word is no reason."""

_READ = "select * from priv.consultations(%s, %s, %s, %s, %s, %s, %s, %s, %s)"
_NOBODY = Refused("nobody", "Say whose record was looked at, or who looked, or both.", "person")
_NO_REASON = Refused("no_reason", "Say why you look at this, in a sentence. It is kept.", "reason")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Looks at the record of `person`, or by `account`, or both; ids. `since` is in, `until` is out.

    `after` is when the last look of the page before was, and its id.
    """

    since: datetime
    reason: str
    person: str = ""
    account: str = ""
    until: datetime | None = None
    most: int = MOST
    after: tuple[datetime, str] | None = None


@dataclass(frozen=True, slots=True)
class Consultation:
    """One look: by whom in which post, at what and whom, under which tie. `fields` are names only."""

    at: datetime
    account: str
    name: str
    collar: str
    role: str
    verb: str
    object_kind: str
    object_id: str
    persons: Sequence[str]
    fields: Sequence[str]
    link: str
    reason: str
    rows: int
    result: str
    id: str


def consultations(connection: Connection, actor: Actor, asked: Asked) -> tuple[Consultation, ...] | Refused:
    """The looks that were asked for, the newest first, `most` at most. A refused asking is on record, too."""
    allowed = may(actor, Act.READ_AUDIT)
    if not allowed:
        consult(connection, actor, _denied(asked))
        return Refused(allowed.code, allowed.sentence)
    if not (asked.person or asked.account):
        return _NOBODY
    if len(asked.reason.strip()) < SHORTEST_REASON:
        return _NO_REASON
    rows = connection.execute(
        _READ,
        (
            uuid4(),
            _id(asked.person),
            _id(asked.account),
            asked.since,
            asked.until,
            asked.reason.strip(),
            asked.most,
            *(asked.after or (None, None)),
        ),
    ).fetchall()
    return tuple(_consultation(row) for row in rows)


def record_called(connection: Connection, reference: str) -> str:
    """The id of a record by its reference, for those who read who looked; empty where there is none."""
    row = connection.execute("select priv.record_called(%s)::text", (reference,)).fetchone()
    return row[0] or "" if row else ""


def references_of(connection: Connection, records: Iterable[str]) -> dict[str, str]:
    """What records are called, for those who read who looked."""
    rows = connection.execute(
        "select id::text, reference from priv.references_of(%s::uuid[])", (uuids(records),)
    )
    return {row[0]: row[1] for row in rows}


def _denied(asked: Asked) -> Look:
    return Look(
        object_kind="consultations",
        object_id=asked.account,
        persons=[asked.person] if asked.person else [],
        reason=asked.reason,
        rows=0,
        result="denied",
    )


def _id(key: str) -> UUID | None:
    return UUID(key) if key else None


def _consultation(row: tuple[Any, ...]) -> Consultation:
    at, account, name, collar, role, verb, kind, thing, persons, fields, link, reason, rows, result, key = row
    who = (str(account), name or "", collar or "", role)
    whom = [str(one) for one in persons]
    return Consultation(at, *who, verb, kind, thing, whom, fields, link, reason, rows, result, str(key))
