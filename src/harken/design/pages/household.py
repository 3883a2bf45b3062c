"""The household finder: which children are likely at an address or with a person, why, and who was asked."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Ask, Link, Prose, Tag
from harken.design.words import Said


@dataclass(frozen=True, slots=True)
class Because:
    """One reason, the day it is of, and who put it on record."""

    says: str
    dated: str
    source: str


@dataclass(frozen=True, slots=True)
class Checked:
    """One thing a partner was asked about a child: whom, what, since when, and how it stands."""

    partner: str
    says: str
    since: str
    how: Said


@dataclass(frozen=True, slots=True)
class LikelyChild:
    """A child who may be there: how sure, every reason, and every check; none is said to be none."""

    child: Link
    sure: Tag
    because: tuple[Because, ...]
    checks: tuple[Checked, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdPage:
    """The surest first. `of_all` are checks of a whole case, and not of one child."""

    template: ClassVar[str] = "household/page.html"

    frame: Frame
    title: str
    says: Prose
    children: tuple[LikelyChild, ...]
    back: Link
    of_all: tuple[Checked, ...] = ()
    asks: tuple[Ask, ...] = ()
    acts: tuple[Link, ...] = ()
