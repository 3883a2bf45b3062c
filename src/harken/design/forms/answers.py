"""Answers: what was sent, made into an entry or refused; and an entry as it stands in a form."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any

from pydantic import ValidationError

from harken.design.forms.moments import Filled, answer, fill_day, fill_moment, parse_day, parse_moment
from harken.design.forms.questions import PREFIX, Control, Question, questions_of
from harken.design.forms.refusals import Refusal, Refusals, from_validation, unanswered
from harken.vocabulary.calendars import london_day
from harken.vocabulary.entry import Entry, still_to_come

WHOLE_NUMBER = re.compile(r"-?\d{1,18}")
PARTS = ("", "-day", "-month", "-year", "-time", "-which")


def filled_from(
    sent: Mapping[str, Iterable[str]], questions: Iterable[Question]
) -> dict[str, tuple[str, ...]]:
    """What was sent in answer to `questions`, and nothing else. Line ends are made plain."""
    names = [question.name + part for question in questions for part in PARTS]
    return {name: tuple(_plain(value) for value in sent[name]) for name in names if name in sent}


def parse(kind: type[Entry], filled: Filled, *, asked: datetime) -> Entry | Refusals:
    """The entry, or everything to put right. `asked` is when the form was first shown, in UTC."""
    questions = questions_of(kind)
    read = {question.name: value_of(question, filled, asked) for question in questions}
    refused = {name: value for name, value in read.items() if isinstance(value, Refusal)}
    given = {
        name.removeprefix(PREFIX): value
        for name, value in read.items()
        if value is not None and not isinstance(value, Refusal)
    }
    try:
        entry = kind.model_validate(given)
    except ValidationError as invalid:
        asked_for = {question.name: question for question in questions}
        theirs = from_validation(invalid, asked_for)
        return (*refused.values(), *(one for one in theirs if one.name not in refused))
    return tuple(refused.values()) or _not_yet(entry, questions, asked) or entry


def _not_yet(entry: Entry, questions: Iterable[Question], asked: datetime) -> Refusals:
    name = PREFIX + still_to_come(entry, london_day(asked))
    return tuple(
        Refusal(name, f"The answer to “{one.label}” has not come yet")
        for one in questions
        if one.name == name
    )


def value_of(question: Question, filled: Filled, asked: datetime) -> Any:
    """The value answered: of the type the question holds; None when left out; a Refusal when unreadable."""
    match question.control:
        case Control.DAY:
            return parse_day(filled, question)
        case Control.MOMENT:
            return parse_moment(filled, question, asked)
        case Control.NUMBER:
            return _number(answer(filled, question.name), question)
        case Control.ONE:
            return _chosen(answer(filled, question.name), question)
        case Control.MANY:
            return _all_chosen(filled.get(question.name, ()), question)
        case Control.LINES:
            return _each_line(filled, question)
        case Control.TEXT:
            text = next(iter(filled.get(question.name, ())), "")
            return text if text.strip() else None


def required(question: Question, filled: Filled, asked: datetime) -> Any:
    """The value answered, or a Refusal when it was left out: for questions that are no field of an entry."""
    value = value_of(question, filled, asked)
    return unanswered(question) if value is None else value


def fill(entry: Entry) -> dict[str, tuple[str, ...]]:
    """How an entry's answers stand in its form, so that a correction starts from what was said."""
    filled: dict[str, tuple[str, ...]] = {}
    for name, value in entry:
        filled |= _as_sent(PREFIX + name, value)
    return filled


def carried(filled: Filled, shown: Iterable[Question]) -> tuple[tuple[str, str], ...]:
    """Answers to questions that are not on this screen, as hidden fields."""
    here = {question.name + part for question in shown for part in PARTS}
    return tuple((name, value) for name, values in filled.items() if name not in here for value in values)


def _as_sent(name: str, value: Any) -> dict[str, tuple[str, ...]]:
    if value is None:
        return {}
    if isinstance(value, tuple):
        one_a_line = value and not isinstance(value[0], Enum)
        texts = tuple(_text(one) for one in value)
        return {name: ("\n".join(texts),) if one_a_line else texts}
    if isinstance(value, datetime):
        return fill_moment(name, value)
    if isinstance(value, date):
        return fill_day(name, value)
    return {name: (_text(value),)}


def _text(value: Any) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _number(typed: str, question: Question) -> int | Refusal | None:
    if not typed:
        return None
    bare = typed.replace(",", "")
    if not WHOLE_NUMBER.fullmatch(bare):
        return Refusal(question.name, f"Give a whole number for “{question.label}”")
    return int(bare)


def _chosen(value: str, question: Question) -> Any:
    if not value:
        return None
    if value not in {option.value for option in (*question.options, *question.unsaid)}:
        return unanswered(question)
    return _member(question, value)


def _all_chosen(values: tuple[str, ...], question: Question) -> Any:
    known = {option.value for option in (*question.options, *question.unsaid)}
    if not values:
        return None
    if not known.issuperset(values):
        return unanswered(question)
    return tuple(_member(question, value) for value in dict.fromkeys(values))


def _member(question: Question, value: str) -> Any:
    """The choice itself where the answer is one of an entry's choices, else its value."""
    if not issubclass(question.holds, Enum):
        return value
    return next(one for one in question.holds if str(one.value) == value)


def _each_line(filled: Filled, question: Question) -> Any:
    lines = [
        line.strip() for line in next(iter(filled.get(question.name, ())), "").split("\n") if line.strip()
    ]
    read = [_line(line, question) for line in lines]
    refused = next((one for one in read if isinstance(one, Refusal)), None)
    return refused or tuple(read) or None


def _line(line: str, question: Question) -> Any:
    if question.holds is int:
        return _number(line, question)
    if question.holds in (date, datetime):
        try:
            return question.holds.fromisoformat(line)
        except ValueError:
            return Refusal(
                question.name, f"Give each date of “{question.label}” on a line of its own, as year-month-day"
            )
    return line


def _plain(value: str) -> str:
    return value.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
