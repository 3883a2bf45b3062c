"""Coming to a door: where somebody goes once they are signed in, and why they are asked to sign in."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


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
