"""The verb that records a fact in a chronology that is open, corrects one, or strikes one out."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from harken.access.actor import Actor
from harken.access.connection import DEFAULT, Connection, acting
from harken.access.refused import Refused
from harken.casework.allowed import OUR_OWN, may_record
from harken.casework.crossing import cross
from harken.casework.exposure import over_limit
from harken.casework.for_whom import given_by_correction, given_to
from harken.casework.gated import held
from harken.casework.journal import Chronology, done, opened, put, settle
from harken.casework.laid_out import Said, laid_out, not_to_send
from harken.casework.notices import give_notice
from harken.casework.outcome import Done
from harken.casework.reopen import reopen
from harken.casework.restrict import let_in_to_take
from harken.casework.to_come import to_come
from harken.catalogue.standards import Standards
from harken.chronology.append import Appended, NewEntry, sent_already
from harken.engine.same import record_named
from harken.vocabulary import Entry
from harken.vocabulary.recorded import About
from harken.vocabulary.roles import SYSTEM


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """A fact somebody wants recorded. `idem` is the sender's own key: the same key twice is one entry.

    `replaces` is the entry it corrects; with `struck` it strikes that entry out instead.
    """

    entry: Entry
    chronology: str
    about: About
    happened: datetime
    idem: str
    replaces: str = ""
    struck: bool = False
    device_seq: int | None = None


def record(
    recording: Recording, *, by: Actor, now: datetime, standards: Standards, using: str = DEFAULT
) -> Done | Refused:
    """Record one fact, reckon, write the board and queue what must be told, all or nothing.

    Refused for what has not come yet, an act that is not the actor's, a record not to be seen, an act
    that a gate holds, a correction of what was corrected already, and another body under a key used before.
    Raises DatabaseLost.
    """
    refusal = not_to_record(recording, by=by, now=now)
    if refusal is not None:
        return refusal
    with acting(by, using=using) as connection:
        return recorded_in(connection, recording, by=by, standards=standards)


def not_to_record(recording: Recording, *, by: Actor, now: datetime) -> Refused | None:
    """The refusal of what has not come yet, or is not the actor's to record."""
    not_yet = to_come(recording.entry, recording.happened, now)
    if not_yet is not None:
        return not_yet
    return may_record(by, recording.entry, corrects=bool(recording.replaces))


def recorded_in(
    connection: Connection, recording: Recording, *, by: Actor, standards: Standards
) -> Done | Refused:
    """The same, inside a transaction that another verb has begun."""
    named = [*(subject for subject, _ in recording.about), *record_named(recording.entry)]
    into = opened(connection, by, recording.chronology, standards, named)
    if isinstance(into, Refused):
        return into
    entry = given_to(connection, recording.entry, by)
    if isinstance(entry, Refused):
        return entry
    recording = replace(recording, entry=entry)
    new = _new(recording)
    refusal = _held_back(connection, recording, into, by, standards)
    if refusal is not None:
        # What was taken when it was first sent is not refused when it is sent again.
        before = sent_already(connection, by, new)
        return done(before, into) if isinstance(before, Appended) else refusal
    outcome = put(connection, new, into, by=by, standards=standards)
    if isinstance(outcome, Refused):
        return outcome
    into, appended = outcome
    if appended.already:
        return done(appended, into)
    let_in_to_take(connection, by.force, into.id, recording.entry)
    fact = into.facts[-1]
    into = give_notice(connection, into, by=by, standards=standards)
    into = laid_out(connection, into, Said(recording.entry, fact), by=by, standards=standards)
    into = cross(connection, into, fact, by=by, standards=standards)
    into = over_limit(connection, into, fact, by=by, standards=standards)
    standings = settle(connection, into, by=by, standards=standards, at=into.facts[-1].recorded)
    again = reopen(connection, into, fact, standings, by=by, standards=standards)
    again = given_by_correction(connection, again, fact, recording.entry, by=by, standards=standards)
    if again is not into:
        standings = settle(connection, again, by=by, standards=standards, at=again.facts[-1].recorded)
    return done(appended, into, standings)


def _new(recording: Recording) -> NewEntry:
    return NewEntry(
        chronology=recording.chronology,
        entry=recording.entry,
        about=recording.about,
        happened=recording.happened.astimezone(UTC),
        idem=recording.idem,
        replaces=recording.replaces,
        struck=recording.struck,
        device_seq=recording.device_seq,
    )


def _held_back(
    connection: Connection, recording: Recording, into: Chronology, by: Actor, standards: Standards
) -> Refused | None:
    misplaced = _misplaced(recording, into, by)
    if misplaced is not None:
        return misplaced
    unread = not_to_send(connection, into, recording.entry, by=by, standards=standards)
    if unread is not None:
        return unread
    return held(connection, recording.entry, recording.about, into, by=by, standards=standards)


def _misplaced(recording: Recording, into: Chronology, by: Actor) -> Refused | None:
    kind = type(recording.entry)
    if kind.belongs != into.belongs and not recording.struck:
        return Refused(
            "other_chronology", f"“{kind.title}” is recorded of a {kind.belongs}, not of a {into.belongs}."
        )
    corrected = next((f for f in into.facts if f.id == recording.replaces), None)
    if corrected and corrected.kind in OUR_OWN and by.role is not SYSTEM:
        return Refused("not_your_entry", "What Harken records of itself is not corrected. Add a note.")
    if corrected and not recording.struck and corrected.kind != kind.key:
        return Refused("other_kind", "A correction is of the same kind as what it corrects.")
    return None
