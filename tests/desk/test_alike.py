"""A child whose record is kept back, named in a live incident: that one may exist is said, no more."""

import re
from typing import Any

import pytest
from django.test import Client

from harken.vocabulary.roles import SUPERVISOR
from tests.database import Connect
from tests.desk.reading import press, said
from tests.desk.test_restricting import restricts
from tests.desk.world import World, browser, desk, of, recorded

CALL = "/open/contact"
MAY_BE = "A restricted record may be about somebody of that name"
LIVE = ("/search?for=missing&q={}", CALL)


@pytest.fixture
def hidden(world: World, sergeant: Client) -> str:
    """Kian's own record, kept to the sergeant."""
    assert restricts(sergeant, f"/children/{world.child}").status_code == 302
    return world.child


def looked_for(client: Client, way: str, text: str) -> Any:
    if way == CALL:
        return press(client, client.get(CALL), CALL, find="1", q=text)
    return client.get(way.format(text.replace(" ", "+")))


@pytest.mark.parametrize("way", LIVE)
@pytest.mark.parametrize("text", ["kian ashdale", "Ashdale, Kian", "kian ashdail 2011"])
def test_that_one_may_be_kept_back_is_said_and_nothing_of_it(
    world: World, officer: Client, hidden: str, way: str, text: str
) -> None:
    page = looked_for(officer, way, text)
    assert said(page).count(MAY_BE) == 1
    assert f'href="/emergency/{hidden}"' in page.content.decode()
    assert f"/children/{hidden}" not in page.content.decode()
    shown = said(page).replace("Read as called Kian Ashdale.", "")
    for secret in ("Kian Ashdale", "Orchard Lodge", world.case.reference, "born 2011", "1 case"):
        assert secret not in shown, secret


def test_in_the_form_of_a_case_it_is_said_as_well(world: World, officer: Client, hidden: str) -> None:
    here = f"/cases/{world.case.chronology}/record/every-case.noted"
    page = press(officer, officer.get(here), here, find="1", q="kian ashdale")
    assert MAY_BE in said(page)


def test_a_search_by_itself_says_nothing(officer: Client, hidden: str) -> None:
    alone, absent = (officer.get(f"/search?q={name}+ashdale") for name in ("kian", "rowan"))
    assert MAY_BE not in said(alone)
    assert hidden not in alone.content.decode()
    apart = r"(?i)kian|rowan|\d\d:\d\d:\d\d"
    assert re.sub(apart, "", said(alone)) == re.sub(apart, "", said(absent))


@pytest.mark.parametrize("text", ["ashdale", "kian", "rowan ashdale", "kian ashdale 1996", "kian other"])
def test_of_less_than_a_forename_and_a_surname_and_of_another_nothing_is_said(
    officer: Client, hidden: str, text: str
) -> None:
    assert MAY_BE not in said(looked_for(officer, LIVE[0], text))


def test_of_what_is_sealed_and_to_whom_it_is_kept_from_nothing_is_said(
    world: World, sergeant: Client, officer: Client, hidden: str
) -> None:
    barred = desk(world.force, SUPERVISOR)
    restricts(sergeant, f"/children/{hidden}", out=barred.by.account)
    assert MAY_BE in said(looked_for(officer, CALL, "kian ashdale"))
    assert MAY_BE not in said(looked_for(browser(barred.by), CALL, "kian ashdale"))
    restricts(sergeant, f"/children/{hidden}", level="sealed", **{"in": world.inspector.by.account})
    assert MAY_BE not in said(looked_for(officer, CALL, "kian ashdale"))


def test_whoever_sees_it_finds_it_as_ever(sergeant: Client, hidden: str) -> None:
    page = looked_for(sergeant, LIVE[0], "kian ashdale")
    assert MAY_BE not in said(page)
    assert hidden in page.content.decode()


def test_that_it_was_said_is_on_record_of_that_person(
    world: World, officer: Client, hidden: str, connect: Connect
) -> None:
    looked_for(officer, CALL, "kian ashdale")
    with connect("admin") as admin:
        rows = admin.execute(
            "select object_kind, object_id, fields, link from consultation "
            "where actor = %s and persons @> array[%s]::uuid[] and fields = '{restriction}'",
            (world.officer.by.account, hidden),
        ).fetchall()
    assert rows == [("search", "kian ashdale", ["restriction"], "search_only")]


def test_entered_anew_the_two_are_joined_from_the_record_that_is_kept_back_and_it_stays_so(
    world: World, sergeant: Client, officer: Client, hidden: str
) -> None:
    anew = world.officer.child(given="Kian", family="Ashdale")
    recorded(world.sergeant, "person.merged", of(hidden), hidden, other=anew)
    page = officer.get(f"/children/{anew}")
    assert page.status_code == 200
    assert "A restricted record about this person exists" in said(page)
    assert world.case.reference not in page.content.decode()
    assert f"/children/{hidden}" not in page.content.decode()
