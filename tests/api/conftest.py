"""A caller of the door: Django's own client with a token made for another system."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import orjson
import pytest
from django.test import Client

from harken.access.actor import Actor
from harken.access.connection import acting
from harken.access.sign_in import SignedIn, api_token
from harken.vocabulary.roles import SUPERVISOR

HERE = "/api/v1"
Given = Callable[..., "Caller"]


@dataclass
class Caller:
    """Another system with its token."""

    token: str
    actor: Actor
    session: str
    client: Client = field(default_factory=lambda: Client(raise_request_exception=False))

    def get(self, path: str, **more: Any) -> Any:
        return self.client.get(f"{HERE}{path}", more or None, headers=self._headers())

    def post(self, path: str, body: Any, *, key: str = "") -> Any:
        headers = self._headers() | {"Idempotency-Key": key or str(uuid4())}
        sent = body if isinstance(body, bytes) else orjson.dumps(body)
        return self.client.post(f"{HERE}{path}", sent, content_type="application/json", headers=headers)

    def child(self, **names: str) -> str:
        answers = {"given_names": "Kian", "family_name": "Ashdale", "born": "2011-03-02"} | names
        return str(self.post("/persons", {"happened": moment(), "answers": answers}).json()["chronology"])

    def missing(self, child: str, *, key: str = "", happened: str = "") -> Any:
        return self.post("/cases", opening(child, happened=happened), key=key)

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"} if self.token else {}


def moment(**ago: float) -> str:
    return (datetime.now(UTC) - timedelta(**ago)).isoformat()


def opening(child: str, *, happened: str = "") -> dict[str, Any]:
    return {
        "pathway": "missing",
        "happened": happened or moment(),
        "about": [{"id": child}],
        "answers": {},
    }


def noted(child: str, **more: Any) -> dict[str, Any]:
    said = {"kind": "every-case.noted", "happened": moment(), "about": [{"id": child}]}
    return said | {"answers": {"note": "He has his coat."}} | more


def token_for(actor: Actor, *, expires: timedelta = timedelta(hours=1)) -> SignedIn:
    with acting(None, using="keeper") as connection:
        return api_token(
            connection, account=actor.account, label="tests", expires=datetime.now(UTC) + expires
        )


@pytest.fixture
def caller_of(signed_in: Callable[..., Actor]) -> Given:
    """Makes a system that acts for somebody: caller_of(role, area=…, force=…)."""

    def make(*role: Any, **more: Any) -> Caller:
        actor = signed_in(*(role or (SUPERVISOR,)), **more)
        made = token_for(actor)
        return Caller(made.token, actor, made.session)

    return make


@pytest.fixture
def caller(caller_of: Given) -> Caller:
    """A system that acts for a sergeant of Kelbridge."""
    return caller_of()
