"""Reads who was told: the tellings of a force, an area, a case or a person, the newest first; or by duty."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import psycopg
from psycopg.rows import class_row

from harken.access.connection import Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One telling, what became of its message, and who said "mine" afterwards. Sent is not opened.

    `owed`: what was told of is owed still; else nothing more is asked of anybody.
    """

    id: str
    chronology: str
    reference: str
    duty: str
    root: str
    subject: str
    recipient: str
    number: int
    role: str
    warning: bool
    due: datetime
    at: datetime
    account: str | None
    name: str | None
    passed_over: str
    state: str | None
    sent: datetime | None
    opened: datetime | None
    accepted_by: str | None
    accepted: datetime | None
    owed: bool

    @property
    def standing(self) -> tuple[str, str, str, str, int]:
        """What it was told of: one duty to one child, as it arose once."""
        return self.duty, self.root, self.subject, self.recipient, self.number


_SELECT = """
select t.id::text, t.chronology::text, c.reference, t.duty, t.root::text, t.subject, t.recipient,
    t.number, t.role, t.warning, t.due, t.at,
    t.account::text, a.name, t.passed_over,
    case when l.left_out is null then m.state else 'overtaken' end as state,
    case when l.left_out is null then m.sent end as sent,
    case when l.left_out is null then m.opened end as opened,
    case when s.has_it_since >= t.at then s.has_it::text end as accepted_by,
    case when s.has_it_since >= t.at then s.has_it_since end as accepted, s.duty is not null as owed
from told t
join case_line c on c.force = t.force and c.chronology = t.chronology
left join account a on a.force = t.force and a.id = t.account
left join message_line l on l.force = t.force and l.told = t.id
left join outbox m on m.force = l.force and m.id = l.message
left join standing_line s on s.force = t.force and s.chronology = t.chronology and s.duty = t.duty
    and s.root = t.root and s.subject = t.subject and s.recipient = t.recipient and s.number = t.number
where t.force = %(force)s::uuid and {where}
order by t.at desc, t.id desc limit %(limit)s
"""
# By the key that makes one telling one: each telling is asked of once, and of its own duty alone.
_NEWEST = """not exists (
    select 1 from told n where n.force = t.force and n.duty = t.duty and n.root = t.root
    and n.subject = t.subject and n.recipient = t.recipient and n.number = t.number
    and (n.at, n.id) > (t.at, t.id)
    and (t.account = n.account or %(whoever)s))"""
_OF_THESE = """(t.duty, t.root, t.subject, t.recipient, t.number) in (
    select * from unnest(%(duties)s::text[], %(roots)s::uuid[], %(subjects)s::text[], %(recipients)s::text[],
    %(numbers)s::integer[]))"""
Place = tuple[datetime, str]
"""Where in the list a telling stands: when it was made, and its id."""
RUNGS = 40
"""More than any ladder has rungs and roles, of one duty as it arose once."""


def tellings(
    connection: Connection,
    force: str,
    *,
    area: str = "",
    chronology: str = "",
    account: str = "",
    after: Place | None = None,
    limit: int = 100,
) -> list[Telling]:
    """Tellings, narrowed to an area, a case or one person told, and to those after a place in the list."""
    tests = _tests(area, chronology, account) + (["(t.at, t.id) < (%(at)s, %(id)s::uuid)"] if after else [])
    at, key = after or (None, None)
    values = {"area": area, "chronology": chronology, "account": account, "at": at, "id": key}
    return _read(connection, tests, {**values, "force": force, "limit": limit})


def tellings_of(connection: Connection, force: str, chronology: str, duty: str) -> list[Telling]:
    """The tellings of one duty in one case, however often it was owed there, the newest first."""
    tests = ["t.chronology = %(chronology)s::uuid", "t.duty = %(duty)s"]
    return _read(
        connection, tests, {"chronology": chronology, "duty": duty, "force": force, "limit": 5 * RUNGS}
    )


def told_by_duty(
    connection: Connection,
    force: str,
    *,
    area: str = "",
    chronology: str = "",
    account: str = "",
    after: Place | None = None,
    limit: int = 100,
) -> list[Sequence[Telling]]:
    """The tellings of one duty to one child together, each and all of them the newest first.

    A duty stands where its newest telling does: the next page begins `after` that of the last one here.
    """
    tests = [*_tests(area, chronology, account), _NEWEST]
    tests += ["(t.at, t.id) < (%(at)s, %(id)s::uuid)"] if after else []
    at, key = after or (None, None)
    values = {"force": force, "area": area, "chronology": chronology, "account": account, "at": at, "id": key}
    newest = _read(connection, tests, {**values, "whoever": not account, "limit": limit})
    columns = zip(*(one.standing for one in newest), strict=True) if newest else [[]] * 5
    names = ("duties", "roots", "subjects", "recipients", "numbers")
    these = {name: list(column) for name, column in zip(names, columns, strict=True)}
    tests = [*_tests(area, chronology, account), _OF_THESE]
    found = _read(connection, tests, {**values, **these, "limit": RUNGS * len(newest)})
    return [[one for one in found if one.standing == first.standing] for first in newest]


def _tests(area: str, chronology: str, account: str) -> list[str]:
    tests = ["true"]
    tests += ["c.area in (%(area)s, '')"] if area else []
    tests += ["t.chronology = %(chronology)s::uuid"] if chronology else []
    tests += ["t.account = %(account)s::uuid"] if account else []
    return tests


def _read(connection: Connection, tests: Sequence[str], values: dict[str, object]) -> list[Telling]:
    cursor = psycopg.Cursor(connection, row_factory=class_row(Telling))
    return cursor.execute(_SELECT.format(where=" and ".join(tests)), values).fetchall()
