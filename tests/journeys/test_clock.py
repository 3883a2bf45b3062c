"""The clock stops, and every page says so in place of the time; it runs again, and they are true again."""

import pytest
from playwright.sync_api import expect

from tests.console.practising import Practice
from tests.journeys.practice import clock_stopped, filled
from tests.journeys.visitor import NARROW, WIDE, Visit, Visitor

pytestmark = pytest.mark.journey
PATIENCE = 75_000
PAGES = (
    "/sign-in",
    "/",
    "/missing",
    "/told",
    "/cases/{kian-3}",
    "/children/{kian}",
    "/cases/{theo-1}/tasking",
)


def test_a_stopped_clock_is_said_on_every_page(visit: Visit, folder: Practice) -> None:
    sergeants = [visit("sergeant", width) for width in (WIDE, NARROW)]
    with clock_stopped(folder):
        for sergeant in sergeants:
            says_that_it_stopped(sergeant)
    for sergeant in sergeants:
        sergeant.go("/")
        expect(sergeant.page.get_by_text("The clock stopped")).to_have_count(0, timeout=PATIENCE)


def says_that_it_stopped(sergeant: Visitor) -> None:
    page = sergeant.page
    for path in PAGES:
        sergeant.go(filled(path))
        expect(page.get_by_text("The clock stopped")).to_be_visible()
        expect(page.get_by_role("link", name="Use the paper list")).to_be_visible()
        expect(page.get_by_role("link", name="01632 960110").first).to_be_visible()
        assert sergeant.sound() == [], path
    sergeant.go("/wall")
    expect(page.get_by_text("NOT TRUE SINCE")).to_be_visible()
    assert sergeant.sound() == []
    assert page.request.get(f"{sergeant.address}/health/deadlines").status == 503
