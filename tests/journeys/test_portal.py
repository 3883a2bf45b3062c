"""A school at the partners' portal on a phone: told of a night by itself, says that it has it, deletes it."""

import re
import time

import pytest
from playwright.sync_api import Browser, expect

from tests.console.practising import Demo
from tests.journeys.practice import filled
from tests.journeys.visitor import NARROW, Visit, Visitor
from tests.journeys.working import owed, record

pytestmark = pytest.mark.journey
WITHIN = 30.0
"""Seconds within which the clock records what was answered at the portal."""


def test_a_school_is_told_and_answers(visit: Visit, browser: Browser, demo: Demo) -> None:
    case = filled("/cases/{iris-1}")
    desk = visit("encompass", NARROW)
    found = {"roll": "on the roll, an exact match", "establishments": "Tarn Hill Academy"}
    record(desk, case, "domestic-abuse.establishments-found", **found)
    record(desk, case, "domestic-abuse.encompass-sent", establishment="Tarn Hill Academy", whom="Mr Ash")
    address = re.search(r"Other agencies read at (http://\S+)", demo.said)
    assert address
    context = browser.new_context(viewport={"width": NARROW, "height": 844})
    school = Visitor(context.new_page(), address[1])
    try:
        has_it(school)
        until(desk, case, "Tarn Hill Academy has the notice: Ned Culver")
        owed(desk, case, "Tell the school, and have its answer", "Met")
        record(desk, case, "every-case.recalled", to="school", asked="to delete it", why="Another child's")
        deletes_it(school)
        until(desk, case, "school answered: done")
        assert school.complaints == []
        assert school.asked == {"127.0.0.1"}
    finally:
        context.close()


def has_it(school: Visitor) -> None:
    """Signed in by name, password and code, they find one notice, read it and say that they have it."""
    school.go("/")
    assert school.wrong() == []
    school.press("button[value=tarnhill]")
    assert school.wrong() == []
    expect(school.page.locator("main")).not_to_contain_text("Holt")
    school.follow("WM/")
    expect(school.page.locator("main")).to_contain_text("Iris Holt, born:")
    assert school.wrong() == []
    school.page.fill("[name=receipt]", "TH-41")
    school.press("main button:has-text('We have it')")
    expect(school.page.locator(".hk-notice")).to_contain_text("Recorded: you have it.")
    school.go("/account")
    assert school.wrong() == []


def deletes_it(school: Visitor) -> None:
    school.go("/")
    school.follow("WM/")
    expect(school.page.locator("main")).to_contain_text("The police ask you to delete it.")
    expect(school.page.locator("main")).not_to_contain_text("Holt")
    assert school.wrong() == []
    school.press("main button:has-text('Done')")
    expect(school.page.locator("main")).to_contain_text("Asked back: done")


def until(visitor: Visitor, case: str, words: str) -> None:
    """The clock puts on record what was answered elsewhere: the case is read until it has."""
    last = time.monotonic() + WITHIN
    while True:
        visitor.go(case)
        if words in visitor.page.locator("main").inner_text() or time.monotonic() > last:
            break
    expect(visitor.page.locator("main")).to_contain_text(words)
