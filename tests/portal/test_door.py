"""The door of the portal: nobody unknown, nothing of the desk's, nothing kept, no word of what broke."""

from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from harken.access.connection import DatabaseLost
from harken.access.partners import COOKIE
from harken.portal import notices
from harken.project import portal_settings
from tests.portal.conftest import Reader

IDS = "00000000-0000-4000-8000-000000000000"
THEIRS = {"", "account", "sign-in", "sign-out", "health", "notices/<uuid:notice>"}


def routes(patterns: Any, before: str = "") -> list[str]:
    found: list[str] = []
    for one in patterns:
        here = before + str(one.pattern)
        found += routes(one.url_patterns, here) if isinstance(one, URLResolver) else [here]
    return found


def address(route: str) -> str:
    while "<" in route:
        start, _, rest = route.partition("<")
        kind, _, end = rest.partition(">")
        route = start + (IDS if kind.startswith("uuid") else "missing") + end
    return f"/{route}"


EVERY = sorted(set(routes(get_resolver("harken.project.urls").url_patterns)) - THEIRS)


def test_the_portal_has_these_addresses_and_no_others() -> None:
    resolver = get_resolver("harken.project.portal_urls")
    assert all(isinstance(one, URLPattern | URLResolver) for one in resolver.url_patterns)
    assert set(routes(resolver.url_patterns)) == THEIRS


@pytest.mark.parametrize("route", EVERY)
def test_what_the_desk_and_other_systems_have_is_not_there(care: Reader, route: str) -> None:
    for ask in (care.client.get, care.client.post):
        assert ask(address(route)).status_code == 404


@pytest.mark.parametrize("route", sorted(THEIRS - {"sign-in", "sign-out", "health"}))
def test_whoever_is_not_signed_in_is_asked_to(route: str, database: object) -> None:
    client = Client()
    answer = client.get(address(route))
    assert (answer.status_code, answer["Location"].partition("?")[0]) == (302, "/sign-in")
    assert client.post(address(route)).status_code == 401


@pytest.mark.parametrize("token", ["", "x", "0" * 43, "'; select 1; --", "é" * 43])
def test_a_forged_token_leads_nowhere(database: object, token: str) -> None:
    client = Client()
    client.cookies[COOKIE] = token
    assert client.get("/").status_code == 302


def test_a_form_of_another_page_is_refused(care: Reader) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies[COOKIE] = care.client.cookies[COOKIE].value
    answer = strict.post("/account")
    assert answer.status_code == 403
    assert "We could not tell that you sent that" in answer.content.decode()


@pytest.mark.parametrize("path", ["/", "/account", "/sign-in", "/nowhere"])
def test_nobody_keeps_what_it_answers(care: Reader, path: str) -> None:
    answer = care.client.get(path)
    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == "same-origin"
    assert "default-src 'none'" in answer["Content-Security-Policy"]


def test_a_form_that_is_too_large_is_not_read(care: Reader) -> None:
    answer = care.client.post("/account", {"x": "y" * 70_000})
    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("broken", "status", "says"),
    [
        (DatabaseLost(), 503, "The portal is away"),
        (RuntimeError("zanzibarquince"), 500, "Something is broken"),
    ],
)
def test_what_breaks_is_said_in_our_words_with_whom_to_ring(
    care: Reader, monkeypatch: pytest.MonkeyPatch, broken: Exception, status: int, says: str
) -> None:
    def breaks(_: object) -> None:
        raise broken

    monkeypatch.setattr(notices, "lying", breaks)
    care.client.raise_request_exception = False
    answer = care.client.get("/")
    page = answer.content.decode()
    assert answer.status_code == status
    assert says in page
    assert "zanzibarquince" not in page
    assert "the police" in page


def test_its_process_is_given_no_other_database() -> None:
    assert set(portal_settings.HARKEN_URLS) <= {"portal", "porter"}
    assert portal_settings.CSRF_COOKIE_NAME != "csrftoken"
