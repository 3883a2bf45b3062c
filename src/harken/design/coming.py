"""Coming to a door: the cookie of a session there, why somebody signs in, and where they go then."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

SIGN_IN = "/sign-in"
LONGEST = 10 * 60 * 60
"""For how many seconds a browser keeps the secret of a session, which ends sooner where nobody uses it."""


@dataclass(frozen=True, slots=True)
class Cookies:
    """Under which of two names a door's sessions are kept in a browser: by whether nobody listens."""

    plain: str
    secure: str

    def token_in(self, request: HttpRequest) -> str:
        """The session's secret, from whichever of the two the connection allows."""
        return request.COOKIES.get(self.secure) or request.COOKIES.get(self.plain) or ""

    def let_in(self, request: HttpRequest, token: str) -> HttpResponseRedirect:
        """To where they were going, with the session's secret kept."""
        response = HttpResponseRedirect(next_of(request))
        response.set_cookie(
            self.secure if request.is_secure() else self.plain,
            token,
            max_age=LONGEST,
            secure=request.is_secure(),
            httponly=True,
            samesite="Lax",
            path="/",
        )
        return response

    def let_out(self) -> HttpResponseRedirect:
        """To the sign-in page, with the secret forgotten."""
        response = HttpResponseRedirect(f"{SIGN_IN}?done=out")
        for name in (self.plain, self.secure):
            response.delete_cookie(name)
        return response


def to_sign_in(request: HttpRequest) -> HttpResponseRedirect:
    """To the sign-in page, and from there on to what was asked for."""
    return HttpResponseRedirect(f"{SIGN_IN}?{urlencode({'next': request.get_full_path()})}")


def next_of(request: HttpRequest) -> str:
    """Where they were going, if that is here; else the first page."""
    wanted = request.POST.get("next") or request.GET.get("next") or "/"
    return wanted if url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) else "/"


def why_asked(request: HttpRequest, *, had_session: bool) -> str:
    """Why somebody is asked to sign in, where it is not that they have only come."""
    if request.GET.get("done") == "out":
        return "You are signed out."
    if had_session and request.GET.get("next"):
        return "Your session has ended. Sign in to go on where you were."
    return ""
