"""What somebody at the portal sees when something goes wrong: our words and whom to ring; never a trace."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath
from traceback import extract_tb
from uuid import uuid4

import structlog
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from psycopg import DataError

from harken.access.connection import DatabaseLost
from harken.design.pages.parts import Ask, Link, Phone
from harken.design.pages.trouble import NOTHING_SAVED, UNSURE, Said, trouble
from harken.design.shown import Shown, shown
from harken.portal.frame import bare

log = structlog.get_logger()
FORM = 64 * 1024
"""The largest body of a form here, in bytes."""
SAYS: dict[int, Said] = {
    401: (
        "You were signed out",
        ("Nobody used this page for fifteen minutes. Sign in again.",),
        NOTHING_SAVED,
    ),
    500: ("Something is broken", ("It has been reported. Ring the police about the notice.",), ""),
    503: ("The portal is away", ("Ring the police about the notice; this page is back soon.",), ""),
}
HOME = (Link("Notices", "/"),)
IN_NEED = "If a child needs it now, do not wait for this page."


class InOurWords:
    """Turns what went wrong into a page in our words; what is broken is reported by its kind alone."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or say why not."""
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not length.isdecimal() or int(length) > FORM:
            return page_of(request, 413)
        response = self.answer(request)
        if response.status_code < 400 or isinstance(response, Shown) or request.path.startswith("/static/"):
            return response
        return page_of(request, response.status_code)

    def process_exception(self, request: HttpRequest, broken: Exception) -> HttpResponse | None:
        """The page of an exception. One that we do not know the cause of is reported."""
        if isinstance(broken, Http404):
            return None
        if isinstance(broken, DatabaseLost):
            return page_of(request, 503)
        if isinstance(broken, DataError):
            return page_of(request, 400)
        reference = uuid4().hex[:8]
        log.error(
            "broken at the portal", reference=reference, kind=type(broken).__name__, where=_where(broken)
        )
        return page_of(request, 500, reference=reference)


def page_of(
    request: HttpRequest, status: int, *, reference: str = "", said: Said | None = None
) -> HttpResponse:
    """The page of a status. Nobody is asked who is signed in: that may be what fails."""
    page = trouble(status, bare(""), reference=reference, said=said or SAYS.get(status))
    asks = (Ask(IN_NEED, "the police", Phone(settings.DUTY_INSPECTOR_PHONE)),)
    return shown(request, replace(page, links=HOME, asks=asks), status=status)


def _where(broken: Exception) -> str:
    """File and line of the innermost frame of ours: all that may be said besides its kind."""
    ours = [frame for frame in extract_tb(broken.__traceback__) if "harken" in PurePath(frame.filename).parts]
    return f"{PurePath(ours[-1].filename).name}:{ours[-1].lineno}" if ours else ""


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose secret is missing or old: nothing was recorded."""
    del reason
    return page_of(request, 403, said=UNSURE)
