"""Taking a duty, and taking charge of a case: forms that call a verb and go back to where they came from."""

from datetime import datetime
from uuid import uuid4

from django.http import Http404, HttpResponse, HttpResponseRedirect

from harken.access.refused import Refused
from harken.board.cases import case
from harken.casework.mine import Giving, Taking, give, take
from harken.design.jinja import Page
from harken.desk.going import back_to
from harken.desk.once import once, once_alike
from harken.desk.refusals import refused
from harken.desk.sent import key, moment, number
from harken.desk.visit import Visit


def taking_it(visit: Visit) -> HttpResponse | Page:
    """Mine, next step, by when."""
    if visit.request.method != "POST":
        return HttpResponseRedirect("/")
    by_when = moment(visit.request.POST.get("by", ""))
    if by_when is None:
        return refused(visit, Refused("no_time", "Choose by when.", "by"))
    taking = _taking(visit, by_when)
    outcome = once_alike(
        visit,
        taking.idem,
        lambda now: take(taking, by=visit.actor, now=now, standards=visit.standards),
    )
    if isinstance(outcome, Refused):
        return refused(visit, outcome)
    return back_to(visit, done="taken", otherwise=f"/cases/{outcome.chronology}")


def _taking(visit: Visit, by_when: datetime) -> Taking:
    sent = visit.request.POST
    chronology = key(sent.get("chronology", ""))
    if not chronology or sent.get("duty", "") not in {r.duty.key for r in visit.standards.rules.ready}:
        raise Http404
    return Taking(
        chronology=chronology,
        duty=sent.get("duty", ""),
        root=key(sent.get("root", "")),
        subject=key(sent.get("subject", "")),
        number=number(sent, "number", 1),
        next_step=sent.get("other", "").strip() or sent.get("step", ""),
        by_when=by_when,
        idem=key(sent.get("idem", "")) or str(uuid4()),
    )


def in_charge(visit: Visit, *, chronology: str) -> HttpResponse | Page:
    """Put the visitor in charge of a case."""
    found = case(visit.connection, visit.actor.force, chronology)
    if found is None:
        raise Http404
    if visit.request.method != "POST":
        return HttpResponseRedirect(f"/cases/{chronology}")
    giving = Giving(
        chronology=chronology,
        account=visit.actor.account,
        team=found.team or visit.actor.team,
        area=found.area or visit.actor.area,
        why="",
        idem=key(visit.request.POST.get("idem", "")) or str(uuid4()),
    )
    outcome = once(
        visit,
        giving.idem,
        lambda: give(giving, by=visit.actor, now=visit.now, standards=visit.standards),
    )
    if isinstance(outcome, Refused):
        return refused(visit, outcome)
    return back_to(visit, done="given", otherwise=f"/cases/{chronology}")
