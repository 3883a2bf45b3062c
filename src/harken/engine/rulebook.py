"""Rulebook: every duty, gate and flag made ready to reckon with, and a force's own targets beside them."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date

from harken.engine.matching import Asked, Matcher
from harken.engine.ready import Made, Ready, readied
from harken.vocabulary import Clock, Duty, Entry, Flag, Gate, Mark, On

Thresholds = Mapping[str, tuple[int, int]]

MOST_KEPT = 2000
"""For how many sets of kinds it is kept which duties may arise."""


@dataclass(frozen=True, slots=True)
class Target:
    """A force's own time for a duty, from a date on."""

    duty: str
    since: date
    clock: Clock


@dataclass(frozen=True, slots=True, eq=False)
class Rulebook:
    """What chronologies are reckoned against. Made once by `compile_rules`; never changed.

    `accepted` matches the entries by which somebody says that a duty is theirs.
    """

    made: Made
    ready: tuple[Ready, ...]
    by_key: Mapping[str, Duty]
    by_kind: Mapping[str, tuple[Ready, ...]]
    gates: tuple[Gate, ...]
    flags: tuple[Flag, ...]
    accepted: Asked
    thresholds: Thresholds
    marks: dict[Mark, Matcher] = field(default_factory=dict)
    several: dict[tuple[On, ...], Asked] = field(default_factory=dict)
    possible: dict[tuple[Set[str], Set[str]], tuple[Ready, ...]] = field(default_factory=dict)

    @property
    def cleared(self) -> Asked:
        """What says that somebody is no longer suspected."""
        return self.bearing(Mark.SUSPECT_CLEARED)

    def any_of(self, ons: tuple[On, ...]) -> Asked:
        """What matches whatever any of these does, made once."""
        found = self.several.get(ons)
        if found is None:
            found = self.several[ons] = self.made.any_of(ons)
        return found

    def may_arise(self, own: Set[str], anywhere: Set[str]) -> tuple[Ready, ...]:
        """The duties that entries of these kinds may give rise to: in the chronology itself, and in any.

        Cases are much alike, so the answer is kept: a duty that cannot apply to a case costs it nothing.
        """
        key = frozenset(own), frozenset(anywhere)
        found = self.possible.get(key)
        if found is None:
            if len(self.possible) >= MOST_KEPT:
                self.possible.clear()
            found = self.possible[key] = self._possible(*key)
        return found

    def _possible(self, own: Set[str], anywhere: Set[str]) -> tuple[Ready, ...]:
        begun = dict.fromkeys(ready for kind in self.by_kind if kind in own for ready in self.by_kind[kind])
        return tuple(
            ready for ready in begun if any(one.possible(own, anywhere) for one in ready.arising.triggers)
        )

    def only(self, keep: Callable[[Duty], bool]) -> "Rulebook":
        """The same, by which no duty but these arises."""
        those = {kind: tuple(r for r in ready if keep(r.duty)) for kind, ready in self.by_kind.items()}
        return replace(self, by_kind={kind: ready for kind, ready in those.items() if ready}, possible={})

    @property
    def kinds(self) -> Mapping[str, type[Entry]]:
        """Every kind of entry, by its key."""
        return self.made.kinds

    def bearing(self, mark: Mark) -> Matcher:
        """What matches every entry that bears a mark, made once."""
        found = self.marks.get(mark)
        if found is None:
            found = self.marks[mark] = self.made.matcher(On(mark=mark))
        return found

    def says(self, key: str) -> str:
        """A duty in its own words; "" where no duty is called so."""
        duty = self.by_key.get(key)
        return duty.says if duty else ""

    def duty(self, key: str) -> Duty:
        """The duty called `key`. Raises KeyError when there is none."""
        if key not in self.by_key:
            raise KeyError(f"No duty is called {key}.")
        return self.by_key[key]


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
    made = Made(kinds)
    own: dict[str, list[tuple[date, Clock]]] = {}
    for target in targets:
        own.setdefault(target.duty, []).append((target.since, target.clock))
    ready = tuple(readied(duty, own.get(duty.key, ()), made) for duty in duties)
    by_kind: dict[str, list[Ready]] = {}
    for one in ready:
        for kind in one.arising.asked.by_kind:
            by_kind.setdefault(kind, []).append(one)
    return Rulebook(
        made=made,
        ready=ready,
        by_key={one.duty.key: one.duty for one in ready},
        by_kind={kind: tuple(those) for kind, those in by_kind.items()},
        gates=tuple(gates),
        flags=tuple(flags),
        accepted=made.any_of((On(mark=Mark.DUTY_ACCEPTED),)),
        thresholds=thresholds or {},
    )
