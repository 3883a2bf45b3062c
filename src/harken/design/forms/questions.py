"""Questions: what a form asks, in order and by step, derived from an entry's declaration."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, StrEnum
from typing import Any

from harken.vocabulary.asks import UNSAID
from harken.vocabulary.entry import Entry, answer_type, asks_of, words_of

PREFIX = "a-"
HAPPENED = "happened"
ABOUT = "about"


class Control(StrEnum):
    """How an answer is given."""

    TEXT = "text"
    LINES = "lines"
    NUMBER = "number"
    DAY = "day"
    MOMENT = "moment"
    ONE = "one"
    MANY = "many"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that can be chosen."""

    value: str
    says: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question. `name` is the field's in the form; `holds` is the plain type of one answer.

    LINES is a list with one answer on each line. `just_now` offers the moment the form was first shown, and
    yesterday; a moment that is still to come offers tomorrow. `of` is another question, and the answers to it
    after which this one is asked. What is `unsaid` is offered where it is the answer so far. What is `seldom`
    known at first stands under a fold.
    """

    name: str
    label: str
    control: Control
    hint: str = ""
    why: str = ""
    step: str = ""
    lines: int = 1
    limit: int | None = None
    optional: bool = False
    words: bool = False
    options: tuple[Option, ...] = ()
    unsaid: tuple[Option, ...] = ()
    holds: type = str
    just_now: bool = False
    seldom: bool = False
    of: tuple[str, tuple[str, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """The questions of one screen. `title` is the step's name in the declaration, empty for the only one."""

    title: str
    questions: tuple[Question, ...]


def questions_of(kind: type[Entry]) -> tuple[Question, ...]:
    """One question for each field of `kind`, in order."""
    return tuple(_question(kind, name) for name in kind.model_fields)


def steps_of(kind: type[Entry], before: tuple[Question, ...] = ()) -> tuple[Step, ...]:
    """The screens of a form: `before` (when, about whom) and the first step's questions come first.

    A question without a step goes with the one before it. Of an entry on one screen they come last, before
    what is seldom known.
    """
    steps: dict[str, list[Question]] = {}
    title = next((one.step for one in questions_of(kind) if one.step), "")
    for one in questions_of(kind):
        title = one.step or title
        steps.setdefault(title, []).append(one)
    screens = [Step(title, tuple(asked)) for title, asked in steps.items()] or [Step("", ())]
    own = screens[0].questions
    first = sorted(own + before if kind.on_one_screen else before + own, key=lambda one: one.seldom)
    return (Step(screens[0].title, tuple(first)), *screens[1:])


def asked_of(steps: tuple[Step, ...], filled: Mapping[str, tuple[str, ...]]) -> tuple[Step, ...]:
    """The screens that are shown, after what has been answered so far."""
    left = [Step(one.title, tuple(q for q in one.questions if _is_asked(q, filled))) for one in steps]
    return tuple(one for one in left if one.questions) or steps[:1]


def _is_asked(question: Question, filled: Mapping[str, tuple[str, ...]]) -> bool:
    if question.of is None:
        return True
    name, answers = question.of
    given = next(iter(filled.get(name, ())), "")
    return not given or given in answers


def happened_question(*, label: str = "When did it happen?", hint: str = "") -> Question:
    """When the fact happened, which every entry needs. Nothing is chosen beforehand."""
    why = "We keep two times: when it happened and when we knew. A gap is shown, and is not held against you."
    return Question(
        name=HAPPENED, label=label, control=Control.MOMENT, hint=hint, why=why, holds=datetime, just_now=True
    )


def about_question(people: tuple[Option, ...], *, one: bool = False) -> Question:
    """Which of the people on the case the fact is about, or which `one`; asked only of several."""
    hint = "Each child is owed this separately. "
    hint += "Record it of one, and then of the next." if one else "Tick only those it is true of."
    control = Control.ONE if one else Control.MANY
    return Question(name=ABOUT, label="Who is this about?", control=control, hint=hint, options=people)


def _question(kind: type[Entry], name: str) -> Question:
    holds, many, optional = answer_type(kind, name)
    asks, choices = asks_of(kind, name), _choices(holds)
    return Question(
        name=PREFIX + name,
        label=asks.question,
        control=_control(holds, many=many),
        hint=asks.hint,
        why=asks.why,
        step=asks.step,
        lines=asks.lines,
        limit=_limit(kind, name),
        optional=optional,
        words=name in words_of(kind),
        options=tuple(one for one in choices if one.value not in UNSAID),
        unsaid=tuple(one for one in choices if one.value in UNSAID),
        holds=holds,
        just_now=holds is datetime and not asks.ahead,
        seldom=asks.seldom,
        of=(PREFIX + asks.of[0], tuple(map(str, asks.of[1]))) if asks.of else None,
    )


def _choices(holds: type) -> tuple[Option, ...]:
    if not issubclass(holds, Enum):
        return ()
    return tuple(Option(str(one.value), sentence_case(str(one.value))) for one in holds)


def _control(holds: type, *, many: bool) -> Control:
    if issubclass(holds, Enum):
        return Control.MANY if many else Control.ONE
    if many:
        return Control.LINES
    plain: dict[type, Control] = {int: Control.NUMBER, date: Control.DAY, datetime: Control.MOMENT}
    return plain.get(holds, Control.TEXT)


def _limit(kind: type[Entry], name: str) -> int | None:
    limits: list[Any] = [getattr(one, "max_length", None) for one in kind.model_fields[name].metadata]
    return next((limit for limit in limits if isinstance(limit, int)), None)


def sentence_case(words: str) -> str:
    """The first letter large, the rest as it was: PNC stays PNC."""
    return words[:1].upper() + words[1:]
