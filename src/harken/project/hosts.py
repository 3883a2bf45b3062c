"""Refuses whoever asks for the pages by a name that is not one of theirs."""

from collections.abc import Callable

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse


def by_our_name(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Answer under the names of HARKEN_HOSTS alone: no page leads to a host that somebody else chose."""

    def named(request: HttpRequest) -> HttpResponse:
        try:
            request.get_host()
        except DisallowedHost:
            return HttpResponse("We are not called so here.", status=400, content_type="text/plain")
        return answer(request)

    return named
