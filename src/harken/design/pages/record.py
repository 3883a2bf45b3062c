"""Recording an entry: choose which, answer its questions on one or two screens, check, record."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Ask, Fields, Link, Post, Prose, Term


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that can be chosen, and whether it is the one given so far."""

    value: str
    says: str
    hint: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment as answered so far. `twice` asks whether it was the first or the second such time.

    `now` says that it is just now, which is shown in one line and can be changed.
    """

    days: tuple[Choice, ...]
    time: str = ""
    twice: tuple[Choice, ...] = ()
    now: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question as it stands on the screen, with the answer so far and what is refused about it.

    `control` is a value of forms.questions.Control. `date` is day, month and year as typed. `mark` says
    in brackets which questions may be left out, or which may not, whichever are the fewer. What is `seldom`
    known at first stands under a fold.
    """

    name: str
    label: str
    control: str
    hint: str = ""
    why: str = ""
    lines: int = 1
    limit: int | None = None
    optional: bool = False
    seldom: bool = False
    mark: str = ""
    value: str = ""
    choices: tuple[Choice, ...] = ()
    date: tuple[str, str, str] = ("", "", "")
    moment: Moment | None = None
    refused: str = ""

    @property
    def answered(self) -> bool:
        """Whether anything at all was answered to it so far."""
        chosen = self.choices + (self.moment.days if self.moment else ())
        return bool(self.value or any(self.date)) or any(one.chosen for one in chosen)


@dataclass(frozen=True, slots=True)
class Wrong:
    """One line of the summary of what to put right, leading to the question it is about."""

    says: str
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSoFar:
    """Somebody, or a place, that the entry names: in which part, what is known, and where all of it is."""

    value: str
    says: str
    part: str
    known: tuple[Prose, ...] = ()
    more: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Whom the entry names so far; who was `found` for the `part` that was asked.

    Whoever is not among them can be entered: as `new`, the words typed, or `unknown`, without a name; a place
    of one of these `sorts`. It is `folded` where hardly anybody needs it; just `used`, it is where the next
    thing is done. `asks` say that somebody of that name may be kept back, and whom to ring. Of one who was
    found `alone`, what is known of them is said before they are named.
    """

    parts: tuple[Choice, ...]
    named: tuple[NamedSoFar, ...] = ()
    query: str = ""
    found: tuple[Choice, ...] = ()
    part: str = ""
    says: str = ""
    new: str = ""
    unknown: bool = False
    sorts: tuple[Choice, ...] = ()
    folded: bool = False
    used: bool = False
    title: str = ""
    help: str = ""
    asks: tuple[Ask, ...] = ()
    alone: tuple[Prose, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPage:
    """One screen of questions. `button` says what pressing it does; `tap` answers by a button alone.

    `fields` go with the form: its key, when it was first asked, answers of other screens.
    `whom` says who the entry is about; `saved` says that a draft is kept; `number` of `total` is the screen.
    `back` leaves the form; from a later screen than the first a button goes back one. `at_once` is the button
    that leaves out every screen to come. `others` are whom it may be about, too, or not after all. What is
    asked while somebody waits stands on `one_screen` of a desk, its first question ready to be answered.
    `held` is what a gate still wants. Where it could not be recorded whatever is answered, it is `shut`: that
    is said, and nothing is asked.
    """

    template: ClassVar[str] = "record/page.html"

    frame: Frame
    title: str
    whom: str
    action: str
    button: str
    questions: tuple[Field, ...]
    back: Link
    wrong: tuple[Wrong, ...] = ()
    fields: Fields = ()
    help: str = ""
    step: str = ""
    number: int = 1
    total: int = 1
    tap: bool = False
    saved: str = ""
    leave: Link | None = None
    discard: Post | None = None
    at_once: str = ""
    others: tuple[Link, ...] = ()
    naming: Naming | None = None
    one_screen: bool = False
    held: tuple[Prose, ...] = ()
    shut: str = ""

    @property
    def mostly_optional(self) -> bool:
        """Whether most of what is asked may be left out, so that only the needed ones are marked."""
        return sum(one.optional for one in self.questions) > len(self.questions) / 2

    @property
    def plain(self) -> tuple[Field, ...]:
        """The questions in plain sight."""
        return tuple(one for one in self.questions if not one.seldom)

    @property
    def folded(self) -> tuple[Field, ...]:
        """The questions under the fold."""
        return tuple(one for one in self.questions if one.seldom)

    @property
    def unfolded(self) -> bool:
        """Whether the fold stands open: something under it was answered, or the form comes back refused."""
        return bool(self.wrong) or any(one.answered for one in self.folded)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPage:
    """What was answered, to be read once more before it is recorded for good."""

    template: ClassVar[str] = "record/check.html"

    frame: Frame
    title: str
    whom: str
    sentence: str
    answers: tuple[Term, ...]
    action: str
    button: str
    fields: Fields = ()
    wrong: tuple[Wrong, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of entry that can be recorded: its title, when to use it, where, and how it is owed."""

    title: str
    href: str
    help: str = ""
    owed: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class Kinds:
    """Kinds of entry that belong together."""

    title: str
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosePage:
    """Everything that can be recorded here; what is owed first. `others` is offered below all of it."""

    template: ClassVar[str] = "record/choose.html"

    frame: Frame
    whom: str
    groups: tuple[Kinds, ...]
    title: str = "Record an entry"
    back: Link | None = None
    drafts: tuple[Link, ...] = ()
    others: tuple[Link, ...] = ()
