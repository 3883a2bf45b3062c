"""The live stream: it says only "changed", and the page reads itself again."""

from django.http import HttpRequest, HttpResponse

from harken.access.connection import acting
from harken.access.sign_in import actor_for
from harken.desk.visit import token_of

POLL = "retry: 15000\nevent: changed\ndata:\n\n"


def changed(request: HttpRequest) -> HttpResponse:
    """One "changed" and the end: the browser asks again by itself after a while.

    A sync worker must not hold streams open: a few screens would use them all up.
    """
    token = token_of(request)
    with acting(None) as connection:
        if not token or actor_for(connection, token, touch=False) is None:
            return HttpResponse(status=401)
    return HttpResponse(POLL, content_type="text/event-stream")
