"""A visit to the portal: one request by one person of another agency, in one transaction, at one moment."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import wraps

from django.http import HttpRequest, HttpResponse

from harken.access.connection import Connection, acting
from harken.access.partners import COOKIE, SECURE_COOKIE, Partner, partner_for
from harken.design.coming import Cookies, to_sign_in
from harken.design.jinja import Page
from harken.design.shown import shown

PORTAL, PORTER = "portal", "porter"
"""As which database roles it asks: the one reads and answers, the other lets people in."""
SESSION = Cookies(plain=COOKIE, secure=SECURE_COOKIE)
"""Where the secret of a session at the portal is kept."""


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


def visiting(view: View) -> Callable[..., HttpResponse]:
    """Make a view of somebody signed in; one that says what is wrong is answered with 400."""

    @wraps(view)
    def answer(request: HttpRequest, **parts: object) -> HttpResponse:
        with acting(None, using=PORTAL) as connection:
            token = SESSION.token_in(request)
            partner = partner_for(connection, token) if token else None
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
    return to_sign_in(request)
