"""Who was named together with an address: at a call about it, a visit to it, where somebody was found."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

import psycopg
from psycopg.rows import class_row

from harken.access.connection import Connection
from harken.engine.subject import CHILD_ROLES
from harken.every_case.links import Linked, LinkEnded

WITHIN = timedelta(days=365)
"""How long ago somebody may have been named there. Our own design: a home of many years ago is no lead."""
MOST = 100
"""How many people named with one address are looked at, the last named first."""


@dataclass(frozen=True, slots=True)
class NamedThere:
    """Somebody in a child's part, by the last entry that names them and the address together."""

    who: str
    part: str
    entry: str
    happened: datetime


_NAMED = """
select who, part, entry, happened from (
    select distinct on (b.subject) b.subject::text as who, b.role as part, e.id::text as entry, e.happened
    from about a
    join entry e on e.force = a.force and e.id = a.entry
    join about b on b.force = a.force and b.entry = a.entry
    where a.force = %(force)s::uuid and a.subject = %(place)s::uuid and b.role = any (%(parts)s)
      and e.kind <> all (%(links)s) and e.happened > %(since)s and e.recorded <= %(at)s and not e.struck
      and not exists (select 1 from entry newer
        where newer.force = e.force and newer.replaces = e.id and newer.recorded <= %(at)s)
    order by b.subject, e.happened desc, e.id) last
order by happened desc, who limit %(most)s
"""


def named_there(
    connection: Connection, force: str, place: str, *, at: datetime, but: Collection[str] = ()
) -> list[NamedThere]:
    """Everybody in a child's part, `but` for these, whom an entry that stands names with the address.

    What links somebody to it, or ends that, says more than this, and what it says is read as a link.
    """
    values = {
        "force": force,
        "place": place,
        "parts": sorted(CHILD_ROLES),
        "links": [Linked.key, LinkEnded.key],
        "since": at - WITHIN,
        "at": at,
        "most": MOST,
    }
    cursor = psycopg.Cursor(connection, row_factory=class_row(NamedThere))
    return [one for one in cursor.execute(_NAMED, values, prepare=True) if one.who not in but]
