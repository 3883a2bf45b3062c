"""Restricting a record from its page, keeping a relative out, and lowering it by two."""

from typing import Any

import pytest
from django.test import Client

from harken.access.connection import acting
from harken.access.ties import askable
from tests.desk.reading import press, said
from tests.desk.world import World

WHY = "The suspect's sister works in this station"


@pytest.fixture
def here(world: World) -> str:
    return f"/cases/{world.case.chronology}"


def restricts(client: Client, here: str, **answers: Any) -> Any:
    form = f"{here}/restrict"
    given = {"do": "restrict", "level": "named", "why": WHY} | answers
    return press(client, client.get(form), form, **given)


def lower(client: Client, here: str, does: str, **answers: Any) -> Any:
    form = f"{here}/restrict"
    return press(client, client.get(form), form, do=does, level="open", **answers)


def test_a_sergeant_restricts_a_case_and_nobody_else_finds_it(
    world: World, sergeant: Client, officer: Client, here: str
) -> None:
    assert f"{here}/restrict" in sergeant.get(here).content.decode()
    answer = restricts(sergeant, here)
    assert answer["Location"] == f"{here}?done=restricted"
    assert officer.get(here).status_code == 404
    assert "Who may see it: those who are named" in said(sergeant.get(here))
    assert "A restricted record about this person exists" in said(officer.get(f"/children/{world.child}"))


def rings(world: World, phone: str) -> None:
    with acting(None, using="keeper") as connection:
        connection.execute("update account set phone = %s where id = %s", (phone, world.sergeant.by.account))


def test_whoever_comes_upon_one_is_told_whom_to_ask_who_may_see_it(
    world: World, sergeant: Client, officer: Client, here: str
) -> None:
    restricts(sergeant, here)
    child = f"/children/{world.child}"
    assert "Ask the duty inspector, who can reach somebody who may see it (supervisor)" in said(
        officer.get(child)
    )
    rings(world, "01632 960 777")
    shown = said(officer.get(child))
    assert "Ask a supervisor who may see it, 01632 960 777" in shown
    assert "Rhian Haddow" not in shown.partition("A restricted record")[2].partition(".")[0]


def test_of_a_sealed_record_nobody_is_told_whom_to_ask(
    world: World, sergeant: Client, officer: Client, here: str
) -> None:
    restricts(sergeant, here, level="sealed")
    with acting(world.officer.by) as connection:
        assert askable(connection, [world.case.chronology]) == ()
    assert "restricted record" not in said(officer.get(f"/children/{world.child}"))


def test_another_force_is_told_nobody(world: World, sergeant: Client, here: str) -> None:
    restricts(sergeant, here)
    with acting(world.intruder.by) as connection:
        assert askable(connection, [world.case.chronology]) == ()


def test_colleagues_are_found_by_name_and_let_in(
    world: World, sergeant: Client, officer: Client, here: str
) -> None:
    form = f"{here}/restrict"
    found = press(sergeant, sergeant.get(form), form, do="find", colleague="jo pell", level="named", why=WHY)
    assert "PC Jo Pell, response officer" in said(found)
    assert WHY in said(found)
    press(sergeant, found, form, do="restrict", level="named", **{"in": world.officer.by.account})
    assert officer.get(here).status_code == 200
    assert "PC Jo Pell" in said(sergeant.get(form))


def test_a_relative_is_kept_out_of_a_record_that_everybody_else_sees(
    world: World, sergeant: Client, officer: Client, inspector: Client, here: str
) -> None:
    restricts(sergeant, here, level="open", out=world.officer.by.account)
    assert officer.get(here).status_code == 404
    assert inspector.get(here).status_code == 200
    assert "PC Jo Pell" in said(inspector.get(f"{here}/restrict"))


def test_a_childs_record_is_restricted_from_the_childs_page(
    world: World, sergeant: Client, officer: Client
) -> None:
    here = f"/children/{world.child}"
    assert f"{here}/restrict" in sergeant.get(here).content.decode()
    restricts(sergeant, here, level="sealed")
    assert officer.get(here).status_code == 404
    assert "Ashdale, Kian" not in said(officer.get("/search?q=kian+ashdale"))
    assert sergeant.get(here).status_code == 200


