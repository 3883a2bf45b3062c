"""One world to visit for the tests that only look; a fresh one for those that record."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from tests.database import Installation
from tests.desk.world import World, browser, made


@pytest.fixture(scope="session")
def looked_at(installation: Installation) -> World:
    """A world that nobody changes."""
    return made()


@pytest.fixture
def world(database: Installation) -> World:
    """A world of one's own."""
    return made()


@pytest.fixture
def files(tmp_path: Path) -> Iterator[Path]:
    """Where photographs are kept while the test runs."""
    before, settings.FILES_DIR = settings.FILES_DIR, str(tmp_path)
    yield tmp_path
    settings.FILES_DIR = before


@pytest.fixture
def sergeant(world: World) -> Client:
    """The sergeant's browser."""
    return browser(world.sergeant.by)


@pytest.fixture
def officer(world: World) -> Client:
    """The browser of the officer on the case."""
    return browser(world.officer.by)


@pytest.fixture
def inspector(world: World) -> Client:
    """The duty inspector's browser."""
    return browser(world.inspector.by)
