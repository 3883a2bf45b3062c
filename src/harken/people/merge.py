"""Which records were taken for one person at the moment asked.

Nothing is merged but by somebody who says so, in an entry `person.merged`; `person.unmerged` undoes it. The
records themselves never change.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

import psycopg

from harken.access.connection import Connection
from harken.people.links import STOOD, moment

# It may be undone in the other record than the one that says so.
_STANDS = f"""l.relation = %(same)s and {STOOD} and not exists (
            select from link_line n
            where n.force = l.force and n."from" = l."to" and n."to" = l."from" and n.relation = %(parted)s
              and n.known > l.known and n.known <= %(at)s)"""
# Both ways and through one another: the same as the same is the same.
_SAME = f"""
with recursive alike (person, other) as (
    select one, one from unnest(%(ids)s::uuid[]) one
    union
    select a.person, next.other from alike a
    cross join lateral (
        select l."to" as other from link_line l
        where l.force = %(force)s::uuid and l."from" = a.other and {_STANDS}
        union all
        select l."from" from link_line l
        where l.force = %(force)s::uuid and l."to" = a.other and {_STANDS}) next
)
select person::text, array_agg(other::text order by (other <> person), other) from alike group by person
"""  # noqa: S608 - put together from our own constants


def same_person(
    connection: Connection, force: str, ids: Iterable[str], *, at: datetime
) -> Mapping[str, tuple[str, ...]]:
    """Each id with every record of the same person at `at`: itself first, then the others."""
    rows = psycopg.Cursor(connection).execute(_SAME, moment(force, ids, at), prepare=True).fetchall()
    return {person: tuple(others) for person, others in rows}
