"""Handover: each open child offered to a named person on duty, who accepts each. Offered is not accepted."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import uuid4

from django.http import Http404, HttpResponse, HttpResponseRedirect

from harken.access.consult import Look
from harken.access.on_duty import present
from harken.access.refused import Refused
from harken.board.cases import Case, cases_in_hand, cases_of
from harken.board.read import Owed, first_owed
from harken.casework.handover import Accepting, Offer, Offering, accept, offer, offers_of, offers_to
from harken.casework.outcome import Done
from harken.design import words
from harken.design.jinja import Page
from harken.design.pages.handover import Child, HandoverPage
from harken.design.pages.owed import Choice
from harken.design.pages.parts import Link, Post
from harken.design.pages.record import Wrong
from harken.desk.frame import frame
from harken.desk.lines.owed import about, said, says_of
from harken.desk.names import names_of
from harken.desk.once import once
from harken.desk.refusals import refused
from harken.desk.sent import key
from harken.desk.visit import Visit
from harken.people.read import PersonLine, persons
from harken.vocabulary.roles import Rank

GIVE = "Offer them"
SAYS = "Choose who takes over, and say what they must know. Until they accept, each child is still yours."
GIVING = Link("Hand over what is yours", "/handover/give")
TO_ACCEPT = (
    "These were offered to you. Read each, ask what you need to, then accept. Until then they are not yours."
)


def handover(visit: Visit) -> HandoverPage | HttpResponse | Page:
    """What was offered to the visitor; else what the visitor may hand over."""
    if visit.request.method == "POST":
        return _offered(visit)
    if offers_to(visit.connection, visit.actor.force, visit.actor.account, now=visit.now):
        return _receiving(visit)
    return _giving(visit)


def give_page(visit: Visit) -> HandoverPage | HttpResponse | Page:
    """What the visitor may hand over, though something was offered to them as well."""
    return _offered(visit) if visit.request.method == "POST" else _giving(visit)


def accepting(visit: Visit) -> HttpResponse | Page:
    """One child accepted, or every one that was offered."""
    if visit.request.method != "POST":
        return HttpResponseRedirect("/handover")
    offers = offers_to(visit.connection, visit.actor.force, visit.actor.account, now=visit.now)
    wanted = visit.request.POST.get("offer")
    chosen = [one for one in offers if wanted is None or key(wanted) == one.entry]
    if not chosen:
        return HttpResponseRedirect("/handover?done=already")
    cases = cases_of(visit.connection, visit.actor.force, [one.chronology for one in chosen])
    for one in chosen:
        outcome = _accept(visit, one, cases.get(one.chronology))
        if isinstance(outcome, Refused):
            return refused(visit, outcome)
    return HttpResponseRedirect("/handover?done=handed")


def _accept(visit: Visit, one: Offer, found: Case | None) -> Done | Refused:
    if found is None:
        raise Http404
    taking = Accepting(
        chronology=one.chronology,
        children=found.children,
        from_whom=one.by,
        takes_charge=found.in_charge == one.by,
        team=found.team,
        area=found.area,
        idem=f"handover/{one.entry}",
    )
    return once(
        visit, taking.idem, lambda: accept(taking, by=visit.actor, now=visit.now, standards=visit.standards)
    )


def _mine(visit: Visit) -> list[Case]:
    """The open cases in the visitor's name; a supervisor's team's, too."""
    answers_for = visit.actor.role.rank >= Rank.SERGEANT
    return cases_in_hand(
        visit.connection,
        visit.actor.force,
        account=visit.actor.account,
        team=visit.actor.team if answers_for else "",
    )


def _incoming(visit: Visit) -> tuple[Choice, ...]:
    """Everybody else on duty here, once each, by name and posts; one's own team first."""
    here = present(visit.connection, visit.actor.force, at=visit.now, area=visit.actor.area)
    here = tuple(sorted(here, key=lambda one: not one.team or one.team != visit.actor.team))
    posts: dict[str, tuple[str, list[str]]] = {}
    for one in here:
        if one.account != visit.actor.account:
            posts.setdefault(one.account, (one.name, []))[1].append(one.role)
    return tuple(Choice(who, f"{name}, {' and '.join(roles)}") for who, (name, roles) in posts.items())


def _idem(visit: Visit) -> str:
    """The form's own key; one made now for what was sent without."""
    return key(visit.request.POST.get("idem", "")) or str(uuid4())


def _offered(visit: Visit) -> HandoverPage | HttpResponse | Page:
    """Offer each child to the person chosen, all under keys of this one form."""
    sent = visit.request.POST
    to, idem = key(sent.get("to", "")), _idem(visit)
    if to not in {one.value for one in _incoming(visit)}:
        wrong = Wrong("Choose the person who takes over", "#to")
        return _giving(visit, wrong=(wrong,))
    standing = offers_of(
        visit.connection, visit.actor.force, [c.chronology for c in _mine(visit)], now=visit.now
    )
    waiting = {one.chronology for one in standing}
    for found in _mine(visit):
        if found.chronology in waiting:
            continue
        outcome = _offer(visit, found, to, f"{idem}/{found.chronology}")
        if isinstance(outcome, Refused):
            return refused(visit, outcome)
    return HttpResponseRedirect("/handover/give?done=offered")


