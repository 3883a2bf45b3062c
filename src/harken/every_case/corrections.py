"""Facts about facts: an entry that should not have been made."""

from typing import Annotated

from harken.vocabulary import Asks, Entry


class EnteredInError(Entry):
    """An earlier entry should not have been made. It stays to be seen, struck out."""

    key = "every-case.entered-in-error"
    title = "Entered in error"
    reads = "Entered in error: {why}"

    why: Annotated[str, Asks("Why was it wrong?", hint="Wrong child, wrong case, sent twice.", lines=3)] = ""
