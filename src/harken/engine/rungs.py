"""Rungs: which tellings have fallen due, by what was known, and when the next will."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from harken.engine.rulebook import Climb
from harken.engine.standing import Rung
from harken.vocabulary import Recorded
from harken.vocabulary.clocks import moment_in

LONGEST_HOLD = timedelta(hours=1)
"""How long "mine" may hold the next rung of a life-safety duty. Our own design."""


class Ladder(NamedTuple):
    """What the tellings of one occurrence are counted from. `base` is the deadline or our prompt."""

    climb: Climb
    life_safety: bool
    started: datetime
    base: datetime | None
    known_from: datetime
    settled_known: datetime | None
    accepted: Sequence[Recorded] = ()


def rungs_of(ladder: Ladder) -> list[Rung]:
    """Every telling there will ever be as things are known now, settled or not, soonest first."""
    settled = ladder.settled_known
    if settled is not None and _before_anybody(ladder, settled):
        return []
    rungs = [*_warnings(ladder), *_tellings(ladder)]
    if settled is not None:
        rungs = [rung for rung in rungs if rung.at < settled]
    return sorted(rungs, key=_soonest_first)


def _soonest_first(rung: Rung) -> tuple[datetime, int]:
    return (rung.at, rung.number)


def _before_anybody(ladder: Ladder, settled: datetime) -> bool:
    """Whether nobody can have been told by then: what is met in good time costs nothing."""
    base, climb = ladder.base, ladder.climb
    if base is None:
        return not climb.from_start
    return not climb.from_start and settled < base - climb.ahead


def _warnings(ladder: Ladder) -> Iterable[Rung]:
    base = ladder.base
    if base is None or ladder.known_from >= base:
        return
    for number, whom, before, _ in ladder.climb.warns:
        at = max(base - before, ladder.started, ladder.known_from)
        yield Rung(number, whom, at, warning=True)


def _tellings(ladder: Ladder) -> Iterable[Rung]:
    tells, known_from = ladder.climb.tells, ladder.known_from
    first = tells[0].length
    for number, whom, after, from_start in tells:
        base = ladder.started if from_start else ladder.base
        if base is None:
            continue
        at = max(base + after, known_from)
        warning = from_start and ladder.base is not None and at < ladder.base
        if ladder.accepted and after > first:
            at = _held(at, ladder)
        yield Rung(number, whom, at, warning=warning)


def _held(at: datetime, ladder: Ladder) -> datetime:
    """When a rung falls, if somebody said "mine" before it did: not until their own time is up."""
    for fact in ladder.accepted:
        by_when = moment_in(fact.answers.get("by_when"))
        if by_when is None or fact.recorded > at:
            continue
        if ladder.life_safety:
            by_when = min(by_when, fact.recorded + LONGEST_HOLD)
        at = max(at, by_when)
    return at
