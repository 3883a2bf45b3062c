"""As it was known: choose a moment, and see how everything stood by what had been recorded by then."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.case import Standing
from harken.design.pages.chronology import Chronology
from harken.design.pages.frame import Frame
from harken.design.pages.parts import Link
from harken.design.pages.record import Field, Wrong


@dataclass(frozen=True, slots=True)
class Stood:
    """How one case stood: its name, and each duty of it."""

    case: Link
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AsKnownPage:
    """A question and its answer. `asked` is the moment in words; empty while none was chosen.

    The form is read with GET, so that an answer can be sent to somebody as an address.
    """

    template: ClassVar[str] = "as_known/page.html"

    frame: Frame
    whom: str
    question: Field
    action: str
    back: Link
    asked: str = ""
    stood: tuple[Stood, ...] = ()
    chronology: Chronology | None = None
    wrong: tuple[Wrong, ...] = ()
    empty: str = "Nothing was known of this then."
