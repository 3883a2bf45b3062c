"""Flags come first where somebody may be sent: the case, the tasking, the place; and no hidden record's."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from harken.casework.outcome import Done
from tests.cases import now
from tests.desk.reading import press, said
from tests.desk.world import World, of, opened, recorded

CONCERN = "referral.concern-known"
UNAWARE = {"household_unaware": "yes"}
WHY = "The suspect's sister works in this station"


def concern(world: World, *children: str, **answers: Any) -> Done:
    about = tuple((child, "subject") for child in children)
    return world.sergeant.opens(CONCERN, pathway="referral", about=about, answers=answers)


def agreed(world: World, case: Done, must_know: str = "Connor Vance is not to be there") -> None:
    recorded(
        world.sergeant, "every-case.safety-plan-agreed", case, world.child,
        agreed_by="Joan; Wenmarsh Council", plan="He sleeps at his nan's",
        officers_must_know=must_know, until=(now() + timedelta(days=5)).isoformat(),
    )  # fmt: skip


def on_bail(world: World, case: Done, suspect: str, conditions: str) -> None:
    recorded(
        world.sergeant, "investigation.suspect-released", case, world.child,
        suspect=suspect, release="on bail", protected="conditions protect the child",
        conditions=conditions, ends_at=(now() + timedelta(days=5)).isoformat(),
    )  # fmt: skip


@pytest.mark.parametrize("page", ["", "/tasking", "/print"])
def test_what_stands_on_the_child_is_said_of_whatever_case_with_source_and_review(
    world: World, officer: Client, page: str
) -> None:
    concern(world, world.child, **UNAWARE)
    shown = said(officer.get(f"/cases/{world.case.chronology}{page}"))
    flag, _, rest = shown.partition("Do not contact the household yet")[2].partition(")")
    assert "Concern for a child" in flag
    assert "review:" in flag
    assert "Needs:" in rest or "What is owed" in rest


@pytest.mark.parametrize("page", ["/children/{child}", "/cases/{case}", "/cases/{case}/tasking"])
def test_whatever_flag_somebody_put_on_a_child_is_shown(world: World, officer: Client, page: str) -> None:
    flag = {"flag": "carries a knife", "source": "PC Wray, seen", "review_on": "2031-03-02"}
    recorded(world.sergeant, "person.flagged", of(world.child), world.child, **flag)
    shown = said(officer.get(page.format(**world.ids)))
    assert "Carries a knife" in shown
    assert "PC Wray, seen" in shown
    assert "2 Mar 2031" in shown
    recorded(world.sergeant, "person.flag-ended", of(world.child), world.child, flag="carries a knife")
    assert "Carries a knife (" not in said(officer.get(page.format(**world.ids)))


def test_a_case_of_several_children_says_whose_flag_it_is_once(world: World, officer: Client) -> None:
    sibling = world.sergeant.child(given="Nia")
    case = concern(world, world.child, sibling, **UNAWARE)
    shown = said(officer.get(f"/cases/{case.chronology}"))
    assert shown.count("Do not contact the household yet: Kian and Nia") == 1


def test_what_the_page_says_by_itself_is_no_flag_of_it(world: World, officer: Client) -> None:
    assert "Missing now" not in said(officer.get(f"/cases/{world.case.chronology}/tasking"))
    other = concern(world, world.child)
    assert "Missing now" in said(officer.get(f"/cases/{other.chronology}/tasking"))


@pytest.mark.parametrize("page", ["/cases/{case}", "/cases/{case}/tasking", "/places/{place}"])
def test_a_safety_plan_is_told_to_whoever_is_sent_to_the_child_or_the_address(
    world: World, officer: Client, page: str
) -> None:
    agreed(world, concern(world, world.child))
    shown = said(officer.get(page.format(**world.ids)))
    assert "Safety plan" in shown
    assert "Connor Vance is not to be there" in shown


SENT = pytest.mark.parametrize("page", ["/cases/{case}", "/cases/{case}/tasking", "/places/{place}"])


@SENT
def test_a_plan_agreed_anew_is_the_one_that_they_are_told(world: World, officer: Client, page: str) -> None:
    case = concern(world, world.child)
    agreed(world, case)
    agreed(world, case, must_know="Nan is in hospital: he sleeps at his aunt's")
    shown = said(officer.get(page.format(**world.ids)))
    assert "Nan is in hospital" in shown
    assert "Connor Vance is not to be there" not in shown


@SENT
def test_each_of_two_plans_and_of_two_on_bail_is_told(world: World, officer: Client, page: str) -> None:
    agreed(world, concern(world, world.child))
    agreed(world, concern(world, world.child), must_know="Ask for the aunt")
    about = ((world.child, "subject"),)
    abuse = world.sergeant.opens("investigation.abuse-alleged", pathway="investigation", about=about)
    on_bail(world, abuse, "S1", "Not to go near the school")
    on_bail(world, abuse, "S2", "Not to go near the park")
    recorded(world.sergeant, "investigation.release-ended", abuse, world.child, suspect="S1")
    shown = said(officer.get(page.format(**world.ids)))
    for one in ("Connor Vance is not to be there", "Ask for the aunt", "Not to go near the park"):
        assert one in shown
    assert "Not to go near the school" not in shown


CALL = {
    "grade": "immediate",
    "what": "Shouting, and a door broken",
    "children_here": "yes, names or number not known",
}


@pytest.mark.parametrize("plan", [True, False])
def test_whoever_is_sent_to_the_address_is_told_the_plan_of_a_child_nobody_named(
    world: World, officer: Client, plan: bool
) -> None:
    if plan:
        agreed(world, concern(world, world.child))
    about = ((world.place, "address"),)
    call = world.sergeant.opens("contact.call-received", pathway="contact", about=about, answers=CALL)
    for page in ("", "/print"):
        shown = said(officer.get(f"/cases/{call.chronology}{page}"))
        assert ("Connor Vance is not to be there" in shown) is plan
        assert ("Kian Ashdale, Orchard Lodge" in shown) is plan


def test_what_stands_on_the_home_is_on_the_tasking(world: World, officer: Client) -> None:
    flag = {"flag": "dog, loose", "source": "Post office"}
    recorded(world.sergeant, "place.flagged", of(world.place), world.place, **flag)
    shown = said(officer.get(f"/cases/{world.case.chronology}/tasking"))
    assert "Dog, loose: Orchard Lodge" in shown
    assert "No date" in shown


@pytest.mark.parametrize(("level", "says"), [("named", True), ("sealed", False)])
@pytest.mark.parametrize("page", ["/children/{child}", "/cases/{case}", "/cases/{case}/tasking"])
def test_a_hidden_record_raises_no_flag_and_only_a_sealed_one_is_not_spoken_of(
    world: World, sergeant: Client, officer: Client, page: str, level: str, says: bool
) -> None:
    case = concern(world, world.child, **UNAWARE)
    form = f"/cases/{case.chronology}/restrict"
    press(sergeant, sergeant.get(form), form, do="restrict", level=level, why=WHY)
    shown = said(officer.get(page.format(**world.ids)))
    assert "Do not contact the household yet" not in shown
    assert ("A restricted record about this person exists" in shown) is says
    assert "Do not contact the household yet" in said(sergeant.get(page.format(**world.ids)))


def test_a_place_is_restricted_from_its_page(world: World, sergeant: Client, officer: Client) -> None:
    here = f"/places/{world.place}"
    assert f"{here}/restrict" in sergeant.get(here).content.decode()
    form = f"{here}/restrict"
    press(sergeant, sergeant.get(form), form, do="restrict", level="sealed", why=WHY)
    assert officer.get(here).status_code == 404
    assert officer.get(form).status_code == 404
    assert "Who may see it: those who are named, and nobody else is told" in said(sergeant.get(here))


@pytest.mark.parametrize(
    ("opens", "pathway", "tasked", "planned"),
    [
        ("missing.reported", "missing", True, True),
        (CONCERN, "referral", True, False),
        ("police-protection.power-used", "police_protection", False, False),
        ("custody.arrived", "custody", False, False),
    ],
)
def test_only_what_its_pathway_declares_is_on_a_case(
    world: World, sergeant: Client, *, opens: str, pathway: str, tasked: bool, planned: bool
) -> None:
    child = world.sergeant.child(given="Theo", family="Marlow")
    case = world.sergeant.opens(opens, pathway=pathway, about=((child, "subject"),))
    here = f"/cases/{case.chronology}"
    shown = said(sergeant.get(here))
    assert ("Tasking, on a phone" in shown) is tasked
    assert ("Trigger plan" in shown) is planned
    task = said(sergeant.get(f"{here}/tasking"))
    assert ("Risk: not yet set, missing" in task) is (pathway == "missing")
    assert ("Risk:" in task) is (pathway == "missing")
    assert ("no trigger plan" in task) is planned


def test_a_flag_that_is_of_no_child_here_is_not_shown(world: World, officer: Client) -> None:
    other = opened(world.sergeant, "person.recorded", given_names="Theo", family_name="Marlow")
    concern(world, other, **UNAWARE)
    assert "Do not contact" not in said(officer.get(f"/cases/{world.case.chronology}"))
