"""What was sent before under the same key: the chronology it stands in is the answer."""

from datetime import UTC, datetime

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.casework.outcome import Done

_UNDER = """
select e.id::text, c.id::text, e.recorded, c.reference from entry e
join chronology c on c.force = e.force and c.id = e.chronology
where e.force = %s::uuid and e.idem = %s
"""
_WHEN = "select happened from entry where force = %s::uuid and idem = %s"


def when_sent(connection: Connection, by: Actor, idem: str) -> datetime | None:
    """When that happened which an earlier sending under a key made; None where there was none."""
    row = connection.execute(_WHEN, (by.force, idem)).fetchone()
    return row[0].astimezone(UTC) if row else None


def sent_before(connection: Connection, by: Actor, idem: str) -> Done | None:
    """What an earlier sending under a key made, whatever it was, where the actor can see it."""
    row = connection.execute(_UNDER, (by.force, idem)).fetchone()
    if row is None:
        return None
    return Done(
        entry=row[0], chronology=row[1], recorded=row[2].astimezone(UTC), reference=row[3], already=True
    )
