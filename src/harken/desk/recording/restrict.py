"""Restricting a record from its page: who may see it, who never may, and asking that more people may."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from uuid import uuid4

from django.http import Http404, HttpResponse, HttpResponseRedirect

from harken.access.consult import Look
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.refused import Refused
from harken.access.staff import staff_called, staff_of, teams
from harken.access.ties import Named, barred, tied
from harken.board.cases import case
from harken.casework.lower import Answering, Asking, answer_lowering, ask_to_lower
from harken.casework.outcome import Done
from harken.casework.restrict import Restricting, in_charge, rank, restrict_to
from harken.chronology.restriction import Level, Lowering, lowerings, stands
from harken.design import words
from harken.design.pages.parts import Ask, Link, Post, Term, prose, strong
from harken.design.pages.record import Choice, Wrong
from harken.design.pages.restrict import Colleague, RestrictPage
from harken.desk.frame import frame
from harken.desk.lines.levels import SAID
from harken.desk.names import names_of
from harken.desk.once import once_alike
from harken.desk.recording import let_back
from harken.desk.refusals import refused
from harken.desk.sent import key
from harken.desk.visit import Visit
from harken.every_case.restriction import Restriction
from harken.people.places import places
from harken.people.read import persons

BESIDE = {"lower": {"level": "lower", "why": "lower-why"}, "back": {"why": "back-why"}}
"""By form, the control that a field is, where it is not of its own name."""

ANSWERED = RestrictPage | HttpResponse
ASK = (
    "Nothing changes until another inspector, or somebody above, who may see this record agrees,"
    " within seven days. Let one in first where there is none."
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A record whose page this is: what it is called, where, and how it stands."""

    chronology: str
    belongs: str
    here: str
    called: str
    level: Level


def restrict_case(visit: Visit, *, chronology: str) -> ANSWERED:
    """Restrict a case."""
    found = case(visit.connection, visit.actor.force, chronology)
    if found is None:
        raise Http404
    visit.looked(_look("case", chronology, found.children))
    return _answered(visit, _kept(visit, chronology, "case", f"/cases/{chronology}", found.reference))


def restrict_person(visit: Visit, *, person: str) -> ANSWERED:
    """Restrict a person's own record. Their cases are restricted each by itself."""
    known = persons(visit.connection, visit.actor.force, [person]).get(person)
    if known is None:
        raise Http404
    visit.looked(_look("person", person, [person]))
    called = f"the record of {known.named}"
    return _answered(visit, _kept(visit, person, "person", f"/children/{person}", called))


def restrict_place(visit: Visit, *, place: str) -> ANSWERED:
    """Restrict a place's own record. Where somebody lives stands in theirs, and is restricted there."""
    known = places(visit.connection, visit.actor.force, [place]).get(place)
    if known is None:
        raise Http404
    visit.looked(_look("place", place, []))
    called = f"the record of {known.named}"
    return _answered(visit, _kept(visit, place, "place", f"/places/{place}", called))


def _look(kind: str, chronology: str, people: Sequence[str]) -> Look:
    return Look(
        object_kind=kind,
        object_id=chronology,
        persons=people,
        chronologies=[chronology],
        fields=("name", "restriction"),
    )


def _kept(visit: Visit, chronology: str, belongs: str, here: str, called: str) -> Kept:
    level = stands(visit.connection, chronology)
    if level is None:
        raise Http404
    return Kept(chronology, belongs, here, called, level)


def _answered(visit: Visit, record: Kept) -> ANSWERED:
    done = visit.request.POST.get("do", "find") if visit.request.method == "POST" else "find"
    if done == "restrict":
        return _did(visit, record, lambda now: _restricted(visit, record, now), done="restricted")
    if done == "lower":
        return _did(visit, record, lambda now: _asked(visit, record, now), done="asked", form="lower")
    if done in ("agree", "refuse"):
        return _did(visit, record, lambda now: _decided(visit, record, now), done=done)
    if done in (let_back.ASK, let_back.AGREE):
        said, form = ("asked", "back") if done == let_back.ASK else ("let-back", "back")
        back = partial(let_back.let_back, visit, record.chronology)
        return _did(visit, record, back, done=said, form=form)
    return _page(visit, record)


def _did(
    visit: Visit,
    record: Kept,
    verb: Callable[[datetime], Done | Refused],
    *,
    done: str,
    form: str = "",
) -> ANSWERED:
    if _level(visit) is None:
        wrong = Refused("no_level", "Choose who may see it.", "level")
        return _page(visit, record, wrong=_wrong(wrong, form), form=form)
    outcome = once_alike(visit, _idem(visit), verb)
    if isinstance(outcome, Done):
        return HttpResponseRedirect(f"{record.here}?done={done}")
    if not outcome.field:
        return refused(visit, outcome)
    return _page(visit, record, wrong=_wrong(outcome, form), form=form)


def _wrong(why: Refused, form: str) -> tuple[Wrong, ...]:
    beside = BESIDE.get(form, {}).get(why.field, why.field)
    return (Wrong(why.sentence, f"#{beside}"),)


def _level(visit: Visit) -> Restriction | None:
    sent = visit.request.POST.get("level", "")
    return next((one for one in Restriction if one.value == sent), None)


def _idem(visit: Visit) -> str:
    """The form's own key; one made now for what was sent without."""
    return key(visit.request.POST.get("idem", "")) or str(uuid4())


def _sent(visit: Visit, name: str) -> list[str]:
    return [one for one in map(key, visit.request.POST.getlist(name)) if one]


