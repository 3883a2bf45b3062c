"""Pages in a real browser under the real security policy: accessible, within their edges."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.design.browser import listening, over_the_edge, violations
from tests.design.samples.pages import PAGES

pytestmark = pytest.mark.journey
WIDTHS = (1280, 390, 360, 320)
A4 = 703
WAYS = (
    "nav, button, .hk-btn, .hk-filters, .hk-acts, .hk-back, .hk-foot a, .hk-phone-links, "
    ".hk-why:not(.hk-later) > summary"
)
ON_A_PHONE = (
    "owed-mine-opened",
    "owed-by-child",
    "case",
    "child",
    "record-refused",
    "record-folded",
    "record-unfolded",
    "record-step-4",
    "tasking",
    "told",
    "missing",
    "board",
    "whiteboard",
)
TINY = "<button style='width: 8px; height: 8px; padding: 0'>a</button>"
PAGE_WITH_FAULTS = f"<main><p style='color: #ccc'>Pale words</p><img src='x'>{TINY}{TINY}</main>"
IN_THE_DARK = (
    "owed",
    "owed-by-child",
    "case-withheld",
    "child",
    "record-refused",
    "record-unfolded",
    "record-step-2-tap",
    "told",
    "reason",
    "sign-in",
    "whiteboard",
)


def opened(browser: Browser, address: str, width: int, height: int = 800, **more: object) -> Page:
    page = browser.new_page(viewport={"width": width, "height": height}, **more)  # type: ignore[arg-type]  # by name
    page.goto(address)
    return page


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_and_stays_within_its_edges(browser: Browser, gallery: str, name: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    said = listening(page)
    page.goto(f"{gallery}/{name}.html")
    found = violations(page)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 740})
        found += [f"{width}: {one}" for one in over_the_edge(page)]
    page.close()
    assert found + said == []


def test_what_is_wrong_with_a_page_is_found(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(PAGE_WITH_FAULTS)
    found = violations(page)
    page.close()
    wrong = {"color-contrast", "image-alt", "target-size", "document-title", "page-has-heading-one"}
    assert wrong <= {one.partition(":")[0] for one in found}
    assert any("#cccccc" in one and "Pale words" in one for one in found)


@pytest.mark.parametrize("name", ON_A_PHONE)
def test_a_page_is_accessible_on_a_phone(browser: Browser, gallery: str, name: str) -> None:
    page = opened(browser, f"{gallery}/{name}.html", 390)
    found = violations(page)
    page.close()
    assert found == []


@pytest.mark.parametrize("name", [name for name in PAGES if name.startswith("pack")])
def test_a_pack_is_printed_on_one_sheet_however_much_is_known(
    browser: Browser, gallery: str, name: str
) -> None:
    page = opened(browser, f"{gallery}/{name}.html", 1280)
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))
    page.close()
    assert sheets == 1


@pytest.mark.parametrize("name", IN_THE_DARK)
def test_a_page_is_accessible_in_the_dark(browser: Browser, gallery: str, name: str) -> None:
    page = opened(browser, f"{gallery}/{name}.html", 1280, color_scheme="dark")
    found = violations(page)
    page.close()
    assert found == []


@pytest.mark.parametrize(
    "name", ["owed-mine-opened", "case", "child", "record-refused", "handover", "missing", "whiteboard"]
)
def test_letters_of_twice_the_size_fit(browser: Browser, gallery: str, name: str) -> None:
    page = opened(browser, f"{gallery}/{name}.html", 1280)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    found = over_the_edge(page)
    page.close()
    assert found == []


@pytest.mark.parametrize("name", ["owed", "owed-by-child", "missing", "told", "case", "whiteboard"])
def test_what_is_printed_is_a_table_with_its_headings(browser: Browser, gallery: str, name: str) -> None:
    """An A4 sheet is narrower than where a screen's tables become cards."""
    page = opened(browser, f"{gallery}/{name}.html", A4)
    page.emulate_media(media="print")
    assert page.locator(".hk-cards thead").first.evaluate("one => getComputedStyle(one).display") == (
        "table-header-group"
    )
    found = over_the_edge(page)
    page.close()
    assert found == []


@pytest.mark.parametrize(
    "name",
    [
        "case", "child", "handover", "paper", "tasking", "meeting", "figures", "told", "missing", "pack",
        "plan", "owed-by-child",
    ],
)  # fmt: skip
def test_paper_holds_no_way_elsewhere_and_no_button(browser: Browser, gallery: str, name: str) -> None:
    page = opened(browser, f"{gallery}/{name}.html", A4)
    page.emulate_media(media="print")
    seen = [one.inner_text() for one in page.locator(WAYS).all() if one.is_visible()]
    left_off = page.locator("p", has=page.locator(".hk-print-only")).all_inner_texts()
    page.close()
    assert seen == []
    assert all(one.endswith("not on this paper") for one in left_off)


@pytest.mark.parametrize(
    ("name", "parts"), [("handover", ".hk-handed"), ("owed-by-child", "tr"), ("meeting", "tr")]
)
def test_no_sheet_ends_within_what_belongs_together(
    browser: Browser, gallery: str, name: str, parts: str
) -> None:
    page = opened(browser, f"{gallery}/{name}.html", A4)
    page.emulate_media(media="print")
    found = {one.evaluate("one => getComputedStyle(one).breakInside") for one in page.locator(parts).all()}
    page.close()
    assert found == {"avoid"}


