"""Who may be a risk to a child by the part they have in the child's cases. Nobody need link them."""

from collections.abc import Collection, Sequence

from harken.board.cases import Case
from harken.chronology.in_parts import InPart, in_parts
from harken.design import words
from harken.design.pages.parts import Part, Prose
from harken.desk.visit import Visit
from harken.people.read import PersonLine, persons
from harken.vocabulary import Mark


def suspected(
    visit: Visit, records: Sequence[str], cases: Sequence[Case], *, beside: Collection[str]
) -> dict[str, Prose]:
    """How each of them is shown who may be seen, but for those `beside` this, who are shown already."""
    rules = visit.standards.rules
    theirs = [one.chronology for one in cases if not set(records).isdisjoint(one.children)]
    parts = {one.part for kind in rules.kinds.values() for one in kind.names_whom if one.risk}
    found = in_parts(
        visit.connection,
        visit.actor.force,
        theirs,
        parts=sorted(parts),
        ending=sorted(rules.bearing(Mark.SUSPECT_CLEARED).by_kind),
    )
    others = [one for one in found if one.who not in {*records, *beside}]
    known = persons(visit.connection, visit.actor.force, [one.who for one in others])
    return {one.who: _said(one, known[one.who], visit) for one in others if one.who in known}


def _said(one: InPart, person: PersonLine, visit: Visit) -> Prose:
    kind = visit.standards.rules.kinds.get(one.kind)
    source = kind.title if kind else one.kind
    return (
        Part(person.named, href=f"/children/{person.id}"),
        Part(f", {person.age(visit.now)}, {one.part}. "),
        Part(f"{source}, {words.near(one.happened, visit.now)}", href=f"/cases/{one.chronology}"),
        Part("."),
    )
