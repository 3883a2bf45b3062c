"""Spoken: lengths, clocks and what a duty turns on, in plain English."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from harken.vocabulary import (
    AfterEnd,
    AfterSilence,
    AllOf,
    AsSoonAsPracticable,
    AtAge,
    AtAnswer,
    AtMeeting,
    AtOnce,
    AtShiftChange,
    BeforeEntry,
    BeforeNextSchoolDay,
    ByAnswer,
    ByLevel,
    Clock,
    CourtHours,
    Days,
    Deferred,
    Earliest,
    Elapsed,
    Entry,
    Extended,
    HardStop,
    Inclusive,
    Months,
    On,
    Pausing,
    Rank,
    Weeks,
    WorkingDays,
    asks_of,
)
from harken.vocabulary.asked import NAMING
from harken.vocabulary.calendars import LONDON
from harken.vocabulary.when import Met

Kinds = Mapping[str, type[Entry]]


def spoken_moment(moment: datetime) -> str:
    """A moment in London, in full: 5 September 2022 at 23:00; with GMT or BST where that time shows twice."""
    local = moment.astimezone(LONDON)
    twice = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
    return f"{local.day} {local:%B %Y} at {local:%H:%M}{f' {local:%Z}' if twice else ''}"


def spoken_length(length: timedelta) -> str:
    """How long, to the minute: 9 hours 15 minutes; from two days on, to the hour."""
    minutes = int(length.total_seconds() // 60)
    if minutes < 2 * 24 * 60:
        return _hours(minutes // 60, minutes % 60) or "less than a minute"
    days, hours = divmod(minutes // 60, 24)
    return " ".join(_count(n, unit) for n, unit in ((days, "day"), (hours, "hour")) if n)


def _hours(hours: int, minutes: int) -> str:
    return " ".join(_count(n, unit) for n, unit in ((hours, "hour"), (minutes, "minute")) if n)


def _count(n: int, unit: str) -> str:
    return f"{n} {unit}{'s' * (n != 1)}"


def spoken_clock(clock: Clock, kinds: Kinds, trigger: str = "") -> str:
    """A clock as somebody would say it. `trigger` is the kind of entry whose answers it reads."""
    said = _ours(clock, kinds, trigger) or _limit(clock, kinds, trigger) or _moment(clock, kinds, trigger)
    return said or f"within {_length(clock, kinds)}"


def _ours(clock: Clock, kinds: Kinds, trigger: str) -> str:
    """The words whose number is ours, and the earliest of several."""
    match clock:
        case AsSoonAsPracticable(prompt=prompt):
            return f"as soon as practicable, with no number in the rule; we prompt {_after(prompt, kinds)}"
        case AtOnce(design=design):
            return f"at once, with no number in the rule; that it is late {_after(design, kinds)} is our own"
        case Earliest(clocks=clocks):
            return " or ".join(spoken_clock(one, kinds, trigger) for one in clocks) + ", whichever is earlier"
    return ""


def _after(clock: Clock, kinds: Kinds) -> str:
    return f"after {_length(clock, kinds)} ({clock.calendar})"


def _limit(clock: Clock, kinds: Kinds, trigger: str) -> str:
    match clock:
        case Extended(clock=inner, by=by):
            return f"{spoken_clock(inner, kinds, trigger)}, unless extended by {_any(by, kinds)}"
        case Deferred(clock=inner, away=away, then=then):
            left = f"{_length(then, kinds)} from the return"
            return f"{spoken_clock(inner, kinds, trigger)}, or {left} after {_any(away, kinds)}"
        case AfterEnd(clock=BeforeEntry(entries=entries), then=then):
            return f"within {_length(then, kinds)} of {_any(entries, kinds)}"
        case AfterEnd(clock=inner, then=then):
            return f"{spoken_clock(inner, kinds, trigger)}, and then {_length(then, kinds)} more"
        case Pausing(clock=inner):
            return f"within {_length(inner, kinds)}, less the pauses recorded"
        case CourtHours(clock=inner):
            days = "Sundays, bank holidays, Good Friday and Christmas Day"
            return f"within {_length(inner, kinds)}, {days} not counted"
        case HardStop(clock=inner):
            return f"{_length(inner, kinds)}, a limit set by law that nobody can extend"
    return ""


def _moment(clock: Clock, kinds: Kinds, trigger: str) -> str:
    match clock:
        case AtAnswer(answer=answer, before=before, failing=failing):
            early = f"{_length(before, kinds)} before" if before != Elapsed() else "by"
            given = spoken_question(answer, trigger, kinds)
            other = f", or else to {spoken_question(failing, trigger, kinds)}" if failing else ""
            return f"{early} the time given to {given}{other}"
        case BeforeEntry(entries=entries):
            return f"before {_any(entries, kinds)}, and late from the moment that happens first"
        case AfterSilence(entries=entries, lasting=lasting):
            return f"{spoken_length(lasting.length)} after the last {_any(entries, kinds)}"
        case AtAge(years=years):
            return f"by the day the person turns {years}"
        case AtShiftChange(grace=grace):
            more = f", and {spoken_length(grace.length)} after it" if grace.length else ""
            return f"by the next change of shift{more}"
        case AtMeeting(meeting=meeting):
            return f"by the next meeting called “{meeting}”"
        case BeforeNextSchoolDay():
            return "before school next starts"
    return ""


_COUNTED = {Days: ("days", "day"), Weeks: ("weeks", "week"), Months: ("months", "month")}
_WHOLE = {WorkingDays: "working day", Inclusive: "day"}


def _length(clock: Clock, kinds: Kinds) -> str:
    """How much, without the word before it."""
    match clock:
        case Elapsed():
            return _hours(*divmod(int(clock.length.total_seconds() // 60), 60)) or "no time at all"
        case Days() | Weeks() | Months():
            name, unit = _COUNTED[type(clock)]
            return _count(getattr(clock, name), unit)
        case WorkingDays() | Inclusive():
            return _count(clock.days, _WHOLE[type(clock)])
        case ByLevel(choices=choices, unset=unset):
            return f"{_each(choices, kinds)}, and {_length(unset, kinds)} until a level is set"
        case ByAnswer(choices=choices, unset=unset):
            return _each(choices, kinds) + (f", and {_length(unset, kinds)} otherwise" if unset else "")
    return spoken_clock(clock, kinds)


def _each(choices: Sequence[tuple[str, Clock]], kinds: Kinds) -> str:
    return ", ".join(f"{_length(clock, kinds)} at {answer}" for answer, clock in choices)


def _any(ons: Sequence[On], kinds: Kinds) -> str:
    return " or ".join(spoken_on(one, kinds) for one in ons)


def spoken_met(met: Met, kinds: Kinds) -> str:
    """What meets a duty, by the titles of entries and in the words of their questions."""
    if isinstance(met, AllOf):
        return " together with ".join(spoken_on(one, kinds) for one in met.parts)
    return spoken_on(met, kinds)


def spoken_on(on: On, kinds: Kinds) -> str:
    """What something turns on, in the words that people see."""
    kind = kinds.get(on.kind)
    named = f"“{kind.title if kind else on.kind}”" if on.kind else f"any entry that means “{on.mark}”"
    said = [f"{spoken_question(name, on.kind, kinds)} answered {_or(values)}" for name, values in on.answers]
    said += [f"{spoken_question(name, on.kind, kinds)} answered" for name in on.stated]
    said += [f"{spoken_question(name, on.kind, kinds)} the same" for name in on.same]
    extra = [f"with {' and '.join(said)}"] if said else []
    extra += [f"with {on.count}"] if on.count else []
    extra += [NAMING[on.child]] if on.child is not None else []
    extra += [str(on.young)] if on.young else []
    extra += [f"by another person{' than it names' if on.than else ''}"] if on.another else []
    extra += ["of its own case"] if on.own else []
    extra += [f"by rank of {Rank(on.rank).name.replace('_', ' ').lower()} or above"] if on.rank else []
    return " ".join([named, *extra])


def spoken_parts(parts: Sequence[On], kinds: Kinds) -> str:
    """What belongs together, each kind of entry once, with the answers of which only one will do."""
    by_kind: dict[str, list[str]] = {}
    for on in parts:
        only = [str(values[0]) for _, values in on.answers if len(values) == 1]
        by_kind.setdefault(on.kind, []).extend(only)
    said = ((kinds[kind].title, ", ".join(only)) for kind, only in by_kind.items() if kind in kinds)
    return "; ".join(f"{title}: {only}" if only else title for title, only in said)


def spoken_question(name: str, key: str, kinds: Kinds) -> str:
    """How an answer is asked for; its name where nothing asks for it."""
    kind = kinds.get(key)
    of = [kind] if kind else list(kinds.values())
    asked = next((asks_of(one, name).question for one in of if name in one.model_fields), name)
    return f"“{asked}”"


def _or(values: Sequence[object]) -> str:
    return " or ".join("not asked" if one is None else str(one) or "not said" for one in values)
