"""The wall board: what is owed now, read from three metres; initials and age only."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Link


@dataclass(frozen=True, slots=True)
class Count:
    """One number at the top. `tone` is "late", "soon" or ""."""

    number: int
    says: str
    tone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """One duty on the wall. `tone` is "late", "soon" or "rest"; `time` is Said.wall; no name, no address."""

    child: str
    kind: str
    duty: str
    time: str
    tone: str
    who: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPage:
    """A wall. `frame.stopped` makes it say, in place of the time, that it is not true.

    `reload` is how often, in seconds, it is read again where there is no script.
    """

    template: ClassVar[str] = "board/page.html"

    frame: Frame
    whom: str = "Child"
    area: str
    counts: tuple[Count, ...]
    rows: tuple[BoardRow, ...]
    showing: str
    desk: Link
    reload: int = 20
    empty: str = "Nothing is owed here now."
