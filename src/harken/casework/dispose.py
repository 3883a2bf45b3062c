"""The verb that disposes of an entry's words when the law says so, and has the index forget them at once."""

from dataclasses import dataclass
from datetime import datetime

from harken.access.actor import Actor
from harken.access.connection import Connection, acting
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.refused import Refused
from harken.casework.journal import INDEXED, Chronology, done, opened, put, settle
from harken.casework.outcome import Done
from harken.catalogue.standards import Standards
from harken.chronology.append import Appended, NewEntry, sent_already
from harken.chronology.disposal import KIND, dispose, has_words
from harken.people.indexing import index
from harken.vocabulary import Entry

NO_RULE = Refused("no_rule", "Say by which rule the words go. It is kept.", "why")
NO_WORDS = Refused("no_words", "There are no words here to dispose of.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Disposing:
    """The entry whose words go, in which chronology, and under what they go."""

    chronology: str
    entry: str
    why: str
    idem: str


def dispose_of(disposing: Disposing, *, by: Actor, now: datetime, standards: Standards) -> Done | Refused:
    """Erase the words of one entry, all or nothing. That they were there, who erased them and why stay."""
    decision = may(by, Act.DISPOSE)
    if not decision:
        return Refused(decision.code, decision.sentence)
    if not disposing.why.strip():
        return NO_RULE
    because = standards.rules.kinds[KIND].model_validate({"entry": disposing.entry, "why": disposing.why})
    with acting(by) as connection:
        into = opened(connection, by, disposing.chronology, standards)
        if isinstance(into, Refused):
            return into
        new = _because(disposing, because, now)
        before = sent_already(connection, by, new)
        if before is not None:
            return done(before, into) if isinstance(before, Appended) else before
        if not has_words(connection, by.force, chronology=into.id, entry=disposing.entry):
            return NO_WORDS
        return _disposed(connection, new, into, disposing.entry, by=by, standards=standards)


def _disposed(
    connection: Connection, new: NewEntry, into: Chronology, entry: str, *, by: Actor, standards: Standards
) -> Done | Refused:
    outcome = put(connection, new, into, by=by, standards=standards)
    if isinstance(outcome, Refused):
        return outcome
    into, appended = outcome
    dispose(connection, entry=entry, because=appended.id)
    if into.belongs in INDEXED:
        index.apply(connection, by.force, into.id, keep=False)
    standings = settle(connection, into, by=by, standards=standards, at=appended.recorded)
    return done(appended, into, standings)


def _because(disposing: Disposing, entry: Entry, now: datetime) -> NewEntry:
    return NewEntry(chronology=disposing.chronology, entry=entry, about=(), happened=now, idem=disposing.idem)
