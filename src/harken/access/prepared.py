"""Statements of the hottest path, prepared once for each connection and run straight over libpq.

Recording one fact runs four of them beside its commit; the driver's cursor would cost more than PostgreSQL.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast
from weakref import WeakKeyDictionary

import psycopg
from psycopg.pq import ConnStatus, ExecStatus, TransactionStatus
from psycopg.pq.abc import PGresult

from harken.access.pools import Connection

_known: WeakKeyDictionary[Connection, set[str]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A statement with $1, $2 … for its values, under a name that is unique in Harken."""

    name: str
    sql: str


def ask(connection: Connection, statement: Prepared, *values: str | None) -> tuple[str | None, ...] | None:
    """Run a statement in a transaction; its first row, or None. Values and answers are PostgreSQL's text.

    Raises psycopg's error for what the database refuses, as a cursor would.
    """
    answer = _asked(connection, statement, values)
    return _row(answer, 0) if answer.ntuples else None


def ask_all(connection: Connection, statement: Prepared, *values: str | None) -> list[tuple[str | None, ...]]:
    """The same; every row."""
    answer = _asked(connection, statement, values)
    return [_row(answer, number) for number in range(answer.ntuples)]


def _asked(connection: Connection, statement: Prepared, values: Sequence[str | None]) -> PGresult:
    pgconn = connection.pgconn
    if pgconn.transaction_status == TransactionStatus.IDLE and not connection.autocommit:
        checked(connection, pgconn.exec_(b"begin"))
    name = statement.name.encode()
    known = _known.setdefault(connection, set())
    if statement.name not in known:
        checked(connection, pgconn.prepare(name, statement.sql.encode()))
        known.add(statement.name)
    # The stub of the driver's Python half leaves out that a value may be NULL.
    given = cast(list[bytes], [None if value is None else value.encode() for value in values])
    return checked(connection, pgconn.exec_prepared(name, given))


def _row(answer: PGresult, number: int) -> tuple[str | None, ...]:
    cells = (answer.get_value(number, column) for column in range(answer.nfields))
    return tuple(None if cell is None else cell.decode() for cell in cells)


def checked(connection: Connection, answer: PGresult) -> PGresult:
    """The answer, or psycopg's error for it; an OperationalError when the connection is gone."""
    if answer.status in (ExecStatus.COMMAND_OK, ExecStatus.TUPLES_OK):
        return answer
    if connection.pgconn.status == ConnStatus.BAD:
        raise psycopg.OperationalError("The connection to the database is gone.")
    raise psycopg.errors.error_from_result(answer, connection.info.encoding)
