"""The frame of each page: who is signed in, where they can go, and whether the page is true."""

from datetime import UTC

from django.conf import settings

from harken.access.may import may
from harken.access.permissions import Act
from harken.board.beat import Truth
from harken.design import words
from harken.design.pages.frame import PRACTICE, Frame, Notice, Stopped
from harken.design.pages.parts import Link, Phone
from harken.desk.kindly import said_kindly
from harken.desk.live import stream_of
from harken.desk.visit import Visit

PLACES = (
    ("What I owe", "/"),
    ("Missing", "/missing"),
    ("Meeting", "/meeting"),
    ("Handover", "/handover"),
    ("Who was told", "/told"),
    ("Wall", "/wall"),
)
NEW = "/new"
LOOKS = "/looks"
TEAM = "/team"
DONE = {
    "recorded": "Recorded.",
    "over": "Recorded. You are over the limit: take a break now. Whoever leads you is told, quietly.",
    "taken": "It is yours. If it is not done by then, the next person up is told.",
    "given": "Given. They are in charge of it now.",
    "sent": "It will be sent again.",
    "offered": "Offered. Each is still yours until they accept.",
    "handed": "Accepted. They are yours now.",
    "acknowledged": "Recorded: you have it.",
    "corrected": "Put right. What stood before stays to be seen.",
    "restricted": "Done. It holds from now on.",
    "emergency": "Open to you for an hour, to read. Whoever is in charge has been told.",
    "asked": "Asked. It stays as it is until somebody else agrees.",
    "agree": "Lowered. More people may see it now.",
    "let-back": "Agreed. They may see it again.",
    "refuse": "It stays as it is.",
    "post": "You act in that post now.",
    "already": "That had been recorded already. Nothing was recorded twice.",
}


def frame(visit: Visit, title: str, *, at: str = "", live: bool = False, besides: str = "") -> Frame:
    """The frame of a page called `title`; `at` is the place in the navigation it belongs to.

    `besides` is what is said beneath what was just done.
    """
    actor = visit.actor
    done = DONE.get(visit.request.GET.get("done", ""))
    return Frame(
        title=title,
        force=force_name(visit),
        true_at=words.second(visit.now),
        true_on=words.whole_day(visit.now),
        who=actor.name,
        shift=words.opening(actor.role.name) + (f", {actor.area}" if actor.area else ""),
        places=_places(visit, at),
        search="/search" if may(actor, Act.SEARCH) else "",
        searched=visit.request.GET.get("q", ""),
        help=Link("Help and words", "/help"),
        posts=Link("Act in another post", "/posts") if len(actor.roles) > 1 else None,
        environment=PRACTICE if settings.DEMO else None,
        stopped=stopped(visit.truth),
        notice=Notice(done, besides=tuple(filter(None, (besides, said_kindly(visit))))) if done else None,
        live=stream_of(visit.request) if live else "",
    )


def _places(visit: Visit, at: str) -> tuple[Link, ...]:
    """Where the visitor may go in the post they act in."""
    places = PLACES if may(visit.actor, Act.READ_BOARD) else ()
    new = (("New record", NEW),) if may(visit.actor, Act.OPEN) else ()
    minutes = not may(visit.actor, Act.READ_BOARD) and may(visit.actor, Act.READ_EXPOSURE)
    team = (("Team", TEAM),) if minutes or may(visit.actor, Act.READ_TEAM) else ()
    looks = (("Who looked", LOOKS),) if may(visit.actor, Act.READ_AUDIT) else ()
    links = (
        *places[:1],
        *new,
        *places[1:2],
        *_whiteboards(visit),
        *_queues(visit),
        *places[2:],
        *_listings(visit),
        *team,
        *_figures(visit),
        *looks,
    )
    return tuple(Link(label, href, current=href == at) for label, href in links)


def _whiteboards(visit: Visit) -> tuple[tuple[str, str], ...]:
    """The whiteboards that are the daily work of the post, of each pathway that declares one."""
    those = ((one.slug, one.whiteboard) for one in visit.standards.pathways.values())
    return tuple(
        (board.place, f"/whiteboards/{slug}")
        for slug, board in those
        if board and visit.actor.role in board.for_whom and may(visit.actor, Act.READ_BOARD)
    )


def _queues(visit: Visit) -> tuple[tuple[str, str], ...]:
    """The queues that the post works through, of each pathway that declares one for it."""
    those = ((one.slug, one.queue) for one in visit.standards.pathways.values())
    return tuple(
        (queue.place, f"/queues/{slug}")
        for slug, queue in those
        if queue and visit.actor.role in queue.for_whom
    )


def _figures(visit: Visit) -> tuple[tuple[str, str], ...]:
    """The figures that the post looks at, of each pathway that declares some for it."""
    those = ((one.slug, one.figures) for one in visit.standards.pathways.values())
    return tuple(
        ("Figures", f"/figures/{slug}")
        for slug, declared in those
        if declared and visit.actor.role in declared.for_whom
    )


def _listings(visit: Visit) -> tuple[tuple[str, str], ...]:
    """The lists of whom officers look out for, of each pathway that declares one for the post."""
    those = ((one.slug, one.listing) for one in visit.standards.pathways.values())
    return tuple(
        (declared.title, f"/lists/{slug}")
        for slug, declared in those
        if declared and visit.actor.role in declared.for_whom
    )


def force_name(visit: Visit) -> str:
    """The name of the visitor's force."""
    row = visit.connection.execute("select name from force").fetchone()
    return str(row[0]) if row else ""


def stopped(truth: Truth) -> Stopped | None:
    """What a page says in place of the time where it is not true, or where somebody is not told."""
    if not truth.why:
        return None
    return Stopped(
        since=_since(truth),
        says=truth.why if truth.runs else f"{truth.why} Times below are old.",
        paper_list=Link("Use the paper list.", "/paper"),
        ring="Duty inspector",
        phone=Phone(settings.DUTY_INSPECTOR_PHONE),
    )


def _since(truth: Truth) -> str:
    """Since when the page is not true, or who should know does not."""
    now = truth.now.astimezone(UTC)
    if not truth.runs:
        beats = (truth.last_beat, truth.oldest_untold)
        return words.stopped(min((moment for moment in beats if moment is not None), default=now), now)
    if truth.full_since is not None:
        return words.unrecorded(truth.full_since, now)
    return words.untold(truth.unheard_since, now)
