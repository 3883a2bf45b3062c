"""Reckons a chronology again: of what this process reckoned of it last, only what was touched since.

Sound because reckoning turns on nothing but facts, what is known of people, and the moment: `again_apart` is
held to the answer of reckoning anew, and reckons whatever turns on a fact that stands no more, such as one of
a transaction that was rolled back. The worker, a rebuild and every page reckon anew.
"""

from collections import OrderedDict
from collections.abc import Sequence
from datetime import datetime
from threading import Lock

from harken.catalogue.standards import Standards
from harken.engine.reckon import Apart, Reckoned
from harken.engine.subject import Subjects
from harken.vocabulary import Recorded

Which = tuple[str, str, Standards]

MOST_FACTS = 10_000
"""How many facts the reckonings that are kept are of, all together; of each some kilobyte. Our own number."""

_kept: OrderedDict[Which, Reckoned] = OrderedDict()
_turn = Lock()


def reckoned_again(which: Which, facts: Sequence[Recorded], subjects: Subjects, at: datetime) -> Apart:
    """How every duty of a chronology (force, id, standards) stands at `at`. The caller holds its lock."""
    _, chronology, standards = which
    found = standards.again(_kept.get(which), facts, chronology=chronology, subjects=subjects, at=at)
    with _turn:
        _kept[which] = found
        _kept.move_to_end(which)
        forget(_kept, MOST_FACTS)
    return found.apart


def forget(kept: OrderedDict[Which, Reckoned], most: int) -> None:
    """Let go of those that were asked for longest ago, down to so many facts; the last one stays."""
    facts = sum(map(_size, kept.values()))
    while facts > most and len(kept) > 1:
        _, gone = kept.popitem(last=False)
        facts -= _size(gone)


def _size(reckoned: Reckoned) -> int:
    return 1 + len(reckoned.stood) + len(reckoned.replaced)
