"""The form of one entry: its questions, what has been answered so far, and which screen is next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import uuid4

from django.http import QueryDict

from harken.design.forms.answers import filled_from, parse, required
from harken.design.forms.moments import Filled
from harken.design.forms.questions import (
    Option,
    Question,
    Step,
    about_question,
    happened_question,
    steps_of,
)
from harken.design.forms.refusals import Refusal, Refusals
from harken.vocabulary import Entry
from harken.vocabulary.recorded import About

ASKED, IDEM, SCREEN, CHECKED = "asked", "idem", "screen", "checked"


@dataclass(frozen=True, slots=True)
class Form:
    """An entry's form for some people. `people` are asked about only when there are several."""

    kind: type[Entry]
    people: tuple[Option, ...]
    filled: Filled
    asked: datetime
    idem: str
    screen: int

    @property
    def before(self) -> tuple[Question, ...]:
        """The questions that stand before the entry's own."""
        about = (about_question(self.people),) if len(self.people) > 1 else ()
        return (*about, happened_question())

    @property
    def steps(self) -> tuple[Step, ...]:
        """Its screens."""
        return steps_of(self.kind, self.before)

    @property
    def step(self) -> Step:
        """The screen it is at."""
        return self.steps[min(self.screen, len(self.steps) - 1)]

    @property
    def last(self) -> bool:
        """Whether this is the last screen."""
        return self.screen >= len(self.steps) - 1

    def happened(self) -> datetime | Refusal:
        """When the fact happened, or what to put right about it."""
        value = required(happened_question(), self.filled, self.asked)
        return value if isinstance(value, datetime | Refusal) else self.asked

    def about(self) -> About | Refusal:
        """Whom the fact is about."""
        if len(self.people) < 2:
            return tuple((one.value, "subject") for one in self.people)
        value = required(about_question(self.people), self.filled, self.asked)
        if isinstance(value, Refusal):
            return value
        return tuple((str(one), "subject") for one in value)

    def entry(self) -> Entry | Refusals:
        """The entry, or everything to put right."""
        return parse(self.kind, self.filled, asked=self.asked)

    def refusals(self) -> Refusals:
        """Everything on the whole form to put right."""
        first = [one for one in (self.about(), self.happened()) if isinstance(one, Refusal)]
        entry = self.entry()
        return (*first, *(() if isinstance(entry, Entry) else entry))


def begun(kind: type[Entry], people: Sequence[Option], now: datetime) -> Form:
    """A form nobody has answered yet."""
    return Form(kind, tuple(people), {}, now, str(uuid4()), 0)


def sent(kind: type[Entry], people: Sequence[Option], post: QueryDict, now: datetime) -> Form:
    """A form as it was sent."""
    form = Form(
        kind, tuple(people), {}, _moment(post.get(ASKED, ""), now), post.get(IDEM, "") or str(uuid4()),
        int(post.get(SCREEN, "0") or 0),
    )  # fmt: skip
    questions = [question for step in form.steps for question in step.questions]
    lists = {name: post.getlist(name) for name in post}
    return Form(kind, form.people, filled_from(lists, questions), form.asked, form.idem, form.screen)


def _moment(text: str, now: datetime) -> datetime:
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except ValueError:
        return now
