"""A visit to the portal: one request by one person of another agency, in one transaction, at one moment."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import wraps
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from harken.access.connection import Connection, acting
from harken.access.partners import COOKIE, SECURE_COOKIE, Partner, partner_for
from harken.design.jinja import Page
from harken.design.shown import shown

PORTAL, PORTER = "portal", "porter"
"""As which database roles it asks: the one reads and answers, the other lets people in."""
SIGN_IN = "/sign-in"


@dataclass(frozen=True, slots=True)
class Visit:
    """Who asks what at the portal, and in which transaction."""

    request: HttpRequest
    partner: Partner
    connection: Connection

    @property
    def now(self) -> datetime:
        """The moment of the visit, by the database's clock."""
        return self.partner.now.astimezone(UTC)


View = Callable[..., Page | HttpResponse]
"""Answers a visit, and the parts of its address as text, with a page or with a response of its own."""


def token_of(request: HttpRequest) -> str:
    """The session's secret, from whichever of its two cookies the connection allows."""
    return request.COOKIES.get(SECURE_COOKIE) or request.COOKIES.get(COOKIE) or ""


def visiting(view: View) -> Callable[..., HttpResponse]:
    """Make a view of somebody signed in; one that says what is wrong is answered with 400."""

    @wraps(view)
    def answer(request: HttpRequest, **parts: object) -> HttpResponse:
        with acting(None, using=PORTAL) as connection:
            partner = partner_for(connection, token_of(request)) if token_of(request) else None
            if partner is None:
                return _signed_out(request)
            visit = Visit(request, partner, connection)
            answered = view(visit, **{name: str(part) for name, part in parts.items()})
            if isinstance(answered, HttpResponse):
                return answered
            return shown(request, answered, status=400 if getattr(answered, "wrong", ()) else 200)

    return answer


def _signed_out(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return HttpResponse(status=401)
    return HttpResponseRedirect(f"{SIGN_IN}?{urlencode({'next': request.get_full_path()})}")
