"""The headers every answer carries, whoever gave it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from harken.design.headers import CONTENT_SECURITY_POLICY
from harken.desk.live import stream_origin

ALWAYS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
CONNECTS = "connect-src 'self'"
TWO_YEARS = "max-age=63072000; includeSubDomains"


def every_answer(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Send the security headers with each answer, and let nobody keep what is about a person."""

    def with_headers(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        for name, value in ALWAYS.items():
            response.setdefault(name, value)
        if stream := stream_origin(request):
            policy = response["Content-Security-Policy"]
            response["Content-Security-Policy"] = policy.replace(CONNECTS, f"{CONNECTS} {stream}")
        if not request.path.startswith("/static/"):
            response["Cache-Control"] = "no-store"
        if request.is_secure():
            response["Strict-Transport-Security"] = TWO_YEARS
        return response

    return with_headers
