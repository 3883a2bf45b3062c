"""Kinds of entry that tests of the journal record, and how they record them."""

from datetime import UTC, datetime
from typing import Annotated, Any, ClassVar
from uuid import uuid4

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.access.refused import Refused
from harken.chronology.append import Appended, NewChronology, NewEntry, append, open_chronology
from harken.vocabulary.asks import Asks
from harken.vocabulary.entry import Entry

HAPPENED = datetime(2026, 11, 5, 8, 0, tzinfo=UTC)


class Seen(Entry):
    key: ClassVar[str] = "trial.seen"
    title: ClassVar[str] = "Seen"
    reads: ClassVar[str] = "Seen by {unit}: {said}"
    unit: Annotated[str, Asks("Which unit?", coded=True)] = "KB21"
    said: Annotated[str, Asks("What did the child say?")] = ""


class Disposed(Entry):
    key: ClassVar[str] = "every-case.words-disposed"
    title: ClassVar[str] = "Words disposed of"
    reads: ClassVar[str] = "The words of an entry were disposed of."
    entry: Annotated[str, Asks("Which entry?", coded=True)]


class Mentioned(Entry):
    key: ClassVar[str] = "trial.mentioned"
    title: ClassVar[str] = "Mentioned"
    reads: ClassVar[str] = "An entry was mentioned."
    entry: Annotated[str, Asks("Which entry?", coded=True)]


def a_case(connection: Connection, actor: Actor) -> str:
    return open_chronology(connection, actor, NewChronology(belongs="case", letter="M", pathway="missing")).id


def a_person(connection: Connection, actor: Actor) -> str:
    return open_chronology(connection, actor, NewChronology(belongs="person", letter="P", id=str(uuid4()))).id


def new(chronology: str, *about: str, said: str = "", **more: Any) -> NewEntry:
    given: dict[str, Any] = {"entry": Seen(said=said), "happened": HAPPENED, "idem": str(uuid4()), **more}
    return NewEntry(chronology=chronology, about=tuple((one, "child") for one in about), **given)


def appended(connection: Connection, actor: Actor, fact: NewEntry) -> Appended:
    outcome = append(connection, actor, fact)
    assert not isinstance(outcome, Refused), outcome
    return outcome
