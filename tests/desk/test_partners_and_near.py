"""What partners were asked about children likely somewhere; and who lives near, shown and never pushed."""

import re

import pytest
from django.test import Client

from harken.casework.restrict import Restricting, restrict_to
from harken.every_case.restriction import Restriction
from tests.cases import now
from tests.database import Connect
from tests.desk.reading import press, said
from tests.desk.world import World, browser, linked, opened, recorded

MANAGED = "managed as violent or dangerous, and need not notify"
HERE, THERE, FAR = (451_000, 320_000), (451_100, 320_000), (452_000, 320_000)
NEARER = (451_000, 320_050)


def at(world: World, lines: str, where: tuple[int, int]) -> str:
    return opened(world.sergeant, "place.recorded", lines=lines, easting=where[0], northing=where[1])


def managed(world: World, home: str, given: str) -> str:
    who = opened(world.sergeant, "person.recorded", given_names=given, family_name="Pell", born="1979-05-05")
    world.sergeant.opens(
        "offender.taken-on", pathway="offender", about=((who, "subject"),), answers={"because": MANAGED}
    )
    linked(world.sergeant, who, home, "stays at")
    return who


def lives(world: World, home: str, given: str, born: str) -> str:
    who = opened(world.sergeant, "person.recorded", given_names=given, family_name="Sedge", born=born)
    linked(world.sergeant, who, home, "lives at")
    return who


@pytest.mark.parametrize("page", ["places/{place}", "places/{place}/pack", "children/{child}/pack"])
def test_each_thing_asked_of_a_partner_is_said_with_its_name_until_it_is_answered(
    sergeant: Client, world: World, page: str
) -> None:
    path, by = "/" + page.format(**world.ids), world.sergeant
    recorded(by, "every-case.referred", world.case, world.child, why="Bruises")
    page_said = said(sergeant.get(path))
    assert "s social care" in page_said[page_said.index("Asked of partners") :]


def test_answered_it_is_said_to_be(sergeant: Client, world: World) -> None:
    by, path = world.sergeant, f"/places/{world.place}"
    recorded(by, "every-case.referred", world.case, world.child, why="Bruises")
    assert ": answered" not in said(sergeant.get(path))
    recorded(by, "every-case.referral-received", world.case, world.child, by_whom="Ms Larch")
    assert ": answered" in said(sergeant.get(path))


def test_who_is_managed_and_lives_near_is_shown_and_their_read_is_recorded(
    sergeant: Client, world: World, connect: Connect
) -> None:
    here = at(world, "2 Quarry Rise", HERE)
    near = managed(world, at(world, "9 Quarry Rise", THERE), "Ash")
    managed(world, at(world, "1 Far Lane", FAR), "Birch")
    page = said(sergeant.get(f"/places/{here}"))
    assert "Ash Pell , 47. Managed offender. Stays at 9 Quarry Rise , 100 m." in page
    assert "Birch" not in page
    asked = "select persons::text[] from consultation where object_kind = 'place' and object_id = %s"
    assert near in connect("admin").execute(asked, (here,)).fetchone()[0]  # type: ignore[index]


def test_nobody_who_is_not_managed_is_shown_and_nobody_whose_record_is_restricted(
    sergeant: Client, officer: Client, world: World
) -> None:
    here, home = at(world, "2 Quarry Rise", HERE), at(world, "9 Quarry Rise", THERE)
    neighbour = opened(world.sergeant, "person.recorded", given_names="Rowan", family_name="Sedge")
    linked(world.sergeant, neighbour, home, "lives at")
    near = managed(world, home, "Ash")
    sealing = Restricting(chronology=near, level=Restriction.SEALED, why="A relative works here", idem="seal")
    restrict_to(sealing, by=world.sergeant.by, now=now(), standards=world.sergeant.standards)
    page = said(officer.get(f"/places/{here}"))
    assert "Nobody is recorded who is shown here" in page
    assert "Rowan" not in page
    assert "Ash" not in page


