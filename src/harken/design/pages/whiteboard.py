"""A whiteboard: a row for each person who is here now, a cell for each thing asked of them."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.board import Count
from harken.design.pages.frame import Frame
from harken.design.pages.parts import Filter, Prose


@dataclass(frozen=True, slots=True)
class Cell:
    """A few large words and what is said beneath them. `tone` is "late", "soon", "metlate", "met" or ""."""

    large: str
    small: tuple[str, ...] = ()
    tone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnBoard:
    """One person: initials and age, since when, what else is late or pressing; and a cell for each column."""

    child: str
    href: str
    since: str
    where: str = ""
    besides: tuple[tuple[str, str], ...] = ()
    wrong: str = ""
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """What a column is called at a desk, and on a phone."""

    title: str
    short: str


@dataclass(frozen=True, slots=True)
class Why:
    """One clock of the board: the duty, its time, and where it stands written."""

    duty: str
    clock: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhiteboardPage:
    """A whiteboard. `frame.stopped` makes it say that it is not true, as on every page.

    `longest` is who is here the longest. `reload` is how often, in seconds, it is read again where there is
    no script.
    """

    template: ClassVar[str] = "whiteboard/page.html"

    frame: Frame
    title: str
    none: str
    counts: tuple[Count, ...] = ()
    longest: str = ""
    filters: tuple[Filter, ...] = ()
    columns: tuple[Heading, ...] = ()
    rows: tuple[OnBoard, ...] = ()
    clocks: Prose = ()
    why: tuple[Why, ...] = ()
    more: str = ""
    reload: int = 30
