"""What I owe: rows of duties by time left, and taking one in three taps."""

from dataclasses import dataclass, field
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Ask, Fields, Filter, Link
from harken.design.pages.record import Wrong
from harken.design.words import Said


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer among several: the value that is sent and the words that are read."""

    value: str
    says: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """Mine, next step, by when. Each `by` is a button; posts `step`, `other` (words) and `by` with `fields`.

    `opened` shows it without the fragment (the server's way); `chosen`, `other` and `why` were sent before.
    Who `lacks` the training it asks for sends `why` as well, one of `reasons`.
    """

    id: str
    child: str
    action: str
    steps: tuple[Choice, ...]
    by: tuple[Choice, ...]
    back: str
    fields: Fields = ()
    opened: bool = False
    chosen: str = ""
    other: str = ""
    lacks: str = ""
    reasons: tuple[Choice, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One duty owed to one child. `who` empty is said as Nobody. `take` leads to taking it or handing over.

    `unaccredited` says why, of who has it without the training it asks for.
    `take` may lead to `taking`'s own fragment when that is given, else to the server's page for it.
    """

    id: str
    child: str
    child_href: str
    about: str
    duty: str
    duty_href: str
    beneath: str
    said: Said
    who: str = ""
    yours: bool = False
    unaccredited: str = ""
    last: str = ""
    take: Link | None = None
    taking: Taking | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfChild:
    """Rows of one urgency that are of one child, or of one case of several; `later` are folded beneath.

    `abouts` are the kinds of work they are of. The `last` enquiry is of the child, and is said once.
    """

    id: str
    child: str
    child_href: str
    abouts: tuple[str, ...]
    rows: tuple[Row, ...]
    later: tuple[Row, ...] = ()
    last: str = ""

    @property
    def later_nobody(self) -> int:
        """How many of those that are folded nobody has."""
        return sum(not row.yours and not row.who for row in self.later)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Rows of one urgency: `tone` is "late", "past", "soon" or "rest"; `number` how many, shown or not.

    Where the list is long, the same rows are under their `children`.
    """

    title: str
    note: str
    tone: str
    rows: tuple[Row, ...]
    children: tuple[OfChild, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A case that somebody is in charge of, with nothing in it that is theirs to do just now."""

    child: str
    case: Link
    about: str
    says: str
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedPage:
    """What is owed by me, my team or my area. `empty` is said when no group has a row.

    `given` are the cases whose rows are all somebody else's, or none, so that none is out of sight.
    `past` are past our own prompt, with no deadline that could make them late. Where not every row is shown,
    `cut` says so and `more` leads to the others.
    """

    template: ClassVar[str] = "owed/page.html"

    frame: Frame
    whom: str = "Child"
    overdue: int
    soon: int
    shift: int
    past: int = 0
    filters: tuple[Filter, ...] = ()
    groups: tuple[Group, ...]
    empty: str = "Nothing is owed here now."
    empty_links: tuple[Link, ...] = field(default=())
    asks: tuple[Ask, ...] = ()
    given: tuple[Given, ...] = ()
    cut: str = ""
    more: Link | None = None

    @property
    def searched(self) -> bool:
        """Whether somebody on it is being searched for, so that the last enquiry is a column."""
        return any(row.last for group in self.groups for row in group.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakePage:
    """Taking one duty on a page of its own, after something was left out. `wrong` says what to put right."""

    template: ClassVar[str] = "owed/take.html"

    frame: Frame
    child: str
    child_href: str
    about: str
    duty: str
    said: Said
    taking: Taking
    wrong: tuple[Wrong, ...]
    back: Link
