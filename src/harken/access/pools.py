"""A pool of connections for each of the database's run-time roles, begun when first asked for."""

import atexit
from threading import Lock
from typing import Any

import psycopg
from django.conf import settings
from psycopg_pool import ConnectionPool

from harken.access.startup import refuse_unsafe_role

Connection = psycopg.Connection[tuple[Any, ...]]

_pools: dict[str, ConnectionPool[Connection]] = {}
_making = Lock()


class NoSuchDatabase(Exception):
    """A process asks for a database whose address it was not given."""


def pool_of(alias: str) -> ConnectionPool[Connection]:
    """The pool of one of settings.HARKEN_URLS. Raises NoSuchDatabase, or UnsafeRole before it is used."""
    found = _pools.get(alias)
    return found if found is not None else _make(alias)


def close_pools() -> None:
    """Give every connection back; the next `pool_of` begins anew, with the settings of then."""
    with _making:
        while _pools:
            _pools.popitem()[1].close()


def _make(alias: str) -> ConnectionPool[Connection]:
    with _making:
        if alias not in _pools:
            url = settings.HARKEN_URLS.get(alias)
            if not url:
                raise NoSuchDatabase(f"{alias}: set the address of this database in the environment.")
            with psycopg.connect(url) as first:
                refuse_unsafe_role(first)
            _pools[alias] = ConnectionPool(
                url,
                min_size=1,
                max_size=settings.HARKEN_POOL,
                timeout=5,
                # Tries are given up soon and begun anew when somebody asks: the wait between them doubles.
                reconnect_timeout=5,
                # We begin and commit ourselves, in one round trip with the context.
                kwargs={"autocommit": True, "application_name": f"harken {alias}"},
                name=f"harken {alias}",
                open=True,
            )
    return _pools[alias]


atexit.register(close_pools)
