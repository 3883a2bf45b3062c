"""Tells somebody of cases that cannot be worked out whole: only a person can say what is owed there."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import psycopg
import structlog

from harken.access.connection import Connection, savepoint, uuids
from harken.access.on_duty import Holder
from harken.board.seers import EVERYBODY, Seers
from harken.engine.tried import Failure, tried
from harken.outside.outbox import Queued, queue_all
from harken.vocabulary.calendars import london_day
from harken.worker.roster import Roster

BY_HAND = "Look at this case by hand: what is owed could not all be worked out"
log = structlog.get_logger()

_CASES = """
select chronology::text, reference, coalesce(in_charge::text, ''), area from case_line
where force = %s::uuid and chronology = any (%s::uuid[])
"""


def say_unreckoned(
    connection: Connection,
    force: str,
    cases: Sequence[str],
    on_duty: Roster,
    seers: Mapping[str, Seers],
    now: datetime,
) -> None:
    """Write to whoever is in charge of each, and to the duty inspector or whoever is left; once a day.

    What cannot be said is reported; it is tried again when the case is.
    """
    said = tried(_say, connection, force, cases, on_duty, seers, now)
    if isinstance(said, Failure):
        log.error("nobody told of what is not reckoned", kind=said.kind)


def _say(
    connection: Connection,
    force: str,
    cases: Sequence[str],
    on_duty: Roster,
    seers: Mapping[str, Seers],
    now: datetime,
) -> None:
    with savepoint(connection):
        rows = psycopg.Cursor(connection).execute(_CASES, (force, uuids(cases))).fetchall()
        letters = [
            _letter(force, chronology, reference, holder, now)
            for chronology, reference, in_charge, area in rows
            for holder in on_duty.seen_by(seers.get(chronology, EVERYBODY)).answering(in_charge, area)
            if holder.email
        ]
        queue_all(connection, letters)


def _letter(force: str, chronology: str, reference: str, to: Holder, now: datetime) -> Queued:
    line = {
        "duty": BY_HAND,
        "reference": reference,
        "chronology": chronology,
        "due": now.isoformat(),
        "warning": False,
    }
    return Queued(
        force=force,
        key=f"unreckoned/{chronology}/{to.account}/{london_day(now)}",
        channel="email",
        kind="message",
        destination=to.email,
        purpose="not reckoned",
        reference=reference,
        body={"lines": [line]},
        chronology=chronology,
        account=to.account,
        interrupts=True,
    )
