"""Explain: why a duty stands as it does, in a paragraph with its source and clock, and who was told when."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.case import Why
from harken.design.pages.frame import Frame
from harken.design.pages.parts import Link, Prose, Term
from harken.design.words import Said


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment in the life of a duty: it arose, somebody was told, it became late, it was met."""

    when: str
    what: Prose
    tone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainPage:
    """One duty to one child, explained. `paragraph` is the whole answer in plain words."""

    template: ClassVar[str] = "explain/page.html"

    frame: Frame
    duty: str
    whom: str
    said: Said
    paragraph: str
    why: Why
    life: tuple[Moment, ...]
    back: Link
    more: tuple[Term, ...] = ()
