"""The portal's door, and people of two agencies who come to it."""

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.test import Client

from harken.access.codes import code_at, new_secret
from harken.access.connection import acting
from harken.access.partners import COOKIE, NewPartner, Typed, create_partner, sign_in_partner
from harken.catalogue import standards_by
from harken.policy.force import Address, Policy
from harken.project import portal_settings
from harken.vocabulary.roles import HEALTH, SCHOOL, SOCIAL_CARE
from tests.cases import Desk
from tests.database import PASSWORD

DOOR = ("ROOT_URLCONF", "MIDDLEWARE", "CSRF_COOKIE_NAME", "CSRF_FAILURE_VIEW")
CARE, LARKMOOR, TARN = (
    "children's social care",
    "school, Larkmoor Primary School",
    "school, Tarn Hill Academy",
)
POLICY = Policy(
    name="Wenmarsh Police",
    call_back="01632 960101",
    addresses=(
        Address(to=SOCIAL_CARE, portal=True),
        Address(to=SCHOOL, called="Larkmoor Primary School", portal=True),
        Address(to=SCHOOL, called="Tarn Hill Academy", portal=True),
        Address(to=HEALTH, email="duty@health.invalid"),
    ),
)


@pytest.fixture(autouse=True)
def door() -> Iterator[None]:
    """This process answers as the portal's."""
    before = {name: getattr(settings, name) for name in DOOR}
    for name in DOOR:
        setattr(settings, name, getattr(portal_settings, name))
    yield
    for name, value in before.items():
        setattr(settings, name, value)


@dataclass(frozen=True)
class Reader:
    """Somebody who reads for a setting, at their browser."""

    id: str
    login: str
    client: Client


@pytest.fixture
def reader(force: str) -> Callable[..., Reader]:
    """Lets somebody in at the portal: reader(setting, force=…)."""

    def make(setting: str = CARE, *, force: str = force, name: str = "Hetty Marlowe") -> Reader:
        login, secret, now = secrets.token_hex(8), new_secret(), datetime.now(UTC)
        new = NewPartner(
            force=force, login=login, name=name, setting=setting, password=PASSWORD, secret=secret,
            confirmed_until=(now + timedelta(days=30)).date(),
        )  # fmt: skip
        with acting(None, using="keeper") as connection:
            partner = create_partner(connection, new)
        typed = Typed(login=login, password=PASSWORD, code=code_at(secret, now), address="192.0.2.5")
        with acting(None, using="porter") as connection:
            token = sign_in_partner(connection, typed, now=now)
        assert isinstance(token, str)
        client = Client()
        client.cookies[COOKIE] = token
        return Reader(partner, login, client)

    return make


@pytest.fixture
def care(reader: Callable[..., Reader]) -> Reader:
    """Who reads for children's social care."""
    return reader()


@pytest.fixture
def officer(sergeant: Desk) -> Desk:
    """A sergeant in a force whose partners read at the portal."""
    return replace(sergeant, standards=standards_by(POLICY))
