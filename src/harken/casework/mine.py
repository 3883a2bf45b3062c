"""The verbs that say who has something: "mine, next step, by when", and giving a case to somebody."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from harken.access.actor import Actor
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.refused import Refused
from harken.casework.outcome import Done
from harken.casework.record import Recording, record
from harken.catalogue.standards import Standards
from harken.every_case.acceptance import Accepted, Allocated

NO_STEP = Refused("no_step", "Choose or enter what you will do next.", "step")
TOO_LATE = Refused("by_when_past", "Choose a time that has not passed.", "by")


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """One duty somebody takes: which, for whom, what is next and by when."""

    chronology: str
    duty: str
    root: str
    subject: str
    number: int
    next_step: str
    by_when: datetime
    idem: str


def take(taking: Taking, *, by: Actor, now: datetime, standards: Standards) -> Done | Refused:
    """Say that a duty is mine, what is next, and by when. Ends the climb until then; never the duty."""
    if not taking.next_step.strip():
        return NO_STEP
    if taking.by_when < now - timedelta(minutes=1):
        return TOO_LATE
    mine = Accepted(
        duty=taking.duty,
        next_step=taking.next_step.strip(),
        by_when=taking.by_when,
        root=taking.root,
        occurrence=taking.number,
    )
    about = ((taking.subject, "subject"),) if taking.subject else ()
    recording = Recording(
        entry=mine, chronology=taking.chronology, about=about, happened=now, idem=taking.idem
    )
    return record(recording, by=by, now=now, standards=standards)


@dataclass(frozen=True, slots=True, kw_only=True)
class Giving:
    """A case given to an officer in charge, a team, an area; empty ones stay nobody's."""

    chronology: str
    account: str
    team: str
    area: str
    why: str
    idem: str


def give(giving: Giving, *, by: Actor, now: datetime, standards: Standards) -> Done | Refused:
    """Give a case to somebody. To another only who may allocate; to themselves anybody."""
    decision = may(by, Act.ALLOCATE)
    if giving.account != by.account and not decision:
        return Refused(decision.code, decision.sentence)
    given = Allocated(to=giving.account, team=giving.team, area=giving.area, why=giving.why)
    recording = Recording(entry=given, chronology=giving.chronology, about=(), happened=now, idem=giving.idem)
    return record(recording, by=by, now=now, standards=standards)
