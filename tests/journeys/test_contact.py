"""A call on a phone: an appointment that an inspector answers for, and a boy who is not heard until he is."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from harken.vocabulary.calendars import london_day
from tests.cases import now
from tests.journeys.visitor import NARROW, Visit, Visitor
from tests.journeys.working import kept_out, opens, owed, owes, record, refused, stands

pytestmark = pytest.mark.journey
THRIVE = ("threat", "harm", "risk", "investigation", "vulnerability", "engagement")


def test_an_appointment_is_authorised_and_the_boy_is_heard(visit: Visit, intruders: tuple[str, ...]) -> None:
    call = visit("call", NARROW)
    known = {"children_here": "yes, all named", "children_elsewhere": "no, having asked"}
    told = {"grade": "not graded yet", "nature": "domestic abuse", "child_at_risk": "yes", **known}
    case = opens(call, "contact", "Max Pryor", what="He shouts, and Max hides", **told)
    owes(call, "Grade the call")
    by_appointment = {"grade": "by appointment", "reason": "He is away until Monday"}
    refused(call, case, "contact.incident-graded", "THRIVE has not been gone through", **by_appointment)
    record(call, case, "contact.thrive-assessed", **dict.fromkeys(THRIVE, "yes"), occasion="on the call")
    record(call, case, "contact.incident-graded", **by_appointment)
    asked_when_it_is_safe(call, case)
    inspector = visit("hubinsp", NARROW)
    decides(inspector, case)
    record(call, case, "contact.appointment-booked", **tomorrow())
    seen(visit("response", NARROW), inspector, case)
    for login in intruders:
        kept_out(visit(login, NARROW), case, "contact.appointment-decided", "every-case.voice")
    record(inspector, case, "every-case.closed", because="everything owed is done")
    expect(inspector.page.locator("main")).to_contain_text("Case closed")
    stands(call, "max", "Under the table is the best place")


def asked_when_it_is_safe(call: Visitor, case: str) -> None:
    record(call, case, "contact.appointment-proposed", why="She asks for tomorrow, when Max is home")
    refused(
        call, case, "contact.appointment-booked", "No inspector has authorised", "safe time", **tomorrow()
    )
    safe = {"feared": "away, and it is known how we know", "message": "no", "at_school": "yes"}
    record(
        call, case, "contact.safe-contact-asked", safe_time="After ten", safe_number="07700 900223", **safe
    )


def decides(inspector: Visitor, case: str) -> None:
    owes(inspector, "appointment")
    why = {"rationale": "He is away, and she chose the hour", "thrive_read": "yes"}
    record(inspector, case, "contact.appointment-decided", decision="authorised", **why)
    owed(inspector, case, "appointment", "Met")


def tomorrow() -> dict[str, str]:
    """Three hours tomorrow, when the boy is at home and whoever is feared is not."""
    day = str(london_day(now()) + timedelta(days=1))
    hours = {"begins": day, "begins-time": "16:00", "ends": day, "ends-time": "19:00"}
    return {"slot": "three hours or more", "children": "there, and whoever is feared is not", **hours}


def seen(constable: Visitor, inspector: Visitor, case: str) -> None:
    record(constable, case, "contact.unit-arrived", unit="EM12")
    refused(inspector, case, "every-case.closed", "not seen and heard")
    stands(constable, "max", "See")
    heard = {"seen": "seen and spoken to, alone", "words_used": "Under the table is the best place"}
    record(constable, case, "every-case.voice", **heard)
    owed(constable, case, "See the child", "Met")


def test_all_that_a_call_is_asked_and_the_button_that_records_it_stand_on_one_screen_of_a_desk(
    visit: Visit,
) -> None:
    call = visit("call", height=800)
    call.go("/open/contact")
    below = call.page.locator("main form .hk-btn--wide").last
    # At its own place in the page, and not where it stays as one scrolls.
    call.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    assert below.evaluate("one => one.getBoundingClientRect().bottom + scrollY") <= 800
    assert call.wrong() == []


def test_who_and_where_is_known_as_it_is_typed_and_the_keyboard_stays_where_it_is(visit: Visit) -> None:
    call = visit("call", height=800)
    call.go("/open/contact")
    box = call.page.get_by_label("Name and year of birth, address or number")
    box.press_sequentially("max pry")
    expect(call.page.locator("#found")).to_contain_text("Max Pryor")
    expect(box).to_be_focused()
    call.page.locator("#found button[name=name]").first.click()
    expect(call.page.locator(".hk-named").first).to_contain_text("Max Pryor, child")
    assert call.wrong() == []
