"""Recording an entry: answer its questions on one or two screens, check a long one, record."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from django.http import Http404, HttpResponse, HttpResponseRedirect

from harken.access.refused import Refused
from harken.casework.allowed import may_record_any
from harken.casework.drafts import Draft, discard, drafts, keep
from harken.casework.record import Recording, record
from harken.design.forms.answers import carried, value_of
from harken.design.forms.moments import Filled
from harken.design.forms.questions import ABOUT, PREFIX
from harken.design.forms.refusals import Refusal
from harken.design.forms.shown import checked, fields_of, is_tap, on_screen, wrong_with
from harken.design.pages.parts import Fields, Link, Post, Prose, Term, plain, prose
from harken.design.pages.record import CheckPage, RecordPage
from harken.design.sentences import sentence
from harken.desk.frame import frame
from harken.desk.going import back_to, came_from
from harken.desk.kindly import to_be_said
from harken.desk.lines.asked_for import asked_for
from harken.desk.lines.exposure import is_over
from harken.desk.lines.held import held, lacks, of_kind, wanting
from harken.desk.lines.standings import FOR
from harken.desk.names import answers_by_name, officers_of
from harken.desk.recording.form import (
    ASKED,
    BACK,
    CHECKED,
    FROM,
    IDEM,
    NAMED,
    SCREEN,
    Form,
    begun,
)
from harken.desk.recording.named import (
    known,
    named_anew,
    naming,
    parts_of,
    pressed,
    sent_naming,
    who_stays,
    with_named,
)
from harken.desk.recording.same import begun_for_another
from harken.desk.recording.where import (
    Where,
    is_of_the_case,
    where_case,
    where_linked,
    where_person,
    where_place,
)
from harken.desk.refusals import refused
from harken.desk.sent import key
from harken.desk.visit import Visit
from harken.engine.subject import CHILD_ROLES
from harken.every_case.acceptance import Allocated
from harken.every_case.exposure import ExposureCounted
from harken.every_case.links import Linked, LinkEnded, Merged, Unmerged
from harken.people.merge import same_person
from harken.vocabulary import Entry
from harken.vocabulary.entry import asks_of
from harken.vocabulary.recorded import About

OPENS_THEN = "This form opens once that is so. What has happened is never held: record it."

OF_TWO = (Linked.key, LinkEnded.key)
"""Facts about a person and somebody else, or a place."""

OF_TWO_RECORDS = (Merged.key, Unmerged.key)
"""Facts about two records of one person, or of two: the other is found, and its id is typed by nobody."""


def record_in_case(visit: Visit, *, chronology: str, kind: str) -> RecordPage | CheckPage | HttpResponse:
    """One entry of a case. Whom it is given to is chosen by name, on a page of its own."""
    if kind == Allocated.key:
        return HttpResponseRedirect(f"/cases/{chronology}/give")
    return _record(visit, where_case(visit, chronology), kind)


def record_for_person(visit: Visit, *, person: str, kind: str) -> RecordPage | CheckPage | HttpResponse:
    """One entry of a person's own chronology; a link is with somebody who is looked for first."""
    if kind not in (*OF_TWO, *OF_TWO_RECORDS):
        return _record(visit, where_person(visit, person), kind)
    other = key(visit.request.GET.get("with", ""))
    if not other:
        where_person(visit, person)
        return HttpResponseRedirect(_to_the_other(visit, person, kind))
    where = where_linked(visit, person, other)
    if kind in OF_TWO_RECORDS:
        where = replace(where, others=(), given={f"{PREFIX}other": (other,)})
    return _record(visit, replace(where, path=f"{where.here}/record/{kind}?with={other}"), kind)


def _to_the_other(visit: Visit, person: str, kind: str) -> str:
    """Where the other is found. The only other record is not looked for: a search shows the two as one."""
    if kind == Unmerged.key:
        records = same_person(visit.connection, visit.actor.force, [person], at=visit.now)[person]
        if len(records) == 2:
            return f"/children/{person}/record/{kind}?with={records[1]}"
    return f"/search?with={person}&kind={kind}"


def record_for_place(visit: Visit, *, place: str, kind: str) -> RecordPage | CheckPage | HttpResponse:
    """One entry of a place's own chronology."""
    return _record(visit, where_place(visit, place), kind)


def _record(visit: Visit, where: Where, called: str) -> RecordPage | CheckPage | HttpResponse:
    kind = visit.standards.rules.kinds.get(called)
    if kind is None or kind.belongs != where.belongs:
        raise Http404
    pathway = visit.standards.pathways.get(where.pathway)
    if pathway and pathway.of_nobody:
        where = replace(where, given={**where.given, **_of_a_child(kind)})
    elif where.belongs == "case":
        where = replace(where, parts=parts_of(kind))
    where = begun_for_another(visit, where, kind) if kind.same_for_another else where
    if visit.request.POST.get("discard"):
        discard(visit.connection, visit.actor, chronology=where.chronology, kind=called)
        return HttpResponseRedirect(where.here)
    return answered(visit, where, _begin(visit, where, kind))


