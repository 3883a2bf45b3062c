"""Words about limits: a clock that pauses, one put off while somebody is away, one extended, a hard stop."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from harken.vocabulary.clocks.lengths import Elapsed
from harken.vocabulary.clocks.moments import moment_in
from harken.vocabulary.clocks.reading import Clock, Reading
from harken.vocabulary.when import On, of_itself


@dataclass(frozen=True, slots=True)
class Pausing:
    """Elapsed time that does not run between a pausing entry and the next resuming one.

    A pause that began before the clock did makes no difference: a resumption nobody recorded would
    otherwise stop a later clock for good.
    """

    clock: Elapsed
    paused: tuple[On, ...]
    resumed: tuple[On, ...]
    word: ClassVar[str] = "a clock that pauses"
    calendar: ClassVar[str] = "elapsed time, less the pauses recorded"

    def __post_init__(self) -> None:
        """Refuse a clock that nothing pauses, or that nothing starts again."""
        if not (self.paused and self.resumed):
            raise TypeError(f"{self!r} must name the entries that pause it and those that start it again.")
        of_itself(self, *self.paused, *self.resumed)

    @property
    def value(self) -> str:
        """How much running time."""
        return f"{self.clock.value}, pausing"

    def late_from(self, reading: Reading) -> datetime | None:
        """When the running time is used up; None while it is paused with time left."""
        pauses, resumes = reading.history(self.paused), reading.history(self.resumed)
        left, running = self.clock.length, reading.start
        for pause in pauses:
            if pause.happened < running:
                continue
            if pause.happened - running >= left:
                break
            left -= pause.happened - running
            resumed = next((r.happened for r in resumes if r.happened > pause.happened), None)
            if resumed is None:
                return None
            running = resumed
        return running + left

    def alert_from(self, _reading: Reading) -> None:
        """None: this is a deadline."""


@dataclass(frozen=True, slots=True)
class Deferred:
    """A time that cannot end while somebody is away: from their return on, `then` is left to them.

    One who was back before it would have ended gains nothing; nor does one who left only after that.
    """

    clock: Clock
    away: tuple[On, ...]
    back: tuple[On, ...]
    then: Clock
    word: ClassVar[str] = "a time that waits for a return"
    calendar: ClassVar[str] = (
        "as the clock itself; from the return of one who was away as it would have ended"
    )

    def __post_init__(self) -> None:
        """Refuse a clock that nothing puts off, or that nothing starts again."""
        if not (self.away and self.back):
            raise TypeError(f"{self!r} must name the entries of going away and those of coming back.")
        of_itself(self, *self.away, *self.back)

    @property
    def value(self) -> str:
        """The time, and how much of it is left after a return."""
        return f"{self.clock.value}, or {self.then.value} from the return"

    def late_from(self, reading: Reading) -> datetime | None:
        """When the time is over, or what is left from the return; None while they are away."""
        over = self.clock.late_from(reading)
        if over is None:
            return None
        left = [fact.happened for fact in reading.history(self.away) if fact.happened < over]
        if not left:
            return over
        returns = (fact.happened for fact in reading.history(self.back) if fact.happened >= left[-1])
        returned = next(returns, None)
        if returned is None:
            return None
        return over if returned < over else self.then.late_from(reading._replace(start=returned))

    def alert_from(self, _reading: Reading) -> None:
        """None: this is a deadline."""


@dataclass(frozen=True, slots=True)
class AfterEnd:
    """So long after another time is over: what can be done only then, such as recording that it is."""

    clock: Clock
    then: Clock
    word: ClassVar[str] = "after another time is over"
    calendar: ClassVar[str] = "as each of the two clocks itself"

    @property
    def value(self) -> str:
        """The time, and how long after it."""
        return f"{self.clock.value}, then {self.then.value}"

    def late_from(self, reading: Reading) -> datetime | None:
        """When the second is over, counted from when the first was; None where the first never is."""
        over = self.clock.late_from(reading)
        return self.then.late_from(reading._replace(start=over)) if over is not None else None

    def alert_from(self, _reading: Reading) -> None:
        """None: this is a deadline."""


@dataclass(frozen=True, slots=True)
class Extended:
    """A limit that an entry extends: `to` the time in its answer, or by what `adds` says from the limit on.

    An extension counts only if it was made before the limit as it then stood.
    """

    clock: Clock
    by: tuple[On, ...]
    to: str = ""
    adds: Clock | None = None
    word: ClassVar[str] = "a limit that an entry extends"
    calendar: ClassVar[str] = "elapsed time, and the extensions recorded"

    def __post_init__(self) -> None:
        """Refuse an extension that says nothing, or two things."""
        if not self.by or bool(self.to) == (self.adds is not None):
            raise TypeError(f"{self!r} must say which entry extends it, and either `to` or `adds`.")
        of_itself(self, *self.by)

    @property
    def value(self) -> str:
        """The limit before any extension, and how far one goes."""
        further = self.adds.value if self.adds else f"to {self.to}"
        return f"{self.clock.value}, extended {further}"

    def late_from(self, reading: Reading) -> datetime | None:
        """The limit with every extension made in time."""
        limit = self.clock.late_from(reading)
        for fact in reading.history(self.by):
            if limit is None or not reading.start <= fact.happened < limit:
                continue
            longer = moment_in(fact.answers.get(self.to)) if self.to else None
            if self.adds is not None:
                started = reading._replace(start=limit, answers=fact.answers)
                longer = self.adds.late_from(started)
            limit = max(limit, longer) if longer else limit
        return limit

    def alert_from(self, reading: Reading) -> datetime | None:
        """As the clock it extends."""
        return self.clock.alert_from(reading)


@dataclass(frozen=True, slots=True)
class HardStop:
    """A limit that the law sets and nobody can extend: at its end the matter has ended by law.

    It is never overdue: at the limit the duty is released, and everybody on the ladder was told before.
    """

    clock: Clock
    word: ClassVar[str] = "a hard stop"
    calendar: ClassVar[str] = "elapsed time, day and night; cannot be extended"

    @property
    def value(self) -> str:
        """The limit."""
        return f"{self.clock.value} hard stop"

    def late_from(self, _reading: Reading) -> None:
        """None: it ends by law and is not late."""

    def alert_from(self, _reading: Reading) -> None:
        """None: warnings before the end are told from `ends_at`."""

    def ends_at(self, reading: Reading) -> datetime | None:
        """When it ends by law."""
        return self.clock.late_from(reading)
