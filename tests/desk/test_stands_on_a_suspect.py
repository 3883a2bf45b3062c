"""What stands on somebody whom a case suspects stands first on its page, and on the tasking."""

from django.test import Client

from tests.desk.reading import said
from tests.desk.world import World, recorded


def a_call(world: World) -> str:
    man = world.sergeant.child(given="Clive", family="Venner", born="1988-03-02")
    taken_on = {"because": "must notify under the Sexual Offences Act", "disposal": "a caution"}
    subject = ((man, "subject"),)
    world.sergeant.opens("offender.taken-on", pathway="offender", about=subject, answers=taken_on)
    about = ((world.child, "child"), (man, "suspect"))
    return world.sergeant.opens("contact.call-received", pathway="contact", about=about).chronology


def test_it_stands_first_on_the_case(world: World, sergeant: Client) -> None:
    page = said(sergeant.get(f"/cases/{a_call(world)}"))
    assert "Managed offender: Clive Venner, named here" in page[: page.index("What is owed")]


def test_what_came_of_it_is_said_with_it(world: World, sergeant: Client) -> None:
    man = world.sergeant.child(given="Clive", family="Venner", born="1988-03-02")
    taken_on = {"because": "must notify under the Sexual Offences Act", "disposal": "a caution"}
    world.sergeant.opens("offender.taken-on", pathway="offender", about=((man, "subject"),), answers=taken_on)
    about = ((world.child, "child"), (man, "suspect"))
    case = world.sergeant.opens("investigation.abuse-alleged", pathway="investigation", about=about)
    came_to = {"outcome": "not enough evidence", "why": "No witness"}
    recorded(world.sergeant, "investigation.outcome-decided", case, world.child, **came_to)
    page = said(sergeant.get(f"/cases/{case.chronology}"))
    assert "Clive Venner, named here; outcome: not enough evidence" in page[: page.index("What is owed")]


def test_it_stands_on_the_tasking(world: World, officer: Client) -> None:
    page = said(officer.get(f"/cases/{a_call(world)}/tasking"))
    assert "Managed offender: Clive Venner, named here" in page[: page.index("Needs:")]
