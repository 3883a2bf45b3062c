"""The tasking: what an officer needs at a glance, and a plan opened, then in hand, by whoever was sent."""

import pytest
from django.test import Client

from harken.vocabulary.roles import PNC_BUREAU, RESPONSE_OFFICER
from tests.desk.reading import press, said
from tests.desk.world import World, browser, desk, of, recorded


@pytest.fixture
def here(world: World) -> str:
    return f"/cases/{world.case.chronology}/tasking"


def test_it_says_who_and_the_first_three_steps(officer: Client, here: str) -> None:
    page = said(officer.get(here))
    assert "Kian Ashdale , 15" in page
    assert "Risk: not yet set, missing" in page
    assert "Ring Joan, his nan Kelbridge station 14 Pell Street" in page
    assert "His tablet" not in page
    assert "All 4 steps" in page


def test_looked_at_by_the_officer_sent_it_is_opened_once(officer: Client, world: World, here: str) -> None:
    for _ in range(2):
        assert "opened" in said(officer.get(here))
    chronology = said(officer.get(f"/cases/{world.case.chronology}"))
    assert chronology.count("Trigger plan version 3 opened") == 1


@pytest.mark.parametrize("who", ["sergeant", "inspector", "stranger"])
def test_looked_at_by_anybody_else_it_is_not_opened(
    world: World, here: str, who: str, sergeant: Client, inspector: Client
) -> None:
    elsewhere = desk(world.force, RESPONSE_OFFICER, team="Saltreach response", area="Saltreach")
    client = {"sergeant": sergeant, "inspector": inspector, "stranger": browser(elsewhere.by)}[who]
    client.get(here)
    assert "Trigger plan version 3 opened" not in said(client.get(f"/cases/{world.case.chronology}"))


def test_in_hand_is_said_by_the_button_and_meets_the_duty(officer: Client, world: World, here: str) -> None:
    answer = press(officer, officer.get(here), here)
    assert answer.status_code == 302
    page = officer.get(answer["Location"])
    assert "in hand" in said(page)
    assert "I have it" not in said(page)
    assert "Has the trigger plan: step 1" in said(officer.get(f"/cases/{world.case.chronology}"))
    assert officer.post(answer["Location"]).status_code == 302


def test_without_a_plan_it_says_what_is_owed_first(sergeant: Client, world: World) -> None:
    child = world.sergeant.child(given="Theo", family="Marlow")
    case = world.sergeant.missing(child)
    page = sergeant.get(f"/cases/{case.chronology}/tasking")
    assert "This child has no trigger plan" in said(page)
    assert "I have it" not in said(page)
    assert sergeant.post(f"/cases/{case.chronology}/tasking").status_code == 404


def test_what_a_life_may_depend_on_in_days_does_not_come_before_what_is_owed_now(
    sergeant: Client, world: World
) -> None:
    child = world.sergeant.child(given="Theo", family="Marlow")
    about = ((child, "subject"),)
    opens = "police-protection.power-used"
    case = world.sergeant.opens(opens, pathway="police_protection", about=about)
    first, _, rest = (
        said(sergeant.get(f"/cases/{case.chronology}/tasking")).partition("Do first")[2].partition("2")
    )
    assert "Ring the designated officer" in first
    assert "hours" not in rest
    page = said(sergeant.get(f"/children/{child}"))
    owed = page.partition("What is owed to")[2].partition("more owed")[0]
    assert "Pass the case to the designated officer" in owed
    assert "what protects the child now" not in owed


def test_news_is_on_it(officer: Client, world: World, here: str) -> None:
    recorded(
        world.sergeant, "missing.information-received", world.case, world.child,
        information="He rang the home: at the station with T", name="Dee Marsh",
    )  # fmt: skip
    page = said(officer.get(here))
    assert "at the station with T" in page
    assert "Dee Marsh" not in page


def test_a_child_of_another_case_is_not_there(officer: Client, world: World, here: str) -> None:
    assert officer.get(f"{here}?child={world.nan}").status_code == 404
    assert officer.get(f"{here}?child=x").status_code == 404


