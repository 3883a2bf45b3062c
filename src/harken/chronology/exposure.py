"""How many minutes each of some people spent with traumatic material: counted, of whichever case it was."""

from collections.abc import Sequence
from datetime import datetime

from harken.access.connection import Connection, uuids


def exposure_of(
    connection: Connection, accounts: Sequence[str], *, since: datetime, until: datetime
) -> dict[str, int]:
    """Minutes by account, after `since` and not after `until`, by what stands. Who has none is left out.

    Of cases the caller may not see as well: no more than the sum is told.
    """
    rows = connection.execute(
        "select account::text, minutes from priv.exposure(%s::uuid[], %s, %s)",
        (uuids(accounts), since, until),
    )
    return {account: int(minutes) for account, minutes in rows}
