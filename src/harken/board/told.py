"""Told: who was told of which duty. A unique key for each rung makes a second run do nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import orjson
import psycopg
from psycopg.rows import class_row

from harken.access.connection import Connection
from harken.every_case.told import ANYBODY

Rung = tuple[str, str, str, str, int, int]
"""Duty, root of the trigger, subject, recipient, occurrence and rung."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldLine:
    """One telling. `account` is empty where nobody held the role; then it was passed to the next rung."""

    id: str
    chronology: str
    duty: str
    root: str
    subject: str
    recipient: str
    number: int
    rung: int
    role: str
    warning: bool
    due: datetime
    account: str = ""
    passed_over: str = ""

    @property
    def key(self) -> tuple[str, str, str, str, int, int, str]:
        """What is told only once."""
        return (self.duty, self.root, self.subject, self.recipient, self.number, self.rung, self.role)


_INSERT = """
insert into told (force, id, chronology, duty, root, subject, recipient, number, rung, role, warning, due,
    account, passed_over, restricted)
select %(force)s::uuid, t.id, t.chronology, t.duty, t.root, t.subject, t.recipient, t.number, t.rung, t.role,
    t.warning, t.due, t.account, t.passed_over, c.restricted
from jsonb_to_recordset(%(lines)s::jsonb) as t (id uuid, chronology uuid, duty text, root uuid, subject text,
    recipient text, number integer, rung integer, role text, warning boolean, due timestamptz, account uuid,
    passed_over text)
join chronology c on c.force = %(force)s::uuid and c.id = t.chronology
on conflict (force, duty, root, subject, recipient, number, rung, role) do nothing
returning id::text
"""
_TOLD = """
select chronology::text, duty, root::text, subject, recipient, number, rung from told
where force = %s::uuid and chronology = any(%s::uuid[]) and role <> %s
"""

_LEFT_OUT = """
select t.id::text, t.chronology::text, t.duty, t.root::text, t.subject, t.recipient, t.number, t.rung, t.role,
    t.warning, t.due, coalesce(t.account::text, '') as account
from told t join message_line l on l.force = t.force and l.told = t.id
where t.force = %s::uuid and t.chronology = any(%s::uuid[]) and l.left_out is not null
order by t.at, t.id
"""


def insert(connection: Connection, force: str, lines: Sequence[ToldLine]) -> set[str]:
    """Record tellings; answers the ids of those that had not been made before."""
    if not lines:
        return set()
    names = ToldLine.__dataclass_fields__
    values = [
        {name: getattr(line, name) for name in names} | {"account": line.account or None} for line in lines
    ]
    cursor = psycopg.Cursor(connection)
    rows = cursor.execute(_INSERT, {"force": force, "lines": orjson.dumps(values).decode()}, prepare=True)
    return {row[0] for row in rows}


def told_of(connection: Connection, force: str, chronologies: Sequence[str]) -> dict[str, set[Rung]]:
    """For each chronology, the rungs already told. That nobody was there to be told is none of them."""
    told: dict[str, set[Rung]] = {chronology: set() for chronology in chronologies}
    cursor = psycopg.Cursor(connection)
    for row in cursor.execute(_TOLD, (force, list(chronologies), ANYBODY), prepare=True):
        told[row[0]].add((row[1], row[2], row[3], row[4], row[5], row[6]))
    return told


def left_out_of(connection: Connection, force: str, chronologies: Sequence[str]) -> list[ToldLine]:
    """The tellings of these chronologies that went with no message: their duties were done by then."""
    cursor = psycopg.Cursor(connection, row_factory=class_row(ToldLine))
    return cursor.execute(_LEFT_OUT, (force, list(chronologies)), prepare=True).fetchall()
