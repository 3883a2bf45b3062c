"""Refuses to run as a role that our tables would not hold, or from tables older than what runs."""

from typing import Any

import psycopg
from django.db.migrations.loader import MigrationLoader

_UNSAFE = """
select r.rolname, r.rolsuper, r.rolbypassrls,
       exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where pg_has_role(r.oid, c.relowner, 'member')
                 and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast'))
from pg_roles r where r.rolname = current_user
"""


class UnsafeRole(Exception):
    """Harken does not run as a database role that could see or change everything."""


def refuse_unsafe_role(connection: psycopg.Connection[tuple[Any, ...]]) -> None:
    """Raise UnsafeRole when this connection's role is superuser, bypasses row security or owns any table."""
    row = connection.execute(_UNSAFE).fetchone()
    if row is None or row[1] or row[2] or row[3]:
        name = row[0] if row else "nobody"
        raise UnsafeRole(
            f"{name} is a superuser, bypasses row security or owns tables. "
            "Connect as the role that provisioning made."
        )


class OlderTables(Exception):
    """The tables are older than this Harken. Run `harken migrate`."""


def refuse_older_tables(connection: psycopg.Connection[tuple[Any, ...]]) -> None:
    """Raise OlderTables when a migration of ours has not been run in this database."""
    try:
        done = set(connection.execute("select app, name from priv.migrations()").fetchall())
    except (psycopg.errors.InvalidSchemaName, psycopg.errors.UndefinedFunction):
        raise OlderTables(OlderTables.__doc__) from None
    if missing := sorted(MigrationLoader(None).disk_migrations.keys() - done):
        app, name = missing[0]
        raise OlderTables(
            f"The tables are older than this Harken: {app} {name} is missing. Run `harken migrate`."
        )
