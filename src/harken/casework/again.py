"""Reckons a chronology again: of what this process reckoned of it last, only what was touched since.

Sound because reckoning turns on nothing but facts, what is known of people, and the moment: `again_apart` is
held to the answer of reckoning anew, and reckons whatever turns on a fact that stands no more, such as one of
a transaction that was rolled back. The worker, a rebuild and every page reckon anew.
"""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock

from harken.catalogue.standards import Standards
from harken.engine.again import Reckoned
from harken.engine.reckon import Apart
from harken.engine.subject import Subjects
from harken.vocabulary import Recorded

Which = tuple[str, str, Standards]

MOST_FACTS = 10_000
"""How many facts the reckonings that are kept are of, all together; of each some kilobyte. Our own number."""


@dataclass(slots=True)
class Kept:
    """The last reckoning of each chronology, what was asked for last at the end; of so many facts in all."""

    most: int
    facts: int = 0
    by_which: OrderedDict[Which, Reckoned] = field(default_factory=OrderedDict)

    def keep(self, which: Which, found: Reckoned) -> None:
        """Keep it in place of an older one; let go of what was asked for longest ago where it is too much."""
        before = self.by_which.pop(which, None)
        self.by_which[which] = found
        self.facts += _size(found) - (_size(before) if before else 0)
        while self.facts > self.most and len(self.by_which) > 1:
            _, gone = self.by_which.popitem(last=False)
            self.facts -= _size(gone)


_kept = Kept(MOST_FACTS)
_turn = Lock()


def reckoned_again(which: Which, facts: Sequence[Recorded], subjects: Subjects, at: datetime) -> Apart:
    """How every duty of a chronology (force, id, standards) stands at `at`. The caller holds its lock."""
    _, chronology, standards = which
    before = _kept.by_which.get(which)
    found = standards.again(before, facts, chronology=chronology, subjects=subjects, at=at)
    with _turn:
        _kept.keep(which, found)
    return found.apart


def _size(reckoned: Reckoned) -> int:
    return 1 + len(reckoned.stood) + len(reckoned.replaced)
