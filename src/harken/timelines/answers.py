"""Answers: checked whole through the entry's own declaration, each fault named by line and answer."""

from datetime import date, datetime
from enum import Enum
from typing import Any

from pydantic import ValidationError

from harken.timelines.lines import Listed, Malformed, Mapped, Scalar, Value, keys_of, listed, nearest
from harken.timelines.times import instant, iso
from harken.vocabulary import Entry
from harken.vocabulary.entry import answer_type
from harken.vocabulary.unfit import Fault, own_sentence, unfit

LEFT_OUT = "Leave it out where there is none."


def entry_of(kind: type[Entry], answers: Value, start: datetime) -> Entry:
    """The entry these answers make. Raises Malformed at the first answer that does not fit."""
    found = keys_of(answers, list(kind.model_fields), what=kind.key, called="answer")
    given = {name: _given(kind, name, value, start) for name, value in found.items.items()}
    try:
        return kind.model_validate(given)
    except ValidationError as wrong:
        first = wrong.errors()[0]
        name = str(first["loc"][0]) if first["loc"] else ""
        line = found.lines.get(name, found.line)
        raise Malformed(_sentence(kind, name, first), line=line) from wrong


def _given(kind: type[Entry], name: str, value: Value, start: datetime) -> Any:
    one, many, _ = answer_type(kind, name)
    if many:
        return tuple(_one(one, item, start, name) for item in listed(value, what=f"The answer {name!r}"))
    if isinstance(value, Listed | Mapped):
        raise Malformed(f"The answer {name!r} takes one value, not several.", line=value.line)
    return _one(one, value, start, name)


def _one(one: Any, value: Value, start: datetime, name: str) -> Any:
    """A value as the field's type wants it: text as written, offsets as instants."""
    if not isinstance(value, Scalar):
        raise Malformed(f"The answer {name!r} takes plain values.", line=value.line)
    if issubclass(one, Enum):
        return _chosen(one, value, name)
    if value.value is None:
        return None
    try:
        if one is datetime:
            return iso(instant(value.text, start))
        if one is date:
            return date.fromisoformat(value.text)
    except ValueError as wrong:
        hint = "is not a day. Write it as 2022-09-05." if one is date else str(wrong)
        raise Malformed(f"The answer {name!r} {hint}", line=value.line) from wrong
    return value.text if one is str or isinstance(value.value, bool) else value.value


def _chosen(one: type[Enum], value: Scalar, name: str) -> Enum:
    choices = {str(member.value): member for member in one}
    if value.text in choices:
        return choices[value.text]
    hint = f" {LEFT_OUT}" if value.value is None else nearest(value.text, choices)
    raise Malformed(f"The answer {name!r} is one of {', '.join(choices)}.{hint}", line=value.line)


def _sentence(kind: type[Entry], name: str, first: Fault) -> str:
    """What does not fit, without repeating what was written: it may be somebody's words."""
    if first["type"] == "missing":
        return f"{kind.key} needs the answer {name!r}."
    if said := own_sentence(first).removesuffix("."):
        return f"The answer {name!r} does not fit: {said}." if name else f"{kind.key}: {said}."
    hint = f" {LEFT_OUT}" if first["type"] == "string_type" else ""
    return f"The answer {name!r} {unfit(first)}.{hint}"
