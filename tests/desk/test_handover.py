"""Handing over: offered to a named person on duty, still the giver's until that person accepts."""

import re
from uuid import uuid4

import pytest
from django.test import Client

from harken.vocabulary.roles import RESPONSE_OFFICER
from tests.desk.reading import press, said
from tests.desk.world import AREA, World, browser, desk


@pytest.fixture
def incoming(world: World) -> Client:
    return browser(desk(world.force, RESPONSE_OFFICER, name="PC Ada Osei").by)


@pytest.fixture
def mine(world: World, officer: Client) -> str:
    """The case, with the officer in charge of it."""
    here = f"/cases/{world.case.chronology}"
    press(officer, officer.get(here), f"{here}/in-charge")
    return here


def offered(officer: Client, world: World, to: str, note: str = "Ring Joan first") -> None:
    page = officer.get("/handover")
    answers = {"to": to, f"note-{world.case.chronology}": note}
    answer = press(officer, page, "/handover/give", **answers)
    assert answer["Location"] == "/handover/give?done=offered", said(answer)


def account(client: Client, name: str) -> str:
    """How the form names somebody who can be chosen."""
    page = client.get("/handover/give").content.decode()
    return next(line for line in page.split("<option") if name in line).split('"')[1]


def test_nothing_in_ones_name_is_nothing_to_hand_over(incoming: Client) -> None:
    assert "There is nothing to hand over" in said(incoming.get("/handover"))


def test_offered_is_not_accepted(officer: Client, incoming: Client, world: World, mine: str) -> None:
    offered(officer, world, account(officer, "PC Ada Osei"))
    page = said(officer.get("/handover/give"))
    assert "Offered to PC Ada Osei" in page
    assert "not accepted" in page
    assert "Officer in charge PC Jo Pell" in said(officer.get(mine))


def test_whoever_accepts_is_in_charge_and_the_duty_is_met(
    officer: Client, incoming: Client, world: World, mine: str
) -> None:
    offered(officer, world, account(officer, "PC Ada Osei"))
    page = incoming.get("/handover")
    assert "Ring Joan first" in said(page)
    answer = press(incoming, page, "/handover/accept")
    assert answer["Location"] == "/handover?done=handed"
    case = said(incoming.get(f"{mine}?show=all"))
    assert "Officer in charge PC Ada Osei" in case
    assert "Handover accepted by PC Ada Osei, from PC Jo Pell" in case
    assert "There is nothing to hand over" in said(officer.get("/handover"))


def test_accepted_twice_is_accepted_once(officer: Client, incoming: Client, world: World, mine: str) -> None:
    offered(officer, world, account(officer, "PC Ada Osei"))
    page = incoming.get("/handover")
    press(incoming, page, "/handover/accept")
    assert press(incoming, page, "/handover/accept")["Location"] == "/handover?done=already"
    assert said(incoming.get(f"{mine}?show=all")).count("Handover accepted by") == 1


def test_nobody_named_is_refused_and_the_note_is_kept(officer: Client, world: World, mine: str) -> None:
    page = officer.get("/handover")
    for to in ("", str(uuid4()), world.intruder.by.account):
        answers = {"to": to, f"note-{world.case.chronology}": "Ring Joan first"}
        answer = press(officer, page, "/handover/give", **answers)
        assert answer.status_code == 400
        assert "Choose the person who takes over" in said(answer)
        assert "Ring Joan first" in said(answer)


def test_what_was_offered_to_another_is_not_accepted(
    officer: Client, incoming: Client, inspector: Client, world: World, mine: str
) -> None:
    offered(officer, world, account(officer, "PC Ada Osei"))
    assert "PC Jo Pell" not in said(inspector.get("/handover"))
    answer = inspector.post("/handover/accept", {"offer": ""})
    assert answer["Location"] == "/handover?done=already"
    assert "Officer in charge PC Jo Pell" in said(officer.get(mine))


def test_a_supervisor_hands_over_the_whole_team(sergeant: Client, world: World, mine: str) -> None:
    page = said(sergeant.get("/handover"))
    assert "To hand over (1)" in page
    assert AREA not in page


def test_a_form_without_its_key_is_offered_all_the_same(
    officer: Client, incoming: Client, world: World, mine: str
) -> None:
    to = account(officer, "PC Ada Osei")
    for key in ("", "x"):
        answer = officer.post("/handover/give", {"to": to, "idem": key})
        assert answer["Location"] == "/handover/give?done=offered"


def test_an_offer_that_is_none_accepts_nothing(
    officer: Client, incoming: Client, world: World, mine: str
) -> None:
    offered(officer, world, account(officer, "PC Ada Osei"))
    assert incoming.post("/handover/accept", {"offer": "x"})["Location"] == "/handover?done=already"
    assert "Officer in charge PC Jo Pell" in said(officer.get(mine))


def test_ones_own_team_is_offered_first(officer: Client, world: World, mine: str) -> None:
    desk(world.force, RESPONSE_OFFICER, name="Aa Elsewhere", team="Another team")
    desk(world.force, RESPONSE_OFFICER, name="Zz Ours")
    page = officer.get("/handover/give").content.decode()
    assert page.index("Zz Ours") < page.index("Aa Elsewhere")


def test_a_child_of_two_cases_is_handed_over_and_accepted_once(
    officer: Client, incoming: Client, world: World, mine: str
) -> None:
    about, known = ((world.child, "subject"),), {"known": "Alone at night."}
    other = world.sergeant.opens("referral.concern-known", pathway="referral", about=about, answers=known)
    there = f"/cases/{other.chronology}"
    press(officer, officer.get(there), f"{there}/in-charge")
    page = said(officer.get("/handover"))
    assert "To hand over (1)" in page
    assert page.count("KA, 15") == 1
    assert page.index("2 cases") < page.index(reference(officer, mine)) < page.index("Offer them")
    assert page.count(reference(officer, there)) == 2, "its line, and whose note is asked for"
    offered(officer, world, account(officer, "PC Ada Osei"))
    assert "Offered already (1)" in said(officer.get("/handover/give"))
    page = incoming.get("/handover")
    assert "To accept (1)" in said(page)
    assert "Accept KA, 15, 2 cases" in said(page)
    form = page.content.decode().partition('action="/handover/accept"')[2].partition("</form>")[0]
    both = re.findall(r'name="offer" value="([^"]+)"', form)
    assert len(both) == 2
    incoming.post("/handover/accept", {"offer": both})
    for case in (mine, there):
        assert "Officer in charge PC Ada Osei" in said(incoming.get(case)), case


def reference(client: Client, case: str) -> str:
    """What a case is called."""
    (found,) = set(re.findall(r"[A-Z]+/[A-Z]/\d{4}/\d{4}", said(client.get(f"{case}/print"))))
    return str(found)
