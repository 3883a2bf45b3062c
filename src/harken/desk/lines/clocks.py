"""A duty's clock in a few words, for the line beneath its name and for its why."""

import re

from harken.vocabulary import (
    AfterEnd,
    AsSoonAsPracticable,
    AtAnswer,
    AtOnce,
    BeforeEntry,
    ByLevel,
    Clock,
    Deferred,
    Duty,
    Earliest,
    Elapsed,
    Extended,
    HardStop,
    Pausing,
)
from harken.vocabulary.calendars import london_day
from harken.vocabulary.recorded import Recorded

_UNITS = {"D": "day", "W": "week", "M": "month"}
_DURATION = re.compile(r"(?:P(\d+)([DWM])|PT(?:(\d+)H)?(?:(\d+)M)?)$")
_WORKING = re.compile(r"WD:(\d+)$")


def lasting(value: str) -> str:
    """A length in the register's grammar as people say it: PT1H30M is 1 h 30 min, P14D is 14 days."""
    if found := _WORKING.match(value):
        return f"{found[1]} working day{'s' * (found[1] != '1')}"
    found = _DURATION.match(value.removeprefix("INCL:"))
    if not found:
        return value
    number, unit, hours, minutes = found.groups()
    if number:
        return f"{number} {_UNITS[unit]}{'s' * (number != '1')}"
    return " ".join([f"{hours} h"] * bool(hours) + [f"{minutes} min"] * bool(minutes))


def beneath(duty: Duty, trigger_day: Recorded | None = None, *, level: str = "") -> str:
    """The few words beneath a duty's name: hourly at high, within 4 h, as soon as practicable."""
    clock = _clock(duty, trigger_day)
    if clock is None:
        return ""
    if isinstance(clock, ByLevel):
        choices = dict(clock.choices)
        if level and level not in choices:
            # Its time is set by something else than how grave the case is: a plan, an agreement.
            return "as often as was decided" if duty.every else "in the time that was decided"
        at = f" at {level}" if level else ""
        return f"{_often(duty, choices.get(level, clock.unset))}{at}"
    return _often(duty, clock) if _counts(clock) else _phrase(clock)


def _often(duty: Duty, clock: Clock) -> str:
    """Every hour, every month; or within so long."""
    length = _said(clock)
    if not duty.every:
        return f"within {length}"
    return "every hour" if length == "1 h" else f"every {length.removeprefix('1 ')}"


def _phrase(clock: Clock) -> str:
    """A clock that is no length by itself, in a few words."""
    if isinstance(clock, AtOnce):
        return f"at once; {_ours(clock.design, 'ours')}"
    if isinstance(clock, AtAnswer):
        return "by the time given"
    if isinstance(clock, BeforeEntry):
        return "late once that is done without it"
    if isinstance(clock, Earliest):
        return " or ".join(map(_within, clock.clocks))
    return _limit(clock)


def _ours(design: Clock, called: str) -> str:
    """Our own number of what is owed at once."""
    if isinstance(design, Earliest):
        length = next(one for one in design.clocks if _counts(one))
        others = "".join(f"; {_within(one)}" for one in design.clocks if one is not length)
        return f"{_said(length)} is {called}{others}"
    return f"{_said(design)} is {called}"


def _limit(clock: Clock) -> str:
    """A limit, and what may move it."""
    if isinstance(clock, HardStop):
        return f"{_said(clock.clock)}, and then the law ends it"
    if isinstance(clock, Extended):
        return f"{_within(_innermost(clock))} unless extended"
    if isinstance(clock, Pausing):
        return f"{_within(clock.clock)}, pauses not counted"
    if isinstance(clock, AfterEnd):
        named = isinstance(clock.clock, BeforeEntry)
        return f"{_within(clock.then)} of {'what it turns on' if named else 'its end'}"
    if isinstance(clock, Deferred):
        return f"{_within(clock.clock)}; of who was away, {_within(clock.then)} of coming back"
    return clock.word


def _within(clock: Clock) -> str:
    return f"within {_said(clock)}" if _counts(clock) else _phrase(clock)


def _innermost(clock: Clock) -> Clock:
    """The length that is extended, however often, and whatever stops it."""
    while isinstance(clock, Extended | Pausing):
        clock = clock.clock
    return clock


def _counts(clock: Clock) -> bool:
    return bool(_DURATION.match(clock.value.removeprefix("INCL:")) or _WORKING.match(clock.value))


def _said(clock: Clock) -> str:
    if isinstance(clock, AtOnce):
        return _said(clock.design)
    if isinstance(clock, Elapsed) or _counts(clock):
        return lasting(clock.value)
    return clock.word


def _clock(duty: Duty, trigger: Recorded | None) -> Clock | None:
    if trigger is not None:
        return duty.clock_on(london_day(trigger.happened))
    return duty.due[max(duty.due)]


def in_full(duty: Duty, trigger: Recorded | None = None) -> str:
    """The clock in one phrase for the why: how long, by what, and whose number it is."""
    clock = _clock(duty, trigger)
    return f"{_whole(clock)}{_again(duty, clock)}" if clock else "no rule was in force then"


def _again(duty: Duty, clock: Clock) -> str:
    """What the first clock of a duty does not say where it is owed again and again."""
    if not duty.every or isinstance(clock, HardStop) or clock.word.startswith("at each"):
        return ""
    then = duty.every.then or clock
    return f", then {_often(duty, then)}" if _counts(then) else "; and each time again"


def _whole(clock: Clock) -> str:
    if isinstance(clock, ByLevel):
        each = "; ".join(f"{level}: {_said(one)}" for level, one in clock.choices)
        return f"{each}; until that is set: {_said(clock.unset)}"
    if isinstance(clock, AsSoonAsPracticable):
        return "as soon as practicable: no deadline in the source; our prompt is ours"
    if isinstance(clock, AtOnce):
        return f"at once; {_ours(clock.design, 'our own number')}"
    if isinstance(clock, Earliest):
        return f"{_phrase(clock)}, whichever is sooner"
    return _said(clock) if _counts(clock) else _phrase(clock)
