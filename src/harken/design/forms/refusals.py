"""Refusals: what a person is asked to put right, in GOV.UK's error style and the question's own words."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from harken.design.forms.questions import PREFIX, Control, Question
from harken.vocabulary.unfit import Fault, own_sentence, unfit


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing to put right. `name` is the form field it stands beside; empty for the form as a whole."""

    name: str
    sentence: str


Refusals = tuple[Refusal, ...]


def unanswered(question: Question) -> Refusal:
    """A question that must be answered was left out."""
    if question.control is Control.MANY:
        says = f"Choose at least one answer to “{question.label}”"
    elif question.control is Control.ONE:
        unknown = any(option.value == "not known" for option in question.options)
        says = f"Choose an answer to “{question.label}”" + (
            " If nobody knows, choose Not known" if unknown else ""
        )
    elif question.control in (Control.DAY, Control.MOMENT):
        says = f"Say when: “{question.label}”"
    else:
        says = f"Answer “{question.label}”"
    return Refusal(question.name, says)


def from_validation(refused: ValidationError, asked: Mapping[str, Question]) -> Refusals:
    """What the entry itself refused, each beside its question."""
    return tuple(_refusal(error, asked) for error in refused.errors(include_url=False, include_input=False))


def _refusal(fault: Fault, asked: Mapping[str, Question]) -> Refusal:
    name = PREFIX + str(fault["loc"][0]) if fault["loc"] else ""
    question = asked.get(name)
    if question is None:
        return Refusal("", _own(fault) or "Check your answers")
    if fault["type"] == "missing":
        return unanswered(question)
    return Refusal(name, _own(fault) or f"The answer to “{question.label}” {unfit(fault)}")


def _own(fault: Fault) -> str:
    return own_sentence(fault).removesuffix(".")
