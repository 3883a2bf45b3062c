"""The verb that records another agency's receipt for what was sent to it, and which still wait."""

from datetime import UTC, datetime

import psycopg

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.access.refused import Refused
from harken.casework.outcome import Done
from harken.casework.record import Recording, record
from harken.catalogue.standards import Standards
from harken.every_case.disclosure import Agency, Receipt, agency_of
from harken.every_case.told import Channel
from harken.outside.deliver import Receipt as Answer
from harken.vocabulary.roles import role_called


def agency_called(sender: str) -> Agency:
    """The agency of a role by its name."""
    role = role_called(sender)
    return agency_of(role) if role else Agency.OTHER


_UNRECORDED = """
select o.force::text, o.chronology::text, o.purpose, o.sender, o.children::text[], o.receipt, o.key,
    o.answered, o.answered_by
from outbox o
where o.receipt <> '' and o.chronology is not null
    and o.answered > clock_timestamp() - interval '30 days'
    and not exists (select 1 from entry e where e.force = o.force and e.idem = 'receipt/' || o.key)
order by o.answered limit %s
"""


def put_receipt(answer: Answer, *, by: Actor, now: datetime, standards: Standards) -> Done | Refused:
    """Record a receipt that came by itself, at the time it came. The same receipt twice is one entry."""
    receipt = Receipt(
        sender=agency_called(answer.sender),
        who=answer.who,
        reference=answer.receipt,
        purpose=answer.purpose,
        received_at=answer.at,
        channel=Channel.PORTAL if answer.who else Channel.WEBHOOK,
    )
    recording = Recording(
        entry=receipt,
        chronology=answer.chronology,
        about=answer.about,
        happened=answer.at,
        idem=f"receipt/{answer.key}",
    )
    return record(recording, by=by, now=now, standards=standards, using="worker")


def unrecorded(connection: Connection, *, most: int) -> list[Answer]:
    """Receipts that came, and of which the journal knows nothing: the clock was stopped in between."""
    rows = psycopg.Cursor(connection).execute(_UNRECORDED, (most,)).fetchall()
    return [
        Answer(
            at=at.astimezone(UTC),
            force=force,
            chronology=chronology,
            purpose=purpose,
            sender=sender,
            about=tuple((child, "subject") for child in children),
            receipt=receipt,
            key=key,
            who=who,
        )
        for force, chronology, purpose, sender, children, receipt, key, at, who in rows
    ]
