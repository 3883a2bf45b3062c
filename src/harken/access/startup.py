"""Refuses to run as a role that row-level security and append-only tables would not hold."""

from typing import Any

import psycopg

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
