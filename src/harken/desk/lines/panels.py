"""The panels at the side of a case: what a pathway declares, who is involved, and what is held."""

from collections.abc import Sequence

from harken.board.cases import Case
from harken.chronology.page import Line, PageOf, page
from harken.design.pages.parts import Link, Panel, Person, Phone, Prose
from harken.design.sentences import sentence
from harken.desk.lines.held import held_panel
from harken.desk.visit import Visit
from harken.engine.gates import GateStands
from harken.people.around import Around, around
from harken.vocabulary import Panel as Declared
from harken.vocabulary import Pathway

SHOWN = 3


def panels(visit: Visit, found: Case, held: Sequence[GateStands]) -> tuple[Panel, ...]:
    """Each panel the pathway declares, then what is `held`, then who was told."""
    pathway = visit.standards.pathways.get(found.pathway)
    declared = tuple(_panel(visit, found, one) for one in (pathway.panels if pathway else ()))
    told = Panel("Told", (), (Link("Who was told", f"/told?whose=force&case={found.chronology}"),))
    sent = _for_officers(found, pathway)
    return (*sent, *(one for one in declared if one.says), *held_panel(held), told)


def _for_officers(found: Case, pathway: Pathway | None) -> tuple[Panel, ...]:
    """What an officer sent to a child needs, as the pathway declares it: the tasking, and the plan kept."""
    if pathway is None or found.closed is not None or not found.children:
        return ()
    tasked, kept = pathway.tasking, pathway.plan
    first, here = found.children[0], f"case={found.chronology}"
    links = [Link(tasked.says, f"/cases/{found.chronology}/tasking")] if tasked else []
    links += [Link(kept.title, f"/children/{first}/plan?{here}")] if kept else []
    return (Panel("For the officer sent", (), tuple(links)),) if links else ()


def _panel(visit: Visit, found: Case, declared: Declared) -> Panel:
    lines = page(
        visit.connection,
        visit.actor,
        PageOf(chronology=found.chronology, kinds=(declared.lists.key,), limit=SHOWN),
    ).lines
    return Panel(declared.title, tuple(_said(visit, declared, one) for one in lines))


def _said(visit: Visit, declared: Declared, line: Line) -> Prose:
    words = None if line.withheld else (line.words or {})
    return sentence(declared.lists, line.recorded.answers, words, now=visit.now)


def people_of(visit: Visit, found: Case) -> tuple[Around, ...]:
    """Who is around the children of the case, each once."""
    people: dict[str, Around] = {}
    for child in found.children:
        for one in around(visit.connection, visit.actor.force, child, at=visit.now):
            people.setdefault(one.id, one)
    return tuple(people.values())


def around_line(one: Around) -> Person:
    """Somebody around a child, in what part, as the desk shows them."""
    return Person(
        name=one.name,
        says=one.says,
        href=f"/children/{one.id}" if one.is_person else f"/places/{one.id}",
        phone=Phone(one.phone) if one.phone else None,
        risk=one.risk,
    )
