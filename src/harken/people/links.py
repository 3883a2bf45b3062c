"""Links as they stood at a moment: by the days said of them, and by what was known of them then."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

import psycopg
from psycopg.rows import class_row

from harken.access.connection import Connection, uuids
from harken.people.indexing.fold_links import NOT_SAME_PERSON, SAME_PERSON
from harken.vocabulary.calendars import london_day

# An end counts once it is known; until then the link is believed to stand.
STOOD = """l.known <= %(at)s and (l.since is null or l.since <= %(day)s)
    and (l.until is null or l.until > %(day)s or l.end_known > %(at)s)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What one is to another, read from left to right. `until` is the first day it no longer stood."""

    entry: str
    from_: str
    to: str
    relation: str
    since: date | None
    until: date | None
    certain: str
    detail: str
    stood: bool


_SELECT = f"""
select l.entry::text, l."from"::text as from_, l."to"::text as to, l.relation, l.since, l.until, l.certain,
    l.detail, {STOOD} as stood
from link_line l
where l.force = %(force)s::uuid and l.relation not in (%(same)s, %(parted)s)
  and (l."from" = any (%(ids)s::uuid[]) or l."to" = any (%(ids)s::uuid[])) and l.known <= %(at)s
order by stood desc, l.since desc nulls last, l.known desc, l.entry, l."to"
"""  # noqa: S608 - put together from our own constants


def links_of(connection: Connection, force: str, ids: Iterable[str], *, at: datetime) -> list[Link]:
    """Every link known by `at` of these persons or places, both ways; those that stood come first."""
    cursor = psycopg.Cursor(connection, row_factory=class_row(Link))
    return cursor.execute(_SELECT, moment(force, ids, at), prepare=True).fetchall()


def moment(force: str, ids: Iterable[str], at: datetime) -> dict[str, object]:
    """The parameters of a question about links at a moment."""
    return {
        "force": force,
        "ids": uuids(ids),
        "at": at,
        "day": london_day(at),
        "same": SAME_PERSON,
        "parted": NOT_SAME_PERSON,
    }
