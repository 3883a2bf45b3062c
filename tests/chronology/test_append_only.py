"""The journal only grows: tried with the run-time roles' own connections, the owner's and a superuser's."""

from uuid import uuid4

import psycopg
import pytest
from psycopg import sql

from harken.access.actor import Actor
from harken.access.connection import Connection, acting
from harken.access.consult import Look, consult
from tests.chronology.facts import a_case, appended, new
from tests.database import Connect, SignIn

TABLES = ("entry", "about", "words", "consultation", "chronology")
CHANGE = "update entry set {}"
RUN_TIME = ("app", "worker", "sealer", "keeper")
CHANGES = (
    "update {table} set force = force",
    "delete from {table}",
    "truncate {table}",
    "truncate {table} cascade",
    "alter table {table} disable trigger all",
    "drop table {table}",
)


@pytest.fixture
def recorded(signed_in: SignIn) -> Actor:
    """Somebody, and one row of their making in every table."""
    actor = signed_in()
    with acting(actor) as connection:
        case, child = a_case(connection, actor), str(uuid4())
        appended(connection, actor, new(case, child, said="Some words"))
        consult(connection, actor, Look(object_kind="case", object_id=case, persons=[child]))
    return actor


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("purpose", RUN_TIME)
def test_no_run_time_role_changes_what_is_kept(
    recorded: Actor, connect: Connect, purpose: str, table: str
) -> None:
    connection = connect(purpose)
    for change in CHANGES:
        connection.execute("select set_config('harken.token', %s, true)", (recorded.token,))
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute(change.format(table=table))
        connection.rollback()


@pytest.mark.parametrize("table", TABLES)
def test_a_superuser_is_refused_too(recorded: Actor, connect: Connect, table: str) -> None:
    admin = connect("admin")
    for change in ("update {table} set force = force", "delete from {table}", "truncate {table} cascade"):
        with pytest.raises(psycopg.Error) as refused:
            admin.execute(change.format(table=table))
        assert refused.value.sqlstate == "HK010"
        admin.rollback()


@pytest.mark.parametrize("table", TABLES)
def test_claiming_to_be_a_replica_changes_nothing(recorded: Actor, connect: Connect, table: str) -> None:
    admin = connect("admin")
    admin.execute("set session_replication_role = replica")
    with pytest.raises(psycopg.Error) as refused:
        admin.execute(sql.SQL("delete from {}").format(sql.Identifier(table)))
    assert refused.value.sqlstate == "HK010"


@pytest.mark.parametrize(
    "column",
    [
        "chronology = gen_random_uuid()",
        "kind = 'x'",
        "happened = now()",
        "coded = '{}'",
        "by = gen_random_uuid()",
    ],
)
def test_the_role_that_restricts_changes_no_other_column(
    recorded: Actor, connect: Connect, column: str
) -> None:
    admin = connect("admin")
    admin.execute("grant update on entry to current_user")
    admin.execute(f"set role {_role(admin, 'restrictor')}")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        admin.execute(CHANGE.format(column))


def test_nobody_adds_subjects_or_words_to_an_entry_that_stands(recorded: Actor, connect: Connect) -> None:
    with acting(recorded) as connection:
        row = connection.execute("select id, chronology from entry").fetchone()
    assert row is not None
    entry, case = row
    with pytest.raises(psycopg.errors.InsufficientPrivilege), acting(recorded) as connection:
        connection.execute(
            "insert into about values (%s, %s, %s, 'suspect', %s, 'x', now(), false)",
            (recorded.force, entry, uuid4(), case),
        )
    with pytest.raises(psycopg.Error) as refused, acting(recorded) as connection:
        connection.execute(
            "insert into words (force, entry, salt, words) values (%s, %s, %s, '{}')",
            (recorded.force, entry, b"0" * 16),
        )
    assert refused.value.sqlstate == "HK005"


def test_run_time_roles_own_nothing_and_become_nobody(recorded: Actor, connect: Connect) -> None:
    for purpose in RUN_TIME:
        connection = connect(purpose)
        row = connection.execute(
            "select count(*) from pg_class where pg_has_role(current_user, relowner, 'member')"
        ).fetchone()
        assert row == (0,)
        for other in ("owner", "definer", "restrictor", "disposer"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(f"set role {_role(connection, other)}")
            connection.rollback()


def _role(connection: Connection, purpose: str) -> str:
    row = connection.execute(
        "select rolname from pg_roles where rolname like current_database() || '%%' and rolname like %s",
        (f"%_{purpose}",),
    ).fetchone()
    assert row is not None
    return str(row[0])
