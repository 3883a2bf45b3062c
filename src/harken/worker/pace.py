"""How many cases a sweep takes on: whoever records in one of them waits until the whole sweep has ended."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic

from harken.worker.sweep import MOST

FIRST = 8
LONG = 1.0
"""Seconds that a sweep should not take: nobody waits longer than that to record. Our own design."""


@dataclass(slots=True)
class Pace:
    """Half as many after a sweep that took long, one after one that failed, twice as many after a quick one.

    Most cases take milliseconds. Those of a child who was missing a hundred times each take as long as a
    hundred others, and fifty such at once would outlast the database's patience, again and again.
    """

    most: int = FIRST
    seconds: Callable[[], float] = monotonic

    @contextmanager
    def timed(self) -> Iterator[int]:
        """For one sweep of so many cases at most."""
        asked, began = self.most, self.seconds()
        self.most = 1
        yield asked
        quick = self.seconds() - began < LONG
        self.most = min(asked * 2, MOST) if quick else max(asked // 2, 1)
