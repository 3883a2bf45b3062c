"""The frame of the portal's pages: who is signed in and for whom they read. There is no search."""

from django.conf import settings

from harken.design import words
from harken.design.pages.frame import PRACTICE, Environment, Frame, Notice
from harken.design.pages.parts import Link
from harken.portal.visit import Visit

PLACES = (("Notices", "/"), ("Your account", "/account"))
DONE = {
    "received": "Recorded: you have it. The police see that within seconds.",
    "returned": "Said: it is not yours. Whoever sent it is told that nobody has it.",
    "answered": "Recorded: your answer is with the police within seconds.",
    "left": "You are signed out everywhere but here.",
}


def frame(visit: Visit, title: str, *, at: str = "") -> Frame:
    """The frame of a page called `title`; `at` is the place in the navigation it belongs to."""
    done = DONE.get(visit.request.GET.get("done", ""))
    return Frame(
        title=title,
        force=visit.partner.force_name,
        true_at=words.second(visit.now),
        true_on=words.whole_day(visit.now),
        who=visit.partner.name,
        shift=words.opening(visit.partner.setting),
        places=tuple(Link(label, href, current=href == at) for label, href in PLACES),
        search="",
        environment=practice(),
        notice=Notice(done) if done else None,
    )


def bare(title: str) -> Frame:
    """The frame of a page for whoever is not signed in."""
    return Frame(title=title, force="", environment=practice())


def practice() -> Environment | None:
    """What every page says where it is not the real one."""
    return PRACTICE if settings.DEMO else None
