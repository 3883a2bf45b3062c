"""Given: whether what must be so as well is so, at the moment something would arise."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from operator import attrgetter
from typing import Any, NamedTuple

from harken.engine.known import Known
from harken.engine.rulebook import Rulebook
from harken.vocabulary import Lacks, Nth, On, Recorded, Stands, StoodFor, Totals, Under
from harken.vocabulary.calendars import days_on
from harken.vocabulary.stretch import ended_before
from harken.vocabulary.when import Given


class Moment(NamedTuple):
    """Where a condition is tried: what is known, about whom, at which instant, leaving out which fact."""

    known: Known
    rules: Rulebook
    subject: str
    at: datetime
    besides: Recorded | None = None


def all_hold(given: Sequence[Given], moment: Moment) -> bool:
    """Whether every condition holds. Raises TypeError for a word that is not in the vocabulary."""
    for one in given:
        how = _HOW.get(type(one))
        if how is None:
            raise TypeError(f"{type(one).__name__} is no condition of the vocabulary (at {moment.at}).")
        if not how(one, moment):
            return False
    return True


def _lacks(given: Lacks, moment: Moment) -> bool:
    return not _stands(given, moment)


def _stands(given: Stands | Lacks, moment: Moment) -> bool:
    since, until = _both(given, moment)
    if moment.besides is not None and isinstance(given, Stands) and given.as_known:
        moment = moment._replace(at=max(moment.at, moment.besides.first_known))
    began = _last(since, moment) if since else None
    if began is None:
        return False
    ended = _last(until, moment) if until else None
    return ended is None or (ended.happened, ended.recorded) <= (began.happened, began.recorded)


def _both(given: Stands | Lacks | StoodFor, moment: Moment) -> tuple[list[Recorded], list[Recorded]]:
    """What begins it and what ends it, looked up once for all moments."""
    everywhere = given.everywhere
    memo, key = moment.known.memo, (given.since, given.until, everywhere, moment.subject)
    if key not in memo:
        memo[key] = (
            _all(given.since, moment, everywhere=everywhere),
            _all(given.until, moment, everywhere=everywhere),
        )
    both: tuple[list[Recorded], list[Recorded]] = memo[key]
    return both


def _stood_for(given: StoodFor, moment: Moment) -> bool:
    since, until = _both(given, moment)
    ended = _last(until, moment) if until else None
    unbroken = (
        f for f in since if ended is None or (f.happened, f.recorded) > (ended.happened, ended.recorded)
    )
    began = next((f for f in unbroken if f is not moment.besides), None)
    return began is not None and days_on(began.happened, given.days) <= moment.at


def _nth(given: Nth, moment: Moment) -> bool:
    n, days = moment.rules.thresholds.get(given.name, (given.n, given.days))
    return len(latest_of_each_time(given, moment, days)) >= n


def _totals(given: Totals, moment: Moment) -> bool:
    first, until, besides = days_on(moment.at, -given.days), moment.at, moment.besides
    facts = _all(given.of, moment, everywhere=True)
    numbers = (f.answers.get(given.field) for f in facts if first < f.happened <= until and f is not besides)
    return sum(float(n) for n in numbers if n is not None) >= given.at_least


def _under(given: Under, moment: Moment) -> bool:
    return moment.known.subject(moment.subject).under(given.years, moment.at)


_HOW: Mapping[type, Callable[[Any, Moment], bool]] = {
    Stands: _stands,
    Lacks: _lacks,
    StoodFor: _stood_for,
    Nth: _nth,
    Totals: _totals,
    Under: _under,
}


def latest_of_each_time(given: Nth, moment: Moment, days: int) -> list[Recorded]:
    """The last such fact of each case in the window, and of each stretch in a case, newest first."""
    first = days_on(moment.at, -days)
    facts, ends = (_all(ons, moment, everywhere=True) for ons in (given.of, given.until))
    ended: dict[str, list[Recorded]] = defaultdict(list)
    for end in ends:
        ended[end.chronology].append(end)
    times = {
        (fact.chronology, ended_before(fact, ended[fact.chronology])): fact
        for fact in facts
        if first < fact.happened <= moment.at
    }
    return sorted(times.values(), key=_when, reverse=True)


def _last(facts: Sequence[Recorded], moment: Moment) -> Recorded | None:
    """The latest of these up to the moment, the one left out excepted."""
    at = bisect_right(facts, moment.at, key=_when)
    if at and facts[at - 1] is moment.besides:
        at -= 1
    return facts[at - 1] if at else None


_when = attrgetter("happened")


def _all(ons: tuple[On, ...], moment: Moment, *, everywhere: bool) -> list[Recorded]:
    return moment.known.matching(moment.rules.matchers_of(ons), moment.subject, everywhere=everywhere)
