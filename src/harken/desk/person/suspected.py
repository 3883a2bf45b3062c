"""Who may be a risk to a child by the part they have in the child's cases. Nobody need link them."""

from collections.abc import Collection, Sequence

from harken.board.cases import Case
from harken.chronology.in_parts import InPart
from harken.design import words
from harken.design.pages.parts import Part, Prose
from harken.desk.lines.on_suspects import still_in
from harken.desk.visit import Visit
from harken.people.read import PersonLine, persons


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


def _said(one: InPart, person: PersonLine, visit: Visit) -> Prose:
    kind = visit.standards.rules.kinds.get(one.kind)
    source = kind.title if kind else one.kind
    return (
        Part(person.named, href=f"/children/{person.id}"),
        Part(f", {person.aged(visit.now)}, {one.part}. "),
        Part(f"{source}, {words.near(one.happened, visit.now)}", href=f"/cases/{one.chronology}"),
        Part(f". Outcome: {one.came_to}." if one.came_to else "."),
    )
