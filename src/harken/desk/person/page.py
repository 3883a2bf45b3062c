"""The page of a child, or of anybody: six answers, flags, who is around, and one chronology of every case."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.http import Http404

from harken.access.consult import Look
from harken.board.cases import Case, cases_about
from harken.design import words
from harken.design.pages.case import Identity
from harken.design.pages.child import ChildAnswers, ChildPage, GrownAnswers
from harken.design.pages.parts import Link, Prose, Tag, prose, strong
from harken.desk.frame import frame
from harken.desk.lines.chronology import Read, chronology_of
from harken.desk.lines.emergency import acts_to_read, only_reads, to_read
from harken.desk.lines.flags import flags_on, shown_flags
from harken.desk.lines.gravity import gravity
from harken.desk.lines.kept_from import kept_from
from harken.desk.lines.lowering import lowering_asked
from harken.desk.lines.named_in import named_in_cases
from harken.desk.lines.panels import around_line
from harken.desk.lines.pictures import picture
from harken.desk.lines.plans import declared_for
from harken.desk.lists.missing import missing_pathway
from harken.desk.opened import came_to
from harken.desk.person.answers import answers, as_far_as_seen
from harken.desk.person.at_home import at_home_with, endangered_by
from harken.desk.person.cases import cases_shown
from harken.desk.person.grown import Others, grown_answers, is_grown, others_of
from harken.desk.person.suspected import suspected
from harken.desk.visit import Visit
from harken.engine.flags import FlagStands
from harken.every_case.links import Relation
from harken.people.around import Around, around
from harken.people.merge import same_person
from harken.people.read import PersonLine, persons
from harken.vocabulary.calendars import london_day


def child_page(visit: Visit, *, person: str) -> ChildPage:
    """Everything a stranger needs of a child, across every case; its read recorded."""
    known = person_of(visit, person)
    records = same_person(visit.connection, visit.actor.force, [person], at=visit.now)[person]
    cases = cases_about(visit.connection, visit.actor.force, *records)
    near = around(visit.connection, visit.actor.force, person, at=visit.now)
    here = f"/children/{person}"
    named = named_in_cases(visit, records, beside={one.chronology for one in cases})
    every = [*cases, *(one.case for one in named)]
    links = {c.chronology: _case_link(visit, c) for c in every}
    links |= {one: Link("Own record", f"/children/{one}") for one in records}
    title = f"Chronology, {words.counted(len(every), 'case', 'cases') if every else 'of no case yet'}"
    chronology, read = chronology_of(
        visit, title=title, here=here, subject=person, also=records[1:], cases=links
    )
    home = at_home_with(visit, records)
    standing = flags_on(visit, [person, *home])
    linked = {*records, *(one.id for one in near if one.risk)}
    risks = endangered_by(visit, {who: home[who] for who in home.keys() - linked}, standing)
    risks |= suspected(visit, records, cases, beside={*linked, *risks})
    grown = others_of(visit, known, records, named) if is_grown(visit, known) else None
    _look(visit, records, near, every, read, also=[*risks, *(grown.shown if grown else ())])
    came_to(visit, [one.chronology for one in cases])
    says = only_reads(visit, person, restricted=known.restricted)
    acts = _acts(visit, known, here, cases)
    six = _six(visit, known, grown, _Of(records, cases, near, standing[person].raised, [*risks.values()]))
    shown = {*records, *(c.chronology for c in every)}
    kept = kept_from(visit, standing[person].facts, shown=shown)
    return ChildPage(
        frame=frame(visit, f"{known.named}, {known.aged(visit.now)}", live=True),
        identity=_identity(visit, known, cases, near, _also(visit, records[1:])),
        answers=as_far_as_seen(six) if kept else six,
        chronology=to_read(chronology) if says else chronology,
        flags=shown_flags(visit, standing[person]),
        around=tuple(around_line(one) for one in near if one.is_person),
        cases=cases_shown(visit, cases, named),
        asks=(*says, *kept, *(lowering_asked(visit, person) if known.restricted else ())),
        acts=acts_to_read(acts) if says else acts,
    )


@dataclass(frozen=True, slots=True)
class _Of:
    """What the six answers are read from, by all records of somebody; `also` says who else may be a risk."""

    records: Sequence[str]
    cases: Sequence[Case]
    near: Sequence[Around]
    raised: Sequence[FlagStands]
    also: Sequence[Prose]


def _six(visit: Visit, known: PersonLine, grown: Others | None, of: _Of) -> ChildAnswers | GrownAnswers:
    """Those of a child, or of somebody grown."""
    if grown:
        return grown_answers(visit, known, grown, of.cases, of.near, of.raised, of.also)
    return answers(visit, known, of.records, of.cases, of.near, of.raised, of.also)


def person_of(visit: Visit, person: str) -> PersonLine:
    """Somebody by id. Raises Http404 where nobody is, and where they may not be seen: alike."""
    known = persons(visit.connection, visit.actor.force, [person]).get(person)
    if known is None:
        raise Http404
    return known


def _look(
    visit: Visit,
    records: Sequence[str],
    near: Sequence[Around],
    cases: Sequence[Case],
    read: Read,
    *,
    also: Sequence[str],
) -> None:
    visit.looked(
        Look(
            object_kind="person",
            object_id=records[0],
            persons=[*records, *(one.id for one in near if one.is_person), *read.persons, *also],
            chronologies=[c.chronology for c in cases],
            fields=("name", "born", "address", "needs", "links", "flags", "chronology", "words"),
            rows=read.rows,
        )
    )


def _acts(visit: Visit, known: PersonLine, here: str, cases: Sequence[Case]) -> tuple[Link, ...]:
    """What can be done from here."""
    missing = next((c for c in cases if c.missing_since), None)
    grown = is_grown(visit, known)
    plan = None if grown else declared_for(visit)
    first = (
        Link("Tasking, for the officer sent", f"/cases/{missing.chronology}/tasking")
        if missing
        else Link("Report missing", f"/open/{missing_pathway(visit)}?about={known.id}")
    )
    return (
        Link(f"Record something about {known.given or 'them'}", f"{here}/record"),
        *(() if known.born.unborn or (grown and not missing) else (first,)),
        Link("Children likely with them", f"{here}/household"),
        Link("Pack, everything on one page", f"{here}/pack"),
        *((Link(plan.title, f"{here}/plan"),) if plan else ()),
        Link("Who outside knows", f"{here}/outside"),
        Link("Give a photograph", f"{here}/photograph"),
        Link("What was known on a day", f"{here}/as-known"),
        Link("Restrict this record", f"{here}/restrict"),
    )


def _case_link(visit: Visit, one: Case) -> Link:
    pathway = visit.standards.pathways.get(one.pathway)
    return Link(pathway.name if pathway else one.reference, f"/cases/{one.chronology}")


def identity(visit: Visit, person: PersonLine, cases: Sequence[Case]) -> Identity:
    """Who this is, first on every page about them."""
    missing = next((c for c in cases if c.missing_since), None)
    tags = [Tag("Missing now", "late")] if missing else []
    tags += [grave] if missing and (grave := gravity(visit, missing)) else []
    tags += [Tag(f"Looked after by {person.looked_after_by}")] if person.looked_after_by else []
    likes = f" Likes “{person.known_as}”." if person.known_as and person.known_as != person.given else ""
    held = "" if person.photo else " No photograph is held."
    return Identity(
        name=f"{person.named}, {person.aged(visit.now)}",
        photo=picture(person, today=london_day(visit.now)),
        tags=tuple(tags),
        says=(prose(f"{born(person)}.{likes}{held}"),),
        needs=needs(person),
    )


def born(person: PersonLine) -> str:
    """When somebody was born, or that they are not yet."""
    return str(person.born).capitalize() if person.born.unborn else f"Born {person.born}"


def _also(visit: Visit, others: Sequence[str]) -> tuple[Prose, ...]:
    """What else they are recorded as, with what that record knows of their birth."""
    found = persons(visit.connection, visit.actor.force, others) if others else {}
    return tuple(prose(f"Also recorded as {one.named}. {born(one)}.") for one in found.values())


def _identity(
    visit: Visit, known: PersonLine, cases: Sequence[Case], near: Sequence[Around], also: tuple[Prose, ...]
) -> Identity:
    """The same, what else they are recorded as, and whether somebody around them may be at risk from them."""
    shown = identity(visit, known, cases)
    shown = replace(shown, says=(*shown.says, *also))
    may_harm = any(one.relation == Relation.RISK_TO and one.outward for one in near)
    return replace(shown, tags=(*shown.tags, Tag("May be a risk to others", "late"))) if may_harm else shown


def needs(person: PersonLine) -> Prose:
    said = [
        person.disability,
        person.communication,
        person.health,
        person.medication,
        f"Interpreter: {person.interpreter}" if person.interpreter else "",
    ]
    told = [one.rstrip(".") for one in said if one]
    return prose(strong(f"With {person.given}: "), ". ".join(told) + ".") if told else ()
