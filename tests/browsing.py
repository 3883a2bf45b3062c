"""One browser for every test that needs one: Playwright starts once in a process, or not at all."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.design.browser import chromium


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started
