"""Voice over time: what a child said, side by side; and where a record speaks only of adults."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.case import Identity
from harken.design.pages.frame import Frame
from harken.design.pages.parts import Ask, Link, Prose, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One time somebody heard the child, or met them and did not. `kept_back` is for words not shown."""

    when: str
    ago: str
    by: str
    case: Link
    quote: str = ""
    kept_back: Link | None = None
    beside: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VoicePage:
    """The last first. `only_adults` are cases about the child in which nobody heard or saw them."""

    template: ClassVar[str] = "voice/page.html"

    frame: Frame
    identity: Identity
    says: Prose
    heard: tuple[Heard, ...]
    only_adults: tuple[Link, ...]
    more: str
    back: Link
    acts: tuple[Link, ...] = ()
    asks: tuple[Ask, ...] = ()
