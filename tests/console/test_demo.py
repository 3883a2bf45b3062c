"""`harken demo` from nothing: it serves, keeps, begins anew, ends whole, touches nobody else's database."""

import os
import re
import signal
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from harken.cluster import our_cluster
from harken.console.installation import read_environment
from harken.console.practice.clock import SETTING, stamp_function
from harken.console.practice.force import BEGIN, GROUPS, OFFICERS, PASSWORD
from harken.console.practice.mark import DATABASE, Found, look
from tests.console.practising import Demo, Practice, made_once, practice, until

DEFAULTS = """
select pg_get_expr(adbin, adrelid) from pg_attrdef where pg_get_expr(adbin, adrelid) like '%clock_timestamp%'
"""
SENT = "select made, sent from outbox where kind = 'message' and sent is not null"
HELD = "select state, not_before from outbox where kind = 'message' and sent is null"
STAMPED = "select pg_get_functiondef('priv.stamp_entry()'::regprocedure)"


@pytest.fixture
def folder() -> Iterator[Practice]:
    """A folder in which nothing is made yet."""
    with practice() as nothing:
        yield nothing


@pytest.fixture
def kept() -> Iterator[Practice]:
    """A folder of its own in which the practice force was made, and nothing runs."""
    with practice(like=made_once()) as made:
        yield made


@pytest.fixture
def prepared(kept: Practice) -> Practice:
    """The same, and its PostgreSQL runs."""
    our_cluster(kept.environ).start()
    return kept


