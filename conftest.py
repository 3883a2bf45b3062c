"""What every test run has: laws that are never timed, and one PostgreSQL, begun when a test first asks."""

import importlib.util
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from harken.cluster import our_cluster

pytest_plugins = ("tests.database", "tests.cases", "tests.browsing")

# Where this run's cluster lives; in the environment so that xdist's workers share the one of the run.
STATE = "HARKEN_TEST_STATE_DIR"
GIVEN = "HARKEN_TEST_DATABASE_URL"
LONG = ("tests/journeys/", "tests/console/test_demo.py")

if importlib.util.find_spec("harken.project"):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "harken.project.settings")

# What decides whether a change is kept tries the same examples each time; `make hunt` looks for new ones.
settings.register_profile(
    "hunt", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True, max_examples=2000
)
settings.register_profile("harken", parent=settings.get_profile("hunt"), max_examples=100, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "harken"))


def pytest_configure(config: pytest.Config) -> None:
    if not is_worker(config):
        # Not pytest's own folder: PostgreSQL, run as another user when we are root, could not enter it.
        folder = Path(tempfile.mkdtemp(prefix="harken-tests-"))
        folder.chmod(0o711)
        os.environ[STATE] = str(folder)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is long begins first, and on one worker; what is short, shuffled as ever, fills up the end."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))


def pytest_unconfigure(config: pytest.Config) -> None:
    folder = Path(os.environ[STATE])
    if not is_worker(config):
        if (folder / "own" / "cluster").exists():
            our_cluster(of_this_run()).stop()
        shutil.rmtree(folder)


def is_worker(config: pytest.Config) -> bool:
    return hasattr(config, "workerinput")


def of_this_run() -> dict[str, str]:
    return {**os.environ, "HARKEN_STATE_DIR": str(Path(os.environ[STATE]) / "own")}


@pytest.fixture(scope="session")
def cluster_url() -> str:
    """A superuser's postgresql:// URL: HARKEN_TEST_DATABASE_URL or of a cluster made for this run."""
    return os.environ.get(GIVEN) or our_cluster(of_this_run()).start()