def _restricted(visit: Visit, record: Kept, now: datetime) -> Done | Refused:
    sent = visit.request.POST
    asked = Restricting(
        chronology=record.chronology,
        level=_level(visit) or Restriction.OPEN,
        why=sent.get("why", ""),
        idem=_idem(visit),
        let_in=_sent(visit, "in"),
        team=sent.get("team", ""),
        barred=_sent(visit, "out"),
    )
    return restrict_to(asked, by=visit.actor, now=now, standards=visit.standards)


def _asked(visit: Visit, record: Kept, now: datetime) -> Done | Refused:
    sent = visit.request.POST
    asking = Asking(
        chronology=record.chronology,
        level=_level(visit) or Restriction.OPEN,
        why=sent.get("why", ""),
        idem=_idem(visit),
    )
    return ask_to_lower(asking, by=visit.actor, now=now, standards=visit.standards)


def _decided(visit: Visit, record: Kept, now: datetime) -> Done | Refused:
    sent = visit.request.POST
    answering = Answering(
        chronology=record.chronology,
        level=_level(visit) or Restriction.OPEN,
        agreed=sent.get("do") == "agree",
        idem=_idem(visit),
    )
    return answer_lowering(answering, by=visit.actor, now=now, standards=visit.standards)


def _page(visit: Visit, record: Kept, *, wrong: tuple[Wrong, ...] = (), form: str = "") -> RestrictPage:
    title = f"Who may see {record.called}"
    page = RestrictPage(
        frame=frame(visit, title),
        title=title,
        stands=_stands(visit, record),
        action=f"{record.here}/restrict",
        back=Link("Back", record.here),
        fields=(("idem", str(uuid4())),),
        wrong=wrong,
    )
    page = let_back.requests(visit, record.chronology, _waiting(visit, record, page))
    decision = may(visit.actor, Act.RESTRICT)
    force = visit.actor.force
    charged = in_charge(visit.connection, force, record.chronology, record.belongs)
    if not decision and visit.actor.account not in charged:
        return replace(page, asks=(Ask(sentence=f"{decision.sentence} Whoever is in charge may, too."),))
    page = let_back.asking(visit, record.chronology, page, again=form == "back")
    return _asking(visit, record, page, form)


def _asking(visit: Visit, record: Kept, page: RestrictPage, form: str) -> RestrictPage:
    """With the two forms, as far as they were filled in."""
    sent, level = visit.request.POST, _level(visit)
    chosen = level or Restriction(record.level)
    every = teams(visit.connection, visit.actor.force, at=visit.now)
    found = _found(visit)
    asked = "" if form else sent.get("colleague", "")
    low = [one for one in Restriction if rank(one) < rank(record.level)]
    return replace(
        page,
        levels=tuple(
            Choice(one.value, SAID[one], chosen=one is chosen and not form)
            for one in Restriction
            if rank(one) >= rank(record.level)
        ),
        teams=tuple(Choice(one, one, chosen=one == sent.get("team", "")) for one in every),
        asked=asked,
        found=found,
        none_found="Nobody of your force is called so." if asked.strip() and not found else "",
        why="" if form else sent.get("why", ""),
        lower=tuple(Choice(one.value, SAID[one], chosen=one is level) for one in low),
        lower_says=ASK,
        lower_why=sent.get("why", "") if form == "lower" else "",
    )


def _found(visit: Visit) -> tuple[Colleague, ...]:
    """Who was searched for, and whoever was ticked before; each once."""
    let_in, out = _sent(visit, "in"), _sent(visit, "out")
    force, at = visit.actor.force, visit.now
    ticked = staff_of(visit.connection, force, {*let_in, *out}, at=at) if let_in or out else ()
    called = staff_called(visit.connection, force, visit.request.POST.get("colleague", ""), at=at)
    each = {one.account: one for one in (*ticked, *called)}
    return tuple(
        Colleague(one.account, one.name, one.posts, one.account in let_in, one.account in out)
        for one in each.values()
        if one.account != visit.actor.account
    )


def _stands(visit: Visit, record: Kept) -> tuple[Term, ...]:
    force = visit.actor.force
    level = Restriction(record.level)
    named = _names(tied(visit.connection, force, record.chronology)) if level is not Restriction.OPEN else ""
    never = _names(barred(visit.connection, force, record.chronology))
    return (
        Term("Who may see it now", prose(SAID[level])),
        *((Term("By name", prose(named)),) if named else ()),
        *((Term("Not to see it", prose(never)),) if never else ()),
    )


def _names(these: Sequence[Named]) -> str:
    return ", ".join(one.name for one in these)


def _waiting(visit: Visit, record: Kept, page: RestrictPage) -> RestrictPage:
    """With the request that waits, and what the visitor may answer to it."""
    waits = lowerings(visit.connection, record.chronology)
    if not waits:
        return page
    one, mine = waits[0], waits[0].by == visit.actor.account
    names = names_of(visit.connection, visit.actor.force, [one.by])
    answers = []
    if may(visit.actor, Act.LOWER) and not mine:
        answers.append(_post("Agree: lower it", record, one, "agree"))
    if may(visit.actor, Act.LOWER) or mine:
        answers.append(_post("Take it back" if mine else "Refuse: leave it as it is", record, one, "refuse"))
    says = prose(
        f"{names.get(one.by, 'Somebody')} asked {words.near(one.at, visit.now)} that it be seen by: ",
        strong(SAID[Restriction(one.level)]),
        ". Why stands in its chronology.",
    )
    return replace(page, waits=says, answers=tuple(answers))


def _post(label: str, record: Kept, one: Lowering, does: str) -> Post:
    fields = (("do", does), ("level", one.level), ("idem", str(uuid4())))
    return Post(label, f"{record.here}/restrict", fields, quiet=does == "refuse")