def _offer(visit: Visit, found: Case, to: str, idem: str) -> Done | Refused:
    offering = Offering(
        chronology=found.chronology,
        children=found.children,
        to=to,
        note=visit.request.POST.get(f"note-{found.chronology}", ""),
        idem=idem,
    )
    return once(
        visit, idem, lambda: offer(offering, by=visit.actor, now=visit.now, standards=visit.standards)
    )


def _giving(visit: Visit, *, wrong: tuple[Wrong, ...] = ()) -> HandoverPage:
    cases = _mine(visit)
    standing = offers_of(visit.connection, visit.actor.force, [c.chronology for c in cases], now=visit.now)
    waiting = {one.chronology: one for one in standing}
    names = names_of(visit.connection, visit.actor.force, [one.to for one in standing])
    drawn = _drawn(visit, cases)
    given = [_given(drawn[c], waiting[c], names, visit) for c in drawn if c in waiting]
    sent = visit.request.POST
    return HandoverPage(
        frame=frame(visit, "Handover", at="/handover"),
        title="Hand over",
        says=SAYS,
        children=tuple(
            _noted(one, sent.get(f"note-{c}", "")) for c, one in drawn.items() if c not in waiting
        ),
        action="/handover/give",
        button=GIVE,
        incoming=_incoming(visit),
        to=sent.get("to", ""),
        fields=(("idem", _idem(visit)),),
        wrong=wrong,
        received=tuple(given),
    )


def _receiving(visit: Visit) -> HandoverPage:
    offers = offers_to(visit.connection, visit.actor.force, visit.actor.account, now=visit.now)
    cases = cases_of(visit.connection, visit.actor.force, [one.chronology for one in offers])
    names = names_of(visit.connection, visit.actor.force, [one.by for one in offers])
    drawn = _drawn(visit, list(cases.values()))
    return HandoverPage(
        frame=frame(visit, "Handover", at="/handover"),
        title="Accept a handover",
        says=TO_ACCEPT,
        children=tuple(
            _to_accept(drawn[one.chronology], one, names, visit) for one in offers if one.chronology in drawn
        ),
        accept_all=Post("Accept all of them", "/handover/accept") if len(offers) > 1 else None,
        give=GIVING if _mine(visit) else None,
    )


def _drawn(visit: Visit, cases: Sequence[Case]) -> Mapping[str, Child]:
    """Each case as a child handed over, their showing recorded."""
    who = sorted({child for case in cases for child in case.children})
    chronologies = [case.chronology for case in cases]
    people = persons(visit.connection, visit.actor.force, who)
    first = first_owed(visit.connection, visit.actor.force, chronologies)
    visit.looked(
        Look(
            object_kind="list",
            object_id="handover",
            persons=who,
            chronologies=chronologies,
            fields=("initials", "age", "words"),
            rows=len(cases),
        )
    )
    return {
        c.chronology: _child(visit, c, people, first[c.chronology]) for c in cases if c.chronology in first
    }


def _child(visit: Visit, case: Case, people: Mapping[str, PersonLine], first: Owed) -> Child:
    return Child(
        id=case.chronology,
        child=" and ".join(people[c].short(visit.now) for c in case.children if c in people)
        or case.reference,
        child_href=f"/children/{case.children[0]}" if case.children else f"/cases/{case.chronology}",
        about=f"{about(visit.standards, case)}, {case.reference}",
        duty=says_of(visit.standards.rules.duty(first.duty), first),
        duty_href=f"/cases/{case.chronology}",
        said=said(first, visit.now),
        more=f"{case.owed - 1} more owed" if case.owed > 1 else "",
    )


def _noted(one: Child, note: str) -> Child:
    return replace(one, note=note)


def _given(one: Child, offered: Offer, names: Mapping[str, str], visit: Visit) -> Child:
    """One that was offered and waits to be accepted."""
    to, when = names.get(offered.to, "somebody"), words.near(offered.at, visit.now)
    return replace(one, note=offered.note, state=f"Offered to {to} {when}, not accepted", tone="soon")


def _to_accept(one: Child, offered: Offer, names: Mapping[str, str], visit: Visit) -> Child:
    by, when = names.get(offered.by, "somebody"), words.near(offered.at, visit.now)
    return replace(
        one,
        note=offered.note,
        state=f"Offered by {by} {when}",
        accept=Post(f"Accept {one.child}", "/handover/accept", (("offer", offered.entry),)),
    )
