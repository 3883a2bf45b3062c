"""Oversight, on a phone: a report, a breach, new processing, the meeting; matters that are about nobody."""

import pytest
from playwright.sync_api import expect

from tests.journeys.practice import filled
from tests.journeys.visitor import NARROW, Visit, Visitor
from tests.journeys.working import follows, kept_out, owed, owes, record, refused

pytestmark = pytest.mark.journey
SHUT = "every-case.closed"
DONE = {"because": "everything owed is done"}


def test_a_recommendation_is_met_by_what_shows_it(visit: Visit, intruders: tuple[str, ...]) -> None:
    group, owner, chief = (visit(login, NARROW) for login in ("group", "owner", "chief"))
    case = matter(group, "an inspection report", reference="WMI/26/9", what="Children in custody")
    for page in (case, f"{case}/record", f"{case}/print", f"{case}/as-known?at=now"):
        group.go(page)
        assert group.sound() == []
    made = {"number": "R1", "within": "immediately", "owner": "1019", "what": "An adult for each child"}
    record(group, case, "governance.recommendation-made", **made)
    owes(owner, "Carry out the recommendation")
    expect(owner.page.locator("main")).to_contain_text("governance, an inspection report")
    shown = {"number": "R1", "carried_out": "yes", "evidence": "A policy was written"}
    record(owner, case, "governance.recommendation-evidenced", **shown)
    owed(owner, case, "Carry out the recommendation", "left")
    audited = {"grade": "adequate", "scale": "three grades, as inspections to 2023"}
    record(owner, case, "governance.recommendation-evidenced", **(shown | audited))
    owed(owner, case, "Carry out the recommendation", "Met")
    owes(chief, "Send the action plan")
    sent = {"immediate": "each was reported on", "reference": "AP/1"}
    record(chief, case, "governance.action-plan-sent", **sent)
    for login in (*intruders, "protection"):
        kept_out(visit(login, NARROW), case, "governance.recommendation-evidenced", SHUT)
    record(chief, case, SHUT, **DONE)
    expect(chief.page.locator("main")).to_contain_text("Closed")


def test_a_breach_is_told_of_and_the_people_are(visit: Visit) -> None:
    manager = visit("information", NARROW)
    case = matter(manager, "a breach of personal data", since="now", what="A letter to the wrong house")
    owes(manager, "Tell the Commissioner of the breach")
    facts = {"risk": "high", "people": "2", "children": "yes", "facts": "The wrong envelope"}
    record(manager, case, "governance.breach-recorded", **facts)
    owed(manager, case, "Tell the people whom the breach")
    record(manager, case, "governance.breach-reported", decision="told", reference="IC-14")
    owed(manager, case, "Tell the Commissioner", "Met")
    told = {"told": "everybody", "safe_to_send": "yes", "why": "By a social worker, at school"}
    record(manager, case, "governance.people-told", **told)
    owed(manager, case, "Tell the people whom the breach", "Met")
    refused(manager, case, SHUT, "may not close a case", **DONE)


def test_new_processing_waits_for_its_assessment(visit: Visit) -> None:
    manager = visit("information", NARROW)
    case = matter(manager, "new or changed processing of personal data", what="Plates read at schools")
    started = {"what": "Plates are read"}
    refused(manager, case, "governance.processing-started", "Nobody has approved", **started)
    assessed = {"outcome": "a high risk remains", "children": "yes", "reasons": "Children are followed"}
    follows(manager, case, "Data protection impact assessed", **assessed)
    refused(manager, case, "governance.processing-started", "A high risk remains", **started)
    owed(manager, case, "Consult the Commissioner")
    record(manager, case, "governance.commissioner-consulted", reference="IC-15")
    record(manager, case, "governance.advice-received", followed="yes", what="Schools are left out")
    record(manager, case, "governance.processing-started", **started)
    owed(manager, case, "impact on people assessed", "Met")


def test_the_meeting_speaks_of_a_child_in_a_cell(visit: Visit) -> None:
    chair = visit("chair", NARROW)
    owes(chair, "Discuss the child in custody")
    chair.go("/meeting")
    item = chair.page.locator("main li, main tr", has_text="Dean Sayle").first
    with chair.page.expect_navigation():
        item.get_by_role("link", name="Record what was decided").click()
    decided = {"a-decided": "something is to be done", "a-owner": "2307", "a-what": "An adult, at once"}
    chair.answer({"happened": "now", **decided})
    assert chair.path == filled("/cases/{dean-1}")
    expect(chair.page.locator("main")).to_contain_text("Daily meeting: something is to be done")
    assert chair.sound() == []


def test_the_group_and_an_auditor_keep_their_month(visit: Visit) -> None:
    group, auditor = visit("group", NARROW), visit("auditor", NARROW)
    monthly = matter(group, "the vulnerability performance group", what="Each month")
    owes(group, "Hold the vulnerability performance group")
    record(group, monthly, "governance.group-met", actions="some were neither closed nor carried")
    owed(group, monthly, "Hold the vulnerability performance group", "left")
    settled = {"actions": "each was closed, or carried with its reason", "closed": "3", "carried": "1"}
    record(group, monthly, "governance.group-met", why_carried="The training is in May", **settled)
    owed(group, monthly, "Hold the vulnerability performance group", "Met")
    audits = matter(group, "case audits", what="One a month")
    owes(auditor, "Audit a case")
    auditor.go(f"{audits}/record/governance.case-audited")
    read = {"a-case": "WM/M/2611/0001", "a-grade": "inadequate", "a-experience": "Nobody asked him"}
    auditor.answer({"happened": "now", "a-childs_experience": "yes", "a-fed_back": "yes", **read})
    owed(auditor, audits, "Audit a case", "Met")


def matter(visitor: Visitor, which: str, **answers: str) -> str:
    """Open a matter of oversight with nobody looked for; its address."""
    visitor.go("/new")
    visitor.follow("Matter of oversight opened")
    assert visitor.wrong() == []
    told = {f"a-{name}": value for name, value in answers.items()}
    visitor.answer({"happened": "now", "a-matter": which, **told})
    expect(visitor.page.locator("h1")).to_have_text("A matter of oversight")
    expect(visitor.page.locator("main")).to_contain_text(f"Matter: {which}")
    assert visitor.sound() == []
    return visitor.path
