"""Signing in and out, and choosing which of one's posts to act in."""

from contextlib import suppress

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from harken.access.connection import DatabaseLost, acting
from harken.access.refused import Refused
from harken.access.sign_in import Credentials, sign_in, sign_out
from harken.board.beat import truth
from harken.design.coming import SIGN_IN, next_of, why_asked
from harken.design.pages.frame import PRACTICE, Frame, Stopped
from harken.design.pages.sign_in import Account, SignInPage
from harken.design.shown import shown
from harken.desk.frame import stopped
from harken.desk.visit import ROLE_COOKIE, SESSION


def signing_in(request: HttpRequest) -> HttpResponse:
    """The sign-in page, and what was sent from it."""
    if request.method != "POST":
        return shown(request, _page(request))
    given = Credentials(
        login=request.POST.get("collar", ""),
        password=request.POST.get("password", ""),
        address=request.META.get("REMOTE_ADDR", ""),
        device=request.headers.get("User-Agent", "")[:200],
    )
    with acting(None, using="keeper") as connection:
        opened = sign_in(connection, given)
    if isinstance(opened, Refused):
        return shown(request, _page(request, refused=opened.sentence), status=400)
    response = SESSION.let_in(request, opened.token)
    response.delete_cookie(ROLE_COOKIE)
    return response


def signing_out(request: HttpRequest) -> HttpResponse:
    """End the session; the next request with its cookie sees nothing. A link that leads here ends none."""
    if request.method != "POST":
        return HttpResponseRedirect("/")
    if token := SESSION.token_in(request):
        with acting(None) as connection:
            sign_out(connection, token)
    response = SESSION.let_out()
    response.delete_cookie(ROLE_COOKIE)
    return response


def _page(request: HttpRequest, *, refused: str = "") -> SignInPage:
    return SignInPage(
        frame=Frame(
            title="Sign in", force="", environment=PRACTICE if settings.DEMO else None, stopped=_stopped()
        ),
        action=SIGN_IN,
        next=next_of(request),
        collar=request.POST.get("collar", ""),
        refused=refused,
        said="" if refused else why_asked(request, had_session=bool(SESSION.token_in(request))),
        accounts=tuple(Account(*one) for one in settings.DEMO_ACCOUNTS),
        password=settings.DEMO_PASSWORD,
    )


def _stopped() -> Stopped | None:
    """What is said of the clock to whoever has not signed in yet; nothing where the database is away."""
    with suppress(DatabaseLost), acting(None) as connection:
        return stopped(truth(connection))
    return None
