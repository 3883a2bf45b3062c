"""Reads the board: what is owed, to which child, by when, who has it. Each list is one query."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import psycopg
from psycopg.rows import class_row

from harken.access.connection import Connection, uuids


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """One duty on a list, with what a row says of its case. `subject` is empty for a whole case's duty."""

    chronology: str
    reference: str
    pathway: str
    level: str
    missing_since: datetime | None
    last_enquiry: datetime | None
    children: Sequence[str]
    subject: str
    duty: str
    recipient: str
    root: str
    number: int
    life_safety: bool
    state: str
    due: datetime | None
    late_from: datetime | None
    local_late_from: datetime | None
    alert_from: datetime | None
    started: datetime
    owed_by: Sequence[str]
    has_it: str | None
    has_it_name: str | None
    has_it_since: datetime | None
    by_when: datetime | None
    unaccredited: str = ""

    @property
    def presses(self) -> bool:
        """Whether it is overdue, or a life depends on it: never left off a list for what does not."""
        return self.life_safety or self.state == "overdue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where one duty stands in a list: by when it is due, then by what it is."""

    due: datetime | None
    chronology: str
    duty: str
    root: str
    subject: str
    recipient: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which duties a list shows. Empty means any; what is nobody's area is every area's.

    `account` with `roles`: mine, in whichever area; and here nobody's and my role's, or what climbed to my
    role. `after`: what follows this place in the list; `besides`: pathways that it leaves out. `once`: of
    these duties only what each child of a case owes first.
    """

    force: str
    account: str = ""
    roles: Sequence[str] = ()
    team: str = ""
    area: str = ""
    pathway: str = ""
    chronology: str = ""
    subject: str = ""
    subjects: Sequence[str] = ()
    duties: Sequence[str] = ()
    besides: Sequence[str] = ()
    nobody: bool = False
    once: bool = False
    until: datetime | None = None
    after: Place | None = None
    limit: int = 200


@dataclass(frozen=True, slots=True)
class Counted:
    """How many duties a list holds, by urgency and by pathway; how many nobody has, and how urgently.

    `past` are those past our own prompt or target that no rule makes late.
    """

    overdue: int
    past: int
    soon: int
    rest: int
    nobody: int
    nobody_urgent: int
    by_pathway: Mapping[str, int]

    @property
    def all(self) -> int:
        """However urgent."""
        return self.overdue + self.past + self.soon + self.rest


_COLUMNS = """
s.chronology::text, s.duty, s.root::text, s.subject, s.recipient, s.number, s.state, s.started, s.late_from,
s.local_late_from, s.alert_from, s.due, s.life_safety, s.owed_by, s.has_it::text, a.name as has_it_name,
s.has_it_since, s.by_when, coalesce(s.unaccredited, '') as unaccredited, s.pathway,
c.reference, c.level, c.missing_since, c.last_enquiry,
c.children::text[] as children
"""
_JOINED = """
from standing_line s
join case_line c on c.force = s.force and c.chronology = s.chronology
left join account a on a.force = s.force and a.id = s.has_it
"""
MINE = """(s.has_it = %(account)s::uuid or (s.has_it is null and s.owed_by && %(roles)s::text[])
    or s.climbed && %(roles)s::text[])"""

# Each line is counted once, by what it answers: a filtered count for each takes longer than finding it.
_COUNTED = """
select s.pathway, s.has_it is null, count(*), case when s.state = 'overdue' then 0
    when s.due <= %(now)s then 1 when s.due <= %(soon)s then 2 else 3 end as urgency
