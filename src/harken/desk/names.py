"""Names of the accounts that recorded, hold or were told something: one query for a whole page."""

from collections.abc import Iterable, Mapping

import psycopg

from harken.access.actor import system_account
from harken.access.connection import Connection

_NAMES = "select id::text, name from account where id = any(%s::uuid[])"


def names_of(connection: Connection, force: str, accounts: Iterable[str | None]) -> Mapping[str, str]:
    """The name of each account; Harken's own clock is called Harken."""
    wanted = sorted({one for one in accounts if one})
    if not wanted:
        return {}
    rows = psycopg.Cursor(connection).execute(_NAMES, (wanted,), prepare=True).fetchall()
    return {system_account(force): "Harken", **dict(rows)}
