"""The verb that records what could not be delivered about a case, and what of that is not recorded yet."""

from dataclasses import dataclass
from datetime import UTC, datetime

import psycopg
from psycopg.rows import class_row

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.access.refused import Refused
from harken.casework.outcome import Done
from harken.casework.record import Recording, record
from harken.catalogue.standards import Standards
from harken.every_case.told import Channel, NotDelivered

_CHANNELS = {"email": Channel.EMAIL, "webhook": Channel.WEBHOOK, "portal": Channel.PORTAL}
# One message may tell of several cases. Sent again and given up again is another time, told by its last try.
_UNRECORDED = """
select g.* from (
    select o.force::text, line.chronology, coalesce(a.name, o.sender) as whom, o.channel, o.key,
        o.last_error as why, o.claimed as at, format('not-delivered/%%s/%%s/%%s',
            o.key, line.chronology, extract(epoch from o.claimed)::bigint) as idem
    from outbox o
    left join account a on a.force = o.force and a.id = o.account
    cross join lateral (
        select o.chronology::text as chronology where o.chronology is not null
        union select l ->> 'chronology' from jsonb_array_elements(o.body -> 'lines') l) line
    join chronology c on c.force = o.force and c.id = line.chronology::uuid
    where o.state = 'dead' and o.claimed > clock_timestamp() - interval '30 days') g
where not exists (select 1 from entry e where e.force = g.force::uuid and e.idem = g.idem)
order by g.at limit %s
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undelivered:
    """A message that was given up at `at`: about which case, to whom. No address and no word of it."""

    force: str
    chronology: str
    whom: str
    channel: str
    key: str
    why: str
    at: datetime
    idem: str


def put_undelivered(one: Undelivered, *, by: Actor, now: datetime, standards: Standards) -> Done | Refused:
    """Record that somebody was not reached about a case, at the last try. The same twice is one entry."""
    entry = NotDelivered(
        to=one.whom, channel=_CHANNELS.get(one.channel, Channel.NOT_KNOWN), message=one.key, reason=one.why
    )
    recording = Recording(
        entry=entry, chronology=one.chronology, about=(), happened=one.at.astimezone(UTC), idem=one.idem
    )
    return record(recording, by=by, now=now, standards=standards, using="worker")


def unrecorded(connection: Connection, *, most: int) -> list[Undelivered]:
    """What was given up in the last month, and of which the chronology of its case knows nothing yet."""
    cursor = psycopg.Cursor(connection, row_factory=class_row(Undelivered))
    return cursor.execute(_UNRECORDED, (most,)).fetchall()
