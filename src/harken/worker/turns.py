"""Turns: parts of a process that run again and again side by side; what fails or hangs stops no other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from threading import Event, Thread
from time import monotonic
from traceback import extract_tb

import structlog

PAUSE = 0.2
SAID_AGAIN_AFTER = 60.0
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Part:
    """Something done every so many seconds. `does` answers whether there is more to do at once."""

    name: str
    every: float
    does: Callable[[], bool]


@dataclass(slots=True)
class Turns:
    """A few parts that take turns in one thread. A part that fails is tried again when it is next due."""

    parts: Sequence[Part]
    due: dict[str, float] = field(default_factory=dict)
    said: dict[str, float] = field(default_factory=dict)

    def run(self, stop: Event) -> None:
        """Take turns until told to stop; the part that has begun is finished."""
        while not stop.is_set():
            more = [self._turn(part) for part in self.parts if not stop.is_set()]
            if not any(more):
                stop.wait(PAUSE)

    def _turn(self, part: Part) -> bool:
        if monotonic() < self.due.get(part.name, 0.0):
            return False
        try:
            more = part.does()
        except Exception as broken:  # noqa: BLE001 - the guard: a part that fails stops no other
            self._say(part, broken)
            more = False
        else:
            if self.said.pop(part.name, None):
                log.warning("part of the clock works again", part=part.name)
        self.due[part.name] = 0.0 if more else monotonic() + part.every
        return more

    def _say(self, part: Part, broken: Exception) -> None:
        """Say what kind of failure it is, and where; its message may hold somebody's words."""
        if monotonic() - self.said.get(part.name, -SAID_AGAIN_AFTER) < SAID_AGAIN_AFTER:
            return
        self.said[part.name] = monotonic()
        log.error("part of the clock fails", part=part.name, kind=type(broken).__name__, where=where(broken))


def where(broken: Exception) -> str:
    """File and line of the innermost frame of a failure: all that may be said of it besides its kind."""
    frames = extract_tb(broken.__traceback__)
    return f"{PurePath(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""


def side_by_side(groups: Sequence[Turns], stop: Event) -> bool:
    """Run each in a thread of its own until told to stop; False when one of them ended by itself."""
    threads = [Thread(target=turns.run, args=(stop,), name=turns.parts[0].name) for turns in groups]
    for thread in threads:
        thread.start()
    while not stop.wait(1.0):
        if not all(thread.is_alive() for thread in threads):
            stop.set()
            return False
    for thread in threads:
        thread.join()
    return True
