"""Signing in: collar number and password; in practice, who there is to be."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Link, Post


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody one may be in practice; `place` is where they work."""

    name: str
    role: str
    collar: str
    sees: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInPage:
    """Posts `collar` and `password`, and `next`. `refused` never says which of the two was wrong.

    `accounts` and `password` are for practice only.
    """

    template: ClassVar[str] = "sign_in/page.html"

    frame: Frame
    action: str
    next: str = ""
    collar: str = ""
    refused: str = ""
    said: str = ""
    accounts: tuple[Account, ...] = ()
    password: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostsPage:
    """Which of several posts somebody acts in. Each is a button; its fields say which."""

    template: ClassVar[str] = "sign_in/posts.html"

    frame: Frame
    says: str
    posts: tuple[Post, ...]
    back: Link
