"""Who was told: each telling from sent to accepted; what could not be delivered, and sending it again."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.http import Http404, HttpResponse, HttpResponseRedirect

from harken.access.consult import Look
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.refused import Refused
from harken.board.cases import Case, case
from harken.board.tellings import Place, Telling, told_by_duty
from harken.design import words
from harken.design.jinja import Page
from harken.design.pages.parts import Filter, Link, Post
from harken.design.pages.told import DeadLetter, Told, ToldPage
from harken.design.pages.told import Telling as Shown
from harken.desk.frame import frame
from harken.desk.lines.owed import ALL, over, record_of, says_of, sort_of
from harken.desk.refusals import refused
from harken.desk.sent import key, moment
from harken.desk.visit import Visit
from harken.every_case.told import ANYBODY
from harken.outside.outbox import Dead, dead, send_again
from harken.people.read import PersonLine, persons

DUTY = "duty"
"""The purpose of a message to one of our own, of whom no receipt is asked."""
SHOWN = 20
"""How many duties a page shows, each with all who were told of it. Our own design."""

UNDELIVERED = 200
"""How many that were given up stand there at once, the oldest first: the others follow. Our own design."""


def who_was_told(visit: Visit) -> ToldPage:
    """The tellings of the visitor's area, their own, the whole force's, or of one case; undelivered first."""
    of = _case(visit)
    whose = "force" if of or not visit.actor.area else "area"
    whose = visit.request.GET.get("whose", whose)
    before = _before(visit)
    asked = told_by_duty(
        visit.connection,
        visit.actor.force,
        area=visit.actor.area if whose == "area" else "",
        account=visit.actor.account if whose == "mine" else "",
        chronology=of.chronology if of else "",
        after=before,
        limit=SHOWN + 1,
    )
    found = asked[:SHOWN]
    newest = [those[0] for those in found]
    people = _people(visit, newest, sum(map(len, found)))
    given_up = () if before else _undelivered(visit, of)
    title = f"Who was told of {of.reference}" if of else "Who was told"
    return ToldPage(
        frame=frame(visit, title, at="/told", live=True),
        title=title,
        whom=_over(newest, people, visit),
        told=tuple(_told(those, visit, people) for those in found),
        dead=given_up,
        dead_more=len(given_up) == UNDELIVERED,
        filters=() if of else _filters(visit, whose),
        back=Link("Back to the case", f"/cases/{of.chronology}") if of else None,
        more=_earlier(visit, newest[-1]) if len(asked) > SHOWN else None,
        earlier=bool(before),
    )


def _people(visit: Visit, newest: Sequence[Telling], rows: int) -> Mapping[str, PersonLine]:
    """Everybody on the list, their showing recorded."""
    who = sorted({one.subject for one in newest if one.subject})
    visit.looked(
        Look(
            object_kind="list",
            object_id="told",
            persons=who,
            chronologies=sorted({one.chronology for one in newest}),
            fields=("initials", "age"),
            rows=rows,
        )
    )
    return persons(visit.connection, visit.actor.force, who)


def _over(newest: Sequence[Telling], people: Mapping[str, PersonLine], visit: Visit) -> str:
    """What stands over the first column; what is owed of a whole case is called by its reference."""
    known = [people.get(one.subject) for one in newest]
    return over({sort_of([one], visit.now) if one else ALL for one in known})


def _case(visit: Visit) -> Case | None:
    """The case that was asked about, if one was."""
    asked = key(visit.request.GET.get("case", ""))
    found = case(visit.connection, visit.actor.force, asked) if asked else None
    if asked and found is None:
        raise Http404
    return found


def _before(visit: Visit) -> Place | None:
    """After which telling the list goes on."""
    at, last = moment(visit.request.GET.get("before", "")), key(visit.request.GET.get("last", ""))
    return (at, last) if at and last else None


def _earlier(visit: Visit, last: Telling) -> Link:
    asked = visit.request.GET.copy()
    asked.pop("done", None)
    asked["before"], asked["last"] = last.at.isoformat(), last.id
    return Link("Earlier", f"/told?{asked.urlencode()}")


def _undelivered(visit: Visit, of: Case | None) -> tuple[DeadLetter, ...]:
    resend = bool(may(visit.actor, Act.RESEND))
    found = dead(
        visit.connection, visit.actor.force, chronology=of.chronology if of else "", limit=UNDELIVERED
    )
    return tuple(_dead(one, visit, resend=resend) for one in found)


def _filters(visit: Visit, whose: str) -> tuple[Filter, ...]:
    area = visit.actor.area
    choices = (("Mine", "mine"), *(((area, "area"),) if area else ()), ("Whole force", "force"))
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


def _told(those: Sequence[Telling], visit: Visit, people: Mapping[str, PersonLine]) -> Told:
    newest = those[0]
    person = people.get(newest.subject)
    here = record_of(newest)
    return Told(
        child=person.short(visit.now) if person else newest.reference,
        child_href=f"/children/{newest.subject}" if person else here,
        duty=says_of(visit.standards.rules.duty(newest.duty), newest),
        duty_href=here,
        tellings=tuple(_telling(one, visit) for one in those),
    )


def _telling(one: Telling, visit: Visit) -> Shown:
    now = visit.now
    state, tone = _state(one, visit)
    return Shown(
        id=one.id,
        when=words.near(one.at, now),
        whom=one.name or ("Nobody on duty" if one.passed_over else "By notice"),
        role=one.role + (", a warning" if one.warning else ""),
        how=_how(one, now),
        state=state,
        tone=tone,
    )


def _how(one: Telling, now: datetime) -> str:
    """What became of the message, where that is not yet said; everything is on the desk as well."""
    if one.state is None or one.passed_over:
        return ""
    if one.sent is None:
        return "mail waits" if one.state == "waiting" else "mail not sent"
    opened = f", opened {words.near(one.opened, now)}" if one.opened and one.accepted else ""
    return f"mail sent {words.near(one.sent, now)}{opened}"


def _state(one: Telling, visit: Visit) -> tuple[str, str]:
    if one.accepted is not None:
        return f"Accepted {words.near(one.accepted, visit.now)}", "met"
    if one.role == ANYBODY:
        return "Nobody was told: nobody is on duty", "late"
    if not one.owed:
        return "No longer owed", ""
    if one.passed_over:
        return "Passed at once to the next", "late"
    if one.state == "dead":
        return "Could not be delivered", "late"
    if one.opened is not None:
        return f"Opened {words.near(one.opened, visit.now)}, not accepted", "soon"
    if one.sent is not None:
        return "Sent, not opened", "soon"
    return "On the desk, not accepted", "soon"


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
        instead="Ring them." if one.purpose == DUTY else "Ring them, and record the receipt by hand.",
    )
