"""Who was told: each telling from sent to accepted, and what could not be delivered."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Filter, Link, Post


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Somebody told. Sent, opened and accepted are three things, each with its own time.

    `tone` is "", "late", "soon" or "met"; `state` says where it stands: Accepted 14:20, going to step 1;
    `how` what became of the message.
    """

    id: str
    when: str
    whom: str
    role: str
    state: str
    tone: str = ""
    how: str = ""
    next_rung: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One duty to one child, and everybody who was told of it, the last first."""

    child: str
    child_href: str
    duty: str
    duty_href: str
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadLetter:
    """A message that could not be delivered, with what to do about it."""

    id: str
    to: str
    about: str
    about_href: str
    tried: str
    why: str
    resend: Post | None
    instead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPage:
    """What was told, of a case or of people, duty by duty; undelivered first, as it is nobody's otherwise.

    `more` leads to those before them; `earlier` says that there are some after them, on another page.
    """

    template: ClassVar[str] = "told/page.html"

    frame: Frame
    whom: str = "Child"
    title: str
    told: tuple[Told, ...]
    dead: tuple[DeadLetter, ...] = ()
    dead_more: bool = False
    filters: tuple[Filter, ...] = ()
    back: Link | None = None
    more: Link | None = None
    earlier: bool = False
    empty: str = "Nobody has been told of anything here."
