"""Counts the cases that name each of several people, and says who is missing now, to tell them apart."""

from collections.abc import Mapping, Sequence

import psycopg

from harken.access.connection import Connection, uuids
from harken.people.finding.look_up import Records

# Cases by any part they have in them, not as the child alone; the team is that of the newest.
_RECORDS = """
select who::text, count(*), (array_agg(c.team order by c.opened desc nulls last))[1],
    coalesce(bool_or(c.missing_since is not null and c.children && named.ids), false) from (
    select known.who, a.chronology, array_agg(known.record) as ids
    from unnest(%s::uuid[], %s::uuid[]) as known (who, record)
    cross join lateral (
        select o.chronology from about o
        where o.force = %s::uuid and o.subject = known.record offset 0) a
    group by known.who, a.chronology) named
join case_line c on c.force = %s::uuid and c.chronology = named.chronology and c.belongs = 'case'
group by who
"""


def records(connection: Connection, force: str, persons: Mapping[str, Sequence[str]]) -> dict[str, Records]:
    """Of each person, with all ids they are known by, the cases that may be seen; in one query."""
    pairs = [(who, record) for who, known in persons.items() for record in known]
    values = (uuids(who for who, _ in pairs), uuids(record for _, record in pairs), force, force)
    rows = psycopg.Cursor(connection).execute(_RECORDS, values, prepare=True)
    return {who: Records(held, team or "", missing) for who, held, team, missing in rows}
