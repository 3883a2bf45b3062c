"""What a person sees when something goes wrong: our words, a reference, what was sent; never a trace."""

from collections.abc import Callable
from uuid import uuid4

import structlog
from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse

from harken.access.connection import DatabaseLost
from harken.design.pages.frame import Frame
from harken.design.pages.trouble import Again, trouble
from harken.desk.frame import PRACTICE
from harken.desk.visit import shown

log = structlog.get_logger()
API = "/api/"


def in_our_words(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Turn what went wrong into a page in our words. What is broken is reported by kind, never by content."""

    def answered(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        ours = response.status_code < 400 or response.get("Content-Type", "").startswith("text/html; ours")
        if ours or request.path.startswith((API, "/static/", "/health")):
            return response
        return response if getattr(response, "harken", False) else page_of(request, response.status_code)

    def process_exception(request: HttpRequest, broken: Exception) -> HttpResponse | None:
        if request.path.startswith(API) or isinstance(broken, Http404):
            return None
        if isinstance(broken, DatabaseLost):
            return page_of(request, 503)
        if isinstance(broken, RequestDataTooBig):
            return page_of(request, 413)
        reference = uuid4().hex[:8]
        log.error("broken", reference=reference, kind=type(broken).__name__, path=request.path, exc_info=True)
        return page_of(request, 500, reference=reference)

    answered.process_exception = process_exception  # type: ignore[attr-defined]  # how Django finds it
    return answered


def page_of(request: HttpRequest, status: int, *, reference: str = "") -> HttpResponse:
    """The page of a status, with what was sent kept so that it can be sent again under the same key."""
    frame = Frame(title="", force="", environment=PRACTICE if settings.DEMO else None)
    again = _again(request) if status in (500, 503) else None
    response = shown(request, trouble(status, frame, reference=reference, again=again), status=status)
    response.harken = True  # type: ignore[attr-defined]  # read above
    return response


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose secret is missing or old: nothing was recorded."""
    del reason
    return page_of(request, 403)


def _again(request: HttpRequest) -> Again | None:
    if request.method != "POST":
        return None
    fields = tuple(
        (name, str(value))
        for name in request.POST
        if not name.startswith(("csrf", "password"))
        for value in request.POST.getlist(name)
    )
    return Again(action=request.get_full_path(), fields=fields)
