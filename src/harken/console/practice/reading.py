"""Reads the practice past: its files, and what their times mean at the moment practice begins. Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from ruamel.yaml import YAML

from harken.vocabulary.calendars import Calendars
from harken.vocabulary.recorded import About

EACH_SHIFT_CHANGE, EACH_MEETING = "each shift change", "each daily meeting"
DAILY_MEETING = "daily management meeting"
AFTERWARDS = timedelta(minutes=6)
WRITTEN = re.compile(
    r"(?P<day>day )?(?P<way>ago|in) (?P<offset>[\dd: ]+)|aged (?P<years>\d+)y(?: (?P<days>\d+)d)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact of the past: who records it, when it happened and was known, what it opens or goes into."""

    entry: str
    by: str
    happened: datetime
    known: datetime
    chronology: str
    opens: bool
    answers: Mapping[str, Any]
    about: About
    pathway: str = ""
    area: str = ""
    team: str = ""


def past(now: datetime, calendars: Calendars) -> list[Fact]:
    """Every fact of the practice past as it is at `now`, what was known first first."""
    found = [fact for written in _written() for fact in _facts(written, now, calendars)]
    return sorted(found, key=lambda fact: fact.known)


def id_of(name: str) -> str:
    """The id of what the files call by a name."""
    return str(uuid5(NAMESPACE_URL, f"harken/practice/{name}"))


def moment(offset: str, now: datetime) -> datetime:
    """So many days, hours and minutes before `now`: 3d, 2:10 or 40d 1:30."""
    days, _, clock = offset.rpartition(" ") if "d " in offset else ("", "", offset)
    if offset.endswith("d"):
        days, clock = offset, "0:00"
    hours, _, minutes = clock.partition(":")
    return now - timedelta(days=int(days.rstrip("d") or 0), hours=int(hours), minutes=int(minutes or 0))


@cache
def _written() -> tuple[Mapping[str, Any], ...]:
    """What the files say, the first file first."""
    yaml = YAML(typ="safe", pure=True)
    folder = sorted((files(__package__) / "past").iterdir(), key=lambda one: one.name)
    return tuple(
        fact for file in folder if file.name.endswith(".yaml") for fact in yaml.load(file.read_text("utf-8"))
    )


def _facts(written: Mapping[str, Any], now: datetime, calendars: Calendars) -> Iterator[Fact]:
    """One fact; or one for each shift change, or daily meeting, that has been between two moments."""
    at = str(written["at"])
    if at not in (EACH_SHIFT_CHANGE, EACH_MEETING):
        happened = moment(at, now)
        yield _fact(written, now, happened, moment(str(written.get("known", at)), now))
        return
    until = moment(str(written.get("until", "0:00")), now)
    begins = _next(at, moment(str(written["since"]), now), calendars)
    while begins + AFTERWARDS < until:
        yield _fact(written, now, begins + AFTERWARDS, begins + AFTERWARDS)
        begins = _next(at, begins, calendars)


def _next(each: str, after: datetime, calendars: Calendars) -> datetime:
    """When the shift next changes, or the daily meeting next begins."""
    if each == EACH_MEETING:
        return calendars.meeting_after(after, DAILY_MEETING)
    return calendars.shift_change_after(after)


def _fact(written: Mapping[str, Any], now: datetime, happened: datetime, known: datetime) -> Fact:
    return Fact(
        entry=written["entry"],
        by=written.get("by", "call"),
        happened=happened,
        known=known,
        chronology=id_of(written.get("opens") or written["in"]),
        opens="opens" in written,
        answers={name: _answer(name, value, now) for name, value in written.get("answers", {}).items()},
        about=tuple((id_of(who), role) for who, role in written.get("about", {}).items()),
        pathway=written.get("pathway", ""),
        area=written.get("area", ""),
        team=written.get("team", ""),
    )


def _answer(name: str, value: Any, now: datetime) -> Any:
    """A moment is written “ago 1:50” or “in 0:30”, a day “day in 70d”, a birth “aged 15y 187d”."""
    found = WRITTEN.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return id_of(value[1:]) if isinstance(value, str) and value.startswith("#") else value
    if found["years"]:
        born = _born(int(found["years"]), int(found["days"] or 0), now)
        return born.year if name == "born_about" else born
    ago = moment(found["offset"], now)
    then = now + (now - ago) if found["way"] == "in" else ago
    return then.date() if found["day"] else then


def _born(years: int, days: int, now: datetime) -> date:
    """The day of birth of somebody who is so old now."""
    birthday = now.date() - timedelta(days=days)
    leap = (birthday.month, birthday.day) == (2, 29)
    return birthday.replace(year=birthday.year - years, day=28 if leap else birthday.day)


def in_the_name_of(facts: Sequence[Fact], accounts: Mapping[str, str]) -> list[Fact]:
    """The same facts, with accounts in the place of sign-in names written “@wray”."""
    named = {f"@{login}": account for login, account in accounts.items()}
    return [
        replace(fact, answers={name: _named(value, named) for name, value in fact.answers.items()})
        for fact in facts
    ]


def _named(value: Any, named: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [_named(one, named) for one in value]
    return named.get(value, value) if isinstance(value, str) else value