def test_what_is_wrong_is_said_beside_what_was_written(sergeant: Client, here: str) -> None:
    for answers, says in (
        ({"why": "because"}, "Say why, in a sentence"),
        ({"level": ""}, "Choose who may see it"),
        ({"level": "team"}, "Choose the team"),
    ):
        answer = restricts(sergeant, here, **answers)
        assert answer.status_code == 400
        assert says in said(answer)


def test_who_may_not_restrict_is_told_who_may(officer: Client, here: str) -> None:
    page = officer.get(f"{here}/restrict")
    assert "Whoever is in charge may, too" in said(page)
    assert "Restrict it now" not in said(page)
    answer = officer.post(f"{here}/restrict", {"do": "restrict", "level": "named", "why": WHY})
    assert answer.status_code == 403


def test_lowering_is_asked_for_by_one_and_agreed_to_by_another(
    world: World, sergeant: Client, officer: Client, inspector: Client, here: str
) -> None:
    restricts(sergeant, here, **{"in": world.inspector.by.account})
    assert lower(sergeant, here, "lower", why="The trial is over now")["Location"].endswith("done=asked")
    assert "PS Rhian Haddow asks that more people may see" in said(inspector.get("/"))
    assert "Agree, or refuse" in said(inspector.get(here))
    assert "Agree, or refuse" not in said(sergeant.get("/"))
    assert lower(sergeant, here, "agree").status_code == 403
    assert officer.get(here).status_code == 404
    assert lower(inspector, here, "agree")["Location"].endswith("done=agree")
    assert officer.get(here).status_code == 200
    assert "asks that more" not in said(inspector.get("/"))


def test_a_refused_request_leaves_it_as_it_is(
    world: World, sergeant: Client, officer: Client, inspector: Client, here: str
) -> None:
    restricts(sergeant, here, **{"in": world.inspector.by.account})
    lower(sergeant, here, "lower", why="The trial is over now")
    assert lower(inspector, here, "refuse")["Location"].endswith("done=refuse")
    assert officer.get(here).status_code == 404


def test_whoever_is_kept_out_sees_it_again_when_two_agree(
    world: World, sergeant: Client, officer: Client, inspector: Client, here: str
) -> None:
    out, form = world.officer.by.account, f"{here}/restrict"
    restricts(sergeant, here, level="open", out=out)
    nothing = press(sergeant, sergeant.get(form), form, do="back", back=out, level="open", why="no")
    assert "Say why" in said(nothing)
    asked = press(
        sergeant, sergeant.get(form), form, do="back", back=out, level="open", why="She has moved to Eastmere"
    )
    assert asked["Location"] == f"{here}?done=asked"
    assert "Agree: let" not in said(sergeant.get(form))
    page = inspector.get(form)
    assert "PS Rhian Haddow asks that PC Jo Pell may see it again" in said(page)
    assert officer.get(here).status_code == 404
    press(inspector, page, form, do="back-agree", back=out, level="open")
    assert officer.get(here).status_code == 200
    assert "No longer kept from it: PC Jo Pell" in said(officer.get(here))


def test_its_chronology_names_whom_it_lets_in_and_keeps_out(
    world: World, sergeant: Client, inspector: Client, here: str
) -> None:
    restricts(sergeant, here, out=world.officer.by.account, **{"in": world.inspector.by.account})
    shown = said(inspector.get(here))
    assert "Let in: Insp Tolu Oyelaran" in shown
    assert "Not to see it: PC Jo Pell" in shown
    assert world.officer.by.account not in shown


def test_what_is_sent_without_its_key_is_restricted_all_the_same(
    sergeant: Client, officer: Client, here: str
) -> None:
    answer = sergeant.post(f"{here}/restrict", {"do": "restrict", "level": "named", "why": WHY})
    assert answer.status_code == 302
    assert officer.get(here).status_code == 404
