"""The daily meeting: an agenda that writes itself, a child a row, and where what was decided is recorded."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Filter, Link, Prose, Tag
from harken.design.words import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One child to be spoken of. `decided` is the last decision of a meeting in the case."""

    child: str
    child_href: str
    why: str
    case: Link
    since: str
    where: str
    new: Tag | None = None
    said: Said
    first: str = ""
    first_said: Said | None = None
    who: str = ""
    decided: Prose = ()
    record: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPage:
    """Whoever is still to be spoken of, what is late first.

    `more` leads to the others, `cut` says that there are such.
    """

    template: ClassVar[str] = "meeting/page.html"

    frame: Frame
    items: tuple[Item, ...]
    filters: tuple[Filter, ...] = ()
    more: Link | None = None
    cut: str = ""
    empty: str = "No child is left to be spoken of here."
