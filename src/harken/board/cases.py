"""Reads the board's cases: one, those of a pathway that are open, those about a person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import psycopg
from psycopg.rows import class_row

from harken.access.connection import Connection, uuids
from harken.board.read import MINE, Wanted, here

GIVEN_SHOWN = 100
NOT_YET = datetime.max.replace(tzinfo=UTC)
MOST_ABOUT = 100
"""How many cases about a person are read: of more, those that are closed and oldest are not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One case as the board has it. `failed` is empty where all that is owed could be worked out."""

    chronology: str
    pathway: str
    reference: str
    opened: datetime | None
    closed: datetime | None
    level: str
    missing_since: datetime | None
    last_seen: datetime | None
    last_enquiry: datetime | None
    in_charge: str | None
    in_charge_name: str | None
    team: str
    area: str
    children: Sequence[str]
    overdue: int
    owed: int
    restricted: bool
    failed: str


_SELECT = """
select c.chronology::text, c.pathway, c.reference, c.opened, c.closed, c.level, c.missing_since,
    c.last_seen, c.last_enquiry, c.in_charge::text, a.name as in_charge_name, c.team, c.area,
    c.children::text[] as children,
    c.overdue, c.owed, c.restricted, c.failed
from case_line c left join account a on a.force = c.force and a.id = c.in_charge
where c.force = %(force)s::uuid and c.belongs = 'case'
"""


# By `about`: under row-level security no index answers for an array, and every case would be read.
_ABOUT = """ and c.children && %(records)s::uuid[] and c.chronology in (
    select a.chronology from about a
    where a.force = %(force)s::uuid and a.subject = any (%(records)s::uuid[]))
"""


_GIVEN = """
and c.closed is null and c.in_charge = %(account)s::uuid {of} and not exists (
    select 1 from standing_line s where s.force = c.force and s.chronology = c.chronology and {mine})
order by c.overdue > 0 desc, c.opened desc, c.chronology limit %(limit)s
"""


_HOW_MANY_MISSING = """
select count(*) from case_line c
where c.force = %(force)s::uuid and c.belongs = 'case' and c.missing_since is not null"""


# Each case by what it owes first, so that none is read past and none comes twice. Asked of each line in
# turn: joined, every line of the pathway would be read before the first is answered.
_BACK = """
select s.chronology::text from standing_line s
join case_line c on c.force = s.force and c.chronology = s.chronology and c.missing_since is null
where s.force = %(force)s::uuid and s.pathway = %(pathway)s and (%(area)s = '' or s.area in (%(area)s, ''))
    and (s.duty, s.root, s.subject, s.recipient, s.number) = (
        select e.duty, e.root, e.subject, e.recipient, e.number from standing_line e
        where e.force = s.force and e.chronology = s.chronology and e.pathway = s.pathway
        order by e.due nulls last, e.duty, e.root, e.subject, e.recipient, e.number limit 1)
order by s.due nulls last, s.chronology limit %(limit)s
"""


# By what is owed, which an index finds: of the cases of a pathway most are over.
_OWING = """ and c.chronology in (
    select s.chronology from standing_line s where s.force = %(force)s::uuid and s.pathway = %(pathway)s
    union all
    select f.chronology from case_line f where f.force = %(force)s::uuid and f.failed <> '')
order by c.failed <> '' desc, exists (
    select 1 from standing_line s
    where s.force = c.force and s.chronology = c.chronology and s.duty = any (%(first)s)) desc,
