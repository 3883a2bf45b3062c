"""Given: whether what must be so as well is so, at the moment something would arise."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import singledispatch

from harken.engine.known import Known
from harken.engine.rulebook import Rulebook
from harken.vocabulary import Lacks, Nth, On, Recorded, Stands, Totals, Under
from harken.vocabulary.when import Given


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a condition is tried: what is known, about whom, at which instant, leaving out which fact."""

    known: Known
    rules: Rulebook
    subject: str
    at: datetime
    besides: Recorded | None = None


def all_hold(given: Sequence[Given], moment: Moment) -> bool:
    """Whether every condition holds."""
    return all(holds(one, moment) for one in given)


@singledispatch
def holds(given: object, moment: Moment) -> bool:
    """Whether one condition holds. Raises TypeError for a word that is not in the vocabulary."""
    raise TypeError(f"{type(given).__name__} is no condition of the vocabulary (at {moment.at}).")


@holds.register
def _(given: Stands, moment: Moment) -> bool:
    return _stands(given.since, given.until, moment, everywhere=given.everywhere)


@holds.register
def _(given: Lacks, moment: Moment) -> bool:
    return not _stands(given.since, given.until, moment, everywhere=given.everywhere)


@holds.register
def _(given: Nth, moment: Moment) -> bool:
    n, days = moment.rules.thresholds.get(given.name, (given.n, given.days))
    return len(latest_of_each_case(given, moment, days)) >= n


@holds.register
def _(given: Totals, moment: Moment) -> bool:
    facts = _facts(given.of, moment, everywhere=True)
    first = moment.at - timedelta(days=given.days)
    numbers = (f.answers.get(given.field) for f in facts if first < f.happened)
    return sum(float(n) for n in numbers if n is not None) >= given.at_least


@holds.register
def _(given: Under, moment: Moment) -> bool:
    return moment.known.subject(moment.subject).under(given.years, moment.at)


def latest_of_each_case(given: Nth, moment: Moment, days: int) -> list[Recorded]:
    """The last such fact of each case in the window, newest first."""
    first = moment.at - timedelta(days=days)
    facts = moment.known.any_matching(moment.rules.matchers_of(given.of), moment.subject, everywhere=True)
    cases = {f.chronology: f for f in facts if first < f.happened <= moment.at}
    return sorted(cases.values(), key=lambda f: f.happened, reverse=True)


def _facts(ons: tuple[On, ...], moment: Moment, *, everywhere: bool) -> list[Recorded]:
    besides, until = moment.besides, moment.at
    return [f for f in _all(ons, moment, everywhere=everywhere) if f.happened <= until and f is not besides]


def _last(ons: tuple[On, ...], moment: Moment, *, everywhere: bool) -> Recorded | None:
    """The latest of the same, found from the end."""
    besides, until = moment.besides, moment.at
    those = reversed(_all(ons, moment, everywhere=everywhere))
    return next((f for f in those if f.happened <= until and f is not besides), None)


def _all(ons: tuple[On, ...], moment: Moment, *, everywhere: bool) -> list[Recorded]:
    return moment.known.any_matching(moment.rules.matchers_of(ons), moment.subject, everywhere=everywhere)


def _stands(since: tuple[On, ...], until: tuple[On, ...], moment: Moment, *, everywhere: bool) -> bool:
    began = _last(since, moment, everywhere=everywhere)
    if began is None:
        return False
    ended = _last(until, moment, everywhere=everywhere) if until else None
    return ended is None or (ended.happened, ended.recorded) <= (began.happened, began.recorded)
