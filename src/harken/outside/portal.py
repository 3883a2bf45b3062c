"""Notices as people of the agency read them at the portal, and what they answer there."""

from dataclasses import dataclass
from datetime import datetime

import psycopg
from psycopg.rows import class_row

from harken.access.connection import Connection

SHOWN = 100
"""How many notices are listed, those that wait for an answer first. Our own design."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lying:
    """A notice that lies at the portal: a reference and a purpose, and what became of it."""

    id: str
    reference: str
    purpose: str
    made: datetime
    opened: datetime | None
    answered: datetime | None
    answered_by: str
    receipt: str
    returned: datetime | None
    recalled: datetime | None
    recall_asks: str
    recall_answer: str
    recall_answered: datetime | None
    settled: datetime | None
    said: str
    force_name: str
    call_back: str

    @property
    def waits(self) -> bool:
        """Whether something is asked of them still."""
        if self.recalled is not None:
            return self.recall_answered is None
        return not self.receipt and self.returned is None and self.settled is None


_ALL = """
select id::text, reference, purpose, made, opened, answered, answered_by, receipt, returned, recalled,
    recall_asks, recall_answer, recall_answered, settled, coalesce(said, '') as said,
    coalesce(force_name, '') as force_name,
    coalesce(call_back, '') as call_back
from portal_notice
"""
_ORDER = """
order by (receipt = '' and returned is null and settled is null) desc,
    coalesce(recalled, made) desc, id limit %s
"""
_ONE = " where id = %s::uuid"


def lying(connection: Connection) -> list[Lying]:
    """What lies there for whoever asks, the newest first."""
    return _cursor(connection).execute(_ALL + _ORDER, (SHOWN,)).fetchall()


def lying_one(connection: Connection, notice: str) -> Lying | None:
    """One of them; None where there is none, or it is another's. That it was opened is kept."""
    connection.execute("select priv.portal_opened(%s)", (notice,))
    return _cursor(connection).execute(_ALL + _ONE, (notice,)).fetchone()


def receive(connection: Connection, notice: str, receipt: str) -> bool:
    """Say that they have it, under a reference of their own; False where it is not there. Never unsaid."""
    return _said(connection, "select priv.portal_received(%s, %s)", notice, receipt)


def give_back(connection: Connection, notice: str) -> bool:
    """Say that it is not theirs; False where it is not there, or was answered."""
    return _said(connection, "select priv.portal_returned(%s)", notice)


def answer_recall(connection: Connection, notice: str, answer: str) -> bool:
    """Say what became of what they were asked for back; False where nothing was, or it was answered."""
    return _said(connection, "select priv.portal_recall_answered(%s, %s)", notice, answer)


def _said(connection: Connection, question: str, *values: str) -> bool:
    row = connection.execute(question.encode(), values).fetchone()
    return bool(row and row[0])


def _cursor(connection: Connection) -> psycopg.Cursor[Lying]:
    return psycopg.Cursor(connection, row_factory=class_row(Lying))
