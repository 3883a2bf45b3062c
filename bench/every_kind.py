"""A case of every kind of entry there is, one after another: as many duties arise at once as can."""

from datetime import date, datetime, timedelta
from enum import Enum
from itertools import cycle, islice
from typing import Any

from bench.made_case import BEGAN, BETWEEN, CASE, CHILD
from harken.catalogue import kinds
from harken.vocabulary import Entry, Recorded
from harken.vocabulary.entry import answer_type

OPENS = "missing.reported"


def every_kind(length: int) -> tuple[Recorded, ...]:
    """`length` entries, each answering what it asks, round and round through the kinds."""
    rest = [kind for key, kind in sorted(kinds().items()) if key != OPENS]
    those = [kinds()[OPENS], *islice(cycle(rest), length - 1)]
    return tuple(_recorded(number, kind) for number, kind in enumerate(those))


def _recorded(number: int, kind: type[Entry]) -> Recorded:
    happened = BEGAN + number * BETWEEN
    return Recorded(
        id=f"{number:06}",
        kind=kind.key,
        answers={name: _answer(kind, name, number, happened) for name in kind.model_fields},
        about=((CHILD, "subject"),),
        happened=happened,
        recorded=happened + timedelta(minutes=2),
        chronology=CASE,
        by="sam" if number % 2 else "ali",
        role="supervisor",
        root=f"{number:06}",
    )


def _answer(kind: type[Entry], name: str, number: int, happened: datetime) -> Any:
    one, many, _ = answer_type(kind, name)
    answer = _one(one, number, happened)
    return [answer] if many else answer


def _one(one: type, number: int, happened: datetime) -> Any:
    if issubclass(one, Enum):
        choices = [choice.value for choice in one]
        return choices[number % len(choices)]
    if one is int:
        return number % 5
    if one is datetime:
        return (happened + timedelta(hours=4)).isoformat()
    return happened.date().isoformat() if one is date else "1"
