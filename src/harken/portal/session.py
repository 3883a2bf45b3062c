"""Signing in and out at the portal, and one's own account there."""

from datetime import UTC, datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from harken.access.codes import code_at
from harken.access.connection import acting
from harken.access.partners import Typed, leave, partner_for, sessions, sign_in_partner
from harken.access.refused import Refused
from harken.design import words
from harken.design.coming import SIGN_IN, next_of, why_asked
from harken.design.pages.parts import Post
from harken.design.pages.portal import AccountPage, Place, PortalSignInPage, Somebody
from harken.design.pages.record import Wrong
from harken.design.sentences import told
from harken.design.shown import shown
from harken.portal.frame import bare, frame
from harken.portal.visit import PORTAL, PORTER, SESSION, Visit


def signing_in(request: HttpRequest) -> HttpResponse:
    """The sign-in page, and what was sent from it."""
    if request.method != "POST":
        return shown(request, _page(request))
    now = datetime.now(UTC)
    typed = Typed(
        login=request.POST.get("login", ""),
        password=request.POST.get("password", ""),
        code=request.POST.get("code", ""),
        address=request.META.get("REMOTE_ADDR", ""),
        device=request.headers.get("User-Agent", "")[:200],
    )
    with acting(None, using=PORTER) as connection:
        opened = sign_in_partner(connection, typed, now=now)
    if isinstance(opened, Refused):
        wrong = (Wrong(opened.sentence, f"#{opened.field}"),)
        return shown(request, _page(request, wrong=wrong), status=400)
    return SESSION.let_in(request, opened)


def signing_out(request: HttpRequest) -> HttpResponse:
    """End the session; the next request with its cookie sees nothing. A link that leads here ends none."""
    if request.method != "POST":
        return HttpResponseRedirect("/")
    if token := SESSION.token_in(request):
        with acting(None, using=PORTAL) as connection:
            if partner_for(connection, token, touch=False):
                leave(connection)
    return SESSION.let_out()


def account(visit: Visit) -> AccountPage | HttpResponse:
    """Who they are here, and where they are signed in; a post ends every session but this one."""
    if visit.request.method == "POST":
        leave(visit.connection, others=True)
        return HttpResponseRedirect("/account?done=left")
    places = sessions(visit.connection)
    return AccountPage(
        frame=frame(visit, "Your account", at="/account"),
        login=visit.partner.login,
        setting=visit.partner.setting,
        confirmed=str(told(visit.partner.confirmed_until, visit.now)),
        places=tuple(
            Place(device=p.device, since=words.near(p.made, visit.now), this=p.this) for p in places
        ),
        leave=Post("Sign out everywhere else", "/account", quiet=True) if len(places) > 1 else None,
    )


def _page(request: HttpRequest, *, wrong: tuple[Wrong, ...] = ()) -> PortalSignInPage:
    now = datetime.now(UTC)
    said = "" if wrong else why_asked(request, had_session=bool(SESSION.token_in(request)))
    return PortalSignInPage(
        frame=bare("Sign in"),
        action=SIGN_IN,
        next=next_of(request),
        login=request.POST.get("login", ""),
        wrong=wrong,
        said=said,
        people=tuple(
            Somebody(name, setting, login, code_at(bytes.fromhex(secret), now))
            for name, setting, login, secret in settings.DEMO_PARTNERS
        ),
        practice=settings.DEMO_PASSWORD,
    )
