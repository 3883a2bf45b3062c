"""Stories: what happened to a child, when it became known, and how everything owed ought then to stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from harken.engine.subject import Subject
from harken.vocabulary import Duty, Entry, Flag, Gate
from harken.vocabulary.recorded import About
from harken.vocabulary.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Declared:
    """Everything that can be recorded and owed, and the names of the pathways: the catalogue's, passed in.

    It equals nothing but itself, so that what is made of it is made once.
    """

    kinds: Mapping[str, type[Entry]]
    duties: Mapping[str, Duty]
    gates: Mapping[str, Gate] = field(default_factory=dict)
    flags: Mapping[str, Flag] = field(default_factory=dict)
    pathways: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Character:
    """A person or a place of a story, and the flags that stood on it before the story starts.

    To share a place `of_many`, such as a hostel, is to share no home.
    """

    subject: Subject
    flags: tuple[str, ...] = ()
    grid: tuple[int, int] | None = None
    of_many: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Who stands how to whom or what, from when, until when (None: open)."""

    who: str
    relation: str
    whom: str
    since: datetime | None = None
    to: datetime | None = None
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """Somebody who records: a name, the role they hold, what they are trained for."""

    name: str
    role: Role | None
    skills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One entry of a story. `chronology` is a case, a person or a place; `corrects` another's id."""

    id: str
    line: int
    happened: datetime
    recorded: datetime
    entry: Entry
    about: About
    by: Teller
    chronology: str
    corrects: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToBeTold:
    """Somebody who must have been told, by when if that is said."""

    whom: Role
    by: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectDuty:
    """How one duty, or any duty of one rule, ought to stand. `keys` holds only what is to be checked."""

    named: str
    duties: tuple[str, ...]
    asked: datetime
    state: str | None = None
    occurrence: int = 1
    keys: Mapping[str, Any] = field(default_factory=dict)
    told: tuple[ToBeTold, ...] | None = None
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectGate:
    """Whether a gate ought to hold its act; in every case when none is named."""

    gate: str
    asked: datetime
    holds: bool
    case: int | None = None
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectFlag:
    """Whether a flag ought to stand on somebody. `times` holds what is to be checked: from, to."""

    flag: str
    on: str
    asked: datetime
    stands: bool
    times: Mapping[str, datetime | None] = field(default_factory=dict)
    line: int


Expectation = ExpectDuty | ExpectGate | ExpectFlag


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One document of a story file, checked whole. `cases` gives each case's pathway; times are UTC.

    `policy` is what a force's policy file would hold, its schools among it.
    """

    title: str
    file: str
    line: int
    start: datetime
    cases: Mapping[int, str]
    characters: Mapping[str, Character]
    links: tuple[Link, ...]
    entries: tuple[Written, ...]
    policy: Mapping[str, Any]
    silent: bool
    asks: tuple[datetime, ...]
    expects: tuple[Expectation, ...]

    @property
    def last_asked(self) -> datetime:
        """The last moment at which the story asks how things stand."""
        return max(self.asks)


def case_called(number: int) -> str:
    """The chronology of a case of a story. A person's or a place's own is called by their name."""
    return f"case {number}"


def asked_also(story: Story, moment: datetime) -> Story:
    """The same story, asked at one more moment."""
    return replace(story, asks=tuple(sorted({*story.asks, moment})))
