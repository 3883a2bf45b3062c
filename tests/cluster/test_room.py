"""A disk that fills up: the server that it stopped starts again in the room of its ballast, nothing lost."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from harken.cluster import Cluster, our_cluster
from harken.cluster.ballast import cramped
from harken.worker.room import full

MIB = 1024 * 1024


@pytest.fixture
def small() -> Iterator[Path]:
    """A file system of 600 MB of its own."""
    if os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("Only root mounts a small file system.")
    made = Path(tempfile.mkdtemp(prefix="harken-small-"))
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600m,mode=711", "tmpfs", made], check=False)
    if mounted.returncode:
        made.rmdir()
        pytest.skip("This machine mounts no small file system.")
    yield made
    # A server that was killed may still be letting go of it: it is gone from here at once all the same.
    subprocess.run(["umount", "--lazy", made], check=True)
    made.rmdir()


@pytest.fixture
def cluster(small: Path) -> Iterator[Cluster]:
    found = our_cluster({**os.environ, "HARKEN_STATE_DIR": str(small / "state")})
    yield found
    found.stop()


def fill(folder: Path, *, leaving: int = 0) -> Path:
    """Take up all the room there is, but for what is left."""
    filler = folder / "filler"
    seen = os.statvfs(folder)
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, seen.f_bavail * seen.f_frsize - leaving)
    return filler


def test_a_server_that_the_full_disk_stopped_starts_in_the_room_of_its_ballast(
    small: Path, cluster: Cluster
) -> None:
    with psycopg.connect(cluster.start(), autocommit=True) as connection:
        connection.execute("create table kept as select generate_series(1, 5000) as n")
    assert cluster.place.ballast.stat().st_blocks * 512 >= 64 * MIB
    cluster.stop()
    fill(small)
    said: list[str] = []
    with psycopg.connect(cluster.start(said.append)) as connection:
        assert connection.execute("select count(*) from kept").fetchone() == (5000,)
    assert "in the room of its ballast" in said[0]
    assert not cluster.place.ballast.exists()


def test_the_ballast_is_laid_down_again_once_there_is_room(small: Path, cluster: Cluster) -> None:
    cluster.start()
    cluster.stop()
    filler = fill(small)
    cluster.start()
    filler.unlink()
    said: list[str] = []
    cluster.start(said.append)
    assert cluster.place.ballast.exists()
    assert said == []


def test_entries_stop_while_the_server_still_has_room_to_go_on(small: Path, cluster: Cluster) -> None:
    cluster.start()
    assert not full([small])
    filler = fill(small, leaving=29 * MIB)
    assert full([small])
    assert not cramped(cluster.place)
    filler.unlink()
    assert not full([small])
