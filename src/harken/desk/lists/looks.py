"""Who looked: read by those whose post it is, of one record or one person's looks; that they read is kept."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from django.http import Http404, HttpResponse, HttpResponseRedirect

from harken.access.consultations import (
    MOST,
    Asked,
    Consultation,
    consultations,
    record_called,
    references_of,
)
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.refused import Refused
from harken.access.staff import account_called
from harken.design import words
from harken.design.jinja import Page
from harken.design.pages.looks import Look, LooksPage
from harken.design.pages.parts import Prose, prose, strong
from harken.design.pages.record import Choice, Wrong
from harken.desk.frame import LOOKS, TEAM, frame
from harken.desk.lists.owe import what_i_owe
from harken.desk.visit import Visit

SINCE = {"1": "Since yesterday", "7": "The last 7 days", "31": "The last 31 days", "365": "The last year"}
TIES = {
    "live_incident": "live incident",
    "emergency": "opened in an emergency",
    "search_only": "found by a search",
    "none": "",
    "system": "Harken itself",
}
VERBS = {
    "consult": "looked at",
    "emergency": "opened in an emergency",
    "print": "printed",
    "disclose": "disclosed",
}
KINDS = {"consultations": "who looked"}
RECORDS = ("person", "place", "case", "record")
FIELDS = {"person": "record", "account": "who", "reason": "why"}
SAYS = "Say whose record, or whose looks, or both. That you ask is on record before you are shown anything."
TITLE = "Who looked"
NO_RECORD = Refused("no_record", "No record of your force has that reference.", "person")
NOBODY = Refused("nobody_such", "Nobody of your force has that sign-in name or collar number.", "account")


def home(visit: Visit) -> Page | HttpResponse:
    """What somebody owes; for those who only read who looked, or whose minutes, that. Raises Http404 else."""
    if may(visit.actor, Act.READ_BOARD):
        return what_i_owe(visit)
    if may(visit.actor, Act.READ_AUDIT):
        return HttpResponseRedirect(LOOKS)
    if may(visit.actor, Act.READ_EXPOSURE):
        return HttpResponseRedirect(TEAM)
    raise Http404


def who_looked(visit: Visit) -> LooksPage:
    """The form, and what was found. The reason is posted, so that it stands in no address."""
    if visit.request.method != "POST":
        return _page(visit)
    answer = _found(visit)
    if isinstance(answer, Refused):
        href = f"#{FIELDS.get(answer.field, 'record')}"
        return _page(visit, wrong=(Wrong(answer.sentence, href),))
    named = references_of(visit.connection, _records(answer))
    return _page(visit, found=tuple(_look(one, visit, named) for one in answer), counted=_counted(answer))


def _found(visit: Visit) -> Sequence[Consultation] | Refused:
    sent = visit.request.POST
    record, who = sent.get("record", "").strip(), sent.get("who", "").strip()
    person = record_called(visit.connection, record) if record else ""
    account = account_called(visit.connection, visit.actor.force, who) if who else ""
    if record and not person:
        return NO_RECORD
    if who and not account:
        return NOBODY
    days = sent.get("since", "")
    asked = Asked(
        since=visit.now - timedelta(days=int(days) if days in SINCE else 31),
        reason=sent.get("why", ""),
        person=person,
        account=account,
    )
    return consultations(visit.connection, visit.actor, asked)


def _page(
    visit: Visit, *, found: tuple[Look, ...] = (), counted: Prose = (), wrong: tuple[Wrong, ...] = ()
) -> LooksPage:
    sent = visit.request.POST
    return LooksPage(
        frame=frame(visit, TITLE, at=LOOKS),
        title=TITLE,
        action=LOOKS,
        says=SAYS,
        since=tuple(Choice(one, says, chosen=one == sent.get("since", "31")) for one, says in SINCE.items()),
        record=sent.get("record", ""),
        who=sent.get("who", ""),
        why=sent.get("why", ""),
        found=found,
        counted=counted,
        wrong=wrong,
    )


def _counted(found: Sequence[Consultation]) -> Prose:
    more = f", the newest {MOST}: ask for fewer days" if len(found) == MOST else ""
    untied = sum(one.link == "none" for one in found)
    tied = f" {words.counted(untied, 'of them has', 'of them have')} no tie." if untied else ""
    return prose(strong(words.counted(len(found), "look", "looks") + f"{more}."), tied)


def _records(found: Sequence[Consultation]) -> set[str]:
    return {who for one in found for who in one.persons} | {
        one.object_id for one in found if one.object_kind in RECORDS
    }


def _did(one: Consultation) -> str:
    return f"{VERBS.get(one.verb, one.verb)} {KINDS.get(one.object_kind, one.object_kind)}"


def _look(one: Consultation, visit: Visit, named: Mapping[str, str]) -> Look:
    people = [named[who] for who in one.persons if who in named and who != one.object_id]
    return Look(
        when=words.at(one.at, visit.now),
        who=" ".join(filter(None, (one.collar, one.name))),
        post=one.role,
        what=" ".join(filter(None, (_did(one), named.get(one.object_id, "")))),
        of=", ".join(people),
        saw=", ".join(one.fields),
        tie=TIES.get(one.link, one.link),
        why=one.reason,
        denied=one.result == "denied",
    )
