"""Clock words: a clock as it is written in a policy file, in the register's grammar."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from harken.vocabulary import (
    AsSoonAsPracticable,
    AtMeeting,
    AtOnce,
    AtShiftChange,
    BeforeNextSchoolDay,
    ByAnswer,
    ByLevel,
    Clock,
    Days,
    Earliest,
    Elapsed,
    Extended,
    Inclusive,
    Months,
    Pausing,
    Weeks,
    WorkingDays,
)

GRAMMAR = (
    "Write one of PT1H30M, P14D, P6W, P3M, P1Y, INCL:P3D (the first day counts), WD:1 (working days), "
    "RULE:BEFORE(next_school_day_start), RULE:SHIFT_CHANGE, RULE:MEETING(name), "
    "or one for each level, such as {high: PT1H, medium: PT2H}."
)
_COUNTED = re.compile(r"(?P<word>INCL:P|WD:|P)(?P<much>[1-9]\d{0,3})(?P<unit>[DWMY]?)")
_ELAPSED = re.compile(r"PT(?=\d)(?:(?P<hours>\d{1,4})H)?(?:(?P<minutes>\d{1,5})M)?")
_SHIFT = re.compile(r"RULE:SHIFT_CHANGE(?:\+(?P<grace>PT.+))?")
_MEETING = re.compile(r"RULE:MEETING\((?P<meeting>[^()]+)\)(?:\+(?P<grace>PT.+))?")
_UNITS: dict[tuple[str, str], Callable[[int], Clock]] = {
    ("P", "D"): Days,
    ("P", "W"): Weeks,
    ("P", "M"): Months,
    ("P", "Y"): lambda years: Months(12 * years),
    ("INCL:P", "D"): Inclusive,
    ("WD:", ""): WorkingDays,
}

Graded = ByLevel | ByAnswer


@dataclass(frozen=True, slots=True)
class Unread:
    """Why no clock could be read, and what to write."""

    says: str


def clock_from(written: object, national: Clock | None = None) -> Clock | Unread:
    """The clock written; by which level, and when it pauses, it takes from the national one."""
    if isinstance(written, Mapping):
        return _by_level(written, national)
    clock = _simple(str(written).strip(), national)
    if clock is None:
        return Unread(f"{written} is no clock word. {GRAMMAR}")
    if isinstance(national, Pausing) and isinstance(clock, Elapsed):
        return replace(national, clock=clock)
    return clock


def graded(clock: Clock | None) -> Graded | None:
    """The part of a clock that goes by level or by answer, however it is wrapped."""
    match clock:
        case ByLevel() | ByAnswer():
            return clock
        case AtOnce(design=inner) | AsSoonAsPracticable(prompt=inner) | Extended(clock=inner):
            return graded(inner)
        case Earliest(clocks=several):
            return next((found for one in several if (found := graded(one))), None)
    return None


def elapsed_from(text: str) -> Elapsed | None:
    """Hours and minutes, such as PT1H30M; None when it is something else, or no time at all."""
    found = _ELAPSED.fullmatch(text)
    if not found:
        return None
    clock = Elapsed(hours=int(found["hours"] or 0), minutes=int(found["minutes"] or 0))
    return clock if clock.length else None


def _simple(text: str, national: Clock | None) -> Clock | None:
    if found := _COUNTED.fullmatch(text):
        counted = _UNITS.get((found["word"], found["unit"]))
        return counted(int(found["much"])) if counted else None
    if text == BeforeNextSchoolDay.value:
        return national if isinstance(national, BeforeNextSchoolDay) else BeforeNextSchoolDay()
    if found := _MEETING.fullmatch(text):
        grace = elapsed_from(found["grace"]) if found["grace"] else Elapsed()
        return AtMeeting(found["meeting"].strip(), grace) if grace else None
    if found := _SHIFT.fullmatch(text):
        grace = elapsed_from(found["grace"]) if found["grace"] else Elapsed()
        return AtShiftChange(grace) if grace else None
    return elapsed_from(text)


def _by_level(written: Mapping[object, object], national: Clock | None) -> Clock | Unread:
    rule = graded(national)
    if rule is None:
        return Unread("The rule has one time for every case, so a target has one, too. Write it alone.")
    levels = [str(value) for value, _ in rule.choices]
    if unknown := [str(key) for key in written if str(key) not in (*levels, "unset")]:
        return Unread(f"There is no level called {unknown[0]}. Write any of {', '.join(levels)}, unset.")
    clocks: dict[str, Clock] = {}
    for level, clock in rule.choices:
        read = clock_from(written[level], clock) if level in written else clock
        if isinstance(read, Unread):
            return Unread(f"{level}: {read.says}")
        clocks[level] = read
    unset = clock_from(written["unset"], rule.unset) if "unset" in written else _unset(rule, clocks)
    if isinstance(unset, Unread):
        return Unread(f"unset: {unset.says}")
    choices = tuple((level, clocks[level]) for level in levels)
    return replace(rule, choices=choices, unset=unset)  # type: ignore[arg-type] # None only where the rule has it


def _unset(rule: Graded, clocks: Mapping[str, Clock]) -> Clock | None:
    """While no level is set: the clock of the level whose clock the rule then keeps; else the rule's own."""
    same = next((level for level, clock in rule.choices if clock == rule.unset), None)
    return clocks[same] if same else rule.unset
