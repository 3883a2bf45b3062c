"""The addresses of the door for other systems, and their description."""

from functools import cache

import orjson
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, path
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI

from harken.api import cases, looks, messages, owed, persons, receipts, restriction, watched
from harken.api.description import described
from harken.api.reading import JsonOnly
from harken.api.rendering import Exact
from harken.api.troubles import guarded, in_our_words, nothing_here
from harken.api.visit import Token

PREFIX = "/api/v1/"

api = NinjaAPI(
    title="Harken",
    version="1",
    auth=Token(),
    parser=JsonOnly(),
    renderer=Exact(),
    docs_url=None,
    openapi_url=None,
    urls_namespace="api",
)
for room in (cases, persons, restriction, owed, looks, messages, receipts, watched):
    api.add_router("", room.router)
in_our_words(api)


@cache
def _description() -> bytes:
    return orjson.dumps(described(api, prefix=PREFIX))


@csrf_exempt
def description(request: HttpRequest) -> HttpResponse:
    """What the door serves, as OpenAPI 3.1. It says nothing of any case."""
    del request
    return HttpResponse(_description(), content_type="application/json")


def _guarded(pattern: URLPattern | URLResolver) -> URLPattern:
    if not isinstance(pattern, URLPattern):
        raise TypeError("An address of this door leads to more addresses.")
    return URLPattern(pattern.pattern, guarded(pattern.callback), pattern.default_args, pattern.name)


urlpatterns = [
    *(_guarded(pattern) for pattern in api.urls[0] if pattern.pattern.regex.pattern != r"^\Z"),
    path("openapi.json", description),
    path("", nothing_here),
    path("<path:rest>", nothing_here),
]