@dataclass(frozen=True)
class Served:
    """A practice that runs, in a folder of its own; `taken` is the port that it was to have."""

    folder: Practice
    demo: Demo
    taken: int


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One that runs where another has its port, and where much was set for real work."""
    real = tmp_path_factory.mktemp("real") / "real.env"
    real.write_text("HARKEN_HOSTS=harken.force.example\nHARKEN_PROXY=1\n", encoding="utf-8")
    with practice(like=made_once()) as folder:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            set_for_real = {"HARKEN_ENVIRONMENT": str(real), "HARKEN_HOSTS": "other.example"}
            demo = folder.begin("--port", str(port), **set_for_real).ready()
        yield Served(folder, demo, port)
        assert demo.stopped() == 0, demo.said
        assert folder.left_running() == []


def admin_url(folder: Practice, database: str = DATABASE) -> str:
    return make_conninfo(our_cluster(folder.environ).start(), dbname=database)


def test_it_serves_everybody_it_names_keeps_their_records_and_begins_anew(folder: Practice) -> None:
    first = folder.begin("--port", "8300").ready()
    _, page = first.page("/sign-in")
    assert [one.login for one in OFFICERS if f'value="{one.login}"' not in page] == []
    assert [where for where in GROUPS if where not in page or where not in first.said] == []
    seen = {one.login: first.page("/", first.signed_in(one.login, PASSWORD))[0] for one in OFFICERS}
    # Whoever owes nothing is led to what is theirs: who looked, or whose minutes.
    apart = {"protection", "standards", "welfare"}
    assert {login for login, status in seen.items() if status == 302} == apart, seen
    assert {status for login, status in seen.items() if login not in apart} == {200}, seen
    _, begun = first.page("/", first.signed_in("sergeant", PASSWORD))
    assert [who for who in re.findall(r"\b[A-Z]{2}\b", " ".join(BEGIN)) if f"{who}, " not in begun] == []
    assert all(line in first.said for line in BEGIN)
    assert first.page("/health/deadlines")[0] == 200
    assert first.stopped() == 0
    assert folder.left_running() == []
    again = folder.begin("--port", "8300").ready()
    assert "The records of last time are kept" in again.said
    assert again.stopped(signal.SIGTERM) == 0
    anew = folder.begin("--reset", "--prepare")
    assert anew.ended() == 0
    assert "facts of an invented past recorded" in anew.said
    assert folder.left_running() == []


def test_what_was_set_for_real_work_is_no_part_of_practice(served: Served) -> None:
    assert served.demo.page("/", served.demo.signed_in("sergeant", PASSWORD))[0] == 200


def test_another_port_is_taken_where_somebody_else_has_it(served: Served) -> None:
    assert served.demo.port != served.taken
    other = f"Port {served.taken} is taken by somebody else: {served.demo.port} in its place"
    assert other in served.demo.said


def test_only_one_runs_in_a_folder(served: Served) -> None:
    second = served.folder.begin("--reset")
    assert second.ended() == 1
    who = f"http://127.0.0.1:{served.demo.port} (process {served.demo.process.pid})"
    assert f"runs already: {who}" in second.said


def test_nothing_outlives_a_demo_that_is_killed_and_the_next_one_runs(kept: Practice) -> None:
    kept.begin("--port", "8320").ready().stopped(signal.SIGKILL)
    until(lambda: not kept.left_running(), still=kept.left_running)
    again = kept.begin("--prepare")
    assert again.ended() == 0, again.said
    assert "The records of last time are kept" in again.said


def test_a_database_that_dies_is_started_again_and_with_its_clock_all_ends(kept: Practice) -> None:
    demo = kept.begin("--port", "8360").ready()
    cookie = demo.signed_in("sergeant", PASSWORD)
    os.kill(kept.server(), signal.SIGKILL)
    until(lambda: demo.page("/", cookie)[0] == 200 and demo.page("/health/deadlines")[0] == 200)
    (clock,) = kept.running("worker")
    os.kill(clock, signal.SIGKILL)
    assert demo.ended() == 1
    assert "PostgreSQL stopped: it is started again." in demo.said
    assert "The clock stopped, and so does the rest." in demo.said
    assert kept.left_running() == []


def test_one_that_is_ending_is_waited_for(kept: Practice) -> None:
    first = kept.begin("--port", "8340").ready()
    first.process.send_signal(signal.SIGINT)
    again = kept.begin("--prepare")
    assert again.ended() == 0, again.said
    assert "The records of last time are kept" in again.said
    assert first.ended() == 0


def test_once_made_nothing_can_be_dated_back(prepared: Practice) -> None:
    made_with = read_environment(prepared.state / f"{DATABASE}.env")["HARKEN_DATABASE_URL"]
    owner_url = make_conninfo(made_with, host=str(our_cluster(prepared.environ).place.socket))
    with psycopg.connect(owner_url) as owner:
        (stands,) = owner.execute(STAMPED).fetchone() or ("",)
        owner.execute(stamp_function(owner).encode())
        assert owner.execute(STAMPED).fetchone() == (stands,)
        assert SETTING not in stands
    with psycopg.connect(admin_url(prepared)) as admin:
        (newest, made) = admin.execute("select max(recorded), clock_timestamp() from entry").fetchone() or ()
        (earliest,) = admin.execute("select min(recorded) from entry").fetchone() or ()
    assert made - earliest > timedelta(days=300)
    assert newest < made


def test_whoever_was_told_in_the_past_was_told_at_its_minute(prepared: Practice) -> None:
    with psycopg.connect(admin_url(prepared)) as admin:
        told = admin.execute(
            "select t.at, t.due, t.at - e.recorded from told t join entry e using (force, id)"
        ).fetchall()
        sent = admin.execute(SENT).fetchall()
        held = admin.execute(HELD).fetchall()
        defaults = admin.execute(DEFAULTS).fetchall()
    assert told
    assert all(timedelta() <= at - due < timedelta(minutes=1) and not apart for at, due, apart in told)
    assert sent
    assert all(made <= then for made, then in sent)
    # What is held for a while is not sent until after practice begins.
    latest = max(then for _, then in sent)
    assert all(state == "waiting" and goes > latest for state, goes in held)
    assert {text for (text,) in defaults} == {"clock_timestamp()"}


def test_a_making_that_was_cut_short_is_begun_anew(prepared: Practice) -> None:
    with psycopg.connect(admin_url(prepared)) as admin:
        admin.execute("drop table priv.practice_whole")
    assert look(admin_url(prepared, "postgres")) is Found.CUT_SHORT
    again = folder_run(prepared)
    assert "cut short" in again
    assert "facts of an invented past recorded" in again


def test_tables_that_cannot_be_brought_up_to_date_are_said_in_a_sentence(prepared: Practice) -> None:
    with psycopg.connect(admin_url(prepared)) as admin:
        admin.execute("delete from django_migrations where app = 'outside'")
    demo = prepared.begin("--prepare")
    assert demo.ended() == 1
    assert "could not be brought up to date" in demo.said
    assert "already exists" in demo.said
    assert "--reset" in demo.said
    assert "Traceback" not in demo.said


def test_a_database_of_our_name_that_is_somebody_elses_is_not_touched(folder: Practice) -> None:
    with psycopg.connect(admin_url(folder, "postgres"), autocommit=True) as admin:
        admin.execute(f"create database {DATABASE}")
    with psycopg.connect(admin_url(folder)) as theirs:
        theirs.execute("create table theirs (one integer)")
    demo = folder.begin("--reset", "--prepare")
    assert demo.ended() == 1
    assert "Nothing was touched" in demo.said
    with psycopg.connect(admin_url(folder)) as theirs:
        assert theirs.execute("select to_regclass('theirs') is not null").fetchone() == (True,)


def test_on_a_server_of_ones_own_only_the_practice_database_is_made(folder: Practice, tmp_path: Path) -> None:
    server = our_cluster({**folder.environ, "HARKEN_STATE_DIR": str(folder.state / "server")})
    folder.state.mkdir(mode=0o711)
    url = server.start()
    try:
        demo = folder.begin("--prepare", HARKEN_DATABASE_URL=url)
        assert demo.ended() == 0, demo.said
        assert server.status().running
        with psycopg.connect(url) as admin:
            names = admin.execute("select datname from pg_database where not datistemplate").fetchall()
        assert {name for (name,) in names} == {"postgres", DATABASE}
    finally:
        server.stop()


def folder_run(folder: Practice) -> str:
    demo = folder.begin("--prepare")
    assert demo.ended() == 0, demo.said
    return demo.said
