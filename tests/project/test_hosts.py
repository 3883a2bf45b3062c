"""By what names the pages may be asked for: no others are answered, and none comes back in an answer."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory, override_settings

from harken.project.hosts import by_our_name

OURS = override_settings(ALLOWED_HOSTS=["harken.force.example", "127.0.0.1"])


def asked(host: str) -> HttpResponse:
    def answer(_: HttpRequest) -> HttpResponse:
        return HttpResponse("Here.")

    return by_our_name(answer)(RequestFactory().get("/", headers={"host": host}))


@OURS
@pytest.mark.parametrize("host", ["harken.thief.example", "127.0.0.1.thief.example", "x@127.0.0.1", ""])
def test_a_name_that_is_not_ours_is_refused_and_not_repeated(host: str) -> None:
    answer = asked(host)
    assert (answer.status_code, answer.content) == (400, b"We are not called so here.")


@OURS
@pytest.mark.parametrize("host", ["harken.force.example", "HARKEN.force.example:443", "127.0.0.1:8000"])
def test_our_own_names_are_answered_with_any_port(host: str) -> None:
    assert asked(host).content == b"Here."
