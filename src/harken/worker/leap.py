"""Leaps of the database's clock: nobody is told by a clock that has just moved otherwise than time did."""

import time
from dataclasses import dataclass
from datetime import datetime, timedelta

AHEAD, BACK = timedelta(minutes=5), timedelta(seconds=2)
"""What is no leap: a machine that was busy, two clocks that differ a little. Our own design."""
HOLDS = timedelta(minutes=5)
"""How long the clock must go on as time does before it is trusted again. Our own design."""
# Goes on while the machine sleeps, and is set by nobody.
_TICKS = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


def ticks() -> timedelta:
    """Time as it has passed on this machine, from some beginning."""
    return timedelta(seconds=time.clock_gettime(_TICKS))


@dataclass(slots=True)
class Watch:
    """Compares the database's clock with one that only goes on.

    `by` is how far it leapt, below nought when it went back.
    """

    now: datetime | None = None
    at: timedelta = timedelta()
    by: timedelta | None = None
    since: timedelta = timedelta()

    def look(self, now: datetime, at: timedelta, *, last_beat: datetime | None = None) -> timedelta | None:
        """By how much the clock leapt, while it is not trusted; None while it is.

        A process that has just begun knows when the one before it last beat: a clock does not go back.
        """
        leap = self._leap(now, at, last_beat)
        self.now, self.at = now, at
        if not -BACK <= leap <= AHEAD:
            self.by, self.since = leap, at
        elif self.by is not None and at - self.since >= HOLDS:
            self.by = None
        return self.by

    def _leap(self, now: datetime, at: timedelta, last_beat: datetime | None) -> timedelta:
        if self.now is None:
            return min(now - last_beat, timedelta()) if last_beat else timedelta()
        return (now - self.now) - (at - self.at)
