"""Notices: what goes outside by itself when an entry is recorded, to which agency, for which purpose."""

from dataclasses import dataclass

from harken.vocabulary.entry import Entry
from harken.vocabulary.roles import Role
from harken.vocabulary.source import Source
from harken.vocabulary.when import On, When, of_itself


@dataclass(frozen=True, slots=True)
class Particular:
    """One thing that an agency reads at its portal: what it is called, and which answer says it.

    It is the newest answer that stands, about the child or the case. What nobody said is not known; never no.
    """

    says: str
    kind: type[Entry]
    answer: str


@dataclass(frozen=True, slots=True)
class HasIt:
    """The entry that one of several has it: its answers are which one, who there said so, and when."""

    kind: type[Entry]
    called: str
    who: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Sent once for each entry it turns on, and met only by a receipt. A reference and no case text.

    `purpose` is what the sending is recorded under, and what its receipt names. Of several such as schools,
    `called` is the answer that says which: it goes to that one's portal or, where that has none, not by
    itself. Only at a portal are the child and the `particulars` read, with what is `asked` of them; a mail
    and a system get none. Their answer there is recorded as `has_it`, too. What they said to somebody here,
    by telephone say, is recorded as one of `settled_by`: what was asked before then waits no longer.
    """

    key: str
    rules: tuple[str, ...]
    says: str
    on: tuple[When, ...]
    to: Role
    purpose: str
    sources: tuple[Source, ...]
    called: str = ""
    particulars: tuple[Particular, ...] = ()
    asked: str = ""
    has_it: HasIt | None = None
    settled_by: tuple[On, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what is asked of a trigger: see `of_itself`."""
        of_itself(self, *self.settled_by)
