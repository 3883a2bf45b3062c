"""Who answers for what is done out of sight: an inspector is let in, professional standards hear."""

from collections.abc import Collection
from dataclasses import replace

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.access.permissions import PERMITTED, Act
from harken.access.refused import Refused
from harken.access.ties import Tie, tie
from harken.casework.journal import Chronology, put
from harken.catalogue.standards import Standards
from harken.chronology.append import Appended, NewEntry
from harken.every_case.restriction import Restricted, Restriction
from harken.outside.outbox import Queued, queue_all
from harken.vocabulary.roles import DUTY_INSPECTOR, PROFESSIONAL_STANDARDS, SYSTEM

NO_INSPECTOR = Refused(
    "no_inspector",
    "Somebody else who may lower it has to see a sealed record, and nobody is left who could. Let in an"
    " inspector, or restrict it to those who are named.",
    "people",
)
WHY = "Harken let in an inspector: what nobody else is told of, somebody answers for."

_AMONG = """
select a.id::text, m.account is not null as joined, p.role from posting p
join account a on a.force = p.force and a.id = p.account and a.is_active
left join membership m on m.force = p.force and m.chronology = %(chronology)s::uuid and m.account = p.account
    and m.until is null
left join shift s on s.force = p.force and s.account = p.account and s.reachable
    and s.starts <= clock_timestamp() and s.ends > clock_timestamp()
where p.force = %(force)s::uuid and p.role = any (%(roles)s)
  and p.starts <= clock_timestamp() and (p.ends is null or p.ends > clock_timestamp())
  and p.account::text <> all (%(not)s)
  and not exists (select 1 from exclusion x
    where x.force = p.force and x.chronology = %(chronology)s::uuid and x.account = p.account)
order by joined desc, s.account is not null desc, p.area = %(area)s desc, p.area = '' desc,
    p.role = %(first)s desc, s.ends desc, a.id limit 1
"""
_STANDARDS = """
select distinct a.id::text, a.email from posting p
join account a on a.force = p.force and a.id = p.account and a.is_active and a.email <> ''
where p.force = %(force)s::uuid and p.role = %(role)s
  and p.starts <= clock_timestamp() and (p.ends is null or p.ends > clock_timestamp())
"""


def answered_for(
    connection: Connection,
    into: Chronology,
    appended: Appended,
    level: Restriction,
    *,
    by: Actor,
    standards: Standards,
    but: Collection[str] = (),
) -> Chronology | None:
    """See that somebody who may lower it sees the record, and is none of these; None where nobody is left.

    Whoever is let in already will do; else one on duty before one who is not, the area's own first. That
    they were let in stands on record, in Harken's name.
    """
    values = {
        "force": by.force, "chronology": into.id, "area": by.area, "not": [by.account, *but],
        "roles": sorted(role.name for role in PERMITTED[Act.LOWER]), "first": DUTY_INSPECTOR.name,
    }  # fmt: skip
    row = connection.execute(_AMONG, values).fetchone()
    if row is None:
        return None
    account, joined, _ = row
    if joined:
        return into
    tie(connection, Tie(force=by.force, chronology=into.id, why="duty", account=account))
    new = NewEntry(
        chronology=into.id,
        entry=Restricted(level=level, why=WHY, let_in=(account,)),
        about=(),
        happened=appended.recorded,
        idem=f"answerable/{appended.id}",
    )
    outcome = put(connection, new, into, by=replace(by, role=SYSTEM), standards=standards)
    return into if isinstance(outcome, Refused) else outcome[0]


def tell_standards(connection: Connection, into: Chronology, entry: str, done: str, *, by: Actor) -> None:
    """Write to professional standards, on duty or not, what an entry says was done: the post, and no more."""
    values = {"force": by.force, "role": PROFESSIONAL_STANDARDS.name}
    queue_all(
        connection,
        [
            Queued(
                force=by.force, key=f"standards/{entry}/{account}", channel="email", kind="message",
                destination=email, purpose="professional standards", reference=into.reference,
                body={"standards": done, "reference": into.reference, "post": by.role.name},
                chronology=into.id, account=account,
            )
            for account, email in connection.execute(_STANDARDS, values).fetchall()
        ],
    )  # fmt: skip
