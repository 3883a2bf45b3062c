"""Voice over time: what a child was heard to say, of every case; the cases that speak only of adults."""

from collections.abc import Mapping, Sequence

from harken.access.consult import Look
from harken.board.cases import Case, cases_about
from harken.chronology.page import Line, PageOf, page
from harken.design import words
from harken.design.pages.parts import Link, Prose, prose, strong
from harken.design.pages.voice import Heard, VoicePage
from harken.design.sentences import MARKS, beside
from harken.desk.frame import frame
from harken.desk.lines.emergency import is_read_only
from harken.desk.lines.flags import flags_on
from harken.desk.lines.kept_from import kept_from
from harken.desk.names import by_name, names_of
from harken.desk.person.page import identity, person_of
from harken.desk.visit import Visit
from harken.people.merge import same_person
from harken.vocabulary import Mark

SHOWN = 40
MET = (Mark.CHILD_HEARD, Mark.CHILD_SEEN, Mark.CHILD_FOUND)


def voice_page(visit: Visit, *, person: str) -> VoicePage:
    """What was heard of a child, the last first; its read recorded."""
    known = person_of(visit, person)
    records = same_person(visit.connection, visit.actor.force, [person], at=visit.now)[person]
    cases = cases_about(visit.connection, visit.actor.force, *records)
    met = _met(visit, records)
    heard = [one for one in met if visit.standards.rules.bearing(Mark.CHILD_HEARD).fits(one.recorded)]
    here = f"/children/{person}"
    visit.looked(
        Look(
            object_kind="person",
            object_id=person,
            persons=records,
            chronologies=[one.chronology for one in cases],
            fields=("name", "born", "needs", "words"),
            rows=len(heard),
        )
    )
    names = names_of(visit.connection, visit.actor.force, [one.recorded.by for one in heard])
    of = {one.chronology: _case(visit, one) for one in cases}
    silent = {one.chronology for one in cases} - {one.recorded.chronology for one in met}
    full = len(met) == SHOWN
    facts = flags_on(visit, [person])[person].facts
    return VoicePage(
        frame=frame(visit, f"{known.named}: what was heard"),
        identity=identity(visit, known, cases),
        says=_says(heard, visit),
        heard=tuple(_heard(one, visit, names, of, here) for one in by_name(visit, heard)),
        # Past what is read nobody knows; a case is then not said to be silent.
        only_adults=() if full else tuple(of[one.chronology] for one in cases if one.chronology in silent),
        more=f"Only the last {SHOWN} times they were met are shown." if full else "",
        back=Link(f"Back to {known.named}", here),
        asks=kept_from(visit, facts, shown=[*records, *of]),
        acts=() if is_read_only(visit, person) else (Link("Record what the child said", f"{here}/record"),),
    )


def _met(visit: Visit, records: Sequence[str]) -> list[Line]:
    """Every time somebody saw or heard the child, as it stands now."""
    rules = visit.standards.rules
    kinds = sorted({kind for mark in MET for kind in rules.bearing(mark).by_kind})
    wanted = PageOf(subject=records[0], also=records[1:], kinds=kinds, limit=SHOWN)
    fits = [rules.bearing(mark) for mark in MET]
    return [
        one
        for one in page(visit.connection, visit.actor, wanted).lines
        if not one.replaced_by and not one.recorded.struck and any(m.fits(one.recorded) for m in fits)
    ]


def _case(visit: Visit, one: Case) -> Link:
    pathway = visit.standards.pathways.get(one.pathway)
    return Link(f"{pathway.name if pathway else one.pathway}, {one.reference}", f"/cases/{one.chronology}")


def _says(heard: Sequence[Line], visit: Visit) -> Prose:
    if not heard:
        return prose("Not heard is not nothing to say.")
    last = heard[0].recorded.happened
    times = words.counted(len(heard), "time", "times")
    return prose("Heard ", strong(times), ", last ", strong(words.ago(last, visit.now)), ".")


def _heard(one: Line, visit: Visit, names: Mapping[str, str], of: Mapping[str, Link], here: str) -> Heard:
    fact = one.recorded
    kind = visit.standards.rules.kinds[fact.kind]
    said = one.words or {}
    told = beside(kind, fact.answers, None if one.withheld else said, now=visit.now)
    return Heard(
        when=words.near(fact.happened, visit.now),
        ago=words.ago(fact.happened, visit.now),
        by=f"{names.get(fact.by, 'Somebody')}, {fact.role}",
        case=of.get(fact.chronology, Link("their own record", here)),
        quote=str(said.get(kind.quotes, "") if kind.quotes else "").strip().strip(MARKS),
        kept_back=Link("Ask for them, with a reason", f"{here}/words/{fact.id}") if one.withheld else None,
        beside=told,
    )
