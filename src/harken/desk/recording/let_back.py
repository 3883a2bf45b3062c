"""Letting somebody see a record again from whom it is kept: the part of the page that restricts."""

from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from harken.access.may import may
from harken.access.permissions import Act
from harken.access.refused import Refused
from harken.access.ties import barred
from harken.casework.let_back import LettingBack, agree_to_let_back, ask_to_let_back
from harken.casework.outcome import Done
from harken.chronology.restriction import backs
from harken.design.pages.parts import Post
from harken.design.pages.record import Choice
from harken.design.pages.restrict import RestrictPage
from harken.desk.names import names_of
from harken.desk.sent import key
from harken.desk.visit import Visit

ASK, AGREE = "back", "back-agree"
SAYS = (
    "Nothing changes until an inspector or somebody above who may see this record agrees, within seven days."
)


def let_back(visit: Visit, chronology: str, now: datetime) -> Done | Refused:
    """What was sent from the page: asked for, or agreed to."""
    sent = visit.request.POST
    of = LettingBack(
        chronology=chronology,
        account=key(sent.get("back", "")),
        why=sent.get("why", ""),
        idem=key(sent.get("idem", "")),
    )
    verb = agree_to_let_back if sent.get("do") == AGREE else ask_to_let_back
    return verb(of, by=visit.actor, now=now, standards=visit.standards)


def requests(visit: Visit, chronology: str, page: RestrictPage) -> RestrictPage:
    """With the requests that wait, and agreeing to those of somebody else, for whoever may."""
    waits = backs(visit.connection, chronology)
    names = names_of(visit.connection, visit.actor.force, [one.by for one in waits])
    agrees = may(visit.actor, Act.LOWER)
    return replace(
        page,
        backs=tuple(
            f"{names.get(one.by, 'Somebody')} asks that {one.name} may see it again." for one in waits
        ),
        back_answers=tuple(
            Post(f"Agree: let {one.name} see it again", page.action, _fields(one.account))
            for one in waits
            if agrees and one.by != visit.actor.account
        ),
    )


def asking(visit: Visit, chronology: str, page: RestrictPage, *, again: bool) -> RestrictPage:
    """With the form that asks, filled in `again` as it was sent; none where nobody is kept out."""
    sent = visit.request.POST
    out = barred(visit.connection, visit.actor.force, chronology)
    chosen = sent.get("back", "") if again else ""
    return replace(
        page,
        back_whom=tuple(Choice(one.account or "", one.name, chosen=one.account == chosen) for one in out),
        back_says=SAYS,
        back_why=sent.get("why", "") if again else "",
    )


def _fields(account: str) -> tuple[tuple[str, str], ...]:
    return (("do", AGREE), ("back", account), ("level", "open"), ("idem", str(uuid4())))
