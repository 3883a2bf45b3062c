"""Ties: why somebody may look at a chronology, and who may never."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from harken.access.connection import Connection, uuids

WHYS = ("owner", "team", "task", "duty", "live_incident", "meeting")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A tie of one account, or one team, to one chronology; `why` is one of WHYS."""

    force: str
    chronology: str
    why: str
    account: str | None = None
    team: str | None = None


def tie(connection: Connection, made: Tie) -> str:
    """Give a tie from now on; its id. Refused by the database from outside a restricted chronology."""
    key = str(uuid4())
    connection.execute(
        "insert into membership (force, id, chronology, account, team, why) values (%s, %s, %s, %s, %s, %s)",
        (made.force, key, made.chronology, made.account, made.team, made.why),
    )
    return key


def untie(connection: Connection, force: str, key: str, *, at: datetime) -> None:
    """End a tie at a moment."""
    connection.execute(
        "update membership set until = %s where force = %s and id = %s and until is null", (at, force, key)
    )


_END_TEAMS = """
update membership set until = clock_timestamp()
where force = %s and chronology = %s and team is not null and until is null
"""
_TIED = """
select a.id::text, a.name from membership m join account a on a.force = m.force and a.id = m.account
where m.force = %(force)s and m.chronology = %(chronology)s and m.until is null
  and not exists (select 1 from exclusion x
    where x.force = m.force and x.chronology = m.chronology and x.account = m.account)
union
select null, m.team from membership m
where m.force = %(force)s and m.chronology = %(chronology)s and m.until is null and m.team is not null
order by 2
"""
_BARRED = """
select a.id::text, a.name from exclusion x join account a on a.force = x.force and a.id = x.account
where x.force = %(force)s and x.chronology = %(chronology)s order by a.name
"""


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody who is tied to a chronology or barred from it; a whole team has no account."""

    account: str | None
    name: str


def tied(connection: Connection, force: str, chronology: str) -> tuple[Named, ...]:
    """Who is tied to a chronology now and not barred, by name; teams among them."""
    rows = connection.execute(_TIED, {"force": force, "chronology": chronology}).fetchall()
    return tuple(Named(*row) for row in rows)


def barred(connection: Connection, force: str, chronology: str) -> tuple[Named, ...]:
    """Who is kept from a chronology."""
    rows = connection.execute(_BARRED, {"force": force, "chronology": chronology}).fetchall()
    return tuple(Named(*row) for row in rows)


@dataclass(frozen=True, slots=True)
class Askable:
    """Whom to ask of a record one may not see: a post, and its number; either may be empty."""

    role: str
    phone: str
    chronology: str = ""


def askable(connection: Connection, chronologies: Iterable[str]) -> tuple[Askable, ...]:
    """Whom to ask of each of these whose existence is said. Of a sealed one, or an open one, nobody."""
    rows = connection.execute(
        "select role, phone, chronology::text from priv.askable(%s::uuid[])", (uuids(chronologies),)
    )
    return tuple(Askable(role or "", phone or "", one) for role, phone, one in rows)


def untie_teams(connection: Connection, force: str, chronology: str) -> None:
    """End every team's tie: from now on only those who are named see it, where it is restricted."""
    connection.execute(_END_TEAMS, (force, chronology))


def exclude(connection: Connection, force: str, *, chronology: str, account: str) -> None:
    """Hide a chronology from somebody with a conflict of interest, whatever their role, from now on."""
    connection.execute(
        "insert into exclusion (force, chronology, account) values (%s, %s, %s) on conflict do nothing",
        (force, chronology, account),
    )
