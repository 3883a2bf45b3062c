"""The last entry of some kinds that stands in each of several chronologies, for a list of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import psycopg

from harken.access.connection import Connection, uuids


@dataclass(frozen=True, slots=True)
class Latest:
    """One entry without its words."""

    id: str
    kind: str
    coded: Mapping[str, Any]
    happened: datetime


_LATEST = """
select distinct on (e.chronology) e.chronology::text, e.id::text, e.kind, e.coded, e.happened from entry e
where e.force = %s::uuid and e.chronology = any (%s::uuid[]) and e.kind = any (%s) and not e.struck
  and not exists (select 1 from entry newer where newer.force = e.force and newer.replaces = e.id)
order by e.chronology, e.happened desc, e.recorded desc, e.id desc
"""


def latest(
    connection: Connection, force: str, chronologies: Iterable[str], kinds: Sequence[str]
) -> dict[str, Latest]:
    """By chronology, in one query; those that have none, or may not be seen, are left out."""
    values = (force, uuids(chronologies), list(kinds))
    rows = psycopg.Cursor(connection).execute(_LATEST, values, prepare=True)
    return {
        chronology: Latest(entry, kind, coded, happened.astimezone(UTC))
        for chronology, entry, kind, coded, happened in rows
    }
