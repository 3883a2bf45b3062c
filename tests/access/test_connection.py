"""One transaction: all or nothing, and a database that goes away says so in one way."""

import contextlib
import threading
from collections.abc import Callable

import psycopg
import pytest
from django.conf import settings

from harken.access.actor import Actor
from harken.access.connection import Connection, DatabaseLost, acting
from harken.access.pools import NoSuchDatabase, pool_of
from harken.access.prepared import Prepared, ask
from harken.access.startup import UnsafeRole
from tests.chronology.facts import a_case
from tests.database import Connect, Installation, SignIn


def test_what_was_written_goes_with_an_exception(signed_in: SignIn) -> None:
    actor = signed_in()
    with pytest.raises(LookupError):
        _in_a_case(actor, _fail)
    with acting(actor) as connection:
        assert connection.execute("select count(*) from chronology").fetchone() == (0,)


def test_a_savepoint_is_undone_alone(signed_in: SignIn) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        kept = a_case(connection, actor)
        with pytest.raises(psycopg.errors.DivisionByZero), connection.transaction():
            connection.execute("select 1 / 0 from (select priv.next_reference(%s, 'M')) r", (actor.force,))
    with acting(actor) as connection:
        assert connection.execute("select id::text from chronology").fetchall() == [(kept,)]


def test_a_failed_transaction_is_never_taken_for_a_commit(signed_in: SignIn) -> None:
    actor = signed_in()

    def divide(connection: Connection) -> None:
        with contextlib.suppress(psycopg.errors.DivisionByZero):
            connection.execute("select 1 / 0")

    with pytest.raises(psycopg.errors.InFailedSqlTransaction):
        _in_a_case(actor, divide)


def test_a_connection_that_dies_while_idle_is_replaced_unseen(signed_in: SignIn, connect: Connect) -> None:
    actor = signed_in()
    _end_everybody(connect)
    with acting(actor) as connection:
        assert connection.execute("select 1").fetchone() == (1,)


def test_a_connection_that_dies_in_use_is_a_lost_database(signed_in: SignIn, connect: Connect) -> None:
    actor = signed_in()

    def go_on(connection: Connection) -> None:
        _end_everybody(connect)
        connection.execute("select 1")

    with pytest.raises(DatabaseLost):
        _in_a_case(actor, go_on)
    with acting(actor) as connection:
        assert connection.execute("select count(*) from chronology").fetchone() == (0,)


def test_a_connection_that_dies_before_the_commit_is_a_lost_database(
    signed_in: SignIn, connect: Connect
) -> None:
    actor = signed_in()
    with pytest.raises(DatabaseLost):
        _in_a_case(actor, lambda _: _end_everybody(connect))
    with acting(actor) as connection:
        assert connection.execute("select count(*) from chronology").fetchone() == (0,)


def test_what_the_hot_path_asks_is_lost_alike(signed_in: SignIn, connect: Connect) -> None:
    actor = signed_in()

    def go_on(connection: Connection) -> None:
        _end_everybody(connect)
        ask(connection, Prepared("test one", "select 1"))

    with pytest.raises(DatabaseLost):
        _in_a_case(actor, go_on)


def test_what_took_too_long_is_cut_off_and_said_alike(signed_in: SignIn) -> None:
    actor = signed_in()

    def wait(connection: Connection) -> None:
        connection.execute("set local statement_timeout = '20ms'")
        connection.execute("select pg_sleep(60)")

    with pytest.raises(DatabaseLost):
        _in_a_case(actor, wait)
    with acting(actor) as connection:
        assert connection.execute("select count(*) from chronology").fetchone() == (0,)


def test_a_refusal_by_our_own_triggers_is_not_a_lost_database(signed_in: SignIn) -> None:
    actor = signed_in()
    with pytest.raises(psycopg.Error) as refused, acting(actor) as connection:
        connection.execute("select priv.dispose(gen_random_uuid(), gen_random_uuid())")
    assert refused.value.sqlstate == "HK004"


def test_a_lost_database_says_what_to_do() -> None:
    assert str(DatabaseLost.__doc__).startswith(
        "We do not know yet. Press send again, it will not be duplicated."
    )


def test_what_is_asked_twice_is_prepared_once(signed_in: SignIn) -> None:
    actor = signed_in()
    twice = Prepared("test twice", "select $1::integer + 1, null")
    with acting(actor) as connection:
        assert [ask(connection, twice, value) for value in ("1", "2", None)] == [
            ("2", None),
            ("3", None),
            (None, None),
        ]
        kept = connection.execute(
            "select count(*) from pg_prepared_statements where name = 'test twice'"
        ).fetchone()
        assert ask(connection, Prepared("test none", "select 1 where false")) is None
    assert kept == (1,)


def test_what_is_asked_begins_a_transaction_as_a_cursor_would(connect: Connect) -> None:
    connection = connect("app")
    asked = Prepared("test sets", "select set_config('harken.test', 'x', true)")
    ask(connection, asked)
    assert connection.execute("select current_setting('harken.test', true)").fetchone() == ("x",)


def test_people_at_once_are_each_themselves(signed_in: SignIn) -> None:
    actors = [signed_in() for _ in range(4)]
    wrong: list[str] = []

    def work(index: int) -> None:
        for _ in range(50):
            with acting(actors[index]) as connection:
                row = connection.execute("select priv.me()::text").fetchone()
                if row != (actors[index].account,):
                    wrong.append(str(row))

    threads = [threading.Thread(target=work, args=(index,)) for index in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert wrong == []


def test_a_database_that_was_not_given_is_named() -> None:
    assert "archive" not in settings.HARKEN_URLS
    with pytest.raises(NoSuchDatabase, match="archive"):
        pool_of("archive")


def test_no_pool_is_begun_as_who_could_change_everything(
    installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(settings.HARKEN_URLS, "unsafe", installation.urls.owner)
    with pytest.raises(UnsafeRole):
        pool_of("unsafe")


def _in_a_case(actor: Actor, then: Callable[[Connection], None]) -> None:
    """Open a case and, in the same transaction, do what may go wrong."""
    with acting(actor) as connection:
        a_case(connection, actor)
        then(connection)


def _fail(_: Connection) -> None:
    raise LookupError


def _end_everybody(connect: Connect) -> None:
    """End every backend of the web's role, as a restart of the database would."""
    admin = connect("admin")
    admin.autocommit = True
    rows = admin.execute(
        "select pid, pg_terminate_backend(pid) from pg_stat_activity"
        " where application_name = 'harken default' and datname = current_database()"
    ).fetchall()
    ended = [pid for pid, _ in rows]
    while admin.execute(
        "select count(*) from pg_stat_activity where pid = any (%s)", (ended,)
    ).fetchone() != (0,):
        pass
