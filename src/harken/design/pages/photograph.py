"""Giving a photograph of a child: which, when it was taken, who gave it."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Fields, Link, Photo
from harken.design.pages.record import Field, Wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotographPage:
    """Posts the file as `photograph`; `questions` come from the entry that records it."""

    template: ClassVar[str] = "photograph/page.html"

    frame: Frame
    whom: str
    action: str
    limit: str
    back: Link
    questions: tuple[Field, ...] = ()
    fields: Fields = ()
    held: Photo | None = None
    held_says: str = ""
    refused: str = ""
    wrong: tuple[Wrong, ...] = ()
