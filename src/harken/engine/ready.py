"""Ready: a duty made ready to reckon with, once: its matchers, its clocks, whom it tells, as plain values."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from harken.engine.matching import Asked, Matcher, any_of, make_ready
from harken.vocabulary import (
    About,
    AllOf,
    AsSoonAsPracticable,
    AtOnce,
    ByLevel,
    Clock,
    Duty,
    Elapsed,
    Entry,
    From,
    On,
    Role,
    Stands,
    StoodFor,
)
from harken.vocabulary.calendars import at_london
from harken.vocabulary.when import Given, When


@dataclass(frozen=True, slots=True, eq=False)
class Trigger:
    """One way for a duty to arise, made ready. Alike triggers of several duties are one.

    `needs`: of each of these sets of kinds some entry must be on record, or what is `given` cannot hold.
    """

    matcher: Matcher
    given: tuple[Given, ...]
    needs: tuple[frozenset[str], ...]

    def possible(self, own: Set[str], anywhere: Set[str]) -> bool:
        """Whether it can be met by entries of these kinds: in the chronology itself, and in any."""
        return not own.isdisjoint(self.matcher.by_kind) and not any(map(anywhere.isdisjoint, self.needs))


@dataclass(frozen=True, slots=True, eq=False)
class Arising:
    """How a duty arises, made ready: every trigger, and over whom. Duties that arise alike share one.

    Where there are `parts`, it is over those named who have one of them; `apart`, over each suspect;
    `of_all`, over each child of the case where none is named; `unnamed`, over a case that names none by then.
    `asked` matches whatever any trigger does;
    `always`: with such an entry nothing more is asked.
    """

    triggers: tuple[Trigger, ...]
    about: About
    parts: tuple[str, ...]
    apart: bool
    unnamed: bool
    of_all: bool
    asked: Asked
    always: bool


class Timed(NamedTuple):
    """A clock and the moment it is in force from.

    Where it asks nothing of the world, `late` and `alert` are how long after the start its two moments
    are; `asks` says that it must be read, `prompts` that it may have a prompt of our own. `turns_on` are
    the entries that it is read from.
    """

    since: datetime
    clock: Clock | None
    late: timedelta | None = None
    alert: timedelta | None = None
    asks: bool = True
    prompts: bool = True
    turns_on: tuple[On, ...] = ()


class Step(NamedTuple):
    """One telling: its number, whom, how long after (before, for a warning), and from which moment."""

    number: int
    whom: Role
    length: timedelta
    from_start: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Climb:
    """Whom a duty's ladder and warnings tell, ready to be counted.

    `ahead` is the longest warning; `first` how long after it is late the first is told. `from_start`
    says that some telling counts from when it began.
    """

    warns: tuple[Step, ...]
    tells: tuple[Step, ...]
    ahead: timedelta
    first: timedelta
    from_start: bool


@dataclass(frozen=True, slots=True, eq=False)
class Ready:
    """A duty made ready: `met` holds, for each way of meeting it, all the parts it takes.

    `simply_met` holds the same where every way is one part that asks nothing of the trigger; else it is
    None. `afresh` holds what begins and what ends each stretch before which nothing counts.
    `everywhere`: entries of other chronologies may meet or release it, too. `reads` are the kinds
    of entry that anything in it turns on, and `timed_by` those that its clocks do. `clocks` and
    `targets` are by the rule and by the force, the last to come into force first; `then` is the clock of
    later occurrences.
    """

    duty: Duty
    climb: Climb
    arising: Arising
    met: tuple[tuple[Matcher, ...], ...]
    simply_met: Asked | None
    released: tuple[Matcher, ...]
    simply_released: Asked | None
    afresh: tuple[tuple[Asked, Asked], ...]
    everywhere: bool
    reads: frozenset[str]
    timed_by: frozenset[str]
    clocks: tuple[Timed, ...]
    then: Timed | None
    targets: tuple[Timed, ...]


def in_force(clocks: Iterable[Timed], at: datetime) -> Timed | None:
    """The one of these that is in force at a moment; None where none is."""
    for one in clocks:
        if one.since <= at:
            return one if one.clock is not None else None
    return None


@dataclass(frozen=True, slots=True, eq=False)
class Made:
    """What was made ready already: alike is one, so that what one duty looked up serves the next."""

    kinds: Mapping[str, type[Entry]]
    matchers: dict[tuple[object, ...], Matcher] = field(default_factory=dict)
    several: dict[tuple[Matcher, ...], Asked] = field(default_factory=dict)
    triggers: dict[tuple[Matcher, tuple[Given, ...]], Trigger] = field(default_factory=dict)
    arisings: dict[tuple[tuple[Trigger, ...], About, tuple[str, ...], bool, bool, bool], Arising] = field(
        default_factory=dict
    )

    def matcher(self, on: On) -> Matcher:
        """What matches `on`. Raises ValueError where it names a kind that does not exist."""
        asked = (on.answers, on.stated, on.count, on.child, on.young, on.over)
        key = (on.kind, on.mark, on.another, on.than, on.own, on.rank, on.same, asked)
        return self.matchers.get(key) or self.matchers.setdefault(key, make_ready(on, self.kinds))

    def any_of(self, ons: Iterable[On]) -> Asked:
        """What matches whatever any of these does."""
        key = tuple(map(self.matcher, ons))
        return self.several.get(key) or self.several.setdefault(key, any_of(key))

    def trigger(self, when: When) -> Trigger:
        """One way to arise."""
        key = (self.matcher(when.on), when.given)
        return self.triggers.get(key) or self.triggers.setdefault(key, Trigger(*key, self._needs(when.given)))

    def arising(self, duty: Duty) -> Arising:
        """How a duty arises."""
        key = (
            tuple(map(self.trigger, duty.arises)),
            duty.about,
            duty.parts,
            duty.apart,
            duty.unnamed,
            duty.of_all,
        )
        asked, always = self.any_of(one.on for one in duty.arises), not any(one.given for one in duty.arises)
        return self.arisings.setdefault(key, Arising(*key, asked, always))

    def _needs(self, given: Iterable[Given]) -> tuple[frozenset[str], ...]:
        return tuple(
            frozenset(self.any_of(one.since).by_kind) for one in given if isinstance(one, Stands | StoodFor)
        )


def readied(duty: Duty, targets: Sequence[tuple[date, Clock]], made: Made) -> Ready:
    """A duty made ready. Raises ValueError where it names a kind that does not exist."""

    def matchers(ons: tuple[On, ...]) -> tuple[Matcher, ...]:
        return tuple(map(made.matcher, ons))

    ways = [way.parts if isinstance(way, AllOf) else (way,) for way in duty.met]
    simply = all(len(parts) == 1 and _asks_nothing(parts[0]) for parts in ways)
    later = duty.every.then if duty.every else None

    def kinds(declared: object) -> frozenset[str]:
        return frozenset(kind for on in _named(declared) for kind in made.matcher(on).by_kind)

    clocks = (duty.due, duty.every, targets)
    return Ready(
        duty=duty,
        climb=_climb(duty),
        arising=made.arising(duty),
        met=tuple(map(matchers, ways)),
        simply_met=made.any_of(on for (on,) in ways) if simply else None,
        released=matchers(duty.released),
        simply_released=made.any_of(duty.released) if all(map(_asks_nothing, duty.released)) else None,
        afresh=tuple((made.any_of(one.since), made.any_of(one.until)) for one in duty.afresh),
        reads=kinds((duty.arises, duty.met, duty.released, duty.afresh, duty.start, clocks)),
        timed_by=kinds(clocks),
        everywhere=_of_a_person(duty) or not duty.each_case,
        clocks=_latest_first(duty.due.items()),
        then=_timed(date.min, later) if later else None,
        targets=_latest_first(targets),
    )


def _of_a_person(duty: Duty) -> bool:
    """Whether it is owed to a person, whatever the case. In a part of a case it is owed in that case."""
    return duty.about is About.PERSON or (duty.about is About.NAMED and not duty.parts)


def _climb(duty: Duty) -> Climb:
    tells = [Step(n, t.whom, t.after.length, t.counted is From.STARTED) for n, t in enumerate(duty.escalates)]
    warns = tuple(Step(-n, w.whom, w.before.length) for n, w in enumerate(duty.warns, start=1))
    ahead = max((warn.length for warn in warns), default=timedelta())
    return Climb(warns, tuple(tells), ahead, tells[0].length, any(tell.from_start for tell in tells))


def _timed(since: date, clock: Clock | None) -> Timed:
    """A clock from the London midnight that begins a day."""
    begins = at_london(since, time())
    match clock:
        case Elapsed() as late:
            return Timed(begins, clock, late=late.length, asks=False)
        case AtOnce(design=Elapsed() as late):
            return Timed(begins, clock, late=late.length, asks=False)
        case AsSoonAsPracticable(prompt=Elapsed() as alert):
            return Timed(begins, clock, alert=alert.length, asks=False)
        case ByLevel():
            return Timed(begins, clock, prompts=clock.prompts, turns_on=tuple(_named(clock)))
    return Timed(begins, clock, turns_on=tuple(_named(clock)))


def _latest_first(clocks: Iterable[tuple[date, Clock | None]]) -> tuple[Timed, ...]:
    """The last to come into force first; of two of one day, the one written last."""
    return tuple(sorted((_timed(*one) for one in clocks), key=lambda one: one.since))[::-1]


def _named(declared: object) -> Iterable[On]:
    """Every entry that a declaration names, wherever in it."""
    if isinstance(declared, On):
        yield declared
        yield from _named(declared.over)
    elif isinstance(declared, tuple | list):
        for one in declared:
            yield from _named(one)
    elif isinstance(declared, Mapping):
        yield from _named(tuple(declared.values()))
    elif is_dataclass(declared) and not isinstance(declared, type):
        yield from _named(tuple(getattr(declared, field.name) for field in fields(declared)))


def _asks_nothing(on: On) -> bool:
    """Whether it is the same whatever the trigger was."""
    return not (on.another or on.own or on.same)
