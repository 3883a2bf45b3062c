"""The household finder on the desk: children with reasons and sources; each check by its partner's name."""

import re

import pytest
from django.test import Client

from harken.catalogue import standards_by
from harken.policy.force import Policy
from tests.database import Connect
from tests.desk.reading import heading, said
from tests.desk.world import World, browser, linked, opened, recorded


def visitor(world: World) -> str:
    """A child of a former partner of somebody who lives there."""
    partner = opened(
        world.sergeant, "person.recorded", given_names="Lena", family_name="Holt", born="1985-01-01"
    )
    child = world.sergeant.child(given="Wren", family="Holt", born="2019-05-01")
    linked(world.sergeant, world.nan, world.place, "lives at")
    linked(world.sergeant, world.nan, partner, "partner of")
    linked(world.sergeant, partner, child, "parent of")
    return child


def test_a_partners_children_are_named_with_the_reason_its_day_and_who_says_so(
    sergeant: Client, world: World, connect: Connect
) -> None:
    child = visitor(world)
    for here in (f"/places/{world.place}/household", f"/children/{world.nan}/household"):
        page = said(sergeant.get(here))
        assert "Wren Holt" in page
        assert "Child of Lena Holt, partner of Joan Ashdale" in page
        assert "day not said, PS Rhian Haddow, supervisor, recorded" in page
        assert "2 children: 1 known, 1 possible." in page
        assert "Nothing is recorded as asked about them." in page
    asked = "select persons::text[] from consultation where object_kind = 'household' and object_id = %s"
    rows = connect("admin").execute(asked, (world.place,)).fetchall()
    assert {child, world.child} <= {one for (those,) in rows for one in those}


def test_each_check_says_which_partner_was_asked_and_how_it_stands(sergeant: Client, world: World) -> None:
    recorded(world.officer, "every-case.referred", world.case, world.child, concerns=["neglect"])
    page = said(sergeant.get(f"/places/{world.place}/household"))
    assert re.search(r"Children.s social care : .+ left asked \d\d:\d\d", page), page


OPENS = {slug: one for slug, one in standards_by(Policy()).pathways.items() if not one.of_nobody}


@pytest.mark.parametrize("slug", OPENS)
def test_a_case_of_every_kind_leads_to_the_households_it_names(
    sergeant: Client, world: World, slug: str
) -> None:
    opens = OPENS[slug].opens
    assert opens is not None
    child = world.sergeant.child(given="Nia", born="2016-05-02")
    him = world.sergeant.child(given="Vic", family="Dane", born="1979-05-05")
    linked(world.sergeant, child, world.place, "lives at")
    grown = next((one.part for one in opens.names_whom if not one.place and one.part != "child"), "")
    about = ((child, "subject"), (him, grown)) if grown else ((him, "subject"),)
    place = next((((world.place, one.part),) for one in opens.names_whom if one.place), ())
    answers = {"because": "managed as violent or dangerous, and need not notify"} if not grown else {}
    case = world.sergeant.opens(opens.key, pathway=slug, about=(*about, *place), answers=answers)
    page = sergeant.get(f"/cases/{case.chronology}").content.decode()
    assert f"/children/{him}/household" in page
    assert (f"/places/{world.place}/household" in page) is bool(grown)
    assert (f"/places/{world.place}/near" in page) is bool(grown)


def test_nobody_recorded_is_not_none(sergeant: Client, world: World) -> None:
    empty = world.sergeant.opens("place.recorded", answers={"lines": "1 Nowhere Lane"}).chronology
    page = sergeant.get(f"/places/{empty}/household")
    assert "No child is recorded. That is not none" in said(page)
    assert heading(page).startswith("Children likely at 1 Nowhere Lane")


def test_a_stranger_finds_none(world: World) -> None:
    for path in (f"/places/{world.place}/household", f"/children/{world.child}/household"):
        assert browser(world.intruder.by).get(path).status_code == 404