def test_every_table_of_a_long_list_is_headed_on_paper_and_its_columns_stand_in_line(
    browser: Browser, gallery: str
) -> None:
    page = opened(browser, f"{gallery}/owed-by-child.html", A4)
    page.emulate_media(media="print")
    heads = [one.bounding_box() for one in page.locator(".hk-owe thead").all()]
    lefts = [one.bounding_box() for one in page.locator(".hk-owe .hk-left").all()]
    page.close()
    assert all(box and box["height"] > 10 for box in heads)
    assert len({round(box["x"]) for box in lefts if box}) == 1


def test_the_tasking_fits_a_phone_without_scrolling(browser: Browser, gallery: str) -> None:
    page = opened(browser, f"{gallery}/tasking.html", 360, 740)
    bar = page.locator(".hk-bar").bounding_box()
    last = page.locator(".hk-plan li").last.bounding_box()
    assert bar is not None
    assert last is not None
    assert page.evaluate("document.documentElement.scrollHeight") <= 740
    assert last["y"] + last["height"] <= bar["y"]
    assert bar["y"] + bar["height"] <= 740
    page.close()


def test_the_six_answers_are_above_the_fold(browser: Browser, gallery: str) -> None:
    page = opened(browser, f"{gallery}/child.html", 1280, 800)
    boxes = [one.bounding_box() for one in page.locator(".hk-answer").all()]
    assert len(boxes) == 6
    assert all(box is not None and box["y"] + box["height"] <= 800 for box in boxes)
    page.close()


@pytest.mark.parametrize("script", [True, False])
def test_mine_next_step_by_when_is_three_taps(browser: Browser, gallery: str, script: bool) -> None:
    page = opened(browser, f"{gallery}/owed.html", 390, java_script_enabled=script)
    row = page.locator("#take-r2")
    expect(row).to_be_hidden()
    page.locator("a[href='#take-r2']").click()
    expect(row).to_be_visible()
    row.get_by_text("Telephone the carer back").click()
    with page.expect_request(lambda request: request.method == "POST") as sent:
        row.get_by_role("button", name="By 15:00").click()
    assert sent.value.url.endswith("/owed/r2/take")
    fields = (sent.value.post_data or "").split("&")
    assert {"step=carer", "by=15%3A00", "csrfmiddlewaretoken=practice"} <= set(fields)
    page.close()


def test_what_can_wait_is_a_line_until_it_is_asked_for_and_is_printed(browser: Browser, gallery: str) -> None:
    page = opened(browser, f"{gallery}/owed-by-child.html", 390, java_script_enabled=False)
    row = page.locator("#r8")
    expect(row).to_be_hidden()
    page.emulate_media(media="print")
    expect(row).to_be_visible()
    page.emulate_media(media="screen")
    page.get_by_text("2 more later").click()
    expect(row).to_be_visible()
    page.locator("a[href='#take-r12']").click()
    expect(page.locator("#take-r12")).to_be_visible()
    page.close()


def test_say_what_is_asked_only_for_something_else(browser: Browser, gallery: str) -> None:
    page = opened(browser, f"{gallery}/owed-mine-opened.html", 1280)
    row = page.locator("#take-r2")
    expect(row.get_by_label("Say what")).to_be_hidden()
    row.get_by_text("Something else").click()
    expect(row.get_by_label("Say what")).to_be_visible()
    page.close()


def test_one_press_discards_no_draft(browser: Browser, gallery: str) -> None:
    page = opened(browser, f"{gallery}/record-step-2-tap.html", 390)
    discard = page.get_by_role("button", name="Discard")
    expect(discard).to_be_hidden()
    page.get_by_text("Discard the draft").click()
    expect(discard).to_be_visible()
    page.close()


def test_when_asks_no_more_than_it_must(browser: Browser, gallery: str) -> None:
    page = opened(browser, f"{gallery}/record.html", 390)
    time, day = page.get_by_label("Time, 14:32 or 1432"), page.get_by_label("Day", exact=True)
    expect(time).to_be_hidden()
    page.get_by_text("Today, Tue 17 November").click()
    expect(time).to_be_visible()
    expect(day).to_be_hidden()
    page.get_by_text("Another day").click()
    expect(day).to_be_visible()
    page.get_by_text("Just now, 14:32").click()
    expect(time).to_be_hidden()
    page.close()


@pytest.mark.parametrize(("label", "rows"), [("Just now, 14:32", 2), ("Yes", 1), ("Immediate", 1)])
def test_short_answers_stand_side_by_side_on_a_phone(
    browser: Browser, gallery: str, label: str, rows: int
) -> None:
    page = opened(browser, f"{gallery}/record-short-answers.html", 390)
    answers = page.locator("fieldset", has=page.get_by_label(label, exact=True)).get_by_role("radio").all()
    boxes = [one.bounding_box() for one in answers]
    assert len({box["y"] for box in boxes if box}) == rows
    assert all(box and box["height"] >= 44 for box in boxes)
    page.close()


def test_room_to_write_grows_with_what_is_written(browser: Browser, gallery: str) -> None:
    page = opened(browser, f"{gallery}/record-short-answers.html", 390)
    room = page.locator("textarea").first
    before = room.evaluate("one => one.clientHeight")
    room.fill("He said that he would go back.\n" * 8)
    assert before < 70
    assert room.evaluate("one => one.clientHeight === one.scrollHeight")
    page.close()


def test_what_is_wrong_is_spoken_first_and_leads_to_its_question(browser: Browser, gallery: str) -> None:
    page = opened(browser, f"{gallery}/record-refused.html", 1280)
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    page.get_by_role("link", name="Answer “What came of it?”").click()
    expect(page.get_by_label("What came of it?")).to_be_focused()
    page.close()


def test_the_keyboard_reaches_the_page_past_the_frame(browser: Browser, gallery: str) -> None:
    page = opened(browser, f"{gallery}/owed.html", 1280)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.close()
