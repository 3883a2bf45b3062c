"""The verb of the clock: puts on record whom it told. Its messages are the worker's to send."""

from collections.abc import Sequence
from datetime import datetime

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.board.told import ToldLine
from harken.chronology.append import NewEntry, append_all
from harken.every_case.told import Told
from harken.outside.mail import LATE_TO_TELL
from harken.vocabulary import Answer


def put_told(connection: Connection, lines: Sequence[ToldLine], *, by: Actor, now: datetime) -> None:
    """Append one entry for each telling, at the moment it is made, however long it had been due."""
    append_all(connection, by, [_entry(line, now) for line in lines])


def _entry(line: ToldLine, now: datetime) -> NewEntry:
    yes_no = {True: Answer.YES, False: Answer.NO}
    told = Told(
        duty=line.duty,
        root=line.root,
        occurrence=line.number,
        recipient=line.recipient,
        rung=line.rung,
        role=line.role,
        account=line.account,
        warning=yes_no[line.warning],
        passed_over=yes_no[bool(line.passed_over)],
        catching_up=yes_no[now - line.due > LATE_TO_TELL],
    )
    about = ((line.subject, "subject"),) if line.subject else ()
    return NewEntry(
        chronology=line.chronology,
        entry=told,
        about=about,
        happened=now,
        idem=f"told/{line.id}",
        id=line.id,
    )
