"""Asking with a reason: for words kept back, for a record one has no link to, for a restricted one."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.owed import Choice
from harken.design.pages.parts import Ask, Fields, Link
from harken.design.pages.record import Wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonPage:
    """Posts `reason` (one of `reasons`) and `because` (words). `told` says who will see that it was asked.

    Where there are `people`, `to` is posted, too: one of them. Without `reasons` none is asked for.
    Where `password` says why it is asked for, `password` is posted, too; it is never written back.
    """

    template: ClassVar[str] = "reason/page.html"

    frame: Frame
    title: str
    says: str
    told: str
    action: str
    button: str
    reasons: tuple[Choice, ...]
    back: Link
    asks_why: str = "What do you need it for?"
    chosen: str = ""
    because: str = ""
    password: str = ""
    fields: Fields = ()
    people: tuple[Choice, ...] = ()
    to: str = ""
    wrong: tuple[Wrong, ...] = ()
    asks: tuple[Ask, ...] = ()

    @property
    def beside(self) -> dict[str, str]:
        """What is wrong, by the control it is about: "#reason", "#because", "#to" or "#password"."""
        return {one.href: one.says for one in self.wrong}
