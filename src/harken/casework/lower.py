"""The verbs that lower a restriction: asked for by one, agreed to or refused by another within seven days."""

from dataclasses import dataclass
from datetime import datetime

from harken.access.actor import Actor
from harken.access.connection import Connection, acting
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.refused import Refused
from harken.casework.journal import done, opened
from harken.casework.outcome import Done
from harken.casework.restrict import NO_WHY, SHORTEST, kept, may_restrict, new_entry, whole
from harken.catalogue.standards import Standards
from harken.chronology.append import Appended, sent_already
from harken.chronology.restriction import Lowering, agree_lower, lowerings, propose_lower, refuse_lower
from harken.every_case.restriction import LoweringAnswered, LoweringAsked, Restriction
from harken.vocabulary import Answer

NOT_LOWER = Refused("not_lower", "As many people may see it now, or more.", "level")
NOT_ASKED = Refused(
    "not_asked", "No such request waits. It was answered, or it is more than seven days old: ask again."
)
SECOND = Refused("second_person", "You asked for it, and so somebody else has to agree.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Which record is to be lowered, to what, and why."""

    chronology: str
    level: Restriction
    why: str
    idem: str


def ask_to_lower(asking: Asking, *, by: Actor, now: datetime, standards: Standards) -> Done | Refused:
    """Ask that more people may see a record. Nothing changes until somebody else agrees."""
    if len(asking.why.strip()) < SHORTEST:
        return NO_WHY
    with acting(by) as connection:
        into = opened(connection, by, asking.chronology, standards)
        if isinstance(into, Refused):
            return into
        refusal = may_restrict(connection, by, into)
        if refusal is not None:
            return refusal
        entry = LoweringAsked(level=asking.level, why=asking.why.strip())
        new = new_entry(into.id, entry, now, asking.idem)
        before = sent_already(connection, by, new)
        if before is not None:
            return done(before, into) if isinstance(before, Appended) else before

        def act() -> Done | Refused:
            if not propose_lower(connection, into.id, asking.level.value):
                return NOT_LOWER
            return kept(connection, new, into, by=by, standards=standards)

        return whole(connection, act)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """Which request is answered, by the record and the level it asks for, and how."""

    chronology: str
    level: Restriction
    agreed: bool
    idem: str
    why: str = ""


def answer_lowering(
    answering: Answering, *, by: Actor, now: datetime, standards: Standards
) -> Done | Refused:
    """Agree that a restriction is lowered, or refuse. Whoever asked may take it back, and never agree."""
    with acting(by) as connection:
        into = opened(connection, by, answering.chronology, standards)
        if isinstance(into, Refused):
            return into
        entry = LoweringAnswered(
            level=answering.level,
            agreed=Answer.YES if answering.agreed else Answer.NO,
            why=answering.why.strip(),
        )
        new = new_entry(into.id, entry, now, answering.idem)
        before = sent_already(connection, by, new)
        if before is not None:
            return done(before, into) if isinstance(before, Appended) else before
        waits = [one for one in lowerings(connection, into.id) if one.level == answering.level]
        refusal = _not_theirs(answering, waits[0], by) if waits else NOT_ASKED
        if refusal is not None:
            return refusal

        def act() -> Done | Refused:
            if not _answered(connection, answering):
                return NOT_ASKED
            return kept(connection, new, into, by=by, standards=standards)

        return whole(connection, act)


def _not_theirs(answering: Answering, waits: Lowering, by: Actor) -> Refused | None:
    if waits.by == by.account:
        return SECOND if answering.agreed else None
    decision = may(by, Act.LOWER)
    return None if decision else Refused(decision.code, decision.sentence)


def _answered(connection: Connection, answering: Answering) -> bool:
    answer = agree_lower if answering.agreed else refuse_lower
    return answer(connection, answering.chronology, answering.level.value)
