"""Again: reckons only what was touched since the last reckoning, and what of that may still change. Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from harken.engine.occurrences import Settled, World
from harken.engine.ready import Ready
from harken.engine.reckon import Apart, arising, standings_of
from harken.engine.same import Records
from harken.engine.standing import Standing
from harken.engine.subject import Subjects
from harken.engine.tried import Failure, tried


@dataclass(frozen=True, slots=True)
class Reckoned:
    """How everything stood at a moment, duty by duty, and which could not be worked out.

    `stood` has the kind of each fact that stood, by its id, and `replaced` of each that a later one replaced.
    """

    at: datetime
    began: datetime | None
    subjects: Subjects
    records: Records
    stood: Mapping[str, str]
    replaced: Mapping[str, str]
    by_duty: Mapping[Ready, Sequence[Standing]]
    failed: Mapping[str, str]

    @property
    def of(self) -> tuple[datetime | None, Subjects, Records]:
        """What everything turns on besides facts: since when there is a case, what is known of people."""
        return self.began, self.subjects, self.records

    @property
    def standings(self) -> list[Standing]:
        """How each duty that arose stood."""
        return [standing for those in self.by_duty.values() for standing in those]

    @property
    def apart(self) -> Apart:
        """The same, without what reckoning it again takes."""
        return Apart(self.standings, self.failed)


@dataclass(frozen=True, slots=True)
class Touched:
    """The kinds of the entries that stand and did not, or stand no more; since when the new ones happened.

    `since` is None where an entry stands no more: then anything may be otherwise.
    """

    kinds: frozenset[str]
    since: datetime | None


How = Callable[[Ready, World, Settled], list[Standing] | Failure]


def reckon_again(before: Reckoned | None, world: World) -> Reckoned:
    """What `reckon` would answer, reckoning only what was touched since `before`.

    A duty is touched by an entry of a kind that it turns on, and by a moment at which something about it
    changes of itself. `world` is of the same chronology, rules and calendars as before.
    """
    return _again(before, world, standings_of)


def again_apart(before: Reckoned | None, world: World) -> Reckoned:
    """The same, each duty by itself: one that raises hides no other, is named, and tried anew each time."""
    return _again(before, world, lambda *of: tried(standings_of, *of))


def _again(before: Reckoned | None, world: World, how: How) -> Reckoned:
    at, known, failed = world.at, world.known, dict[str, str]()
    subjects, began, records = known.subjects, known.began(), known.records
    stands = {fact.id: fact.kind for fact in known.facts}
    replaced = {fact.id: fact.kind for fact in known.replaced.values()}
    if before is None or before.at > at or before.of != (began, subjects, records):
        before = Reckoned(at, began, subjects, records, stands, replaced, {}, {})
    touched = _touched(before, stands, replaced, world)
    found: dict[Ready, Sequence[Standing]] = {}
    for ready in arising(known, world.rules):
        stood = before.by_duty.get(ready)
        if stood is None or _may_differ(ready, stood, touched, world):
            anew = how(ready, world, _settled(ready, stood or (), touched, world))
            if isinstance(anew, Failure):
                failed[ready.duty.key] = anew.kind
                continue
            stood = anew
        found[ready] = stood
    return Reckoned(at, began, subjects, records, stands, replaced, found, failed)


def _touched(
    before: Reckoned, stands: Mapping[str, str], replaced: Mapping[str, str], world: World
) -> Touched:
    ended, new = before.stood.keys() - stands.keys(), stands.keys() - before.stood.keys()
    reworded = before.replaced.items() ^ replaced.items()
    kinds = (
        {before.stood[one] for one in ended} | {stands[one] for one in new} | {kind for _, kind in reworded}
    )
    if ended or reworded:
        return Touched(frozenset(kinds), None)
    happened = (fact.happened for fact in world.known.facts if fact.id in new)
    return Touched(frozenset(kinds), min(happened, default=world.at))


def _may_differ(ready: Ready, stood: Sequence[Standing], touched: Touched, world: World) -> bool:
    if not touched.kinds.isdisjoint(ready.reads) or _says_mine(touched.kinds, world):
        return True
    return any(one.looks_at is not None and one.looks_at <= world.at for one in stood)


def _settled(ready: Ready, stood: Sequence[Standing], touched: Touched, world: World) -> Settled:
    """Of what stood, what was settled for good.

    Whatever happened since can neither have settled it sooner nor moved what began it. Where a clock reads
    such an entry, or somebody said that a duty is theirs, nothing is for good.
    """
    kinds, since = touched.kinds, touched.since
    if since is None or not kinds.isdisjoint(ready.timed_by) or _says_mine(kinds, world):
        return {}
    return {
        (one.trigger.id, one.subject, one.recipient, one.number): one
        for one in stood
        if _for_good(one, since, world.at)
    }


def _for_good(one: Standing, since: datetime, at: datetime) -> bool:
    if one.ended_at is None or (one.looks_at is not None and one.looks_at <= at):
        return False
    return one.ended_at < since and one.trigger.happened < since


def _says_mine(kinds: frozenset[str], world: World) -> bool:
    return not kinds.isdisjoint(world.rules.accepted.by_kind)
