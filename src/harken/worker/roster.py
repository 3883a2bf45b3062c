"""Who holds which post and is on duty at a moment, read once for a whole sweep."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime

import psycopg

from harken.access.connection import Connection
from harken.access.on_duty import Holder
from harken.board.lines import CaseLine
from harken.board.seers import Seers
from harken.vocabulary import Rank, Role
from harken.vocabulary.roles import (
    DUTY_INSPECTOR,
    FORCE_INCIDENT_MANAGER,
    OFFICER_IN_CHARGE,
    PROFESSIONAL_STANDARDS,
    SUPERVISOR,
    at_least,
)

LAST_RESORT = (DUTY_INSPECTOR, FORCE_INCIDENT_MANAGER, SUPERVISOR)
"""Who hears when nobody on a ladder is on duty. Our own design."""

_HOLDERS = """
select p.role, a.id::text, a.name, p.team, p.area, a.email, a.phone, max(s.ends), a.login, a.collar
from posting p
join account a on a.force = p.force and a.id = p.account and a.is_active
join shift s on s.force = p.force and s.account = p.account
where p.force = %(force)s::uuid and p.starts <= %(at)s and (p.ends is null or p.ends > %(at)s)
  and s.reachable and s.starts <= %(at)s and s.ends > %(at)s
group by p.role, a.id, a.name, p.team, p.area, a.email, a.phone, a.login, a.collar
order by max(s.ends) desc, a.id
"""


@dataclass(frozen=True, slots=True)
class Roster:
    """On duty and reachable now: by role, the longest to go first, and by account.

    `joined`: the only ones who may see what is told of; None where everybody here may. Of what is `sealed`
    nobody else hears in another's place.
    """

    by_role: Mapping[str, Sequence[Holder]]
    by_account: Mapping[str, Holder]
    joined: frozenset[str] | None = None
    sealed: bool = False

    def seen_by(self, seers: Seers) -> "Roster":
        """Without those who are kept from a case."""
        return replace(self.without(seers.barred), joined=seers.joined, sealed=seers.sealed)

    def without(self, accounts: Set[str]) -> "Roster":
        """Without these people, as if they were off duty."""
        if not accounts:
            return self
        by_role = {
            role: [h for h in holders if h.account not in accounts] for role, holders in self.by_role.items()
        }
        by_account = {key: h for key, h in self.by_account.items() if key not in accounts}
        return replace(self, by_role=by_role, by_account=by_account)

    def holders(self, role: Role, case: CaseLine, first: Set[str] = frozenset()) -> list[Holder]:
        """Whom a rung reaches: the officer in charge is one person; a post may be held by several.

        Those of the area come before those of none, and others' areas do not count; of several, the team's.
        Before them all whoever is named in `first`, of whatever area.
        """
        if role is OFFICER_IN_CHARGE:
            return self._may(self.by_account[one] for one in (case.in_charge,) if one in self.by_account)
        if role is PROFESSIONAL_STANDARDS:
            # They hear that something was done out of sight, and see nothing of the case.
            return list(self.by_role.get(role.name, ()))
        area, every = case.area, self._may(self.by_role.get(role.name, ()))
        theirs = [h for h in every if not first.isdisjoint(h.called)]
        found = [h for h in every if h not in theirs and (not area or h.area in (area, ""))]
        near = [h for h in found if area and h.area == area]
        return [*theirs, *sorted(near or found, key=lambda h: not case.team or h.team != case.team)]

    def last_resort(self, case: CaseLine) -> tuple[Role, list[Holder]]:
        """Whoever is left, and in which role, when a whole ladder is empty.

        Of any area; and rather one who may not see a restricted case than nobody: they ring whoever may.
        """
        return self._left(case.area)

    def of_rank(self, rank: Rank, case: CaseLine) -> tuple[Role, Holder] | None:
        """Somebody of at least a rank, of whatever post: one who sees a restricted case before all others.

        Then the area's own, and the lowest rank that will do.
        """
        every = [
            (role, holder)
            for role in at_least(rank)
            for holder in self.by_role.get(role.name, ())
            if not self.sealed or self.sees(holder)
        ]
        return min(
            every,
            key=lambda one: (not self.sees(one[1]), one[1].area != case.area, one[1].area != "", one[0].rank),
            default=None,
        )

    def answering(self, in_charge: str, area: str) -> list[Holder]:
        """Whoever is in charge of a case, where on duty, and whoever is left to look at it; each once."""
        charged = self._may(self.by_account[one] for one in (in_charge,) if one in self.by_account)
        return list({one.account: one for one in (*charged, *self._left(area)[1])}.values())

    def _left(self, area: str) -> tuple[Role, list[Holder]]:
        anywhere = ((role, self.by_role.get(role.name, ())) for role in LAST_RESORT)
        left = [(role, holders) for role, holders in anywhere if holders]
        for role, holders in [(role, self._may(holders)) for role, holders in left] + left:
            if holders:
                near = [h for h in holders if h.area == area]
                return role, [*(near or holders)][:1]
        return LAST_RESORT[0], []

    def sees(self, holder: Holder) -> bool:
        """Whether somebody here may see what is told of."""
        return self.joined is None or holder.account in self.joined

    def _may(self, holders: Iterable[Holder]) -> list[Holder]:
        return [h for h in holders if self.sees(h)]


def roster(connection: Connection, force: str, at: datetime) -> Roster:
    """Everybody of a force who is on duty and reachable at a moment."""
    by_role: dict[str, list[Holder]] = {}
    by_account: dict[str, Holder] = {}
    for role, *rest in psycopg.Cursor(connection).execute(_HOLDERS, {"force": force, "at": at}):
        holder = Holder(*rest)
        by_role.setdefault(role, []).append(holder)
        by_account[holder.account] = holder
    return Roster(by_role, by_account)
