"""The verbs that say who has something: "mine, next step, by when", and giving a case to somebody."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from harken.access.actor import Actor
from harken.access.connection import acting
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.refused import Refused
from harken.board.cases import case
from harken.casework.outcome import Done
from harken.casework.record import Recording, not_to_record, record, recorded_in
from harken.casework.restrict import whole
from harken.casework.trained import accredited, ask_why, kept, lacked, skills_of, skills_of_case
from harken.catalogue.standards import Standards
from harken.every_case.acceptance import Accepted, Allocated
from harken.vocabulary import Answer, Unaccredited

NO_STEP = Refused("no_step", "Choose or enter what you will do next.", "step")
TOO_LATE = Refused("by_when_past", "Choose a time that has not passed.", "by")
NOT_OWED = Refused("not_owed", "That is not owed there. Read again what is owed, and take it from there.")
NO_RECIPIENT = Refused("no_recipient", "It is owed to each of several. Say which of them.", "recipient")


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """One duty somebody takes: which, of whom, for which recipient, what is next and by when.

    `unaccredited` says why, without the training.
    """

    chronology: str
    duty: str
    root: str
    subject: str
    number: int
    next_step: str
    by_when: datetime
    idem: str
    recipient: str = ""
    unaccredited: Unaccredited = Unaccredited.TRAINED


def take(taking: Taking, *, by: Actor, now: datetime, standards: Standards) -> Done | Refused:
    """Say that a duty is mine, what is next, and by when. Ends the climb until then; never the duty."""
    if not taking.next_step.strip():
        return NO_STEP
    if taking.by_when < now - timedelta(minutes=1):
        return TOO_LATE
    if not taking.recipient and any(
        one.duty.key == taking.duty and one.duty.for_each for one in standards.rules.ready
    ):
        return NO_RECIPIENT
    with acting(by) as connection:
        skills = skills_of(standards, (taking.duty,))
        lacks = lacked(connection, by.force, by.account, skills, at=now)
    why = ask_why(lacks, taking.unaccredited)
    if why is not None:
        return why
    mine = Accepted(
        duty=taking.duty,
        next_step=taking.next_step.strip(),
        by_when=taking.by_when,
        root=taking.root,
        occurrence=taking.number,
        unaccredited=kept(lacks, taking.unaccredited),
        recipient=taking.recipient,
    )
    about = ((taking.subject, "subject"),) if taking.subject else ()
    recording = Recording(
        entry=mine, chronology=taking.chronology, about=about, happened=now, idem=taking.idem
    )
    return _taken(taking, recording, by=by, now=now, standards=standards)


def _taken(
    taking: Taking, recording: Recording, *, by: Actor, now: datetime, standards: Standards
) -> Done | Refused:
    """Record it where that is owed, or ever was; else nothing would be theirs, and nobody would know."""
    refusal = not_to_record(recording, by=by, now=now)
    if refusal is not None:
        return refusal
    with acting(by) as connection:

        def act() -> Done | Refused:
            outcome = recorded_in(connection, recording, by=by, standards=standards)
            if isinstance(outcome, Refused) or outcome.already or _owed(taking, outcome):
                return outcome
            found = case(connection, by.force, taking.chronology)
            # Of what could not be worked out nobody can say that it is not owed.
            return outcome if found is not None and found.failed else NOT_OWED

        return whole(connection, act)


def _owed(taking: Taking, taken: Done) -> bool:
    """Whether it is owed there, or was. Of what stands once at a time the trigger may be learned late."""
    return any(
        (
            one.duty.key == taking.duty
            and (one.duty.once or one.trigger.chain == taking.root)
            and taking.recipient in ("", one.recipient)
            and taking.subject in ("", one.subject)
        )
        or (one.accepted is not None and one.accepted.id == taken.entry)
        for one in taken.standings
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Giving:
    """A case given to an officer in charge, a team, an area; empty ones stay nobody's.

    `unaccredited` says why to them, where they lack training that what is owed in it asks for.
    """

    chronology: str
    account: str
    team: str
    area: str
    why: str
    idem: str
    unaccredited: Unaccredited = Unaccredited.TRAINED


def give(giving: Giving, *, by: Actor, now: datetime, standards: Standards) -> Done | Refused:
    """Give a case to somebody. To another only who may allocate; to themselves anybody."""
    decision = may(by, Act.ALLOCATE)
    if giving.account != by.account and not decision:
        return Refused(decision.code, decision.sentence)
    with acting(by) as connection:
        skills = skills_of_case(connection, by.force, giving.chronology, standards)
        lacks = lacked(connection, by.force, giving.account, skills, at=now)
    why = ask_why(lacks, giving.unaccredited)
    if why is not None:
        return why
    given = Allocated(
        to=giving.account,
        team=giving.team,
        area=giving.area,
        why=giving.why,
        accredited=accredited(skills, lacks) if giving.account else Answer.NOT_KNOWN,
        unaccredited=kept(lacks, giving.unaccredited),
    )
    recording = Recording(entry=given, chronology=giving.chronology, about=(), happened=now, idem=giving.idem)
    return record(recording, by=by, now=now, standards=standards)
