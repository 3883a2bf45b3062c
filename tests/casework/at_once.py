"""Two people at once: both are begun while a lock is held, seen to wait for it, and let go together."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from harken.access.connection import Connection

PATIENCE = 60.0
_WAITING = """
select count(*) from pg_stat_activity
where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0
"""
_LOCK = "select pg_advisory_xact_lock(priv.lock_key(%s::uuid, %s::uuid))"


def hold(admin: Connection, force: str, chronology: str) -> None:
    """Hold a chronology until `admin` rolls back, as somebody does who is recording in it."""
    admin.execute(_LOCK, (force, chronology))


def at_once(admin: Connection, watch: Connection, *acts: Callable[[], Any]) -> list[Any]:
    """What each of `acts` answers, all begun while `admin` holds something that they all wait for."""
    with ThreadPoolExecutor(len(acts)) as people:
        begun: list[Future[Any]] = []
        for number, act in enumerate(acts, 1):
            begun.append(people.submit(act))
            _until_waiting(watch, number)
        admin.rollback()
        return [one.result(PATIENCE) for one in begun]


def _until_waiting(watch: Connection, number: int) -> None:
    latest = time.monotonic() + PATIENCE
    while _waiting(watch) < number:
        assert time.monotonic() < latest, "nobody waits"
        time.sleep(0.01)


def _waiting(watch: Connection) -> int:
    row = watch.execute(_WAITING).fetchone()
    watch.rollback()
    return int(row[0]) if row else 0
