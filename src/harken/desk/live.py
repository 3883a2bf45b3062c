"""Where a page hears that something changed; and, where no stream stands beside the pages, a poll."""

import re

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from harken.access.connection import acting
from harken.access.sign_in import actor_for
from harken.desk.visit import SESSION

HOST = re.compile(r"[A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\]")
POLL = "retry: 15000\nevent: changed\ndata:\n\n"


def stream_of(request: HttpRequest) -> str:
    """Where a page hears of changes: this very address behind a proxy, the stream's own port without one."""
    origin = stream_origin(request)
    return f"{origin}/changed"


def stream_origin(request: HttpRequest) -> str:
    """The stream's own origin, on the host that was asked for; empty where it is the page's own."""
    if not settings.STREAM_PORT or request.is_secure():
        return ""
    host = request.META.get("HTTP_HOST", "")
    name = host.rpartition(":")[0] if ":" in host and not host.endswith("]") else host
    return f"http://{name}:{settings.STREAM_PORT}" if HOST.fullmatch(name) else ""


def changed(request: HttpRequest) -> HttpResponse:
    """One "changed" and the end: the browser asks again by itself after a while.

    A sync worker must not hold streams open: a few screens would use them all up.
    """
    token = SESSION.token_in(request)
    with acting(None) as connection:
        if not token or actor_for(connection, token, touch=False) is None:
            return HttpResponse(status=401)
    return HttpResponse(POLL, content_type="text/event-stream")
