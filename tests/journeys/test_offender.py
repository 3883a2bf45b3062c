"""A managed offender on a phone: a manager, a plan, a visit; and the child who is found at it."""

import pytest
from playwright.sync_api import expect

from tests.journeys.practice import filled
from tests.journeys.visitor import NARROW, Visit, Visitor
from tests.journeys.working import kept_out, no_longer, opens, owed, owes, record, refused, stands

pytestmark = pytest.mark.journey


def test_from_the_sentence_until_the_management_ends(visit: Visit, intruders: tuple[str, ...]) -> None:
    sergeant = visit("mosovo", NARROW)
    why = {"because": "must notify under the Sexual Offences Act", "disposal": "a caution"}
    case = opens(
        sergeant, "offender", "Garth Ellwood", under_18="no", held_now="no", notified_before="no", **why
    )
    owes(sergeant, "Name the officer who manages them")
    record(sergeant, case, "offender.manager-named", manager="3717")
    sergeant.go(case)
    expect(sergeant.page.locator("main")).to_contain_text("PC 3717 Rook Sallis works with them.")
    manager = visit("om", NARROW)
    managed(manager, case)
    visited(manager, case)
    asked_of_the_area(sergeant, visit("local", NARROW), case)
    reviewed(visit("mosovodi", NARROW), visit("local", NARROW), case)
    for login in intruders:
        kept_out(visit(login, NARROW), case, "offender.visited", "offender.management-ended")
    refused(sergeant, case, "every-case.closed", "They are managed still")
    ended = {"because": "another force has taken them on", "verified": "yes", "file_reviewed": "yes"}
    record(sergeant, case, "offender.management-ended", why="Moved away; their unit has him", **ended)
    record(sergeant, case, "every-case.closed", because="passed to another force or agency")
    expect(sergeant.page.locator("main")).to_contain_text("Case closed")


def managed(manager: Visitor, case: str) -> None:
    first = {"what": "the first notification", "in_person": "yes"}
    record(manager, case, "offender.notified", **first)
    record(manager, case, "offender.risk-assessed", priority="high", risk_factors="Seeks out mothers")
    plan = {"priority": "high", "visit_every": "every month", "why_so_often": "He has just begun"}
    record(manager, case, "offender.plan-made", plan="Visits, unannounced, by two", **plan)
    owed(manager, case, "Make the risk management plan", "Met")
    no_visits = {"they_know": "no"}
    refused(manager, case, "offender.reactive-management-begun", "low for three years", **no_visits)


def visited(manager: Visitor, case: str) -> None:
    """A child's shoes at the door: the child is named on her own record, and referred."""
    there = {"outcome": "seen at home", "unannounced": "yes", "together": "yes", "children": "yes"}
    record(manager, case, "offender.visited", observed="A child's shoes at the door", **there)
    owes(manager, "Find out which children live or stay there")
    tess = filled("/children/{tess}")
    manager.go(f"{tess}/record/offender.child-there")
    manager.answer({"happened": "now", "a-what": "He stays with her mother", "a-parent_knows": "no"})
    assert manager.path == tess
    record(manager, case, "offender.children-named", who="each is named, on their own record")
    owed(manager, case, "Find out which children", "Met")
    stands(manager, "tess", "Refer each child there")
    referral = opens(manager, "referral", "Tessa Quade", known="A man whom we manage stays there")
    record(manager, referral, "every-case.referred", authority="Wenmarsh Council", reference="WC-2355")
    no_longer(manager, "tess", "Refer each child there")


def reviewed(inspector: Visitor, local: Visitor, case: str) -> None:
    """The inspector puts him on the list, and looks at it again with one press; officers read it."""
    record(inspector, case, "offender.briefing-reviewed", stays_on="yes", published="yes", area="Eastmere")
    inspector.go("/lists/offender")
    his = inspector.page.locator("li", has_text="Garth Ellwood").filter(has_text="On it because")
    his.get_by_label("What officers look out for").fill("Whether a girl of six is with him")
    his.get_by_role("button", name="Stays on it").click()
    assert inspector.path == "/lists/offender"
    local.go("/lists/offender")
    expect(local.page.locator("main")).to_contain_text("Whether a girl of six is with him")
    expect(local.page.locator("main")).to_contain_text("A woman, and a girl of six")


def asked_of_the_area(sergeant: Visitor, local: Visitor, case: str) -> None:
    question = {"question": "Who stays at Coopers Reach?", "area": "Eastmere", "number": "Q1"}
    record(sergeant, case, "offender.intelligence-asked", **question)
    owes(local, "Answer what the unit asked")
    local.go("/lists/offender")
    waits = local.page.locator("li", has_text="Garth Ellwood").filter(has_text="Who stays at Coopers Reach?")
    waits.get_by_label("Your answer to Q1").fill("A woman, and a girl of six")
    waits.get_by_role("button", name="Send the answer").click()
    assert local.path == "/lists/offender"
    assert local.wrong() == []
    record(
        sergeant, case, "offender.supervisor-reviewed", flag_right="yes", alert_right="yes", plan_fits="yes"
    )
