"""My team: what each carries, what they are trained for, their time with traumatic material. Counts only."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame


@dataclass(frozen=True, slots=True)
class Line:
    """A few words in a cell. `tone` is "", "late", "soon" or "met"."""

    says: str
    tone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One person: their posts, open cases, training and minutes; `over` says what to do over a limit."""

    name: str
    posts: str
    exposure: tuple[Line, ...]
    cases: tuple[Line, ...] = ()
    training: tuple[Line, ...] = ()
    over: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A skill, what it is, and who says that the work asks for it."""

    name: str
    says: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamPage:
    """Everybody somebody leads; of who leads nobody, they themselves. `limits` says whose the limits are.

    `minutes_alone`: nobody's cases and training are shown, for whoever reads no more than their minutes.
    """

    template: ClassVar[str] = "team/page.html"

    frame: Frame
    title: str
    says: str
    members: tuple[Member, ...]
    limits: str
    skills: tuple[Named, ...] = ()
    minutes_alone: bool = False
    empty: str = "Nobody has counted a minute with traumatic material in the last seven days."
