"""The place page: who lives here and who did, which children, what is owed here, what happened here."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.chronology import Chronology
from harken.design.pages.frame import Frame
from harken.design.pages.owed import Row
from harken.design.pages.parts import Ask, Flag, Link, Panel, Person, Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePage:
    """One address. `children_known` says whether it is known which children live here; unknown is not no.

    `owed` is how much is owed here, of which `rows` are the first.
    """

    template: ClassVar[str] = "place/page.html"

    frame: Frame
    address: str
    grid: str
    children_known: Prose
    chronology: Chronology
    says: tuple[Prose, ...] = ()
    children: tuple[Person, ...] = ()
    adults: tuple[Person, ...] = ()
    before: tuple[Person, ...] = ()
    flags: tuple[Flag, ...] = ()
    rows: tuple[Row, ...] = ()
    owed: int = 0
    panels: tuple[Panel, ...] = ()
    asks: tuple[Ask, ...] = ()
    acts: tuple[Link, ...] = ()
