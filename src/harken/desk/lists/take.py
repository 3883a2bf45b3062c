"""Taking a duty, and taking charge of a case: forms that call a verb and go back to where they came from."""

from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from django.http import Http404, HttpResponse, HttpResponseRedirect

from harken.access.consult import Look
from harken.access.refused import Refused
from harken.board.cases import case
from harken.board.read import Owed, Wanted, owed
from harken.casework.mine import NO_STEP, TOO_LATE, Giving, Taking, give, take
from harken.design.jinja import Page
from harken.design.pages.owed import TakePage
from harken.design.pages.parts import Link
from harken.design.pages.reason import ReasonPage
from harken.design.pages.record import Wrong
from harken.desk.frame import frame
from harken.desk.going import back_to, came_from
from harken.desk.lines.owed import about, child_of, said, says_of
from harken.desk.lines.owed import taking as taking_of
from harken.desk.lines.trained import lacks_of, reason_sent, reasons
from harken.desk.once import once, once_alike
from harken.desk.refusals import refused
from harken.desk.sent import key, moment, number
from harken.desk.visit import Visit
from harken.people.read import persons

NO_TIME = Refused("no_time", "Choose by when.", "by")
UNACCREDITED = "unaccredited"
TO_PUT_RIGHT = {UNACCREDITED, *(why.code for why in (NO_TIME, NO_STEP, TOO_LATE))}


def taking_it(visit: Visit) -> HttpResponse | Page:
    """Mine, next step, by when."""
    if visit.request.method != "POST":
        return HttpResponseRedirect("/")
    by_when = moment(visit.request.POST.get("by", ""))
    if by_when is None:
        return _again(visit, NO_TIME)
    taking = _taking(visit, by_when)
    outcome = once_alike(
        visit,
        taking.idem,
        lambda now: take(taking, by=visit.actor, now=now, standards=visit.standards),
    )
    if isinstance(outcome, Refused):
        return _again(visit, outcome)
    return back_to(visit, done="taken", otherwise=f"/cases/{outcome.chronology}")


def _again(visit: Visit, why: Refused) -> HttpResponse | Page:
    """The same taking, with what to put right beside what was already chosen."""
    sent = visit.request.POST
    case_id, who = key(sent.get("chronology", "")), key(sent.get("subject", ""))
    wanted = Wanted(force=visit.actor.force, chronology=case_id, subject=who)
    named = (
        sent.get("duty", ""), sent.get("root", ""), who, sent.get("recipient", ""),
        number(sent, "number", 1),
    )  # fmt: skip
    rows = owed(visit.connection, wanted) if case_id and why.code in TO_PUT_RIGHT else []
    one = next((row for row in rows if _named(row) == named), None)
    if one is None:
        return refused(visit, why)
    people = persons(visit.connection, visit.actor.force, (one.subject, *one.children))
    visit.looked(
        Look(
            object_kind="case",
            object_id=case_id,
            persons=sorted(people),
            chronologies=[case_id],
            fields=("initials", "age"),
        )
    )
    child, href = child_of(one, people, visit.now)
    duty, back = visit.standards.rules.duty(one.duty), came_from(visit, f"/cases/{case_id}")
    lacks = lacks_of(visit, (duty,))
    form = taking_of(one, duty, visit.now, child, opened=True, back=back, lacks=lacks)
    beside = "why" if why.code == UNACCREDITED else "step"
    step, other, without = (sent.get(name, "") for name in ("step", "other", "why"))
    return TakePage(
        frame=frame(visit, duty.says, at="/"),
        child=child,
        child_href=href,
        about=about(visit.standards, one),
        duty=says_of(duty, one),
        said=said(one, visit.now),
        taking=replace(form, chosen=step, other=other, why=without),
        wrong=(Wrong(why.sentence, f"#{form.id}-{beside}"),),
        back=Link("Back", back),
    )


def _named(one: Owed) -> tuple[str, str, str, str, int]:
    """What makes it this duty and no other of its case."""
    return one.duty, one.root, one.subject, one.recipient, one.number


def _taking(visit: Visit, by_when: datetime) -> Taking:
    sent = visit.request.POST
    chronology, root = key(sent.get("chronology", "")), key(sent.get("root", ""))
    duties = {ready.duty.key for ready in visit.standards.rules.ready}
    if not chronology or not root or sent.get("duty", "") not in duties:
        raise Http404
    return Taking(
        chronology=chronology,
        duty=sent.get("duty", ""),
        root=root,
        subject=key(sent.get("subject", "")),
        recipient=sent.get("recipient", ""),
        number=number(sent, "number", 1),
        next_step=_step(sent.get("step", ""), sent.get("other", "").strip()),
        by_when=by_when,
        idem=key(sent.get("idem", "")) or str(uuid4()),
        unaccredited=reason_sent(sent.get("why", "")),
    )


def _step(chosen: str, words: str) -> str:
    """What was chosen; in their own words where that was something else, or nothing."""
    return words if chosen in ("", "other") else chosen


def in_charge(visit: Visit, *, chronology: str) -> HttpResponse | Page:
    """Put the visitor in charge of a case."""
    found = case(visit.connection, visit.actor.force, chronology)
    if found is None:
        raise Http404
    if visit.request.method != "POST":
        return HttpResponseRedirect(f"/cases/{chronology}")
    sent = visit.request.POST
    giving = Giving(
        chronology=chronology,
        account=visit.actor.account,
        team=found.team or visit.actor.team,
        area=found.area or visit.actor.area,
        why=sent.get("because", "").strip(),
        idem=key(sent.get("idem", "")) or str(uuid4()),
        unaccredited=reason_sent(sent.get("reason", "")),
    )
    outcome = once(
        visit,
        giving.idem,
        lambda: give(giving, by=visit.actor, now=visit.now, standards=visit.standards),
    )
    if isinstance(outcome, Refused):
        return _why_you(visit, giving, outcome) if outcome.code == UNACCREDITED else refused(visit, outcome)
    return back_to(visit, done="given", otherwise=f"/cases/{chronology}")


def _why_you(visit: Visit, giving: Giving, why: Refused) -> ReasonPage:
    """Why the visitor takes charge without the training that is asked for. Nobody is kept from it."""
    here, sent = f"/cases/{giving.chronology}", visit.request.POST
    asked = "idem" in sent and "because" in sent
    return ReasonPage(
        frame=frame(visit, "Put me in charge"),
        title="Put me in charge",
        says=why.sentence,
        asks_why="Why you all the same?",
        told="It stands on the case, with your name.",
        action=f"{here}/in-charge",
        button="Put me in charge",
        reasons=reasons(),
        back=Link("Back", here),
        because=giving.why,
        fields=(("idem", giving.idem), ("back", here)),
        wrong=(Wrong(why.sentence, "#reason"),) if asked else (),
    )
