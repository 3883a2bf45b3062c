"""Sealed heads: the newest, how old it and its copies outside are, and where each was sent."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

import psycopg

from harken.access.connection import Connection
from harken.chronology.verify_alone import Head, head_from_text, head_text

ENTRIES, CONSULTATIONS = TREES = ("entries", "consultations")

_HEADS = """
select force::text, tree, leaves, root, priv.instant(made), key, signature from head
where force = %s and tree = %s
"""


SEAL_WITHIN = timedelta(minutes=1)
SEND_WITHIN = timedelta(hours=25)
"""A day, and an hour for a daily sending that runs late. Our own design."""


class Means(StrEnum):
    """How a head left the reach of whoever runs the database."""

    MAILED = "mailed"
    PRINTED = "printed"
    HANDED_OVER = "handed over"
    OTHER_FORCE = "other force"
    WRITE_ONCE_STORE = "write-once store"
    TIME_STAMPED = "time-stamped"


@dataclass(frozen=True, slots=True)
class Age:
    """How far one tree is behind. `waiting` rows are under no head yet, the oldest since `waiting_since`."""

    tree: str
    leaves: int
    made: datetime | None
    anchored_leaves: int | None
    anchored_at: datetime | None
    anchored_by: str | None
    waiting: int
    waiting_since: datetime | None

    def unsealed_for(self, now: datetime) -> timedelta:
        """How long the oldest entry has waited to be sealed; nothing when none waits."""
        return max(now - self.waiting_since, timedelta()) if self.waiting_since else timedelta()

    def unanchored_for(self, now: datetime) -> timedelta | None:
        """How long ago a head last left the building. None when none ever did."""
        return max(now - self.anchored_at, timedelta()) if self.anchored_at else None


@dataclass(frozen=True, slots=True)
class Behind:
    """Since when something waits to be sealed, and what is sealed for a head over it to be sent outside.

    None where nothing waits.
    """

    now: datetime
    unsealed_since: datetime | None
    unsent_since: datetime | None

    @property
    def why(self) -> str:
        """What is wrong, in words; empty when nothing is."""
        if self.unsealed_since and self.now - self.unsealed_since > SEAL_WITHIN:
            minutes = int((self.now - self.unsealed_since).total_seconds()) // 60
            return f"Something has waited {minutes} minutes to be sealed."
        if self.unsent_since and self.now - self.unsent_since > SEND_WITHIN:
            hours = int((self.now - self.unsent_since).total_seconds()) // 3600
            return f"No head has left the house for {hours} hours. Send one: `harken heads --mail`."
        return ""


def behind(connection: Connection, *, force: str | None = None) -> Behind:
    """How far sealing and sending are behind by the database's clock, of a force, or of all of them.

    Anybody may ask, nobody signed in too: it says two moments and nothing of what waits.
    """
    row = _ask(connection, "select clock_timestamp(), * from priv.seals_behind(%s)", force).fetchone()
    if row is None:
        raise RuntimeError("The database does not tell the time.")
    return Behind(*row)


def newest(connection: Connection, *, force: str, tree: str) -> Head | None:
    row = _ask(connection, _HEADS + " order by leaves desc limit 1", force, tree).fetchone()
    return Head(*row) if row else None


def head_of(connection: Connection, *, force: str, tree: str, leaves: int) -> Head | None:
    """The head that was sealed over exactly so many leaves."""
    row = _ask(connection, _HEADS + " and leaves = %s", force, tree, leaves).fetchone()
    return Head(*row) if row else None


def every(connection: Connection, *, force: str, tree: str) -> Iterator[Head]:
    """All heads, smallest first, a few at a time. Needs a transaction."""
    with connection.cursor(name="every_head") as cursor:
        cursor.itersize = 5000
        cursor.execute(_HEADS + " order by leaves", (force, tree))
        for row in cursor:
            yield Head(*row)


def ages(connection: Connection, *, force: str) -> tuple[Age, ...]:
    """How far each tree's sealing and anchoring are behind."""
    rows = _ask(connection, "select * from priv.seal_ages(%s)", force).fetchall()
    return tuple(Age(*row) for row in rows)


def record_anchor(
    connection: Connection, head: Head, *, means: Means, whereto: str, by: str | None = None
) -> None:
    """Record, after it was sent, where a head went."""
    _ask(
        connection,
        "insert into anchor (force, tree, leaves, means, whereto, by) values (%s, %s, %s, %s, %s, %s)",
        *(head.force, head.tree, head.leaves, means.value, whereto, by),
    )


def anchored(connection: Connection, *, force: str, tree: str) -> tuple[Head, ...]:
    """The heads that somebody outside may hold, smallest first."""
    known = " and leaves in (select a.leaves from anchor a where a.force = head.force and a.tree = head.tree)"
    rows = _ask(connection, _HEADS + known + " order by leaves", force, tree).fetchall()
    return tuple(Head(*row) for row in rows)


def remember(directory: Path, head: Head) -> None:
    """Keep a head in a file beside the sealer's key, out of reach of whoever runs only the database."""
    place = _memory(directory, head.force, head.tree)
    fresh = place.with_suffix(".new")
    with fresh.open("w", encoding="utf-8") as file:
        file.write(head_text(head))
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(place)


def remembered(directory: Path, *, force: str, tree: str) -> Head | None:
    """The head this sealer last kept, None when it never did. Raises MalformedError when damaged."""
    place = _memory(directory, force, tree)
    return head_from_text(place.read_text(encoding="utf-8")) if place.exists() else None


def _memory(directory: Path, force: str, tree: str) -> Path:
    return directory / f"{force}.{tree}.head"


def _ask(connection: Connection, query: str, *values: Any) -> psycopg.Cursor[tuple[Any, ...]]:
    return psycopg.Cursor(connection).execute(query, values)
