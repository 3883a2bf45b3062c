"""Facts about facts: an entry that should not have been made."""

from typing import Annotated

from harken.vocabulary import Asks, Entry


class EnteredInError(Entry):
    """An earlier entry should not have been made. It stays to be seen, struck out."""

    key = "every-case.entered-in-error"
    title = "Entered in error"
    reads = "Entered in error: {why}"
    as_it_happens = True

    why: Annotated[str, Asks("Why was it wrong?", hint="Wrong child, wrong case, sent twice.", lines=3)] = ""


class WordsDisposed(Entry):
    """The words of an earlier entry were erased, as the law asks. That they were there stays."""

    key = "every-case.words-disposed"
    title = "Words disposed of"
    reads = "Words disposed of: {why}"

    entry: Annotated[str, Asks("The words of which entry?", coded=True)]
    why: Annotated[str, Asks("By which rule?", coded=True)]
