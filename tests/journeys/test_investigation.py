"""Abuse alleged, on a phone: asked once by somebody qualified, bail, and the child told what came of it."""

import pytest
from playwright.sync_api import expect

from tests.journeys.visitor import NARROW, Visit, Visitor
from tests.journeys.working import (
    begins,
    follows,
    kept_out,
    names,
    opens,
    owed,
    owes,
    record,
    refused,
    stands,
    tomorrow,
)

pytestmark = pytest.mark.journey
SHUT = "every-case.closed"


def test_from_what_a_teacher_heard_until_the_child_knows(visit: Visit, intruders: tuple[str, ...]) -> None:
    constable, investigator = visit("response", NARROW), visit("abuse", NARROW)
    told = {"harm": "physical abuse", "alleged_by": "a school", "suspect_at_home": "yes"}
    case = opens(constable, "investigation", "Poppy Harcott", child_says="Dad threw the chair", **told)
    first_hours(constable, case)
    sergeant = given_to_somebody_qualified(visit, case)
    settled_with_the_authority(visit("mash", NARROW), case)
    asked_once(investigator, case)
    the_suspect(investigator, case)
    for login in intruders:
        kept_out(visit(login, NARROW), case, "investigation.child-interviewed", SHUT)
    looked_at(sergeant, case)
    ends(investigator, sergeant, case)
    stands(investigator, "poppy", "Safety plan", "Will he be sorry?")


def first_hours(constable: Visitor, case: str) -> None:
    heard = {"heard_from": "Her teacher", "what": "Dad threw the chair"}
    record(constable, case, "investigation.crime-heard", **heard)
    record(constable, case, "investigation.evidence-fading", kind="images from a camera", what="The shop")
    owed(constable, case, "Secure the evidence")
    record(constable, case, "investigation.evidence-secured", reference="CCTV/12")
    owed(constable, case, "Secure the evidence", "Met")


def given_to_somebody_qualified(visit: Visit, case: str) -> Visitor:
    """Without the training it meets nothing, until an inspector accepts that or somebody qualified has it."""
    sergeant, inspector = visit("ds", NARROW), visit("di", NARROW)
    owes(sergeant, "named, qualified investigator")
    record(sergeant, case, "investigation.investigator-named", investigator="4471", qualified="no")
    owed(sergeant, case, "named, qualified investigator", "left")
    why = {"investigator": "4471", "why": "Both who are qualified are at court", "guided_by": "3702"}
    record(inspector, case, "investigation.untrained-accepted", **why)
    owed(inspector, case, "named, qualified investigator", "Met")
    stands(inspector, "poppy", "No qualified investigator yet")
    trained = {"qualified": "yes", "training": "Child abuse investigation"}
    record(sergeant, case, "investigation.investigator-named", investigator="3702", **trained)
    sergeant.go(case)
    expect(sergeant.page.locator(".hk-flags", has_text="No qualified")).to_have_count(0)
    return sergeant


def settled_with_the_authority(mash: Visitor, case: str) -> None:
    owes(mash, "Ask for a strategy discussion")
    record(mash, case, "every-case.strategy-discussion-held", attended="health", section_47="yes, joint")
    owed(mash, case, "whether the investigation is joint", "Met")


def asked_once(investigator: Visitor, case: str) -> None:
    investigator.go(case)
    with investigator.page.expect_navigation():
        investigator.page.get_by_role("button", name="Put me in charge").click()
    held = {"interview": "held", "interviewer": "3702", "trained": "yes", "intermediary": "yes"}
    record(investigator, case, "investigation.child-interviewed", recording="ABE/90", **held)
    seen = {"medical": "held", "decided_with": "Dr Lamb", "consent": "yes"}
    record(investigator, case, "investigation.medical-considered", **seen)
    record(investigator, case, "investigation.crime-recorded", number="WM/26/5000")
    owed(investigator, case, "Record the crime", "Met")
    heard = {"seen": "seen and spoken to, alone", "words_used": "Can I stay at Nan's?"}
    record(investigator, case, "every-case.voice", **heard)


def the_suspect(investigator: Visitor, case: str) -> None:
    known = {"under_18": "no", "with_children": "yes"}
    names(investigator, case, "investigation.suspect-named", "Neil Harcott", "suspect", **known)
    expect(investigator.page.locator(".hk-side section", has_text="Suspects")).to_contain_text("Neil Harcott")
    owed(investigator, case, "Find out which children the suspect lives with", "Prompt in")
    asked = {"who": "there is no other child", "how": "The MASH"}
    record(investigator, case, "investigation.children-with-suspect", **asked)
    owed(investigator, case, "Find out which children the suspect lives with", "Met")
    record(investigator, case, "investigation.suspect-step-taken", step="arrested")
    owed(investigator, case, "Arrest, interview or eliminate", "Met")
    bail = {"release": "on bail", "protected": "conditions protect the child", "carer_told": "yes"}
    begins(investigator, case, "investigation.suspect-released")
    for name, value in bail.items():
        investigator.fill(f"a-{name}", value)
    investigator.press()
    expect(investigator.page.locator(".govuk-error-summary")).to_contain_text("Until when")
    investigator.complaints.clear()
    kept = {"conditions": "Not to go near Weir Lane", **tomorrow("ends_at"), **bail}
    record(investigator, case, "investigation.suspect-released", **kept)
    expect(investigator.page.locator(".hk-flags")).to_contain_text("Not to go near Weir Lane")
    plan = {"agreed_by": "Her grandmother", "plan": "She sleeps at 4 Mill Row", **tomorrow("until")}
    record(investigator, case, "every-case.safety-plan-agreed", officers_must_know="Ask for Nan", **plan)
    stands(investigator, "poppy", "Suspect on bail or released", "She sleeps at 4 Mill Row")


def looked_at(sergeant: Visitor, case: str) -> None:
    record(sergeant, case, "investigation.reviewed", safe="not known")
    owed(sergeant, case, "Review the investigation", "left")
    review = {"safe": "yes", "safety": "Seen today at her nan's", "next_steps": "The file, by Friday"}
    record(sergeant, case, "investigation.reviewed", **review)
    owed(sergeant, case, "Review the investigation", "Met")


def ends(investigator: Visitor, sergeant: Visitor, case: str) -> None:
    """What is wanting leads to its form; the child is told before it is over."""
    shut = {"because": "everything owed is done"}
    refused(sergeant, case, SHUT, "No outcome was decided", "Somebody is on bail", **shut)
    outcome = {"outcome": "somebody was charged", "why": "Her account, and the camera"}
    follows(sergeant, case, "Outcome decided", protects="Her grandmother, and the court", **outcome)
    owes(investigator, "Tell the child what came of it")
    record(investigator, case, "investigation.release-ended", why="Charged", protects="Remanded")
    telling = {"by_whom": "DC 3702 Merle Quill", "how": "At her nan's", "child_says": "Will he be sorry?"}
    understood = {"told": "told, and they understand"}
    record(investigator, case, "investigation.outcome-told-to-child", **understood, **telling)
    owed(investigator, case, "Tell the child what came of it", "Met")
    refused(investigator, case, SHUT, "may not close a case", **shut)
    refused(sergeant, case, SHUT, "No sergeant has said", **shut)
    safe = {"safe": "yes", "safety": "Her grandmother, and the court", "lines_answered": "yes"}
    follows(sergeant, case, "Closing proposed", **safe)
    record(sergeant, case, SHUT, **shut)
    expect(sergeant.page.locator("main")).to_contain_text("Closed")
