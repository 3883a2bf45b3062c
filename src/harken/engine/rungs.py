"""Rungs: which tellings have fallen due, by what was known, and when the next will."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from operator import attrgetter
from typing import NamedTuple

from harken.engine.ready import Climb
from harken.engine.standing import Rung
from harken.vocabulary import Recorded
from harken.vocabulary.clocks import moment_in
from harken.vocabulary.roles import Role

LONGEST_HOLD = timedelta(hours=1)
"""How long "mine" may hold the next rung of a life-safety duty. Our own design."""


class Ladder(NamedTuple):
    """What the tellings of one occurrence are counted from. `base` is the deadline or our prompt.

    `known_from` is since when it was known to be owed, `base_known` since when by then: nobody could have
    been told before.
    """

    climb: Climb
    life_safety: bool
    started: datetime
    base: datetime | None
    known_from: datetime
    base_known: datetime
    settled_known: datetime | None
    accepted: Sequence[Recorded] = ()


def fallen(ladder: Ladder, at: datetime) -> tuple[tuple[Rung, ...], datetime | None]:
    """The tellings fallen due by a moment, soonest first, and when the next would fall."""
    rungs: list[Rung] = []
    following, settled = None, ladder.settled_known
    falls = _tellings(ladder)
    for rung in (*_warnings(ladder), *falls) if ladder.climb.warns else falls:
        when = rung[2]
        if settled is not None and when >= settled:
            continue
        if when <= at:
            rungs.append(Rung(*rung))
        elif following is None or when < following:
            following = when
    if len(rungs) > 1:
        rungs.sort(key=attrgetter("at", "number"))
    return tuple(rungs), following


def nobody_told_by(settled: datetime, climb: Climb, base: datetime | None) -> bool:
    """Whether nobody can have been told by then: what is met in good time costs nothing."""
    if climb.from_start:
        return False
    return base is None or settled < base - climb.ahead


# As a Rung has them: its number, whom, when it falls, whether it is only a warning.
_Falls = tuple[int, Role, datetime, bool]


def _warnings(ladder: Ladder) -> Iterable[_Falls]:
    base = ladder.base
    if base is None or ladder.base_known >= base:
        return
    for number, whom, before, _ in ladder.climb.warns:
        at = max(base - before, ladder.started, ladder.base_known)
        yield number, whom, at, True


def _tellings(ladder: Ladder) -> Iterable[_Falls]:
    climb, accepted = ladder.climb, ladder.accepted
    for number, whom, after, from_start in climb.tells:
        base, known = ladder.base, ladder.base_known
        if from_start:
            base, known = ladder.started, ladder.known_from
        if base is None:
            continue
        at = base + after
        if at < known:
            at = known
        warning = from_start and ladder.base is not None and at < ladder.base
        if accepted and after > climb.first:
            at = _held(at, ladder)
        yield number, whom, at, warning


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
