"""Rulebook: every duty, gate and flag made ready to reckon with, and a force's own targets beside them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from harken.engine.matching import Matcher, make_ready
from harken.vocabulary import AllOf, Clock, Duty, Entry, Flag, From, Gate, Mark, On, Role
from harken.vocabulary.when import Given, Met

Thresholds = Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Target:
    """A force's own time for a duty, from a date on."""

    duty: str
    since: date
    clock: Clock


@dataclass(frozen=True, slots=True, eq=False)
class Trigger:
    """One way for a duty to arise, made ready."""

    matcher: Matcher
    given: tuple[Given, ...]


class Step(NamedTuple):
    """One telling: its number, whom, how long after (before, for a warning), and from which moment."""

    number: int
    whom: Role
    length: timedelta
    from_start: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Climb:
    """Whom a duty's ladder and warnings tell, ready to be counted.

    `ahead` is the longest warning. `from_start` says that some telling counts from when it began.
    """

    warns: tuple[Step, ...]
    tells: tuple[Step, ...]
    ahead: timedelta
    from_start: bool


@dataclass(frozen=True, slots=True, eq=False)
class Ready:
    """A duty made ready: `met` holds, for each way of meeting it, all the parts it takes."""

    duty: Duty
    climb: Climb
    triggers: tuple[Trigger, ...]
    met: tuple[tuple[Matcher, ...], ...]
    released: tuple[Matcher, ...]
    targets: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Rulebook:
    """What chronologies are reckoned against. Made once by `compile_rules`; never changed."""

    kinds: Mapping[str, type[Entry]]
    ready: tuple[Ready, ...]
    by_kind: Mapping[str, tuple[Ready, ...]]
    gates: tuple[Gate, ...]
    flags: tuple[Flag, ...]
    marks: Mapping[Mark, Matcher]
    thresholds: Thresholds
    matchers: dict[tuple[On, ...], tuple[Matcher, ...]] = field(default_factory=dict)

    def matchers_of(self, ons: tuple[On, ...]) -> tuple[Matcher, ...]:
        """Matchers for these, made once."""
        found = self.matchers.get(ons)
        if found is None:
            found = self.matchers[ons] = tuple(make_ready(on, self.kinds) for on in ons)
        return found

    def bearing(self, mark: Mark) -> Matcher:
        """What matches every entry that bears a mark."""
        return self.marks[mark]

    @property
    def accepted(self) -> Matcher:
        """What matches an entry by which somebody says that a duty is theirs."""
        return self.marks[Mark.DUTY_ACCEPTED]

    def says(self, key: str) -> str:
        """A duty in its own words; "" where no duty is called so."""
        return next((ready.duty.says for ready in self.ready if ready.duty.key == key), "")

    def duty(self, key: str) -> Duty:
        """The duty called `key`. Raises KeyError when there is none."""
        for ready in self.ready:
            if ready.duty.key == key:
                return ready.duty
        raise KeyError(f"No duty is called {key}.")


def compile_rules(
    kinds: Mapping[str, type[Entry]],
    duties: Iterable[Duty],
    gates: Iterable[Gate] = (),
    flags: Iterable[Flag] = (),
    *,
    targets: Sequence[Target] = (),
    thresholds: Thresholds | None = None,
) -> Rulebook:
    """Make declarations ready to reckon with. Raises ValueError where one names what does not exist."""
    made: Made = {}
    ready = tuple(_ready(duty, kinds, targets, made) for duty in duties)
    by_kind: dict[str, list[Ready]] = {}
    for one in ready:
        for kind in dict.fromkeys(k for trigger in one.triggers for k in trigger.matcher.by_kind):
            by_kind.setdefault(kind, []).append(one)
    return Rulebook(
        kinds=kinds,
        ready=ready,
        by_kind={kind: tuple(those) for kind, those in by_kind.items()},
        gates=tuple(gates),
        flags=tuple(flags),
        marks={mark: make_ready(On(mark=mark), kinds) for mark in Mark},
        thresholds=thresholds or {},
    )


def _climb(duty: Duty) -> Climb:
    tells = [Step(n, t.whom, t.after.length, t.counted is From.STARTED) for n, t in enumerate(duty.escalates)]
    warns = tuple(Step(-n, w.whom, w.before.length) for n, w in enumerate(duty.warns, start=1))
    ahead = max((warn.length for warn in warns), default=timedelta())
    return Climb(warns, tuple(tells), ahead, any(tell.from_start for tell in tells))


Made = dict[tuple[object, ...], Matcher]


def _ready(duty: Duty, kinds: Mapping[str, type[Entry]], targets: Sequence[Target], made: Made) -> Ready:
    """A duty made ready. Alike matchers are one, so that what one duty looked up serves the next."""

    def one(on: On) -> Matcher:
        key = (on.kind, on.mark, on.answers, on.another, on.rank, on.same)
        return made.get(key) or made.setdefault(key, make_ready(on, kinds))

    def parts(met: Met) -> tuple[Matcher, ...]:
        return tuple(map(one, met.parts if isinstance(met, AllOf) else (met,)))

    return Ready(
        duty=duty,
        climb=_climb(duty),
        triggers=tuple(Trigger(one(w.on), w.given) for w in duty.arises),
        met=tuple(parts(met) for met in duty.met),
        released=tuple(map(one, duty.released)),
        targets=tuple(sorted((t for t in targets if t.duty == duty.key), key=lambda t: t.since)),
    )