c.opened desc, c.chronology"""


def case(connection: Connection, force: str, chronology: str) -> Case | None:
    """One case, or None where it is not there or may not be seen."""
    sql = _SELECT + " and c.chronology = %(chronology)s::uuid"
    return (
        _cursor(connection).execute(sql, {"force": force, "chronology": chronology}, prepare=True).fetchone()
    )


def cases_about(connection: Connection, force: str, *records: str) -> list[Case]:
    """The cases about a person, by any of their records, the newest first; of very many, every open one."""
    sql = _SELECT + _ABOUT + " order by c.closed is not null, c.opened desc limit %(limit)s"
    values = {"force": force, "records": uuids(records), "limit": MOST_ABOUT}
    found = _cursor(connection).execute(sql, values, prepare=True).fetchall()
    return sorted(found, key=lambda one: one.opened or NOT_YET, reverse=True)


def missing_now(
    connection: Connection,
    force: str,
    *,
    area: str = "",
    also: Iterable[str] = (),
    grades: Sequence[str],
    limit: int,
) -> list[Case]:
    """Cases of children missing now, by these grades in their order, then the longest without an enquiry.

    Those of an area, and of these children `also`, wherever they are missing from.
    """
    sql = f"""{_SELECT} and c.missing_since is not null {_near(area)}
        order by array_position(%(grades)s::text[], c.level) nulls last,
            coalesce(c.last_enquiry, c.missing_since), c.chronology limit %(limit)s"""
    values = {"force": force, "area": area, "also": uuids(also), "grades": list(grades), "limit": limit}
    return _cursor(connection).execute(sql, values, prepare=True).fetchall()


def how_many_missing(connection: Connection, force: str, *, area: str = "", also: Iterable[str] = ()) -> int:
    """How many cases there are of a child missing now, however many are listed."""
    values = {"force": force, "area": area, "also": uuids(also)}
    row = psycopg.Cursor(connection).execute(_HOW_MANY_MISSING + _near(area), values, prepare=True).fetchone()
    return int(row[0]) if row else 0


def _near(area: str) -> str:
    return " and (c.area in (%(area)s, '') or c.children && %(also)s::uuid[])" if area else ""


def back_and_owed(
    connection: Connection, force: str, pathway: str, *, area: str = "", limit: int
) -> list[Case]:
    """Cases in which nobody is missing now and something is still owed, the soonest due first."""
    values = {"force": force, "area": area, "pathway": pathway, "limit": limit}
    rows = psycopg.Cursor(connection).execute(_BACK, values, prepare=True).fetchall()
    found = cases_of(connection, force, [row[0] for row in rows])
    return [found[one] for (one,) in rows if one in found]


def cases_in_hand(
    connection: Connection, force: str, *, account: str, team: str = "", limit: int
) -> list[Case]:
    """Every open case somebody is in charge of, and their team's where one is given; the overdue first."""
    teams = " or (c.team = %(team)s and %(team)s <> '')"
    sql = _SELECT + (
        f" and c.closed is null and c.owed > 0 and (c.in_charge = %(account)s::uuid{teams})"
        " order by c.overdue desc, c.opened, c.chronology limit %(limit)s"
    )
    values = {"force": force, "account": account, "team": team, "limit": limit}
    return _cursor(connection).execute(sql, values, prepare=True).fetchall()


def cases_given(connection: Connection, wanted: Wanted) -> list[Case]:
    """Every open case that somebody is in charge of, and of which nothing stands on their own list.

    `wanted` is that list; the overdue first, then the newest.
    """
    mine = f"{MINE} and {here(wanted)}" if wanted.area else MINE
    of = " and c.pathway = %(pathway)s" if wanted.pathway else ""
    sql = _SELECT + _GIVEN.format(of=of, mine=mine)
    values = {
        "force": wanted.force, "account": wanted.account, "roles": list(wanted.roles), "area": wanted.area,
        "pathway": wanted.pathway, "limit": GIVEN_SHOWN,
    }  # fmt: skip
    return _cursor(connection).execute(sql, values, prepare=True).fetchall()


def cases_begun(
    connection: Connection, force: str, pathway: str, *, since: datetime, until: datetime, limit: int
) -> list[Case]:
    """Every case of a pathway that began between two moments and may be seen, the first first."""
    sql = _SELECT + (
        " and c.pathway = %(pathway)s and c.opened >= %(since)s and c.opened < %(until)s"
        " order by c.opened, c.chronology limit %(limit)s"
    )
    values = {"force": force, "pathway": pathway, "since": since, "until": until, "limit": limit}
    return _cursor(connection).execute(sql, values, prepare=True).fetchall()


def cases_owing(
    connection: Connection, force: str, pathway: str, *, area: str = "", first: Sequence[str] = (), limit: int
) -> list[Case]:
    """Cases of a pathway that cannot be worked out, or in which something is owed, the newest first.

    Before the others come those that owe one of the duties `first`.
    """
    near = " and c.area in (%(area)s, '')" if area else ""
    sql = f"{_SELECT} and c.pathway = %(pathway)s {near} {_OWING} limit %(limit)s"
    values = {"force": force, "pathway": pathway, "area": area, "first": list(first), "limit": limit}
    return _cursor(connection).execute(sql, values, prepare=True).fetchall()


def cases_of(connection: Connection, force: str, chronologies: Iterable[str]) -> dict[str, Case]:
    """Those of these cases that may be seen, in one query."""
    sql = _SELECT + " and c.chronology = any (%(chronologies)s::uuid[])"
    values = {"force": force, "chronologies": uuids(chronologies)}
    return {one.chronology: one for one in _cursor(connection).execute(sql, values, prepare=True)}


@dataclass(frozen=True, slots=True)
class Caseload:
    """How many open cases somebody is in charge of, and in how many of them something is overdue."""

    open: int = 0
    overdue: int = 0


_CASELOADS = """
select in_charge::text, count(*), count(*) filter (where overdue > 0) from case_line
where force = %s::uuid and belongs = 'case' and closed is null and in_charge = any (%s::uuid[])
group by in_charge
"""


def caseloads(connection: Connection, force: str, accounts: Iterable[str]) -> dict[str, Caseload]:
    """What each of these is in charge of, of the cases that may be seen; who has none is left out."""
    rows = psycopg.Cursor(connection).execute(_CASELOADS, (force, uuids(accounts)), prepare=True)
    return {account: Caseload(every, overdue) for account, every, overdue in rows}


def _cursor(connection: Connection) -> psycopg.Cursor[Case]:
    return psycopg.Cursor(connection, row_factory=class_row(Case))
