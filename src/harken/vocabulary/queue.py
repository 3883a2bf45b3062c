"""Queues: the cases of a pathway that wait to be acted on, the gravest first, and by when each must be."""

from collections.abc import Sequence
from dataclasses import dataclass

from harken.vocabulary.duty import Duty
from harken.vocabulary.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """Every case that owes one of these duties, by its level; one that is not graded may be the gravest.

    A case is in it by the first of its `deadlines` that it owes: that of the worst it could still be. Until
    there is one, by whichever of `before` is due soonest: what has to be done to know how grave it is.
    `place` names it in the navigation of the posts it is `for_whom`; to nobody else is there such a page.
    """

    title: str
    place: str
    says: str
    for_whom: tuple[Role, ...]
    deadlines: tuple[Duty, ...]
    before: tuple[Duty, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a queue that has no deadline, or that nobody finds."""
        for what, there in (("deadlines", self.deadlines), ("posts that it is for", self.for_whom)):
            if not there:
                raise TypeError(f"The queue {self.title} has no {what}. Add one.")

    @property
    def duties(self) -> Sequence[Duty]:
        """Every duty by which a case is in it."""
        return (*self.deadlines, *self.before)
