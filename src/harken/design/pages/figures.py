"""Figures of a month or a quarter: how each duty was kept, and what was so in how many cases."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Filter, Link, Prose
from harken.design.pages.voice import Heard


@dataclass(frozen=True, slots=True)
class Number:
    """A figure. `href` shows the cases that it counts; empty where there are none."""

    number: int
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """How one duty was kept: how often it was owed, and what became of it. Late is late, met or not."""

    duty: str
    rule: str
    owed: Number
    in_time: Number
    late: Number
    let_go: Number
    open: Number


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """In how many of so many cases it was so."""

    says: str
    so: Number
    of: Number


@dataclass(frozen=True, slots=True)
class Counted:
    """One case that a figure counts, and what is recorded in it that makes it count. Its words stay there."""

    case: Link
    says: Prose = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresPage:
    """The figures, and the cases that one of them counts, where it was asked for.

    `shows_many` is how many those are, of which `counted` may be the first few. `words` leads to what the
    children said; `said` is that, as far as it may be read, the last first.
    """

    template: ClassVar[str] = "figures/page.html"

    frame: Frame
    title: str
    period: str
    says: str
    cases: Number
    filters: tuple[Filter, ...]
    kept: tuple[Kept, ...] = ()
    shares: tuple[Share, ...] = ()
    shows: str = ""
    shows_many: int = 0
    counted: tuple[Counted, ...] = ()
    words: Link | None = None
    said: tuple[Heard, ...] = ()
    said_more: str = ""
    back: Link | None = None
    more: str = ""
