"""Row-level security: every way round it that we know of, tried as the web's own role."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql

from harken.access.actor import Actor
from harken.access.connection import Connection, acting
from harken.access.pools import pool_of
from harken.chronology.restriction import restrict
from tests.chronology.facts import a_case, appended, new
from tests.database import Connect, SignIn

GUARDED = (
    "chronology",
    "entry",
    "about",
    "words",
    "account",
    "posting",
    "membership",
    "force",
    "consultation",
    "training",
)

# Tables that hold nothing of anybody: the clock's heartbeat.
NOBODYS = ("beat",)


@pytest.fixture
def hidden(signed_in: SignIn) -> str:
    """A restricted case of somebody else's; its words hold a canary."""
    insider = signed_in()
    with acting(insider) as connection:
        case = a_case(connection, insider)
        appended(connection, insider, new(case, str(uuid4()), said="canary"))
        assert restrict(connection, case, "named")
    return case


@pytest.fixture
def outsider(hidden: str, signed_in: SignIn) -> Actor:
    return signed_in()


def all_of(table: str) -> sql.Composed:
    return sql.SQL("select * from {}").format(sql.Identifier(table))


def rows(connection: Connection, query: Any, *values: object) -> list[tuple[object, ...]]:
    return connection.execute(query, values).fetchall()


@pytest.mark.parametrize("table", GUARDED)
def test_without_a_session_there_is_nothing(hidden: str, connect: Connect, table: str) -> None:
    assert rows(connect("app"), all_of(table)) == []


@pytest.mark.parametrize(
    "token",
    ["", "x", "0" * 43, "'; select 1; --", "' or true --", "\x00", "é" * 43],
    ids=["empty", "short", "guessed", "statement", "quoted", "nul", "accents"],
)
def test_a_forged_token_leads_nowhere(outsider: Actor, token: str) -> None:
    with acting(replace(outsider, token=token)) as connection:
        assert rows(connection, "select priv.me()") == [(None,)]
        assert rows(connection, "select * from entry") == []


def test_saying_who_one_is_changes_nothing(outsider: Actor, hidden: str, connect: Connect) -> None:
    connection = connect("app")
    for name in ("harken.account", "harken.user_id", "app.user_id", "harken.force"):
        connection.execute("select set_config(%s, %s, true)", (name, outsider.account))
    assert rows(connection, "select * from chronology") == []


@pytest.mark.parametrize(
    "query",
    [
        "select * from chronology where id = %s",
        "select * from entry where chronology = %s",
        "select * from words where chronology = %s and words::text like '%%canary%%'",
        "select * from about where chronology = %s",
        "select * from entry e left join chronology c on c.id = e.chronology where e.chronology = %s",
        "select count(*) from entry where chronology = %s having count(*) > 0",
        "with all_of as (table entry) select * from all_of where chronology = %s",
        "select * from membership where chronology = %s",
    ],
)
def test_a_hidden_case_is_not_there(outsider: Actor, hidden: str, query: str) -> None:
    with acting(outsider) as connection:
        assert rows(connection, query, hidden) == []


def test_another_force_is_not_there(outsider: Actor, new_force: Callable[[], str], signed_in: SignIn) -> None:
    theirs = signed_in(force=new_force())
    with acting(theirs) as connection:
        case = a_case(connection, theirs)
        appended(connection, theirs, new(case, str(uuid4())))
    with acting(outsider) as connection:
        for table in ("entry", "chronology", "account", "posting"):
            assert rows(connection, all_of(table) + sql.SQL(" where force = %s"), theirs.force) == []
    with pytest.raises(psycopg.errors.InsufficientPrivilege), acting(outsider) as connection:
        connection.execute(
            "insert into chronology (force, id, belongs, reference) values (%s, %s, 'case', 'X')",
            (theirs.force, uuid4()),
        )


def test_a_function_that_tells_is_not_handed_hidden_rows(
    outsider: Actor, hidden: str, connect: Connect
) -> None:
    # A planner that ran the cheap function before the policy would tell by its notices.
    admin = connect("admin")
    admin.execute(
        "create or replace function public.tell(text) returns boolean language plpgsql cost 0.0000001 as"
        " $$ begin raise notice 'told %', $1; return true; end $$"
    )
    admin.commit()
    heard: list[str] = []
    connection = connect("app")
    connection.add_notice_handler(lambda notice: heard.append(notice.message_primary or ""))
    connection.execute("select set_config('harken.token', %s, true)", (outsider.token,))
    connection.execute("select * from words where public.tell(words::text)")
    admin.execute("drop function public.tell(text)")
    admin.commit()
    assert heard == []


