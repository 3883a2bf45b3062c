"""Words that name a moment: a time given in an answer, before an entry, an age, a shift change, a meeting."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import ClassVar

from harken.vocabulary.calendars import at_london, days_on
from harken.vocabulary.clocks.lengths import Days, Elapsed
from harken.vocabulary.clocks.reading import Reading
from harken.vocabulary.when import On, of_itself


def _named(entries: tuple[On, ...], clock: object) -> None:
    if not entries:
        raise TypeError(f"{clock!r} names no entry. Name one with on() or marked().")
    of_itself(clock, *entries)


class _Deadline:
    """A moment is a deadline: no prompt of our own."""

    __slots__ = ()

    def alert_from(self, _reading: Reading) -> None:
        """None: this is a deadline."""


def moment_in(value: object) -> datetime | None:
    """The instant an answer names: a time, or a day (its London midnight, its start).

    A time without an offset is London's, never that of the machine it is read on.
    """
    if isinstance(value, str) and value:
        value = datetime.fromisoformat(value) if len(value) > len("2022-01-01") else date.fromisoformat(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC) if value.tzinfo else at_london(value.date(), value.time())
    return at_london(value, time()) if isinstance(value, date) else None


@dataclass(frozen=True, slots=True)
class AtAnswer(_Deadline):
    """By the time given in the trigger's answer, or so long before it. Without an answer: no deadline.

    `failing` is the answer that holds where that one was not given: the day, where nobody said the hour.
    """

    answer: str
    before: Elapsed | Days = field(default_factory=Elapsed)
    failing: str = ""
    word: ClassVar[str] = "by a time given in an answer"
    calendar: ClassVar[str] = "the time somebody gave"

    @property
    def value(self) -> str:
        """Which answer, and how long before it."""
        early = f", {self.before.value} before" if self.before != Elapsed() else ""
        return f"RULE:DUE({' or else '.join(filter(None, (self.answer, self.failing)))}{early})"

    def late_from(self, reading: Reading) -> datetime | None:
        """The time in the answer, never before the start."""
        given = reading.answers.get(self.answer) or reading.answers.get(self.failing)
        moment, early = moment_in(given), self.before
        if moment is None:
            return None
        before = days_on(moment, -early.days) if isinstance(early, Days) else moment - early.length
        return max(reading.start, before)


@dataclass(frozen=True, slots=True)
class BeforeEntry(_Deadline):
    """Before a named entry: late from the instant that entry happened without it; no hour of its own."""

    entries: tuple[On, ...]
    word: ClassVar[str] = "before a named entry"
    calendar: ClassVar[str] = "the entry itself"

    def __post_init__(self) -> None:
        """Refuse to wait for nothing."""
        _named(self.entries, self)

    @property
    def value(self) -> str:
        """Which entries."""
        return f"RULE:BEFORE({' or '.join(map(str, self.entries))})"

    def late_from(self, reading: Reading) -> datetime | None:
        """When the first such entry happened, once it has."""
        later = (f.happened for f in reading.history(self.entries) if f.happened > reading.start)
        return min(later, default=None)


@dataclass(frozen=True, slots=True)
class AfterSilence(_Deadline):
    """So long after the last such entry, whoever made it: a silence that lasts too long."""

    entries: tuple[On, ...]
    lasting: Elapsed
    word: ClassVar[str] = "after a silence"
    calendar: ClassVar[str] = "elapsed time since the last such entry"

    def __post_init__(self) -> None:
        """Refuse a silence of nothing, and one that breaks at once."""
        _named(self.entries, self)
        if not self.lasting.length:
            raise TypeError(f"{self!r} would break at once. Give it a length.")

    @property
    def value(self) -> str:
        """How long a silence."""
        return f"RULE:SILENCE({self.lasting.value})"

    def late_from(self, reading: Reading) -> datetime:
        """The length after the last such entry before the silence broke its limit, or after the start."""
        last = reading.start
        for fact in reading.history(self.entries):
            if last < fact.happened < last + self.lasting.length:
                last = fact.happened
        return last + self.lasting.length


@dataclass(frozen=True, slots=True)
class AtAge(_Deadline):
    """When the person reaches an age: the London midnight that begins the birthday."""

    years: int
    word: ClassVar[str] = "at an age"
    calendar: ClassVar[str] = "the person's birthday"

    def __post_init__(self) -> None:
        """Refuse an age that nobody comes to."""
        if not 0 < self.years < 120:
            raise TypeError(f"{self!r} is no age. Give whole years, such as 18.")

    @property
    def value(self) -> str:
        """The age."""
        return f"RULE:AGE({self.years})"

    def late_from(self, reading: Reading) -> datetime | None:
        """The birthday; 1 March in a common year for somebody born on 29 February. None when not known."""
        if reading.born is None:
            return None
        year = reading.born.year + self.years
        try:
            day = reading.born.replace(year=year)
        except ValueError:
            day = date(year, 3, 1)
        return at_london(day, time())


@dataclass(frozen=True, slots=True)
class AtShiftChange(_Deadline):
    """At the next change of shift, with `grace` after it (ours)."""

    grace: Elapsed = field(default_factory=Elapsed)
    word: ClassVar[str] = "at each shift change"
    calendar: ClassVar[str] = "the force's shifts"

    @property
    def value(self) -> str:
        """The grace allowed."""
        return f"RULE:SHIFT_CHANGE{'+' + self.grace.value if self.grace.length else ''}"

    def late_from(self, reading: Reading) -> datetime:
        """The first change of shift after the start, and its grace."""
        return reading.calendars.shift_change_after(reading.start) + self.grace.length


@dataclass(frozen=True, slots=True)
class AtMeeting(_Deadline):
    """At the next start of a named meeting, with `grace` after it (ours) to record what it decides."""

    meeting: str
    grace: Elapsed = field(default_factory=Elapsed)
    word: ClassVar[str] = "at each meeting"
    calendar: ClassVar[str] = "the force's meetings"

    @property
    def value(self) -> str:
        """Which meeting, and the grace allowed."""
        return f"RULE:MEETING({self.meeting}){'+' + self.grace.value if self.grace.length else ''}"

    def late_from(self, reading: Reading) -> datetime:
        """The first start of the meeting after the start, and its grace."""
        return reading.calendars.meeting_after(reading.start, self.meeting) + self.grace.length
