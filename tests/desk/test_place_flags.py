"""What facts raise on a place is shown on its page, on its sheet and on that of whoever lives there."""

from django.test import Client

from tests.desk.reading import said
from tests.desk.world import World, recorded

HERE = "Children missing from here, three times"


def goes_missing(world: World, times: int) -> None:
    """The child is missing from their home, and found, so many times besides the first."""
    recorded(world.sergeant, "missing.found", world.case, world.child, seen_by="police")
    for _ in range(times):
        about = ((world.child, "subject"), (world.place, "missing from"))
        case = world.sergeant.opens("missing.reported", pathway="missing", about=about)
        recorded(world.sergeant, "missing.found", case, world.child, seen_by="police")


def test_missing_three_times_from_one_address_stands_on_it(sergeant: Client, world: World) -> None:
    goes_missing(world, 2)
    assert HERE not in said(sergeant.get(f"/places/{world.place}"))
    goes_missing(world, 1)
    for page in (f"/places/{world.place}", f"/places/{world.place}/pack", f"/children/{world.child}/pack"):
        assert HERE in said(sergeant.get(page)), page
