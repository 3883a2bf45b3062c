"""Who works here: found by name, collar number or sign-in, for letting somebody in or keeping them out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from harken.access.actor import Actor
from harken.access.connection import Connection

MOST = 10
"""How many are found at once. Our own design: more than that is no search yet."""

MOST_LED = 200
"""How many people of a team, an area or a force are listed. Our own design."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody of the force with the posts they hold now, as they are told from another of the name."""

    account: str
    name: str
    posts: str


_SELECT = """
select a.id::text, a.name,
    coalesce(string_agg(distinct concat_ws(', ', p.role, nullif(p.team, '')), '; '), '')
from account a left join posting p on p.force = a.force and p.account = a.id
    and p.starts <= %(at)s and (p.ends is null or p.ends > %(at)s)
where a.force = %(force)s::uuid and a.is_active and p.id is not null and
"""
_CALLED = """(
    strpos(lower(a.name), lower(%(text)s)) > 0 or lower(a.collar) = lower(%(text)s)
    or a.login = lower(%(text)s))
group by a.id, a.name order by a.name limit %(most)s
"""
_LED = """case when %(team)s <> '' then p.team = %(team)s else %(area)s in ('', p.area) end
group by a.id, a.name order by a.name, a.id limit %(most)s
"""
_THESE = " a.id::text = any (%(these)s) group by a.id, a.name order by a.name"
_ACCOUNT = """
select id::text, id::text = lower(%(text)s) or login = lower(%(text)s) as exact
from account where force = %(force)s::uuid and (is_active or not %(active)s)
    and (id::text = lower(%(text)s) or login = lower(%(text)s)
        or (collar <> '' and lower(collar) = lower(%(text)s)))
order by exact desc limit 2
"""
_BY_COLLAR = """
select a.id::text, lower(a.collar), a.name from account a
where a.force = %(force)s::uuid
    and (a.id::text = any (%(texts)s) or (a.collar <> '' and lower(a.collar) = any (%(texts)s)))
"""
_COLLARS = """
select id::text, collar from account
where force = %(force)s::uuid and id::text = any (%(these)s) and collar <> ''
"""
_TEAMS = """
select distinct team from posting where force = %(force)s::uuid and team <> ''
    and starts <= %(at)s and (ends is null or ends > %(at)s) order by team
"""


def staff_called(connection: Connection, force: str, text: str, *, at: datetime) -> tuple[Colleague, ...]:
    """Who is called so, ten at most; nobody for fewer than two letters."""
    wanted = text.strip()
    if len(wanted) < 2:
        return ()
    values = {"force": force, "text": wanted, "at": at, "most": MOST}
    return tuple(Colleague(*row) for row in connection.execute(_SELECT + _CALLED, values))


def staff_of(
    connection: Connection, force: str, accounts: Iterable[str], *, at: datetime
) -> tuple[Colleague, ...]:
    """Those of these who work here now."""
    values = {"force": force, "these": list(accounts), "at": at}
    return tuple(Colleague(*row) for row in connection.execute(_SELECT + _THESE, values))


def account_called(connection: Connection, force: str, text: str, *, active: bool = False) -> str:
    """Whose account, sign-in name or collar number this is, or was, unless `active`; empty for nobody's."""
    rows = connection.execute(_ACCOUNT, {"force": force, "text": text, "active": active}).fetchall()
    # A collar number that two people have says neither.
    return rows[0][0] if rows and (rows[0][1] or len(rows) == 1) else ""


def named_by_collar(connection: Connection, force: str, texts: Iterable[str]) -> dict[str, str]:
    """By each of these that is a collar number or an account of this force, whose it is or was.

    A sign-in name may be a word like any other, and is none. A number that two people have is nobody's.
    """
    wanted = {text.lower(): text for text in texts}
    if not wanted:
        return {}
    names: dict[str, set[str]] = {}
    for account, collar, name in connection.execute(_BY_COLLAR, {"force": force, "texts": list(wanted)}):
        for key in {account, collar} & wanted.keys():
            names.setdefault(key, set()).add(name)
    return {wanted[key]: next(iter(those)) for key, those in names.items() if len(those) == 1}


def collars(connection: Connection, force: str, accounts: Iterable[str]) -> dict[str, str]:
    """The collar number of each of these accounts that has one."""
    wanted = sorted({*accounts})
    return dict(connection.execute(_COLLARS, {"force": force, "these": wanted})) if wanted else {}


def teams(connection: Connection, force: str, *, at: datetime) -> tuple[str, ...]:
    """Every team that somebody is in now."""
    return tuple(row[0] for row in connection.execute(_TEAMS, {"force": force, "at": at}))


def led_by(connection: Connection, actor: Actor, *, at: datetime) -> tuple[Colleague, ...]:
    """Everybody of the actor's team; of their area where they have no team; of the force where neither."""
    values = {"force": actor.force, "team": actor.team, "area": actor.area, "at": at, "most": MOST_LED}
    return tuple(Colleague(*row) for row in connection.execute(_SELECT + _LED, values))
