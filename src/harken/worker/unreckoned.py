"""Tells somebody of cases that cannot be worked out whole: only a person can say what is owed there."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time

import psycopg
import structlog

from harken.access.connection import Connection, savepoint, uuids
from harken.access.on_duty import Holder
from harken.board.seers import EVERYBODY, Seers
from harken.engine.tried import Failure, tried
from harken.outside.messages import Telling, tell
from harken.policy.force import Quiet
from harken.vocabulary.calendars import at_london, london_day
from harken.worker.roster import Roster

BY_HAND = "Look at this case by hand: what is owed could not all be worked out"
log = structlog.get_logger()

_CASES = """
select chronology::text, reference, coalesce(in_charge::text, ''), area from case_line
where force = %s::uuid and chronology = any (%s::uuid[])
"""
_SAID = """
select o.account::text, l ->> 'chronology' from outbox o cross join jsonb_array_elements(o.body -> 'lines') l
where o.force = %(force)s::uuid and o.kind = 'message' and o.account = any (%(accounts)s::uuid[])
    and o.made > %(day)s - interval '1 day' and l ->> 'duty' = %(says)s
    and (l ->> 'due')::timestamptz >= %(day)s
"""


def say_unreckoned(
    connection: Connection,
    force: str,
    cases: Sequence[str],
    on_duty: Roster,
    seers: Mapping[str, Seers],
    now: datetime,
    quiet: Quiet,
) -> None:
    """Write to whoever is in charge of each, and to the duty inspector or whoever is left; once a day.

    What cannot be said is reported; it is tried again when the case is.
    """
    said = tried(_say, connection, force, cases, on_duty, seers, now, quiet)
    if isinstance(said, Failure):
        log.error("nobody told of what is not reckoned", kind=said.kind)


def _say(
    connection: Connection,
    force: str,
    cases: Sequence[str],
    on_duty: Roster,
    seers: Mapping[str, Seers],
    now: datetime,
    quiet: Quiet,
) -> None:
    with savepoint(connection):
        rows = psycopg.Cursor(connection).execute(_CASES, (force, uuids(cases))).fetchall()
        lines = [
            _line(force, chronology, reference, holder, now)
            for chronology, reference, in_charge, area in rows
            for holder in on_duty.seen_by(seers.get(chronology, EVERYBODY)).answering(in_charge, area)
        ]
        said = _said(connection, force, {one.account for one in lines}, now)
        tell(connection, [one for one in lines if (one.account, one.chronology) not in said], quiet, now)


def _said(connection: Connection, force: str, accounts: set[str], now: datetime) -> set[tuple[str, str]]:
    """To whom it was written of which case today."""
    day = at_london(london_day(now), time())
    values = {"force": force, "accounts": uuids(sorted(accounts)), "day": day, "says": BY_HAND}
    return {(who, case) for who, case in psycopg.Cursor(connection).execute(_SAID, values)}


def _line(force: str, chronology: str, reference: str, to: Holder, now: datetime) -> Telling:
    return Telling(
        force=force,
        account=to.account,
        email=to.email,
        child="",
        chronology=chronology,
        reference=reference,
        duty_says=BY_HAND,
        due=now,
        interrupts=True,
        warning=False,
        role="",
        key=f"unreckoned/{chronology}/{to.account}/{london_day(now)}",
        on_board=False,
    )
