"""One transaction in somebody's name: the only way a door reaches the database."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import psycopg
from psycopg.pq import ExecStatus
from psycopg_pool import ConnectionPool

from harken.access.actor import Actor
from harken.access.pools import Connection, pool_of
from harken.access.prepared import checked

DEFAULT = "default"
# The driver calls these operational too, though the database is there: what our own triggers raise, and
# what is larger than it can keep, which no second sending makes smaller, and what a full disk does not take.
REFUSED = ("HK", "54", "53100")
# Anything else was not made by us; it is not quoted but left out, and the transaction sees nothing.
_TOKEN = re.compile(r"[A-Za-z0-9_-]{20,100}")

__all__ = ["DEFAULT", "Connection", "DatabaseLost", "acting", "be", "savepoint", "uuids"]


class DatabaseLost(Exception):
    """We do not know yet. Press send again, it will not be duplicated."""


@contextmanager
def acting(actor: Actor | None, *, using: str = DEFAULT) -> Iterator[Connection]:
    """A transaction that the database knows as `actor`'s; commits at the end, rolls back on an exception.

    `using` is an alias of project.environment.ALIASES: "default" for doors, "worker", "sealer", "keeper".
    The context goes with the transaction, so a pooled connection used again sees nothing. Django's ORM is
    not part of it. Within, `savepoint(connection)` undoes a part. Raises DatabaseLost.
    """
    try:
        pool = pool_of(using)
        connection = _begun(pool, actor.token if actor is not None else "")
        try:
            yield connection
        except BaseException:
            _roll_back(connection)
            raise
        else:
            _commit(connection)
        finally:
            pool.putconn(connection)
    except psycopg.OperationalError as broken:
        if (broken.sqlstate or "").startswith(REFUSED):
            raise
        raise DatabaseLost from broken


@contextmanager
def savepoint(connection: Connection) -> Iterator[None]:
    """All of what is done inside, or none of it; raise psycopg.Rollback to undo it and go on.

    The driver's own `transaction()` forgets every prepared statement of a connection when it rolls back, and
    `ask` would not know.
    """
    _do(connection, b"savepoint whole")
    try:
        yield
    except BaseException as broken:
        _do(connection, b"rollback to savepoint whole; release savepoint whole")
        if not isinstance(broken, psycopg.Rollback):
            raise
    else:
        _do(connection, b"release savepoint whole")


def be(connection: Connection, token: str) -> None:
    """Make the rest of this transaction act as the holder of `token`."""
    connection.execute("select set_config('harken.token', %s, true)", (token,))


def uuids(keys: Iterable[str]) -> str:
    """Ids as PostgreSQL writes an array; several times cheaper than handing the driver a list."""
    return "{" + ",".join(keys) + "}"


def _begun(pool: ConnectionPool[Connection], token: str) -> Connection:
    """Begin on a connection of the pool. One that died while idle is replaced, once: nothing was sent yet."""
    begin = f"begin; set local harken.token = '{token}'" if _TOKEN.fullmatch(token) else "begin"
    connection = pool.getconn()
    if _try(connection, begin.encode()):
        return connection
    pool.putconn(connection)
    pool.check()
    connection = pool.getconn()
    if not _try(connection, begin.encode()):
        pool.putconn(connection)
        raise psycopg.OperationalError("The database does not begin a transaction.")
    return connection


def _try(connection: Connection, command: bytes) -> bool:
    # Straight over libpq: a third of the driver's cost, twice a transaction.
    return connection.pgconn.exec_(command).status == ExecStatus.COMMAND_OK


def _do(connection: Connection, command: bytes) -> None:
    checked(connection, connection.pgconn.exec_(command))


def _commit(connection: Connection) -> None:
    answer = checked(connection, connection.pgconn.exec_(b"commit"))
    # PostgreSQL answers COMMIT of a failed transaction with a success called ROLLBACK.
    if answer.command_status == b"ROLLBACK":
        raise psycopg.errors.InFailedSqlTransaction("The transaction had failed, and was rolled back.")


def _roll_back(connection: Connection) -> None:
    if not connection.closed:
        connection.pgconn.exec_(b"rollback")
