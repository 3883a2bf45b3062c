"""Looser: whether a force's own time is ever later than the rule's, and where."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice

from harken.policy.clock_words import Graded
from harken.vocabulary import (
    AfterEnd,
    AtOnce,
    ByAnswer,
    ByLevel,
    Clock,
    Days,
    Deferred,
    Elapsed,
    HardStop,
    Inclusive,
    Months,
    Pausing,
    Weeks,
    WorkingDays,
)
from harken.vocabulary.calendars import LONDON, Calendars, at_london
from harken.vocabulary.clocks import Reading

STEP = timedelta(minutes=433)
"""Between sample starts: three a day, each day at other minutes, and each weekday at all times of the day."""

LENGTHS = (Elapsed, Days, Weeks, Months, Inclusive, WorkingDays)
"""Words of one number: more of the same word is later from any start, so one start tells."""

Pair = tuple[str, Clock, Clock]


def why_looser(local: Clock, national: Clock, window: tuple[date, date], calendars: Calendars) -> str:
    """Where the local time is later than the rule's for something that starts in `window`; empty if nowhere.

    `window` is half open, in London days.
    """
    for label, ours, theirs in _pairs("", local, national):
        same_word = type(ours) is type(theirs) and isinstance(ours, LENGTHS)
        starts = islice(_starts(window), 1 if same_word else None)
        start = next((at for at in starts if _later(ours, theirs, at, calendars)), None)
        if start is not None:
            when = "" if same_word else f" for what starts on {start.astimezone(LONDON):%A %d %B %Y at %H:%M}"
            return f"{label}{ours.value} is later than the rule's {theirs.value}{when}."
    return ""


def _pairs(label: str, local: Clock, national: Clock) -> Iterator[Pair]:
    """What is compared with what: each level by itself, and a limit without its wrapping."""
    match national:
        case ByLevel() | ByAnswer():
            yield from _by_level(local, national)
        case AtOnce(design=inner) | HardStop(clock=inner):
            yield from _pairs(label, local, inner)
        case AfterEnd(clock=inner, then=then):
            own = local if isinstance(local, AfterEnd) else AfterEnd(local, then)
            yield from _pairs(label, own.clock, inner)
            yield from _pairs(label, own.then, then)
        case Pausing(clock=inner) | Deferred(clock=inner):
            yield from _pairs(label, local.clock if isinstance(local, type(national)) else local, inner)
        case _:
            yield label, local, national


def _by_level(local: Clock, national: Graded) -> Iterator[Pair]:
    own = local if isinstance(local, ByLevel | ByAnswer) else None
    choices = dict(own.choices) if own else {}
    for level, clock in national.choices:
        yield from _pairs(f"{level}: ", choices.get(level, local), clock)
    if national.unset is not None:
        yield from _pairs("while nothing is set: ", (own.unset if own else None) or local, national.unset)


def _later(local: Clock, national: Clock, start: datetime, calendars: Calendars) -> bool:
    asked = Reading(start, {}, calendars, lambda _ons: ())
    rule, ours = national.late_from(asked), local.late_from(asked)
    return rule is not None and (ours is None or ours > rule)


def _starts(window: tuple[date, date]) -> Iterator[datetime]:
    start, end = (at_london(day, time()) for day in window)
    while start < end:
        yield start
        start += STEP
