"""Sentences: an entry in one line of a chronology, its words kept back unless they may be shown."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from string import Formatter
from typing import Any

from harken.design.pages.parts import Part, Prose, Stress
from harken.design.words import MONTHS, at
from harken.vocabulary.entry import Entry, answer_type, spoken, words_of

KEPT_BACK = "words kept back"
DISPOSED = "words disposed of by law"
Words = Mapping[str, Any]


def sentence(
    kind: type[Entry], coded: Words, words: Words | None, *, now: datetime, disposed: str = ""
) -> Prose:
    """The entry as it is read, from its stored answers. `words` is None when this reader may not see them.

    `disposed` says when the words were disposed of, such as "3 Nov"; they are then gone for everybody.
    An answer that an old entry never had reads as not known.
    """
    hidden = words_of(kind)
    given = {**coded, **(words or {})}
    parts: list[Part] = []
    for text, name in _pieces(kind):
        if text:
            parts.append(Part(text[1:] if text.startswith(".") and _stopped(parts) else text))
        if name in hidden:
            parts.append(_words(given.get(name), allowed=words is not None, disposed=disposed))
        elif name:
            parts.append(Part(told(_read(kind, name, given.get(name)), now)))
    return tuple(parts)


def _stopped(parts: list[Part]) -> bool:
    """Whether somebody ended what they wrote with a stop of their own."""
    return bool(parts) and parts[-1].text.endswith((".", "!", "?"))


def told(value: Any, now: datetime) -> str:
    """An answer as it is read on a page: moments in London's time, the rest as spoken."""
    if isinstance(value, tuple | list):
        return ", ".join(told(one, now) for one in value) or spoken(None)
    if isinstance(value, datetime):
        return at(value, now)
    if isinstance(value, date):
        return f"{value.day} {MONTHS[value.month - 1]} {value.year}"
    return spoken(value)


@cache
def _pieces(kind: type[Entry]) -> tuple[tuple[str, str], ...]:
    return tuple((text, name or "") for text, name, _, _ in Formatter().parse(kind.reads))


def _read(kind: type[Entry], name: str, value: Any) -> Any:
    """A stored answer as the type it was given in; stored moments are text."""
    holds, _, _ = answer_type(kind, name)
    if isinstance(value, tuple | list):
        return [_read(kind, name, one) for one in value]
    return holds.fromisoformat(value) if holds in (date, datetime) and isinstance(value, str) else value


def _words(value: Any, *, allowed: bool, disposed: str) -> Part:
    if disposed:
        return Part(f"{DISPOSED} on {disposed}", Stress.DISPOSED)
    if not allowed:
        return Part(KEPT_BACK, Stress.WITHHELD)
    return Part(spoken(value), Stress.WORDS if value else Stress.PLAIN)
