"""Who was told: each telling from sent to accepted; what could not be delivered, and sending it again."""

from collections.abc import Mapping

from django.http import Http404, HttpResponse, HttpResponseRedirect

from harken.access.consult import Look
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.refused import Refused
from harken.board.tellings import Telling, tellings
from harken.design import words
from harken.design.jinja import Page
from harken.design.pages.parts import Filter, Link, Post
from harken.design.pages.told import DeadLetter, ToldPage
from harken.design.pages.told import Telling as Shown
from harken.desk.frame import frame
from harken.desk.refusals import refused
from harken.desk.sent import key
from harken.desk.visit import Visit
from harken.outside.outbox import Dead, dead, send_again
from harken.people.read import PersonLine, persons


def who_was_told(visit: Visit) -> ToldPage:
    """The tellings of the visitor's area, their own, or the whole force's; undelivered ones first."""
    whose = visit.request.GET.get("whose", "area")
    found = tellings(
        visit.connection,
        visit.actor.force,
        area=visit.actor.area if whose == "area" else "",
        account=visit.actor.account if whose == "mine" else "",
        chronology=key(visit.request.GET.get("case", "")),
    )
    who = sorted({one.subject for one in found if one.subject})
    people = persons(visit.connection, visit.actor.force, who)
    visit.looked(
        Look(
            object_kind="list",
            object_id="told",
            persons=who,
            chronologies=sorted({one.chronology for one in found}),
            fields=("initials", "age"),
            rows=len(found),
        )
    )
    resend = bool(may(visit.actor, Act.RESEND))
    return ToldPage(
        frame=frame(visit, "Who was told", at="/told", live=True),
        title="Who was told",
        tellings=tuple(_telling(one, visit, people) for one in found),
        dead=tuple(_dead(one, visit, resend=resend) for one in dead(visit.connection, visit.actor.force)),
        filters=_filters(visit, whose),
    )


def _filters(visit: Visit, whose: str) -> tuple[Filter, ...]:
    choices = (("Mine", "mine"), (visit.actor.area or "My area", "area"), ("Whole force", "force"))
    links = (Link(label, f"/told?whose={name}", current=whose == name) for label, name in choices)
    return (Filter("Whose", tuple(links)),)


def sent_again(visit: Visit) -> HttpResponse | Page:
    """Try a message that was given up again."""
    decision = may(visit.actor, Act.RESEND)
    if not decision:
        return refused(visit, Refused(decision.code, decision.sentence))
    message = key(visit.request.POST.get("message", ""))
    if not message or not send_again(visit.connection, visit.actor.force, message):
        raise Http404
    visit.looked(
        Look(
            object_kind="message",
            object_id=message,
            verb="disclose",
            fields=("reference",),
        )
    )
    return HttpResponseRedirect("/told?done=sent")


def _telling(one: Telling, visit: Visit, people: Mapping[str, PersonLine]) -> Shown:
    now = visit.now
    person = people.get(one.subject)
    duty = visit.standards.rules.duty(one.duty)
    state, tone = _state(one, visit)
    return Shown(
        id=one.id,
        when=words.near(one.at, now),
        whom=one.name or ("Nobody on duty" if one.passed_over else "By notice"),
        role=one.role + (", a warning" if one.warning else ""),
        child=person.short(now) if person else "Case",
        child_href=f"/children/{one.subject}" if person else f"/cases/{one.chronology}",
        duty=duty.says,
        duty_href=f"/cases/{one.chronology}",
        how="on the desk and by mail" if one.state else "on the desk",
        state=state,
        tone=tone,
        opened=f"opened {words.near(one.opened, now)}" if one.opened and one.accepted else "",
    )


def _state(one: Telling, visit: Visit) -> tuple[str, str]:
    if one.accepted is not None:
        return f"Accepted {words.near(one.accepted, visit.now)}", "met"
    if one.passed_over:
        return "Passed at once to the next: nobody on duty", "late"
    if one.state == "dead":
        return "Could not be delivered", "late"
    if one.opened is not None:
        return f"Opened {words.near(one.opened, visit.now)}, not accepted", "soon"
    if one.sent is not None:
        return f"Sent {words.near(one.sent, visit.now)}, not opened", "soon"
    return "Told on the desk, not accepted", "soon"


def _dead(one: Dead, visit: Visit, *, resend: bool) -> DeadLetter:
    again = Post("Send again", "/told/again", (("message", one.id),)) if resend else None
    return DeadLetter(
        id=one.id,
        to=one.destination,
        about=one.reference,
        about_href=f"/cases/{one.chronology}" if one.chronology else "/told",
        tried=f"{words.counted(one.attempts, 'time', 'times')}, first {words.near(one.made, visit.now)}",
        why=one.last_error,
        resend=again,
        instead="Ring them, and record the receipt by hand.",
    )
