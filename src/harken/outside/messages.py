"""Messages to our own people: one at a time for each, paced; what does not interrupt is gathered."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import uuid4

import orjson
import psycopg

from harken.access.actor import Actor
from harken.access.connection import Connection, uuids
from harken.outside.outbox import Claimed, Queued, overtaken, queue_all
from harken.outside.pace import SHIFT, Heard, when
from harken.policy.force import Quiet

HELD = timedelta(days=1)
"""Longer than anything is held: a message made before that did not reach anybody this shift."""
STALE = timedelta(days=31)
"""A message older than this is not what brought anybody to a case. Our own design."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One duty that one person is told of. `duty_says` is the duty's own sentence; no case text, no name.

    `key` is the id of the telling on the board; of what is told of no duty, and so is not `on_board`,
    whatever makes it this and no other. Whoever may not see the case has it `unseen`, and rings who may.
    Told `again`, it was left out of the message that it first went into.
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
    on_board: bool = True
    unseen: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True)
class _Box:
    """Whom a message is for, and whether it interrupts them: of each only one waits at a time."""

    account: str
    interrupts: bool


_WAITING = """
select account::text, interrupts, key from outbox
where force = %s::uuid and kind = 'message' and purpose = 'duty' and account = any(%s::uuid[])
  and state = 'waiting' and attempts = 0
order by made desc for update skip locked
"""
# What a mail server did not take, or may not have, was tried all the same: that is when it reached somebody.
_HEARD = """
select account::text, coalesce(sent, claimed, not_before) as at, opened, children::text[] from outbox
where force = %(force)s::uuid and kind = 'message' and account = any(%(accounts)s::uuid[]) and interrupts
  and made > %(now)s - %(held)s and state not in ('dead', 'overtaken')
  and (state <> 'waiting' or attempts > 0)
  and coalesce(sent, claimed, not_before) > %(now)s - %(shift)s
order by at
"""
_ADD = """
update outbox set body = jsonb_set(body, '{lines}', (body -> 'lines') || %s::jsonb),
    children = array(select distinct unnest(children || %s::uuid[])), not_before = least(not_before, %s)
where force = %s::uuid and key = %s
"""
_SOONER = """
update outbox set not_before = least(not_before, %s)
where force = %s::uuid and account = %s::uuid and kind = 'message' and purpose = 'duty' and interrupts
  and state = 'waiting' and attempts = 0
"""
_CARRIES = """
insert into message_line (force, told, message)
select o.force, l.told, o.id from jsonb_to_recordset(%s::jsonb) as l (told uuid, key text)
join outbox o on o.force = %s::uuid and o.key = l.key
on conflict (force, told) do update set message = excluded.message, left_out = null
where message_line.left_out is not null
"""
_SETTLED = """
select t.id::text from told t
where t.force = %s::uuid and t.id = any (%s::uuid[]) and not exists (select 1 from standing_line s
    where s.force = t.force and s.chronology = t.chronology and s.duty = t.duty and s.root = t.root
      and s.subject = t.subject and s.recipient = t.recipient and s.number = t.number)
"""
# Whoever records in one of these cases waits, so that what is done, or undone, meanwhile is seen.
_HOLD = """
select pg_advisory_xact_lock_shared(priv.lock_key(%s::uuid, c)) from (
    select distinct chronology as c from told where force = %s::uuid and id = any (%s::uuid[]) order by 1
) held
"""
_LEAVE_OUT = """
update message_line set left_out = clock_timestamp()
where force = %s::uuid and message = %s::uuid and told = any (%s::uuid[]) and left_out is null
"""
_LEFT = """
update outbox set body = jsonb_set(body, '{lines}', %s::jsonb), children = %s::uuid[]
where force = %s::uuid and id = %s::uuid and state = 'sending' and attempts = %s
"""
_OPENED = """
update outbox set opened = clock_timestamp()
where force = %s::uuid and account = %s::uuid and kind = 'message' and made > clock_timestamp() - %s
  and state = 'sent' and opened is null and body -> 'lines' @> any (%s::text[]::jsonb[])
returning opened
"""


def tell(connection: Connection, tellings: Sequence[Telling], quiet: Quiet, now: datetime) -> None:
    """Put tellings into the messages that wait for the same people, or into new ones; all of one force.

    Whatever interrupts somebody goes into one message, of whichever children; when it goes is a matter of
    pace. What does not interrupt is gathered for half an hour or so. Everything is on the desk at once.
    """
    mailed = [one for one in tellings if one.email]
    if not mailed:
        return
    boxes: dict[_Box, list[Telling]] = defaultdict(list)
    for one in mailed:
        boxes[_Box(one.account, one.interrupts)].append(one)
    force, accounts = mailed[0].force, sorted({one.account for one in mailed})
    waiting = _waiting(connection, force, accounts)
    heard = _heard(connection, force, accounts, now)
    added: list[tuple[object, ...]] = []
    made: list[Queued] = []
    carries: list[dict[str, str]] = []
    for box, those in boxes.items():
        children = sorted({_about(one) for one in those})
        at = when(heard[box.account], children, quiet, now) if box.interrupts else now + quiet.gather.length
        if key := waiting.get(box):
            added.append((orjson.dumps(_lines(those)).decode(), children, at, force, key))
        else:
            made.append(_message(those, children, at))
            key = made[-1].key
        carries += ({"told": one.key, "key": key} for one in those if one.on_board)
    with psycopg.Cursor(connection) as cursor:
        # One after the other without waiting for each answer: the driver sends them in a pipeline.
        cursor.executemany(_ADD, added)
    queue_all(connection, made)
    connection.execute(_CARRIES, (orjson.dumps(carries).decode(), force))


