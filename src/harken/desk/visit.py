"""A visit: one request by one person, in one transaction, at one moment by the database's clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse

from harken.access.actor import Actor
from harken.access.connection import Connection, acting
from harken.access.consult import Look, consult
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.sign_in import COOKIE, SECURE_COOKIE, actor_for
from harken.board.beat import Truth, truth
from harken.casework.standards import standards_for
from harken.catalogue.standards import Standards
from harken.design.coming import Cookies, to_sign_in
from harken.design.jinja import Page
from harken.design.shown import shown
from harken.people.finding.names_held import read_ahead

ROLE_COOKIE = "harken-role"
SESSION = Cookies(plain=COOKIE, secure=SECURE_COOKIE)
"""Where the secret of a session at the desk is kept."""


@dataclass(frozen=True, slots=True)
class Visit:
    """Who asks what, in which transaction, when; and by which standards it is answered."""

    request: HttpRequest
    actor: Actor
    connection: Connection
    truth: Truth
    standards: Standards

    @property
    def now(self) -> datetime:
        """The moment of the visit, by the database's clock."""
        return self.truth.now.astimezone(UTC)

    @property
    def read_again(self) -> bool:
        """Whether the page reads itself again, with nobody having asked for it."""
        return reads_itself_again(self.request)

    def looked(self, look: Look) -> None:
        """Record what this page shows of people. Without that record nothing is shown."""
        consult(self.connection, self.actor, look)


View = Callable[..., Page | HttpResponse]
"""Answers a visit, and the parts of its address as text, with a page or with a response of its own."""


def reads_itself_again(request: HttpRequest) -> bool:
    """Whether a page that stands open asks for itself, and no person."""
    return request.headers.get("HX-Request") == "true"


def visiting(
    view: View, *, act: Act | None = Act.READ_BOARD, live: bool = False
) -> Callable[..., HttpResponse]:
    """Make a view of somebody signed in. `live` pages that read themselves again keep no session awake.

    To whom `act` is not permitted the page is not there. One that says what is wrong with what was sent is
    answered with 400.
    """

    @wraps(view)
    def answer(request: HttpRequest, **parts: object) -> HttpResponse:
        polls = live and reads_itself_again(request)
        with acting(None) as connection:
            actor = actor_of(request, connection, touch=not polls)
            if actor is None:
                return _signed_out(request)
            if act is not None and not may(actor, act):
                raise Http404
            visit = visit_by(actor, request, connection)
            answered = view(visit, **{name: str(part) for name, part in parts.items()})
            if isinstance(answered, HttpResponse):
                return answered
            return shown(request, answered, status=400 if getattr(answered, "wrong", ()) else 200)

    return answer


def actor_of(request: HttpRequest, connection: Connection, *, touch: bool) -> Actor | None:
    """Who is signed in, in the post they act in; `touch` keeps their session awake."""
    token, wanted = SESSION.token_in(request), request.COOKIES.get(ROLE_COOKIE, "")
    return actor_for(connection, token, role=wanted, touch=touch) if token else None


def visit_by(actor: Actor, request: HttpRequest, connection: Connection) -> Visit:
    """A visit by somebody signed in."""
    read_ahead(actor)
    return Visit(request, actor, connection, truth(connection), standards_for(connection, actor.force))


def _signed_out(request: HttpRequest) -> HttpResponse:
    if request.method == "POST" or reads_itself_again(request):
        return HttpResponse(status=401)
    return to_sign_in(request)
