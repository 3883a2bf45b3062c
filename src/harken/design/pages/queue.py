"""A queue of cases, the gravest first: how grave each may be, by when it must be acted on, who has it."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Filter, Link, Tag
from harken.design.words import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """One duty that a case owes: what, by when, and by whose reckoning."""

    says: str
    said: Said
    beneath: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One case in the queue; its `first` deadline is what it is in it by."""

    case: Link
    grade: Tag
    since: str
    first: Deadline
    others: tuple[Deadline, ...] = ()
    children: tuple[Link, ...] = ()
    withheld: int = 0
    who: str = ""
    area: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueuePage:
    """Every case that waits, in order; `more` says that there are others."""

    template: ClassVar[str] = "queue/page.html"

    frame: Frame
    title: str
    says: str
    waiting: tuple[Waiting, ...]
    filters: tuple[Filter, ...] = ()
    more: str = ""
    empty: str = "No case waits to be acted on."