def _of_a_child(kind: type[Entry]) -> Filled:
    """What an entry asks of a child, left out: of a case about nobody it is not asked."""
    names = (name for name in kind.model_fields if asks_of(kind, name).of_a_child)
    return {f"{PREFIX}{name}": () for name in names}


def answered(visit: Visit, where: Where, form: Form) -> RecordPage | CheckPage | HttpResponse:
    """The form as it was begun; or, where it was sent, its next screen, its check, or its recording."""
    if visit.request.method != "POST":
        return _shut(visit, where, form) or _screen(visit, where, form)
    posted = sent_naming(visit, where, form.kind).with_given(where.given)
    if not where.parts or not pressed(visit.request.POST):
        return _sent(visit, where, posted)
    anew = named_anew(visit, posted, where.parts)
    return refused(visit, anew) if isinstance(anew, Refused) else _screen(visit, where, anew)


def _begin(visit: Visit, where: Where, kind: type[Entry]) -> Form:
    form = begun(kind, where.people, visit.now).with_given(where.given)
    if where.begun:
        return replace(form, filled={**form.filled, **where.begun})
    if where.belongs == "case" and len(form.people) > 1 and is_of_the_case(visit, kind):
        form = replace(form, filled={**form.filled, ABOUT: tuple(one.value for one in form.people)})
    form = replace(form, filled={**_asked_for(visit, kind), **form.filled})
    if stay := who_stays(visit, where.chronology, kind):
        form = with_named(visit, replace(form, filled={**form.filled, NAMED: stay}), where.parts)
    kept = next((d for d in _kept(visit, where) if d.kind == kind.key), None)
    return with_named(visit, form.as_kept(kept.filled, kept.asked), where.parts) if kept else form


def _asked_for(visit: Visit, kind: type[Entry]) -> Filled:
    """What the duty says already for which it is recorded, where the address names one."""
    duty = visit.standards.rules.by_key.get(visit.request.GET.get(FOR, ""))
    return asked_for(duty, kind) if duty else {}


def _kept(visit: Visit, where: Where) -> Sequence[Draft]:
    return drafts(visit.connection, visit.actor, chronology=where.chronology)


def _sent(visit: Visit, where: Where, form: Form) -> RecordPage | CheckPage | HttpResponse:
    if visit.request.POST.get(BACK):
        _keep(visit, where, form)
        return _screen(visit, where, form.before_this(checked=CHECKED in visit.request.POST))
    wrong = on_screen(form.refusals(), form.step.questions, last=form.last)
    if wrong:
        return _screen(visit, where, form, refused_of=wrong)
    if not form.last:
        _keep(visit, where, form)
        return _screen(visit, where, replace(form, screen=form.screen + 1))
    if remaining := form.refusals():
        return _screen(visit, where, _back_to(form, remaining), refused_of=remaining)
    if len(form.steps) > 1 and not visit.request.POST.get(CHECKED):
        return _check(visit, where, form)
    return _put(visit, where, form)


def _keep(visit: Visit, where: Where, form: Form) -> None:
    if where.replaces or where.begun:
        return
    keep(
        visit.connection, visit.actor, chronology=where.chronology, kind=form.kind.key,
        filled=form.filled, asked=form.asked,
    )  # fmt: skip


def _back_to(form: Form, wrong: tuple[Refusal, ...]) -> Form:
    names = {one.name for one in wrong}
    at = (i for i, s in enumerate(form.steps) if names & {q.name for q in s.questions})
    return replace(form, screen=next(at, 0))


def _put(visit: Visit, where: Where, form: Form) -> HttpResponse:
    entry, happened, about = form.entry(), form.happened(), form.about()
    if not isinstance(entry, Entry) or isinstance(happened, Refusal) or isinstance(about, Refusal):
        raise TypeError("A form with something to put right was recorded.")
    recording = Recording(
        entry=entry,
        chronology=where.chronology,
        about=_whom(where, about),
        happened=happened,
        idem=form.idem,
        replaces=where.replaces,
        struck=where.struck,
    )
    outcome = record(recording, by=visit.actor, now=visit.now, standards=visit.standards)
    if isinstance(outcome, Refused):
        return refused(visit, outcome, says=_wanting(visit, where, form, outcome))
    if not where.replaces and not where.begun:
        discard(visit.connection, visit.actor, chronology=where.chronology, kind=form.kind.key)
    done = "already" if outcome.already else "corrected" if where.replaces else "recorded"
    if form.kind is ExposureCounted and is_over(visit):
        done = "over"
    if came_from(visit, "", sent=FROM):
        return back_to(visit, done=done, otherwise=where.here, sent=FROM)
    same = f"&same={outcome.entry}" if form.kind.same_for_another and not where.replaces else ""
    kindly = to_be_said(visit, entry, _whom(where, about), saved=outcome.entry, new=not where.replaces)
    return HttpResponseRedirect(f"{where.here}?done={done}{same}{kindly}")


