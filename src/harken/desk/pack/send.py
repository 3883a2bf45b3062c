"""Sending a pack to the officer who goes, and what became of it; opening one that was sent."""

from collections.abc import Sequence
from uuid import uuid4

from django.http import HttpResponse, HttpResponseRedirect

from harken.access.on_duty import present
from harken.access.refused import Refused
from harken.design import words
from harken.design.jinja import Page
from harken.design.pages.pack import Sending
from harken.desk.refusals import refused
from harken.desk.sent import key
from harken.desk.visit import Visit
from harken.outside.packs import SentPack, pack_opened, packs_sent, send_pack

GOING = 3
"""To how many of those attending it goes by one press."""
NOBODY = Refused("nobody", "Choose who it goes to, somebody on duty.", "officer")
NO_MAIL = Refused("no_mail", "No mail address of theirs is known. Ring them, and read it out.", "officer")


def sending(visit: Visit, here: str, attending: Sequence[str]) -> Sending:
    """The form, and to whom it went. Somebody it was sent to has now opened it.

    To those on duty who are `attending` it goes by one press.
    """
    if not visit.read_again:
        pack_opened(visit.connection, visit.actor, here)
    went = packs_sent(visit.connection, visit.actor.force, here)
    officers = _officers(visit)
    named = dict(officers)
    return Sending(
        action=here,
        officers=officers,
        going=tuple((one, named[one]) for one in dict.fromkeys(attending) if one in named)[:GOING],
        sent=tuple(_said(one, visit) for one in went),
        idem=str(uuid4()),
    )


def sent(visit: Visit, here: str) -> HttpResponse | Page:
    """Send it to somebody on duty; a second press sends no second one."""
    to = key(visit.request.POST.get("officer", ""))
    if to not in {account for account, _ in _officers(visit)}:
        return refused(visit, NOBODY)
    idem = key(visit.request.POST.get("idem", "")) or str(uuid4())
    if not send_pack(visit.connection, visit.actor, to=to, path=here, idem=f"{idem}/{to}"):
        return refused(visit, NO_MAIL)
    return HttpResponseRedirect(f"{here}#send")


def _officers(visit: Visit) -> tuple[tuple[str, str], ...]:
    """Everybody on duty here, once each, but for the visitor."""
    those = present(visit.connection, visit.actor.force, at=visit.now, area=visit.actor.area)
    named = {one.account: f"{one.name}, {one.role}" for one in reversed(those)}
    return tuple(sorted(((k, v) for k, v in named.items() if k != visit.actor.account), key=lambda x: x[1]))


def _said(one: SentPack, visit: Visit) -> str:
    opened = f"opened {words.near(one.opened, visit.now)}" if one.opened else "not opened yet"
    left = (
        f"Sent {words.near(one.sent, visit.now)}"
        if one.sent
        else f"Asked for {words.near(one.made, visit.now)}"
    )
    return f"{left} to {one.name}, {opened}."
