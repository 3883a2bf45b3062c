"""Crossing in a story: what Harken puts on record by itself when somebody another case knows of is met."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from harken.engine.crossing import Here, Homes, Met, Way, met, newly_named
from harken.engine.rulebook import Rulebook
from harken.engine.subject import Subjects
from harken.timelines.story import Story, case_called
from harken.vocabulary import Recorded
from harken.vocabulary.calendars import london_day

MET, LINKED, ENDED = "every-case.met-elsewhere", "person.linked", "person.link-ended"
HOMES = ("lives at", "stays at")
HOW = {
    Way.NAMED: "is named here",
    Way.HOME: "lives or stays where somebody of this case does",
    Way.PLACE: "lives or stays at a place named here",
}


def with_crossing(
    story: Story, facts: Sequence[Recorded], *, rules: Rulebook, subjects: Subjects
) -> tuple[Recorded, ...]:
    """The facts of a story and, after each that names somebody new to its case, whom that brings in."""
    if MET not in rules.kinds or not any(flag.crosses for flag in rules.flags):
        return tuple(facts)
    cases = {case_called(case): pathway for case, pathway in story.cases.items()}
    lived: list[Recorded] = []
    for fact in facts:
        lived.append(fact)
        named = newly_named(fact, lived[:-1]) if fact.chronology in cases else []
        if named:
            found = met(
                lived,
                named=named,
                homes=_homes(named, lived, fact.recorded),
                here=Here(fact.chronology, cases[fact.chronology]),
                rules=rules,
                subjects=subjects,
                at=fact.recorded,
            )
            lived += [_said(one, fact) for one in found]
    return tuple(lived)


def _said(one: Met, fact: Recorded) -> Recorded:
    flag = one.flag.flag
    return Recorded(
        id=f"{fact.id}/{flag.key}/{one.who}",
        kind=MET,
        answers={"flag": flag.key, "says": flag.crosses, "how": HOW[one.way]},
        about=((one.who, "known elsewhere"),),
        happened=fact.recorded,
        recorded=fact.recorded,
        chronology=fact.chronology,
        role="system",
    )


def _homes(named: Iterable[str], facts: Iterable[Recorded], at: datetime) -> Homes:
    """Who lives or stays with each of these people, and at each of these places, on that day."""
    where = _where(facts, at)
    lives: Mapping[str, set[str]] = defaultdict(set)
    for who, places in where.items():
        for place in places:
            lives[place].add(who)
    found = {}
    for one in named:
        mates = {who for place in where.get(one, ()) for who in lives[place]}
        found[one] = (mates | where.get(one, set()) | lives.get(one, set())) - {one}
    return found


def _where(facts: Iterable[Recorded], at: datetime) -> dict[str, set[str]]:
    """By person, where they live or stay; a correction of a link holds, one struck out does not."""
    facts = list(facts)
    replaced = {fact.replaces for fact in facts if fact.replaces}
    found: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        if fact.id in replaced or fact.struck or len(fact.about) < 2:
            continue
        who, place = fact.about[0][0], fact.about[1][0]
        if fact.kind == LINKED and fact.answers.get("relation") in HOMES and _stands(fact, at):
            found[who].add(place)
        if fact.kind == ENDED and fact.answers.get("relation") in HOMES:
            found[who].discard(place)
    return found


def _stands(fact: Recorded, at: datetime) -> bool:
    day = london_day(at)
    since, until = (fact.answers.get(name) for name in ("since", "until"))
    begun = not since or date.fromisoformat(str(since)) <= day
    return begun and (not until or date.fromisoformat(str(until)) > day)
