"""The partners' portal: signing in, the notices that lie there, one and its answer, one's own account."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Link, Phone, Post, Tag
from harken.design.pages.record import Wrong


@dataclass(frozen=True, slots=True)
class Somebody:
    """Whom one may be in practice: their name, whom they read for, and the code of now."""

    name: str
    setting: str
    login: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalSignInPage:
    """Posts `login`, `password`, `code` and `next`. `people` and `practice` are of practice alone."""

    template: ClassVar[str] = "portal/sign_in.html"

    frame: Frame
    action: str
    next: str
    login: str = ""
    wrong: tuple[Wrong, ...] = ()
    said: str = ""
    people: tuple[Somebody, ...] = ()
    practice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One notice in a list: its reference, for what, since when, and where it stands."""

    reference: str
    href: str
    purpose: str
    when: str
    ago: str
    state: Tag


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticesPage:
    """What lies there: what waits for an answer, and what was answered within a month."""

    template: ClassVar[str] = "portal/notices.html"

    frame: Frame
    setting: str
    waiting: tuple[Row, ...]
    done: tuple[Row, ...]
    empty: str = "Nothing waits for you. This page replaces no call: if you are worried about a child, ring."


@dataclass(frozen=True, slots=True, kw_only=True)
class LyingPage:
    """One notice. While it waits it posts `did`, and `receipt` with their own reference if they have one.

    `said` is what was written for them; `recall` holds the answers to having been asked for it back.
    """

    template: ClassVar[str] = "portal/notice.html"

    frame: Frame
    back: Link
    action: str
    reference: str
    purpose: str
    sent: str
    state: Tag
    says: str
    force: str
    phone: Phone | None
    said: str = ""
    receipt: str = ""
    typed: str = ""
    asks_receipt: bool = False
    not_ours: Post | None = None
    recalled: str = ""
    recall: tuple[Post, ...] = ()
    wrong: tuple[Wrong, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where they are signed in; `this` is here."""

    device: str
    since: str
    this: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPage:
    """Who they are there, for whom they read, until when that is confirmed, and where they are signed in."""

    template: ClassVar[str] = "portal/account.html"

    frame: Frame
    login: str
    setting: str
    confirmed: str
    places: tuple[Place, ...]
    leave: Post | None
