"""Given: whether what must be so as well is so, at the moment something would arise."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from operator import attrgetter
from typing import Any, NamedTuple

from harken.engine.known import Known, order
from harken.engine.rulebook import Rulebook
from harken.engine.subject import CHILD_ROLES
from harken.vocabulary import Lacks, Nth, On, Recorded, Stands, StoodFor, Totals, Under
from harken.vocabulary.calendars import days_on
from harken.vocabulary.stretch import ended_before
from harken.vocabulary.when import Given


class Whom(NamedTuple):
    """Of whom a condition is asked ("" for the whole case), and by what is known."""

    known: Known
    rules: Rulebook
    subject: str


Check = Callable[[datetime, Recorded | None], bool]
"""Whether one condition holds at a moment, one fact left out."""


def all_hold(given: Iterable[Given], whom: Whom, at: datetime, besides: Recorded | None = None) -> bool:
    """Whether every condition holds at a moment. Raises TypeError as `checks` does."""
    return all(check(at, besides) for check in checks(given, whom))


def checks(given: Iterable[Given], whom: Whom) -> list[Check]:
    """The conditions, what they turn on looked up once for every moment.

    Raises TypeError for a word that is not in the vocabulary.
    """
    return [_check(one, whom) for one in given]


def _check(given: Given, whom: Whom) -> Check:
    how = _HOW.get(type(given))
    if how is None:
        raise TypeError(f"{type(given).__name__} is no condition of the vocabulary.")
    return how(given, whom)


def _lacks(given: Lacks, whom: Whom) -> Check:
    stands = _stands(given, whom)
    return lambda at, besides: not stands(at, besides)


def _stands(given: Stands | Lacks, whom: Whom) -> Check:
    if isinstance(given, Stands) and given.of_case:
        whom = whom._replace(subject="")
    if isinstance(given, Lacks):
        since = _lacked(given, whom)
    else:
        since = _all(given.since, whom, everywhere=given.everywhere)
    until = _all(given.until, whom, everywhere=given.everywhere) if given.until else []
    if isinstance(given, Lacks) and given.learned:
        return _unless_learned(_standing(given, since, until), given, since, whom)
    if not given.each:
        return _standing(given, since, until)
    of_each = [
        _standing(given, those, [one for one in until if one.answers.get(given.each) == which])
        for which, those in _by_answer(since, given.each)
    ]
    return lambda at, besides: any(stands(at, besides) for stands in of_each)


def _lacked(given: Lacks, whom: Whom) -> list[Recorded]:
    """The facts that may be lacking, each at a moment when what it says must be so as well is so."""
    simply = tuple(one for one in given.since if isinstance(one, On))
    found = _named_or_of_all(simply, given, whom) if simply else []
    only = [one for one in given.since if not isinstance(one, On)]
    for way in only:
        facts, hold = _named_or_of_all((way.on,), given, whom), checks(way.given, whom)
        found = [*found, *(fact for fact in facts if all(so(fact.happened, fact) for so in hold))]
    return sorted(found, key=order) if only else found


def _named_or_of_all(ons: tuple[On, ...], given: Lacks, whom: Whom) -> list[Recorded]:
    facts = _all(ons, whom, everywhere=given.everywhere)
    return sorted([*facts, *_of_each(ons, whom)], key=order) if given.of_all and whom.subject else facts


def _unless_learned(stands: Check, given: Lacks, since: Sequence[Recorded], whom: Whom) -> Check:
    """The same, and nothing of the whole case happened or became known since that ends it."""
    learned = _all(given.learned, whom._replace(subject=""), everywhere=False)

    def unless(at: datetime, besides: Recorded | None) -> bool:
        began = _last(since, at, None if given.itself else besides)
        return stands(at, besides) and not any(
            began is not None and max(one.happened, one.first_known) >= began.happened
            for one in learned
            if one.happened <= at and one is not began and one is not besides
        )

    return unless


def _of_each(ons: tuple[On, ...], whom: Whom) -> Iterable[Recorded]:
    """Those that name no child, and so are of each whom the case names by then, of the subject too."""
    known, one = whom.known, whom.known.one(whom.subject)
    for fact in _all(ons, whom._replace(subject=""), everywhere=False):
        if not known.names_a_child(fact) and one in map(known.one, known.children_by(fact)):
            yield fact


def _by_answer(facts: Sequence[Recorded], name: str) -> Iterable[tuple[object, Sequence[Recorded]]]:
    """The facts of each answer to one question, in order."""
    found: dict[object, list[Recorded]] = defaultdict(list)
    for fact in facts:
        found[fact.answers.get(name)].append(fact)
    return found.items()


def _standing(given: Stands | Lacks, since: Sequence[Recorded], until: Sequence[Recorded]) -> Check:
    as_known, itself = isinstance(given, Stands) and given.as_known, given.itself

    def stands(at: datetime, besides: Recorded | None) -> bool:
        if as_known and besides is not None:
            at = max(at, besides.first_known)
        besides = None if itself else besides
        began = _last(since, at, besides)
        ended = _last(until, at, besides) if began is not None and until else None
        if began is None or ended is None:
            return began is not None
        return (ended.happened, ended.recorded) <= (began.happened, began.recorded)

    return stands if since else _never


def _never(_at: datetime, _besides: Recorded | None) -> bool:
    return False


def _stood_for(given: StoodFor, whom: Whom) -> Check:
    since = _all(given.since, whom, everywhere=given.everywhere)
    until = _all(given.until, whom, everywhere=given.everywhere) if given.until else []

    def stood(at: datetime, besides: Recorded | None) -> bool:
        ended = _last(until, at, besides)
        unbroken = (f for f in since if ended is None or _broken_off(ended, before=f))
        began = next((f for f in unbroken if f is not besides), None)
        return began is not None and days_on(began.happened, given.days) <= at

    return stood if since else _never


def _broken_off(ended: Recorded, *, before: Recorded) -> bool:
    return (ended.happened, ended.recorded) < (before.happened, before.recorded)


def _nth(given: Nth, whom: Whom) -> Check:
    n, days = whom.rules.thresholds.get(given.name, (given.n, given.days))
    return lambda at, _besides: len(latest_of_each_time(given, whom, at, days)) >= n


def _totals(given: Totals, whom: Whom) -> Check:
    facts = _all(given.of, whom, everywhere=True)

    def totals(at: datetime, besides: Recorded | None) -> bool:
        first = days_on(at, -given.days)
        numbers = (f.answers.get(given.field) for f in facts if first < f.happened <= at and f is not besides)
        return sum(float(n) for n in numbers if n is not None) >= given.at_least

    return totals


def _under(given: Under, whom: Whom) -> Check:
    subject = whom.known.subject(whom.subject)
    return lambda at, _besides: subject.under(given.years, at)


_HOW: Mapping[type, Callable[[Any, Whom], Check]] = {
    Stands: _stands,
    Lacks: _lacks,
    StoodFor: _stood_for,
    Nth: _nth,
    Totals: _totals,
    Under: _under,
}


def latest_of_each_time(given: Nth, whom: Whom, at: datetime, days: int) -> list[Recorded]:
    """The last such fact of each case in the window, and of each stretch in a case, newest first.

    Where each child is counted: the last such fact of each of them.
    """
    first = days_on(at, -days)
    facts, ends = (_all(ons, whom, everywhere=True) for ons in (given.of, given.until))
    if given.each_child:
        return _latest_of_each_child([fact for fact in facts if first < fact.happened <= at], whom.known)
    ended: dict[str, list[Recorded]] = defaultdict(list)
    for end in ends:
        ended[end.chronology].append(end)
    times = {
        (fact.chronology, ended_before(fact, ended[fact.chronology])): fact
        for fact in facts
        if first < fact.happened <= at
    }
    return sorted(times.values(), key=_when, reverse=True)


def _latest_of_each_child(facts: Sequence[Recorded], known: Known) -> list[Recorded]:
    """One for each child named, whichever of their records and cases; one for each case that names none."""
    latest: dict[object, Recorded] = {}
    children = {fact.id: [who for who, role in fact.about if role in CHILD_ROLES] for fact in facts}
    named = {fact.chronology for fact in facts if children[fact.id]}
    for fact in facts:
        for who in children[fact.id]:
            latest[known.one(who)] = fact
        if fact.chronology not in named:
            latest[fact.chronology] = fact
    return sorted(latest.values(), key=_when, reverse=True)


def _last(facts: Sequence[Recorded], at: datetime, besides: Recorded | None) -> Recorded | None:
    """The latest of these up to a moment, the one left out excepted."""
    place = bisect_right(facts, at, key=_when)
    if place and facts[place - 1] is besides:
        place -= 1
    return facts[place - 1] if place else None


_when = attrgetter("happened")


def _all(ons: tuple[On, ...], whom: Whom, *, everywhere: bool) -> list[Recorded]:
    return whom.known.matching(whom.rules.any_of(ons), whom.subject, everywhere=everywhere)
