"""My team: what each carries and is trained for; taking work without its training; time for a break."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.test import Client

from harken.access.connection import acting
from harken.casework import standards
from harken.casework.standards import standards_for
from harken.vocabulary.roles import CALL_TAKER, RESPONSE_OFFICER
from tests.cases import Desk, now
from tests.casework.asking import asking_for, train
from tests.desk.reading import form_with, press, said
from tests.desk.world import World, browser, desk, recorded

ASKED = "missing.make-an-enquiry"
WHY = "it cannot wait for somebody trained"


@pytest.fixture
def asking(world: World) -> Iterator[World]:
    """A world in which an enquiry asks for training."""
    with acting(world.sergeant.by) as connection:
        standards_for(connection, world.force)
    code = standards._CODES[world.force]
    before = standards._KEPT[code]
    standards._KEPT[code] = standards._Kept(before.stamp, asking_for("KIRAT", ASKED))
    again = Desk(world.sergeant.by, standards._KEPT[code].standards)
    recorded(again, "missing.enquiry-made", world.case, world.child, done="Rang his nan", result="No answer")
    yield world
    standards._KEPT[code] = before


def counted(by: Desk, world: World, minutes: int) -> None:
    recorded(by, "every-case.exposure-counted", world.case, minutes=minutes, doing="grading")


def soon() -> str:
    return (now() + timedelta(minutes=30)).isoformat()


def test_a_supervisor_sees_their_people_and_no_others(world: World, sergeant: Client) -> None:
    desk(world.force, RESPONSE_OFFICER, name="PC Elsewhere", team="Eastmere response", area="Eastmere")
    page = said(sergeant.get("/team"))
    assert "My team" in page
    assert "PC Jo Pell" in page
    assert "PS Rhian Haddow" in page
    assert "PC Elsewhere" not in page
    assert "Tolu" not in page


def test_an_inspector_of_the_whole_force_sees_everybody(world: World, inspector: Client) -> None:
    page = said(inspector.get("/team"))
    assert "PC Jo Pell" in page
    assert "Insp Tolu Oyelaran" in page


def test_who_leads_nobody_sees_themselves(world: World, officer: Client) -> None:
    page = said(officer.get("/team"))
    assert "My work and training" in page
    assert "PC Jo Pell" in page
    assert "Haddow" not in page
    assert 'href="/team"' not in officer.get("/").content.decode()


def test_another_forces_people_are_not_there(world: World) -> None:
    assert "Jo Pell" not in said(browser(world.intruder.by).get("/team"))


def test_cases_in_hand_are_counted_and_those_with_something_overdue(world: World, officer: Client) -> None:
    press(
        officer, officer.get(f"/cases/{world.case.chronology}"), f"/cases/{world.case.chronology}/in-charge"
    )
    late = world.sergeant.missing(world.sergeant.child(given="Nia"), happened=now() - timedelta(days=3))
    press(officer, officer.get(f"/cases/{late.chronology}"), f"/cases/{late.chronology}/in-charge")
    page = said(officer.get("/team"))
    assert "2 open" in page
    assert "1 with something overdue" in page


def test_training_is_said_with_its_end_and_that_it_runs_out(world: World, officer: Client) -> None:
    assert "Nothing on record" in said(officer.get("/team"))
    train(world.officer.by, "KIRAT", ends=now() + timedelta(days=12, hours=1))
    train(world.officer.by, "ARMS", ends=now() - timedelta(days=1))
    train(world.officer.by, "intelligence development")
    page = said(officer.get("/team"))
    assert "runs out in 12 days" in page
    assert "ARMS, ran out" in page
    assert "Intelligence development, without end" in page


def test_over_the_limit_somebody_is_told_to_take_a_break(world: World, sergeant: Client) -> None:
    desk(world.force, RESPONSE_OFFICER, name="PC Another")
    counted(world.officer, world, 100)
    assert "100 of 120 minutes in 24 hours" in said(sergeant.get("/team"))
    assert "arrange a break" not in said(sergeant.get("/team"))
    counted(world.officer, world, 21)
    page = said(sergeant.get("/team"))
    assert "Over the limit: arrange a break." in page
    assert page.index("PC Jo Pell") < page.index("PC Another")
    assert "Over the limit: take a break now" in said(browser(world.officer.by).get("/team"))


def test_the_limits_say_whose_they_are(world: World, sergeant: Client) -> None:
    assert "own design: no authority for a number" in said(sergeant.get("/team"))


def test_minutes_are_counted_on_a_form_that_says_when_to_stop(world: World, officer: Client) -> None:
    form = f"/cases/{world.case.chronology}/record/every-case.exposure-counted"
    first = press(officer, officer.get(form), form, **{"a-minutes": "60", "a-doing": "grading"})
    assert "?done=recorded" in first["Location"]
    second = press(officer, officer.get(form), form, **{"a-minutes": "61", "a-doing": "grading"})
    assert "?done=over" in second["Location"]
    page = said(officer.get(second["Location"]))
    assert "You are over the limit: take a break now." in page
    assert "Arrange a break for whoever is over the limit" in page


def test_a_duty_says_which_training_it_asks_for(asking: World, sergeant: Client) -> None:
    assert "Needs training: KIRAT" in said(sergeant.get("/?whose=team"))
    assert "Needs training: KIRAT" in said(sergeant.get(f"/cases/{asking.case.chronology}"))


def test_taken_without_the_training_it_asks_why_and_shows_it(asking: World, sergeant: Client) -> None:
    page = sergeant.get("/?whose=team")
    assert "No training in KIRAT is on record for you. Why you all the same?" in said(page)
    fields = form_with(page, "/take", duty=ASKED)
    asked = sergeant.post("/take", {**fields, "step": "other", "other": "Ring the hub", "by": soon()})
    assert asked.status_code == 400
    assert "It can be theirs: say why." in said(asked)
    assert 'value="Ring the hub"' in asked.content.decode()
    done = press(sergeant, asked, "/take", step="other", other="Ring the hub", by=soon(), why=WHY)
    assert done["Location"] == "/?whose=team&done=taken"
    assert f"unaccredited: {WHY}" in said(sergeant.get("/?whose=team"))
    assert f"unaccredited: {WHY}" in said(sergeant.get(f"/cases/{asking.case.chronology}"))


def test_who_is_trained_is_not_asked(asking: World, sergeant: Client) -> None:
    train(asking.sergeant.by, "KIRAT")
    page = sergeant.get("/?whose=team")
    assert "Why you all the same?" not in said(page)
    assert (
        sergeant.post(
            "/take", {**form_with(page, "/take", duty=ASKED), "step": "Telephone", "by": soon()}
        ).status_code
        == 302
    )
    assert "unaccredited" not in said(sergeant.get("/?whose=team"))


def test_taking_charge_without_the_training_asks_why_and_is_given(asking: World, officer: Client) -> None:
    here = f"/cases/{asking.case.chronology}"
    asked = press(officer, officer.get(here), f"{here}/in-charge")
    assert asked.status_code == 200
    assert "Why you all the same?" in said(asked)
    again = press(officer, asked, f"{here}/in-charge")
    assert again.status_code == 400
    done = press(officer, again, f"{here}/in-charge", reason=WHY, because="She knows the family")
    assert done["Location"] == f"{here}?done=given"
    assert f"unaccredited: {WHY}" in said(officer.get("/?whose=team"))
    case = said(officer.get(f"{here}?show=all"))
    assert f"You; unaccredited: {WHY}" in case
    assert f"Unaccredited: {WHY}" in case


def test_a_case_is_given_to_somebody_by_name_with_what_they_have_in_hand(
    world: World, sergeant: Client, officer: Client
) -> None:
    here = f"/cases/{world.case.chronology}"
    assert f'href="{here}/give"' in sergeant.get(here).content.decode()
    page = sergeant.get(f"{here}/record/every-case.allocated", follow=True)
    assert "PC Jo Pell, response officer: 0 open cases" in said(page)
    assert "Choose whom it is given to." in said(press(sergeant, page, f"{here}/give"))
    done = press(sergeant, page, f"{here}/give", to=world.officer.by.account, because="She knows his nan")
    assert done["Location"] == f"{here}?done=given"
    assert "Officer in charge PC Jo Pell." in said(sergeant.get(here))
    assert "1 open" in said(officer.get("/team"))


def test_a_case_that_came_in_elsewhere_is_given_with_the_team_of_whoever_has_it(
    world: World, sergeant: Client
) -> None:
    hub = desk(world.force, CALL_TAKER, name="Ash Penrose", team="Demand hub")
    here = f"/cases/{hub.missing(hub.child(given='Wilf', family='Ranby')).chronology}"
    assert "WR," not in said(sergeant.get("/?whose=team"))
    page = sergeant.get(f"{here}/give")
    chosen = said(page)
    assert chosen.index("PC Jo Pell") < chosen.index("Ash Penrose, call-taker")
    press(sergeant, page, f"{here}/give", to=world.officer.by.account)
    assert "WR," in said(sergeant.get("/?whose=team"))


def test_who_gives_no_cases_gives_none(world: World, officer: Client) -> None:
    here = f"/cases/{world.case.chronology}"
    assert f"{here}/give" not in officer.get(here).content.decode()
    assert officer.get(f"{here}/give").status_code == 403


def test_given_to_somebody_without_the_training_it_says_so_and_asks_why(
    asking: World, sergeant: Client
) -> None:
    here, to = f"/cases/{asking.case.chronology}", asking.officer.by.account
    page = sergeant.get(f"{here}/give")
    assert "PC Jo Pell, response officer: 0 open cases; not trained: KIRAT" in said(page)
    asked = press(sergeant, page, f"{here}/give", to=to)
    assert asked.status_code == 400
    assert "Why them all the same?" in said(asked)
    done = press(sergeant, asked, f"{here}/give", to=to, reason=WHY)
    assert done["Location"] == f"{here}?done=given"
    assert f"Officer in charge PC Jo Pell; unaccredited: {WHY}." in said(sergeant.get(here))
    train(asking.officer.by, "KIRAT")
    assert "not trained" not in said(sergeant.get(f"{here}/give")).partition("PC Jo Pell")[2][:60]
