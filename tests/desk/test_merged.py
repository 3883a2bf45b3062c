"""Two records of one child: one page while they are taken for one, each its own when they are not."""

import re
from urllib.parse import urlencode

import pytest
from django.test import Client

from harken.access.connection import acting
from harken.board.cases import cases_about
from harken.chronology.restriction import restrict
from tests.cases import now
from tests.database import Connect
from tests.desk.reading import said
from tests.desk.world import World, browser, linked, of, opened, recorded

HEADS = re.compile(r'hk-of-whom"><a class="hk-chip" href="/children/([^"]+)"')


@pytest.fixture
def again(world: World) -> str:
    """Another record of the same child, with a case, a carer and words of its own."""
    other = opened(world.sergeant, "person.recorded", given_names="Kian", family_name="Ashdale")
    case = world.sergeant.missing(other)
    recorded(world.sergeant, "missing.enquiry-made", case, other, done="Rang the hostel", result="Was there")
    carer = opened(world.sergeant, "person.recorded", given_names="Moira", family_name="Tennant")
    linked(world.sergeant, other, carer, "trusts")
    return other


def merge(world: World, one: str, other: str) -> None:
    recorded(world.sergeant, "person.merged", of(one), one, other=other, why="Same school photograph")


def page(world: World, person: str) -> str:
    client: Client = browser(world.sergeant.by)
    return said(client.get(f"/children/{person}"))


def test_records_of_one_child_are_one_page_from_either(world: World, again: str) -> None:
    merge(world, world.child, again)
    for person in (world.child, again):
        shown = page(world, person)
        assert "2 cases" in shown
        assert "Rang his nan" in shown
        assert "Rang the hostel" in shown
        assert "Moira Tennant" in shown
        assert "Joan Ashdale" in shown


def test_records_that_are_parted_again_are_two_pages(world: World, again: str) -> None:
    merge(world, world.child, again)
    recorded(world.sergeant, "person.unmerged", of(world.child), world.child, other=again, why="Brothers")
    shown = page(world, world.child)
    assert "1 case" in shown
    assert "Rang the hostel" not in shown
    assert "Moira Tennant" not in shown
    shown = page(world, again)
    assert "Rang the hostel" in shown
    assert "Rang his nan" not in shown


def test_reading_one_record_is_recorded_as_reading_the_other(
    world: World, again: str, connect: object
) -> None:
    merge(world, world.child, again)
    page(world, world.child)
    row = (
        connect("admin")
        .execute(
            "select persons::text[] from consultation where object_kind = 'person' and object_id = %s"
            " order by at desc limit 1",
            (world.child,),
        )
        .fetchone()
    )
    assert {world.child, again} <= set(row[0])


def test_the_plan_kept_in_one_record_goes_with_the_tasking_of_the_other(world: World, again: str) -> None:
    client = browser(world.officer.by)
    case = cases_of(world, again)[0]
    here = f"/cases/{case}/tasking"
    assert "This child has no trigger plan" in said(client.get(here))
    merge(world, again, world.child)
    shown = said(client.get(here))
    assert "Ring Joan, his nan" in shown
    assert "All 4 steps" in shown
    assert "in force" in said(client.get(f"/children/{again}/plan"))
    assert "Trigger plan" in said(client.get("/missing?whose=force"))


def test_a_child_as_known_is_what_was_one_child_then(world: World, again: str) -> None:
    before = now()
    merge(world, world.child, again)
    merged = now()
    recorded(world.sergeant, "person.unmerged", of(world.child), world.child, other=again, why="Brothers")
    client = browser(world.sergeant.by)
    stood = [
        "Rang the hostel"
        in said(client.get(f"/children/{world.child}/as-known?{urlencode({'at': at.isoformat()})}"))
        for at in (before, merged, now())
    ]
    assert stood == [False, True, False]


def test_records_are_parted_from_either_side(world: World, again: str) -> None:
    merge(world, world.child, again)
    recorded(world.sergeant, "person.unmerged", of(again), again, other=world.child, why="Brothers")
    assert "1 case" in page(world, world.child)
    merge(world, again, world.child)
    assert "2 cases" in page(world, world.child)


def test_of_records_parted_nothing_hidden_is_said_any_more(world: World, again: str) -> None:
    with acting(world.sergeant.by) as connection:
        assert restrict(connection, cases_of(world, again)[0], "named")
    stranger = browser(world.officer.by)
    exists = "A restricted record about this person exists"
    merge(world, world.child, again)
    assert exists in said(stranger.get(f"/children/{world.child}"))
    recorded(world.sergeant, "person.unmerged", of(world.child), world.child, other=again, why="Brothers")
    assert exists not in said(stranger.get(f"/children/{world.child}"))


def cases_of(world: World, person: str) -> list[str]:
    with acting(world.sergeant.by) as connection:
        return [one.chronology for one in cases_about(connection, world.force, person)]


def test_of_very_many_cases_one_that_is_open_is_not_cut(
    world: World, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = world.case.chronology
    concern = {"known": "Alone at night."}
    later = [
        world.sergeant.opens(
            "referral.concern-known", pathway="referral", about=((world.child, "subject"),), answers=concern
        ).chronology
        for _ in range(3)
    ]
    with connect("admin") as admin:
        admin.execute("update case_line set closed = now() where chronology = any (%s::uuid[])", (later,))
    monkeypatch.setattr("harken.board.cases.MOST_ABOUT", 2)
    assert cases_of(world, world.child) == [later[-1], first]


def test_records_of_one_child_head_one_group_of_what_is_owed(world: World, again: str) -> None:
    """Once for each urgency, and not for each record."""

    def headings() -> list[str]:
        page = browser(world.sergeant.by).get("/?whose=force").content.decode()
        return HEADS.findall(page)

    apart = headings()
    merge(world, world.child, again)
    assert {world.child, again} <= {*apart}
    assert len(headings()) < len(apart)


def test_the_only_other_record_is_not_looked_for(world: World, again: str) -> None:
    client = browser(world.sergeant.by)
    here = f"/children/{world.child}/record/person.unmerged"
    assert client.get(here)["Location"].startswith("/search?")
    merge(world, again, world.child)
    leads = client.get(here)["Location"]
    assert leads == f"{here}?with={again}"
    assert client.get(leads).status_code == 200
