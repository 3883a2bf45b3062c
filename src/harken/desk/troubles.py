"""What a person sees when something goes wrong: our words, a reference, what was sent; never a trace."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import PurePath
from traceback import extract_tb
from uuid import uuid4

import structlog
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from psycopg import DataError
from psycopg.errors import DiskFull, ProgramLimitExceeded

from harken.access.connection import DatabaseLost, acting
from harken.access.consult import NotOnRecord
from harken.design.pages.frame import PRACTICE, Frame
from harken.design.pages.parts import Ask, Link, Phone
from harken.design.pages.trouble import UNSEEN, UNSURE, Again, Said, trouble
from harken.design.shown import Shown, shown
from harken.desk.frame import frame
from harken.desk.visit import SESSION, actor_of, visit_by

log = structlog.get_logger()
API = "/api/"
NOT_OURS = (API, "/static/", "/health", "/changed")
FORM, FILE = 2 * 1024 * 1024, 11 * 1024 * 1024
"""The largest body of a form, and of one with a photograph, in bytes."""
SENT_AGAIN = (401, 500, 503, 507)
"""After these, what was sent is as good as it was."""
BROKEN = (401, 500, 503, 507)
"""With these nobody is signed in, or asking once more who is may be what fails."""
RINGING = (403, 404, 409, 413, 500, 503, 507)
IN_NEED = "If a child needs it now, do not wait for this page."
HOME = (Link("What I owe", "/"),)
SIGN_IN_FIRST = Link("Sign in, in another tab", "/sign-in", new_tab=True)


def in_our_words(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Turn what went wrong into a page in our words. What is broken is reported by kind, never by content."""

    def answered(request: HttpRequest) -> HttpResponse:
        theirs = request.path.startswith(NOT_OURS)
        if not theirs and _too_large(request):
            return page_of(request, 413)
        response = answer(request)
        if theirs or response.status_code < 400 or isinstance(response, Shown):
            return response
        return page_of(request, response.status_code)

    def process_exception(request: HttpRequest, broken: Exception) -> HttpResponse | None:
        if request.path.startswith(API) or isinstance(broken, Http404):
            return None
        return _page_for(request, broken)

    answered.process_exception = process_exception  # type: ignore[attr-defined]  # how Django finds it
    return answered


def _page_for(request: HttpRequest, broken: Exception) -> HttpResponse:
    """The page of an exception. One that we do not know the cause of is reported."""
    if isinstance(broken, DatabaseLost):
        return page_of(request, 503)
    if isinstance(broken, DiskFull):
        return page_of(request, 507)
    if isinstance(broken, DataError | ProgramLimitExceeded):
        # What the database cannot hold, no character or a word without end, was never ours to keep.
        return page_of(request, 400)
    reference = uuid4().hex[:8]
    log.error(
        "broken", reference=reference, kind=type(broken).__name__, where=_where(broken), path=request.path
    )
    if isinstance(broken, NotOnRecord):
        return page_of(request, 503, reference=reference, said=UNSEEN)
    return page_of(request, 500, reference=reference)


def _too_large(request: HttpRequest) -> bool:
    """By what the sender says of it: nothing is read."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    most = FILE if request.content_type == "multipart/form-data" else FORM
    return not length.isdecimal() or int(length) > most


def _where(broken: Exception) -> str:
    """File and line of the innermost frame of ours: all that may be said besides its kind, without words."""
    ours = [frame for frame in extract_tb(broken.__traceback__) if "harken" in PurePath(frame.filename).parts]
    return f"{PurePath(ours[-1].filename).name}:{ours[-1].lineno}" if ours else ""


def page_of(
    request: HttpRequest, status: int, *, reference: str = "", said: Said | None = None
) -> HttpResponse:
    """The page of a status, with what was sent kept so that it can be sent again under the same key."""
    again = _again(request, first=SIGN_IN_FIRST if status == 401 else None) if status in SENT_AGAIN else None
    page = trouble(status, _frame(request, status), reference=reference, again=again, said=said)
    asks = (Ask(IN_NEED, "the duty inspector", Phone(settings.DUTY_INSPECTOR_PHONE)),)
    page = replace(page, links=() if status in (401, 503) else HOME, asks=asks if status in RINGING else ())
    return shown(request, page, status=status)


def _frame(request: HttpRequest, status: int) -> Frame:
    """The frame of whoever is signed in, so that nobody loses their way; else a bare one."""
    if status not in BROKEN and SESSION.token_in(request):
        with suppress(DatabaseLost), acting(None) as connection:
            actor = actor_of(request, connection, touch=False)
            if actor is not None:
                return frame(visit_by(actor, request, connection), "")
    return Frame(title="", force="", environment=PRACTICE if settings.DEMO else None)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose secret is missing or old: nothing was recorded."""
    del reason
    return page_of(request, 403, said=UNSURE)


def _again(request: HttpRequest, *, first: Link | None) -> Again | None:
    if request.method != "POST":
        return None
    fields = tuple(
        (name, str(value))
        for name in request.POST
        if not name.startswith(("csrf", "password"))
        for value in request.POST.getlist(name)
    )
    return Again(action=request.get_full_path(), fields=fields, first=first)
