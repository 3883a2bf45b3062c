"""Rungs: which tellings have fallen due, by what was known, and when the next will."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from harken.engine.standing import Rung
from harken.vocabulary import Duty, From, Recorded
from harken.vocabulary.clocks import moment_in

LONGEST_HOLD = timedelta(hours=1)
"""How long "mine" may hold the next rung of a life-safety duty. Our own design."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """What the tellings of one occurrence are counted from. `base` is the deadline or our prompt."""

    duty: Duty
    started: datetime
    base: datetime | None
    known_from: datetime
    settled_known: datetime | None
    accepted: Sequence[Recorded] = ()


def rungs_of(ladder: Ladder) -> list[Rung]:
    """Every telling there will ever be as things are known now, settled or not, soonest first."""
    settled = ladder.settled_known
    if settled is not None and ladder.base is not None and settled < _earliest(ladder.duty, ladder.base):
        return []
    rungs = [*_warnings(ladder), *_tellings(ladder)]
    return sorted((r for r in rungs if settled is None or r.at < settled), key=lambda r: (r.at, r.number))


def _earliest(duty: Duty, base: datetime) -> datetime:
    """An instant before which nobody can have been told: what is met in good time costs nothing."""
    if any(tell.counted is From.STARTED for tell in duty.escalates):
        return datetime.min.replace(tzinfo=UTC)
    return base - max((warn.before.length for warn in duty.warns), default=timedelta())


def _warnings(ladder: Ladder) -> Iterable[Rung]:
    if ladder.base is None or ladder.known_from >= ladder.base:
        return
    for number, warn in enumerate(ladder.duty.warns, start=1):
        at = max(ladder.base - warn.before.length, ladder.started, ladder.known_from)
        yield Rung(-number, warn.whom, at, warning=True)


def _tellings(ladder: Ladder) -> Iterable[Rung]:
    first = ladder.duty.escalates[0].after.length
    for number, tell in enumerate(ladder.duty.escalates):
        base = ladder.started if tell.counted is From.STARTED else ladder.base
        if base is None:
            continue
        at = max(base + tell.after.length, ladder.known_from)
        warning = tell.counted is From.STARTED and ladder.base is not None and at < ladder.base
        if tell.after.length > first:
            at = _held(at, ladder)
        yield Rung(number, tell.whom, at, warning=warning)


def _held(at: datetime, ladder: Ladder) -> datetime:
    """When a rung falls, if somebody said "mine" before it did: not until their own time is up."""
    for fact in ladder.accepted:
        by_when = moment_in(fact.answers.get("by_when"))
        if by_when is None or fact.recorded > at:
            continue
        if ladder.duty.life_safety:
            by_when = min(by_when, fact.recorded + LONGEST_HOLD)
        at = max(at, by_when)
    return at
