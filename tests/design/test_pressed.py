"""What was pressed stays legible under the mouse while its page is on the way."""

import pytest
from playwright.sync_api import Browser

from tests.design.browser import violations

pytestmark = pytest.mark.journey
HELD = """() => {
  for (const what of ['submit', 'click']) document.addEventListener(what, (e) => e.preventDefault());
}"""


@pytest.mark.parametrize(
    ("name", "what"),
    [("record", "main form button.hk-btn"), ("missing", "main a.hk-btn"), ("owed", "main a.hk-chip")],
)
def test_what_was_pressed_can_still_be_read(browser: Browser, gallery: str, name: str, what: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{gallery}/{name}.html")
    page.evaluate(HELD)
    page.locator(what).last.click()
    assert [one for one in violations(page) if one.startswith("color-contrast")] == []
    page.close()
