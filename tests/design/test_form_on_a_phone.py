"""A form in the hand, out of doors: what is tapped is as large as a thumb, its keys the right ones."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.design.declared import EnquiryMade

pytestmark = pytest.mark.journey
THUMB = 44
TAPPED = (
    ".hk-form a:visible, .hk-form summary:visible, .hk-form select:visible, .hk-form textarea:visible, "
    ".hk-form input:not([type=hidden], [type=radio], [type=checkbox]):visible, "
    ".hk-form button:not(.hk-vh):visible, .govuk-radios__item:visible, .govuk-checkboxes__item:visible"
)
BY_THE_FORM = ("record", "record-refused", "record-short-answers", "record-folded", "record-unfolded")


def opened(browser: Browser, address: str, *, script: bool = True) -> Page:
    page = browser.new_page(viewport={"width": 390, "height": 844}, java_script_enabled=script)
    page.goto(address)
    return page


@pytest.mark.parametrize("name", BY_THE_FORM)
def test_whatever_is_tapped_is_as_large_as_a_thumb(browser: Browser, gallery: str, name: str) -> None:
    page = opened(browser, f"{gallery}/{name}.html")
    boxes = {
        one.evaluate("one => one.textContent.trim() || one.name"): one.bounding_box()
        for one in page.locator(TAPPED).all()
    }
    page.close()
    assert len(boxes) > 5
    assert {said: box for said, box in boxes.items() if box is None or box["height"] < THUMB} == {}


def test_why_we_ask_takes_nothing_from_the_question_below_it(browser: Browser, gallery: str) -> None:
    page = opened(browser, f"{gallery}/record.html")
    why = page.locator(".hk-why summary").first.bounding_box()
    below = page.locator(".hk-question:has(.hk-why) + .hk-question").first.bounding_box()
    page.close()
    assert why is not None
    assert below is not None
    assert why["y"] + why["height"] <= below["y"]


def test_an_answer_of_two_lines_stands_further_from_the_next_than_its_own_lines(
    browser: Browser, gallery: str
) -> None:
    page = opened(browser, f"{gallery}/record.html")
    today = page.locator(".govuk-radios__item", has_text="Today").first.bounding_box()
    page.close()
    assert today is not None
    assert THUMB <= today["height"] <= THUMB + 8


def test_four_answers_too_long_for_one_row_stand_two_and_two_and_none_alone(
    browser: Browser, gallery: str
) -> None:
    page = opened(browser, f"{gallery}/record-short-answers.html")
    answers = page.locator(".govuk-radios__item:has([name='a-level'])").all()
    rows = [box["y"] for one in answers if (box := one.bounding_box())]
    page.set_viewport_size({"width": 1280, "height": 800})
    at_a_desk = {box["y"] for one in answers if (box := one.bounding_box())}
    page.close()
    assert [rows.count(y) for y in sorted(set(rows))] == [2, 2]
    assert len(at_a_desk) == 1


def test_that_much_may_be_left_out_is_said_with_what_the_form_is_for(browser: Browser, gallery: str) -> None:
    page = opened(browser, f"{gallery}/record-helped.html")
    expect(page.locator(".hk-lede")).to_have_text(f"{EnquiryMade.help} Leave out what nobody knows.")
    expect(page.get_by_text("Leave out what nobody knows.")).to_have_count(1)
    page.close()


def test_the_keys_are_the_right_ones(browser: Browser, gallery: str) -> None:
    """A time is typed on figures; nobody's name and no reference is put right by the telephone."""
    page = opened(browser, f"{gallery}/record-folded.html")
    keys = {name: page.locator(f"[name='{name}']") for name in ("happened-time", "a-grade", "a-born-day")}
    assert {one.get_attribute("inputmode") for one in keys.values()} == {"numeric"}
    short, long = page.locator("[name='a-reference']"), page.locator("[name='a-what']")
    assert (short.get_attribute("spellcheck"), short.get_attribute("autocorrect")) == ("false", "off")
    assert long.get_attribute("spellcheck") == "true"
    assert page.locator("[name='q']").last.get_attribute("spellcheck") == "false"
    page.close()


@pytest.mark.parametrize("script", [True, False])
def test_what_is_seldom_known_is_one_tap_away_and_is_printed(
    browser: Browser, gallery: str, script: bool
) -> None:
    page = opened(browser, f"{gallery}/record-folded.html", script=script)
    within = page.get_by_label("Its reference?")
    expect(within).to_be_hidden()
    page.emulate_media(media="print")
    expect(within).to_be_visible()
    page.emulate_media(media="screen")
    page.get_by_text("More, where it is known (3 questions)").click()
    expect(within).to_be_visible()
    page.close()


def test_the_way_from_what_is_wrong_leads_under_the_fold(browser: Browser, gallery: str) -> None:
    page = opened(browser, f"{gallery}/record-unfolded.html", script=False)
    page.locator(".govuk-error-summary a").click()
    expect(page.get_by_label("Its reference?")).to_be_in_viewport()
    page.close()
