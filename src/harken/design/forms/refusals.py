"""Refusals: what a person is asked to put right, in GOV.UK's error style and the question's own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from harken.design.forms.questions import PREFIX, Control, Question


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


def _refusal(error: Mapping[str, Any], asked: Mapping[str, Question]) -> Refusal:
    name = PREFIX + str(error["loc"][0]) if error["loc"] else ""
    question = asked.get(name)
    if question is None:
        return Refusal("", _own_words(error))
    if error["type"] == "missing":
        return unanswered(question)
    return Refusal(name, _sentence(error, question.label))


def _sentence(error: Mapping[str, Any], label: str) -> str:
    given = error.get("ctx", {})
    says = {
        "string_too_long": "Keep the answer to “{label}” to {max_length} characters or fewer",
        "string_too_short": "Say more in answer to “{label}”: at least {min_length} characters",
        "string_pattern_mismatch": "Check the answer to “{label}”: it is not in the form that is asked for",
        "too_long": "Give no more than {max_length} answers to “{label}”",
        "too_short": "Give at least {min_length} answers to “{label}”",
        "greater_than": "The answer to “{label}” must be more than {gt}",
        "greater_than_equal": "The answer to “{label}” must be {ge} or more",
        "less_than": "The answer to “{label}” must be less than {lt}",
        "less_than_equal": "The answer to “{label}” must be {le} or fewer",
    }.get(str(error["type"]))
    return says.format(label=label, **given) if says else _own_words(error, label)


def _own_words(error: Mapping[str, Any], label: str = "") -> str:
    """An entry's own refusal is already a sentence; any other says which answer does not fit."""
    if error["type"] in ("value_error", "assertion_error"):
        return str(error["ctx"]["error"])
    return f"Check the answer to “{label}”" if label else "Check your answers"
