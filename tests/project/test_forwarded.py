"""Behind a proxy who asks, and whether by TLS, is what the proxy says; without one nobody can claim it."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory, override_settings

from harken.project.environment import read_environment
from harken.project.forwarded import as_forwarded

BEHIND = override_settings(BEHIND_PROXY=True, SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https"))
OPEN = override_settings(BEHIND_PROXY=False, SECURE_PROXY_SSL_HEADER=None)


def seen(**headers: str) -> tuple[str, bool]:
    """The address, and whether the request was secure, as everything behind sees them."""
    said: list[tuple[str, bool]] = []

    def answer(request: HttpRequest) -> HttpResponse:
        said.append((request.META["REMOTE_ADDR"], request.is_secure()))
        return HttpResponse()

    request = RequestFactory().get(
        "/", headers={name.replace("_", "-"): text for name, text in headers.items()}
    )
    as_forwarded(answer)(request)
    return said[0]


@BEHIND
def test_the_address_is_the_one_that_the_proxy_saw_and_not_one_that_was_claimed() -> None:
    assert seen(x_forwarded_for="198.51.100.9, 203.0.113.7", x_forwarded_proto="https") == (
        "203.0.113.7",
        True,
    )
    assert seen(x_forwarded_for="2001:db8::7") == ("2001:db8::7", False)


@BEHIND
@pytest.mark.parametrize("claimed", ["", "nonsense", "203.0.113.7, "])
def test_what_is_no_address_changes_nothing(claimed: str) -> None:
    assert seen(x_forwarded_for=claimed) == ("127.0.0.1", False)


@OPEN
def test_without_a_proxy_nobody_claims_an_address_or_tls() -> None:
    assert seen(x_forwarded_for="203.0.113.7", x_forwarded_proto="https") == ("127.0.0.1", False)


def test_a_proxy_is_there_only_where_it_is_said() -> None:
    assert not read_environment({}).behind_proxy
    assert read_environment({"HARKEN_PROXY": "1"}).behind_proxy
