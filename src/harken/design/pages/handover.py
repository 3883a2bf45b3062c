"""Handover: each open child to a named person who says that they have it."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.owed import Choice
from harken.design.pages.parts import Fields, Link, Post
from harken.design.pages.record import Wrong
from harken.design.words import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """One case handed over: what is owed first in it, the next step, and where the handing over stands.

    `note` is what was typed so far; `refused` what to put right; `state` is said once it was handed over.
    """

    id: str
    reference: str
    about: str
    duty: str
    duty_href: str
    said: Said
    more: str = ""
    next_step: str = ""
    note: str = ""
    state: str = ""
    tone: str = ""
    refused: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Child:
    """One child handed over, with every case of theirs, the most pressing first."""

    id: str
    child: str
    child_href: str
    cases: tuple[Handed, ...]
    accept: Post | None = None
    decline: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverPage:
    """Giving (with `action` and `incoming`), or receiving (each child with its own `accept`).

    Posts `to`, and `note-<id>` for each case; `more` leads to whoever is not on the page.
    """

    template: ClassVar[str] = "handover/page.html"

    frame: Frame
    title: str
    says: str
    children: tuple[Child, ...]
    action: str = ""
    button: str = ""
    incoming: tuple[Choice, ...] = ()
    to: str = ""
    fields: Fields = ()
    wrong: tuple[Wrong, ...] = ()
    accept_all: Post | None = None
    give: Link | None = None
    received: tuple[Child, ...] = ()
    more: Link | None = None
    empty: str = "No child is open in your name. There is nothing to hand over."
