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

# A case of twenty facts takes some twenty kilobytes.
MOST_RECKONINGS = 500

_kept: OrderedDict[Which, Reckoned] = OrderedDict()
_turn = Lock()


def reckoned_again(which: Which, facts: Sequence[Recorded], subjects: Subjects, at: datetime) -> Apart:
    """How every duty of a chronology (force, id, standards) stands at `at`. The caller holds its lock."""
    _, chronology, standards = which
    found = standards.again(_kept.get(which), facts, chronology=chronology, subjects=subjects, at=at)
    with _turn:
        _kept[which] = found
        _kept.move_to_end(which)
        if len(_kept) > MOST_RECKONINGS:
            _kept.popitem(last=False)
    return found.apart
