"""Minutes with traumatic material as the desk says them, against the limits of the force."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from harken.chronology.exposure import exposure_of
from harken.desk.visit import Visit
from harken.policy.force import Exposure, Limit

BREAK = "Over the limit: take a break now, and speak with your supervisor."
THEIRS = "Over the limit: arrange a break."


@dataclass(frozen=True, slots=True)
class Spent:
    """Minutes against one limit."""

    limit: Limit
    minutes: int

    @property
    def over(self) -> bool:
        """Whether a break is owed."""
        return self.minutes > self.limit.minutes

    @property
    def line(self) -> str:
        """In a few words."""
        return f"{self.minutes} of {self.limit.minutes} minutes in {self.limit.says}"


def spent_by(visit: Visit, accounts: Sequence[str]) -> Mapping[str, tuple[Spent, ...]]:
    """The minutes of each of these against each limit, by now."""
    limits = visit.standards.policy.exposure.each
    counted = [
        exposure_of(visit.connection, accounts, since=visit.now - limit.within, until=visit.now)
        for limit in limits
    ]
    return {
        one: tuple(Spent(limit, those.get(one, 0)) for limit, those in zip(limits, counted, strict=True))
        for one in accounts
    }


def is_over(visit: Visit) -> bool:
    """Whether the visitor themself is over a limit now."""
    me = visit.actor.account
    return any(one.over for one in spent_by(visit, (me,))[me])


def whose_limits(exposure: Exposure) -> str:
    """Whose numbers they are."""
    says = "Everybody counts their own minutes, in the case. No limit begins anew at midnight."
    if exposure == Exposure():
        return f"{says} The limits are Harken's own design: no authority for a number was found."
    return f"{says} The limits are this force's own, from its policy."