def _about(one: Telling) -> str:
    """The child it is about, as the pace knows them; the case, where there is no child."""
    return one.child or one.chronology


def _waiting(connection: Connection, force: str, accounts: Sequence[str]) -> dict[_Box, str]:
    """The key of the message that waits for each person, the oldest."""
    rows = connection.execute(_WAITING, (force, accounts)).fetchall()
    return {_Box(who, interrupts): key for who, interrupts, key in rows}


def _heard(connection: Connection, force: str, accounts: Sequence[str], now: datetime) -> Mapping[str, Heard]:
    """What reached each of these people in the last shift."""
    values = {"force": force, "accounts": accounts, "now": now, "held": HELD, "shift": SHIFT}
    found: dict[str, Heard] = defaultdict(Heard)
    for who, at, opened_at, children in connection.execute(_HEARD, values).fetchall():
        one = found[who]
        latest = max(filter(None, (one.opened, opened_at)), default=None)
        found[who] = Heard((*one.at, at), one.children.union(children), latest)
    return found


def _lines(those: Sequence[Telling]) -> list[dict[str, object]]:
    return [
        {
            "duty": one.duty_says,
            "reference": one.reference,
            "chronology": one.chronology,
            "child": one.child,
            "due": one.due.isoformat(),
            "warning": one.warning,
        }
        | ({"told": one.key} if one.on_board else {})
        | ({"unseen": True} if one.unseen else {})
        for one in those
    ]


def _message(those: Sequence[Telling], children: Sequence[str], at: datetime) -> Queued:
    first = those[0]
    again = f"/again/{uuid4()}" if first.again else ""
    return Queued(
        force=first.force,
        key=f"message/{first.key}{again}",
        channel="email",
        kind="message",
        destination=first.email,
        purpose="duty",
        reference=first.reference,
        body={"lines": _lines(those)},
        chronology=first.chronology,
        account=first.account,
        child=first.child,
        children=children,
        interrupts=first.interrupts,
        not_before=at,
    )


def opened(connection: Connection, actor: Actor, quiet: Quiet, *chronologies: str) -> int:
    """The actor opened cases they were written to about; how many messages. Opened is not accepted.

    Who opens what they are sent is sooner sent what waits.
    """
    lines = [orjson.dumps([{"chronology": one}]).decode() for one in chronologies]
    rows = connection.execute(_OPENED, (actor.force, actor.account, STALE, lines)).fetchall()
    if rows:
        now: datetime = rows[0][0]
        heard = _heard(connection, actor.force, [actor.account], now)[actor.account]
        at = when(heard, heard.children, quiet, now)
        connection.execute(_SOONER, (at, actor.force, actor.account))
    return len(rows)


def as_it_stands(connection: Connection, one: Claimed) -> Claimed | None:
    """A claimed message without what was done while it waited; None where nothing is left of it.

    What is left out went with no message, and is kept so: of its child nobody has heard by this one.
    """
    lines = one.body.get("lines", ()) if one.kind == "message" else ()
    told = [line["told"] for line in lines if "told" in line]
    done = _settled(connection, one.force, told) if told else set()
    if done:
        connection.execute(_HOLD, (one.force, one.force, uuids(sorted(done))))
        done = _settled(connection, one.force, sorted(done))
    if not done:
        return one
    left = [line for line in lines if line.get("told") not in done]
    connection.execute(_LEAVE_OUT, (one.force, one.id, uuids(sorted(done))))
    if not left:
        overtaken(connection, one)
        return None
    children = sorted({line.get("child") or line["chronology"] for line in left})
    values = (orjson.dumps(left).decode(), uuids(children), one.force, one.id, one.attempts)
    connection.execute(_LEFT, values)
    return replace(one, body={**one.body, "lines": left}, children=children)


def _settled(connection: Connection, force: str, tellings: Sequence[str]) -> set[str]:
    """Those of these tellings whose duty is owed no longer, as the board has it."""
    return {row[0] for row in psycopg.Cursor(connection).execute(_SETTLED, (force, uuids(tellings)))}


def interruptions(connection: Connection, force: str, *, since: datetime, until: datetime) -> dict[str, int]:
    """How often each person was interrupted in a stretch of time."""
    rows = connection.execute(
        "select account::text, count(*) from outbox where force = %s::uuid and kind = 'message' "
        "and interrupts and state <> 'overtaken' and not_before >= %s and not_before < %s "
        "and account is not null group by account",
        (force, since, until),
    ).fetchall()
    return {account: int(number) for account, number in rows}
