"""Packs sent to an officer's phone: a link without a name in it, and when it was opened."""

from dataclasses import dataclass
from datetime import datetime

import psycopg
from psycopg.rows import class_row

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.outside.outbox import Queued, queue

PURPOSE = "pack"
MOST = 5
"""How many sendings a page shows."""


@dataclass(frozen=True, slots=True)
class SentPack:
    """To whom a pack went; None where it has not left yet, or was not opened."""

    name: str
    made: datetime
    sent: datetime | None
    opened: datetime | None


_EMAIL = "select email from account where force = %s::uuid and id = %s::uuid and is_active"
_SENT = """
select a.name, o.made, o.sent, o.opened from outbox o join account a on a.force = o.force and a.id = o.account
where o.force = %s::uuid and o.kind = 'message' and o.purpose = %s and o.reference = %s
order by o.made desc limit %s
"""
_OPENED = """
update outbox set opened = clock_timestamp() where force = %s::uuid and account = %s::uuid
  and kind = 'message' and purpose = %s and reference = %s and opened is null
"""


def send_pack(connection: Connection, actor: Actor, *, to: str, path: str, idem: str) -> bool:
    """Queue the link to a pack for an officer, at once; False where no address of theirs is known."""
    row = connection.execute(_EMAIL, (actor.force, to)).fetchone()
    if row is None or not row[0]:
        return False
    queue(
        connection,
        Queued(
            force=actor.force,
            key=f"pack/{idem}",
            channel="email",
            kind="message",
            destination=row[0],
            purpose=PURPOSE,
            reference=path,
            body={"path": path},
            account=to,
            interrupts=True,
        ),
    )
    return True


def pack_opened(connection: Connection, actor: Actor, path: str) -> None:
    """The actor opened a pack that was sent to them. Opened is not read."""
    connection.execute(_OPENED, (actor.force, actor.account, PURPOSE, path))


def packs_sent(connection: Connection, force: str, path: str) -> list[SentPack]:
    """To whom the pack at `path` went, the last first."""
    cursor = psycopg.Cursor(connection, row_factory=class_row(SentPack))
    return cursor.execute(_SENT, (force, PURPOSE, path, MOST)).fetchall()