@pytest.mark.parametrize(
    "query",
    [
        "select 1 / (case when words::text like '%canary%' then 0 else 1 end) from words",
        "select (words ->> 'said')::int from words",
    ],
    ids=["division", "cast"],
)
def test_an_error_does_not_tell(outsider: Actor, query: str) -> None:
    with acting(outsider) as connection:
        assert connection.execute(query).fetchall() == []


@pytest.mark.parametrize(
    "query",
    [
        "set local row_security = off; select * from entry",
        "select * from priv.ctx",
        "select * from priv.credential",
        "select * from priv.lower_proposal",
        "select priv.flip(gen_random_uuid(), 'open')",
        "select priv.set_hash(gen_random_uuid(), 'x')",
        "select * from priv.hash_for('harken', '')",
        "select priv.open_session(gen_random_uuid(), '', gen_random_uuid(), '', '')",
        "copy entry to program 'true'",
        "create temporary table mine (id int)",
        "create table public.mine (id int)",
        "create schema mine",
        "create view public.mine as select * from entry",
        "grant select on priv.ctx to public",
        "alter role current_user bypassrls",
        "update account set is_active = false",
        "insert into posting select force, gen_random_uuid(), id, 'x', '', '', now() from account",
    ],
)
def test_the_webs_role_is_refused(outsider: Actor, connect: Connect, query: str) -> None:
    connection = connect("app")
    connection.execute("select set_config('harken.token', %s, true)", (outsider.token,))
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute(query)


def test_a_copy_holds_only_what_is_seen(outsider: Actor, hidden: str) -> None:
    with (
        acting(outsider) as connection,
        connection.cursor().copy("copy (select id from chronology) to stdout") as copied,
    ):
        assert list(copied) == []


def test_statistics_say_nothing_of_what_is_hidden(outsider: Actor, hidden: str, connect: Connect) -> None:
    admin = connect("admin")
    admin.execute("analyze words")
    admin.execute("analyze entry")
    admin.commit()
    connection = connect("app")
    assert rows(connection, "select * from pg_stats where tablename in ('words', 'entry', 'account')") == []


def test_a_connection_used_again_has_forgotten_who_used_it(outsider: Actor, signed_in: SignIn) -> None:
    insider = signed_in()
    with acting(insider) as connection:
        a_case(connection, insider)
        pid = connection.info.backend_pid
    seen = []
    for _ in range(pool_of("default").max_size * 2):
        with acting(None) as connection:
            if connection.info.backend_pid == pid:
                seen.append(rows(connection, "select * from chronology"))
    assert seen
    assert all(found == [] for found in seen)


def test_a_transaction_that_fails_leaves_no_context(outsider: Actor) -> None:
    pids: list[int] = []

    def fail() -> None:
        with acting(outsider) as connection:
            pids.append(connection.info.backend_pid)
            connection.execute("select 1 / 0")

    with pytest.raises(psycopg.errors.DivisionByZero):
        fail()
    for _ in range(pool_of("default").max_size * 2):
        with acting(None) as connection:
            if connection.info.backend_pid in pids:
                assert rows(connection, "select priv.me()") == [(None,)]


def test_every_table_of_ours_that_the_web_reads_has_its_rows_guarded(connect: Connect) -> None:
    unguarded = rows(
        connect("admin"),
        "select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace"
        " where n.nspname in ('public', 'priv') and c.relkind in ('r', 'p') and c.relname <> all (%s)"
        " and not (c.relrowsecurity and c.relforcerowsecurity) and exists (select 1 from pg_roles r"
        " where r.rolname like current_database() || '\\_%%' and r.rolname ~ '_(app|worker|sealer|keeper)$'"
        " and has_any_column_privilege(r.oid, c.oid, 'select, insert, update'))",
        list(NOBODYS),
    )
    assert unguarded == []


def test_every_function_of_ours_is_shut_to_the_public(connect: Connect) -> None:
    # Plain functions that only compute, or only raise, may stay open.
    opened = rows(
        connect("admin"),
        "select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
        " where n.nspname = 'priv' and p.prosecdef and p.prorettype <> 'trigger'::regtype"
        " and has_function_privilege('public', p.oid, 'execute')",
    )
    assert opened == []
