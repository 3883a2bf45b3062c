"""Duties: what must be done, for whom, by when, by whom, and who says so."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from harken.vocabulary.calendars import days_on
from harken.vocabulary.clocks import Clock, Days, Elapsed
from harken.vocabulary.roles import Role
from harken.vocabulary.skills import SKILLS, skill_called
from harken.vocabulary.source import Source
from harken.vocabulary.stretch import Stretch
from harken.vocabulary.when import Met, On, When, of_itself


class About(StrEnum):
    """Over whom a duty is reckoned: for a person, across cases; of everybody named, whatever their part."""

    CASE = "case"
    EACH_CHILD = "each child"
    PERSON = "person"
    NAMED = "everybody named"


class Since(StrEnum):
    """From which moment a clock starts."""

    HAPPENED = "when it happened"
    RECORDED = "when it was first recorded"


@dataclass(frozen=True, slots=True)
class SinceAnswer:
    """The clock starts at the time given in an answer of the trigger; without one, when it happened."""

    field: str

    def __str__(self) -> str:
        """Which answer."""
        return f"the time given in {self.field}"


@dataclass(frozen=True, slots=True)
class SinceEntry:
    """The clock starts when the latest of these entries happened, up to the trigger; else the trigger."""

    entries: tuple[On, ...]

    def __post_init__(self) -> None:
        """Refuse what is asked of a trigger: see `of_itself`."""
        of_itself(self, *self.entries)

    def __str__(self) -> str:
        """Which entries."""
        return " or ".join(map(str, self.entries))


Start = Since | SinceAnswer | SinceEntry


class Again(StrEnum):
    """Where the next occurrence of a recurring duty starts."""

    WHEN_DONE = "from when it was last done"
    WHEN_DUE = "from when it was last due, done or not"
    WHICHEVER_EARLIER = "from when it was last done, or the latest it could be, whichever is earlier"


@dataclass(frozen=True, slots=True)
class Every:
    """A duty owed again and again until released. `then` is the clock of the later occurrences.

    With `opens`, an occurrence can be met only from so long before it is due, and one entry meets
    every occurrence that has opened; without it, each occurrence takes a later entry of its own.
    """

    again: Again = Again.WHEN_DONE
    then: Clock | None = None
    opens: Elapsed | None = None


@dataclass(frozen=True, slots=True)
class ForEach:
    """One duty for each recipient, school or check listed in the trigger's answer `listed`.

    Met only by an entry whose answer `named` is that one.
    """

    listed: str
    named: str


class From(StrEnum):
    """What a telling is counted from."""

    LATE = "when it is late"
    STARTED = "when it began to be owed"


@dataclass(frozen=True, slots=True)
class Tell:
    """One rung: who hears, and how long after it is late (or after our prompt, where nothing is late)."""

    whom: Role
    after: Elapsed = field(default_factory=Elapsed)
    counted: From = From.LATE


@dataclass(frozen=True, slots=True)
class Warn:
    """Who hears before it is late, and how long before."""

    whom: Role
    before: Elapsed


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """An obligation that some entries give rise to, others meet, and others release.

    `rules` are the ids of the register's rows. `due` holds a clock for each date from which the rule
    said so; None says that the rule ended that day. `short` is what a wall board has room for.
    `parts`, of a duty about everybody named: only whoever has one of these in what begins it, of any age.
    A case's that is owed `apart`, of each suspect: of whom what begins it names, else of each whom the case
    does, or of the case while it names none. What names another settles nothing; what names none is of each.
    A case's that is `unnamed`, only where neither it nor what begins it names a child by then.
    `of_all`, of a duty to each child: what begins it and names none is of each whom the case names by then.
    `once`: a second trigger starts nothing new while the first still stands unsettled.
    `counts_earlier`: what was done earlier in the same case meets it, too, but nothing from before one
    of the stretches of `afresh` began again. `each_case`: only entries of the trigger's own chronology
    meet or release it. `opens`, of what is owed once: it is met only from so long before it is due.
    `steps` are the likeliest next steps, offered to whoever takes it. `skill` names what
    whoever has it is trained for; who is not may have it all the same, and it is shown.
    """

    key: str
    rules: tuple[str, ...]
    says: str
    short: str
    why: str = ""
    about: About = About.EACH_CHILD
    parts: tuple[str, ...] = ()
    apart: bool = False
    unnamed: bool = False
    of_all: bool = False
    owed_by: tuple[Role, ...]
    arises: tuple[When, ...]
    start: Start = Since.HAPPENED
    due: Mapping[date, Clock | None]
    met: tuple[Met, ...]
    released: tuple[On, ...] = ()
    every: Every | None = None
    opens: Days | None = None
    for_each: ForEach | None = None
    once: bool = False
    counts_earlier: bool = False
    afresh: tuple[Stretch, ...] = ()
    each_case: bool = True
    skill: str = ""
    life_safety: bool = False
    steps: tuple[str, ...] = ()
    warns: tuple[Warn, ...] = ()
    escalates: tuple[Tell, ...]
    sources: tuple[Source, ...]

    def __post_init__(self) -> None:
        """Refuse, at import, a duty that could not be explained, met, or told of."""
        for what, there in (("sources", self.sources), ("a way to be met", self.met), ("rules", self.rules)):
            if not there:
                raise TypeError(f"The duty {self.key} has no {what}. Add one.")
        self._refuse_at_odds()
        if not self.escalates:
            raise TypeError(f"Nobody would be told that {self.key} is late. Add a Tell.")
        if self.skill and skill_called(self.skill) is None:
            known = ", ".join(map(str, SKILLS))
            raise TypeError(
                f"{self.key} asks for {self.skill}, and no skill is called so. Declared: {known}."
            )
        if not self.due:
            raise TypeError(f"The duty {self.key} has no dated clock. Add one to `due`.")

    def _refuse_at_odds(self) -> None:
        if self.afresh and not self.counts_earlier:
            raise TypeError(f"{self.key} counts nothing from earlier, afresh or not. Leave `afresh` out.")
        if self.parts and self.about is not About.NAMED:
            raise TypeError(f"{self.key} is owed to some of those named. Say About.NAMED beside `parts`.")
        if self.apart and self.about is not About.CASE:
            raise TypeError(f"{self.key} is owed to somebody already. Say `apart` of a case only.")
        if self.unnamed and (self.apart or self.about is not About.CASE):
            raise TypeError(f"{self.key} is owed to somebody. Say `unnamed` of a case as a whole only.")
        if self.opens and self.every:
            raise TypeError(f"{self.key} is owed again and again. Say in `every` when each time opens.")

    def clock_on(self, day: date) -> Clock | None:
        """The clock of the rule in force on `day`."""
        started = [start for start in self.due if start <= day]
        return self.due[max(started)] if started else None

    def open_from(self, late: datetime | None) -> datetime | None:
        """From when what is late at `late` can be met; None where that is as soon as it is owed."""
        if late is None:
            return None
        if self.every and self.every.opens:
            return late - self.every.opens.length
        return days_on(late, -self.opens.days) if self.opens else None
