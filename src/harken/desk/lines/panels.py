"""The panels at the side of a case: what a pathway declares, who is involved, and what is held."""

from collections.abc import Mapping, Sequence

from harken.access.consult import Look
from harken.board.cases import Case
from harken.chronology.page import Line, PageOf, page
from harken.design.pages.parts import Link, Panel, Part, Person, Phone, Prose
from harken.design.sentences import sentence
from harken.desk.lines.chronology import others_in, others_of
from harken.desk.lines.held import held_panel
from harken.desk.names import by_name
from harken.desk.visit import Visit
from harken.engine.gates import GateStands
from harken.people.around import Around, around
from harken.vocabulary import Panel as Declared
from harken.vocabulary import Pathway

SHOWN = 3


def panels(visit: Visit, found: Case, held: Sequence[GateStands]) -> tuple[Panel, ...]:
    """Each panel the pathway declares, then what is `held`, then who was told."""
    pathway = visit.standards.pathways.get(found.pathway)
    read = [(one, _lines(visit, found, one)) for one in (pathway.panels if pathway else ())]
    said = iter(by_name(visit, [line for _, those in read for line in those]))
    lines = [(one, [next(said) for _ in those]) for one, those in read]
    others = _named_in(visit, found, [line for _, those in lines for line in those])
    declared = tuple(
        Panel(one.title, tuple(_said(visit, one, line, others) for line in those)) for one, those in lines
    )
    told = Panel("Told", (), (Link("Who was told", f"/told?whose=force&case={found.chronology}"),))
    sent = _for_officers(found, pathway)
    holds = held_panel(visit, held, f"/cases/{found.chronology}")
    return (*sent, *(one for one in declared if one.says), *holds, told)


def _for_officers(found: Case, pathway: Pathway | None) -> tuple[Panel, ...]:
    """What an officer sent to a child needs, as the pathway declares it: the tasking, and the plan kept."""
    if pathway is None or found.closed is not None or not found.children:
        return ()
    tasked, kept = pathway.tasking, pathway.plan
    first, here = found.children[0], f"case={found.chronology}"
    links = [Link(tasked.says, f"/cases/{found.chronology}/tasking")] if tasked else []
    links += [Link(kept.title, f"/children/{first}/plan?{here}")] if kept else []
    return (Panel("For the officer sent", (), tuple(links)),) if links else ()


def _lines(visit: Visit, found: Case, declared: Declared) -> Sequence[Line]:
    wanted = PageOf(chronology=found.chronology, kinds=(declared.lists.key,), limit=SHOWN)
    return page(visit.connection, visit.actor, wanted).lines


def _named_in(visit: Visit, found: Case, lines: Sequence[Line]) -> Mapping[str, Part]:
    """Who else these entries name, such as which suspect S1 is; that they are shown is recorded."""
    others, persons = others_of(visit, lines)
    if persons:
        visit.looked(
            Look(
                object_kind="case",
                object_id=found.chronology,
                persons=persons,
                chronologies=(found.chronology,),
                fields=("name",),
            )
        )
    return others


def _said(visit: Visit, declared: Declared, line: Line, others: Mapping[str, Part]) -> Prose:
    words = None if line.withheld else (line.words or {})
    said = sentence(declared.lists, line.recorded.answers, words, now=visit.now)
    return (*said, *others_in(line.recorded, others))


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
