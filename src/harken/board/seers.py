"""Who may see a case that the clock tells of: not those kept from it; of a restricted one, its own alone."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import psycopg

from harken.access.connection import Connection, uuids


@dataclass(frozen=True, slots=True)
class Seers:
    """By account. `joined` is None where the case is open to everybody who is not `barred`.

    Of one that is `sealed` nobody else is to learn that it exists.
    """

    barred: frozenset[str] = field(default_factory=frozenset)
    joined: frozenset[str] | None = None
    sealed: bool = False


EVERYBODY = Seers()
_BARRED = """
select chronology::text, account::text from exclusion
where force = %(force)s::uuid and chronology = any (%(chronologies)s::uuid[])
"""
_JOINED = """
select c.id::text, coalesce(m.account, p.account)::text from chronology c
left join membership m on m.force = c.force and m.chronology = c.id
    and m.since <= clock_timestamp() and (m.until is null or m.until > clock_timestamp())
left join posting p on p.force = m.force and p.team = m.team
    and p.starts <= clock_timestamp() and (p.ends is null or p.ends > clock_timestamp())
where c.force = %(force)s::uuid and c.id = any (%(chronologies)s::uuid[]) and c.restricted
"""
_SEALED = """
select id::text from chronology
where force = %(force)s::uuid and id = any (%(chronologies)s::uuid[]) and restriction = 'sealed'
"""


def seers_of(connection: Connection, force: str, chronologies: Sequence[str]) -> dict[str, Seers]:
    """Of those cases that not everybody may see; the others are everybody's."""
    values = {"force": force, "chronologies": uuids(chronologies)}
    barred, joined = (_accounts(connection, question, values) for question in (_BARRED, _JOINED))
    sealed = _sealed(connection, values) if joined else frozenset()
    return {
        one: Seers(barred.get(one, frozenset()), joined.get(one), one in sealed)
        for one in barred.keys() | joined.keys()
    }


def _sealed(connection: Connection, values: dict[str, str]) -> frozenset[str]:
    return frozenset(row[0] for row in psycopg.Cursor(connection).execute(_SEALED, values, prepare=True))


def _accounts(connection: Connection, question: str, values: dict[str, str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for chronology, account in psycopg.Cursor(connection).execute(question, values, prepare=True):
        found.setdefault(chronology, set()).update({account} - {None})
    return {chronology: frozenset(accounts) for chronology, accounts in found.items()}
