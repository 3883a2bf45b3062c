"""The pack: everything known about a person or an address on a sheet, each fact with date and source."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Ask, Link, Prose


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: what is so, of when it is, and who says so. `tone` is "", "late" or "soon"."""

    says: Prose
    dated: str
    source: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Facts of one sort. `empty` says what it means that there is none; `left`, how many are left off."""

    title: str
    facts: tuple[Fact, ...]
    empty: str = ""
    left: int = 0


@dataclass(frozen=True, slots=True)
class Sending:
    """The form that sends the pack to an officer: to whom it may go, and to whom it went, opened when.

    To those who are `going` it is sent by one press.
    """

    action: str
    officers: tuple[tuple[str, str], ...]
    sent: tuple[str, ...]
    idem: str
    going: tuple[tuple[str, str], ...] = ()
    wrong: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPage:
    """One sheet of A4. `unknown` is the box of what nobody has recorded: not known is not no."""

    template: ClassVar[str] = "pack/page.html"

    frame: Frame
    title: str
    made: str
    about: tuple[Prose, ...]
    sections: tuple[Section, ...]
    unknown: tuple[str, ...]
    back: Link
    asks: tuple[Ask, ...] = ()
    sending: Sending | None = None
