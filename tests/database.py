"""Fixtures on a real PostgreSQL: an installation provisioned once, a fresh force for each test."""

import os
import secrets
import string
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import django
import psycopg
import pytest
from argon2 import PasswordHasher
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from harken.access import passwords
from harken.access.accounts import NewAccount, Posting, create_account, create_force, post
from harken.access.actor import Actor
from harken.access.connection import Connection, acting
from harken.access.pools import close_pools
from harken.access.provision import RuntimeUrls, provision
from harken.access.sign_in import Credentials, SignedIn, actor_for, sign_in
from harken.project.environment import ALIASES
from harken.project.environment import database as django_database
from harken.vocabulary.roles import SUPERVISOR, Role

# Tests sign thousands of people in: the same hash, at the least it can cost.
passwords.HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
PASSWORD = "a long enough password"
Connect = Callable[[str], Connection]
SignIn = Callable[..., Actor]
CODES = map("".join, product(string.ascii_uppercase, repeat=4))
"""Force codes nobody has taken: each test takes the next."""


@dataclass(frozen=True, slots=True)
class Installation:
    """A provisioned, migrated database. `environment` is what a process started by a test is given."""

    urls: RuntimeUrls
    environment: Mapping[str, str]
    admin_url: str


def install(cluster_url: str, *, name: str, keys: Path) -> Installation:
    """Provision `name` anew on a cluster, point Harken at it and migrate it."""
    if not apps.ready:
        django.setup()
    with psycopg.connect(cluster_url, autocommit=True) as admin:
        admin.execute(f'drop database if exists "{name}" with (force)')
    urls = provision(cluster_url, database=name, prefix=name)
    key = keys / "secret-key"
    key.write_text(secrets.token_urlsafe(60), encoding="utf-8")
    environment = {**urls.environment(), "HARKEN_SECRET_KEY_FILE": str(key)}
    settings.HARKEN_URLS = {alias: environment[variable] for alias, variable in ALIASES.items()}
    owner = connections.configure_settings({"default": django_database(urls.owner)})["default"]
    connections.settings["owner"] = owner
    call_command("migrate", database="owner", verbosity=0)
    connections["owner"].close()
    return Installation(urls, environment, make_conninfo(cluster_url, dbname=name))


@pytest.fixture(scope="session")
def installation(
    cluster_url: str, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: Any
) -> Iterator[Installation]:
    """One installation for the session, or for each of xdist's workers."""
    name = f"harken_test_{os.environ.get('PYTEST_XDIST_WORKER', 'one')}"
    with django_db_blocker.unblock():
        made = install(cluster_url, name=name, keys=tmp_path_factory.mktemp("keys"))
    yield made
    close_pools()


@pytest.fixture
def database(installation: Installation) -> Installation:
    """The installation, for a test that uses `acting`."""
    return installation


@pytest.fixture
def connect(installation: Installation) -> Iterator[Connect]:
    """Opens a bare connection as 'app', 'worker', 'sealer', 'keeper', 'owner' or 'admin' (a superuser)."""
    with ExitStack() as stack:

        def opened(purpose: str) -> Connection:
            url = installation.admin_url if purpose == "admin" else getattr(installation.urls, purpose)
            return stack.enter_context(psycopg.connect(url))

        yield opened


@pytest.fixture
def undisturbed(installation: Installation) -> None:
    """What other tests of this database left due, waiting or failing is at rest: what is due is this test's.

    The clock and the outbox serve every force of an installation, and each of xdist's workers has but one.
    """
    with psycopg.connect(installation.admin_url, autocommit=True) as admin:
        admin.execute("update case_line set look_at = null, untold = null, failed = ''")
        admin.execute("update outbox set state = 'sent', sent = now() where state in ('waiting', 'sending')")


@pytest.fixture
def no_record_of_looks(installation: Installation) -> Iterator[None]:
    """A database in which the application may not write a consultation."""
    app = sql.Identifier(conninfo_to_dict(installation.urls.app)["user"])
    with psycopg.connect(installation.admin_url, autocommit=True) as admin:
        admin.execute(sql.SQL("revoke insert on consultation from {}").format(app))
        yield
        admin.execute(sql.SQL("grant insert on consultation to {}").format(app))


@pytest.fixture
def full_disk(installation: Installation) -> Iterator[None]:
    """A database whose disk takes no entry any more: it answers as PostgreSQL does then."""
    with psycopg.connect(installation.admin_url, autocommit=True) as admin:
        admin.execute(
            "create function full_disk() returns trigger language plpgsql as"
            " $$ begin raise exception 'No space left on device' using errcode = '53100'; end $$"
        )
        admin.execute("create trigger full_disk before insert on entry execute function full_disk()")
        yield
        admin.execute("drop function full_disk() cascade")


@pytest.fixture
def new_force(database: Installation) -> Callable[[], str]:
    """Makes forces: what one records is nobody else's."""

    def make() -> str:
        with acting(None, using="keeper") as connection:
            return create_force(connection, code=next(CODES), name="Wenmarsh Police")

    return make


@pytest.fixture
def force(new_force: Callable[[], str]) -> str:
    """A fresh force for this test."""
    return new_force()


@pytest.fixture
def signed_in(force: str) -> SignIn:
    """Makes somebody with a post and signs them in: signed_in(role, team=…, area=…, force=…) -> Actor."""

    def make(
        role: Role = SUPERVISOR, *, team: str = "", area: str = "Kelbridge", force: str = force
    ) -> Actor:
        login = secrets.token_hex(8)
        with acting(None, using="keeper") as connection:
            account = create_account(
                connection, NewAccount(force=force, login=login, name="Sam Orchard", password=PASSWORD)
            )
            starts = datetime.now(UTC) - timedelta(days=1)
            post(
                connection,
                Posting(force=force, account=account, role=role, starts=starts, team=team, area=area),
            )
        return sign_in_again(login)

    return make


def sign_in_again(login: str) -> Actor:
    """Sign an account in by its password and say who the database takes the session for."""
    with acting(None, using="keeper") as connection:
        opened = sign_in(connection, Credentials(login=login, password=PASSWORD, address="192.0.2.1"))
    assert isinstance(opened, SignedIn)
    with acting(None) as connection:
        actor = actor_for(connection, opened.token)
    assert actor is not None
    return actor
