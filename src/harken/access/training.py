"""Training: who is trained for what at a moment, and until when. Without it nobody is kept from work."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from harken.access.connection import Connection, uuids

RUNS_OUT = timedelta(days=30)
"""How long before training runs out that is said. Our own design: time to book a course."""

_KEEP = """
insert into training (force, id, account, skill, starts, ends, evidence)
select a.force, %(id)s, a.id, %(skill)s, %(starts)s, %(ends)s, %(evidence)s from account a
where a.login = %(login)s and a.force = %(force)s::uuid
on conflict (force, account, skill, starts) do update set ends = excluded.ends, evidence = excluded.evidence
where (training.ends, training.evidence) is distinct from (excluded.ends, excluded.evidence)
"""
_HELD = """
select distinct skill from training
where force = %(force)s::uuid and account = %(account)s::uuid
  and starts <= %(at)s and (ends is null or ends > %(at)s)
"""
_LAST = """
select distinct on (a.name, t.account, t.skill)
    t.account::text, a.login, a.name, t.skill, t.starts, t.ends, t.evidence
from training t join account a on a.force = t.force and a.id = t.account and a.is_active
where t.force = %(force)s::uuid
    and (%(accounts)s::uuid[] is null or t.account = any (%(accounts)s::uuid[]))
order by a.name, t.account, t.skill, t.ends desc nulls first
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trained:
    """One training of whoever signs in as `login`; `evidence` says where its certificate is kept."""

    login: str
    skill: str
    starts: datetime
    ends: datetime | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """The training of somebody in one skill that lasts longest."""

    account: str
    login: str
    name: str
    skill: str
    starts: datetime
    ends: datetime | None
    evidence: str

    def ended(self, at: datetime) -> bool:
        """Whether it has run out by a moment."""
        return self.ends is not None and self.ends <= at

    def runs_out(self, at: datetime) -> bool:
        """Whether it holds at a moment, and not for long."""
        return self.ends is not None and at < self.ends <= at + RUNS_OUT


def keep_training(connection: Connection, force: str, one: Trained) -> bool:
    """Put a training on record, or put its end or its evidence right; whether that changed anything."""
    values = {
        "id": uuid4(), "force": force, "login": one.login, "skill": one.skill, "starts": one.starts,
        "ends": one.ends, "evidence": one.evidence,
    }  # fmt: skip
    return bool(connection.execute(_KEEP, values).rowcount)


def skills_held(connection: Connection, force: str, account: str, *, at: datetime) -> frozenset[str]:
    """What somebody is trained for at a moment."""
    rows = connection.execute(_HELD, {"force": force, "account": account, "at": at})
    return frozenset(row[0] for row in rows)


def training_of(
    connection: Connection, force: str, accounts: Sequence[str] | None = None
) -> tuple[Held, ...]:
    """What each of these, or everybody of the force, was last trained for; by name, then by skill."""
    values = {"force": force, "accounts": None if accounts is None else uuids(accounts)}
    rows = connection.execute(_LAST, values).fetchall()
    return tuple(
        Held(account, login, name, skill, starts.astimezone(UTC), ends and ends.astimezone(UTC), evidence)
        for account, login, name, skill, starts, ends, evidence in rows
    )
