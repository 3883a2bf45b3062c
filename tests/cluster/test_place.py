"""Where it lives and who runs it: outside the checkout, with no folder above changed and no other's used."""

import os
import shutil
from pathlib import Path

import psycopg
import pytest

from harken.cluster import Cluster, ClusterUnavailable, our_cluster
from harken.cluster.binaries import find_binaries, is_whole, wheel_folders
from harken.cluster.place import place_for
from tests.cluster.conftest import Find

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root becomes another user")


def test_no_folder_above_it_is_changed(folder: Path, find: Find) -> None:
    (folder / "above").mkdir(mode=0o711)
    above = [folder / "above", folder, folder.parent]
    before = [path.stat().st_mode for path in above]
    find("above/state").start()
    assert [path.stat().st_mode for path in above] == before


@as_root
def test_a_folder_its_user_cannot_enter_is_refused_and_left_so(folder: Path, find: Find) -> None:
    closed = folder / "closed"
    closed.mkdir(mode=0o700)
    with pytest.raises(ClusterUnavailable, match="cannot enter"):
        find("closed/state").start()
    assert closed.stat().st_mode & 0o777 == 0o700


@as_root
def test_as_root_the_server_is_another_user(running: Cluster) -> None:
    assert Path(f"/proc/{running.status().pid}").stat().st_uid == running.account.uid != 0


@as_root
@pytest.mark.parametrize("name", ["root", "no-such-user-here"])
def test_as_root_a_user_that_cannot_run_it_is_refused(name: str) -> None:
    with pytest.raises(ClusterUnavailable, match="HARKEN_OS_USER"):
        our_cluster({"HARKEN_OS_USER": name, "HARKEN_STATE_DIR": "/nowhere"})


@as_root
def test_programs_out_of_reach_run_from_a_copy(folder: Path, find: Find) -> None:
    package = next(wheel_folders()).parent.parent
    hidden = folder / "hidden"
    hidden.mkdir(mode=0o700)
    for part in (package, package.with_name(package.name + ".libs")):
        shutil.copytree(part, hidden / part.name, symlinks=True)
    cluster = find("copied", HARKEN_PG_BIN=str(hidden / package.name / "pginstall" / "bin"))
    with psycopg.connect(cluster.start()) as connection:
        connection.execute("create extension pg_trgm")
    ran = os.readlink(f"/proc/{cluster.status().pid}/exe")
    assert Path(ran).is_relative_to(cluster.place.state)
    assert hidden.stat().st_mode & 0o777 == 0o700
    assert cluster.stop() is True


def test_the_wheels_programs_serve_where_the_system_has_none(find: Find) -> None:
    wheel = next(wheel_folders())
    with psycopg.connect(find("wheel", HARKEN_PG_BIN=str(wheel)).start()) as connection:
        shown = connection.execute(
            "select current_setting('data_checksums'), datlocprovider from pg_database"
        ).fetchone()
    assert shown == ("on", "b")


def test_another_major_is_refused_and_nothing_touched(folder: Path, find: Find) -> None:
    old = folder / "old" / "cluster"
    old.mkdir(parents=True)
    (old / "PG_VERSION").write_text("9\n")
    with pytest.raises(ClusterUnavailable, match="made by PostgreSQL 9"):
        find("old")
    assert [each.name for each in old.parent.rglob("*")] == ["cluster", "PG_VERSION"]


def test_a_cluster_made_between_finding_and_starting_is_checked_again(folder: Path, find: Find) -> None:
    cluster = find("raced")
    cluster.place.cluster.mkdir(parents=True)
    (cluster.place.cluster / "PG_VERSION").write_text("9\n")
    with pytest.raises(ClusterUnavailable, match="made by PostgreSQL 9"):
        cluster.start()


def test_a_folder_without_a_server_is_refused_by_name(folder: Path) -> None:
    clients = folder / "clients"
    clients.mkdir()
    (clients / "psql").touch(mode=0o755)
    assert not is_whole(clients)
    with pytest.raises(ClusterUnavailable, match="clients"):
        find_binaries({"HARKEN_PG_BIN": str(clients)})


def test_a_link_in_place_of_the_state_folder_is_refused(folder: Path, find: Find) -> None:
    (folder / "real").mkdir()
    (folder / "link").symlink_to(folder / "real")
    with pytest.raises(ClusterUnavailable, match="is a link"):
        find("link").start()


def test_a_link_in_place_of_the_socket_folder_is_refused(folder: Path, find: Find) -> None:
    cluster = find("socketed")
    cluster.place.state.mkdir(mode=0o711)
    cluster.place.socket.symlink_to(folder / "real")
    with pytest.raises(ClusterUnavailable, match="is a link"):
        cluster.start()


def test_a_folder_open_to_other_writers_is_refused(folder: Path, find: Find) -> None:
    (folder / "open").mkdir()
    (folder / "open").chmod(0o777)
    with pytest.raises(ClusterUnavailable, match="open to other users"):
        find("open").start()


def test_a_long_path_still_gets_a_socket(folder: Path, find: Find) -> None:
    cluster = find("long/" + "a" * 120)
    with psycopg.connect(cluster.start()) as connection:
        assert connection.execute("select 1").fetchone() == (1,)
    cluster.stop()
    shutil.rmtree(cluster.place.socket)


def test_each_checkout_has_its_own_outside_itself() -> None:
    one, other = (place_for({}, checkout=Path(path)).state for path in ("/checkouts/one", "/checkouts/other"))
    assert one != other
    assert not one.is_relative_to("/checkouts")
    assert one == place_for({}, checkout=Path("/checkouts/one")).state
