"""What stands over a list is what its rows are about: a child, an adult, a matter that is of nobody."""

import re

from django.test import Client

from harken.vocabulary.roles import INFORMATION_MANAGER, OFFENDER_MANAGER
from tests.desk.world import World, browser, desk


def over(client: Client, path: str) -> set[str]:
    found = re.findall(r'scope="col">([^<]+)</th>', client.get(path).content.decode())
    return {one for one in found if one in ("Child", "Person", "Matter", "About")}


def test_a_list_is_headed_by_what_it_is_of(sergeant: Client, world: World) -> None:
    for page in ("/wall", "/paper?whose=force"):
        assert over(sergeant, page) == {"Child"}, page
    manager = desk(world.force, OFFENDER_MANAGER)
    him = manager.child(given="Dorian", family="Wick", born="1979-05-05")
    managed = {"because": "managed as violent or dangerous, and need not notify"}
    manager.opens("offender.taken-on", pathway="offender", about=((him, "subject"),), answers=managed)
    assert over(browser(manager.by), "/?whose=force&kind=offender") == {"Person"}
    breach = desk(world.force, INFORMATION_MANAGER)
    matter = breach.opens(
        "governance.matter-opened", pathway="governance", answers={"matter": "a breach of personal data"}
    )
    breach.records("governance.breach-recorded", matter)
    assert over(browser(breach.by), "/?whose=force&kind=governance") == {"Matter"}
    assert over(sergeant, "/paper?whose=force") == {"About"}
