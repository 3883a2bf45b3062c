"""Lets the practice past be recorded in the past, while it is being made and never after."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files

import psycopg

from harken.access.role_names import names_for_owner

SETTING = "harken.practice_now"
_THEN = f"coalesce(nullif(current_setting('{SETTING}', true), '')::timestamptz, clock_timestamp())"
_STAMP = "create function priv.stamp_entry()"


@contextmanager
def backdating(owner_url: str) -> Iterator[None]:
    """While it lasts, an entry is stamped with the moment set in `harken.practice_now`.

    Done by the owner, which no serving process connects as; the migration's own text is put back after.
    """
    with psycopg.connect(owner_url, autocommit=True) as owner:
        ours = stamp_function(owner)
        owner.execute(ours.replace("clock_timestamp()", _THEN).encode())
        try:
            yield
        finally:
            owner.execute(ours.encode())


def stamp_function(owner: psycopg.Connection) -> str:
    """The text of the function that stamps entries, as its migration made it."""
    row = owner.execute("select current_user").fetchone()
    guards = (files("harken.chronology") / "migrations" / "0001_guards.sql").read_text("utf-8")
    start = guards.index(_STAMP)
    text = guards[start : guards.index("end $$;", start) + len("end $$;")]
    text = text.replace(_STAMP, "create or replace function priv.stamp_entry()")
    return names_for_owner(str(row[0]) if row else "").fill(text)
