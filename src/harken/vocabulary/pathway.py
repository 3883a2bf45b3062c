"""Pathways: everything the house needs to know about one kind of case."""

from collections.abc import Sequence
from dataclasses import dataclass

from harken.vocabulary.duty import Duty
from harken.vocabulary.entry import Entry, asks_of
from harken.vocabulary.figures import Figures
from harken.vocabulary.flag import Flag
from harken.vocabulary.gate import Gate
from harken.vocabulary.listing import Listing
from harken.vocabulary.notice import Notice
from harken.vocabulary.page import Panel, Tasking, Whereabouts
from harken.vocabulary.plan import Plan
from harken.vocabulary.queue import Queue
from harken.vocabulary.roles import Role
from harken.vocabulary.source import Source
from harken.vocabulary.whiteboard import Whiteboard


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """The entry and answer that say how grave a case is now, and the order of gravity, worst first.

    `also` are other entries that may say so, under the same answer: the one that opens a case, graded as it
    is taken. It is read as what it is `called`. Where it is not `grave` it only says which sort of matter a
    case is, and none of them presses more than another. `as_grave_as` says of a range which its worst is.
    """

    kind: type[Entry]
    field: str
    worst_first: tuple[str, ...]
    also: tuple[type[Entry], ...] = ()
    called: str = "Risk"
    grave: bool = True
    as_grave_as: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeper:
    """The entry and answer that name who works with a person: of several who hold a post, they hear first."""

    kind: type[Entry]
    field: str

    def __post_init__(self) -> None:
        """Refuse an answer that its entry does not ask for."""
        asks_of(self.kind, self.field)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A row of the register that needs no duty: `how` it is kept, in words, and who asks for it."""

    rule: str
    how: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pathway:
    """One folder's contribution: the facts it records and the duties it imposes.

    `opens` is the entry that opens a case; `offers` are the entries offered for recording, the likeliest
    first; those `anywhere` are offered in a case of any kind; `level` is what the case is graded by, if
    anything; `plan` is kept for those it happens to again and again; `keeper` is who works with them from
    then on; with a `tasking` officers are sent to the child. A case is opened about somebody who is looked
    for first, but where it `opens_unnamed`: whom it is about is found out later. One that is `of_a_child` is
    opened about adults alone only once it was asked which child it is about. Its cases may be `of_nobody`,
    and are called that: they are about the force's own work, are opened about nobody, and name no child.
    Those whose daily work it is to open one, and by whom it is `opened_by`, are offered it first; others may.
    Its `figures` are looked at each month and quarter; its `listing` is of whom officers look out for, and on
    its `whiteboard` is everybody who is here now; its `queue` is of the cases that wait, by how grave they
    may be. Rows of the register that no duty of its keeps are `kept`
    otherwise. Its references bear its `letter`, one to three capitals, or the first of its slug.
    """

    slug: str
    name: str
    owner: str
    entries: Sequence[type[Entry]]
    duties: Sequence[Duty] = ()
    gates: Sequence[Gate] = ()
    flags: Sequence[Flag] = ()
    notices: Sequence[Notice] = ()
    panels: Sequence[Panel] = ()
    opens: type[Entry] | None = None
    opens_unnamed: bool = False
    of_a_child: bool = False
    opened_by: Sequence[Role] = ()
    of_nobody: str = ""
    letter: str = ""
    offers: Sequence[type[Entry]] = ()
    anywhere: Sequence[type[Entry]] = ()
    level: Level | None = None
    plan: Plan | None = None
    keeper: Keeper | None = None
    tasking: Tasking | None = None
    whereabouts: Sequence[Whereabouts] = ()
    figures: Figures | None = None
    listing: Listing | None = None
    whiteboard: Whiteboard | None = None
    queue: Queue | None = None
    kept: Sequence[Kept] = ()

    @property
    def looks_first(self) -> bool:
        """Whether somebody is looked for before a case is opened about them."""
        return not self.opens_unnamed and not self.of_nobody

    @property
    def letters(self) -> str:
        """What stands for it in the reference of a case: the M of WM/M/2611/0417."""
        return self.letter or self.slug[0].upper()
