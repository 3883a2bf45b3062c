"""Whiteboards: everybody of one kind who is here now, a row each, and what is owed to each, on one page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from string import Formatter

from harken.vocabulary.duty import Duty
from harken.vocabulary.flag import Flag
from harken.vocabulary.roles import Role
from harken.vocabulary.when import Given, On

AT = "at"
"""What stands in the words of a cell for when the entry happened."""


@dataclass(frozen=True, slots=True)
class Says:
    """The words for such an entry: a few `large` ones, and those beneath them.

    An answer of the entry is named in braces, and so is `{at}`, when it happened. What somebody wrote freely
    is named nowhere: a board is read by everybody in the room.
    """

    of: On
    large: str = ""
    small: str = ""

    @property
    def names(self) -> Sequence[str]:
        """The answers that it names."""
        found = (name for words in (self.large, self.small) for _, name, _, _ in Formatter().parse(words))
        return tuple(dict.fromkeys(name for name in found if name and name != AT))


@dataclass(frozen=True, slots=True)
class Besides:
    """What is said beneath of the last entry that any of these means; or that there is none."""

    says: tuple[Says, ...]
    unsaid: str = ""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a board that may be read alone, by what is said `of` each person on it: the same is one.

    Of whom nothing is said, it is not known: they are on every part.
    """

    title: str
    of: Besides


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One thing that is asked of everybody on a whiteboard: by the clocks of duties, and by what is recorded.

    The last entry that one of `says` means gives the large words; without one `unsaid` does; without that
    the time left of `clock`. Any of the duties, the clock's too, makes the cell late, soon or met. While
    nothing of all that is owed or recorded, `idle` says why. `short` is its title on a phone.
    """

    title: str
    short: str
    clock: Duty | None = None
    duties: tuple[Duty, ...] = ()
    says: tuple[Says, ...] = ()
    besides: tuple[Besides, ...] = ()
    unsaid: str = ""
    idle: str = ""

    @property
    def every(self) -> tuple[Duty, ...]:
        """Its duties, the one whose clock it shows first."""
        return (*((self.clock,) if self.clock else ()), *self.duties)


@dataclass(frozen=True, slots=True, kw_only=True)
class Whiteboard:
    """Everybody on whom a flag stands now, while what is `given` holds of them too; and what they are owed.

    `place` names it in the navigation of the posts whose daily work it is; whoever may read lists may open
    it. `where` says beneath each of them where they are; by `parts` it is read for one place alone. `none` is
    said while there is nobody, and `clocks` are the sentences of what its clocks are.
    """

    title: str
    place: str
    for_whom: tuple[Role, ...]
    flag: Flag
    given: tuple[Given, ...] = ()
    where: Besides | None = None
    parts: Parts | None = None
    columns: tuple[Column, ...]
    none: str
    clocks: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a whiteboard that says nothing of anybody, or that nobody finds."""
        for what, there in (("columns", self.columns), ("posts that it is for", self.for_whom)):
            if not there:
                raise TypeError(f"The whiteboard {self.title} has no {what}. Add one.")

    @property
    def duties(self) -> tuple[Duty, ...]:
        """Every duty whose clock it shows."""
        return tuple(duty for column in self.columns for duty in column.every)

    @property
    def while_here(self) -> tuple[Duty, ...]:
        """Those that whatever ends the flag releases, too: owed, they are owed of somebody who is here."""
        return tuple(duty for duty in self.duties if {*self.flag.ends} <= {*duty.released})

    def every_says(self) -> Iterator[Says]:
        """Whatever it says of an entry, anywhere."""
        for column in self.columns:
            yield from column.says
            for one in column.besides:
                yield from one.says
        yield from self.where.says if self.where else ()
        yield from self.parts.of.says if self.parts else ()
