"""The review's two cases, played through: the boy nobody looked for, and the case that was kept well."""

import os
import re
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.journeys.forms import reported
from tests.journeys.practice import filled
from tests.journeys.visitor import Visit

pytestmark = pytest.mark.journey


def test_the_boy_nobody_looks_for_now_is_seen_by_whoever_looks(visit: Visit) -> None:
    sergeant = visit("sergeant")
    sergeant.go("/?whose=area")
    row = sergeant.page.locator("tr", has=sergeant.page.get_by_text("KA, 17")).first
    expect(row).to_contain_text("Late since")
    expect(row).to_contain_text("Nobody")
    heading = sergeant.page.locator(".hk-of", has=sergeant.page.get_by_text("KA, 17")).first
    expect(heading).to_contain_text("Last enquiry: No enquiry yet")
    sergeant.go(filled("/children/{kian}"))
    expect(sergeant.page.get_by_text("Not known where. Not known to be safe.")).to_be_visible()
    for one in sergeant.page.locator(".hk-answer").all():
        box = one.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 844
    sergeant.go(f"/told?{urlencode({'whose': 'force', 'case': filled('{kian-3}')})}")
    expect(sergeant.page.get_by_text("KA, 17").first).to_be_visible()


def test_the_tasking_fits_a_phone_and_one_button_takes_it(visit: Visit) -> None:
    officer = visit("response", 360, height=740)
    officer.go(filled("/cases/{kian-3}/tasking"))
    assert officer.page.evaluate("document.documentElement.scrollHeight") <= 740
    bar = officer.page.locator(".hk-bar").bounding_box()
    last = officer.page.locator(".hk-plan li").last.bounding_box()
    assert bar is not None
    assert last is not None
    assert last["y"] + last["height"] <= bar["y"]
    with officer.page.expect_navigation():
        officer.page.get_by_role("button", name="I have it: going to step 1").click()
    expect(officer.page.get_by_text(re.compile("in hand .* by PC 4471 Jo Pell"))).to_be_visible()
    officer.go(filled("/cases/{kian-3}?standings=all"))
    duty = officer.page.locator(".hk-standings li", has_text="Say who has the trigger plan")
    expect(duty).to_contain_text("Met")


def test_the_case_that_was_kept_well_says_why_and_when(visit: Visit, began: datetime) -> None:
    inspector = visit("inspector")
    inspector.go(filled("/cases/{theo-1}?standings=all"))
    duty = inspector.page.locator(".hk-standings li", has_text="Tell the local supervisor").first
    expect(duty).to_contain_text("Met")
    duty.get_by_text("Why", exact=False).first.click()
    duty.get_by_role("link", name=re.compile("Explain in full")).click()
    expect(inspector.page.get_by_text("It was met by")).to_be_visible()
    then = began - timedelta(minutes=25)
    inspector.go(filled("/cases/{theo-1}/as-known?") + urlencode({"at": then.isoformat()}))
    expect(inspector.page.get_by_text("Reckoned anew")).to_be_visible()
    expect(inspector.page.get_by_text("The driver of the 14")).to_have_count(0)
    expect(inspector.page.get_by_text("Reported missing by parent")).to_be_visible()
    assert inspector.sound() == []


def test_a_change_reaches_a_wall_by_itself(visit: Visit) -> None:
    wall, sergeant = visit("wall"), visit("sergeant")
    wall.go("/wall")
    expect(wall.page.locator("#live")).not_to_contain_text("WR")
    reported(visit("call"), "Wilf", "Ranby")
    expect(wall.page.locator("#live")).to_contain_text(re.compile("missing"))
    expect(wall.page.locator("#hk-true")).to_be_visible()
    assert wall.complaints == []
    assert sergeant.complaints == []


def test_the_picture_of_the_readme(visit: Visit, tmp_path: Path) -> None:
    """Where HARKEN_PICTURES names a folder, it is put there."""
    into = Path(os.environ.get("HARKEN_PICTURES", tmp_path))
    sergeant = visit("sergeant", height=800)
    sergeant.go("/?whose=area")
    sergeant.page.screenshot(path=into / "what-i-owe.png", caret="initial")
    assert (into / "what-i-owe.png").stat().st_size > 10_000
