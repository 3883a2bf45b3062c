"""Copies of what was really recorded, made in the database itself: every row again, its ids re-spelled.

A copy's ids begin with its number, its times are earlier than its pattern's, its answers are the pattern's
own. A copy is no recording: triggers are off while it is made, in a bench's database alone.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import psycopg

Admin = psycopg.Connection[tuple[object, ...]]

# What is not the case's own and stays in a copy: whose it is, and by whom.
_STAYS = ("force", "by", "has_it", "in_charge", "account", "device")
_RESPELT = """
create schema bench;
create function bench.respelt(one uuid, n integer) returns uuid language sql immutable as
$$ select overlay(one::text placing lpad(to_hex(n), 8, '0') from 1 for 8)::uuid $$;
"""
_COLUMNS = """
select column_name::text, udt_name::text from information_schema.columns
where table_schema = 'public' and table_name = %s and is_generated = 'NEVER' and is_identity = 'NO'
order by ordinal_position
"""
_UUID = "[0-9a-f]{8}(-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"


@contextmanager
def copying(admin: Admin) -> Iterator[None]:
    """A transaction in which rows may be copied; it commits at the end."""
    with admin.transaction():
        always = admin.execute(
            "select tgrelid::regclass::text, tgname from pg_trigger where tgenabled = 'A'"
        ).fetchall()
        admin.execute("set local session_replication_role = replica")
        admin.execute(_RESPELT.encode())
        for table, trigger in always:
            admin.execute(f'alter table {table} disable trigger "{trigger}"')
        yield
        for table, trigger in always:
            admin.execute(f'alter table {table} enable always trigger "{trigger}"')
        admin.execute("drop schema bench cascade")


@contextmanager
def without_indexes(admin: Admin, tables: Sequence[str]) -> Iterator[None]:
    """While it lasts these tables have no index but their keys: faster made again than kept row by row."""
    indexes = admin.execute(
        "select indexname::text, indexdef from pg_indexes where schemaname = 'public'"
        " and tablename = any (%s) and indexdef not like '%%UNIQUE%%'",
        (list(tables),),
    ).fetchall()
    for name, _ in indexes:
        admin.execute(f"drop index {name}")
    yield
    for _, definition in indexes:
        admin.execute(str(definition).encode())


def copy_rows(
    admin: Admin, table: str, key: str, ids: Sequence[str], numbers: range, *, apart: str = "5 hours"
) -> int:
    """Copy the rows of a table whose `key` is one of the ids, once for each number; how many rows more."""
    columns = admin.execute(_COLUMNS, (table,)).fetchall()
    named = ", ".join(f'"{name}"' for name, _ in columns)
    values = ", ".join(_value(str(name), str(kind)) for name, kind in columns)
    return admin.execute(
        f"insert into {table} ({named}) select {values}"
        f" from {table} t, generate_series(%(first)s::integer, %(last)s::integer) n"
        f" where t.{key} = any (%(ids)s::uuid[])",
        {"ids": list(ids), "first": numbers.start, "last": numbers.stop - 1, "apart": apart},
    ).rowcount


def _value(name: str, kind: str) -> str:
    column = f't."{name}"'
    of_kind = {
        "uuid": f"bench.respelt({column}, n)",
        "_uuid": f"array(select bench.respelt(one, n) from unnest({column}) one)",
        "timestamptz": f"{column} - n * %(apart)s::interval",
        "xid8": "pg_current_xact_id()",
    }
    of_name = dict.fromkeys(_STAYS, column) | {
        "about": f"regexp_replace({column}::text, '{_UUID}', lpad(to_hex(n), 8, '0') || '\\1', 'g')::jsonb",
        "idem": f"{column} || '/' || n",
        "reference": f"{column} || '/' || n",
        "subject": f"case when {column}::text = '' then {column} else"
        f" overlay({column}::text placing lpad(to_hex(n), 8, '0') from 1 for 8)::{kind} end",
    }
    return of_name.get(name) or of_kind.get(kind) or column
