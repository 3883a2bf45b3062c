"""Provisioning: roles that can do no more than they need, made twice with no harm, many on one cluster."""

import os
from collections.abc import Iterator

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from harken.access.provision import provision
from harken.access.role_names import LOGINS, PURPOSES, RoleNames, names_for_owner
from harken.access.startup import UnsafeRole, refuse_unsafe_role
from tests.database import Connect

# Each of a run's processes has its own.
SPARE = f"harken_spare_{os.getpid()}"


@pytest.fixture
def spare(cluster_url: str) -> Iterator[str]:
    """A name for another installation, taken away again after the test."""
    yield SPARE
    with psycopg.connect(cluster_url, autocommit=True) as admin:
        admin.execute(f"drop database if exists {SPARE} with (force)")
        for purpose in (*PURPOSES, "admin"):
            admin.execute(f"drop role if exists {SPARE}_{purpose}")


def test_no_role_is_a_superuser_or_bypasses_row_security(connect: Connect) -> None:
    rows = (
        connect("admin")
        .execute(
            "select rolname from pg_roles where rolname like current_database() || '\\_%'"
            " and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)"
        )
        .fetchall()
    )
    assert rows == []


def test_only_those_who_connect_can_log_in(connect: Connect) -> None:
    rows = (
        connect("admin")
        .execute(
            "select rolname from pg_roles where rolname like current_database() || '\\_%' and rolcanlogin"
        )
        .fetchall()
    )
    assert sorted(name.rpartition("_")[2] for (name,) in rows) == sorted(LOGINS)


def test_made_twice_it_keeps_known_passwords(cluster_url: str, spare: str) -> None:
    first = provision(cluster_url, database=spare, prefix=spare)
    again = provision(cluster_url, database=spare, prefix=spare, known=first)
    assert again == first
    psycopg.connect(again.app).close()


def test_made_twice_without_them_it_gives_new_ones(cluster_url: str, spare: str) -> None:
    first = provision(cluster_url, database=spare, prefix=spare)
    again = provision(cluster_url, database=spare, prefix=spare)
    passwords = {str(conninfo_to_dict(urls.app)["password"]) for urls in (first, again)}
    assert len(passwords) == 2
    assert all(len(password) >= 43 for password in passwords)
    psycopg.connect(again.app).close()


def test_whoever_may_make_roles_and_databases_may_make_it_twice(cluster_url: str, spare: str) -> None:
    """A hosted PostgreSQL gives nobody a superuser."""
    with psycopg.connect(cluster_url, autocommit=True) as admin:
        admin.execute(f"create role {spare}_admin login createrole createdb password 'of a test'")
    maker = make_conninfo(cluster_url, user=f"{spare}_admin", password="of a test")
    first = provision(maker, database=spare, prefix=spare)
    assert provision(maker, database=spare, prefix=spare, known=first) == first
    psycopg.connect(first.app).close()


def test_a_role_that_was_given_too_much_is_put_right(cluster_url: str, spare: str) -> None:
    first = provision(cluster_url, database=spare, prefix=spare)
    with psycopg.connect(cluster_url, autocommit=True) as admin:
        admin.execute(f"alter role {spare}_app bypassrls createrole")
        provision(cluster_url, database=spare, prefix=spare, known=first)
        found = admin.execute(
            "select rolbypassrls, rolcreaterole from pg_roles where rolname = %s", (f"{spare}_app",)
        ).fetchone()
    assert found == (False, False)


def test_addresses_are_not_printed(cluster_url: str, spare: str) -> None:
    urls = provision(cluster_url, database=spare, prefix=spare)
    password = str(conninfo_to_dict(urls.app)["password"])
    assert password not in repr(urls)


def test_another_installations_roles_do_not_connect_to_ours(
    cluster_url: str, spare: str, connect: Connect
) -> None:
    theirs = provision(cluster_url, database=spare, prefix=spare)
    ours = connect("admin").info.dbname
    with pytest.raises(psycopg.OperationalError, match="permission denied"):
        psycopg.connect(theirs.app, dbname=ours)


@pytest.mark.parametrize("purpose", ["app", "worker", "sealer", "keeper"])
def test_run_time_roles_are_safe_to_run_as(connect: Connect, purpose: str) -> None:
    refuse_unsafe_role(connect(purpose))


@pytest.mark.parametrize("purpose", ["owner", "admin"])
def test_harken_does_not_run_as_who_could_change_everything(connect: Connect, purpose: str) -> None:
    with pytest.raises(UnsafeRole, match="Connect as the role that provisioning made"):
        refuse_unsafe_role(connect(purpose))


def test_a_role_that_bypasses_row_security_is_refused(connect: Connect) -> None:
    admin = connect("admin")
    admin.execute("create role harken_bypass nologin bypassrls")
    admin.execute("set role harken_bypass")
    with pytest.raises(UnsafeRole):
        refuse_unsafe_role(admin)


def test_a_prefix_needs_no_quoting() -> None:
    for wrong in ("", "Harken", "9", "a-b", "a;b", "a" * 50):
        with pytest.raises(ValueError, match="prefix"):
            RoleNames(wrong)
    with pytest.raises(ValueError, match="no role"):
        RoleNames().fill("grant select to @anybody@")
    with pytest.raises(ValueError, match="owner"):
        names_for_owner("postgres")
    assert names_for_owner("wm_one_owner").fill("to @app@, @worker@") == "to wm_one_app, wm_one_worker"


def test_no_role_that_serves_compiles_its_statements(connect: Connect) -> None:
    # Whose statements are short, however dear row-level security makes them look.
    for purpose in ("app", "worker", "sealer", "keeper"):
        assert connect(purpose).execute("show jit").fetchone() == ("off",)


def test_no_role_that_serves_asks_without_end(connect: Connect) -> None:
    # A person waits for the page; the clock process and the sealer go through more at once.
    limits = {
        purpose: connect(purpose)
        .execute("select setting::int / 1000 from pg_settings where name = 'statement_timeout'")
        .fetchone()
        for purpose in ("app", "worker", "sealer", "keeper")
    }
    assert limits == {"app": (15,), "worker": (60,), "sealer": (120,), "keeper": (10,)}
