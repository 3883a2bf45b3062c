"""Days and moments as they are asked for: chosen, typed, and told apart where the clocks change."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

from harken.design.forms.questions import Option, Question
from harken.design.forms.refusals import Refusal, unanswered
from harken.design.words import WEEKDAYS
from harken.vocabulary.calendars import LONDON, london_day

Filled = Mapping[str, tuple[str, ...]]
NOW, OTHER, UNKNOWN = "now", "other", "unknown"
FIRST, SECOND = "first", "second"
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.]?(?P<minute>\d{2}))?(?P<exact>:\d{2}(?:\.\d{1,6})?)? ?(?P<half>am|pm)?"
)


def answer(filled: Filled, name: str) -> str:
    """The one answer given under `name`, without the spaces around it; empty when none was."""
    return next((value.strip() for value in filled.get(name, ()) if value.strip()), "")


def offered_days(question: Question, asked: datetime) -> tuple[Option, ...]:
    """What can be chosen without typing a date, seen from the moment the form was first shown."""
    today = london_day(asked)
    near = [("Today", 0), ("Yesterday", -1) if question.just_now else ("Tomorrow", 1)]
    now = [Option(NOW, f"Just now, {asked.astimezone(LONDON):%H:%M}")] if question.just_now else []
    days = [_near_day(says, today + timedelta(days=away)) for says, away in near]
    unknown = [Option(UNKNOWN, "Not known")] if question.optional else []
    return (*now, *days, Option(OTHER, "Another day"), *unknown)


def parse_day(filled: Filled, question: Question) -> date | Refusal | None:
    """The date typed in three parts; None when nothing was."""
    parts = [answer(filled, f"{question.name}-{part}") for part in ("day", "month", "year")]
    if not any(parts):
        return None
    day, month, year = parts
    number = _month(month)
    if not (day.isdecimal() and number and year.isdecimal() and len(year) == 4):
        return Refusal(
            question.name, f"Give a day, a month and a year with four figures for “{question.label}”"
        )
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return Refusal(question.name, f"There is no {day} {MONTHS[number - 1]} {year}")


def parse_moment(filled: Filled, question: Question, asked: datetime) -> datetime | Refusal | None:
    """The moment chosen or typed, in UTC; None when it was left out or is not known."""
    chosen = answer(filled, question.name)
    if chosen == NOW and question.just_now:
        return asked
    if chosen == UNKNOWN and question.optional:
        return None
    if not chosen:
        typed = any(answer(filled, f"{question.name}-{part}") for part in ("day", "month", "year", "time"))
        return Refusal(question.name, f"Choose the day: “{question.label}”") if typed else None
    day = _chosen_day(filled, question, chosen)
    if not isinstance(day, date):
        return day
    clock = parse_clock(answer(filled, f"{question.name}-time"))
    if clock is None:
        return Refusal(
            question.name, f"Give the time as the clock showed it, such as 14:32: “{question.label}”"
        )
    return _placed(filled, question, day, clock)


def parse_clock(typed: str) -> time | None:
    """A clock time: 14:32, 1432, 2.32pm, 9am, with seconds when they matter."""
    found = CLOCK.fullmatch(typed.lower())
    if not found or (found["minute"] is None and not found["half"]):
        return None
    hour = int(found["hour"])
    if found["half"]:
        hour = hour % 12 + (12 if found["half"] == "pm" else 0)
    try:
        return time.fromisoformat(f"{hour:02}:{found['minute'] or '00'}{found['exact'] or ''}")
    except ValueError:
        return None


def is_twice(local: datetime) -> bool:
    """Whether this London time came twice, because the clocks went back."""
    first, second = local.replace(fold=0), local.replace(fold=1)
    return not _is_skipped(local) and first.utcoffset() != second.utcoffset()


def fill_day(name: str, day: date) -> dict[str, tuple[str, ...]]:
    """How a date stands in a form that is shown again."""
    return {
        f"{name}-day": (str(day.day),),
        f"{name}-month": (str(day.month),),
        f"{name}-year": (f"{day.year:04}",),
    }


def fill_moment(name: str, moment: datetime) -> dict[str, tuple[str, ...]]:
    """How a moment stands in a form that is shown again."""
    local = moment.astimezone(LONDON)
    exact = "auto" if local.second or local.microsecond else "minutes"
    filled = fill_day(name, local.date()) | {name: (OTHER,), f"{name}-time": (local.time().isoformat(exact),)}
    return filled | ({f"{name}-which": ((FIRST, SECOND)[local.fold],)} if is_twice(local) else {})


def local_time(filled: Filled, question: Question) -> datetime | None:
    """The London time as typed so far, when it is whole; used to ask first or second."""
    day = _chosen_day(filled, question, answer(filled, question.name))
    clock = parse_clock(answer(filled, f"{question.name}-time"))
    return datetime.combine(day, clock, LONDON) if isinstance(day, date) and clock else None


def _near_day(says: str, day: date) -> Option:
    return Option(day.isoformat(), f"{says}, {WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}")


def _chosen_day(filled: Filled, question: Question, chosen: str) -> date | Refusal:
    if chosen == OTHER:
        return parse_day(filled, question) or Refusal(question.name, f"Give the date: “{question.label}”")
    try:
        return date.fromisoformat(chosen)
    except ValueError:
        return unanswered(question)


def _placed(filled: Filled, question: Question, day: date, clock: time) -> datetime | Refusal:
    local = datetime.combine(day, clock, LONDON)
    shown = f"{clock:%H:%M} on {day.day} {MONTHS[day.month - 1]} {day.year}"
    if _is_skipped(local):
        return Refusal(
            question.name,
            f"There was no {shown}: the clocks went forward past it. Give the time the clock showed",
        )
    which = answer(filled, f"{question.name}-which")
    if is_twice(local) and which not in (FIRST, SECOND):
        return Refusal(
            question.name,
            f"{shown} came twice, because the clocks went back. Say whether it was the first or the second",
        )
    try:
        return local.replace(fold=int(is_twice(local) and which == SECOND)).astimezone(UTC)
    except OverflowError:
        return unanswered(question)


def _is_skipped(local: datetime) -> bool:
    try:
        return local.astimezone(UTC).astimezone(LONDON).replace(tzinfo=None, fold=0) != local.replace(
            tzinfo=None, fold=0
        )
    except OverflowError:
        return False


def _month(typed: str) -> int:
    """The month's number from a number or the beginning of its name; 0 when it is neither."""
    if typed.isdecimal():
        return int(typed) if len(typed) < 3 and 1 <= int(typed) <= len(MONTHS) else 0
    starts = [
        number
        for number, name in enumerate(MONTHS, 1)
        if len(typed) > 2 and name.lower().startswith(typed.lower())
    ]
    return starts[0] if len(starts) == 1 else 0
