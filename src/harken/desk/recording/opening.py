"""Opening a case: find or enter the child, answer the opening questions, and the case is there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode
from uuid import uuid4

from django.http import Http404, HttpResponse, HttpResponseRedirect

from harken.access.consult import Look
from harken.access.refused import Refused
from harken.casework.open import Opening, open_chronology_with
from harken.design.forms.answers import carried
from harken.design.forms.moments import Filled
from harken.design.forms.questions import ABOUT, PREFIX, Option
from harken.design.forms.refusals import Refusal
from harken.design.forms.shown import fields_of, on_screen, wrong_with
from harken.design.pages.parts import Link
from harken.design.pages.record import ChoosePage, RecordPage
from harken.desk.frame import frame
from harken.desk.recording.form import ASKED, AT_ONCE, BACK, IDEM, NAMED, SCREEN, Form, begun, sent
from harken.desk.recording.grown import as_asked, called, other_parts, part_of, which_child
from harken.desk.recording.named import named_anew, named_by, naming, pressed, with_named
from harken.desk.refusals import refused
from harken.desk.sent import chosen, key
from harken.desk.visit import Visit
from harken.every_case.links import Relation
from harken.every_case.persons import PersonRecorded
from harken.people.around import Around, around
from harken.people.places import places
from harken.people.read import persons
from harken.vocabulary import OF_AGE, Entry, Pathway
from harken.vocabulary.calendars import london_day


@dataclass(frozen=True, slots=True)
class _Open:
    """What is being opened: a case of a pathway about somebody, or a person."""

    action: str
    kind: type[Entry]
    pathway: str
    people: tuple[Option, ...]
    title: str
    areas: tuple[str, ...] = ()
    button: str = "Record"
    back: str = "/missing"
    others: tuple[Link, ...] = ()
    named: tuple[str, ...] = ()

    @property
    def timed(self) -> bool:
        """Whether it happened at some time: a person is entered, and does not happen."""
        return bool(self.pathway)

    @property
    def chosen(self) -> Filled:
        """Whom it is about: each was chosen before the form began, and is not asked for again."""
        return {ABOUT: tuple(one.value for one in self.people)} if self.people else {}


def open_case(visit: Visit, *, pathway: str) -> RecordPage | ChoosePage | HttpResponse:
    """The opening entry of a pathway; without `about` in the address the child is looked for first.

    Where it may be opened about nobody yet, or asks itself whom it is about, nobody is looked for first.
    Where its cases are about nobody, whoever was chosen beforehand is left out. Whoever of them is certainly
    grown is named in a part of an adult, and is not the child of the case; nor is a child's case about them
    alone, unless somebody says that it is.
    """
    declared = visit.standards.pathways.get(pathway)
    if declared is None or declared.opens is None:
        raise Http404
    about = list(dict.fromkeys(one for one in map(key, visit.request.GET.getlist("about")) if one))
    if about and declared.of_nobody:
        return HttpResponseRedirect(f"/open/{pathway}")
    if not about and declared.looks_first:
        return HttpResponseRedirect(f"/search?for={pathway}")
    known = persons(visit.connection, visit.actor.force, about)
    people = tuple(Option(one, known[one].named) for one in about if one in known)
    if about and not people:
        raise Http404
    visit.looked(
        Look(object_kind="form", object_id=pathway, persons=[one.value for one in people], fields=("name",))
    )
    parts = {one.value: part_of(known[one.value], declared, visit) for one in people}
    asked = which_child(visit, declared, [known[one.value] for one in people], parts) if people else None
    if asked is not None:
        return asked
    opening = _begun(visit, declared, declared.opens, people, parts)
    if declared.opens_unnamed or not people:
        return _screens(visit, opening)
    others = (*_others(visit, pathway, people), *other_parts(declared, people, parts))
    return _screens(visit, replace(opening, others=others))


def _begun(
    visit: Visit, declared: Pathway, kind: type[Entry], people: Sequence[Option], parts: Mapping[str, str]
) -> _Open:
    """What is opened about these people, each in the part given: those in none are whom it is about."""
    here = f"/open/{declared.slug}"
    return _Open(
        f"{here}?{_about([one.value for one in people])}{as_asked(visit)}" if people else here,
        kind,
        declared.slug,
        tuple(one for one in people if not parts[one.value]),
        " and ".join(called(one.says, parts[one.value]) for one in people),
        () if visit.actor.area or declared.of_nobody else visit.standards.policy.areas,
        back=f"/children/{people[0].value}" if people else "/search",
        named=(*(f"{part}:{one}" for one, part in parts.items() if part), *_places(visit, kind)),
    )


def _places(visit: Visit, kind: type[Entry]) -> tuple[str, ...]:
    """The places that were chosen beforehand and may be seen, in the part in which the form names one."""
    part = next((one.part for one in kind.names_whom if one.place), "")
    ids = [one for name, one in chosen(visit.request.GET) if part and name == "place"]
    seen = places(visit.connection, visit.actor.force, ids) if ids else {}
    return tuple(f"{part}:{one}" for one in ids if one in seen)


def _others(visit: Visit, pathway: str, people: Sequence[Option]) -> tuple[Link, ...]:
    """Whom it may be about, too: a young brother or sister, somebody looked for; or one of them left out."""
    ids = [one.value for one in people]
    near = [one for who in ids for one in around(visit.connection, visit.actor.force, who, at=visit.now)]
    siblings = {one.id: one for one in near if _young_sibling(one, visit) and one.id not in ids}
    visit.looked(Look(object_kind="form", object_id=pathway, persons=list(siblings), fields=("name",)))
    mine = _about(ids)
    return (
        *(Link(f"{one.name}, too", f"/open/{pathway}?{mine}&about={who}") for who, one in siblings.items()),
        Link("Another child, too", f"/search?for={pathway}&{mine}"),
        *(
            Link(f"Not {one.says}", f"/open/{pathway}?{_about([who for who in ids if who != one.value])}")
            for one in (people if len(people) > 1 else ())
        ),
    )


def _young_sibling(one: Around, visit: Visit) -> bool:
    if one.person is None or one.relation != Relation.SIBLING_OF:
        return False
    return one.person.born.age_at(london_day(visit.now)).may_be_under(OF_AGE)


def _about(people: Sequence[str]) -> str:
    return urlencode([("about", one) for one in people])


def new_person(visit: Visit) -> RecordPage | HttpResponse:
    """Entering a person who is not on record; then, perhaps, the case about them.

    The name that nobody was found by stands in the form: it is not typed twice.
    """
    then = visit.request.GET.get("then", "")
    pathway = visit.standards.pathways.get(then)
    beside = chosen(visit.request.GET)
    action = f"/people/new?{urlencode([('then', then), *beside])}" if pathway else "/people/new"
    next_is = f"Next: {pathway.opens.title.lower()}" if pathway and pathway.opens else "Record"
    back = f"/search?for={then}" if pathway else "/search"
    whom = "Somebody not yet on record"
    opening = _Open(action, PersonRecorded, "", (), whom, button=next_is, back=back)
    return _screens(visit, opening, _named(visit.request.GET.get("name", "")))


def _named(text: str) -> Filled:
    """What somebody was looked for by, as the answers of a form; a number or a date is no name."""
    given, family, year = named_by(text) or ("", "", None)
    said = {"given_names": given, "family_name": family, "born_about": str(year or "")}
    return {f"{PREFIX}{name}": (answer,) for name, answer in said.items()} if given or family else {}


def _screens(visit: Visit, opening: _Open, known: Filled | None = None) -> RecordPage | HttpResponse:
    if visit.request.method != "POST":
        form = begun(opening.kind, opening.people, visit.now, opening.areas, timed=opening.timed)
        form = form.with_given(opening.chosen)
        named = {NAMED: opening.named} if opening.named else {}
        return _screen(visit, opening, replace(form, filled={**form.filled, **named, **(known or {})}))
    form = sent(
        opening.kind, opening.people, visit.request.POST, visit.now, opening.areas, timed=opening.timed
    ).with_given(opening.chosen)
    parts = opening.kind.names_whom
    form = with_named(visit, form, parts, asked=False)
    if parts and pressed(visit.request.POST):
        anew = named_anew(visit, form, parts, asked=False)
        return refused(visit, anew) if isinstance(anew, Refused) else _screen(visit, opening, anew)
    if visit.request.POST.get(BACK):
        return _screen(visit, opening, form.before_this())
    wrong = on_screen(form.refusals(), form.step.questions, last=form.last)
    if wrong:
        return _screen(visit, opening, form, wrong)
    if not form.last and not visit.request.POST.get(AT_ONCE):
        return _screen(visit, opening, replace(form, screen=form.screen + 1))
    if remaining := form.refusals():
        return _screen(visit, opening, replace(form, screen=0), remaining)
    return _put(visit, opening, form)


def _put(visit: Visit, opening: _Open, form: Form) -> HttpResponse:
    entry, happened, about = form.entry(), form.happened(), form.about()
    if not isinstance(entry, Entry) or isinstance(happened, Refusal) or isinstance(about, Refusal):
        raise TypeError("A form with something to put right was recorded.")
    outcome = open_chronology_with(
        Opening(
            entry=entry,
            happened=happened,
            idem=form.idem,
            pathway=opening.pathway,
            about=about,
            area=form.area(),
            id=str(uuid4()),
        ),
        by=visit.actor,
        now=visit.now,
        standards=visit.standards,
    )
    if isinstance(outcome, Refused):
        return refused(visit, outcome)
    if opening.pathway:
        return HttpResponseRedirect(f"/cases/{outcome.chronology}?done=recorded")
    then = visit.request.GET.get("then", "")
    if then in visit.standards.pathways:
        beside = urlencode([*chosen(visit.request.GET), ("about", outcome.chronology)])
        return HttpResponseRedirect(f"/open/{then}?{beside}")
    return HttpResponseRedirect(f"/children/{outcome.chronology}?done=recorded")


def _screen(visit: Visit, opening: _Open, form: Form, wrong: Sequence[Refusal] = ()) -> RecordPage:
    questions = form.step.questions
    here = on_screen(tuple(wrong), questions, last=form.last)
    hidden = ((ASKED, form.asked.isoformat()), (IDEM, form.idem), (SCREEN, str(form.screen)))
    return RecordPage(
        frame=frame(visit, opening.kind.title),
        title=opening.kind.title,
        whom=opening.title,
        action=opening.action,
        button=form.button(opening.button),
        questions=fields_of(questions, form.filled, asked=form.asked, refused=here),
        back=Link("Leave without recording" if form.screen else "Back", opening.back),
        wrong=wrong_with(here, questions),
        fields=(*hidden, *carried(form.filled, questions)),
        help=opening.kind.help,
        step=form.step.title,
        number=form.screen + 1,
        total=len(form.steps),
        at_once="" if form.last else "Record it now, the rest later",
        others=() if form.screen else opening.others,
        naming=naming(visit, form, opening.kind.names_whom, folded=False) if form.last else None,
        one_screen=opening.kind.on_one_screen,
    )
