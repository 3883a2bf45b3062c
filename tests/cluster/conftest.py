"""Folders that PostgreSQL's user can reach, and clusters that are stopped whatever happens."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from harken.cluster import Cluster, our_cluster

Find = Callable[..., Cluster]


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """pytest's own is 0700 under root, where the user PostgreSQL runs as could not enter."""
    made = Path(tempfile.mkdtemp(prefix="harken-cluster-"))
    made.chmod(0o711)
    yield made
    shutil.rmtree(made)


@pytest.fixture(scope="module")
def find(folder: Path) -> Iterator[Find]:
    """Find a cluster by name in this test's folder; all found are stopped at the end."""
    found: list[Cluster] = []

    def named(name: str, **environ: str) -> Cluster:
        cluster = our_cluster({**os.environ, **environ, "HARKEN_STATE_DIR": str(folder / name)})
        found.append(cluster)
        return cluster

    yield named
    for cluster in found:
        cluster.stop()


@pytest.fixture(scope="module")
def running(find: Find) -> Cluster:
    """One that runs, for tests that only look."""
    cluster = find("running")
    cluster.start()
    return cluster
