"""The outbox: queues what must leave, claims it for sending, and keeps what became of it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import orjson
import psycopg
from psycopg.rows import class_row

from harken.access.connection import Connection

ABANDONED = timedelta(minutes=2)
"""How long a claimed message may be in sending before another deliverer tries it again."""
LEFT_ALONE = timedelta(seconds=10)
"""How long a destination that failed is left alone. Our own design."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Queued:
    """Something to be sent. `key` is its stable Message-ID or Idempotency-Key: queued twice it is one.

    `portal` is the setting whose people read it at the portal, whichever other way it goes; `entry` is the
    disclosure whose words they read there.
    """

    force: str
    key: str
    channel: str
    kind: str
    destination: str
    purpose: str
    reference: str
    body: Mapping[str, Any]
    secret: str = ""
    chronology: str = ""
    sender: str = ""
    children: Sequence[str] = ()
    account: str = ""
    child: str = ""
    interrupts: bool = False
    not_before: datetime | None = None
    portal: str = ""
    entry: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """Something claimed for sending, once more or for the first time."""

    force: str
    id: str
    key: str
    channel: str
    kind: str
    destination: str
    secret: str
    purpose: str
    reference: str
    body: Mapping[str, Any]
    chronology: str | None
    sender: str
    children: Sequence[str]
    attempts: int
    waited: timedelta = timedelta()


_QUEUE = """
insert into outbox (force, key, channel, kind, destination, secret, purpose, reference, body, chronology,
    sender, children, account, child, interrupts, not_before, portal, entry)
values (%(force)s::uuid, %(key)s, %(channel)s, %(kind)s, %(destination)s, %(secret)s, %(purpose)s,
    %(reference)s, %(body)s::jsonb, %(chronology)s::uuid, %(sender)s, %(children)s::uuid[],
    %(account)s::uuid, %(child)s::uuid, %(interrupts)s,
    coalesce(%(not_before)s, clock_timestamp()), %(portal)s, %(entry)s::uuid)
on conflict do nothing
"""
_CLAIM = """
update outbox o set state = 'sending', claimed = clock_timestamp(), attempts = attempts + 1
from (select force, id from outbox
      where ((state = 'waiting' and not_before <= clock_timestamp())
          or (state = 'sending' and claimed < clock_timestamp() - %(abandoned)s))
        and destination <> all(%(shut)s::text[]) and channel <> all(%(shut)s::text[])
      order by interrupts desc, not_before limit 1 for update skip locked) due
where o.force = due.force and o.id = due.id
returning o.force::text, o.id::text, o.key, o.channel, o.kind, o.destination, o.secret, o.purpose,
    o.reference, o.body, o.chronology::text, o.sender, o.children::text[] as children, o.attempts,
    clock_timestamp() - o.made as waited
"""
_FAILING = """
select distinct destination from outbox
where state = 'waiting' and attempts > 0 and last_error <> '' and claimed > clock_timestamp() - %s
"""
_UNSENT = """
select min(o.made) from outbox o
where o.state in ('waiting', 'sending') and o.attempts > 0 and o.interrupts and o.channel = 'email'
  and not exists (select 1 from outbox s where s.channel = 'email' and s.sent > o.made)
"""


def queue(connection: Connection, queued: Queued) -> None:
    """Queue something in the transaction that made it necessary."""
    queue_all(connection, [queued])


def queue_all(connection: Connection, queued: Iterable[Queued]) -> None:
    """Queue several, without waiting for the answer to each."""
    with psycopg.Cursor(connection) as cursor:
        cursor.executemany(_QUEUE, [_values(one) for one in queued])


def _values(queued: Queued) -> dict[str, Any]:
    values = {name: getattr(queued, name) for name in Queued.__dataclass_fields__}
    values |= {name: values[name] or None for name in ("chronology", "account", "child", "entry")}
    values["children"] = list(queued.children)
    values["body"] = orjson.dumps(dict(queued.body)).decode()
    return values


def failing(connection: Connection) -> set[str]:
    """Destinations that failed a moment ago, and are left alone for now."""
    return {row[0] for row in connection.execute(_FAILING, (LEFT_ALONE,)).fetchall()}


