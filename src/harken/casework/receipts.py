"""The verb that records another agency's receipt for what was sent to it, and which still wait."""

from datetime import UTC, datetime

import psycopg

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.access.refused import Refused
from harken.casework.outcome import Done
from harken.casework.record import Recording, record
from harken.catalogue.standards import Standards
from harken.every_case.disclosure import Receipt, agency_called
from harken.every_case.told import Channel
from harken.outside.deliver import Receipt as Answer
from harken.vocabulary import Entry

_UNRECORDED = """
select o.force::text, o.chronology::text, o.purpose, o.sender, o.children::text[], o.receipt, o.key,
    o.answered, o.answered_by, coalesce(o.body ->> 'called', '')
from outbox o
where o.receipt <> '' and o.chronology is not null
    and o.answered > clock_timestamp() - interval '30 days'
    and not exists (select 1 from entry e where e.force = o.force and e.idem = 'receipt/' || o.key)
order by o.answered limit %s
"""


def put_receipt(answer: Answer, *, by: Actor, now: datetime, standards: Standards) -> Done | Refused:
    """Record a receipt that came by itself, at the time it came. The same receipt twice is one entry.

    Where the notice was declared to be received by an entry of its own, that is recorded first.
    """
    received = _of_its_own(answer, standards)
    if received is not None:
        outcome = record(
            _recording(answer, received, "has-it"), by=by, now=now, standards=standards, using="worker"
        )
        if isinstance(outcome, Refused):
            return outcome
    receipt = Receipt(
        sender=agency_called(answer.sender),
        who=answer.who,
        reference=answer.receipt,
        purpose=answer.purpose,
        received_at=answer.at,
        channel=Channel.PORTAL if answer.who else Channel.WEBHOOK,
    )
    return record(_recording(answer, receipt, "receipt"), by=by, now=now, standards=standards, using="worker")


def _recording(answer: Answer, entry: Entry, what: str) -> Recording:
    return Recording(
        entry=entry,
        chronology=answer.chronology,
        about=answer.about,
        happened=answer.at,
        idem=f"{what}/{answer.key}",
    )


def _of_its_own(answer: Answer, standards: Standards) -> Entry | None:
    """The entry that says that one of several has it; None where the notice declares none."""
    key = answer.key.partition("/")[0]
    notices = (one for pathway in standards.pathways.values() for one in pathway.notices)
    has_it = next((one.has_it for one in notices if one.key == key), None)
    if has_it is None or not answer.called:
        return None
    given = {has_it.called: answer.called, has_it.who: answer.who, has_it.at: answer.at}
    return has_it.kind.model_validate(given)


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
            called=called,
        )
        for force, chronology, purpose, sender, children, receipt, key, at, who, called in rows
    ]
