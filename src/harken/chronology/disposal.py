"""Disposes of the words of an entry when the law says so. The spine, its seal and the reason stay."""

from harken.access.connection import Connection

KIND = "every-case.words-disposed"


def dispose(connection: Connection, *, entry: str, because: str) -> bool:
    """Erase words and salt of one entry; False when they are gone already.

    `because` is an entry of KIND whose answers hold {"entry": entry}, appended to the same chronology by
    the same person in this transaction; without one the database refuses.
    """
    row = connection.execute("select priv.dispose(%s, %s)", (entry, because)).fetchone()
    return bool(row and row[0])
