"""Crossing in a story: what Harken puts on record by itself when somebody another case knows of is met."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from harken.engine.crossing import Here, Homes, Met, Way, crossing, met, named_in, newly_named, unsaid
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
    """The facts of a story and, after each, whom it brings into its case and every other that stands."""
    asked = crossing(rules)
    if MET not in rules.kinds or asked is None:
        return tuple(facts)
    cases = {case_called(case): pathway for case, pathway in story.cases.items()}
    many = {name for name, one in story.characters.items() if one.of_many}
    kinds, lived, said = {*asked.by_kind, LINKED, ENDED}, list[Recorded](), dict[str, str]()
    for fact in facts:
        lived.append(fact)
        said[fact.id] = fact.kind
        world = _World(lived, rules, subjects, fact, many)
        if fact.chronology in cases and (named := newly_named(fact, lived[:-1], rules)):
            lived += world.brings(Here(fact.chronology, cases[fact.chronology]), named)
        # As the worker finds it, in a case that named them before.
        for case in cases if kinds & {fact.kind, said.get(fact.replaces, "")} else ():
            if named := named_in(lived, case, rules, fact.recorded):
                lived += world.brings(Here(case, cases[case]), named)
    return tuple(lived)


@dataclass(frozen=True, slots=True)
class _World:
    """All that is known as a fact becomes known."""

    lived: Sequence[Recorded]
    rules: Rulebook
    subjects: Subjects
    fact: Recorded
    many: Container[str]

    def brings(self, here: Here, named: Sequence[str]) -> list[Recorded]:
        """Whom a case that names these now meets, and does not say yet."""
        at = self.fact.recorded
        found = met(
            self.lived,
            named=named,
            homes=_homes(named, _where(self.lived, at, self.many)),
            here=here,
            rules=self.rules,
            subjects=self.subjects,
            at=at,
        )
        new = unsaid(found, self.lived, here.chronology, self.rules)
        return [_said(one, self.fact, here.chronology) for one in new]


def _said(one: Met, fact: Recorded, chronology: str) -> Recorded:
    flag = one.flag.flag
    return Recorded(
        id=f"{fact.id}/{chronology}/{flag.key}/{one.who}",
        kind=MET,
        answers={
            "flag": flag.key,
            "says": flag.crosses,
            "how": HOW[one.way],
            "pressing": "yes" if flag.pressing else "no",
        },
        about=((one.who, "known elsewhere"),),
        happened=fact.recorded,
        recorded=fact.recorded,
        chronology=chronology,
        role="system",
    )


def _homes(named: Iterable[str], where: Mapping[str, set[str]]) -> Homes:
    """Who lives or stays with each of these people, and at each of these places."""
    lives: Mapping[str, set[str]] = defaultdict(set)
    for who, places in where.items():
        for place in places:
            lives[place].add(who)
    found = {}
    for one in named:
        mates = {who for place in where.get(one, ()) for who in lives[place]}
        found[one] = (mates | where.get(one, set()) | lives.get(one, set())) - {one}
    return found


def _where(facts: Iterable[Recorded], at: datetime, many: Container[str]) -> dict[str, set[str]]:
    """By person, where they live or stay on that day, but for places of many.

    A correction of a link holds, one struck out does not.
    """
    facts = list(facts)
    replaced = {fact.replaces for fact in facts if fact.replaces}
    found: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        if fact.id in replaced or fact.struck or len(fact.about) < 2:
            continue
        who, place = fact.about[0][0], fact.about[1][0]
        if place in many:
            continue
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
