"""Reads a whole tree beside the whole journal, however new their tables are."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import psycopg

from harken.access.connection import Connection

BATCH = 5000
_NESTED = "select set_config('enable_nestloop', %s, true), set_config('statement_timeout', '0', true)"


@contextmanager
def read_whole(connection: Connection) -> Iterator[None]:
    """Inside, a query that joins everything to everything is planned as such. Needs a transaction.

    Planned while a table has no statistics yet, a nested loop would read it whole for each row. Reading
    everything takes as long as it takes: until the transaction ends, no statement in it times out.
    """
    psycopg.Cursor(connection).execute(_NESTED, ("off",))
    yield
    psycopg.Cursor(connection).execute(_NESTED, ("on",))


def whole_tree(connection: Connection, query: str, values: Mapping[str, Any]) -> Iterator[tuple[Any, ...]]:
    """The rows of `query`, which joins every leaf to its row, in batches. Needs a transaction."""
    with connection.cursor(name="whole_tree") as cursor:
        cursor.itersize = BATCH
        with read_whole(connection):
            cursor.execute(query, values)
        yield from cursor
