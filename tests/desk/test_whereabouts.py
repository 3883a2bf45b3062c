"""Where a child is, and whether safe: missing, in custody, in protection, by a plan, or at home."""

from datetime import datetime, timedelta
from typing import Any

from django.test import Client

from harken.casework.outcome import Done
from tests.cases import now
from tests.desk.reading import press, said
from tests.desk.world import World, linked, recorded

HOME = "Home: Orchard Lodge"


def answer(client: Client, child: str) -> str:
    page = said(client.get(f"/children/{child}"))
    return page.partition("safe?")[2].partition("What is owed to")[0]


def child_at_home(world: World) -> str:
    child = world.sergeant.child(given="Theo", family="Marlow")
    linked(world.sergeant, child, world.place, "lives at")
    return child


def protected(world: World, child: str, when: datetime | None = None) -> Done:
    return world.sergeant.opens(
        "police-protection.power-used", pathway="police_protection", about=((child, "subject"),),
        happened=when or now(),
    )  # fmt: skip


def test_a_child_in_police_protection_is_with_whom_and_until_when(world: World, sergeant: Client) -> None:
    child = child_at_home(world)
    case = protected(world, child)
    shown = answer(sergeant, child)
    assert "In police protection" in shown
    assert "by law no later than" in shown
    assert "71 h left" in shown
    assert "Where they were taken, and to whom, is not recorded." in shown
    assert HOME in shown
    assert "Not reported missing now" not in shown
    place = {"place": "the authority's foster carers"}
    recorded(world.officer, "police-protection.accommodated", case, child, **place)
    assert "foster carers" in answer(sergeant, child)
    ended = {"reason": "an emergency protection order was made", "protects": "a court's order"}
    recorded(world.officer, "police-protection.power-ended", case, child, **ended)
    shown = answer(sergeant, child)
    assert "In police protection" not in shown
    assert "Police protection power ended" in shown
    assert "What protects the child now: a court" in shown


def test_when_the_law_has_ended_it_nobody_is_said_to_be_safe(world: World, sergeant: Client) -> None:
    child = child_at_home(world)
    protected(world, child, now() - timedelta(hours=73))
    page = sergeant.get(f"/children/{child}")
    shown = answer(sergeant, child)
    assert "Police protection is over by law. Not known to be safe." in shown
    assert "What protects them now is not recorded." in shown
    assert "hk-answer--late" in page.content.decode()


def test_a_child_in_custody_is_said_to_be_and_then_to_have_left(world: World, sergeant: Client) -> None:
    child = child_at_home(world)
    about = ((child, "subject"),)
    suite = {"station": "Eastmere suite"}
    case = world.sergeant.opens("custody.arrived", pathway="custody", about=about, answers=suite)
    shown = answer(sergeant, child)
    assert "In police custody" in shown
    assert "Eastmere suite" in shown
    assert "No appropriate adult is recorded to have come." in shown
    recorded(world.officer, "custody.appropriate-adult-arrived", case, child, who="Joan")
    assert "No appropriate adult" not in answer(sergeant, child)
    recorded(world.officer, "custody.left", case, child, where="to court")
    shown = answer(sergeant, child)
    assert "In police custody" not in shown
    assert "Left custody: to court" in shown


def test_missing_from_protection_is_missing_first(world: World, sergeant: Client) -> None:
    protected(world, world.child)
    shown = answer(sergeant, world.child)
    assert shown.index("Not known where") < shown.index("In police protection")


def test_a_safety_plan_is_part_of_the_answer_until_it_ends(world: World, sergeant: Client) -> None:
    plan: dict[str, Any] = {"agreed_by": "Joan", "plan": "He sleeps at his nan's"}
    plan["until"] = (now() + timedelta(days=5)).isoformat()
    recorded(world.sergeant, "every-case.safety-plan-agreed", world.case, world.child, **plan)
    assert "Safety plan until" in answer(sergeant, world.child)
    ended = {"why": "He moved"}
    recorded(world.sergeant, "every-case.safety-plan-ended", world.case, world.child, **ended)
    assert "Safety plan until" not in answer(sergeant, world.child)


def test_a_school_is_not_where_somebody_lives(world: World, sergeant: Client) -> None:
    named = {"name": "Tarn Hill Academy", "kind": "school"}
    school = world.sergeant.opens("place.recorded", answers=named).chronology
    child = world.sergeant.child(given="Sade", family="Dunmore")
    linked(world.sergeant, child, school, "attends school")
    shown = answer(sergeant, child)
    assert "Tarn Hill" not in shown
    assert "Where they live is not known." in shown


def test_what_a_restricted_case_says_is_not_said_by_the_answer(
    world: World, sergeant: Client, officer: Client
) -> None:
    child = child_at_home(world)
    case = protected(world, child)
    form = f"/cases/{case.chronology}/restrict"
    why = "A relative of the father works here"
    press(sergeant, sergeant.get(form), form, do="restrict", level="named", why=why)
    assert "In police protection" in answer(sergeant, child)
    assert "In police protection" not in answer(officer, child)
