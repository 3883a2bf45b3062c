"""The page of somebody grown asks what it is for: where, which children, who is at risk; of a child never."""

from django.test import Client

from tests.database import Connect
from tests.desk.reading import said
from tests.desk.test_six_answers import MANAGED, answer
from tests.desk.world import World, linked, of, recorded

CHILDS = ("is he safe?", "His own words", "Last seen: by whom, alone?", "Who does he trust?")


def him(world: World) -> str:
    who = world.sergeant.child(given="Dorian", family="Wick", born="1979-05-05")
    given = {"given_names": "Dorian", "family_name": "Wick", "born": "1979-05-05", "sex": "male"}
    recorded(world.sergeant, "person.recorded", of(who), who, **given)
    return who


def test_a_managed_man_is_asked_about_as_one(sergeant: Client, world: World, connect: Connect) -> None:
    who = him(world)
    linked(world.sergeant, who, world.place, "stays at")
    case = world.sergeant.opens(
        "offender.taken-on", pathway="offender", about=((who, "subject"),), answers=MANAGED
    )
    recorded(world.sergeant, "offender.manager-named", case, who, manager="4417")
    page = said(sergeant.get(f"/children/{who}"))
    for one in (*CHILDS, "Report missing"):
        assert one not in page
    assert "Orchard Lodge" in answer(page, "Where is he?", "What is owed")
    children = answer(page, "Which children are with him?", "To whom may he be a risk?")
    assert "Kian Ashdale, 15" in children
    assert "known" in children
    assert "Managed offender" in answer(page, "To whom may he be a risk?", "Who is a risk to him?")
    works = answer(page, "Who works with him?", "Record something")
    assert "4417" in works
    assert case.reference in works or "Offender management" in works
    asked = "select persons::text[] from consultation where object_kind = 'person' and object_id = %s"
    assert world.child in {one for (those,) in connect("admin").execute(asked, (who,)) for one in those}


def test_a_suspect_is_shown_with_the_children_of_the_case_until_cleared(
    sergeant: Client, world: World
) -> None:
    who = him(world)
    about = ((world.child, "child"), (who, "suspect"))
    world.sergeant.opens("online-abuse.received", pathway="online_abuse", about=about)
    harms = answer(said(sergeant.get(f"/children/{who}")), "To whom may he be a risk?", "Who is a risk to")
    assert "Suspect: " in harms
    assert "Kian Ashdale, 15" in harms


def test_nobody_known_of_somebody_grown_is_not_nobody(sergeant: Client, world: World) -> None:
    page = said(sergeant.get(f"/children/{him(world)}"))
    assert "Not known where he lives" in answer(page, "Where is he?", "What is owed")
    assert "Not known" in answer(page, "Which children are with him?", "To whom may he be a risk?")
    assert "Nobody is named" in answer(page, "Who works with him?", "Record something")


def test_who_may_be_a_child_is_asked_about_as_one(sergeant: Client, world: World) -> None:
    them = world.sergeant.opens("person.recorded", answers={"family_name": "Noor"}).chronology
    assert "Their own words" in said(sergeant.get(f"/children/{them}"))
