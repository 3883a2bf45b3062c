"""Restricting a record: who may see it, who never may, and a request that more people may."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Ask, Fields, Link, Post, Prose, Term
from harken.design.pages.record import Choice, Wrong


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody of the force, and whether they are to be let in or kept out."""

    account: str
    name: str
    posts: str = ""
    let_in: bool = False
    barred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictPage:
    """Posts `level`, `team`, `colleague` (whom to find), `in` and `out` (accounts), `why` and `do`.

    `lower` are the levels below how it stands; `waits` a request to lower it, with `answers` to it.
    `backs` are requests that somebody kept out may see it again, `back_whom` who could be asked for.
    Without `levels` nobody is asked to restrict: the visitor may not.
    """

    template: ClassVar[str] = "restrict/page.html"

    frame: Frame
    title: str
    stands: tuple[Term, ...]
    action: str
    back: Link
    levels: tuple[Choice, ...] = ()
    teams: tuple[Choice, ...] = ()
    asked: str = ""
    found: tuple[Colleague, ...] = ()
    none_found: str = ""
    why: str = ""
    fields: Fields = ()
    lower: tuple[Choice, ...] = ()
    lower_says: str = ""
    lower_why: str = ""
    waits: Prose = ()
    answers: tuple[Post, ...] = ()
    backs: tuple[str, ...] = ()
    back_answers: tuple[Post, ...] = ()
    back_whom: tuple[Choice, ...] = ()
    back_says: str = ""
    back_why: str = ""
    wrong: tuple[Wrong, ...] = ()
    asks: tuple[Ask, ...] = ()

    @property
    def beside(self) -> dict[str, str]:
        """What is wrong, by the control it is about."""
        return {one.href: one.says for one in self.wrong}
