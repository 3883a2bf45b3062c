"""The frame on a phone: small, so that the screen is the page's; its places a press away, without script."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.design.browser import over_the_edge, violations

pytestmark = pytest.mark.journey
NAMES = ("owed", "case", "child", "told", "missing", "meeting", "handover", "record", "search", "tasking")
LEAST = 44


def phone(browser: Browser, address: str, width: int = 390) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 740}, java_script_enabled=False)
    page.goto(address)
    return page


def pressed(page: Page) -> Page:
    page.get_by_role("button", name="Menu").click()
    return page


@pytest.mark.parametrize("width", [390, 360])
@pytest.mark.parametrize("name", NAMES)
def test_a_seventh_of_the_screen_is_the_frames_at_most(
    browser: Browser, gallery: str, name: str, width: int
) -> None:
    page = phone(browser, f"{gallery}/{name}.html", width)
    box = page.locator("header").first.bounding_box()
    assert box is not None
    assert box["height"] * 7 <= 740
    page.close()


def test_its_places_are_a_press_away_and_each_fills_a_thumb(browser: Browser, gallery: str) -> None:
    page = phone(browser, f"{gallery}/owed.html")
    places = page.get_by_role("navigation", name="Main").get_by_role("link")
    assert places.count() == 0
    expect(pressed(page).get_by_role("link", name="Handover")).to_be_visible()
    ways = [*places.all(), page.get_by_role("button", name="Close")]
    assert all((box := one.bounding_box()) and box["height"] >= LEAST for one in ways)
    page.get_by_role("button", name="Close").click()
    assert places.count() == 0
    page.close()


@pytest.mark.parametrize("width", [390, 360])
def test_so_are_the_ways_in_the_frame(browser: Browser, gallery: str, width: int) -> None:
    page = phone(browser, f"{gallery}/owed.html", width)
    ways = [
        page.get_by_role("button", name="Menu"),
        page.get_by_role("button", name="Find"),
        page.locator("#q"),
    ]
    for one in ways:
        box = one.bounding_box()
        assert box is not None
        assert min(box["height"], box["width"]) >= LEAST
    page.close()


def test_the_open_places_are_accessible_and_within_the_edges(browser: Browser, gallery: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 740})
    page.goto(f"{gallery}/owed.html")
    found = violations(pressed(page)) + over_the_edge(page)
    page.close()
    assert found == []


def test_at_a_desk_the_places_stand_open(browser: Browser, gallery: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800}, java_script_enabled=False)
    page.goto(f"{gallery}/owed.html")
    expect(page.get_by_role("link", name="Handover", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Menu")).to_be_hidden()
    page.close()
