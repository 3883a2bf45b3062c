"""Restricts a chronology to those who are tied to it, and shows it again when two people agree."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from harken.access.connection import Connection

Level = Literal["open", "team", "named", "sealed"]
LEVELS: tuple[Level, ...] = ("open", "team", "named", "sealed")
"""From what everybody in the force may see to that of which nobody else hears."""


@dataclass(frozen=True, slots=True)
class Lowering:
    """A request of the last seven days that a restriction be lowered: of what, from what to what, by whom."""

    chronology: str
    reference: str
    belongs: str
    stands: Level
    level: Level
    by: str
    at: datetime


def stands(connection: Connection, chronology: str) -> Level | None:
    """The restriction now; None where the caller can see nothing here."""
    row = connection.execute("select priv.restriction_of(%s)", (chronology,)).fetchone()
    return row[0] if row else None


def restrict(connection: Connection, chronology: str, level: Level) -> bool:
    """Raise the restriction, for every entry, in this transaction; the caller joins those who may see it.

    False when it stands as high already, or when there is nothing here that the caller can see.
    """
    row = connection.execute("select priv.restrict(%s, %s)", (chronology, level)).fetchone()
    return bool(row and row[0])


def propose_lower(connection: Connection, chronology: str, level: Level) -> bool:
    """Ask that the restriction be lowered; it stands until somebody else agrees within seven days."""
    row = connection.execute("select priv.propose_lower(%s, %s)", (chronology, level)).fetchone()
    return bool(row and row[0])


def agree_lower(connection: Connection, chronology: str, level: Level) -> bool:
    """Lower the restriction as somebody else proposed in the last seven days; False when nobody did."""
    row = connection.execute("select priv.agree_lower(%s, %s)", (chronology, level)).fetchone()
    return bool(row and row[0])


@dataclass(frozen=True, slots=True)
class Back:
    """A request of the last seven days that somebody may see a record again: whose account, asked by whom."""

    account: str
    name: str
    by: str
    at: datetime


def propose_back(connection: Connection, chronology: str, account: str) -> bool:
    """Ask that somebody may see it again, once another agrees. False where nothing keeps them from it."""
    row = connection.execute("select priv.propose_back(%s, %s)", (chronology, account)).fetchone()
    return bool(row and row[0])


def agree_back(connection: Connection, chronology: str, account: str) -> bool:
    """Let somebody see it again, as somebody else proposed in the last seven days; False when nobody did."""
    row = connection.execute("select priv.agree_back(%s, %s)", (chronology, account)).fetchone()
    return bool(row and row[0])


def backs(connection: Connection, chronology: str) -> tuple[Back, ...]:
    """The requests of one record that wait; the oldest first."""
    rows = connection.execute("select * from priv.backs(%s)", (chronology,)).fetchall()
    return tuple(Back(str(account), name, str(by), at.astimezone(UTC)) for account, name, by, at in rows)


def refuse_lower(connection: Connection, chronology: str, level: Level) -> bool:
    """Leave the restriction as it is, and have the request go; False when there is none."""
    row = connection.execute("select priv.refuse_lower(%s, %s)", (chronology, level)).fetchone()
    return bool(row and row[0])


def lowerings(connection: Connection, chronology: str | None = None) -> tuple[Lowering, ...]:
    """The requests that wait, of one chronology or of all that the caller can see; the oldest first."""
    rows = connection.execute("select * from priv.lowerings(%s::uuid)", (chronology,)).fetchall()
    return tuple(
        Lowering(str(key), reference, belongs, now, level, str(by), at.astimezone(UTC))
        for key, reference, belongs, now, level, by, at in rows
    )


def open_in_emergency(connection: Connection, chronology: str) -> datetime | None:
    """Let the caller read a restricted record for an hour; until when. None where they cannot open it so."""
    row = connection.execute("select priv.open_in_emergency(%s)", (chronology,)).fetchone()
    return row[0] if row else None


def in_emergency(connection: Connection, chronology: str) -> datetime | None:
    """Until when the caller reads a record for an emergency alone; None where they have a part in it."""
    row = connection.execute("select priv.in_emergency(%s)", (chronology,)).fetchone()
    return row[0] if row else None
