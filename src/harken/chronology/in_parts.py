"""Who has which part in the entries of some cases: what row-level security shows, and nothing withdrawn."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

import psycopg
from psycopg.rows import class_row

from harken.access.connection import Connection, uuids
from harken.vocabulary import Recorded

MOST = 200
"""How many chronologies that name one person, or place, are looked at."""


@dataclass(frozen=True, slots=True)
class InPart:
    """Somebody in a part, by the last entry of a case that says so; `came_to` is what that case came to."""

    who: str
    part: str
    kind: str
    chronology: str
    happened: datetime
    came_to: str = ""


_IN_PARTS = """
select distinct on (a.subject, a.chronology) a.subject::text as who, a.role as part, a.kind,
    a.chronology::text as chronology, a.happened
from about a
join entry e on e.force = a.force and e.id = a.entry
where a.force = %(force)s::uuid and a.chronology = any (%(those)s::uuid[]) and a.role = any (%(parts)s)
  and not e.struck
  and not exists (select 1 from entry newer where newer.force = e.force and newer.replaces = e.id)
order by a.subject, a.chronology, a.happened desc, a.entry
"""

_CASES = """
select a.chronology::text, array_agg(distinct a.role order by a.role) from about a
join entry e on e.force = a.force and e.id = a.entry
where a.force = %(force)s::uuid and a.subject = any (%(subjects)s::uuid[]) and not e.struck
  and not exists (select 1 from entry newer where newer.force = e.force and newer.replaces = e.id)
group by a.chronology order by max(a.happened) desc limit %(most)s
"""

_SAID = """
select e.id::text, e.kind, e.coded, e.about, e.happened, e.recorded, e.chronology::text, e.role from entry e
where e.force = %(force)s::uuid and e.chronology = any (%(those)s::uuid[]) and not e.struck
  and not exists (select 1 from entry newer where newer.force = e.force and newer.replaces = e.id)
  and e.kind = any (%(kinds)s)
"""


def in_parts(
    connection: Connection, force: str, chronologies: Iterable[str], *, parts: Iterable[str]
) -> list[InPart]:
    """Each person once of each of these cases in which they have one of these parts, the newest first."""
    values = {"force": force, "those": uuids(chronologies), "parts": list(parts)}
    if not values["those"] or not values["parts"]:
        return []
    found = psycopg.Cursor(connection, row_factory=class_row(InPart)).execute(_IN_PARTS, values, prepare=True)
    return sorted(found, key=lambda one: one.happened, reverse=True)


def parts_in(connection: Connection, force: str, subjects: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """By chronology, the parts in which its entries name somebody by these records; the last first."""
    values = {"force": force, "subjects": uuids(subjects), "most": MOST}
    rows = psycopg.Cursor(connection).execute(_CASES, values, prepare=True)
    return {chronology: tuple(parts) for chronology, parts in rows}


def said_in(
    connection: Connection, force: str, chronologies: Iterable[str], *, kinds: Iterable[str]
) -> list[Recorded]:
    """The entries of these kinds that stand in these cases, in one query."""
    values = {"force": force, "those": uuids(chronologies), "kinds": list(kinds)}
    if not values["those"] or not values["kinds"]:
        return []
    rows = psycopg.Cursor(connection).execute(_SAID, values, prepare=True)
    return [
        Recorded(
            id=key,
            kind=kind,
            answers=coded,
            about=tuple((who, part) for who, part in about),
            happened=happened.astimezone(UTC),
            recorded=recorded.astimezone(UTC),
            chronology=case,
            role=role,
        )
        for key, kind, coded, about, happened, recorded, case, role in rows
    ]
