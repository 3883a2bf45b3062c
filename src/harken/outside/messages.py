"""Messages to our own people: gathered by child and person, one in five minutes; life safety interrupts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import orjson

from harken.access.connection import Connection
from harken.outside.outbox import Queued, queue
from harken.policy.force import Quiet


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One duty that one person is told of. `duty_says` is the duty's own sentence; no case text, no name."""

    force: str
    account: str
    email: str
    child: str
    chronology: str
    reference: str
    duty_says: str
    due: datetime
    interrupts: bool
    warning: bool
    role: str
    key: str


_WAITING = """
update outbox set body = jsonb_set(body, '{lines}', (body -> 'lines') || %(line)s::jsonb),
    interrupts = interrupts or %(interrupts)s, not_before = least(not_before, %(not_before)s)
where force = %(force)s::uuid and id = (
    select id from outbox
    where force = %(force)s::uuid and kind = 'message' and account = %(account)s::uuid
      and (child = %(child)s::uuid or not %(interrupts)s) and state = 'waiting' and attempts = 0
      and interrupts = %(interrupts)s
    order by made limit 1 for update skip locked)
returning id
"""
_LAST = """
select max(coalesce(sent, not_before)) from outbox
where force = %s::uuid and kind = 'message' and account = %s::uuid and child = %s::uuid and interrupts
"""


def tell(connection: Connection, tellings: Sequence[Telling], quiet: Quiet, now: datetime) -> None:
    """Put each telling into a message that waits for the same person, or into a new one.

    What interrupts is gathered by child; what does not, by person alone, for half an hour or so.
    """
    for one in tellings:
        if one.email:
            _tell(connection, one, quiet, now)


def _tell(connection: Connection, one: Telling, quiet: Quiet, now: datetime) -> None:
    not_before = _when(connection, one, quiet, now)
    line = {
        "duty": one.duty_says,
        "reference": one.reference,
        "warning": one.warning,
    }
    values = {
        "line": orjson.dumps([line]).decode(),
        "interrupts": one.interrupts,
        "not_before": not_before,
        "force": one.force,
        "account": one.account,
        "child": one.child or None,
    }
    if connection.execute(_WAITING, values).fetchone() is not None:
        return
    queue(
        connection,
        Queued(
            force=one.force,
            key=f"message/{one.key}",
            channel="email",
            kind="message",
            destination=one.email,
            purpose="duty",
            reference=one.reference,
            body={"lines": [line], "chronology": one.chronology},
            chronology=one.chronology,
            account=one.account,
            child=one.child,
            interrupts=one.interrupts,
            not_before=not_before,
        ),
    )


def _when(connection: Connection, one: Telling, quiet: Quiet, now: datetime) -> datetime:
    """At once for life safety, unless the same person was written to about the child just now."""
    if not one.interrupts:
        return now + quiet.gather.length
    row = connection.execute(_LAST, (one.force, one.account, one.child or None)).fetchone()
    last = row[0] if row else None
    return max(now, last + quiet.every.length) if last is not None else now


def interruptions(connection: Connection, force: str, *, since: datetime, until: datetime) -> dict[str, int]:
    """How often each person was interrupted in a stretch of time."""
    rows = connection.execute(
        "select account::text, count(*) from outbox where force = %s::uuid and kind = 'message' "
        "and interrupts and not_before >= %s and not_before < %s and account is not null group by account",
        (force, since, until),
    ).fetchall()
    return {account: int(number) for account, number in rows}
