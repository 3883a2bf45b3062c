"""Correcting an entry from what was said, and striking one out. What stood before stays to be seen."""

from dataclasses import dataclass, replace

from django.http import Http404, HttpResponse, HttpResponseRedirect
from pydantic import ValidationError

from harken.access.consult import Look
from harken.access.refused import Refused
from harken.access.staff import collars
from harken.chronology.page import Line, PageOf, page
from harken.design.forms.answers import fill
from harken.design.forms.moments import fill_moment
from harken.design.forms.questions import PREFIX
from harken.design.pages.parts import Link
from harken.design.pages.record import CheckPage, RecordPage
from harken.desk.names import officers_of
from harken.desk.recording.form import begun
from harken.desk.recording.record import answered
from harken.desk.recording.where import Where, where_case, where_person, where_place
from harken.desk.refusals import refused
from harken.desk.visit import Visit
from harken.engine.subject import CHILD_ROLES
from harken.every_case.corrections import EnteredInError
from harken.vocabulary import Entry

Answered = RecordPage | CheckPage | HttpResponse
KEPT_BACK = Refused(
    "not_your_role",
    "The words of that entry are kept back from you, and a correction would lose them. "
    "Ask whoever recorded it.",
)
SETTLED = Refused(
    "already_corrected",
    "That entry was corrected or struck out already. Look at it again, then correct the newer one.",
)


@dataclass(frozen=True, slots=True)
class Found:
    """An entry to put right, its kind, and the chronology it stands in."""

    line: Line
    kind: type[Entry]
    where: Where


def correct_in_case(visit: Visit, *, chronology: str, entry: str) -> Answered:
    """Correct an entry of a case."""
    return _correct(visit, _found(visit, where_case(visit, chronology), entry))


def correct_for_person(visit: Visit, *, person: str, entry: str) -> Answered:
    """Correct an entry of a person's own; one of a case is corrected in its case."""
    elsewhere = _elsewhere(visit, person, entry, "correct")
    return elsewhere or _correct(visit, _found(visit, where_person(visit, person), entry))


def correct_for_place(visit: Visit, *, place: str, entry: str) -> Answered:
    """Correct an entry of a place's own."""
    return _correct(visit, _found(visit, where_place(visit, place), entry))


def strike_in_case(visit: Visit, *, chronology: str, entry: str) -> Answered:
    """Strike an entry of a case out."""
    return _strike(visit, _found(visit, where_case(visit, chronology), entry))


def strike_for_person(visit: Visit, *, person: str, entry: str) -> Answered:
    """Strike an entry of a person's own out."""
    elsewhere = _elsewhere(visit, person, entry, "strike-out")
    return elsewhere or _strike(visit, _found(visit, where_person(visit, person), entry))


def strike_for_place(visit: Visit, *, place: str, entry: str) -> Answered:
    """Strike an entry of a place's own out."""
    return _strike(visit, _found(visit, where_place(visit, place), entry))


def line_of(visit: Visit, entry: str, *, chronology: str = "", subject: str = "") -> Line:
    """One entry as the visitor may see it. Raises Http404: absent and hidden are alike."""
    wanted = PageOf(chronology=chronology, subject=subject, entry=entry, limit=1)
    lines = page(visit.connection, visit.actor, wanted).lines
    if not lines:
        raise Http404
    return lines[0]


def _elsewhere(visit: Visit, person: str, entry: str, what: str) -> HttpResponse | None:
    stands_in = line_of(visit, entry, subject=person).recorded.chronology
    if stands_in == person:
        return None
    visit.looked(Look(object_kind="entry", object_id=entry, persons=[person], fields=("chronology",)))
    return HttpResponseRedirect(f"/cases/{stands_in}/{what}/{entry}")


def _found(visit: Visit, where: Where, entry: str) -> Found:
    line = line_of(visit, entry, chronology=where.chronology)
    kind = visit.standards.rules.kinds.get(line.recorded.kind)
    if kind is None:
        raise Http404
    return Found(line, kind, where)


def _correct(visit: Visit, found: Found) -> Answered:
    """The form of the entry, filled in as it was answered."""
    refusal = _refusal(found.line)
    if refusal is not None:
        return refused(visit, refusal)
    fact, where = found.line.recorded, found.where
    path = f"{where.here}/correct/{fact.id}"
    place = replace(
        where,
        path=path,
        replaces=fact.id,
        about=fact.about,
        title=f"Correct: {found.kind.title}",
        leave=Link("Entered in error: strike it out", f"{where.here}/strike-out/{fact.id}"),
    )
    said = begun(found.kind, where.people, visit.now)
    subjects = tuple(who for who, role in fact.about if role in CHILD_ROLES)
    answers = {**_answers(visit, found), **fill_moment("happened", fact.happened), "about": subjects}
    return answered(visit, place, replace(said, filled=answers))


def _refusal(line: Line) -> Refused | None:
    if line.replaced_by or line.recorded.struck:
        return SETTLED
    return KEPT_BACK if line.withheld else None


def _answers(visit: Visit, found: Found) -> dict[str, tuple[str, ...]]:
    """What was answered, as it stands in a form. Answers that no longer fit are asked anew."""
    line = found.line
    coded = visit.standards.upgraded(found.kind.key, line.version, line.recorded.answers)
    try:
        entry = found.kind.model_validate({**coded, **(line.words or {})})
    except ValidationError:
        return {}
    return _by_collar(visit, found.kind, fill(entry))


def _by_collar(
    visit: Visit, kind: type[Entry], filled: dict[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """The same, each officer by the collar number that somebody typed, and not by their account."""
    named = {f"{PREFIX}{one}" for one in officers_of(kind)} & filled.keys()
    known = collars(visit.connection, visit.actor.force, (text for one in named for text in filled[one]))
    return filled | {one: tuple(known.get(text, text) for text in filled[one]) for one in named}


def _strike(visit: Visit, found: Found) -> Answered:
    """Why it should not have been made; then it stays, struck out."""
    if found.line.replaced_by or found.line.recorded.struck:
        return refused(visit, SETTLED)
    fact, where = found.line.recorded, found.where
    place = replace(
        where,
        path=f"{where.here}/strike-out/{fact.id}",
        replaces=fact.id,
        struck=True,
        about=fact.about,
        title=f"Entered in error: {found.kind.title}",
        button="Strike it out",
    )
    return answered(visit, place, begun(EnteredInError, where.people, visit.now))
