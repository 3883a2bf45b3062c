"""Starting: made once, adopted when it runs, durable after a kill, refused when it could lose an entry."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from harken.cluster import Cluster, ClusterUnavailable
from harken.cluster.processes import members
from tests.cluster.conftest import Find


def test_a_second_start_adopts_the_first(running: Cluster) -> None:
    before = running.status()
    first, second = running.start(), running.start()
    assert first == second
    assert running.status() == before


def test_only_the_password_lets_anyone_in(running: Cluster) -> None:
    parts = conninfo_to_dict(running.start())
    for wrong in ({}, {"password": "guess"}):
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(host=parts["host"], user="postgres", dbname="postgres", **wrong)


def test_it_listens_on_no_network(running: Cluster) -> None:
    with psycopg.connect(running.start()) as connection:
        shown = connection.execute("select current_setting('listen_addresses')").fetchone()
    assert shown == ("",)


def test_what_it_keeps_is_closed_to_other_users(running: Cluster) -> None:
    place = running.place
    for path in (place.cluster, place.socket):
        assert path.stat().st_mode & 0o777 == 0o700
        assert path.stat().st_uid == running.account.uid
    assert place.password.stat().st_mode & 0o777 == 0o600
    assert place.password.stat().st_uid == os.geteuid()


def test_words_of_a_refused_statement_reach_no_log(running: Cluster) -> None:
    with psycopg.connect(running.start(), autocommit=True) as connection:
        connection.execute("create temp table said (words text primary key)")
        connection.execute("insert into said values ('Kestrel Lane')")
        for attempt in ("insert into said values ('Kestrel Lane')", "select 'Kestrel Lane'::integer"):
            with pytest.raises(psycopg.Error, match=r"Kestrel|said"):
                connection.execute(attempt)
        with pytest.raises(psycopg.Error):
            connection.execute("select %s::integer", ["Kestrel Lane"])
    logs = list((running.place.cluster / "log").iterdir())
    assert logs
    assert not [log for log in logs if "Kestrel" in log.read_text()]


def test_many_first_starts_at_once_make_one_cluster(find: Find) -> None:
    cluster = find("crowd")
    program = "from harken.cluster import our_cluster; print(our_cluster().start())"
    environ = {**os.environ, "HARKEN_STATE_DIR": str(cluster.place.state)}
    command = [sys.executable, "-c", program]
    crowd = [subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, text=True) for _ in range(6)]
    said = {each.communicate()[0].strip() for each in crowd}
    assert said == {cluster.start()}


def test_what_was_acknowledged_outlives_a_killed_server(find: Find) -> None:
    cluster = find("killed")
    with psycopg.connect(cluster.start(), autocommit=True) as connection:
        connection.execute("create table kept as select generate_series(1, 5000) as n")
    kill(cluster)
    with psycopg.connect(cluster.start()) as connection:
        assert connection.execute("select count(*) from kept").fetchone() == (5000,)


def test_a_number_since_given_to_another_process_stops_nothing(find: Find) -> None:
    cluster = find("reused")
    cluster.start()
    user = cluster.account.uid if cluster.account.switch else None
    innocent = subprocess.Popen(["sleep", "600"], user=user)
    try:
        kill(cluster)
        (cluster.place.cluster / "postmaster.pid").write_text(f"{innocent.pid}\n{cluster.place.cluster}\n")
        assert not cluster.status().running
        assert cluster.stop() is False
        cluster.start()
        assert cluster.status().pid != innocent.pid
        assert innocent.poll() is None
    finally:
        innocent.kill()
        innocent.wait()


def test_another_clusters_server_is_not_adopted(find: Find, running: Cluster) -> None:
    cluster = find("neighbour")
    own = cluster.start()
    kill(cluster)
    (cluster.place.cluster / "postmaster.pid").write_text(f"{running.status().pid}\n")
    assert cluster.start() == own
    assert cluster.status().pid != running.status().pid
    assert running.status().running


@pytest.mark.parametrize("setting", ["fsync", "full_page_writes", "synchronous_commit"])
def test_a_site_that_turns_safety_off_is_refused(find: Find, setting: str) -> None:
    cluster = find("careless")
    cluster.start()
    cluster.stop()
    site = cluster.place.cluster / "site.conf"
    site.write_text(f"{setting} = off\n")
    os.chown(site, cluster.account.uid, -1)
    with pytest.raises(ClusterUnavailable, match=setting):
        cluster.start()
    assert not cluster.status().running
    site.unlink()


def test_a_running_server_without_safety_is_refused_and_left_alone(find: Find) -> None:
    cluster = find("loosened")
    with psycopg.connect(cluster.start(), autocommit=True) as connection:
        connection.execute("alter system set synchronous_commit = off")
        (cluster.place.cluster / "harken.conf").write_text("")
        connection.execute("select pg_reload_conf()")
        wait_for(lambda: setting_of(cluster, "synchronous_commit") == "off")
        with pytest.raises(ClusterUnavailable, match="synchronous_commit"):
            cluster.start()
        assert connection.execute("select 1").fetchone() == (1,)


def test_a_start_killed_half_way_leaves_nothing_to_trust(find: Find) -> None:
    cluster = find("half")
    half = cluster.place.state / "cluster.new"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("15\n")
    cluster.start()
    assert cluster.status().running
    assert not half.exists()


def test_stop_ends_it_and_its_sessions(find: Find) -> None:
    cluster = find("stopped")
    assert cluster.stop() is False
    url = cluster.start()
    with psycopg.connect(url) as idle:
        assert cluster.stop() is True
        with pytest.raises(psycopg.OperationalError):
            idle.execute("select 1")
    assert members(cluster.place.cluster) == []
    assert cluster.stop() is False


def test_a_lost_password_is_named(find: Find) -> None:
    cluster = find("lost")
    cluster.start()
    kept = cluster.place.password.read_text()
    cluster.place.password.unlink()
    with pytest.raises(ClusterUnavailable, match="password"):
        cluster.start()
    cluster.place.password.write_text(kept)


def kill(cluster: Cluster) -> None:
    """End the server as a power cut would, and wait until its children have noticed."""
    pid = cluster.status().pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    wait_for(lambda: members(cluster.place.cluster) == [])


def setting_of(cluster: Cluster, name: str) -> str:
    password = cluster.place.password.read_text()
    with psycopg.connect(host=str(cluster.place.socket), user="postgres", password=password) as connection:
        found = connection.execute("select current_setting(%s)", [name]).fetchone()
    return str(found[0]) if found else ""


def wait_for(happened: Callable[[], bool]) -> None:
    until = time.monotonic() + 30
    while not happened():
        assert time.monotonic() < until
        time.sleep(0.02)
