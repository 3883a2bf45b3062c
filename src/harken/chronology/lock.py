"""Locks chronologies for one transaction, so that two people's facts are reckoned one after the other."""

from collections.abc import Sequence

from harken.access.connection import Connection, uuids
from harken.access.prepared import Prepared, ask

_LOCK = Prepared("lock", "select priv.lock($1::uuid, $2::uuid[], $3::uuid[])")


def lock(connection: Connection, force: str, chronologies: Sequence[str], also: Sequence[str] = ()) -> None:
    """Hold these chronologies, then everybody they are about and `also`, until the transaction ends.

    Each in order of id. The lock is PostgreSQL's advisory one: nothing is written, and it goes with the
    transaction. Lock all the cases of a batch in one call; a second call may wait for somebody who waits for
    the first.
    """
    ask(connection, _LOCK, force, uuids(chronologies), uuids(also))
