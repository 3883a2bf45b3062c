"""Disposes of the words of an entry when the law says so. The spine, its seal and the reason stay."""

from harken.access.connection import Connection

KIND = "every-case.words-disposed"


_HAS_WORDS = "select 1 from words where force = %s and chronology = %s and entry = %s"


def has_words(connection: Connection, force: str, *, chronology: str, entry: str) -> bool:
    """Whether an entry of this chronology has words that the caller can see."""
    return connection.execute(_HAS_WORDS, (force, chronology, entry)).fetchone() is not None


def dispose(connection: Connection, *, entry: str, because: str) -> bool:
    """Erase words and salt of one entry; False when they are gone already.

    `because` is an entry of KIND whose answers hold {"entry": entry}, appended to the same chronology by
    the same person in this transaction; without one the database refuses.
    """
    row = connection.execute("select priv.dispose(%s, %s)", (entry, because)).fetchone()
    return bool(row and row[0])
