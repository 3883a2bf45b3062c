"""Doings: the facts that could meet or release a duty, in order."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from operator import attrgetter

from harken.engine.known import Known, order
from harken.engine.matching import Matcher
from harken.engine.rulebook import Ready
from harken.vocabulary import About, Duty, Recorded


@dataclass(frozen=True, slots=True)
class Instance:
    """A duty, what began it, for whom, and for which recipient."""

    ready: Ready
    trigger: Recorded
    subject: str
    recipient: str = ""

    @property
    def duty(self) -> Duty:
        """The duty."""
        return self.ready.duty


def releases(instance: Instance, known: Known) -> Recorded | None:
    """The first fact that releases the duty: not before its trigger."""
    trigger = instance.trigger
    found = [
        fact
        for matcher in instance.ready.released
        for fact in _facts((matcher,), instance, known)
        if fact.happened >= trigger.happened and fact is not trigger and matcher.answers(fact, trigger)
    ]
    return min(found, key=order, default=None)


@dataclass(frozen=True, slots=True)
class Doings:
    """The facts that could meet a duty, in order, and their moments beside them for finding quickly."""

    those: Sequence[Recorded]
    moments: Sequence[datetime]


def doings(instance: Instance, known: Known) -> Doings:
    """Every fact that could meet the duty, in order; for several parts, the last of each full set."""
    those = _meeting(instance, known)
    return Doings(those, [fact.happened for fact in those])


def _meeting(instance: Instance, known: Known) -> list[Recorded]:
    found: dict[str, Recorded] = {}
    first = instance.duty.every is None
    for parts in instance.ready.met:
        those = [_part(matcher, instance, known, first=first) for matcher in parts]
        for fact in those[0] if len(those) == 1 else _completions(those):
            found[fact.id] = fact
    return sorted(found.values(), key=order) if len(instance.ready.met) > 1 else list(found.values())


def _part(matcher: Matcher, instance: Instance, known: Known, *, first: bool) -> list[Recorded]:
    """The facts of one part; only the first where one is all it takes."""
    facts, duty, trigger = _facts((matcher,), instance, known), instance.duty, instance.trigger
    at = 0 if duty.counts_earlier else bisect_left(facts, trigger.happened, key=_when)
    asks = matcher.on.another or matcher.on.same
    fits = (
        fact
        for fact in islice(facts, at, None)
        if _may_meet(fact, instance) and (not asks or matcher.answers(fact, trigger))
    )
    return list(islice(fits, 1)) if first else list(fits)


_when = attrgetter("happened")


def _completions(parts: Sequence[Sequence[Recorded]]) -> Iterable[Recorded]:
    """The facts at which a full set of parts is complete, each part used once."""
    used = [0] * len(parts)
    while all(at < len(part) for at, part in zip(used, parts, strict=True)):
        yield max((part[at] for at, part in zip(used, parts, strict=True)), key=order)
        used = [at + 1 for at in used]


def _facts(matchers: Sequence[Matcher], instance: Instance, known: Known) -> list[Recorded]:
    everywhere = instance.duty.about is About.PERSON or not instance.duty.each_case
    return known.any_matching(matchers, instance.subject, everywhere=everywhere)


def _may_meet(fact: Recorded, instance: Instance) -> bool:
    trigger, duty = instance.trigger, instance.duty
    if fact is trigger:
        return False
    if duty.for_each and fact.answers.get(duty.for_each.named) != instance.recipient:
        return False
    if duty.counts_earlier:
        return True
    if fact.kind == trigger.kind:
        return fact.happened > trigger.happened
    return fact.happened >= trigger.happened


def first_after(facts: Doings, last: Recorded | None, opens: datetime | None) -> Recorded | None:
    """The first of these strictly after the one used before, and not before the occurrence opens."""
    at = bisect_right(facts.moments, last.happened) if last is not None else 0
    if opens is not None:
        at = max(at, bisect_left(facts.moments, opens))
    return facts.those[at] if at < len(facts.those) else None
