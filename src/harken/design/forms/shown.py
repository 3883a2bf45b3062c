"""Shown: questions with the answers so far, as the values that a page of questions is made of."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from harken.design.forms.moments import (
    FIRST,
    NOW,
    SECOND,
    Filled,
    answer,
    is_twice,
    local_time,
    offered_days,
)
from harken.design.forms.questions import HAPPENED, Control, Option, Question
from harken.design.forms.refusals import Refusals
from harken.design.pages.parts import Link, Part, Stress, Term
from harken.design.pages.record import Choice, Field, Moment, Wrong
from harken.design.sentences import told

ASKED = "asked"


def fields_of(
    questions: Iterable[Question], filled: Filled, *, asked: datetime, refused: Refusals = ()
) -> tuple[Field, ...]:
    """Each question as it stands, with what was typed kept and what is refused beside it."""
    shown = tuple(questions)
    beside = {one.name: one.sentence for one in reversed(refused)}
    mostly_optional = sum(question.optional for question in shown) > len(shown) / 2
    fields = (_field(question, filled, asked, beside.get(question.name, "")) for question in shown)
    return tuple(replace(field, mark=_mark(field, mostly_optional=mostly_optional)) for field in fields)


def wrong_with(refused: Refusals, questions: Iterable[Question]) -> tuple[Wrong, ...]:
    """The summary at the top of a screen, each line leading to where it is put right."""
    places = {question.name: f"#{_first_id(question)}" for question in questions}
    return tuple(Wrong(one.sentence, places.get(one.name, "")) for one in refused)


def on_screen(refused: Refusals, questions: Iterable[Question], *, last: bool) -> Refusals:
    """The refusals that this screen can put right; what concerns the whole form waits for the last."""
    here = {question.name for question in questions}
    return tuple(one for one in refused if one.name in here or (last and not one.name))


def is_tap(questions: tuple[Question, ...], filled: Filled) -> bool:
    """Whether a screen is one choice alone, so that one tap answers it and goes on.

    That it is just now stands above it, filled in, and can be changed.
    """
    left = [one for one in questions if one.name != HAPPENED or answer(filled, HAPPENED) != NOW]
    return len(left) == 1 and left[0].control is Control.ONE


def checked(question: Question, value: Any, now: datetime, change: Link | None = None) -> Term:
    """One line of the page that is read once more before recording."""
    if value in (None, "", ()):
        return Term(question.label, (Part("not answered", Stress.QUIET),), change)
    stress = Stress.WORDS if question.words else Stress.PLAIN
    return Term(question.label, (Part(_told(question, value, now), stress),), change)


def _told(question: Question, value: Any, now: datetime) -> str:
    """Options that are people are read by name, not by what the form sends."""
    names = {option.value: option.says for option in question.options}
    given = value if isinstance(value, tuple) else (value,)
    return ", ".join(names.get(told(one, now), told(one, now)) for one in given)


def _field(question: Question, filled: Filled, asked: datetime, refused: str) -> Field:
    given = filled.get(question.name, ())
    day, month, year = (answer(filled, f"{question.name}-{part}") for part in ("day", "month", "year"))
    return Field(
        name=question.name,
        label=question.label,
        control=question.control.value,
        hint=question.hint,
        why=question.why,
        lines=_lines(question),
        limit=question.limit,
        optional=question.optional,
        seldom=question.seldom,
        value=next(iter(given), ""),
        choices=_choices((*question.options, *(o for o in question.unsaid if o.value in given)), given),
        date=(day, month, year),
        moment=_moment(question, filled, asked) if question.control is Control.MOMENT else None,
        refused=refused,
    )


def _mark(field: Field, *, mostly_optional: bool) -> str:
    """Marks the fewer: what is needed among what may be left out, or the other way about."""
    if mostly_optional:
        return "" if field.optional else "needed"
    says_so = "known" in field.label or any(choice.value == "not known" for choice in field.choices)
    return "if known" if field.optional and not (says_so or field.seldom) else ""


def _moment(question: Question, filled: Filled, asked: datetime) -> Moment:
    given = filled.get(question.name, ())
    local = local_time(filled, question)
    twice: tuple[Choice, ...] = ()
    if local and is_twice(local):
        shown = f"{local:%H:%M}"
        options = (
            Option(FIRST, f"The first {shown}", "before the clocks went back"),
            Option(SECOND, f"The second {shown}", "after the clocks went back"),
        )
        twice = _choices(options, filled.get(f"{question.name}-which", ()))
    days = _choices(offered_days(question, asked), given)
    now = next((one.says for one in days if one.chosen and one.value == NOW), "")
    return Moment(
        days, answer(filled, f"{question.name}-time"), twice, now if question.name == HAPPENED else ""
    )


def _choices(options: Iterable[Option], given: tuple[str, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(one.value, one.says, one.hint, one.value in given) for one in options)


def _lines(question: Question) -> int:
    return max(question.lines, 3) if question.control is Control.LINES else question.lines


def _first_id(question: Question) -> str:
    """The id of the first control of a question, where its error leads."""
    return f"{question.name}-day" if question.control is Control.DAY else question.name
