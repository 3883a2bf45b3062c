"""A shift: what is owed is seen, a child is reported missing, and what was done is recorded."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from tests.console.practising import Demo
from tests.journeys.conftest import NARROW, WIDE, Visitor

pytestmark = pytest.mark.journey
Visit = Callable[..., Visitor]

WHERE = {
    "call": ["/", "/missing", "/search", "/help"],
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


def report_missing(visitor: Visitor, given_names: str) -> None:
    visitor.go("/missing")
    visitor.follow("Report a child missing")
    visitor.page.fill("main [name=q]", f"{given_names} Quill")
    visitor.press("main form button")
    visitor.follow("None of these")
    visitor.page.fill("[name=a-given_names]", given_names)
    visitor.page.fill("[name=a-family_name]", "Quill")
    for _ in range(6):
        if "/cases/" in visitor.page.url:
            return
        when = visitor.page.locator("input[type=radio][name=happened]")
        if when.count():
            when.first.check()
        visitor.press("main form button:not(summary)")
    said = visitor.page.locator(".govuk-error-summary").all_inner_texts()
    raise AssertionError(f"{visitor.page.url} {said}")


def test_a_child_reported_missing_is_owed_an_assessment_at_once(visit: Visit) -> None:
    call_taker = visit("call")
    report_missing(call_taker, "Rosa")
    assert "/cases/" in call_taker.page.url
    assert "Rosa" in call_taker.page.content()
    assert call_taker.sound() == []
    inspector = visit("inspector")
    inspector.go("/missing")
    assert inspector.page.locator("a:has-text('Rosa Quill')").count() > 0


def test_what_was_done_is_on_the_case_when_it_is_recorded(visit: Visit) -> None:
    call_taker = visit("call")
    report_missing(call_taker, "Tilda")
    call_taker.follow("Enquiry made")
    call_taker.page.locator("input[type=radio][name=happened]").first.check()
    call_taker.page.fill("[name=a-done]", "Rang her aunt, who has not seen her")
    call_taker.press("main form button:not(summary)")
    assert "/cases/" in call_taker.page.url
    assert "Rang her aunt, who has not seen her" in call_taker.page.content()


def test_a_form_that_is_refused_keeps_what_was_written(visit: Visit) -> None:
    call_taker = visit("call")
    call_taker.go("/missing")
    call_taker.follow("Report a child missing")
    call_taker.follow("None of these")
    call_taker.page.fill("[name=a-given_names]", "Wren")
    call_taker.press("main form button:not(summary)")
    assert call_taker.page.locator(".govuk-error-summary").count() == 1
    assert call_taker.page.input_value("[name=a-given_names]") == "Wren"


def test_it_all_works_without_javascript(browser: Browser, demo: Demo) -> None:
    context = browser.new_context(java_script_enabled=False)
    visitor = Visitor(context.new_page(), f"http://127.0.0.1:{demo.port}").sign_in("call")
    report_missing(visitor, "Ivo")
    assert "Ivo" in visitor.page.content()
    context.close()
