"""The verb that opens a restricted record in an emergency: at once, for an hour, to read, and on record."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import uuid4

from harken.access.actor import Actor
from harken.access.connection import Connection, acting
from harken.access.consult import Look, consult
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.prove import Proof, prove
from harken.access.refused import Refused
from harken.board.beat import FULL_NOW
from harken.board.refresh import look_again
from harken.casework.answerable import answered_for, tell_standards
from harken.casework.journal import Chronology, done
from harken.casework.journal import put as put_in
from harken.casework.outcome import Done
from harken.casework.restrict import in_charge, new_entry, settled, whole
from harken.catalogue.standards import Standards
from harken.chronology.append import Appended, NewEntry, append_all, sent_already
from harken.chronology.read import Held, hold
from harken.chronology.restriction import open_in_emergency
from harken.every_case.restriction import EmergencyFor, EmergencyRefused, OpenedInEmergency, Restriction
from harken.vocabulary.roles import SYSTEM

SHORTEST = 20
"""How many characters say why, at least. Our own design."""

NO_WHY = Refused(
    "no_reason", f"Say why it cannot wait, in at least {SHORTEST} characters. It is kept.", "why"
)
NOT_FOR_YOU = Refused(
    "not_available",
    "There is nothing here that you can open. Ring the duty inspector, who can say more.",
)
OPEN = Refused("open_to_you", "You can see it already.")
AN_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Emergency:
    """Which record, what it is needed for, why that cannot wait, and the password of whoever asks."""

    chronology: str
    category: EmergencyFor
    why: str
    idem: str
    proof: Proof


def open_for_an_hour(
    emergency: Emergency, *, by: Actor, now: datetime, standards: Standards
) -> Done | Refused:
    """Open it to whoever asks, to read for sixty minutes. Refused alike where sealed or kept from them.

    Whoever is in charge hears at once, an inspector who had no part in it owes a review, and professional
    standards are written to. So they are where it was refused; whoever was is not told.
    """
    why = emergency.why.strip()
    if len(why) < SHORTEST:
        return NO_WHY
    decision = may(by, Act.READ_CASE)
    if not decision:
        return Refused(decision.code, decision.sentence)
    unproved = prove(emergency.proof, by=by)
    if unproved is not None:
        return unproved
    entry = OpenedInEmergency(category=emergency.category, why=why)
    new = new_entry(emergency.chronology, entry, now, emergency.idem)
    with acting(by) as connection:

        def act() -> Done | Refused:
            return _opened(connection, new, entry, by=by, standards=standards)

        outcome = whole(connection, act)
        if outcome is NOT_FOR_YOU:
            _tried(connection, new, entry, by=by, standards=standards)
        return outcome


def _opened(
    connection: Connection, new: NewEntry, entry: OpenedInEmergency, *, by: Actor, standards: Standards
) -> Done | Refused:
    earlier = _held(connection, new, by, standards)
    if earlier is not None and earlier.visible:
        before = sent_already(connection, by, new)
        if isinstance(before, Appended):
            return done(before, _chronology(earlier))
        return OPEN if before is None else before
    held = earlier if earlier and open_in_emergency(connection, new.chronology) else None
    if held is None:
        return NOT_FOR_YOU
    into = _chronology(held)
    _look(connection, new, entry, by)
    outcome = put_in(connection, new, into, by=by, standards=standards)
    if isinstance(outcome, Refused):
        return outcome
    into, appended = outcome
    charged = in_charge(connection, by.force, into.id, into.belongs)
    level = Restriction(held.restriction)
    # Nobody left to answer for it is no reason to leave somebody at the door: they are owed it all the same.
    into = answered_for(connection, into, appended, level, but=charged, by=by, standards=standards) or into
    tell_standards(connection, into, appended.id, "emergency", by=by)
    return settled(connection, into, appended, by=by, standards=standards)


def _held(connection: Connection, new: NewEntry, by: Actor, standards: Standards) -> Held | None:
    return hold(connection, by.force, new.chronology, upgrade=standards.upgraded, beside=FULL_NOW)


def _chronology(held: Held) -> Chronology:
    return Chronology(held.id, held.pathway, held.reference, held.belongs, held.facts, held.beside)


def _look(
    connection: Connection, new: NewEntry, entry: OpenedInEmergency, by: Actor, *, result: str = "ok"
) -> None:
    """On record with its reason, before anything of it is shown; or before anything is refused."""
    look = Look(
        object_kind="record", object_id=new.chronology, chronologies=[new.chronology],
        fields=("restriction",), reason=f"{entry.category}: {entry.why}", verb="emergency", result=result,
    )  # fmt: skip
    consult(connection, by, look)


def _tried(
    connection: Connection, new: NewEntry, entry: OpenedInEmergency, *, by: Actor, standards: Standards
) -> None:
    """Put on record, in the record itself, that it was tried, and have whoever answers for it told.

    Once an hour of each, so that nobody fills a record by trying. Of what is not there only the look is kept.
    """
    _look(connection, new, entry, by, result="denied")
    held = _held(connection, new, by, standards)
    if held is None or _lately(held, new, by):
        return
    refused = EmergencyRefused(account=by.account, category=entry.category)
    tried = replace(new_entry(new.chronology, refused, new.happened, f"{new.idem}/refused"), id=str(uuid4()))
    # Whoever sees nothing of it is answered nothing, and reckons nothing: that is the clock's, at once.
    append_all(connection, replace(by, role=SYSTEM), [tried])
    tell_standards(connection, _chronology(held), tried.id, "refused", by=by)
    look_again(connection, by.force, held.id)


def _lately(held: Held, new: NewEntry, by: Actor) -> bool:
    return any(
        fact.kind == EmergencyRefused.key and fact.by == by.account and fact.happened > new.happened - AN_HOUR
        for fact in held.facts
        if fact.chronology == held.id
    )