def test_who_is_near_and_which_children_stand_in_one_table_the_nearest_first(
    sergeant: Client, world: World, connect: Connect
) -> None:
    here = at(world, "2 Quarry Rise", HERE)
    with_him = at(world, "9 Quarry Rise", THERE)
    managed(world, with_him, "Ash")
    child = lives(world, with_him, "Nia", "2016-01-01")
    lives(world, with_him, "Rowan", "1979-01-01")
    nearer = lives(world, at(world, "4 Quarry Rise", NEARER), "Wren", "2012-01-01")
    page = said(sergeant.get(f"/places/{here}/near"))
    assert "Managed offender: 1. Children: 2." in page
    table = page[page.index("Homes, the nearest first (2)") :]
    assert re.findall(r"\d (?:4|9) Quarry Rise \d+ m \S+", table) == [
        "1 4 Quarry Rise 50 m north",
        "2 9 Quarry Rise 100 m east",
    ]
    assert "Ash Pell , 47, stays there. Managed offender" in table
    assert "Rowan" not in page
    asked = "select persons::text[] from consultation where object_kind = 'near' and object_id = %s"
    ((shown,),) = connect("admin").execute(asked, (here,)).fetchall()
    assert {child, nearer} < set(shown)
    assert len(shown) == 3


def test_how_far_is_chosen_and_what_is_not_offered_is_as_it_begins(sergeant: Client, world: World) -> None:
    here = at(world, "2 Quarry Rise", HERE)
    lives(world, at(world, "1 Far Lane", FAR), "Wren", "2012-01-01")
    assert "Wren" in said(sergeant.get(f"/places/{here}/near?within=1000"))
    for asked in ("", "?within=250", "?within=9999", "?within=-1", "?within=x"):
        assert "Wren" not in said(sergeant.get(f"/places/{here}/near{asked}"))


def test_nobody_near_is_not_said_to_be_nobody_and_without_a_position_that_is_said(
    sergeant: Client, world: World
) -> None:
    here = at(world, "2 Quarry Rise", (10_000, 10_000))
    assert "That is not nobody." in said(sergeant.get(f"/places/{here}/near"))
    assert "Not known where this is on the map" in said(sergeant.get(f"/places/{world.place}/near"))
    assert browser(world.intruder.by).get(f"/places/{here}/near").status_code == 404


def test_where_it_is_not_known_where_the_place_is_that_is_said(sergeant: Client, world: World) -> None:
    assert "Not known where this is on the map" in said(sergeant.get(f"/places/{world.place}"))


def test_another_force_sees_none(world: World) -> None:
    here = at(world, "2 Quarry Rise", HERE)
    assert browser(world.intruder.by).get(f"/places/{here}").status_code == 404


def test_on_a_call_an_address_says_how_many_cases_it_has_what_stands_on_its_children_and_who_is_near(
    sergeant: Client, world: World, connect: Connect
) -> None:
    here = at(world, "3 Tern Court", HERE)
    child = lives(world, here, "Wren", "2012-01-01")
    world.sergeant.opens("missing.reported", pathway="missing", about=((child, "subject"), (here, "place")))
    near = managed(world, at(world, "9 Quarry Rise", THERE), "Ash")
    call = "/open/contact"
    page = said(press(sergeant, sergeant.get(call), call, name=f"place:{here}"))
    assert re.search(r"1 case Missing now ?: Wren \w+ Children there: Wren \w+, \d\d \(known\)", page)
    assert re.search(r"Near: [^,]*, Ash \w+, 9 Quarry Rise, \d+ m", page)
    asked = "select persons::text[] from consultation where object_kind = 'form' and object_id = 'named'"
    assert near in {one for (those,) in connect("admin").execute(asked) for one in those}
    page = said(press(sergeant, sergeant.get(call), call, name=f"place:{world.place}"))
    assert "Not known where this is on the map" in page
