"""Who has which part in the entries of some cases: what row-level security shows, and nothing withdrawn."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import psycopg
from psycopg.rows import class_row

from harken.access.connection import Connection, uuids


@dataclass(frozen=True, slots=True)
class InPart:
    """Somebody in a part, by the last entry of a case that says so."""

    who: str
    part: str
    kind: str
    chronology: str
    happened: datetime


# Whoever a later entry of one of `ending` names in the same case is in no such part there.
_SELECT = """
select distinct on (a.subject) a.subject::text as who, a.role as part, a.kind,
    a.chronology::text as chronology, a.happened
from about a
join entry e on e.force = a.force and e.id = a.entry and not e.struck
where a.force = %(force)s::uuid and a.chronology = any (%(those)s::uuid[]) and a.role = any (%(parts)s)
  and not exists (select 1 from entry newer where newer.force = e.force and newer.replaces = e.id)
  and not exists (
    select 1 from about x
    where x.force = a.force and x.chronology = a.chronology and x.subject = a.subject
      and x.kind = any (%(ending)s) and x.happened >= a.happened)
order by a.subject, a.happened desc, a.entry
"""


def in_parts(
    connection: Connection,
    force: str,
    chronologies: Iterable[str],
    *,
    parts: Iterable[str],
    ending: Iterable[str],
) -> list[InPart]:
    """Each person once who has one of these parts in one of these cases, the newest first, in one query."""
    values = {"force": force, "those": uuids(chronologies), "parts": list(parts), "ending": list(ending)}
    if not values["those"] or not values["parts"]:
        return []
    found = psycopg.Cursor(connection, row_factory=class_row(InPart)).execute(_SELECT, values, prepare=True)
    return sorted(found, key=lambda one: one.happened, reverse=True)
