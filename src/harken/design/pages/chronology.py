"""A chronology as a table: two times side by side, what happened, and from whom."""

from dataclasses import dataclass

from harken.design.pages.parts import Filter, Link, Prose, Term, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyLine:
    """One entry. `happened` and `known` are in words, `gap` says the distance when there is one.

    `what` comes from sentences.line; `struck` and `corrected` say by whom and when, and the line stays.
    `ask` leads to asking for words that are kept back; `beside` is what else was answered.
    """

    id: str
    happened: str
    known: str
    what: Prose
    source: str
    gap: str = ""
    kind: str = ""
    case: Link | None = None
    struck: str = ""
    corrected: str = ""
    ask: Link | None = None
    beside: tuple[Term, ...] = ()
    acts: tuple[Link, ...] = ()

    @property
    def heading(self) -> str:
        """What kind of entry it is, unless its own sentence begins with the same word."""
        return "" if _first_word(plain(self.what)) == _first_word(self.kind) else self.kind


def _first_word(text: str) -> str:
    return next(iter(text.split()), "").strip(".,:").lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronology:
    """Entries in order with the filters that chose them. `as_of` says that an earlier day is shown.

    On paper every answer is `opened`.
    """

    title: str
    lines: tuple[ChronologyLine, ...]
    filters: tuple[Filter, ...] = ()
    as_of: str = ""
    by_case: bool = False
    more: Link | None = None
    record: Link | None = None
    empty: str = "Nothing is recorded here yet."
    opened: bool = False