from standing_line s where {} group by 1, 2, urgency
"""
_IN_ORDER = "s.due nulls last, s.chronology, s.duty, s.root, s.subject, s.recipient, s.number"
_FOUND = f"select {_COLUMNS} {_JOINED} where {{where}}"
_PRESSING_FIRST = """
with pressing as (
    {found} and (s.life_safety or s.state = 'overdue') order by {in_order} limit %(limit)s
), rest as (
    {found} and not (s.life_safety or s.state = 'overdue') order by {in_order}
    limit %(limit)s - (select count(*) from pressing)
)
select * from pressing union all select * from rest
order by due nulls last, chronology, duty, root, subject, recipient, number
"""
_HOW_MANY = "select count(*) from (select 1 from standing_line s where {} limit %(limit)s) counted"
_SAME_TIME = "(s.chronology, s.duty, s.root, s.subject, s.recipient, s.number)"
_PLACE = """(%(at_chronology)s::uuid, %(at_duty)s, %(at_root)s::uuid, %(at_subject)s, %(at_recipient)s,
    %(at_number)s::integer)"""
_FIRST_OF_EACH = """(s.duty, s.root, s.recipient, s.number) = (
    select e.duty, e.root, e.recipient, e.number from standing_line e
    where e.force = s.force and e.chronology = s.chronology and e.subject = s.subject
      and e.duty = any (%(duties)s::text[])
    order by e.due nulls last, e.duty, e.root, e.recipient, e.number limit 1)"""
_AFTER_DUE = f"(s.due > %(at_due)s or s.due is null or (s.due = %(at_due)s and {_SAME_TIME} > {_PLACE}))"
_AFTER_NEVER_DUE = f"(s.due is null and {_SAME_TIME} > {_PLACE})"


def owed(connection: Connection, wanted: Wanted) -> list[Owed]:
    """The duties of a list, the soonest due first; those without deadline or prompt last.

    Of a list that is longer than its limit, what `presses` is kept before the rest.
    """
    where, values = _where(wanted)
    sql = _PRESSING_FIRST.format(found=_FOUND.format(where=where), in_order=_IN_ORDER)
    cursor = psycopg.Cursor(connection, row_factory=class_row(Owed))
    return cursor.execute(sql, values, prepare=True).fetchall()


def owed_in_turn(connection: Connection, wanted: Wanted) -> list[Owed]:
    """The same, to be read page by page: each holds whatever is due next."""
    where, values = _where(wanted)
    sql = f"{_FOUND} order by {_IN_ORDER} limit %(limit)s".format(where=where)
    cursor = psycopg.Cursor(connection, row_factory=class_row(Owed))
    return cursor.execute(sql, values, prepare=True).fetchall()


def first_owed(connection: Connection, force: str, chronologies: Iterable[str]) -> dict[str, Owed]:
    """The duty due soonest of each of these cases, in one query."""
    sql = (
        f"select distinct on (s.chronology) {_COLUMNS} {_JOINED} "
        "where s.force = %s::uuid and s.chronology = any (%s::uuid[]) "
        "order by s.chronology, s.state <> 'overdue', s.due nulls last"
    )
    cursor = psycopg.Cursor(connection, row_factory=class_row(Owed))
    return {one.chronology: one for one in cursor.execute(sql, (force, uuids(chronologies)), prepare=True)}


def count(connection: Connection, wanted: Wanted, *, now: datetime, soon: datetime) -> Counted:
    """How many there are of each urgency, by pathway, and how many nobody has."""
    where, values = _where(wanted)
    values |= {"now": now, "soon": soon}
    cursor = psycopg.Cursor(connection).execute(_COUNTED.format(where), values, prepare=True)
    every, nobody, by_pathway = Counter[int](), Counter[int](), Counter[str]()
    for pathway, has_nobody, number, urgency in cursor:
        every[urgency] += number
        nobody[urgency] += number if has_nobody else 0
        by_pathway[pathway] += number
    overdue, past, soon_due, rest = (every[urgency] for urgency in range(4))
    return Counted(overdue, past, soon_due, rest, nobody.total(), nobody.total() - nobody[3], by_pathway)


def how_many(connection: Connection, wanted: Wanted, *, most: int) -> int:
    """How many duties a list holds, counted no further than `most`."""
    where, values = _where(wanted)
    sql = _HOW_MANY.format(where)
    row = psycopg.Cursor(connection).execute(sql, values | {"limit": most}, prepare=True).fetchone()
    return int(row[0]) if row else 0


def here(wanted: Wanted) -> str:
    """Of its area or of nobody's; and wherever it is, what somebody has whose own list it is."""
    near = "s.area in (%(area)s, '')"
    return f"({near} or s.has_it = %(account)s::uuid)" if wanted.account else near


def _where(wanted: Wanted) -> tuple[str, dict[str, Any]]:
    tests = ["s.force = %(force)s::uuid"]
    tests += [MINE] if wanted.account else []
    tests += [here(wanted)] if wanted.area else []
    tests += ["s.team = %(team)s"] if wanted.team else []
    tests += ["s.pathway = %(pathway)s"] if wanted.pathway else []
    tests += ["s.chronology = %(chronology)s::uuid"] if wanted.chronology else []
    tests += ["s.subject = %(subject)s"] if wanted.subject else []
    tests += ["s.subject = any (%(subjects)s::text[])"] if wanted.subjects else []
    tests += ["s.duty = any (%(duties)s::text[])"] if wanted.duties else []
    tests += ["s.pathway <> all (%(besides)s::text[])"] if wanted.besides else []
    tests += ["s.has_it is null"] if wanted.nobody else []
    tests += ["s.due < %(until)s"] if wanted.until else []
    tests += [_FIRST_OF_EACH] if wanted.once else []
    values = {name: getattr(wanted, name) for name in Wanted.__dataclass_fields__ if name != "after"}
    if wanted.after is not None:
        tests += [_AFTER_DUE if wanted.after.due else _AFTER_NEVER_DUE]
        values |= {f"at_{name}": getattr(wanted.after, name) for name in Place.__dataclass_fields__}
    return " and ".join(tests), values | {
        name: list(getattr(wanted, name)) for name in ("roles", "subjects", "duties", "besides")
    }
