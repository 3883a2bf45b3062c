"""Doings: the facts that could meet or release a duty, in order."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from harken.engine.known import Known, order
from harken.engine.matching import Matcher
from harken.engine.ready import Ready
from harken.vocabulary import Recorded
from harken.vocabulary.stretch import begun

_when = attrgetter("happened")
Way = tuple[Matcher, ...]


class Instance(NamedTuple):
    """A duty, what began it, for whom, and for which recipient."""

    ready: Ready
    trigger: Recorded
    subject: str
    recipient: str


def releases(instance: Instance, known: Known) -> Recorded | None:
    """The first fact that releases the duty: not before its trigger.

    Of whoever no suspect is yet, nothing that begins it for them again releases it: it goes on.
    """
    ready, trigger, subject, _ = instance
    if ready.simply_released is not None:
        facts = known.matching(ready.simply_released, subject, everywhere=ready.everywhere)
        if facts and ready.duty.apart and not subject:
            facts = [one for one in facts if not ready.arising.asked.fits(one, known)]
        return next(_not_before(trigger, facts), None) if facts else None
    first = None
    for matcher in instance.ready.released:
        fact = _first_release(matcher, instance, known)
        if fact is not None and (first is None or order(fact) < order(first)):
            first = fact
    return first


def _first_release(matcher: Matcher, instance: Instance, known: Known) -> Recorded | None:
    ready, trigger, subject, _ = instance
    facts = known.matching(matcher, subject, everywhere=ready.everywhere)
    return next((fact for fact in _not_before(trigger, facts) if matcher.answers(fact, trigger)), None)


def _not_before(trigger: Recorded, facts: Sequence[Recorded]) -> Iterator[Recorded]:
    """The others that happened no earlier than the trigger did."""
    for at in range(bisect_left(facts, trigger.happened, key=_when), len(facts)):
        if facts[at] is not trigger:
            yield facts[at]


def doings(instance: Instance, known: Known) -> Sequence[Recorded]:
    """Every fact that could meet the duty, in order; for several parts, the last of each full set."""
    ready = instance.ready
    if ready.simply_met is not None:
        return known.matching(ready.simply_met, instance.subject, everywhere=ready.everywhere)
    found: dict[str, Recorded] = {}
    for parts in ready.met:
        those = [_part(matcher, instance, known) for matcher in parts]
        for fact in those[0] if len(those) == 1 else _completions(those):
            found[fact.id] = fact
    return sorted(found.values(), key=order)


def _part(matcher: Matcher, instance: Instance, known: Known) -> list[Recorded]:
    """The facts of one part that stand to the trigger as asked; only the first where one is all it takes."""
    ready, trigger, subject, _ = instance
    facts = known.matching(matcher, subject, everywhere=ready.everywhere)
    fits = (
        facts[at]
        for at in range(_from(facts, instance, known), len(facts))
        if may_meet(facts[at], instance) and matcher.answers(facts[at], trigger)
    )
    once = ready.duty.every is None and ready.duty.opens is None
    return list(islice(fits, 1)) if once else list(fits)


def done_part(matcher: Matcher, instance: Instance, known: Known) -> bool:
    """Whether one part of what meets the duty together was done."""
    return bool(_part(matcher, instance, known))


def _from(facts: Sequence[Recorded], instance: Instance, known: Known) -> int:
    """The place of the first that is not too early."""
    earliest: datetime | None = instance.trigger.happened
    if instance.ready.duty.counts_earlier:
        earliest = _afresh(instance, known)
    return bisect_left(facts, earliest, key=_when) if earliest is not None else 0


def _afresh(instance: Instance, known: Known) -> datetime | None:
    """When the latest stretch up to the trigger had begun again; None where none has."""
    again: list[datetime] = []
    for afresh in instance.ready.afresh:
        since, until = (known.matching(ons, instance.subject, everywhere=False) for ons in afresh)
        starts = begun(since, until)
        again += starts[1 : bisect_right(starts, instance.trigger.happened)]
    return max(again, default=None)


def _completions(parts: Sequence[Sequence[Recorded]]) -> Iterable[Recorded]:
    """The facts at which a full set of parts is complete, each part used once."""
    for those in zip(*parts, strict=False):
        yield max(those, key=order)


def parts_of(fact: Recorded, instance: Instance, known: Known) -> Sequence[tuple[Recorded, Way]]:
    """The facts that met the duty with this one, which completed them, each with what it fits."""
    ready = instance.ready
    for parts in ready.met if ready.simply_met is None else ():
        if len(parts) > 1:
            sets = zip(*(_part(matcher, instance, known) for matcher in parts), strict=False)
            if found := next((those for those in sets if max(those, key=order) is fact), None):
                return [(part, (matcher,)) for part, matcher in zip(found, parts, strict=True)]
    return [(fact, tuple(parts[0] for parts in ready.met if len(parts) == 1))]


def may_meet(fact: Recorded, instance: Instance) -> bool:
    """Whether a fact that fits is of the right recipient, and not too early."""
    ready, trigger, _, recipient = instance
    duty = ready.duty
    if fact is trigger:
        return False
    if duty.for_each and fact.answers.get(duty.for_each.named) != recipient:
        return False
    if duty.counts_earlier:
        return True
    if fact.kind == trigger.kind:
        return fact.happened > trigger.happened
    return fact.happened >= trigger.happened


def first_after(
    facts: Sequence[Recorded],
    instance: Instance,
    known: Known,
    *,
    last: Recorded | None,
    opens: datetime | None,
) -> Recorded | None:
    """The first of these that meets the duty: after the one used before, once the occurrence has opened."""
    if not facts:
        return None
    at = _from(facts, instance, known) if last is None else bisect_right(facts, last.happened, key=_when)
    if opens is not None:
        at = max(at, bisect_left(facts, opens, key=_when))
    while at < len(facts) and not may_meet(facts[at], instance):
        at += 1
    return facts[at] if at < len(facts) else None
