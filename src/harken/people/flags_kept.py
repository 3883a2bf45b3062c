"""Flags that somebody put on a person or a place, as they stand; what the engine raises is its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

import psycopg
from psycopg.rows import class_row

from harken.access.connection import Connection
from harken.people.links import STOOD, moment


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagLine:
    """One flag, from whom, since when, and when it is looked at again."""

    subject: str
    entry: str
    flag: str
    why: str
    source: str
    because_of: str
    since: datetime
    until: datetime | None
    review_on: date | None


# A flag that stands because of a person's link falls with the last link of theirs to that place.
_SELECT = f"""
select f.subject::text, f.entry::text, f.flag, f.why, f.source,
    coalesce(f.because_of::text, '') as because_of, f.since, f.until, f.review_on
from flag_line f
where f.force = %(force)s::uuid and f.subject = any (%(ids)s::uuid[]) and f.since <= %(at)s
  and (f.until is null or f.until > %(at)s) and coalesce((
    select bool_or({STOOD}) from link_line l
    where l.force = f.force and l."from" = f.because_of and l."to" = f.subject), true)
order by f.since desc, f.entry
"""  # noqa: S608 - put together from our own constants


def flags_kept(connection: Connection, force: str, ids: Iterable[str], *, at: datetime) -> list[FlagLine]:
    """Flags that stood on these persons or places at `at`, the newest first."""
    cursor = psycopg.Cursor(connection, row_factory=class_row(FlagLine))
    return cursor.execute(_SELECT, moment(force, ids, at), prepare=True).fetchall()
