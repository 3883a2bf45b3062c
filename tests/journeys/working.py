"""What people do at a case on a phone, of whatever kind it is: find somebody, record, look what is owed."""

import time
from datetime import timedelta

from playwright.sync_api import expect

from harken.vocabulary.calendars import london_day
from tests.cases import now
from tests.design.browser import over_the_edge
from tests.journeys.practice import filled, id_of
from tests.journeys.visitor import Visitor, valued

LOOKED_AT_WITHIN = 20.0
"""Seconds within which the clock looks again at a record that another case's entry touches."""


def opens(visitor: Visitor, pathway: str, name: str, *too: str, **answers: str) -> str:
    """Find somebody by name, others of the family too, and open a case of that kind; its address."""
    visitor.go(f"/search?for={pathway}&q={name.replace(' ', '+')}")
    with visitor.page.expect_navigation():
        visitor.page.get_by_role("link", name=name, exact=True).click()
    for one in too:
        visitor.follow(f"{one}, too")
    assert visitor.wrong() == []
    visitor.answer({"happened": "now", "area": "Eastmere", **_named(answers)})
    assert visitor.path.startswith("/cases/")
    assert visitor.sound() == []
    return visitor.path


def record(visitor: Visitor, case: str, entry: str, *about: str, **answers: str) -> None:
    """Record an entry that happened just now of some people of a case, at a phone's width."""
    begins(visitor, case, entry, *about)
    visitor.answer({"happened": "now", **_named(answers)})
    assert visitor.path == case
    assert over_the_edge(visitor.page) == []
    assert visitor.complaints == []


def begins(visitor: Visitor, case: str, entry: str, *about: str) -> None:
    """The form of an entry, with whom it is about ticked: these, or everybody it may be about."""
    visitor.go(f"{case}/record/{entry}")
    assert over_the_edge(visitor.page) == []
    everybody = visitor.page.locator("main input[type=checkbox][name=about]").all()
    for box in (
        (visitor.page.locator(f"main {valued('about', id_of(who))}") for who in about) if about else everybody
    ):
        box.check()


def refused(visitor: Visitor, case: str, entry: str, *says: str, **answers: str) -> None:
    """What is held is said to be, with what it waits for, and nothing is recorded: before, if it can be."""
    begins(visitor, case, entry)
    answered = visitor.page.locator("main button:not(.hk-vh)").count() > 0
    if answered:
        visitor.answer({"happened": "now", **_named(answers)})
    for words in (*(("Nothing was recorded.",) if answered else ()), *says):
        expect(visitor.page.locator("main")).to_contain_text(words)
    assert visitor.wrong() == []
    assert all("status of 40" in one for one in visitor.complaints)
    visitor.complaints.clear()


def where(visitor: Visitor, child: str, *says: str) -> None:
    """The first answer of the child's page says so."""
    visitor.go(filled(f"/children/{{{child}}}"))
    answer = visitor.page.locator(".hk-answer").first
    for words in says:
        expect(answer).to_contain_text(words)
    assert visitor.sound() == []


def stands(visitor: Visitor, child: str, *flags: str) -> None:
    """These flags stand on the child's page."""
    visitor.go(filled(f"/children/{{{child}}}"))
    for flag in flags:
        expect(visitor.page.locator("main")).to_contain_text(flag)
    assert visitor.sound() == []


def owed(visitor: Visitor, case: str, duty: str, state: str = "") -> None:
    """A duty stands in the case, perhaps in a state; and the page is sound."""
    visitor.go(f"{case}?standings=all")
    expect(visitor.page.locator(".hk-standings li", has_text=duty).first).to_contain_text(state or duty)
    assert visitor.sound() == []


def owes(visitor: Visitor, duty: str) -> None:
    """It is on the first page of whoever owes it, if need be among what can wait."""
    visitor.go("/")
    for fold in visitor.page.locator("main details.hk-of-later > summary").all():
        fold.click()
    expect(visitor.page.locator("main").get_by_text(duty).first).to_be_visible()
    assert visitor.sound() == []


def no_longer(visitor: Visitor, child: str, duty: str) -> None:
    """What an entry of another case answers is gone once the clock has looked at the child's record."""
    last = time.monotonic() + LOOKED_AT_WITHIN
    shown = visitor.page.locator("main")
    while True:
        visitor.go(filled(f"/children/{{{child}}}"))
        if duty not in shown.inner_text() or time.monotonic() > last:
            break
    expect(shown).not_to_contain_text(duty)
    assert visitor.sound() == []


def kept_out(intruder: Visitor, case: str, *entries: str) -> None:
    """Somebody who has no part in it finds neither the case nor a form of it."""
    for page in (case, *(f"{case}/record/{entry}" for entry in entries)):
        intruder.go(page, 404)


def _named(answers: dict[str, str]) -> dict[str, str]:
    return {f"a-{name}": value for name, value in answers.items()}


def names(visitor: Visitor, case: str, entry: str, who: str, part: str, **answers: str) -> None:
    """Record an entry that names somebody else, who is found on its form, in a part of their own."""
    begins(visitor, case, entry)
    visitor.page.select_option("select[name=part]", part)
    visitor.page.fill("#look-for", who)
    visitor.press("button[name=find]")
    assert visitor.wrong() == []
    visitor.press(f"main button[name=name]:has-text('{who}')")
    visitor.answer({"happened": "now", **_named(answers)})
    assert visitor.path == case
    assert visitor.sound() == []


def follows(visitor: Visitor, case: str, title: str, **answers: str) -> None:
    """From a page that says what is wanting to the form that meets it, and record that."""
    visitor.follow(f"Record: {title}")
    visitor.answer({"happened": "now", **_named(answers)})
    assert visitor.path == case
    assert visitor.sound() == []


def tomorrow(name: str, at: str = "12:00") -> dict[str, str]:
    """An answer that is a time tomorrow."""
    return {name: str(london_day(now()) + timedelta(days=1)), f"{name}-time": at}
