"""What facts raise on an address is shown to whoever is sent there, on its page and in its pack."""

from django.test import Client

from tests.desk.reading import said
from tests.desk.world import World


def test_that_a_child_was_protected_from_here_is_on_the_page_of_the_address_and_in_its_pack(
    sergeant: Client, world: World
) -> None:
    about = ((world.sergeant.child(given="Pip"), "subject"), (world.place, "place"))
    world.sergeant.opens("police-protection.power-used", pathway="police_protection", about=about)
    for page in (f"/places/{world.place}", f"/places/{world.place}/pack"):
        assert "A child was protected from here" in said(sergeant.get(page)), page


def test_what_stands_on_a_place_that_a_case_names_is_on_its_page_and_its_tasking(
    sergeant: Client, world: World
) -> None:
    other = world.sergeant.child(given="Nia", born="2016-05-02")
    at_home = ((world.child, "subject"), (world.place, "place"))
    world.sergeant.opens("domestic-abuse.reported", pathway="domestic_abuse", about=at_home)
    called = ((other, "child"), (world.place, "place"))
    case = world.sergeant.opens("contact.call-received", pathway="contact", about=called).chronology
    for page in (f"/cases/{case}", f"/cases/{case}/print", f"/cases/{case}/tasking"):
        assert "Domestic abuse reported here: Orchard Lodge" in said(sergeant.get(page)), page
    unnamed = world.sergeant.opens("contact.call-received", pathway="contact", about=called[:1]).chronology
    assert "Domestic abuse reported here" not in said(sergeant.get(f"/cases/{unnamed}"))
