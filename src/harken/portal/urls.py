"""The addresses of the portal. There are no others: whatever the desk has is not there."""

from django.http import HttpRequest, JsonResponse
from django.urls import path

from harken.access.connection import DatabaseLost, acting
from harken.portal.notices import notice, notices
from harken.portal.session import account, signing_in, signing_out
from harken.portal.visit import PORTAL, visiting


def health(_request: HttpRequest) -> JsonResponse:
    """Whether the portal answers at all; it says nothing of any notice."""
    try:
        with acting(None, using=PORTAL):
            return JsonResponse({"records": "reached"})
    except DatabaseLost:
        return JsonResponse({"records": "cannot be reached"}, status=503)


urlpatterns = [
    path("", visiting(notices)),
    path("notices/<uuid:notice>", visiting(notice)),
    path("account", visiting(account)),
    path("sign-in", signing_in),
    path("sign-out", signing_out),
    path("health", health),
]
