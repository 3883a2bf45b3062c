"""Who holds a post and is on duty now: whom a duty's rung reaches, to whom a case may be handed over."""

from dataclasses import dataclass
from datetime import datetime

from harken.access.connection import Connection
from harken.vocabulary.roles import Role


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who holds a post, until their shift ends. Contact details are for messages alone."""

    account: str
    name: str
    team: str
    area: str
    email: str
    phone: str
    until: datetime
    login: str = ""
    collar: str = ""

    @property
    def called(self) -> frozenset[str]:
        """Whatever somebody may have been named by in an answer."""
        return frozenset({self.account, self.name, self.login, self.collar} - {""})


_ON_DUTY = """
select a.id::text, a.name, p.team, p.area, a.email, a.phone, max(s.ends) from posting p
join account a on a.force = p.force and a.id = p.account and a.is_active
join shift s on s.force = p.force and s.account = p.account
where p.force = %(force)s and p.role = %(role)s and (%(area)s = '' or p.area in (%(area)s, ''))
  and p.starts <= %(at)s and (p.ends is null or p.ends > %(at)s)
  and s.reachable and s.starts <= %(at)s and s.ends > %(at)s
group by a.id, a.name, p.team, p.area, a.email, a.phone, p.area
order by (p.area = %(area)s) desc, max(s.ends) desc, a.id
"""


def on_duty(
    connection: Connection, force: str, role: Role, *, at: datetime, area: str = ""
) -> tuple[Holder, ...]:
    """Everybody on duty and reachable in a role at a moment: the area's own first, then the longest to go."""
    rows = connection.execute(
        _ON_DUTY, {"force": force, "role": role.name, "area": area, "at": at}
    ).fetchall()
    return tuple(Holder(*row) for row in rows)


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody on duty, in one of their posts."""

    account: str
    name: str
    role: str
    team: str
    area: str


_PRESENT = """
select distinct a.id::text, a.name, p.role, p.team, p.area from shift s
join posting p on p.force = s.force and p.account = s.account
    and p.starts <= %(at)s and (p.ends is null or p.ends > %(at)s)
join account a on a.force = p.force and a.id = p.account and a.is_active
where s.force = %(force)s and s.starts <= %(at)s and s.ends > %(at)s
  and (%(area)s = '' or p.area in (%(area)s, ''))
order by a.name, p.role
"""


def present(connection: Connection, force: str, *, at: datetime, area: str = "") -> tuple[Present, ...]:
    """Everybody on duty at a moment who works for an area, or for the whole force; once for each post."""
    rows = connection.execute(_PRESENT, {"force": force, "area": area, "at": at}).fetchall()
    return tuple(Present(*row) for row in rows)
