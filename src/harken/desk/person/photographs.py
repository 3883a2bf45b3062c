"""Photographs: one shown to whoever may see the person, and one given to be kept."""

from dataclasses import replace
from pathlib import Path

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse, HttpResponseRedirect

from harken.access.consult import Look
from harken.access.refused import Refused
from harken.casework.record import Recording, record
from harken.design.forms.answers import filled_from, parse
from harken.design.forms.questions import Question, questions_of
from harken.design.forms.refusals import Refusals
from harken.design.forms.shown import fields_of, wrong_with
from harken.design.jinja import Page
from harken.design.pages.parts import Link
from harken.design.pages.photograph import PhotographPage
from harken.design.pages.record import Wrong
from harken.desk.frame import frame
from harken.desk.lines.pictures import picture
from harken.desk.person.page import person_of
from harken.desk.recording.form import ASKED, IDEM, Form, begun, sent
from harken.desk.refusals import refused
from harken.desk.visit import Visit
from harken.every_case.persons import PersonPhotographed
from harken.people.photographs import HEADERS, Kept, keep, show
from harken.people.read import PersonLine
from harken.vocabulary import Answer, Entry
from harken.vocabulary.calendars import london_day

NOWHERE = Refused(
    "no_files", "Photographs cannot be kept here: no folder is set for them. Tell your administrator."
)
NONE = "Choose a photograph to give"
ASKED_OF = ("a-taken_on", "a-source")
LIMIT = "JPEG, PNG or WebP, up to 10 MB. The place it was taken is removed from what is shown."


def photograph(visit: Visit, *, digest: str) -> HttpResponse:
    """The photograph by which a person is known now. Raises Http404: absent and hidden are alike."""
    found = show(visit.connection, visit.actor, digest, files=_files()) if settings.FILES_DIR else None
    if found is None:
        raise Http404
    return HttpResponse(found.content, headers=HEADERS)


def give_photograph(visit: Visit, *, person: str) -> PhotographPage | Page | HttpResponse:
    """Which photograph, when it was taken and who gave it; then the person is known by it."""
    known = person_of(visit, person)
    visit.looked(Look(object_kind="form", object_id=person, persons=[person], fields=("name", "photograph")))
    if visit.request.method != "POST":
        return _page(visit, known, begun(PersonPhotographed, (), visit.now))
    form = _sent(visit)
    upload = visit.request.FILES.get("photograph")
    wrong = form.refusals()
    beside = [one for one in wrong if one.name in ASKED_OF]
    if not isinstance(upload, UploadedFile):
        return _page(visit, known, form, wrong=tuple(beside), says=NONE)
    if beside:
        return _page(visit, known, form, wrong=tuple(beside))
    kept = keep(upload, by=visit.actor, files=_files()) if settings.FILES_DIR else NOWHERE
    if isinstance(kept, Refused):
        return _page(visit, known, form, says=kept.sentence)
    return _put(visit, known, form, kept)


def _files() -> Path:
    return Path(settings.FILES_DIR)


def _questions() -> tuple[Question, ...]:
    """What only a person can say of it; the file says the rest."""
    return tuple(one for one in questions_of(PersonPhotographed) if one.name in ASKED_OF)


def _sent(visit: Visit) -> Form:
    form = sent(PersonPhotographed, (), visit.request.POST, visit.now)
    lists = {name: visit.request.POST.getlist(name) for name in visit.request.POST}
    # The digest is ours to say, once the file is kept.
    return replace(form, filled=filled_from(lists, _questions()) | {"a-digest": ("-",), "happened": ("now",)})


def _put(visit: Visit, known: PersonLine, form: Form, kept: Kept) -> HttpResponse:
    scanned = Answer.YES if kept.scanned else Answer.NO
    filled = {**form.filled, "a-digest": (kept.digest,), "a-scanned": (scanned.value,)}
    entry = parse(PersonPhotographed, filled, asked=form.asked)
    if not isinstance(entry, Entry):
        raise TypeError("A photograph with something to put right was recorded.")
    recording = Recording(
        entry=entry,
        chronology=known.id,
        about=((known.id, "subject"),),
        happened=form.asked,
        idem=form.idem,
    )
    outcome = record(recording, by=visit.actor, now=visit.now, standards=visit.standards)
    if isinstance(outcome, Refused):
        return refused(visit, outcome)
    return HttpResponseRedirect(f"/children/{known.id}?done=recorded")


def _page(
    visit: Visit, known: PersonLine, form: Form, *, wrong: Refusals = (), says: str = ""
) -> PhotographPage:
    said = (Wrong(says, "#photograph"),) if says else ()
    return PhotographPage(
        frame=frame(visit, f"Give a photograph: {known.named}"),
        whom=f"{known.named}, {known.aged(visit.now)}",
        action=f"/children/{known.id}/photograph",
        limit=LIMIT,
        back=Link(f"Back to {known.given or 'the person'}", f"/children/{known.id}"),
        questions=fields_of(_questions(), form.filled, asked=form.asked, refused=wrong),
        fields=((ASKED, form.asked.isoformat()), (IDEM, form.idem)),
        held=picture(known, today=london_day(visit.now)),
        held_says="This one is held now." if known.photo else "No photograph is held.",
        refused=says,
        wrong=(*said, *wrong_with(wrong, _questions())),
    )