def test_the_plan_page_has_every_step_and_version(officer: Client, world: World) -> None:
    recorded(
        world.sergeant, "missing.trigger-plan-made", of(world.child), world.child,
        steps=["Ask before you shout"], number=4, who_to_ring="Joan",
    )  # fmt: skip
    page = said(officer.get(f"/children/{world.child}/plan"))
    assert "version 4" in page
    assert "Ask before you shout" in page
    older = said(officer.get(f"/children/{world.child}/plan?version=3"))
    assert "This is version 3. Version 4 holds." in older
    assert "His tablet" in older


def test_an_ended_plan_says_so(officer: Client, world: World) -> None:
    recorded(world.sergeant, "missing.trigger-plan-ended", of(world.child), world.child, why="He moved")
    assert "This plan was ended" in said(officer.get(f"/children/{world.child}/plan"))
    assert "no trigger plan" in said(officer.get(f"/cases/{world.case.chronology}/tasking"))


def test_a_step_that_was_done_is_said_beside_it(officer: Client, world: World) -> None:
    recorded(
        world.officer,
        "missing.trigger-plan-step-done",
        world.case,
        world.child,
        step=2,
        result="Nobody there",
    )
    page = said(officer.get(f"/children/{world.child}/plan"))
    assert "PC Jo Pell: Nobody there" in page


def test_where_the_steps_are_kept_back_they_are_not_counted(world: World, here: str) -> None:
    bureau = browser(desk(world.force, PNC_BUREAU, team="", area="").by)
    page = said(bureau.get(here))
    assert "Words kept back." in page
    assert "All 0 steps" not in page


def test_it_says_how_the_child_looks_and_what_they_need_as_the_caller_told_it(
    officer: Client, world: World
) -> None:
    child = world.sergeant.child(given="Theo", family="Marlow")
    told = {"description": "Slight, red hair", "medication": "Insulin, not with him"}
    before = world.sergeant.missing(child)
    recorded(world.sergeant, "missing.questionnaire-completed", before, child, **told, clothing="Green coat")
    recorded(world.sergeant, "missing.found", before, child, seen_by="police")
    case = world.sergeant.missing(child)
    page = said(officer.get(f"/cases/{case.chronology}/tasking"))
    assert "Slight, red hair" in page
    assert "Medication: Insulin, not with him" in page
    assert "Green coat" not in page
    recorded(world.sergeant, "missing.questionnaire-completed", case, child, clothing="Grey hoodie")
    page = said(officer.get(f"/cases/{case.chronology}/tasking"))
    assert "Slight, red hair. Wearing: Grey hoodie." in page


def abused(world: World) -> str:
    """The tasking of a case about a child whom nobody misses."""
    about = ((world.child, "subject"),)
    opened = world.sergeant.opens("domestic-abuse.reported", pathway="domestic_abuse", about=about)
    graded = {"grade": "standard", "why": "Once, and he has gone"}
    recorded(world.sergeant, "domestic-abuse.risk-graded", opened, world.child, **graded)
    return f"/cases/{opened.chronology}/tasking"


def test_whoever_is_sent_to_a_child_whom_nobody_misses_is_told_where(officer: Client, world: World) -> None:
    page = officer.get(abused(world))
    assert "Orchard Lodge, 3 Quarry Rise" in said(page).partition("Needs:")[0]
    assert f'href="/places/{world.place}"' in page.content.decode()
    assert "not missing" not in said(page)


def test_where_nothing_is_left_to_do_it_says_so(officer: Client, world: World) -> None:
    nia = world.sergeant.child(given="Nia")
    opens, about = "domestic-abuse.reported", ((nia, "subject"),)
    case = world.sergeant.opens(opens, pathway="domestic_abuse", about=about)
    recorded(world.sergeant, "every-case.noted", case, nia, note="He is at school")
    world.sergeant.records("every-case.entered-in-error", case, replaces=case.entry, struck=True)
    page = said(officer.get(f"/cases/{case.chronology}/tasking"))
    assert "Do first" not in page
    assert "Nothing is owed in this case now." in page
