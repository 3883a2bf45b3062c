"""A referral of online abuse on a phone: a girl in reach referred and heard, nothing said too early."""

import pytest
from playwright.sync_api import expect

from tests.journeys.visitor import NARROW, WIDE, Visit, Visitor
from tests.journeys.working import kept_out, opens, owed, owes, record, refused, stands

pytestmark = pytest.mark.journey
GRADED = {
    "behaviour_before": "no",
    "access": "yes",
    "trust_role": "no",
    "category_a": "yes",
    "behaviour_now": "no",
    "other_factors": "no",
}


def test_from_what_came_in_until_the_girl_is_heard(visit: Visit, intruders: tuple[str, ...]) -> None:
    team = visit("online", NARROW)
    case = opens(team, "online_abuse", "Poppy Harcott", came_from="National Crime Agency", what="An account")
    owes(team, "Read it and say how soon")
    triage = {"how_soon": "now", "grounds": "a child whom the suspect can reach", "child_coerced": "no"}
    record(team, case, "online-abuse.triaged", **triage)
    detective = visit("investigator", NARROW)
    sergeant = visit("ds", NARROW)
    identified(detective, sergeant, case)
    checked(visit("intel", NARROW), case)
    graded(visit("assessor", NARROW), case)
    for width in (WIDE, NARROW):
        by_risk(visit("online", width), case)
    told_and_heard(detective, case)
    uploaded(visit("caid", NARROW), detective, case)
    for login in intruders:
        kept_out(visit(login, NARROW), case, "online-abuse.kirat-run", "every-case.referred")
    record(sergeant, case, "every-case.closed", because="everything owed is done")
    expect(sergeant.page.locator("main")).to_contain_text("Case closed")


def identified(detective: Visitor, sergeant: Visitor, case: str) -> None:
    step = {"step": "subscriber or account asked for", "result": "it is known who it is"}
    record(detective, case, "online-abuse.identification-step", **step)
    record(
        detective, case, "online-abuse.suspect-identified", age="18 or over", certain="yes", how="The account"
    )
    record(detective, case, "online-abuse.child-found", access="lives with the suspect", tonight="yes")
    stands(detective, "poppy", "household")
    refused(sergeant, case, "every-case.closed", "was not referred")
    sealed = {"authority": "Wenmarsh Council", "why": "She lives with him", "household_unaware": "yes"}
    record(detective, case, "every-case.referred", reference="WC-2340", **sealed)
    owed(detective, case, "Refer", "Met")


def checked(developer: Visitor, case: str) -> None:
    """Nothing reaches a partner before somebody has looked whether it would reach the suspect."""
    asked = {"partner": "health", "named": "The named nurse", "suspicion": "no"}
    refused(developer, case, "online-abuse.partner-asked", "No conflict check", **asked)
    clear = {"partner": "health", "found": "nothing to the suspect or the household"}
    record(developer, case, "online-abuse.conflict-checked", **clear)
    record(developer, case, "online-abuse.partner-asked", **asked)
    answered = {"partner": "health", "answer": "only children whom we know of"}
    record(developer, case, "online-abuse.partner-answered", **answered)
    assert developer.sound() == []


def graded(assessor: Visitor, case: str) -> None:
    owes(assessor, "Grade")
    record(assessor, case, "online-abuse.kirat-run", grade="high", why="She is in the next room", **GRADED)
    owed(assessor, case, "Grade", "Met")


def by_risk(team: Visitor, case: str) -> None:
    """The whole force's cases by the worst that each could be, this one among them, and by when."""
    expect(team.page.locator("nav a", has_text="By risk").first).to_have_attribute(
        "href", "/queues/online_abuse"
    )
    team.go("/queues/online_abuse")
    assert team.wrong() == []
    waiting = team.page.locator("tr", has=team.page.locator(f'a[href="{case}"]'))
    expect(waiting).to_contain_text("Act on the grade")
    expect(waiting).to_contain_text("Risk: ")


def told_and_heard(detective: Visitor, case: str) -> None:
    warrant = {"occasion": "a search warrant", "children": "At school, with a teacher whom she trusts"}
    refused(detective, case, "online-abuse.contact-planned", "welfare was not weighed", **warrant)
    record(detective, case, "online-abuse.welfare-assessed", risk="some", plan="A nurse is told")
    record(detective, case, "online-abuse.contact-planned", **warrant)
    record(detective, case, "online-abuse.suspect-contacted", occasion="a search warrant", children="no")
    after = {"risk": "some", "in_person": "yes", "leaflet": "yes", "health": "yes"}
    record(detective, case, "online-abuse.welfare-assessed", **after)
    heard = {"seen": "seen and spoken to, alone", "words_used": "Who will feed the rabbit?"}
    record(detective, case, "every-case.voice", **heard)
    owed(detective, case, "hear the child", "Met")


def uploaded(officer: Visitor, detective: Visitor, case: str) -> None:
    counts = {"category_a": "1", "category_b": "0", "category_c": "4"}
    graded = {"batch": "B1", "worst": "category A", "first_seen": "0", **counts}
    record(detective, case, "online-abuse.images-graded", **graded)
    owes(officer, "Upload")
    record(officer, case, "online-abuse.images-uploaded", batch="B1", **counts)
    owed(officer, case, "Upload", "Met")
