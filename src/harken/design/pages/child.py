"""The child's page: six answers in fifteen seconds, flags, and one chronology across every case."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.case import Identity
from harken.design.pages.chronology import Chronology
from harken.design.pages.frame import Frame
from harken.design.pages.parts import Ask, Flag, Link, Person, Prose
from harken.design.words import Said

NOTHING, UNHEARD = "Nothing now", "Nobody has recorded any"


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
    """The six answers. `nothing` is said where nothing is owed, `unheard` where no words are on record."""

    headings: Headings
    where: Answer
    owed: tuple[Owed, ...]
    seen: Answer
    words: OwnWords
    risks: Answer
    trusts: Answer
    more_owed: Link | None = None
    late: bool = False
    nothing: str = NOTHING
    unheard: str = UNHEARD


@dataclass(frozen=True, slots=True)
class GrownHeadings:
    """The six questions of somebody grown: what whoever goes to them, or asks about them, needs first."""

    where: str
    owed: str
    children: str
    harms: str
    risks: str
    works: str


GROWN: dict[str, GrownHeadings] = {
    who: GrownHeadings(
        f"Where {be} {who}?",
        f"What is owed about {whom}?",
        f"Which children are with {whom}?",
        f"To whom may {who} be a risk?",
        f"Who is a risk to {whom}?",
        f"Who works with {whom}?",
    )
    for who, be, whom in (("he", "is", "him"), ("she", "is", "her"), ("they", "are", "them"))
}


@dataclass(frozen=True, slots=True, kw_only=True)
class GrownAnswers:
    """The six answers of somebody certainly grown."""

    headings: GrownHeadings
    where: Answer
    owed: tuple[Owed, ...]
    children: Answer
    harms: Answer
    risks: Answer
    works: Answer
    more_owed: Link | None = None
    late: bool = False
    nothing: str = NOTHING


@dataclass(frozen=True, slots=True)
class Folded:
    """Lines that are one line until they are asked for; `says` is that line."""

    says: Prose
    lines: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class Cases:
    """Cases in a line each, what is pressing first; more that go on, and what is over, in `folds`."""

    title: str
    lines: tuple[Prose, ...]
    folds: tuple[Folded, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildPage:
    """Any person's page, a child's by what it asks unless they are grown. `around` is who lives with them."""

    template: ClassVar[str] = "child/page.html"

    frame: Frame
    identity: Identity
    answers: ChildAnswers | GrownAnswers
    chronology: Chronology
    flags: tuple[Flag, ...] = ()
    around: tuple[Person, ...] = ()
    cases: Cases | None = None
    asks: tuple[Ask, ...] = ()
    acts: tuple[Link, ...] = ()

    @property
    def grown(self) -> bool:
        """Whether what is asked is of somebody grown."""
        return isinstance(self.answers, GrownAnswers)
