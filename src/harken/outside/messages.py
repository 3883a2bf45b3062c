"""Messages to our own people: gathered by child and person, one in five minutes; life safety interrupts."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import orjson
import psycopg

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.outside.outbox import Queued, queue_all
from harken.policy.force import Quiet

AGES = timedelta(days=1)
"""Longer ago than any force's policy asks who was written to."""
MANY = 5
"""Of more children than these at once a person hears in one message. Our own design."""
STALE = timedelta(days=31)
"""A message older than this is not what brought anybody to a case. Our own design."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One duty that one person is told of. `duty_says` is the duty's own sentence; no case text, no name.

    `key` is the id of the telling on the board.
    """

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


@dataclass(frozen=True, slots=True)
class _Group:
    """Whom a message is for, and about which child; "" where it is quiet, and gathered for the person."""

    account: str
    child: str
    interrupts: bool


_WAITING = """
select account::text, coalesce(child::text, ''), interrupts, key from outbox
where force = %s::uuid and kind = 'message' and account = any(%s::uuid[])
  and state = 'waiting' and attempts = 0
order by made desc for update skip locked
"""
_LAST = """
select account::text, coalesce(child::text, ''), max(coalesce(sent, not_before)) from outbox
where force = %s::uuid and kind = 'message' and account = any(%s::uuid[]) and interrupts and state <> 'dead'
  and made > %s group by 1, 2
"""
_ADD = """
update outbox set body = jsonb_set(body, '{lines}', (body -> 'lines') || %s::jsonb),
    not_before = least(not_before, %s)
where force = %s::uuid and key = %s
"""
_CARRIES = """
insert into message_line (force, told, message)
select o.force, l.told, o.id from jsonb_to_recordset(%s::jsonb) as l (told uuid, key text)
join outbox o on o.force = %s::uuid and o.key = l.key
on conflict do nothing
"""
_OPENED = """
update outbox set opened = clock_timestamp()
where force = %s::uuid and account = %s::uuid and kind = 'message' and made > clock_timestamp() - %s
  and state = 'sent' and opened is null and body -> 'lines' @> any (%s::text[]::jsonb[])
"""


def tell(connection: Connection, tellings: Sequence[Telling], quiet: Quiet, now: datetime) -> None:
    """Put tellings into the messages that wait for the same people, or into new ones; all of one force.

    What interrupts is gathered by person and child, and goes at once unless the same person was written
    to about the child just now; what does not, by person alone, for half an hour or so. After an outage
    one message says of many children what a flood of them would have.
    """
    mailed = [one for one in tellings if one.email]
    if not mailed:
        return
    force, accounts = mailed[0].force, sorted({one.account for one in mailed})
    waiting, last = _waiting_and_last(connection, force, accounts, now - AGES)
    groups = _grouped(mailed, waiting)
    added: list[tuple[str, datetime, str, str]] = []
    made: list[Queued] = []
    carries: list[dict[str, str]] = []
    for group, those in groups.items():
        at = _when(group, last, quiet, now)
        if key := waiting.get(group):
            added.append((orjson.dumps(_lines(those)).decode(), at, force, key))
        else:
            made.append(_message(those, group, at))
            key = made[-1].key
        carries += ({"told": one.key, "key": key} for one in those)
    with psycopg.Cursor(connection) as cursor:
        # One after the other without waiting for each answer: the driver sends them in a pipeline.
        cursor.executemany(_ADD, added)
    queue_all(connection, made)
    connection.execute(_CARRIES, (orjson.dumps(carries).decode(), force))


def _grouped(mailed: Sequence[Telling], waiting: Mapping[_Group, str]) -> Mapping[_Group, list[Telling]]:
    """By person and child; by person alone what is quiet, and very many children at once."""
    children: dict[str, set[str]] = defaultdict(set)
    for group in waiting:
        if group.interrupts:
            children[group.account].add(group.child)
    for one in mailed:
        if one.interrupts:
            children[one.account].add(one.child)
    groups: dict[_Group, list[Telling]] = defaultdict(list)
    for one in mailed:
        apart = one.interrupts and len(children[one.account]) <= MANY
        groups[_Group(one.account, one.child if apart else "", one.interrupts)].append(one)
    return groups


def _waiting_and_last(
    connection: Connection, force: str, accounts: Sequence[str], since: datetime
) -> tuple[dict[_Group, str], dict[_Group, datetime]]:
    """The key of the message that waits for each group, the oldest; when each was last interrupted."""
    rows = connection.execute(_WAITING, (force, accounts)).fetchall()
    waiting = {_Group(who, child if now else "", now): key for who, child, now, key in rows}
    rows = connection.execute(_LAST, (force, accounts, since)).fetchall()
    return waiting, {_Group(who, child, True): at for who, child, at in rows}


def _when(group: _Group, last: Mapping[_Group, datetime], quiet: Quiet, now: datetime) -> datetime:
    if not group.interrupts:
        return now + quiet.gather.length
    return max(now, last[group] + quiet.every.length) if group in last else now


def _lines(those: Sequence[Telling]) -> list[dict[str, object]]:
    return [
        {
            "duty": one.duty_says,
            "reference": one.reference,
            "chronology": one.chronology,
            "due": one.due.isoformat(),
            "warning": one.warning,
        }
        for one in those
    ]


def _message(those: Sequence[Telling], group: _Group, at: datetime) -> Queued:
    first = those[0]
    return Queued(
        force=first.force,
        key=f"message/{first.key}",
        channel="email",
        kind="message",
        destination=first.email,
        purpose="duty",
        reference=first.reference,
        body={"lines": _lines(those)},
        chronology=first.chronology,
        account=first.account,
        child=group.child or (first.child if not group.interrupts else ""),
        interrupts=first.interrupts,
        not_before=at,
    )


def opened(connection: Connection, actor: Actor, *chronologies: str) -> int:
    """The actor opened cases they were written to about; how many messages. Opened is not accepted."""
    lines = [orjson.dumps([{"chronology": one}]).decode() for one in chronologies]
    return connection.execute(_OPENED, (actor.force, actor.account, STALE, lines)).rowcount


def interruptions(connection: Connection, force: str, *, since: datetime, until: datetime) -> dict[str, int]:
    """How often each person was interrupted in a stretch of time."""
    rows = connection.execute(
        "select account::text, count(*) from outbox where force = %s::uuid and kind = 'message' "
        "and interrupts and not_before >= %s and not_before < %s and account is not null group by account",
        (force, since, until),
    ).fetchall()
    return {account: int(number) for account, number in rows}
