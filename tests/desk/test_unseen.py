"""A look that cannot be put on record: nobody is shown, and the page says that and what to use instead."""

import pytest

from tests.desk.reading import said
from tests.desk.world import World, browser

PAGES = (
    "/",
    "/missing",
    "/whiteboards/custody",
    "/search?q=ashdale",
    "/children/{child}",
    "/cases/{case}",
    "/cases/{case}/tasking",
)


@pytest.mark.parametrize("path", PAGES)
def test_nobody_is_shown_whose_showing_cannot_be_recorded(
    world: World, no_record_of_looks: None, path: str
) -> None:
    answer = browser(world.sergeant.by).get(path.format_map(world.ids))
    page = said(answer)
    assert answer.status_code == 503
    assert "Nobody is shown now" in page
    assert "cannot put on record who looks at whom" in page
    assert "use the paper list" in page
    assert "broken" not in page
    assert "Ashdale" not in page
