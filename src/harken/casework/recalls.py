"""The verb that records what an agency answered at the portal to having been asked for something back."""

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
from harken.every_case.disclosure import RecallAnswer, RecallAnswered, agency_called

_UNRECORDED = """
select o.force::text, o.chronology::text, o.reference, o.sender, o.key, o.recall_answer as answer,
    o.answered_by as who, o.recall_answered as at
from outbox o
where o.recall_answered > clock_timestamp() - interval '30 days' and o.chronology is not null
    and not exists (select 1 from entry e where e.force = o.force and e.idem = 'recall/' || o.key)
order by o.recall_answered limit %s
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallSaid:
    """What somebody of an agency answered at `at`, about which case, of what was sent under `key`."""

    force: str
    chronology: str
    reference: str
    sender: str
    key: str
    answer: str
    who: str
    at: datetime


def put_recall(one: RecallSaid, *, by: Actor, now: datetime, standards: Standards) -> Done | Refused:
    """Record it, at the time it was said. The same answer twice is one entry."""
    entry = RecallAnswered(
        to=agency_called(one.sender),
        reference=one.reference,
        answer=RecallAnswer(one.answer),
        said=f"At the portal, by {one.who}",
    )
    recording = Recording(
        entry=entry,
        chronology=one.chronology,
        about=(),
        happened=one.at.astimezone(UTC),
        idem=f"recall/{one.key}",
    )
    return record(recording, by=by, now=now, standards=standards, using="worker")


def unrecorded(connection: Connection, *, most: int) -> list[RecallSaid]:
    """Answers of the last month of which the journal knows nothing yet."""
    cursor = psycopg.Cursor(connection, row_factory=class_row(RecallSaid))
    return cursor.execute(_UNRECORDED, (most,)).fetchall()
