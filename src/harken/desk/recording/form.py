"""The form of one entry: its questions, what has been answered so far, and which screen is next."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.http import QueryDict

from harken.design.forms.answers import filled_from, parse, required
from harken.design.forms.moments import NOW, Filled
from harken.design.forms.questions import (
    ABOUT,
    HAPPENED,
    Control,
    Option,
    Question,
    Step,
    about_question,
    asked_of,
    happened_question,
    steps_of,
)
from harken.design.forms.refusals import Refusal, Refusals
from harken.desk.sent import key, moment
from harken.vocabulary import Entry
from harken.vocabulary.recorded import About

ASKED, IDEM, SCREEN, CHECKED, AREA = "asked", "idem", "screen", "checked", "area"
BACK, AT_ONCE = "back", "at_once"
FROM = "from"
"""Under which a form carries the address that it goes back to."""
NAMED = "named"


@dataclass(frozen=True, slots=True)
class Form:
    """An entry's form for some people. `people` are asked about only when there are several.

    Of an entry that is not `timed` nobody is asked when it happened: it did when the form was first shown.
    What is `given` was answered before the form began, and is not asked.
    """

    kind: type[Entry]
    people: tuple[Option, ...]
    filled: Filled
    asked: datetime
    idem: str
    screen: int
    areas: tuple[str, ...] = ()
    timed: bool = True
    given: Filled = field(default_factory=dict)

    @property
    def before(self) -> tuple[Question, ...]:
        """The questions that stand before the entry's own."""
        about = (self._about,) if len(self.people) > 1 else ()
        area = (area_question(self.areas),) if self.areas else ()
        when = (happened_question(),) if self.timed else ()
        return (*about, *when, *area) if self.kind.on_one_screen else (*about, *area, *when)

    @property
    def _about(self) -> Question:
        """Whom it is about. A child's own words are of that child alone, unless they stood for several."""
        return about_question(self.people, one=bool(self.kind.quotes) and len(self.filled.get(ABOUT, ())) < 2)

    @property
    def named(self) -> About:
        """Whom the page names besides, each in their part."""
        split = (one.partition(":") for one in self.filled.get(NAMED, ()))
        return tuple((who, part) for part, _, who in split)

    @property
    def steps(self) -> tuple[Step, ...]:
        """Its screens."""
        left = [
            Step(one.title, tuple(q for q in one.questions if q.name not in self.given))
            for one in steps_of(self.kind, self.before)
        ]
        return asked_of(tuple(left), self.filled)

    @property
    def step(self) -> Step:
        """The screen it is at."""
        return self.steps[min(self.screen, len(self.steps) - 1)]

    @property
    def last(self) -> bool:
        """Whether this is the last screen."""
        return self.screen >= len(self.steps) - 1

    def button(self, last: str) -> str:
        """What the button of this screen says: what comes next, or `last`."""
        if self.last:
            return last
        title = self.steps[self.screen + 1].title
        return f"Next: {title[:1].lower()}{title[1:]}" if title else "Next"

    def before_this(self, *, checked: bool = False) -> "Form":
        """The form at the screen before; `checked` it was past the last one, and is there again."""
        return replace(self, screen=max(min(self.screen, len(self.steps) - 1) - (not checked), 0))

    def happened(self) -> datetime | Refusal:
        """When the fact happened, or what to put right about it."""
        if not self.timed:
            return self.asked
        value = required(happened_question(), self.filled, self.asked)
        return value if isinstance(value, datetime | Refusal) else self.asked

    def about(self) -> About | Refusal:
        """Whom the fact is about, and whom it names besides."""
        asked = {one.value for one in self.people}
        chosen: Any = tuple(one.value for one in self.people)
        if len(self.people) > 1:
            chosen = required(self._about, self.filled, self.asked)
            if isinstance(chosen, Refusal):
                return chosen
        parts = dict(self.named)
        whom = (chosen,) if isinstance(chosen, str) else chosen
        about = ((str(one), parts.get(str(one), "subject")) for one in whom)
        return (*about, *(one for one in self.named if one[0] not in asked))

    def area(self) -> str:
        """Which area a new case falls to; empty where nobody knows yet: then it is every area's."""
        given = next(iter(self.filled.get(AREA, ())), "")
        return given if given in self.areas else ""

    def as_kept(self, filled: Filled, asked: datetime) -> "Form":
        """The form as far as a draft of it was answered."""
        return replace(self, filled=filled, asked=asked)

    def with_given(self, given: Filled) -> "Form":
        """The form with something answered before it began."""
        return replace(self, given=given, filled={**self.filled, **given})

    def entry(self) -> Entry | Refusals:
        """The entry, or everything to put right."""
        return parse(self.kind, self.filled, asked=self.asked)

    def refusals(self) -> Refusals:
        """Everything on the whole form to put right."""
        first = [one for one in (self.about(), self.happened()) if isinstance(one, Refusal)]
        entry = self.entry()
        return (*first, *(() if isinstance(entry, Entry) else entry))


def area_question(areas: Sequence[str]) -> Question:
    """Which area a new case falls to."""
    return Question(
        name=AREA,
        label="Which area does it fall to?",
        control=Control.ONE,
        hint="Where nobody knows, every area sees it.",
        why="The supervisor and the officers of that area are told, and owe what is owed.",
        optional=True,
        options=tuple(Option(area, area) for area in areas),
    )


def begun(
    kind: type[Entry],
    people: Sequence[Option],
    now: datetime,
    areas: Sequence[str] = (),
    *,
    timed: bool = True,
) -> Form:
    """A form nobody has answered yet. `areas` are asked about where it opens a case that is nobody's yet.

    Of what is recorded while it happens, the moment comes filled in.
    """
    filled = {HAPPENED: (NOW,)} if timed and kind.as_it_happens else {}
    return Form(kind, tuple(people), filled, now, str(uuid4()), 0, tuple(areas), timed)


def sent(
    kind: type[Entry],
    people: Sequence[Option],
    post: QueryDict,
    now: datetime,
    areas: Sequence[str] = (),
    *,
    timed: bool = True,
) -> Form:
    """A form as it was sent."""
    asked, idem = _moment(post.get(ASKED, ""), now), key(post.get(IDEM, "")) or str(uuid4())
    at = post.get(SCREEN, "0")
    screen = int(at) if at.isdecimal() and len(at) < 3 else 0
    form = Form(kind, tuple(people), {}, asked, idem, screen, tuple(areas), timed)
    questions = [question for step in form.steps for question in step.questions]
    lists = {name: post.getlist(name) for name in post}
    given = replace(form, filled=filled_from(lists, questions))
    # An answer to what is no longer asked is no answer.
    filled = filled_from(lists, [q for step in given.steps for q in step.questions])
    return replace(given, filled=filled | {NAMED: tuple(lists[NAMED])} if NAMED in lists else filled)


def _moment(text: str, now: datetime) -> datetime:
    """When the form was first shown; a moment that cannot be so is taken for now."""
    asked = moment(text)
    return asked if asked is not None and asked <= now else now
