"""Two records of one child: one page while they are taken for one, each its own when they are not."""

import pytest
from django.test import Client

from tests.desk.reading import said
from tests.desk.world import World, browser, linked, of, opened, recorded


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
