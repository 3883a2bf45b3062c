"""Words that were kept back, shown for a while to somebody who gave a reason."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Link, Prose, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWordsPage:
    """One entry with its words. `until` says how long they are shown; `because` the reason that was given."""

    template: ClassVar[str] = "reason/words.html"

    frame: Frame
    title: str
    whom: str
    until: str
    because: str
    sentence: Prose
    answers: tuple[Term, ...]
    back: Link
