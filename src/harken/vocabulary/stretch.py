"""Stretch: from one of some entries until one of others, such as a child missing until found, and again."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from harken.vocabulary.recorded import Recorded
from harken.vocabulary.when import On, of_itself


@dataclass(frozen=True, slots=True)
class Stretch:
    """Begins with one of `since`; another of them begins nothing until one of `until` has ended it."""

    since: tuple[On, ...]
    until: tuple[On, ...]

    def __post_init__(self) -> None:
        """Refuse, at import, a stretch that never begins or never ends."""
        if not (self.since and self.until):
            raise TypeError(f"{self!r} must name the entries that begin it and those that end it.")
        of_itself(self, *self.since, *self.until)


def ended_before(fact: Recorded, until: Sequence[Recorded]) -> int:
    """How many of `until` (in order) came before a fact. Facts alike in this are of one stretch."""
    return bisect_right(until, (fact.happened, fact.recorded), key=lambda end: (end.happened, end.recorded))


def begun(since: Sequence[Recorded], until: Sequence[Recorded]) -> list[datetime]:
    """When each stretch began, oldest first."""
    found: list[datetime] = []
    ended = -1
    for fact in since:
        if (now := ended_before(fact, until)) > ended:
            found.append(fact.happened)
            ended = now
    return found
