"""Tokens: who may ask at all; every way of not being signed in gets the very same answer."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import URLPattern

from harken.access.actor import Actor
from harken.access.connection import acting
from harken.access.sign_in import COOKIE, revoke
from harken.api.urls import api, urlpatterns
from harken.vocabulary.roles import SOCIAL_CARE
from tests.api.conftest import HERE, Caller, Given, token_for

OPEN = {"health", "health/deadlines", "openapi.json", "receipts"}
"""What asks for no token; a receipt is signed instead."""


def addresses() -> Iterator[tuple[str, str]]:
    """Every method and address of the door, found by walking its address list."""
    served = api.get_openapi_schema(path_prefix="/")["paths"]
    for path, methods in served.items():
        for method in methods:
            yield method, str(path).lstrip("/")


def filled(path: str) -> str:
    for name in ("chronology", "entry", "person", "place", "message"):
        path = path.replace(f"{{{name}}}", str(uuid4()))
    return f"{HERE}/{path}"


CLOSED = [(method, path) for method, path in addresses() if path not in OPEN]


def test_every_address_is_described() -> None:
    patterns = [p for p in urlpatterns if isinstance(p, URLPattern) and p.name not in (None, "openapi-json")]
    described = {path for _, path in addresses()}
    assert len({str(p.pattern) for p in patterns}) == len(described)


@pytest.mark.parametrize(("method", "path"), CLOSED, ids=str)
def test_nobody_without_a_token_learns_anything(
    database: object, method: str, path: str, signed_in: Callable[..., Actor]
) -> None:
    session = signed_in().token
    tries = [
        Client().generic(
            method.upper(), filled(path), b"{}", content_type="application/json", headers=headers
        )
        for headers in (
            {},
            {"Authorization": "Bearer forged-forged-forged-forged"},
            {"Authorization": "Basic c2FtOm9yY2hhcmQ="},
            {"Authorization": f"Bearer {session}"},
            {"Cookie": f"{COOKIE}={session}"},
        )
    ]
    assert {one.status_code for one in tries} == {401}
    assert len({one.content for one in tries}) == 1
    assert {one.headers["Content-Type"] for one in tries} == {"application/problem+json"}


def test_a_revoked_token_is_as_one_that_never_was(caller: Caller) -> None:
    never = Caller("never-never-never-never-never", caller.actor, "").get("/owed")
    assert caller.get("/owed").status_code == 200
    with acting(None, using="keeper") as connection:
        revoke(connection, session=caller.session)
    ended = caller.get("/owed")
    assert (ended.status_code, ended.content) == (401, never.content)


def test_a_token_past_its_time_is_as_one_that_never_was(signed_in: Callable[..., Actor]) -> None:
    actor = signed_in()
    made = token_for(actor, expires=timedelta(seconds=-1))
    assert Caller(made.token, actor, made.session).get("/owed").status_code == 401


def test_another_agencys_account_may_not_read_cases(caller_of: Given) -> None:
    refused = caller_of(SOCIAL_CARE).get(f"/cases/{uuid4()}")
    assert (refused.status_code, refused.json()["code"]) == (403, "not_your_role")
