"""A case of each other kind on a phone, from whoever begins it to its end, by the posts that owe it."""

from datetime import timedelta

import pytest
from playwright.sync_api import Locator, expect

from harken.vocabulary.calendars import london_day
from tests.cases import now
from tests.journeys.practice import filled
from tests.journeys.visitor import NARROW, Visit, Visitor, valued
from tests.journeys.working import owed, record, where

pytestmark = pytest.mark.journey


def test_two_taken_together_into_police_protection(visit: Visit) -> None:
    constable = visit("response", NARROW)
    constable.go("/new")
    constable.follow("Police protection power used")
    constable.page.fill("main [name=q]", "nia brook")
    constable.press("main form button")
    with constable.page.expect_navigation():
        constable.page.get_by_role("link", name="Nia Brook", exact=True).click()
    constable.follow("Owen Brook, too")
    assert constable.sound() == []
    constable.answer({"happened": "now", "a-officer": "4471", "a-grounds": "Left alone for the night"})
    case = constable.path
    expect(constable.page.locator(".hk-flags")).to_contain_text("In police protection: Nia and Owen")
    owed(constable, case, "Pass the case to the designated officer")
    where(constable, "owen", "In police protection", "by law no later than", "is not recorded")

    designated = visit("designated", NARROW)
    record(designated, case, "police-protection.designated-officer-took", "nia", "owen")
    for who, said in (("nia", "I hid in the bath"), ("owen", "Is Nia coming?")):
        heard = {"seen": "seen and spoken to, alone", "words_used": said}
        record(constable, case, "every-case.voice", who, **heard)
    place = {"place": "the authority's foster carers", "address": "6 Hazel Close", "together": "yes"}
    record(constable, case, "police-protection.accommodated", "nia", "owen", **place)
    where(constable, "nia", "foster carers")
    expect(constable.page.locator(".hk-words")).to_contain_text("I hid in the bath")
    ended = {"reason": "an emergency protection order was made", "how_sure": "to the minute"}
    record(
        designated, case, "police-protection.power-ended", "nia", "owen", protects="a court's order", **ended
    )
    where(designated, "owen", "Police protection power ended", "a court", "Home: 14 Pell Street")
    designated.go(case)
    expect(designated.page.locator(".hk-flags", has_text="In police protection")).to_have_count(0)


def test_a_boy_in_custody_from_his_page_to_court(visit: Visit) -> None:
    officer = visit("custody", NARROW)
    officer.go(filled("/children/{leo}"))
    officer.follow("Record something about")
    officer.follow("Arrived in custody")
    officer.answer({"happened": "now", "a-station": "Eastmere suite", "a-offence": "Theft of a bicycle"})
    case = officer.path
    assert officer.sound() == []
    where(officer, "leo", "In police custody", "Eastmere", "No appropriate adult", "Home: Harbour House")
    expect(officer.page.locator(".hk-answer").first).not_to_contain_text("Not reported missing")
    officer.go("/?kind=custody")
    on_board(officer, "LT, 14", "Adult", "soon", "Not asked")
    record(officer, case, "custody.age-considered", treated_as="a juvenile", said_age="14")
    record(officer, case, "custody.appropriate-adult-arrived", who="Hattie Bloom", spoke_alone="yes")
    on_board(officer, "LT, 14", "Adult", "met", "Here")
    heard = {"seen": "seen and spoken to, alone", "words_used": "I want my mum"}
    record(officer, case, "every-case.voice", **heard)
    inspector = visit("custinsp", NARROW)
    review = {"how": "in person", "adult": "present", "child_said": "I am tired"}
    record(inspector, case, "custody.detention-reviewed", **review)
    record(officer, case, "custody.accommodation-requested", kind="alternative", authority="Wenmarsh Council")
    record(officer, case, "custody.charged", bail="refused")
    owed(officer, case, "certificate")
    record(officer, case, "custody.left", where="to court", safe="yes")
    where(officer, "leo", "Left custody", "Home: Harbour House")
    expect(board_row(officer, "LT, 14")).to_have_count(0)


def board_row(officer: Visitor, child: str) -> Locator:
    """A child's row on the whiteboard, which is found in the navigation."""
    officer.place("Custody")
    expect(officer.page.get_by_role("heading", level=1)).to_contain_text("Children in custody")
    return officer.page.locator(".hk-suite tbody tr", has_text=child)


def on_board(officer: Visitor, child: str, column: str, tone: str, says: str) -> None:
    """The whiteboard says so of a child, and is sound."""
    cell = board_row(officer, child).locator(f"td[data-l='{column}'].is-{tone}")
    expect(cell).to_contain_text(says)
    assert officer.sound() == []


def test_a_referral_whose_household_must_not_know_yet(visit: Visit) -> None:
    officer = visit("response", NARROW)
    officer.go("/search?for=referral&q=jonah+mott")
    with officer.page.expect_navigation():
        officer.page.get_by_role("link", name="Jonah Mott", exact=True).click()
    concern = {"a-known": "He flinches at his stepfather", "a-household_unaware": "yes"}
    officer.answer({"happened": "now", "area": "Eastmere", **concern})
    case = officer.path
    for page in (case, f"{case}/tasking", filled("/cases/{jonah-1}")):
        officer.go(page)
        flags = officer.page.locator(".hk-flags")
        expect(flags).to_contain_text("Do not contact the household yet")
        expect(flags).to_contain_text("review:")
        first = flags.bounding_box()
        assert first is not None
        assert first["y"] + first["height"] <= 844
        assert officer.sound() == []

    desk = visit("mash", NARROW)
    record(desk, case, "every-case.referred", authority="Wenmarsh Council", why="He flinches at home")
    record(desk, case, "every-case.referral-received", reference="WC-2201")
    record(desk, case, "referral.household-contact-agreed", agreed_with="J. Doe", what="That we visit")
    desk.go(f"{case}/record/every-case.safety-plan-agreed")
    day = (london_day(now()) + timedelta(days=1)).isoformat()
    plan = {
        "agreed_by": "Carla Mott; Wenmarsh Council",
        "plan": "His stepfather stays elsewhere",
        "until": day,
    }
    desk.page.locator(valued("a-until", day)).check()
    desk.page.fill("[name=a-until-time]", "12:00")
    told = {f"a-{name}": value for name, value in plan.items()}
    desk.answer({"happened": "now", "a-officers_must_know": "Ask who is upstairs", **told})
    assert desk.path == case
    officer.go(f"{case}/tasking")
    expect(officer.page.locator(".hk-flags")).to_contain_text("Ask who is upstairs")
    expect(officer.page.locator(".hk-flags", has_text="Do not contact")).to_have_count(0)
    where(officer, "jonah", "Safety plan until")
    record(desk, case, "every-case.referral-answered", decision="strategy discussion")
    owed(desk, case, "strategy discussion")
