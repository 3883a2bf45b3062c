"""Help: what the words mean and how to do what is done most, on one page that can be printed."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Link, Prose, Term


@dataclass(frozen=True, slots=True)
class HowTo:
    """One thing people do: its name, its steps, and where it begins."""

    id: str
    title: str
    steps: tuple[Prose, ...]
    link: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpPage:
    """How to do it, then the words, then the signs."""

    template: ClassVar[str] = "help/page.html"

    frame: Frame
    how: tuple[HowTo, ...]
    words: tuple[Term, ...]
    signs: tuple[Term, ...]
    posts: tuple[Term, ...] = ()
