"""What facts raise on a place is shown on its page, on its sheet and on that of whoever lives there."""

from django.test import Client

from harken.access.connection import acting
from harken.access.ties import Tie, tie
from harken.chronology.restriction import restrict
from tests.desk.reading import said
from tests.desk.world import World, linked, recorded

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


ASKS = "A restricted record about this place, or somebody who lives here, exists."


def test_what_a_restricted_case_raises_on_a_place_is_kept_back_and_whom_to_ask_is_said(
    world: World, sergeant: Client, officer: Client
) -> None:
    about = ((world.child, "subject"), (world.place, "place"))
    other = world.sergeant.opens("domestic-abuse.reported", pathway="domestic_abuse", about=about)
    second = world.sergeant.child(given="Nia", born="2016-05-02")
    linked(world.sergeant, second, world.place, "stays at")
    case = world.sergeant.missing(second)
    here = (f"/places/{world.place}", f"/places/{world.place}/pack")
    for page in here:
        assert "Domestic abuse reported here" in said(officer.get(page))
        assert "A restricted record" not in said(officer.get(page))
    with acting(world.sergeant.by) as connection:
        who = world.sergeant.by.account
        tie(connection, Tie(force=world.force, chronology=other.chronology, why="owner", account=who))
        assert restrict(connection, other.chronology, "named")
    for page in here:
        kept = said(officer.get(page))
        assert "Domestic abuse reported here" not in kept
        assert ASKS in kept
        assert other.reference not in kept
        assert ASKS not in said(sergeant.get(page))
    for page in (f"/cases/{case.chronology}", f"/cases/{case.chronology}/tasking?child={second}"):
        assert "A restricted record about a place named here exists." in said(officer.get(page)), page
