"""One browser for every test that needs one: Playwright starts once in a process, or not at all."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.design.browser import chromium


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # Its loop runs in this thread, where other tests ask the database as ever.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with chromium() as started:
        yield started
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]
