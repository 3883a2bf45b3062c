"""The addresses of the door for other systems, and their description."""

from functools import cache

import orjson
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, path
from ninja import NinjaAPI

from harken.api import cases, owed, persons, watched
from harken.api.problems import PROBLEM_SCHEMA, REFUSED
from harken.api.reading import JsonOnly
from harken.api.troubles import guarded, in_our_words, nothing_here
from harken.api.visit import Token

PREFIX = "/api/v1/"

api = NinjaAPI(
    title="Harken",
    version="1",
    description="The verbs and reads of the desk. Every refusal is application/problem+json.",
    auth=Token(),
    parser=JsonOnly(),
    docs_url=None,
    openapi_url=None,
    urls_namespace="api",
)
for room in (cases, persons, owed, watched):
    api.add_router("", room.router)
in_our_words(api)


@cache
def _description() -> bytes:
    described = api.get_openapi_schema(path_prefix=PREFIX)
    described["components"]["schemas"]["Problem"] = PROBLEM_SCHEMA
    for methods in described["paths"].values():
        for operation in methods.values():
            operation["responses"]["default"] = REFUSED
    return orjson.dumps(described, option=orjson.OPT_NON_STR_KEYS)


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
