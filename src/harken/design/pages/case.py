"""The case page: what to do next, how every duty stands and why, what happened, who is involved."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.chronology import Chronology
from harken.design.pages.frame import Frame
from harken.design.pages.owed import Taking
from harken.design.pages.parts import Ask, Flag, Link, Panel, Person, Photo, Post, Prose, Tag
from harken.design.words import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Who this page is about, first on it. `before` stands above the name, `after` follows it."""

    name: str
    photo: Photo | None = None
    href: str = ""
    before: str = ""
    after: str = ""
    tags: tuple[Tag, ...] = ()
    says: tuple[Prose, ...] = ()
    needs: Prose = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Why a duty is owed. `force` and `national` are the two clocks, side by side."""

    rule: str
    source: str
    sure: str
    started_by: str
    force: str
    national: str
    met_by: str
    calendar: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one duty stands. `who` empty is said as nobody while it is owed; `told` says who was told.

    `record` is the address of the form that would meet it; `cites` numbers the sources it rests on; `earlier`
    says how many there were before it that are not shown; `needs` says the training it asks for. Of
    what takes several things together `wanting` says which nobody has done.
    """

    id: str
    duty: str
    said: Said
    why: Why
    who: str = ""
    needs: str = ""
    told: str = ""
    earlier: str = ""
    wanting: str = ""
    cites: tuple[int, ...] = ()
    record: str = ""
    explain: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """The one next step: the largest thing on the page. `tone` is "late", "soon" or "rest"."""

    tone: str
    stands: str
    step: str
    says: tuple[Prose, ...] = ()
    take: Link | None = None
    acts: tuple[Link, ...] = ()
    taking: Taking | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePage:
    """One case. `closed` says since when and why; `asks` are restricted things to ask somebody about.

    `later` are duties that are owed, none of them within the hour; `settled` then follow them. On paper each
    standing is a line, and the `sources` they rest on stand once, at the foot. `same` leads to
    recording of another child what was just recorded of one.
    """

    template: ClassVar[str] = "case/page.html"

    frame: Frame
    identity: Identity
    chronology: Chronology
    next: Next | None = None
    standings: tuple[Standing, ...] = ()
    later: tuple[Standing, ...] = ()
    settled: tuple[Standing, ...] = ()
    nothing_owed: str = "Nothing is owed in this case now."
    all_standings: Link | None = None
    another_time: Link | None = None
    print: Link | None = None
    restrict: Link | None = None
    record: tuple[Link, ...] = ()
    panels: tuple[Panel, ...] = ()
    people: tuple[Person, ...] = ()
    asks: tuple[Ask, ...] = ()
    closed: str = ""
    acts: tuple[Post, ...] = ()
    give: Link | None = None
    sources: tuple[str, ...] = ()
    same: tuple[Link, ...] = ()
    flags: tuple[Flag, ...] = ()
