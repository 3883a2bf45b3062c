"""A night of domestic abuse on a phone: two children, each heard, their school told, and looked at again."""

import pytest
from playwright.sync_api import expect

from harken.vocabulary.calendars import london_day
from tests.cases import now
from tests.journeys.visitor import NARROW, Visit, Visitor
from tests.journeys.working import begins, kept_out, opens, owed, owes, record, refused, stands

pytestmark = pytest.mark.journey
SCHOOL = "Larkmoor Primary School"


def test_from_the_door_until_each_child_was_heard(visit: Visit, intruders: tuple[str, ...]) -> None:
    constable = visit("response", NARROW)
    told = {"learned_from": "officers who were there", "children": "all are named", "complex_case": "yes"}
    case = opens(constable, "domestic_abuse", "Ada Rowe", "Finn Rowe", **told)
    expect(constable.page.locator(".hk-flags")).to_contain_text("Domestic abuse: child not yet heard")
    the_desk_adds_what_it_knows(visit("eidad", NARROW), case)
    at_the_door(constable, case)
    assessed(constable, case)
    the_school_is_told(visit("encompass", NARROW), case)
    referred(visit("mash", NARROW), case)
    sergeant = visit("sergeant", NARROW)
    refused(sergeant, case, "every-case.closed", "was not seen and heard")
    for login in intruders:
        kept_out(visit(login, NARROW), case, "every-case.voice", "domestic-abuse.encompass-sent")
    heard = {"seen": "seen and spoken to, alone", "words_used": "I was under the bed"}
    record(constable, case, "every-case.voice", "finn", **heard)
    reviewed_and_closed(sergeant, case)


def the_desk_adds_what_it_knows(desk: Visitor, case: str) -> None:
    owes(desk, "Add the history")
    added = {"history_added": "yes", "children_added": "yes", "risk_added": "yes"}
    record(desk, case, "domestic-abuse.desk-reviewed", pack_to="4471", found="One call last year", **added)
    owed(desk, case, "send the pack", "Met")


def at_the_door(constable: Visitor, case: str) -> None:
    there = {"other_there": "yes", "apart": "yes", "children": "all are named", "filmed": "used"}
    record(constable, case, "domestic-abuse.attended", "ada", "finn", **there)
    record(constable, case, "domestic-abuse.body-worn-recorded", reference="BWV/21")
    heard = {"seen": "seen and spoken to, alone", "words_used": "I held the door for Finn"}
    record(constable, case, "every-case.voice", "ada", **heard)
    asleep = {"seen": "not seen", "why_not": "asleep", "see_again_on": str(london_day(now()))}
    record(constable, case, "every-case.voice", "finn", **asleep)
    for who, had in (("ada", "was there and saw it"), ("finn", "was there")):
        victim = {"lives": "lives there", "was_there": had, "at_risk": "yes"}
        record(constable, case, "domestic-abuse.child-victim", who, **victim)
    stands(constable, "finn", "Victim of domestic abuse", "child not yet heard")


def assessed(constable: Visitor, case: str) -> None:
    """Every question is asked, and the account says what happened."""
    begins(constable, case, "domestic-abuse.dash-completed")
    for _ in range(12):
        if constable.path == case:
            break
        for no in constable.page.locator("main input[type=radio][value=no]").all():
            no.check()
        for name, said in (
            ("a-frightened", "yes"),
            ("a-account", "He broke the door as she held it. Ada stood in front of Finn. " * 6),
            ("a-covers", "what happened, in order"),
            ("happened", "now"),
        ):
            constable.fill(name, said)
        constable.press()
    assert constable.sound() == []
    record(constable, case, "domestic-abuse.risk-graded", grade="medium", why="It is getting worse")
    filed = {"in_case": "yes", "in_intelligence": "yes"}
    record(constable, case, "domestic-abuse.assessment-filed", **filed)
    owed(constable, case, "every question asked", "Met")


def the_school_is_told(desk: Visitor, case: str) -> None:
    owes(desk, "Find every school")
    found = {"roll": "on the roll, an exact match", "establishments": SCHOOL}
    record(desk, case, "domestic-abuse.establishments-found", "ada", "finn", **found)
    sent = {"whom": "Ms Larch", "basis": "the law: a school or college", "safe_to_send": "yes"}
    record(desk, case, "domestic-abuse.encompass-sent", "ada", "finn", establishment=SCHOOL, **sent)
    owed(desk, case, "Tell the school")
    has = {"establishment": SCHOOL, "who": "Ms Larch"}
    record(desk, case, "domestic-abuse.encompass-received", "ada", "finn", **has)
    owed(desk, case, "Tell the school", "Met")


def referred(mash: Visitor, case: str) -> None:
    owes(mash, "Refer the child")
    sent = {"authority": "Wenmarsh Council", "why": "Two children, a door broken", "reference": "WC-2310"}
    record(mash, case, "every-case.referred", "ada", "finn", **sent)
    receipt = {"sender": "children's social care", "purpose": "domestic abuse assessment"}
    record(mash, case, "every-case.receipt", "ada", "finn", **receipt)
    owed(mash, case, "Refer the child", "Met")


def reviewed_and_closed(sergeant: Visitor, case: str) -> None:
    owes(sergeant, "Review the assessment")
    review = {"account_enough": "yes", "every_child": "yes"}
    none = "the victim wants none; what police do instead is said"
    record(sergeant, case, "domestic-abuse.supervisor-reviewed", plan=none, **review)
    owed(sergeant, case, "safety plan agreed", "Met")
    record(sergeant, case, "every-case.closed", because="everything owed is done")
    expect(sergeant.page.locator("main")).to_contain_text("closed")
    stands(sergeant, "finn", "Victim of domestic abuse")
    expect(sergeant.page.locator("main")).not_to_contain_text("child not yet heard")
