"""The daily meeting: its agenda writes itself, what was decided is recorded in the child's own case."""

from django.test import Client

from tests.desk.reading import said
from tests.desk.world import World, browser, recorded

DISCUSSED = "governance.child-discussed"


def agenda(client: Client, query: str = "") -> str:
    return said(client.get(f"/meeting{query}"))


def test_a_missing_child_is_on_it_and_nobody_wrote_it(sergeant: Client, world: World) -> None:
    page = agenda(sergeant)
    assert "Kian Ashdale, 15" in page
    assert "New since the last meeting" in page
    assert "Not yet spoken of" not in page
    assert "To be spoken of:" in page
    assert f"/cases/{world.case.chronology}/record/{DISCUSSED}" in sergeant.get("/meeting").content.decode()


def test_each_child_stands_there_once(sergeant: Client, world: World) -> None:
    assert agenda(sergeant).count("Record what was decided") == 1


def test_what_was_decided_and_who_owns_it_stand_beside_the_child(sergeant: Client, world: World) -> None:
    answers = {"decided": "the child was not reached", "owner": "0417", "what": "Nobody asked her nan"}
    recorded(world.sergeant, DISCUSSED, world.case, world.child, **answers)
    page = agenda(sergeant)
    assert "the child was not reached" in page
    assert "Owner: 0417" in page
    assert "Nobody asked her nan" not in page


def test_a_child_who_is_back_is_no_longer_on_it(sergeant: Client, world: World) -> None:
    recorded(world.officer, "missing.found", world.case, world.child, seen_by="police")
    assert "Kian Ashdale" not in agenda(sergeant)


def test_the_area_alone_can_be_asked_for(sergeant: Client, world: World) -> None:
    assert "Kian Ashdale" in agenda(sergeant, "?whose=area")


def test_another_force_finds_none(world: World) -> None:
    assert "Kian Ashdale" not in agenda(browser(world.intruder.by))
