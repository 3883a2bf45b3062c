"""The mark of a practice database: without it, practice settings are refused."""

import psycopg
from django.conf import settings

from harken.access.connection import Connection

MARK = "create table if not exists priv.practice (since timestamptz not null default clock_timestamp())"


class NotPractice(Exception):
    """HARKEN_DEMO is set, and this database is not a practice one. Unset it, or run `harken demo`."""


def mark(owner_url: str) -> None:
    """Mark a database as practice, as its owner."""
    with psycopg.connect(owner_url, autocommit=True) as owner:
        owner.execute(MARK)


def is_marked(connection: psycopg.Connection) -> bool:
    """Whether a database is marked as practice."""
    row = connection.execute("select to_regclass('priv.practice') is not null").fetchone()
    return bool(row and row[0])


def refuse_unmarked(connection: Connection) -> None:
    """Raise NotPractice where practice settings are on against a database that is not marked."""
    if settings.DEMO and not is_marked(connection):
        raise NotPractice(NotPractice.__doc__)
