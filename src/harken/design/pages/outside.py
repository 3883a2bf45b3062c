"""Who outside knows about a child: each thing sent, on what basis, whether they have it, until when."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.case import Identity
from harken.design.pages.frame import Frame
from harken.design.pages.parts import Ask, Link, Prose, Tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One thing that went outside. `whom` is empty where nobody said; `kept_back` is for words not shown.

    `struck` says by whom and when it was entered in error; it was sent for all that.
    """

    when: str
    ago: str
    by: str
    to: str
    whom: str = ""
    purpose: str
    basis: Tag
    parts: str
    what: str = ""
    kept_back: Link | None = None
    handling: str = ""
    reference: str = ""
    receipt: Tag
    until: Tag
    recall: Tag | None = None
    struck: str = ""
    case: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSent:
    """One thing that somebody outside asked for, or that was thought of, and was not sent."""

    when: str
    ago: str
    to: str
    purpose: str
    reason: Tag
    case: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsidePage:
    """The last first. `asks` say that a restricted record names the child: this may then not be all."""

    template: ClassVar[str] = "outside/page.html"

    frame: Frame
    identity: Identity
    says: Prose
    sent: tuple[Sent, ...]
    not_sent: tuple[NotSent, ...]
    back: Link
    more: str = ""
    asks: tuple[Ask, ...] = ()
    acts: tuple[Link, ...] = ()
