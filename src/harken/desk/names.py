"""Names of the accounts that recorded, hold or were told something, or are named by their collar number."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import psycopg

from harken.access.actor import system_account
from harken.access.connection import Connection
from harken.access.staff import named_by_collar
from harken.chronology.page import Line
from harken.desk.visit import Visit
from harken.vocabulary import Entry
from harken.vocabulary.entry import asks_of

_NAMES = "select id::text, name from account where id = any(%s::uuid[])"
Answers = Mapping[str, Any]


def names_of(connection: Connection, force: str, accounts: Iterable[str | None]) -> Mapping[str, str]:
    """The name of each account; Harken's own clock is called Harken. One query for a whole page."""
    wanted = sorted({one for one in accounts if one})
    if not wanted:
        return {}
    rows = psycopg.Cursor(connection).execute(_NAMES, (wanted,), prepare=True).fetchall()
    return {system_account(force): "Harken", **dict(rows)}


def by_name(visit: Visit, lines: Sequence[Line]) -> list[Line]:
    """These lines with each officer in their answers by rank and name; in one query, or none."""
    said = answers_by_name(visit, [(one.recorded.kind, one.recorded.answers) for one in lines])
    return [
        one
        if answers is one.recorded.answers
        else replace(one, recorded=replace(one.recorded, answers=answers))
        for one, answers in zip(lines, said, strict=True)
    ]


def answers_by_name(visit: Visit, said: Sequence[tuple[str, Answers]]) -> list[Answers]:
    """The answers of entries of these kinds, each officer of the force by rank and name, else as typed."""
    kinds = visit.standards.rules.kinds
    asked = [officers_of(kinds[kind]) if kind in kinds else () for kind, _ in said]
    texts = {
        text
        for (_, answers), names in zip(said, asked, strict=True)
        for name in names
        for text in each_named(answers.get(name))
    }
    known = named_by_collar(visit.connection, visit.actor.force, texts)
    if not known:
        return [answers for _, answers in said]
    return [
        {**answers, **{name: _called(answers[name], known) for name in names if answers.get(name)}}
        for (_, answers), names in zip(said, asked, strict=True)
    ]


@cache
def officers_of(kind: type[Entry]) -> tuple[str, ...]:
    """The answers of a kind that may be an officer of the force."""
    return tuple(name for name in kind.model_fields if asks_of(kind, name).officer)


def each_named(value: object) -> list[str]:
    """Each that is named in an answer: one, or several with commas between."""
    return [one.strip() for one in value.split(",") if one.strip()] if isinstance(value, str) else []


def _called(value: object, known: Mapping[str, str]) -> object:
    each = each_named(value)
    return ", ".join(known.get(one, one) for one in each) if any(one in known for one in each) else value
