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
