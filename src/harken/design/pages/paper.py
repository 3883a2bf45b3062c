"""The paper list: what is owed in an area as of now, to be used with a pen when the screens are dark."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Filter, Link, Phone


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """One duty on paper. `code` leads back to it afterwards; initials and age, no name, no address."""

    code: str
    child: str
    case: str
    duty: str
    due: str
    who: str
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPage:
    """Rows by time, with room to write when it was done, by whom and what came of it."""

    template: ClassVar[str] = "paper/page.html"

    frame: Frame
    whom: str = "Child"
    area: str
    as_of: str
    rows: tuple[PaperRow, ...]
    back: Link
    action: str
    filters: tuple[Filter, ...] = ()
    ring: tuple[tuple[str, Phone], ...] = ()
    more: str = ""
    code: str = ""
    unknown: str = ""
