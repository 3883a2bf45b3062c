"""Who really asks, where a proxy on this machine stands before us and says so."""

from collections.abc import Callable
from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponse


def as_forwarded(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Take the address that the proxy saw for the asker's: else one who guesses would shut everybody out."""

    def with_address(request: HttpRequest) -> HttpResponse:
        if settings.BEHIND_PROXY and (address := _seen_by_proxy(request)):
            request.META["REMOTE_ADDR"] = address
        return answer(request)

    return with_address


def _seen_by_proxy(request: HttpRequest) -> str:
    """The last address only: what stands before it anybody may have sent."""
    last = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    try:
        return str(ip_address(last))
    except ValueError:
        return ""
