"""Standing: how one duty stands at a moment, with everything needed to explain why."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from harken.vocabulary import Duty, Elapsed, HardStop, Recorded
from harken.vocabulary.calendars import london_day
from harken.vocabulary.roles import Role


def law_ends(duty: Duty, started: datetime) -> datetime | None:
    """When the law ends what began to be owed at a moment; None of a duty that nothing ends so."""
    clock = duty.clock_on(london_day(started))
    inner = clock.clock if isinstance(clock, HardStop) else None
    return started + inner.length if isinstance(inner, Elapsed) else None


class State(StrEnum):
    """How a duty stands."""

    OWED = "owed"
    OVERDUE = "overdue"
    MET = "met"
    MET_LATE = "met late"
    RELEASED = "released"


class Rung(NamedTuple):
    """One telling that has fallen due: whom, at which instant, and whether it is only a warning.

    `number` counts the duty's ladder from 0; warnings count down from -1.
    """

    number: int
    whom: Role
    at: datetime
    warning: bool = False


class Standing(NamedTuple):
    """How one occurrence of a duty stands for one subject.

    `late_from` is by the rule, `local_late_from` by the force's own target, `alert_from` our prompt
    where the rule gives no number. `late` says it was late once, which is late for good. `learned` is when
    we knew of what ended it, which what a correction first said is not before the correction. `rungs` are
    the tellings fallen due by what was known; `looks_at` is the next instant at which anything about
    it changes of itself, or it is owed anew. `number` counts the occurrences of this one trigger from 1.
    """

    duty: Duty
    trigger: Recorded
    subject: str
    recipient: str
    number: int
    started: datetime
    late_from: datetime | None
    local_late_from: datetime | None
    alert_from: datetime | None
    state: State
    late: bool
    met_by: Recorded | None
    released_by: Recorded | None
    ended_at: datetime | None
    learned: datetime | None
    recorded_late: bool
    rungs: tuple[Rung, ...]
    looks_at: datetime | None
    accepted: Recorded | None

    @property
    def unsettled(self) -> bool:
        """Whether it is still owed."""
        return self.state in (State.OWED, State.OVERDUE)

    @property
    def key(self) -> tuple[str, str, str, str, int]:
        """What makes it this standing and no other: duty, root of the trigger, subject, recipient, number."""
        return (self.duty.key, self.trigger.chain, self.subject, self.recipient, self.number)
