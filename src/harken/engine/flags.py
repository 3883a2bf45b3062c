"""Flags: what stands on whom at a moment, since when, until when, and when to look again."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from harken.engine.given import Whom, all_hold, latest_of_each_time
from harken.engine.known import Known, known_of, order, standing_facts
from harken.engine.rulebook import Rulebook
from harken.engine.subject import CHILD_ROLES, Subjects
from harken.vocabulary import Days, Elapsed, Flag, Nth, Recorded, StandsOn
from harken.vocabulary.calendars import days_on
from harken.vocabulary.when import Given, When


@dataclass(frozen=True, slots=True)
class FlagStands:
    """A flag that was raised: on whom, from when, to when (None: still), and its review.

    `raised_by` is what raised it first, `said` the last that did while it stood: what holds of it now.
    """

    flag: Flag
    on: str
    since: datetime
    to: datetime | None
    review: datetime | None
    raised_by: Recorded
    said: Recorded


def flags(
    facts: Iterable[Recorded], *, rules: Rulebook, subjects: Subjects, at: datetime
) -> list[FlagStands]:
    """Every flag raised by `at`, ended or not, one for each stretch it stood."""
    facts = list(facts)
    standing = standing_facts(facts, at)
    raised: list[FlagStands] = []
    known: Known | None = None
    for chronology in dict.fromkeys(f.chronology for f in facts):
        known = known_of(standing, chronology=chronology, subjects=subjects, at=at, beside=known)
        for flag in rules.flags:
            raised += _raised(flag, known, rules)
    return sorted(raised, key=lambda one: (one.since, one.flag.key, one.on))


def stands_now(flag: Flag, given: Iterable[Given], known: Known, rules: Rulebook) -> list[FlagStands]:
    """On whom a flag of one chronology stands now, while what is given holds of them; each person once."""
    found = {
        known.one(one.on): one
        for one in reversed(_raised(flag, known, rules))
        if one.to is None and all_hold(given, Whom(known, rules, one.on), known.at)
    }
    return sorted(found.values(), key=lambda one: (one.since, one.on))


def _raised(flag: Flag, known: Known, rules: Rulebook) -> list[FlagStands]:
    """Each stretch it stood. Risen again while it stands, it stands for longer where its end is reckoned.

    What rose last is what it says then, and it is looked at again so long after that.
    """
    found: list[FlagStands] = []
    latest: dict[tuple[str, object], int] = {}
    for rise, fact in _rises(flag, known, rules):
        for subject in _bearers(flag, fact, known):
            whom = Whom(known, rules, subject)
            if not all_hold(rise.given, whom, fact.happened, fact):
                continue
            to, one = _ends(flag, rise, whom, fact), (subject, of_which(flag, fact))
            review, place = days_on(fact.happened, flag.review.days) if flag.review else None, latest.get(one)
            if place is not None and _stood(found[place], fact.happened):
                longer = _longer(found[place].to, to)
                found[place] = replace(found[place], to=longer, review=review, said=fact)
                continue
            latest[one] = len(found)
            found.append(FlagStands(flag, subject, fact.happened, to, review, fact, fact))
    return [one if one.to is None or one.to <= known.at else replace(one, to=None) for one in found]


def of_which(flag: Flag, fact: Recorded) -> object:
    """Of which of several it stands, or is ended, by what the fact answers; None where there is but one."""
    return fact.answers.get(flag.each) if flag.each else None


def _stood(one: FlagStands, at: datetime) -> bool:
    return one.to is None or at < one.to


def _longer(one: datetime | None, other: datetime | None) -> datetime | None:
    return max(one, other) if one is not None and other is not None else None


def _rises(flag: Flag, known: Known, rules: Rulebook) -> list[tuple[When, Recorded]]:
    found = [
        (rise, fact)
        for rise in flag.rises
        for fact in known.matching(rules.any_of((rise.on,)), "", everywhere=False)
    ]
    return sorted(found, key=lambda one: order(one[1]))


def _bearers(flag: Flag, fact: Recorded, known: Known) -> Iterable[str]:
    if flag.stands_on is StandsOn.PLACE:
        return dict.fromkeys(s for s, _ in fact.about if known.subject(s).place)
    return dict.fromkeys(s for s, role in fact.about if role in (flag.roles or CHILD_ROLES))


def _ends(flag: Flag, rise: When, whom: Whom, raised: Recorded) -> datetime | None:
    ends, since = list[datetime](), raised.happened
    if flag.ends:
        enders = (f for f in _enders(flag, whom, raised) if of_which(flag, f) == of_which(flag, raised))
        ends += [f.happened for f in enders if f.happened > since][:1]
    if flag.lasts:
        ends.append(_over(flag.lasts, since))
    ends += [_falls_below(given, whom, since) for given in rise.given if isinstance(given, Nth)]
    return min(ends, default=None)


def _enders(flag: Flag, whom: Whom, raised: Recorded) -> list[Recorded]:
    """What ends it, in order. On a place it stands through somebody: it ends with what ends that of theirs.

    Where it is said of somebody else, it goes on; where no place is said, it ends wherever they raised it.
    Borne in a part of their own, it ends with the case's own end, and with what names them or nobody so.
    """
    known, asked = whom.known, whom.rules.any_of(flag.ends)
    if flag.roles:
        everyone = known.matching(asked, "", everywhere=False)
        return [one for one in everyone if not _of_another(one, whom.subject, flag.roles)]
    here = known.matching(asked, whom.subject, everywhere=False)
    if flag.stands_on is StandsOn.PERSON:
        return here
    anywhere = known.matching(asked, "", everywhere=False)
    nowhere = (one for one in anywhere if not any(known.subject(who).place for who, _ in one.about))
    theirs = _people(raised)
    return sorted((one for one in (*here, *nowhere) if not _of_others(one, theirs)), key=order)


def _of_another(fact: Recorded, who: str, roles: tuple[str, ...]) -> bool:
    """Whether somebody else is named in such a part, and they are not."""
    named = {one for one, role in fact.about if role in roles}
    return bool(named) and who not in dict(fact.about)


def _of_others(fact: Recorded, theirs: frozenset[str]) -> bool:
    said = _people(fact)
    return bool(theirs and said) and theirs.isdisjoint(said)


def _people(fact: Recorded) -> frozenset[str]:
    return frozenset(who for who, role in fact.about if role in CHILD_ROLES)


def _over(lasts: Days | Elapsed, since: datetime) -> datetime:
    """When so many London days, or hours by the world's clock, are over."""
    return since + lasts.length if isinstance(lasts, Elapsed) else days_on(since, lasts.days)


def _falls_below(given: Nth, whom: Whom, at: datetime) -> datetime:
    """When the count falls below n again: as the nth last leaves the window."""
    n, days = whom.rules.thresholds.get(given.name, (given.n, given.days))
    return days_on(latest_of_each_time(given, whom, at, days)[n - 1].happened, days)
