"""Sentences: an entry in one line of a chronology, its words kept back unless they may be shown."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from string import Formatter
from typing import Any

from harken.design.pages.parts import Part, Prose, Stress, Term
from harken.design.words import MONTHS, at, near
from harken.vocabulary.asks import UNSAID, Answer
from harken.vocabulary.entry import Entry, answer_type, asks_of, spoken, words_of

KEPT_BACK = "words kept back"
DISPOSED = "words disposed of by law"
MARKS = '"“”'
STOPS = ".,;:"
Words = Mapping[str, Any]


def sentence(
    kind: type[Entry], coded: Words, words: Words | None, *, now: datetime, disposed: str = ""
) -> Prose:
    """The entry as it is read, from its stored answers. `words` is None when this reader may not see them.

    `disposed` says when the words were disposed of, such as "3 Nov"; they are then gone for everybody.
    What nobody answered is left out with the words that lead to it; not known, where it was an answer, is
    said. The child's own words stand in quotation marks. Words kept back are said to be once a clause.
    """
    hidden = words_of(kind)
    given = {**coded, **(words or {})}
    parts: list[Part] = []
    for text, name, ends in _pieces(kind):
        kept_back = name in hidden and (words is None or disposed)
        left_out = ends and (text.startswith(",") if kept_back else _left_out(given.get(name)))
        without = asks_of(kind, name).without if name else ""
        leads = _without(text) if left_out and not without else text
        if leads:
            parts.append(Part(leads[1:] if leads.startswith(".") and _stopped(parts) else leads))
        if left_out and without:
            parts.append(Part(without))
        if left_out or not name:
            continue
        if name in hidden:
            quoted = name == kind.quotes
            parts.append(_gone(disposed) if kept_back else _words(given.get(name), quoted=quoted))
        else:
            parts.append(Part(told(_read(kind, name, given.get(name)), now)))
    return tuple(parts)


def beside(kind: type[Entry], coded: Words, words: Words | None, *, now: datetime) -> tuple[Term, ...]:
    """What else was answered than its sentence says, question by question; words kept back are left out."""
    given = {**coded, **(words or {})}
    return tuple(
        Term(question, (Part(told(_read(kind, name, given[name]), now), stress),))
        for name, question, stress in _not_in_sentence(kind)
        if not _left_out(given.get(name)) and given[name] != Answer.NOT_KNOWN
    )


@cache
def _not_in_sentence(kind: type[Entry]) -> tuple[tuple[str, str, Stress], ...]:
    said, hidden = {name for _, name, _ in _pieces(kind)}, words_of(kind)
    return tuple(
        (name, asks_of(kind, name).question, Stress.WORDS if name in hidden else Stress.PLAIN)
        for name in kind.model_fields
        if name not in said
    )


def _left_out(value: Any) -> bool:
    return value in (None, "", (), [], *UNSAID)


def _without(text: str) -> str:
    """What leads to an answer, where there is none: "Case closed. Decided: " is "Case closed"."""
    if not text.strip() or text[0] in STOPS:
        return ""
    for stop in (". ", ": ", ", "):
        before, found, after = text.rpartition(stop)
        if found and (stop != ": " or not after):
            return before
    return text + spoken(None)


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


def as_read(kind: type[Entry], name: str, stored: Any, now: datetime) -> str:
    """One stored answer in a few words, a moment as it is near to now."""
    value = _read(kind, name, stored)
    return near(value, now) if isinstance(value, datetime) else told(value, now)


@cache
def _pieces(kind: type[Entry]) -> tuple[tuple[str, str, bool], ...]:
    """Each text with the answer it leads to, and whether its words end there."""
    pieces = [(text, name or "") for text, name, _, _ in Formatter().parse(kind.reads)]
    after = [text for text, _ in pieces[1:]] + [""]
    return tuple(
        (text, name, bool(name) and (not then.strip() or then[0] in STOPS))
        for (text, name), then in zip(pieces, after, strict=True)
    )


def _read(kind: type[Entry], name: str, value: Any) -> Any:
    """A stored answer as the type it was given in; stored moments are text."""
    holds, _, _ = answer_type(kind, name)
    if isinstance(value, tuple | list):
        return [_read(kind, name, one) for one in value]
    return holds.fromisoformat(value) if holds in (date, datetime) and isinstance(value, str) else value


def _words(value: Any, *, quoted: bool) -> Part:
    if not value:
        return Part(spoken(value))
    return Part(in_quotes(spoken(value)) if quoted else spoken(value), Stress.WORDS)


def in_quotes(said: str) -> str:
    """Somebody's own words in quotation marks, once."""
    return f"“{said.strip().strip(MARKS)}”"


def _gone(disposed: str) -> Part:
    if disposed:
        return Part(f"{DISPOSED} on {disposed}", Stress.DISPOSED)
    return Part(KEPT_BACK, Stress.WITHHELD)
