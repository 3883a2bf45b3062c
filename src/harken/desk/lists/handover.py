"""Handover: each open child offered to a named person on duty, who accepts each. Offered is not accepted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
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
from harken.design.pages.handover import Child, Handed, HandoverPage
from harken.design.pages.owed import Choice
from harken.design.pages.parts import Link, Post
from harken.design.pages.record import Wrong
from harken.desk.frame import frame
from harken.desk.lines.by_child import alike_in, cases_by_child
from harken.desk.lines.owed import about, said, says_of
from harken.desk.lists.further import ASKED, further, held_by_page
from harken.desk.names import names_of
from harken.desk.once import once
from harken.desk.refusals import refused
from harken.desk.sent import key
from harken.desk.visit import Visit
from harken.people.read import PersonLine, persons
from harken.vocabulary.roles import Rank

SHOWN = (200, 1000, 5000)
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
    """The cases of one child accepted, or every one that was offered."""
    if visit.request.method != "POST":
        return HttpResponseRedirect("/handover")
    offers = offers_to(visit.connection, visit.actor.force, visit.actor.account, now=visit.now)
    wanted = [key(one) for one in visit.request.POST.getlist("offer")]
    chosen = [one for one in offers if not wanted or one.entry in wanted]
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
        limit=held_by_page(visit, SHOWN),
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
    read, sent = _read(visit, cases), visit.request.POST
    return HandoverPage(
        frame=frame(visit, "Handover", at="/handover"),
        title="Hand over",
        says=SAYS,
        children=_children(
            visit,
            [one for one in cases if one.chronology not in waiting],
            read,
            lambda one: replace(one, note=sent.get(f"note-{one.id}", "")),
        ),
        action="/handover/give",
        button=GIVE,
        incoming=_incoming(visit),
        to=sent.get("to", ""),
        fields=(("idem", _idem(visit)), (ASKED, str(held_by_page(visit, SHOWN)))),
        more=further(visit, "/handover/give", SHOWN, full=len(cases) == held_by_page(visit, SHOWN)),
        wrong=wrong,
        received=_children(
            visit,
            [one for one in cases if one.chronology in waiting],
            read,
            lambda one: _given(one, waiting[one.id], names, visit),
        ),
    )


def _receiving(visit: Visit) -> HandoverPage:
    offers = {
        one.chronology: one
        for one in offers_to(visit.connection, visit.actor.force, visit.actor.account, now=visit.now)
    }
    cases = list(cases_of(visit.connection, visit.actor.force, offers).values())
    names = names_of(visit.connection, visit.actor.force, [one.by for one in offers.values()])
    children = _children(
        visit, cases, _read(visit, cases), lambda one: _to_accept(one, offers[one.id], names, visit)
    )
    return HandoverPage(
        frame=frame(visit, "Handover", at="/handover"),
        title="Accept a handover",
        says=TO_ACCEPT,
        children=tuple(_accepted(one, offers) for one in children),
        accept_all=Post("Accept all of them", "/handover/accept") if len(children) > 1 else None,
        give=GIVING if _mine(visit) else None,
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """Who is on the page, and what is owed first in each case."""

    people: Mapping[str, PersonLine]
    first: Mapping[str, Owed]


def _read(visit: Visit, cases: Sequence[Case]) -> _Read:
    """Everybody of these cases, their showing recorded."""
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
    return _Read(people, first)


def _children(
    visit: Visit, cases: Sequence[Case], read: _Read, stands: Callable[[Handed], Handed]
) -> tuple[Child, ...]:
    """Each child once, with the cases in which something is owed, and how the handing over of each stands."""
    owing = [one for one in cases if one.chronology in read.first]
    return tuple(
        Child(
            id=those[0].chronology,
            child=_called(visit, those[0], read.people),
            child_href=_found_at(those[0]),
            cases=tuple(stands(_handed(visit, one, read.first[one.chronology])) for one in those),
        )
        for those in cases_by_child(owing, read.first, alike_in(visit, owing))
    )


def _called(visit: Visit, case: Case, people: Mapping[str, PersonLine]) -> str:
    known = [people[child].short(visit.now) for child in case.children if child in people]
    return " and ".join(known) or case.reference


def _found_at(case: Case) -> str:
    return f"/children/{case.children[0]}" if case.children else f"/cases/{case.chronology}"


def _handed(visit: Visit, case: Case, first: Owed) -> Handed:
    return Handed(
        id=case.chronology,
        reference=case.reference,
        about=about(visit.standards, case),
        duty=says_of(visit.standards.rules.duty(first.duty), first),
        duty_href=f"/cases/{case.chronology}",
        said=said(first, visit.now),
        more=f"{case.owed - 1} more owed" if case.owed > 1 else "",
    )


def _given(one: Handed, offered: Offer, names: Mapping[str, str], visit: Visit) -> Handed:
    """One that was offered and waits to be accepted."""
    to, when = names.get(offered.to, "somebody"), words.near(offered.at, visit.now)
    return replace(one, note=offered.note, state=f"Offered to {to} {when}, not accepted", tone="soon")


def _to_accept(one: Handed, offered: Offer, names: Mapping[str, str], visit: Visit) -> Handed:
    by, when = names.get(offered.by, "somebody"), words.near(offered.at, visit.now)
    return replace(one, note=offered.note, state=f"Offered by {by} {when}")


def _accepted(one: Child, offers: Mapping[str, Offer]) -> Child:
    """With the way to accept every case of the child at once."""
    fields = tuple(("offer", offers[case.id].entry) for case in one.cases)
    every = f", {len(fields)} cases" if len(fields) > 1 else ""
    return replace(one, accept=Post(f"Accept {one.child}{every}", "/handover/accept", fields))
