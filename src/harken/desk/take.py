"""Taking a duty, and taking charge of a case: forms that call a verb and go back to where they came from."""

from datetime import UTC, datetime

from django.http import Http404, HttpResponse, HttpResponseRedirect

from harken.access.refused import Refused
from harken.board.cases import case
from harken.casework.mine import Giving, Taking, give, take
from harken.design.jinja import Page
from harken.desk.refusals import refused
from harken.desk.visit import Visit


def taking_it(visit: Visit) -> HttpResponse | Page:
    """Mine, next step, by when."""
    sent = visit.request.POST
    if visit.request.method != "POST":
        return HttpResponseRedirect("/")
    by_when = _moment(sent.get("by", ""))
    if by_when is None:
        return refused(visit, Refused("no_time", "Choose by when.", "by"))
    outcome = take(
        Taking(
            chronology=sent.get("chronology", ""),
            duty=sent.get("duty", ""),
            root=sent.get("root", ""),
            subject=sent.get("subject", ""),
            number=int(sent.get("number", "1")),
            next_step=sent.get("other", "").strip() or sent.get("step", ""),
            by_when=by_when,
            idem=sent.get("idem", ""),
        ),
        by=visit.actor,
        now=visit.now,
        standards=visit.standards,
    )
    if isinstance(outcome, Refused):
        return refused(visit, outcome)
    return HttpResponseRedirect(f"/cases/{outcome.chronology}?done=taken")


def in_charge(visit: Visit, *, chronology: str) -> HttpResponse | Page:
    """Put the visitor in charge of a case."""
    found = case(visit.connection, visit.actor.force, chronology)
    if found is None:
        raise Http404
    giving = Giving(
        chronology=chronology,
        account=visit.actor.account,
        team=found.team or visit.actor.team,
        area=found.area or visit.actor.area,
        why="",
        idem=visit.request.POST.get("idem", ""),
    )
    outcome = give(giving, by=visit.actor, now=visit.now, standards=visit.standards)
    if isinstance(outcome, Refused):
        return refused(visit, outcome)
    return HttpResponseRedirect(f"/cases/{chronology}?done=given")


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else None
