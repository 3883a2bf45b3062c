"""The trigger plan: what to do first for this child, written by somebody who knows them, in versions."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.case import Identity
from harken.design.pages.frame import Frame
from harken.design.pages.parts import Link, Panel, Person, Post, Prose
from harken.design.words import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStep:
    """One step: what to do, why, and how it stands on this occasion."""

    does: Prose
    because: str = ""
    said: Said | None = None
    state: str = ""
    acts: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPage:
    """A plan. `standing` says by whom it was opened and acknowledged; `superseded` that a later one holds."""

    template: ClassVar[str] = "plan/page.html"

    frame: Frame
    identity: Identity
    title: str
    author: str
    review: str
    steps: tuple[PlanStep, ...]
    standing: str = ""
    superseded: str = ""
    panels: tuple[Panel, ...] = ()
    people: tuple[Person, ...] = ()
    versions: tuple[Link, ...] = ()
    accept: Post | None = None
    acts: tuple[Link, ...] = ()
    back: Link | None = None
    empty: str = "This child has no trigger plan yet."
