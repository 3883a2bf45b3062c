"""Words that choose a clock: by the trigger's answer, by a level that may change, the earliest of several."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from typing import ClassVar

from harken.vocabulary.clocks.lengths import Elapsed
from harken.vocabulary.clocks.reading import Clock, Reading
from harken.vocabulary.stretch import Stretch, begun
from harken.vocabulary.when import On, of_itself

Choices = tuple[tuple[str, Clock], ...]
Steps = tuple[list[datetime], list[Clock]]


def _choice(choices: Choices, answer: object) -> Clock | None:
    return next((clock for value, clock in choices if value == answer), None)


def _one_each(choices: Choices, clock: object) -> None:
    """Refuse, at import, no choice at all, and two times for one answer."""
    answers = [answer for answer, _ in choices]
    if not answers or len(set(answers)) < len(answers):
        raise TypeError(f"{clock!r} needs one time for each answer. Name each answer once.")


def _values(choices: Choices) -> str:
    return ", ".join(f"{clock.value} {value}" for value, clock in choices)


def _earliest(moments: Iterable[datetime | None]) -> datetime | None:
    return min((moment for moment in moments if moment is not None), default=None)


@dataclass(frozen=True, slots=True)
class ByAnswer:
    """Each answer of the trigger has its own time; `unset` when it gave none (None: not owed)."""

    field: str
    choices: Choices
    unset: Clock | None = None
    word: ClassVar[str] = "by the answer given"
    calendar: ClassVar[str] = "as each answer says"

    def __post_init__(self) -> None:
        """Refuse no choice at all, and two times for one answer."""
        _one_each(self.choices, self)

    @property
    def value(self) -> str:
        """Each answer's value, and what holds where none of them was given."""
        return _values(self.choices) + (f", else {self.unset.value}" if self.unset else "")

    def _clock(self, reading: Reading) -> Clock | None:
        return _choice(self.choices, reading.answers.get(self.field)) or self.unset

    def late_from(self, reading: Reading) -> datetime | None:
        """By the clock of the answer given."""
        clock = self._clock(reading)
        return clock.late_from(reading) if clock else None

    def alert_from(self, reading: Reading) -> datetime | None:
        """By the clock of the answer given."""
        clock = self._clock(reading)
        return clock.alert_from(reading) if clock else None


@dataclass(frozen=True, slots=True)
class ByLevel:
    """Each level has its own time, and the level may change while the clock runs.

    While no level is set, `unset` holds: what is unknown keeps the worst still possible. Raising the
    level brings the deadline forward, to the moment of the change at the earliest; lowering it puts
    the deadline back, unless it had already passed. As the stretch `afresh` begins again, no level is set.
    """

    of: tuple[On, ...]
    field: str
    choices: Choices
    unset: Clock
    afresh: Stretch | None = None
    word: ClassVar[str] = "by the level in force"
    calendar: ClassVar[str] = "elapsed time, day and night"

    def __post_init__(self) -> None:
        """Refuse no level at all, two times for one, and nothing that sets one."""
        _one_each(self.choices, self)
        if not self.of:
            raise TypeError(f"{self!r} names no entry that sets the level. Name one with on() or marked().")
        of_itself(self, *self.of)

    @property
    def value(self) -> str:
        """Each level's value."""
        return _values(self.choices)

    @property
    def prompts(self) -> bool:
        """Whether some level has a prompt of our own."""
        return not all(isinstance(clock, Elapsed) for clock in (self.unset, *(c for _, c in self.choices)))

    def _moment(self, reading: Reading, *, alert: bool) -> datetime | None:
        moments, clocks = self._steps(reading)
        at = bisect_right(moments, reading.start)
        clock = clocks[at - 1] if at else self.unset
        moment = clock.alert_from(reading) if alert else clock.late_from(reading)
        for n in range(at, len(moments)):
            changed = moments[n]
            if moment is not None and changed >= moment:
                break
            fresh = clocks[n].alert_from(reading) if alert else clocks[n].late_from(reading)
            moment = None if fresh is None else max(fresh, changed)
        return moment

    def _steps(self, reading: Reading) -> Steps:
        """When the level changed, and the clock from then on, as worked out once for every reading."""
        memo, key = reading.memo, (id(self), reading.history)
        steps: Steps | None = memo.get(key) if memo is not None else None
        if steps is None:
            steps = self._changes(reading)
            if memo is not None:
                memo[key] = steps
        return steps

    def _changes(self, reading: Reading) -> Steps:
        """Saying a level again changes nothing."""
        moments: list[datetime] = []
        clocks: list[Clock] = []
        for moment, chosen in sorted((*self._anew(reading), *self._set(reading)), key=itemgetter(0)):
            if not clocks or chosen is not clocks[-1]:
                moments.append(moment)
                clocks.append(chosen)
        return moments, clocks

    def _set(self, reading: Reading) -> Iterable[tuple[datetime, Clock]]:
        for fact in reading.history(self.of):
            chosen = _choice(self.choices, fact.answers.get(self.field))
            if chosen is not None:
                yield fact.happened, chosen

    def _anew(self, reading: Reading) -> Iterable[tuple[datetime, Clock]]:
        """What was set before does not hold the next time. A level set as that begins comes after it."""
        if self.afresh:
            since, until = reading.history(self.afresh.since), reading.history(self.afresh.until)
            yield from ((moment, self.unset) for moment in begun(since, until)[1:])

    def late_from(self, reading: Reading) -> datetime | None:
        """The deadline by every level that held while the clock ran."""
        return self._moment(reading, alert=False)

    def alert_from(self, reading: Reading) -> datetime | None:
        """The prompt by every level that held while the clock ran."""
        return self._moment(reading, alert=True) if self.prompts else None


@dataclass(frozen=True, slots=True)
class Earliest:
    """The earliest of several clocks: a cap on an agreed time, two limits at once."""

    clocks: tuple[Clock, ...]
    word: ClassVar[str] = "the earliest of"
    calendar: ClassVar[str] = "as each clock says"

    def __post_init__(self) -> None:
        """Refuse the earliest of none."""
        if not self.clocks:
            raise TypeError("Earliest needs a clock. Give it two or more.")

    @property
    def value(self) -> str:
        """Each clock's value."""
        return " or ".join(clock.value for clock in self.clocks) + ", whichever is earlier"

    def late_from(self, reading: Reading) -> datetime | None:
        """The earliest deadline of those that have one."""
        return _earliest(clock.late_from(reading) for clock in self.clocks)

    def alert_from(self, reading: Reading) -> datetime | None:
        """The earliest prompt of those that have one."""
        return _earliest(clock.alert_from(reading) for clock in self.clocks)
