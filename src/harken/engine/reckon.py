"""Reckoning: how every duty of a chronology stands at a moment. Pure; reads no clock."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from harken.engine.doings import Instance
from harken.engine.given import Moment, all_hold
from harken.engine.known import Known, known_at, order
from harken.engine.occurrences import World, occurrences
from harken.engine.rulebook import Ready, Rulebook
from harken.engine.standing import Standing
from harken.engine.subject import CHILD_ROLES, Subjects
from harken.vocabulary import About, Recorded
from harken.vocabulary.calendars import Calendars


def reckon(
    facts: Iterable[Recorded],
    *,
    chronology: str,
    rules: Rulebook,
    subjects: Subjects,
    calendars: Calendars,
    at: datetime,
) -> list[Standing]:
    """How each duty that arose in `chronology` stands at `at`, using only what was recorded by then.

    `facts` are those of the chronology, of its subjects' own, and of other cases about its subjects.
    """
    known = known_at(facts, chronology=chronology, subjects=subjects, at=at)
    world = World(known, rules, calendars, at)
    standings: list[Standing] = []
    for ready in _arising(known, rules):
        standings += _standings(ready, world)
    return standings


def _arising(known: Known, rules: Rulebook) -> Iterable[Ready]:
    """The duties that some fact of this chronology may give rise to."""
    own = {k for k, those in known.by_kind.items() if any(f.chronology == known.chronology for f in those)}
    return dict.fromkeys(ready for kind in rules.by_kind if kind in own for ready in rules.by_kind[kind])


def _standings(ready: Ready, world: World) -> list[Standing]:
    standings: list[Standing] = []
    last: dict[tuple[str, str], Standing] = {}
    for trigger, subject, recipient in _instances(ready, world):
        before = last.get((subject, recipient))
        if ready.duty.once and before is not None and _stood(before, trigger.happened):
            continue
        for standing in occurrences(Instance(ready, trigger, subject, recipient), world):
            standings.append(standing)
            last[subject, recipient] = standing
    return standings


def _stood(standing: Standing, at: datetime) -> bool:
    """Whether it was still unsettled at a moment."""
    return standing.ended_at is None or standing.ended_at > at


def _instances(ready: Ready, world: World) -> Iterable[tuple[Recorded, str, str]]:
    for fact in _triggers(ready, world.known):
        recipients = _recipients(ready, fact)
        for subject in _subjects(ready, fact, world.known):
            if _arises(ready, fact, subject, world):
                for recipient in recipients:
                    yield fact, subject, recipient


def _triggers(ready: Ready, known: Known) -> Sequence[Recorded]:
    found = {
        fact.id: fact
        for trigger in ready.triggers
        for kind in trigger.matcher.by_kind
        for fact in known.by_kind.get(kind, ())
        if fact.chronology == known.chronology and trigger.matcher.fits(fact)
    }
    return sorted(found.values(), key=order) if len(found) > 1 else list(found.values())


def _subjects(ready: Ready, fact: Recorded, known: Known) -> tuple[str, ...]:
    about = ready.duty.about
    if about is About.CASE:
        return ("",)
    key = (_subjects, fact.id, about)
    who = known.memo.get(key)
    if who is None:
        who = known.memo[key] = tuple(dict.fromkeys(_children(about, fact, known)))
    return who


def _children(about: About, fact: Recorded, known: Known) -> Iterable[str]:
    for subject, role in fact.about:
        if role in CHILD_ROLES and (about is About.PERSON or known.subject(subject).under(18, fact.happened)):
            yield subject


def _recipients(ready: Ready, fact: Recorded) -> Iterable[str]:
    each = ready.duty.for_each
    if each is None:
        return ("",)
    listed = fact.answers.get(each.listed) or ()
    return tuple(map(str, (listed,) if isinstance(listed, str) else listed))


def _arises(ready: Ready, fact: Recorded, subject: str, world: World) -> bool:
    if len(ready.triggers) == 1 and not ready.triggers[0].given:
        return True
    moment = Moment(world.known, world.rules, subject, fact.happened, fact)
    return any(t.matcher.fits(fact) and all_hold(t.given, moment) for t in ready.triggers)