def _wanting(visit: Visit, where: Where, form: Form, why: Refused) -> tuple[Prose, ...]:
    """Of what a gate holds each thing that is wanting, with the way to its form."""
    if why.code != "gate_holds":
        return ()
    entry, about = form.entry(), form.about()
    if not isinstance(entry, Entry) or isinstance(about, Refusal):
        return ()
    act = (entry, _whom(where, about))
    holds = of_kind(visit, held(visit, where.chronology, where.pathway, act), form.kind.key)
    return tuple(says for one in holds for says in lacks(visit, one, where.here))


def _whom(where: Where, chosen: About) -> About:
    """Whom the entry is about: those chosen, beside whoever had another part in the one it puts right."""
    if where.about is None:
        return (*chosen, *where.others)
    if len(where.people) < 2 or where.struck:
        return where.about
    others = tuple((who, role) for who, role in where.about if role not in CHILD_ROLES)
    parts = dict(where.about)
    return (*((who, parts.get(who, role)) for who, role in chosen), *others)


def _hidden(visit: Visit, form: Form) -> Fields:
    back = came_from(visit, "", sent=FROM)
    begun = ((ASKED, form.asked.isoformat()), (IDEM, form.idem), (SCREEN, str(form.screen)))
    return (*begun, (FROM, back)) if back else begun


def _screen(visit: Visit, where: Where, form: Form, *, refused_of: tuple[Refusal, ...] = ()) -> RecordPage:
    questions = form.step.questions
    action, title = where.action(form.kind), where.title or form.kind.title
    wrong = on_screen(refused_of, questions, last=form.last)
    drafted = bool(form.screen) and not where.replaces and not where.begun
    return RecordPage(
        frame=frame(visit, f"{title}: {where.whom}"),
        title=title,
        whom=where.whom,
        action=action,
        button=_button(where, form),
        questions=fields_of(questions, form.filled, asked=form.asked, refused=wrong),
        back=_out(where, form),
        wrong=wrong_with(wrong, questions),
        fields=(*_hidden(visit, form), *carried(form.filled, questions)),
        help=form.kind.help,
        step=form.step.title,
        number=form.screen + 1,
        total=len(form.steps),
        tap=is_tap(questions, form.filled),
        saved="Kept as a draft that only you can see." if drafted else "",
        leave=where.leave,
        held=_held(visit, where, form),
        naming=naming(visit, form, where.parts, folded=not form.kind.names_whom) if form.last else None,
        discard=Post("Discard it", action, (("discard", "1"),), quiet=True) if drafted else None,
    )


def _shut(visit: Visit, where: Where, form: Form) -> RecordPage | None:
    """What is wanting, and nothing to fill in, where this could not be recorded whatever is answered."""
    no = may_record_any(visit.actor, form.kind)
    wants = _held(visit, where, form, whole=True)
    if no is None and not wants:
        return None
    page = _screen(visit, where, form)
    return replace(
        page, held=wants, shut=no.sentence if no is not None else OPENS_THEN, questions=(), total=1, tap=False
    )


def _held(visit: Visit, where: Where, form: Form, *, whole: bool = False) -> tuple[Prose, ...]:
    """What a gate of the case still wants before this is recorded; said as the form begins."""
    rules = visit.standards.rules
    acts = any(form.kind.key in rules.made.matcher(gate.act).by_kind for gate in rules.gates)
    if where.belongs != "case" or where.replaces or form.screen or not acts:
        return ()
    holds = of_kind(visit, held(visit, where.chronology, where.pathway), form.kind.key, whole=whole)
    return tuple(wanting(visit, one, where.here) for one in holds)


def _out(where: Where, form: Form) -> Link:
    """The way out of the form; from a later screen it says what becomes of what was written."""
    if where.replaces:
        return Link("Leave it as it was" if form.screen else "Back", where.here)
    if where.begun:
        return Link("Leave without recording" if form.screen else "Back", where.here)
    return Link("Leave; the draft is kept" if form.screen else "Back", f"{where.here}/record")


def _button(where: Where, form: Form) -> str:
    return form.button(where.button if len(form.steps) == 1 else "Check what you wrote")


def _check(visit: Visit, where: Where, form: Form) -> CheckPage:
    entry = form.entry()
    if not isinstance(entry, Entry):
        raise TypeError("A form with something to put right was checked.")
    questions = [q for step in form.steps for q in step.questions]
    (coded,) = answers_by_name(visit, [(form.kind.key, entry.coded())])
    typed = {q.name: value_of(q, form.filled, form.asked) for q in questions}
    officers = {f"{PREFIX}{name}": coded[name] for name in officers_of(form.kind) if coded[name]}
    said: Mapping[str, object] = {**typed, **officers}
    return CheckPage(
        frame=frame(visit, f"Check: {form.kind.title}"),
        title=where.title or form.kind.title,
        whom=where.whom,
        sentence=plain(sentence(form.kind, coded, entry.words(), now=visit.now)),
        answers=tuple(
            checked(q, said[q.name], visit.now) for q in questions if said[q.name] not in (None, "", ())
        )
        + tuple(
            Term(one.part.part.capitalize(), prose(one.says))
            for one in known(visit, form.filled.get(NAMED, ()), where.parts)
        ),
        action=where.action(form.kind),
        button=where.button,
        fields=(*_hidden(visit, form), (CHECKED, "1"), *carried(form.filled, ())),
    )
