"""The child's page: six answers in fifteen seconds, flags, and one chronology across every case."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.case import Identity
from harken.design.pages.chronology import Chronology
from harken.design.pages.frame import Frame
from harken.design.pages.parts import Ask, Flag, Link, Panel, Person, Prose
from harken.design.words import Said


@dataclass(frozen=True, slots=True)
class Headings:
    """The six questions, about him, her or them."""

    where: str
    owed: str
    seen: str
    words: str
    risks: str
    trusts: str


HEADINGS: dict[str, Headings] = {
    "he": Headings(
        "Where is he, and is he safe?",
        "What is owed to him?",
        "Last seen: by whom, alone?",
        "His own words",
        "Who is a risk to him?",
        "Who does he trust?",
    ),
    "she": Headings(
        "Where is she, and is she safe?",
        "What is owed to her?",
        "Last seen: by whom, alone?",
        "Her own words",
        "Who is a risk to her?",
        "Who does she trust?",
    ),
    "they": Headings(
        "Where are they, and are they safe?",
        "What is owed to them?",
        "Last seen: by whom, alone?",
        "Their own words",
        "Who is a risk to them?",
        "Who do they trust?",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One of the answers: the largest words first, then lines. Not known is an answer, and is said."""

    big: str = ""
    lines: tuple[Prose, ...] = ()
    late: bool = False


@dataclass(frozen=True, slots=True)
class Owed:
    """One duty owed to the child. `who` empty is said as nobody."""

    duty: str
    href: str
    said: Said
    who: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """The child's own words, in quotation marks with who heard them. `kept_back` says so instead."""

    quote: str = ""
    heard: str = ""
    more: Link | None = None
    kept_back: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildAnswers:
    """The six answers."""

    headings: Headings
    where: Answer
    owed: tuple[Owed, ...]
    seen: Answer
    words: OwnWords
    risks: Answer
    trusts: Answer
    more_owed: Link | None = None
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildPage:
    """Any person's page; written for a child. `around` is who lives with, cares for, attends with them."""

    template: ClassVar[str] = "child/page.html"

    frame: Frame
    identity: Identity
    answers: ChildAnswers
    chronology: Chronology
    flags: tuple[Flag, ...] = ()
    around: tuple[Person, ...] = ()
    cases: Panel | None = None
    asks: tuple[Ask, ...] = ()
    acts: tuple[Link, ...] = ()
