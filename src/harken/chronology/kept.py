"""Readings that this process keeps, so that of a chronology read again only what is new is handed over.

Sound because an entry never changes: what one snapshot of the database saw, every later one sees the same.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Any

from harken.vocabulary.recorded import Recorded

Upgrading = Callable[[str, int, Mapping[str, Any]], Mapping[str, Any]]
Which = tuple[str, str, Upgrading | None]

# Twenty facts take some forty kilobytes.
MOST_READINGS = 500
LONGEST = 500


@dataclass(frozen=True, slots=True)
class Reading:
    """What was committed when it was read: PostgreSQL's snapshot, whose chronologies it covers, the facts."""

    snapshot: str
    own: str
    facts: tuple[Recorded, ...]


_kept: OrderedDict[Which, Reading] = OrderedDict()
_turn = Lock()


def kept(which: Which) -> Reading | None:
    """The last reading of a chronology (force, id, upgrade) in this process, if it is still kept."""
    return _kept.get(which)


def keep(which: Which, reading: Reading) -> None:
    """Keep a reading in place of an older one; the one longest unread goes when there are too many."""
    with _turn:
        _kept.pop(which, None)
        if len(reading.facts) <= LONGEST:
            _kept[which] = reading
        if len(_kept) > MOST_READINGS:
            _kept.popitem(last=False)


def forget() -> None:
    """Let go of every reading, as when another database takes the place of this one."""
    with _turn:
        _kept.clear()
