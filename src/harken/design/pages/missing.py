"""The missing list: every child missing now, by risk, with the last enquiry and not the last review."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Filter, Link, Tag
from harken.design.words import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """Another case of the same child, from which they are back and still owed something, and who has it."""

    case: Link
    opened: str
    says: str
    who: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One child who is missing, or returned and still owed something; by the case that presses most."""

    child: str
    child_href: str
    case_href: str
    since: str
    where: str
    where_tone: str = ""
    risk: Tag
    enquiry: str
    enquiry_tone: str = ""
    first: str = ""
    first_href: str = ""
    said: Said | None = None
    owed: str = ""
    who: str = ""
    plan: str = ""
    plan_href: str = ""
    others: tuple[Other, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingPage:
    """Children missing now, `of` so many; and those back who are owed something.

    `more` leads to whoever of either is not here, `cut` says that there are such.
    """

    template: ClassVar[str] = "missing/page.html"

    frame: Frame
    now: tuple[Missing, ...]
    of: int = 0
    returned: tuple[Missing, ...] = ()
    more: Link | None = None
    cut: str = ""
    filters: tuple[Filter, ...] = ()
    report: Link | None = None
    empty: str = "No child is missing here now."
