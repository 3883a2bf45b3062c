"""Who put an entry on record, and when: the source of what an index says, for pages that name each fact's."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

import psycopg
from psycopg.rows import class_row

from harken.access.connection import Connection, uuids


@dataclass(frozen=True, slots=True)
class Said:
    """One entry: which, recorded when, by which account, in which post."""

    entry: str
    recorded: datetime
    by: str
    role: str


_SAID = """
select e.id::text as entry, e.recorded, e.by::text, e.role from entry e
where e.force = %s::uuid and e.id = any (%s::uuid[])
"""


def who_said(connection: Connection, force: str, entries: Iterable[str]) -> Mapping[str, Said]:
    """Those of these entries that may be seen, by id, in one query."""
    wanted = sorted({one for one in entries if one})
    if not wanted:
        return {}
    cursor = psycopg.Cursor(connection, row_factory=class_row(Said))
    return {one.entry: one for one in cursor.execute(_SAID, (force, uuids(wanted)), prepare=True)}
