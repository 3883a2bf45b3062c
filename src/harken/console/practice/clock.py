"""Lets the practice past be lived in the past, while it is being made and never after."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib.resources import files

import psycopg

from harken.access.connection import Connection
from harken.access.role_names import names_for_owner

SETTING = "harken.practice_now"
THEN = "priv.clock_timestamp()"
STAMPED = (("told", "at"), ("outbox", "made"), ("outbox", "not_before"))
"""What is stamped with the moment it is written, besides entries: table and column."""
_STAMP = "create function priv.stamp_entry()"
_MAKE = f"""
create function {THEN} returns timestamptz language sql volatile as $$
    select coalesce(nullif(current_setting('{SETTING}', true), '')::timestamptz, pg_catalog.clock_timestamp())
$$;
grant execute on function {THEN} to public;
"""
# Named before the system's own, a schema's function of the same name is the one that is asked.
_LIVE = (
    f"select set_config('{SETTING}', %s, true), set_config('search_path', 'public, priv, pg_catalog', true)"
)


@contextmanager
def backdating(owner_url: str) -> Iterator[None]:
    """While it lasts, what is recorded or told is stamped with the moment that was set by `live_at`.

    Done by the owner, which no serving process connects as; the migrations' own text is put back after.
    """
    with psycopg.connect(owner_url, autocommit=True) as owner:
        ours = stamp_function(owner)
        owner.execute(_MAKE.encode())
        owner.execute(ours.replace("clock_timestamp()", THEN).encode())
        _stamp_by(owner, THEN)
        try:
            yield
        finally:
            _stamp_by(owner, "clock_timestamp()")
            owner.execute(ours.encode())
            owner.execute(f"drop function {THEN}".encode())


def live_at(connection: Connection, moment: datetime) -> None:
    """Have the database believe, to the end of this transaction, that it is then. Only while backdating."""
    connection.execute(_LIVE, (moment.isoformat(),))


def _stamp_by(owner: psycopg.Connection, clock: str) -> None:
    for table, column in STAMPED:
        owner.execute(f"alter table {table} alter column {column} set default {clock}".encode())


def stamp_function(owner: psycopg.Connection) -> str:
    """The text of the function that stamps entries, as its migration made it."""
    row = owner.execute("select current_user").fetchone()
    guards = (files("harken.chronology") / "migrations" / "0001_guards.sql").read_text("utf-8")
    start = guards.index(_STAMP)
    text = guards[start : guards.index("end $$;", start) + len("end $$;")]
    text = text.replace(_STAMP, "create or replace function priv.stamp_entry()")
    return names_for_owner(str(row[0]) if row else "").fill(text)
