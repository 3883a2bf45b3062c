"""The marks of a practice database: that it is one, and that its past is whole."""

from enum import Enum

import psycopg
from django.conf import settings
from psycopg import sql
from psycopg.conninfo import make_conninfo

from harken.access.connection import Connection

DATABASE = "harken_practice"
_BEGUN = "practice: made by harken demo"
_PRACTICE = "create table if not exists priv.practice (since timestamptz not null default clock_timestamp())"
_WHOLE = "create table if not exists priv.practice_whole (at timestamptz not null default clock_timestamp())"
# Asked of the catalogue, which everybody may read: the tables themselves are the owner's alone.
_HAS = """
select exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where n.nspname = 'priv' and c.relname = %s)
"""
_SAYS = "select coalesce(shobj_description(oid, 'pg_database'), '') from pg_database where datname = %s"
_TABLES = """
select exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where c.relkind in ('r', 'p', 'v', 'm', 'f')
                   and n.nspname !~ '^pg_' and n.nspname <> 'information_schema')
"""


class NotPractice(Exception):
    """HARKEN_DEMO is set, and this is not a whole practice database. Unset it, or run `harken demo`."""


class Found(Enum):
    """What is there under the name of the practice database."""

    NOTHING = "nothing"
    CUT_SHORT = "a practice database whose making was cut short"
    WHOLE = "a practice database"
    ANOTHERS = "a database of somebody else's"


def look(admin_url: str) -> Found:
    """What stands under the name of the practice database; nothing is touched."""
    with psycopg.connect(admin_url) as admin:
        says = admin.execute(_SAYS, (DATABASE,)).fetchone()
    if says is None:
        return Found.NOTHING
    with psycopg.connect(make_conninfo(admin_url, dbname=DATABASE)) as there:
        if _true(there, _HAS, "practice_whole"):
            return Found.WHOLE
        ours = says[0] == _BEGUN or _true(there, _HAS, "practice") or not _true(there, _TABLES)
    return Found.CUT_SHORT if ours else Found.ANOTHERS


def drop(admin_url: str) -> None:
    """Remove the practice database, whoever is connected to it. Look first whose it is."""
    with psycopg.connect(admin_url, autocommit=True) as admin:
        admin.execute(sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(DATABASE)))


def claim(owner_url: str) -> None:
    """Say of an empty database that it is being made for practice, before anything is in it."""
    with psycopg.connect(owner_url, autocommit=True) as owner:
        owner.execute(
            sql.SQL("comment on database {} is {}").format(sql.Identifier(DATABASE), sql.Literal(_BEGUN))
        )


def mark(owner_url: str) -> None:
    """Mark a database as practice, as its owner."""
    with psycopg.connect(owner_url, autocommit=True) as owner:
        owner.execute(_PRACTICE)


def mark_whole(owner_url: str) -> None:
    """Mark its past as whole: everything is recorded, and nothing can be dated back any more."""
    with psycopg.connect(owner_url, autocommit=True) as owner:
        owner.execute(_WHOLE)


def refuse_unmarked(connection: Connection) -> None:
    """Raise NotPractice where practice settings are on and the database is not a whole practice one."""
    if settings.DEMO and not all(_true(connection, _HAS, one) for one in ("practice", "practice_whole")):
        raise NotPractice(NotPractice.__doc__)


def _true(connection: psycopg.Connection, question: str, *values: str) -> bool:
    row = connection.execute(question.encode(), values or None).fetchone()
    return bool(row and row[0])
