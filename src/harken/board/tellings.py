"""Reads who was told: the tellings of a force, an area, a case or a person, the newest first."""

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
    subject: str
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


_SELECT = """
select t.id::text, t.chronology::text, c.reference, t.duty, t.subject, t.role, t.warning, t.due, t.at,
    t.account::text, a.name, t.passed_over, m.state, m.sent, m.opened,
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
Place = tuple[datetime, str]
"""Where in the list a telling stands: when it was made, and its id."""


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
    tests = ["true"]
    tests += ["c.area in (%(area)s, '')"] if area else []
    tests += ["t.chronology = %(chronology)s::uuid"] if chronology else []
    tests += ["t.account = %(account)s::uuid"] if account else []
    tests += ["(t.at, t.id) < (%(at)s, %(id)s::uuid)"] if after else []
    at, key = after or (None, None)
    values = {
        "force": force, "area": area, "chronology": chronology, "account": account, "limit": limit,
        "at": at, "id": key,
    }  # fmt: skip
    cursor = psycopg.Cursor(connection, row_factory=class_row(Telling))
    return cursor.execute(_SELECT.format(where=" and ".join(tests)), values).fetchall()
