"""A duty's clock in a few words, for the line beneath its name and for its why."""

import re

from harken.vocabulary import (
    AsSoonAsPracticable,
    AtAnswer,
    AtOnce,
    BeforeEntry,
    ByLevel,
    Clock,
    Duty,
    Earliest,
    Elapsed,
    HardStop,
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
        chosen = dict(clock.choices).get(level, clock.unset)
        at = f" at {level}" if level else ""
        return f"{'every' if duty.every else 'within'} {_said(chosen)}{at}"
    return f"{'every' if duty.every else 'within'} {_said(clock)}" if _counts(clock) else _phrase(clock)


def _phrase(clock: Clock) -> str:
    """A clock that is no length by itself, in a few words."""
    if isinstance(clock, AtOnce):
        return f"at once; {_said(clock.design)} is ours"
    if isinstance(clock, AtAnswer):
        return "by the time given"
    if isinstance(clock, BeforeEntry):
        return "late once that is done without it"
    if isinstance(clock, HardStop):
        return f"{_said(clock.clock)}, and then the law ends it"
    if isinstance(clock, Earliest):
        return " or ".join(f"within {_said(c)}" if _counts(c) else _phrase(c) for c in clock.clocks)
    return clock.word


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
    if clock is None:
        return "no rule was in force then"
    if isinstance(clock, ByLevel):
        each = ", ".join(f"{_said(one)} at {level}" for level, one in clock.choices)
        return f"{each}; until a level is set, {_said(clock.unset)}"
    if isinstance(clock, AsSoonAsPracticable):
        return "as soon as practicable: no deadline in the source; our prompt is ours"
    if isinstance(clock, AtOnce):
        return f"at once; {_said(clock.design)} is our own number"
    if isinstance(clock, Earliest):
        return f"{_phrase(clock)}, whichever is sooner"
    return _said(clock) if _counts(clock) else _phrase(clock)
