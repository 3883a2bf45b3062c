"""Reckoning: how every duty of a chronology stands at a moment. Pure; reads no clock."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from harken.engine.doings import Instance
from harken.engine.given import Check, Whom, checks
from harken.engine.known import Known, known_at
from harken.engine.matching import Matcher
from harken.engine.occurrences import NOTHING, Settled, World, occurrences
from harken.engine.ready import Arising, Ready
from harken.engine.rulebook import Rulebook
from harken.engine.standing import Standing
from harken.engine.subject import CHILD_ROLES, Subjects
from harken.vocabulary import About, ForEach, Recorded
from harken.vocabulary.calendars import Calendars


@dataclass(frozen=True, slots=True)
class Apart:
    """How everything stands; and, by its key, what kind of failure each duty is that cannot be worked out."""

    standings: list[Standing]
    failed: Mapping[str, str] = field(default_factory=dict)


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
    known = known_at(facts, chronology=chronology, subjects=subjects, at=at, cleared=rules.cleared)
    world = World(known, rules, calendars, at)
    return [standing for ready in arising(known, rules) for standing in standings_of(ready, world)]


def arising(known: Known, rules: Rulebook) -> Iterable[Ready]:
    """The duties that some fact of this chronology may give rise to."""
    return rules.may_arise(known.kinds(), known.kinds_anywhere())


def standings_of(ready: Ready, world: World, settled: Settled = NOTHING) -> list[Standing]:
    """How one duty stands, each time that it arose. What is `settled` for good is not reckoned again."""
    standings: list[Standing] = []
    last: dict[tuple[object, str], Standing] = {}
    once, each = ready.duty.once, ready.duty.for_each
    world = world._replace(known=world.known.apart()) if ready.duty.apart else world
    for trigger, subject in _arisen(ready, world):
        for recipient in _recipients(each, trigger) if each else ("",):
            instance = Instance(ready, trigger, subject, recipient)
            if not once:
                standings += occurrences(instance, world, settled)
                continue
            whom = (world.known.one(subject), recipient)
            before = last.get(whom)
            if before is not None and _stood(before, trigger.happened):
                continue
            found = occurrences(instance, world, settled)
            standings += found
            if found:
                last[whom] = found[-1]
    return standings


def _stood(standing: Standing, at: datetime) -> bool:
    """Whether it was still unsettled at a moment."""
    return standing.ended_at is None or standing.ended_at > at


Arisen = Sequence[tuple[Recorded, str]]


def _arisen(ready: Ready, world: World) -> Arisen:
    """What gave rise to the duty, and for whom. Duties that arise alike share the answer."""
    memo, arising = world.known.memo, ready.arising
    arisen: Arisen | None = memo.get(arising)
    if arisen is None:
        arisen = memo[arising] = list(_arises(arising, world))
    return arisen


def _arises(arising: Arising, world: World) -> Iterable[tuple[Recorded, str]]:
    known = world.known
    asked: dict[str, Ways] = {}
    for fact in known.matching(arising.asked, "", everywhere=False):
        for subject in _subjects(arising, fact, known):
            if arising.always:
                yield fact, subject
                continue
            if subject not in asked:
                asked[subject] = _ways(arising, Whom(known, world.rules, subject))
            if _holds(asked[subject], fact, known):
                yield fact, subject


Ways = Sequence[tuple[Matcher | None, Sequence[Check]]]
"""What each trigger matches (None: all that is asked of it), and its conditions."""


def _ways(arising: Arising, whom: Whom) -> Ways:
    several = len(arising.triggers) > 1
    return [(one.matcher if several else None, checks(one.given, whom)) for one in arising.triggers]


def _holds(ways: Ways, fact: Recorded, known: Known) -> bool:
    """Whether some trigger matches the fact, with all its conditions."""
    for matcher, conditions in ways:
        if matcher is None or matcher.fits(fact, known):
            for check in conditions:
                if not check(fact.happened, fact):
                    break
            else:
                return True
    return False


def _subjects(arising: Arising, fact: Recorded, known: Known) -> Sequence[str]:
    about, parts = arising.about, arising.parts
    if arising.apart:
        return known.suspects().suspected(fact) or ("",)
    if about is About.CASE:
        named = arising.unnamed and any(known.child(who, fact) for who in known.children_by(fact))
        return () if named else ("",)
    key = (about, parts, arising.of_all, fact.id)
    subjects: Sequence[str] | None = known.memo.get(key)
    if subjects is None:
        # A fact that names two records of one person is about one: the record named first.
        first: dict[object, str] = {}
        for who, role in fact.about:
            named = about is About.NAMED and not known.subject(who).place
            if (role in parts and named) if parts else (role in CHILD_ROLES or named):
                first.setdefault(known.one(who), who)
        found = first.values()
        children = about is About.EACH_CHILD
        subjects = [w for w in found if known.child(w, fact)] if children else [*found]
        if arising.of_all and not subjects:
            subjects = [w for w in known.children_by(fact) if known.child(w, fact)]
        known.memo[key] = subjects
    return subjects


def _recipients(each: ForEach, fact: Recorded) -> Sequence[str]:
    """Each that is listed, once: named twice it is owed no second time."""
    listed = fact.answers.get(each.listed) or ()
    return tuple(dict.fromkeys(map(str, (listed,) if isinstance(listed, str) else listed)))