def unsent_since(connection: Connection) -> datetime | None:
    """Since when mail that interrupts has been tried in vain, with no mail at all having left after it."""
    row = connection.execute(_UNSENT).fetchone()
    return row[0] if row else None


def claim(connection: Connection, *, shut: Collection[str] = ()) -> Claimed | None:
    """Claim one that is due, the interrupting first; what somebody else abandoned, too.

    `shut` are destinations, or whole channels, that are left alone.
    """
    cursor = psycopg.Cursor(connection, row_factory=class_row(Claimed))
    return cursor.execute(_CLAIM, {"shut": list(shut), "abandoned": ABANDONED}).fetchone()


def sent(connection: Connection, one: Claimed, *, receipt: str = "") -> None:
    """Say that it went, and with what receipt, if the other side gave one. The first is never unsaid."""
    connection.execute(
        "update outbox set state = case when returned is null then 'sent' else state end, "
        "sent = coalesce(sent, clock_timestamp()), last_error = '', "
        "receipt = case when receipt = '' then %(receipt)s else receipt end, "
        "answered = case when receipt = '' and %(receipt)s <> '' then clock_timestamp() else answered end "
        "where force = %(force)s and id = %(id)s",
        {"receipt": receipt, "force": one.force, "id": one.id},
    )


def overtaken(connection: Connection, one: Claimed) -> None:
    """Say that it is not sent: nothing of what it told of is owed any more."""
    connection.execute(
        "update outbox set state = 'overtaken', last_error = '' "
        "where force = %s and id = %s and state = 'sending' and attempts = %s",
        (one.force, one.id, one.attempts),
    )


def failed(connection: Connection, one: Claimed, *, why: str, again: timedelta | None) -> None:
    """Say that it did not go: tried again after so long, or given up where `again` is None.

    Says nothing where somebody else claimed it since: theirs is the later word.
    """
    connection.execute(
        "update outbox set state = %s, last_error = %s, "
        "not_before = coalesce(clock_timestamp() + %s, not_before) "
        "where force = %s and id = %s and state = 'sending' and attempts = %s",
        ("waiting" if again else "dead", why[:200], again, one.force, one.id, one.attempts),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Dead:
    """A message that was given up: a person must see it."""

    id: str
    channel: str
    destination: str
    purpose: str
    reference: str
    chronology: str | None
    attempts: int
    made: datetime
    last_error: str


# What is about a case is seen by who sees the case.
_SEEN = """(o.chronology is null
    or exists (select 1 from chronology c where c.force = o.force and c.id = o.chronology))"""
_DEAD = f"""
select o.id::text, o.channel, o.destination, o.purpose, o.reference, o.chronology::text, o.attempts, o.made,
    o.last_error
from outbox o
where o.force = %(force)s::uuid and o.state = 'dead' and {_SEEN} {{after}}
order by o.made, o.id limit %(limit)s
"""  # noqa: S608 - put together from our own constants
_AGAIN = f"""
update outbox o set state = 'waiting', attempts = 0, not_before = clock_timestamp()
where o.force = %s::uuid and o.id::text = %s and o.state = 'dead' and {_SEEN} returning o.id
"""  # noqa: S608 - put together from our own constants


def dead(
    connection: Connection,
    force: str,
    *,
    chronology: str = "",
    after: tuple[datetime, str] | None = None,
    limit: int = 200,
) -> list[Dead]:
    """Messages that were given up, the oldest first, of one case or any.

    `after`: when the last one read was made, and its id.
    """
    made, key = after or (None, None)
    further = "and (o.made, o.id) > (%(made)s, %(id)s::uuid)" if after else ""
    further += " and o.chronology = %(chronology)s::uuid" if chronology else ""
    values = {"force": force, "chronology": chronology, "made": made, "id": key, "limit": limit}
    cursor = psycopg.Cursor(connection, row_factory=class_row(Dead))
    return cursor.execute(_DEAD.format(after=further), values).fetchall()


def send_again(connection: Connection, force: str, message: str) -> bool:
    """Try a message that was given up again, from the beginning. False where there is none such."""
    return connection.execute(_AGAIN, (force, message)).fetchone() is not None
