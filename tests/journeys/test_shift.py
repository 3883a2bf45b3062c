"""A shift: what is owed is seen, a child is reported missing, and what was done is recorded."""

import pytest

from tests.journeys.forms import reported
from tests.journeys.practice import filled
from tests.journeys.visitor import NARROW, WIDE, Visit

pytestmark = pytest.mark.journey

WHERE = {
    "call": ["/", "/missing", "/new", "/search", "/help"],
    "response": ["/", "/told", "/handover"],
    "sergeant": ["/", "/told", "/handover", "/paper"],
    "inspector": ["/", "/missing", "/told", "/posts"],
    "focus": ["/", "/missing"],
    "wall": ["/wall"],
}


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("login", WHERE)
def test_every_page_of_a_shift_is_sound(visit: Visit, login: str, width: int) -> None:
    visitor = visit(login, width)
    for path in WHERE[login]:
        visitor.go(path)
        assert visitor.sound() == [], path


def test_a_child_reported_missing_is_owed_an_assessment_at_once(visit: Visit) -> None:
    call_taker = visit("call")
    reported(call_taker, "Rosa", "Quill")
    assert "/cases/" in call_taker.page.url
    assert "Rosa" in call_taker.page.content()
    assert call_taker.sound() == []
    inspector = visit("inspector")
    inspector.go("/missing")
    assert inspector.page.locator("a:has-text('Rosa Quill')").count() > 0


def test_what_was_done_is_on_the_case_when_it_is_recorded(visit: Visit) -> None:
    call_taker = visit("call")
    reported(call_taker, "Tilda", "Quill")
    call_taker.follow("Enquiry made")
    call_taker.page.locator("input[type=radio][name=happened]").first.check()
    call_taker.page.fill("[name=a-done]", "Rang her aunt, who has not seen her")
    call_taker.press("main form button:not(summary)")
    assert "/cases/" in call_taker.page.url
    assert "Rang her aunt, who has not seen her" in call_taker.page.content()


def test_a_form_that_is_refused_keeps_what_was_written(visit: Visit) -> None:
    call_taker = visit("call")
    call_taker.go(filled("/open/missing?about={nia}"))
    call_taker.page.fill("[name=a-informant_name]", "Dee Marsh")
    call_taker.page.locator("summary", has_text="Just now").click()
    call_taker.page.locator("input[name=happened][value=other]").check()
    call_taker.press()
    assert call_taker.page.locator(".govuk-error-summary").count() == 1
    assert call_taker.page.input_value("[name=a-informant_name]") == "Dee Marsh"


def test_it_all_works_without_javascript(visit: Visit) -> None:
    call_taker = visit("call", script=False)
    reported(call_taker, "Ivo", "Quill")
    assert "Ivo" in call_taker.page.content()


def test_in_practice_the_keyboard_passes_everybody_in_two_stops(visit: Visit) -> None:
    somebody = visit("call")
    page = somebody.page
    page.context.clear_cookies()
    somebody.go("/sign-in")
    page.get_by_label("Password").focus()
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.get_by_text("PC 3902 Sam Wray").first.is_visible()
