"""Who looked: at whose record, when, under which tie and why; asked with a reason, which is kept."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Prose
from harken.design.pages.record import Choice, Wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One look. `tie` is what justified it, "" where nothing did; `why` what was written as the reason."""

    when: str
    who: str
    post: str
    what: str
    of: str
    saw: str
    tie: str = ""
    why: str = ""
    denied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LooksPage:
    """Posts `record` (a reference), `who` (a sign-in name or collar number), `since` (days) and `why`."""

    template: ClassVar[str] = "looks/page.html"

    frame: Frame
    title: str
    action: str
    says: str
    since: tuple[Choice, ...]
    record: str = ""
    who: str = ""
    why: str = ""
    found: tuple[Look, ...] = ()
    counted: Prose = ()
    wrong: tuple[Wrong, ...] = ()

    @property
    def beside(self) -> dict[str, str]:
        """What is wrong, by the control it is about."""
        return {one.href: one.says for one in self.wrong}
