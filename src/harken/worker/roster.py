"""Who holds which post and is on duty at a moment, read once for a whole sweep."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import psycopg

from harken.access.connection import Connection
from harken.access.on_duty import Holder
from harken.vocabulary import Role
from harken.vocabulary.roles import DUTY_INSPECTOR, FORCE_INCIDENT_MANAGER, OFFICER_IN_CHARGE, SUPERVISOR

LAST_RESORT = (DUTY_INSPECTOR, FORCE_INCIDENT_MANAGER, SUPERVISOR)
"""Who hears when nobody on a ladder is on duty. Our own design."""

_HOLDERS = """
select p.role, a.id::text, a.name, p.team, p.area, a.email, a.phone, max(s.ends)
from posting p
join account a on a.force = p.force and a.id = p.account and a.is_active
join shift s on s.force = p.force and s.account = p.account
where p.force = %(force)s::uuid and p.starts <= %(at)s and (p.ends is null or p.ends > %(at)s)
  and s.reachable and s.starts <= %(at)s and s.ends > %(at)s
group by p.role, a.id, a.name, p.team, p.area, a.email, a.phone
order by a.id
"""


@dataclass(frozen=True, slots=True)
class Roster:
    """On duty and reachable now: by role, and by account."""

    by_role: Mapping[str, Sequence[Holder]]
    by_account: Mapping[str, Holder]

    def holders(self, role: Role, *, area: str, in_charge: str) -> list[Holder]:
        """Whom a rung reaches: the officer in charge is one person; a post may be held by several.

        Those of the area come before those of none, and others' areas do not count.
        """
        if role is OFFICER_IN_CHARGE:
            return [self.by_account[in_charge]] if in_charge in self.by_account else []
        found = [h for h in self.by_role.get(role.name, ()) if not area or h.area in (area, "")]
        near = [h for h in found if area and h.area == area]
        return near or found

    def last_resort(self, *, area: str) -> tuple[Role, list[Holder]]:
        """Whoever is left, and in which role, when a whole ladder is empty."""
        for role in LAST_RESORT:
            if found := self.holders(role, area=area, in_charge="") or list(self.by_role.get(role.name, ())):
                return role, found[:1]
        return LAST_RESORT[0], []


def roster(connection: Connection, force: str, at: datetime) -> Roster:
    """Everybody of a force who is on duty and reachable at a moment."""
    by_role: dict[str, list[Holder]] = {}
    by_account: dict[str, Holder] = {}
    for role, *rest in psycopg.Cursor(connection).execute(_HOLDERS, {"force": force, "at": at}):
        holder = Holder(*rest)
        by_role.setdefault(role, []).append(holder)
        by_account[holder.account] = holder
    return Roster(by_role, by_account)
