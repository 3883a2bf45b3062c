"""Who lives near a place: a map and a table of the same homes, the nearest first."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Filter, Link, Person, Prose


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a home is on the map: its number in the table, metres east and north, and who is there."""

    number: int
    east: int
    north: int
    managed: bool
    children: bool


@dataclass(frozen=True, slots=True)
class Home:
    """A home: how far away and in which direction, who there bears a flag, and which children live there."""

    mark: Mark
    place: Link
    away: str
    flagged: tuple[Person, ...] = ()
    children: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NearPage:
    """`reach` is how many metres the edge of the map is from its middle; `flag` why anybody is shown."""

    template: ClassVar[str] = "near/page.html"

    frame: Frame
    title: str
    says: Prose
    back: Link
    reach: int
    flag: str
    filters: tuple[Filter, ...] = ()
    homes: tuple[Home, ...] = ()
