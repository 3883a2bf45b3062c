"""Standing: how one duty stands at a moment, with everything needed to explain why."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from harken.vocabulary import Duty, Recorded
from harken.vocabulary.roles import Role


class State(StrEnum):
    """How a duty stands."""

    OWED = "owed"
    OVERDUE = "overdue"
    MET = "met"
    MET_LATE = "met late"
    RELEASED = "released"


@dataclass(frozen=True, slots=True)
class Rung:
    """One telling that has fallen due: whom, at which instant, and whether it is only a warning.

    `number` counts the duty's ladder from 0; warnings count down from -1.
    """

    number: int
    whom: Role
    at: datetime
    warning: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one occurrence of a duty stands for one subject.

    `late_from` is by the rule, `local_late_from` by the force's own target, `alert_from` our prompt
    where the rule gives no number. `late` says it was late once, which is late for good. `rungs` are
    the tellings fallen due by what was known; `looks_at` is the next instant at which anything about
    it changes of itself. `number` counts the occurrences of this one trigger from 1.
    """

    duty: Duty
    trigger: Recorded
    subject: str
    recipient: str = ""
    number: int = 1
    started: datetime
    late_from: datetime | None
    local_late_from: datetime | None = None
    alert_from: datetime | None = None
    state: State
    late: bool = False
    met_by: Recorded | None = None
    released_by: Recorded | None = None
    ended_at: datetime | None = None
    recorded_late: bool = False
    rungs: tuple[Rung, ...] = field(default=())
    looks_at: datetime | None = None
    accepted: Recorded | None = None

    @property
    def unsettled(self) -> bool:
        """Whether it is still owed."""
        return self.state in (State.OWED, State.OVERDUE)

    @property
    def key(self) -> tuple[str, str, str, str, int]:
        """What makes it this standing and no other: duty, root of the trigger, subject, recipient, number."""
        return (self.duty.key, self.trigger.chain, self.subject, self.recipient, self.number)
