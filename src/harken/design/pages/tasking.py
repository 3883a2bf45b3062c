"""The tasking on a phone: who, how they look, what they need, the plan's first three steps, one button."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Ask, Flag, Link, Photo, Post, Prose, Tag


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskingPage:
    """One child, one officer. `age` follows the name, which is cut after two lines.

    `steps` are the plan's first three; `says` how far it came: sent, opened. `flags` come before all that is
    to be done; `asks` say that something is kept back.
    """

    template: ClassVar[str] = "tasking/page.html"

    frame: Frame
    name: str
    age: str = ""
    looks: Prose
    photo: Photo
    needs: Prose
    news: Prose
    plan: str
    steps: tuple[Prose, ...]
    says: str
    links: tuple[Link, ...] = ()
    accept: Post | None = None
    risk: Tag | None = None
    flags: tuple[Flag, ...] = ()
    asks: tuple[Ask, ...] = ()
