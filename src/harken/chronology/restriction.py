"""Restricts a chronology to those who are tied to it, and shows it again when two people agree."""

from typing import Literal

from harken.access.connection import Connection

Level = Literal["open", "team", "named", "sealed"]


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
