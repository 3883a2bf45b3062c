"""What stands first on a case: how old the child is, when the law ends what was done, who works with them."""

from datetime import timedelta

from django.test import Client

from harken.vocabulary.roles import OFFENDER_MANAGER
from tests.cases import now
from tests.desk.reading import heading, said
from tests.desk.world import World, desk, recorded


def first(client: Client, case: str) -> str:
    """What a case page says before what is owed in it."""
    page = said(client.get(f"/cases/{case}"))
    return page[: page.index("What is owed")]


def protected(world: World, **ago: float) -> str:
    child = world.sergeant.child(given="Hugo")
    return world.sergeant.opens(
        "police-protection.power-used", pathway="police_protection", about=((child, "subject"),),
        happened=now() - timedelta(**ago),
    ).chronology  # fmt: skip


def test_a_child_is_named_with_their_age(world: World, sergeant: Client) -> None:
    page = sergeant.get(f"/cases/{protected(world, hours=2)}")
    assert heading(page) == "Hugo Ashdale, 15"


def test_when_the_law_ends_the_power_stands_first_however_far_off(world: World, sergeant: Client) -> None:
    assert ": 69 h left" in first(sergeant, protected(world, hours=2))
    assert "The law ends it" in first(sergeant, protected(world, hours=2))


def test_that_the_law_has_ended_the_power_stands_first(world: World, sergeant: Client) -> None:
    shown = first(sergeant, protected(world, hours=80))
    assert "Ended by law" in shown
    assert "The law ends it" not in shown


def test_what_ends_by_itself_asks_for_no_review(world: World, sergeant: Client) -> None:
    shown = first(sergeant, protected(world, hours=2))
    assert "ends by itself" in shown
    assert "review: " not in shown


def test_who_was_named_to_work_with_somebody_is_said_and_nobody_is_not(
    world: World, sergeant: Client
) -> None:
    manager = desk(world.force, OFFENDER_MANAGER, name="PC Rook Sallis")
    man = world.sergeant.child(given="Clive", born="1988-03-02")
    case = world.sergeant.opens("offender.taken-on", pathway="offender", about=((man, "subject"),))
    assert "Nobody is in charge." in first(sergeant, case.chronology)
    recorded(world.sergeant, "offender.manager-named", case, man, manager=manager.by.account)
    shown = first(sergeant, case.chronology)
    assert "PC Rook Sallis works with them." in shown
    assert "Nobody is in charge." not in shown
