"""Learned: since when what begins a duty, sets its deadline or settles it was known, corrections minded."""

from collections.abc import Callable, Iterable
from datetime import datetime

from harken.engine.doings import Instance, Way, may_meet, parts_of
from harken.engine.known import Known, order
from harken.engine.matching import Asked
from harken.vocabulary import Recorded
from harken.vocabulary.clocks import History


def known_as(fact: Recorded, known: Known, says: Callable[[Recorded], bool]) -> datetime:
    """Since when a fact was known to be what it is: `says` is asked of each wording before the last.

    What a correction was the first to say was not known before it; what it only said again was.
    """
    while fact.replaces and (before := known.replaced.get(fact.replaces)) is not None:
        if not says(before):
            return fact.recorded
        fact = before
    return fact.first_known


def since(fact: Recorded, asked: Asked, subject: str, known: Known) -> datetime:
    """Since when it was known that a fact about the subject was one of these, at that time."""
    return known_as(
        fact, known, lambda one: one.happened == fact.happened and _fits(one, (asked,), subject, known)
    )


def arisen(instance: Instance, known: Known, as_now: Callable[[Recorded], bool]) -> datetime:
    """Since when it was known that the duty arose; `as_now` says whether a wording set the same clock."""
    asked, subject = (instance.ready.arising.asked,), instance.subject
    return known_as(instance.trigger, known, lambda one: _fits(one, asked, subject, known) and as_now(one))


def met(fact: Recorded, instance: Instance, known: Known) -> datetime:
    """Since when it was known that the fact met the duty, with all the parts that it takes."""
    if not fact.replaces and instance.ready.simply_met is not None:
        return fact.first_known

    def since_part(part: Recorded, way: Way) -> datetime:
        return known_as(
            part, known, lambda one: may_meet(one, instance) and _answers(one, way, instance, known)
        )

    return max(since_part(part, way) for part, way in parts_of(fact, instance, known))


def released(fact: Recorded, instance: Instance, known: Known) -> datetime:
    """Since when it was known that the fact released the duty."""
    if not fact.replaces:
        return fact.first_known
    way, began = instance.ready.released, instance.trigger.happened
    return known_as(fact, known, lambda one: one.happened >= began and _answers(one, way, instance, known))


def reached(fact: Recorded, instance: Instance, known: Known, *, met: bool) -> datetime:
    """Since when what began the duty was known to be such that the fact settles it.

    A correction may move what began it to before what settled it, and leave its clock as it was.
    """
    parts = parts_of(fact, instance, known) if met else [(fact, instance.ready.released)]

    def counts(part: Recorded, way: Way, then: Instance) -> bool:
        early = not may_meet(part, then) if met else part.happened < then.trigger.happened
        return not early and _answers(part, way, then, known)

    return known_as(
        instance.trigger,
        known,
        lambda one: all(counts(part, way, instance._replace(trigger=one)) for part, way in parts),
    )


def set_since(
    by: Callable[[History], datetime | None],
    now: datetime,
    learned: Iterable[datetime],
    as_of: Callable[[datetime], History],
) -> datetime | None:
    """Since when the entries that set a deadline were known; None where it was the same before all of them.

    `by` is the deadline by a history, and `as_of` the history as it was before a moment at which some entry
    was `learned`: the last of these after which the deadline was another is when it was set.
    """
    moments = sorted(set(learned), reverse=True)
    if by(as_of(moments[-1])) == now:
        return None
    return next(one for one in moments if by(as_of(one)) != now)


def as_of(facts: Iterable[Recorded], asked: Asked, known: Known, until: datetime) -> list[Recorded]:
    """Those of these facts that had been recorded before a moment, and fitted in the words they then had."""
    found: list[Recorded] = []
    for fact in facts:
        one: Recorded | None = fact
        while one is not None and one.recorded >= until:
            one = known.replaced.get(one.replaces)
        if one is not None and asked.fits(one, known):
            found.append(one)
    return sorted(found, key=order)


def _answers(fact: Recorded, way: Way, instance: Instance, known: Known) -> bool:
    """Whether it fits, about the same subject, and stands to the trigger as asked."""
    trigger = instance.trigger
    return _fits(fact, [one for one in way if one.answers(fact, trigger)], instance.subject, known)


def _fits(fact: Recorded, ways: Iterable[Asked], subject: str, known: Known) -> bool:
    if not any(way.fits(fact, known) for way in ways):
        return False
    return not subject or known.speaks_of(subject, fact)
