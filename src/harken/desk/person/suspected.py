"""Who may be a risk to a child by the part they have in the child's cases. Nobody need link them."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence, Set

from harken.board.cases import Case
from harken.chronology.in_parts import InPart, in_parts, said_in
from harken.design import words
from harken.design.pages.parts import Part, Prose
from harken.desk.visit import Visit
from harken.engine.subject import CHILD_ROLES
from harken.people.read import PersonLine, persons
from harken.vocabulary import Mark, Recorded


def suspected(
    visit: Visit, records: Sequence[str], cases: Sequence[Case], *, beside: Collection[str]
) -> dict[str, Prose]:
    """How each of them is shown who may be seen, but for those `beside` this, who are shown already."""
    theirs = [one.chronology for one in cases if not set(records).isdisjoint(one.children)]
    others: dict[str, InPart] = {}
    for one in still_in(visit, theirs):
        if one.who not in {*records, *beside}:
            others.setdefault(one.who, one)
    known = persons(visit.connection, visit.actor.force, others)
    return {who: _said(one, known[who], visit) for who, one in others.items() if who in known}


def still_in(visit: Visit, cases: Iterable[str]) -> list[InPart]:
    """Whoever has a part in these cases that is a risk, and was not cleared of it there; the newest first.

    That there was not evidence enough clears nobody. What somebody is cleared by need not name them where no
    other has such a part in the case, nor where it is of the whole case and no form of its names one.
    """
    rules, those, parts = visit.standards.rules, list(cases), risky_parts(visit)
    cleared = rules.bearing(Mark.SUSPECT_CLEARED)
    whole = {key for key in cleared.by_kind if not any(one.risk for one in rules.kinds[key].names_whom)}
    found = in_parts(visit.connection, visit.actor.force, those, parts=sorted(parts))
    said = said_in(visit.connection, visit.actor.force, those, kinds=sorted(cleared.by_kind)) if found else []
    ended = [one for one in said if cleared.fits(one)]
    many = Counter(one.chronology for one in found)
    return [
        one
        for one in found
        if not any(_ends(end, one, parts, alone=many[one.chronology] == 1, whole=whole) for end in ended)
    ]


def risky_parts(visit: Visit) -> set[str]:
    """Each part of an entry in which somebody may be a risk to the children of the case."""
    every = visit.standards.rules.kinds.values()
    return {one.part for kind in every for one in kind.names_whom if one.risk}


def _ends(end: Recorded, one: InPart, parts: Set[str], *, alone: bool, whole: Set[str]) -> bool:
    if end.chronology != one.chronology or end.happened < one.happened:
        return False
    if any(who == one.who and part not in CHILD_ROLES for who, part in end.about):
        return True
    names_another = any(part in parts for _, part in end.about)
    return not names_another and (alone or end.kind in whole)


def _said(one: InPart, person: PersonLine, visit: Visit) -> Prose:
    kind = visit.standards.rules.kinds.get(one.kind)
    source = kind.title if kind else one.kind
    return (
        Part(person.named, href=f"/children/{person.id}"),
        Part(f", {person.aged(visit.now)}, {one.part}. "),
        Part(f"{source}, {words.near(one.happened, visit.now)}", href=f"/cases/{one.chronology}"),
        Part("."),
    )
