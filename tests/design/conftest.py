"""One gallery for the tests of pages."""

from collections.abc import Iterator

import pytest

from tests.design.samples.pages import PAGES
from tests.design.serving import serving, written


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of every sample page, under the real security policy."""
    folder = tmp_path_factory.mktemp("gallery")
    written(PAGES, folder)
    with serving(folder) as address:
        yield address
