"""The page of a child, or of anybody: six answers, flags, who is around, and one chronology of every case."""

from collections.abc import Sequence

from django.http import Http404

from harken.access.consult import Look
from harken.board.cases import Case, cases_about
from harken.chronology.read import facts_for
from harken.design import words
from harken.design.pages.case import Identity
from harken.design.pages.child import ChildPage, Flag
from harken.design.pages.parts import Link, Panel, Prose, Tag, prose, strong
from harken.desk.case_panels import around_line
from harken.desk.child_answers import answers
from harken.desk.chronology_lines import chronology_of
from harken.desk.frame import frame
from harken.desk.kept_from import kept_from
from harken.desk.missing import missing_pathway
from harken.desk.pictures import picture
from harken.desk.visit import Visit
from harken.engine.flags import FlagStands, flags
from harken.people.around import Around, around
from harken.people.read import PersonLine, persons
from harken.people.subjects import subjects_of
from harken.vocabulary import Recorded
from harken.vocabulary.calendars import london_day


def child_page(visit: Visit, *, person: str) -> ChildPage:
    """Everything a stranger needs of a child, across every case; its read recorded."""
    known = person_of(visit, person)
    cases = cases_about(visit.connection, visit.actor.force, person)
    near = around(visit.connection, visit.actor.force, person, at=visit.now)
    here = f"/children/{person}"
    links = {c.chronology: _case_link(visit, c) for c in cases} | {person: Link("Their own", here)}
    title = f"Chronology, {words.counted(len(cases), 'case', 'cases')}"
    chronology, read = chronology_of(visit, title=title, here=here, subject=person, cases=links)
    _look(visit, person, near, cases, len(read.lines))
    facts = facts_for(visit.connection, visit.actor.force, person, upgrade=visit.standards.upgraded)
    return ChildPage(
        frame=frame(visit, f"{known.named}, {known.age(visit.now)}", live=True),
        identity=identity(visit, known, cases),
        answers=answers(visit, known, cases, near),
        chronology=chronology,
        flags=tuple(_flag(one, visit) for one in _flags(visit, person, facts)),
        around=tuple(around_line(one) for one in near if one.is_person),
        cases=_cases(visit, cases),
        asks=kept_from(visit, facts, shown=[person, *(c.chronology for c in cases)]),
        acts=_acts(visit, known, here, cases),
    )


def person_of(visit: Visit, person: str) -> PersonLine:
    """Somebody by id. Raises Http404 where nobody is, and where they may not be seen: alike."""
    known = persons(visit.connection, visit.actor.force, [person]).get(person)
    if known is None:
        raise Http404
    return known


def _look(visit: Visit, person: str, near: Sequence[Around], cases: Sequence[Case], rows: int) -> None:
    visit.looked(
        Look(
            object_kind="person",
            object_id=person,
            persons=[person, *(one.id for one in near if one.is_person)],
            chronologies=[c.chronology for c in cases],
            fields=("name", "born", "address", "needs", "links", "flags", "chronology", "words"),
            rows=rows,
        )
    )


def _acts(visit: Visit, known: PersonLine, here: str, cases: Sequence[Case]) -> tuple[Link, ...]:
    """What can be done from here."""
    missing = next((c for c in cases if c.missing_since), None)
    first = (
        Link("Tasking, for the officer sent", f"/cases/{missing.chronology}/tasking")
        if missing
        else Link("Report missing", f"/open/{missing_pathway(visit)}?about={known.id}")
    )
    return (
        Link(f"Record something about {known.given or 'them'}", f"{here}/record"),
        first,
        Link("Trigger plan", f"{here}/plan"),
        Link("Give a photograph", f"{here}/photograph"),
        Link("What was known on a day", f"{here}/as-known"),
    )


def _case_link(visit: Visit, one: Case) -> Link:
    pathway = visit.standards.pathways.get(one.pathway)
    return Link(pathway.name if pathway else one.reference, f"/cases/{one.chronology}")


def identity(visit: Visit, person: PersonLine, cases: Sequence[Case]) -> Identity:
    """Who this is, first on every page about them."""
    missing = next((c for c in cases if c.missing_since), None)
    tags = [Tag("Missing now", "late")] if missing else []
    if missing:
        tone = "late" if missing.level in ("high", "") else "soon"
        tags.append(Tag(f"Risk: {missing.level or 'not yet set'}", tone))
    tags += [Tag(f"Looked after by {person.looked_after_by}")] if person.looked_after_by else []
    likes = f" Likes “{person.known_as}”." if person.known_as and person.known_as != person.given else ""
    held = "" if person.photo else " No photograph is held."
    return Identity(
        name=f"{person.named}, {person.age(visit.now)}",
        photo=picture(person, today=london_day(visit.now)),
        tags=tuple(tags),
        says=(prose(f"Born {person.born}.{likes}{held}"),),
        needs=_needs(person),
    )


def _needs(person: PersonLine) -> Prose:
    said = [
        person.disability,
        person.communication,
        person.health,
        person.medication,
        f"Interpreter: {person.interpreter}" if person.interpreter else "",
    ]
    told = [one.rstrip(".") for one in said if one]
    return prose(strong(f"With {person.given}: "), ". ".join(told) + ".") if told else ()


def _flags(visit: Visit, person: str, facts: Sequence[Recorded]) -> list[FlagStands]:
    standing = flags(facts, rules=visit.standards.rules, subjects=subjects_of(facts), at=visit.now)
    return [one for one in standing if one.on == person and one.to is None]


def _flag(one: FlagStands, visit: Visit) -> Flag:
    kind = visit.standards.rules.kinds.get(one.raised_by.kind)
    review = words.day(one.review, visit.now) if one.review else "Ends by itself"
    late = one.review is not None and one.review <= visit.now
    named = one.raised_by.answers.get("flag")
    return Flag(
        flag=str(named).capitalize() if named else one.flag.title,
        source=kind.title if kind else one.raised_by.kind,
        since=words.near(one.since, visit.now),
        review=review,
        tone="late" if late else "",
    )


def _cases(visit: Visit, cases: Sequence[Case]) -> Panel | None:
    if not cases:
        return None
    links = tuple(
        Link(
            f"{c.reference}, {'open' if c.closed is None else 'closed'}"
            + (f", {words.counted(c.overdue, 'overdue', 'overdue')}" if c.overdue else ""),
            f"/cases/{c.chronology}",
        )
        for c in cases
    )
    return Panel("Cases", (), links)
