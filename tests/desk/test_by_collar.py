"""An officer named by collar number is read by rank and name, wherever an entry is read; else as typed."""

import secrets
from uuid import uuid4

import pytest
from django.test import Client

from harken.access.accounts import NewAccount, create_account
from harken.access.connection import acting
from tests.database import PASSWORD
from tests.desk.reading import press, said
from tests.desk.world import World, of, recorded

ACTION = "every-case.action-assigned"
USED = "police-protection.power-used"
PLAN = "missing.trigger-plan-made"
WHO = "PC 4471 Jo Pell"


def employed(force: str, collar: str, name: str) -> None:
    login = secrets.token_hex(8)
    new = NewAccount(
        force=force,
        login=login,
        name=name,
        password=PASSWORD,
        email=f"{login}@wenmarsh.invalid",
        collar=collar,
    )
    with acting(None, using="keeper") as connection:
        create_account(connection, new)


@pytest.fixture
def pell(world: World) -> World:
    employed(world.force, "4471", WHO)
    employed(world.intruder.by.force, "3902", "PC 3902 Of Another Force")
    return world


def pages(world: World) -> tuple[str, ...]:
    case = f"/cases/{world.case.chronology}"
    return case, f"{case}/print", f"/children/{world.child}", f"{case}/as-known?at=now"


def test_the_chronology_says_who_it_is_on_screen_and_on_paper(pell: World, sergeant: Client) -> None:
    recorded(pell.sergeant, ACTION, pell.case, pell.child, action="A1", owner="4471")
    for path in pages(pell):
        assert f"To: {WHO}" in said(sergeant.get(path)), path


def test_a_number_that_nobody_of_the_force_has_stays_as_it_was_typed(pell: World, sergeant: Client) -> None:
    recorded(pell.sergeant, ACTION, pell.case, pell.child, action="A1", owner="3902")
    assert "To: 3902" in said(sergeant.get(pages(pell)[0]))


def test_a_number_that_two_have_says_neither(pell: World, sergeant: Client) -> None:
    employed(pell.force, "4471", "PC 4471 Sam Wray")
    recorded(pell.sergeant, ACTION, pell.case, pell.child, action="A1", owner="4471")
    assert "To: 4471" in said(sergeant.get(pages(pell)[0]))


def test_a_number_is_no_officer_in_an_answer_that_asks_for_none(pell: World, sergeant: Client) -> None:
    recorded(pell.sergeant, ACTION, pell.case, pell.child, action="4471", owner="Wenmarsh Council")
    page = said(sergeant.get(pages(pell)[0]))
    assert "Action given: 4471. To: Wenmarsh Council" in page


def test_several_are_each_called_by_name(pell: World, sergeant: Client) -> None:
    recorded(pell.sergeant, "custody.strip-searched", pell.case, pell.child, by_whom="4471, 3902")
    assert f"{WHO}, 3902" in said(sergeant.get(pages(pell)[0]))


def test_a_meeting_says_who_owns_what_it_decided(pell: World, sergeant: Client) -> None:
    answers = {"decided": "the child was not reached", "owner": "4471"}
    recorded(pell.sergeant, "governance.child-discussed", pell.case, pell.child, **answers)
    assert f"Owner: {WHO}" in said(sergeant.get("/meeting"))


def test_a_case_given_by_number_says_to_whom(pell: World, sergeant: Client) -> None:
    recorded(pell.sergeant, "every-case.allocated", pell.case, to="4471")
    assert f"Given. To: {WHO}" in said(sergeant.get(pages(pell)[0]))


def test_a_panel_and_a_plan_say_who_it_is(pell: World, sergeant: Client) -> None:
    recorded(pell.sergeant, PLAN, of(pell.child), pell.child, steps=["Ring Joan"], number=4, author="4471")
    page = said(sergeant.get(f"/children/{pell.child}/plan?case={pell.case.chronology}"))
    assert f"Written by {WHO}" in page
    opens = pell.sergeant.opens("offender.taken-on", pathway="offender", about=((pell.nan, "subject"),))
    recorded(pell.sergeant, "offender.manager-named", opens, pell.nan, manager="4471")
    assert f"Managed by {WHO}" in said(sergeant.get(f"/cases/{opens.chronology}"))


def test_before_it_is_recorded_the_form_says_whose_number_it_is(pell: World, sergeant: Client) -> None:
    action = f"/cases/{pell.case.chronology}/record/police-protection.power-used"
    page = sergeant.get(action)
    given = {"happened": "now", "a__officer": "4471", "a__grounds": "Alone", "idem": str(uuid4())}
    for _ in range(6):
        page = press(sergeant, page, action, **given)
        if "Check" in said(page)[:80]:
            break
    assert WHO in said(page)


def test_put_right_it_stands_in_the_form_as_the_number_that_was_typed(pell: World, sergeant: Client) -> None:
    used, about = {"officer": "4471", "grounds": "Alone"}, ((pell.child, "subject"),)
    of = pell.sergeant.opens(USED, pathway="police_protection", about=about, answers=used)
    page = sergeant.get(f"/cases/{of.chronology}/correct/{of.entry}").content.decode()
    assert 'value="4471"' in page


@pytest.mark.parametrize(
    ("typed", "asked"),
    [("3902", True), ("4471, 3902", True), ("4471", False), ("Wenmarsh Council", False), ("", False)],
)
def test_whose_number_it_is_is_asked_once_it_is_saved_where_nobody_of_the_force_has_it(
    pell: World, sergeant: Client, typed: str, *, asked: bool
) -> None:
    form = f"/cases/{pell.case.chronology}/record/{ACTION}"
    saved = press(sergeant, sergeant.get(form), form, happened="now", a__action="A1", a__owner=typed)
    assert ("nobody-owner" in saved["Location"]) == asked
    assert "3902" not in saved["Location"]
    assert ("It is not known whose number was given to" in said(sergeant.get(saved["Location"]))) == asked
