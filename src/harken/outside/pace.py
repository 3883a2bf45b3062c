"""Pace: when somebody may next be interrupted, by how often they were, of whom, and whether they answer."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from harken.policy.force import Quiet

SHIFT = timedelta(hours=8)
"""How far back somebody's interruptions count. Our own design."""
MOST = 6
"""So often in a shift is somebody interrupted; then by a child new to them alone. Our own aim."""
ANSWERS = timedelta(hours=2)
"""The longest that whoever opens what they are sent waits for the next, of these. Our own design."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What reached one person in the last shift: when, of which children; and when they last opened any."""

    at: tuple[datetime, ...] = ()
    children: frozenset[str] = frozenset()
    opened: datetime | None = None


def when(heard: Heard, children: Collection[str], quiet: Quiet, now: datetime) -> datetime:
    """When somebody may next be interrupted about these children: at once, where nothing reached them.

    Of a child they have not heard of they hear within `every`, however much they were sent before. Of
    those they know of, after `every` the first time; then after `again`, and twice as long each time; and
    not once more than MOST in any shift, whatever they open.
    """
    if not heard.at:
        return now
    if not heard.children.issuperset(children):
        return max(now, heard.at[-1] + quiet.every.length)
    return max(now, _reminded(heard, quiet))


def _reminded(heard: Heard, quiet: Quiet) -> datetime:
    last, often = heard.at[-1], len(heard.at)
    if often >= MOST:
        return max(last + quiet.every.length, heard.at[-MOST] + SHIFT)
    wait = quiet.every.length if often == 1 else quiet.again.length * 2 ** (often - 2)
    if heard.opened is not None and heard.opened >= last:
        wait = min(wait, max(ANSWERS, quiet.every.length))
    return last + wait
