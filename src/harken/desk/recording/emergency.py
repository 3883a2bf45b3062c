"""Opening a restricted record in an emergency: what for and why, then the record itself, for an hour."""

from uuid import uuid4

from django.conf import settings
from django.http import Http404, HttpResponse, HttpResponseRedirect

from harken.access.consult import Look
from harken.access.prove import Proof
from harken.access.refused import Refused
from harken.access.ties import askable
from harken.casework.emergency import Emergency, open_for_an_hour
from harken.design.pages.owed import Choice
from harken.design.pages.parts import Ask, Link, Phone, prose
from harken.design.pages.reason import ReasonPage
from harken.design.pages.record import Wrong
from harken.design.pages.trouble import TroublePage
from harken.design.shown import shown
from harken.desk.frame import frame
from harken.desk.lines.kept_from import asked_of
from harken.desk.once import once_alike
from harken.desk.refusals import STATUS, refused
from harken.desk.sent import key
from harken.desk.visit import Visit
from harken.every_case.restriction import EmergencyFor

PAGES = {"case": "cases", "person": "children", "place": "places"}
NO_CATEGORY = Refused("no_category", "Choose what it is needed for.", "category")
FIELDS = {"category": "reason", "why": "because", "password": "password"}
SAYS = "You may read it for one hour. You cannot record anything in it."
TOLD = (
    "At least 20 characters. Whoever is in charge sees it at once, an inspector who had no part in it"
    " reviews it, and professional standards are told."
)
CLOSED = "This record is not opened to you"
AGAIN = "So that nobody opens it at a screen you have left."
_WHERE = "select belongs from chronology where force = %s::uuid and id = %s::uuid"


def emergency(visit: Visit, *, chronology: str) -> ReasonPage | HttpResponse:
    """The form, and what was sent from it. There is none of what is sealed, or not there."""
    there = _where(visit, chronology)
    if there and visit.request.method != "POST":
        return HttpResponseRedirect(there)
    sent = visit.request.POST
    if visit.request.method != "POST":
        return _page(visit, chronology)
    category = next((one for one in EmergencyFor if one.value == sent.get("reason")), None)
    if category is None:
        return _page(visit, chronology, wrong=NO_CATEGORY)
    asked = Emergency(
        chronology=chronology,
        category=category,
        why=sent.get("because", ""),
        idem=key(sent.get("idem", "")) or str(uuid4()),
        proof=Proof(password=sent.get("password", ""), address=visit.request.META.get("REMOTE_ADDR", "")),
    )
    outcome = once_alike(
        visit,
        asked.idem,
        lambda now: open_for_an_hour(asked, by=visit.actor, now=now, standards=visit.standards),
    )
    if not isinstance(outcome, Refused):
        return HttpResponseRedirect(f"{_where(visit, chronology)}?done=emergency")
    return _page(visit, chronology, wrong=outcome) if outcome.field else _closed(visit, asked, outcome)


def _closed(visit: Visit, asked: Emergency, why: Refused) -> HttpResponse:
    """What is sealed, kept from them or not there: alike, and with whom to ring."""
    if why.code != "not_available":
        return refused(visit, why)
    page = TroublePage(
        frame=frame(visit, CLOSED),
        status=STATUS[why.code],
        title=CLOSED,
        says=(prose(why.sentence),),
        saved="It stays closed. That you asked is on record.",
        asks=(
            Ask(
                sentence="If it cannot wait, ring now.",
                whom="the duty inspector",
                phone=Phone(settings.DUTY_INSPECTOR_PHONE),
            ),
        ),
        kept=(("What you need it for", asked.category.value), ("Why", asked.why)),
        links=(Link("What I owe", "/"),),
    )
    return shown(visit.request, page, status=page.status)


def _where(visit: Visit, chronology: str) -> str:
    """Where the record is read, by whoever may see it; empty where they may not."""
    row = visit.connection.execute(_WHERE, (visit.actor.force, chronology)).fetchone()
    return f"/{PAGES[row[0]]}/{chronology}" if row else ""


def _page(visit: Visit, chronology: str, *, wrong: Refused | None = None) -> ReasonPage:
    whom = askable(visit.connection, [chronology])
    if not whom:
        raise Http404
    visit.looked(Look(object_kind="record", object_id=chronology, fields=("restriction",)))
    sent, title = visit.request.POST, "Open a restricted record in an emergency"
    ask = asked_of(whom[0])
    return ReasonPage(
        frame=frame(visit, title),
        title=title,
        says=SAYS,
        told=TOLD,
        action=f"/emergency/{chronology}",
        button="Open it for an hour",
        reasons=tuple(Choice(one.value, one.value.capitalize()) for one in EmergencyFor),
        chosen=sent.get("reason", ""),
        because=sent.get("because", ""),
        password=AGAIN,
        fields=(("idem", str(uuid4())),),
        back=Link("What I owe", "/"),
        wrong=(Wrong(wrong.sentence, f"#{FIELDS[wrong.field]}"),) if wrong is not None else (),
        asks=(Ask(sentence="If there is time, ring first.", whom=ask.whom, phone=ask.phone),),
    )
