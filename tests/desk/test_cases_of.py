"""The cases of a much-known child: what goes on first, what is over a line each, its outcome said."""

import re
from datetime import timedelta

from django.test import Client

from harken.desk.lines.chronology import FIRST
from harken.desk.person.cases import OPEN_SHOWN, OVER_SHOWN
from tests.cases import now
from tests.desk.reading import said
from tests.desk.world import World, recorded

OVER = re.compile(r"/M/\d+/\d+ , missing: closed \d+ \w+, everything owed is done")


def over(world: World, **closing: str) -> None:
    """An episode of the child's that was closed."""
    began = now() - timedelta(days=2)
    case = world.sergeant.missing(world.child, happened=began)
    recorded(world.officer, "missing.found", case, world.child, seen_by="police", condition="well")
    recorded(
        world.officer, "missing.prevention-interview-held", case, world.child, face_to_face="yes",
        spoken_to="alone",
    )  # fmt: skip
    for what in ("held", "shared", "read"):
        recorded(world.sergeant, f"missing.return-interview-{what}", case, world.child)
    recorded(world.sergeant, "every-case.closed", case, **closing)


def section(client: Client, world: World) -> str:
    """What the child's page shows of their cases, as it stands in the page."""
    page = client.get(f"/children/{world.child}").content.decode()
    return page[page.index("<h2>Cases") : page.index('id="chronology"')]


def test_what_is_over_is_folded_once_it_is_much_and_says_what_came_of_it(
    world: World, sergeant: Client
) -> None:
    for _ in range(OVER_SHOWN):
        over(world, because="everything owed is done")
    assert "<details" not in section(sergeant, world)
    over(world)
    page = said(sergeant.get(f"/children/{world.child}"))
    shown, _, folded = section(sergeant, world).partition("<details")
    assert f"{OVER_SHOWN + 1} that are over" in folded
    assert "closed" not in shown
    assert len(OVER.findall(page)) == OVER_SHOWN
    assert ", no reason said" in page


def test_whoever_is_missing_now_and_what_is_late_stand_first(world: World, sergeant: Client) -> None:
    for _ in range(OPEN_SHOWN):
        back = world.sergeant.missing(world.child)
        recorded(world.officer, "missing.found", back, world.child, seen_by="police", condition="well")
    late = world.sergeant.missing(world.child, happened=now() - timedelta(days=9))
    returned = now() - timedelta(days=8)
    recorded(world.officer, "missing.found", late, world.child, seen_by="police", returned_at=returned)
    shown = section(sergeant, world).partition("<details")[0]
    cases = re.findall(r'/cases/([0-9a-f-]+)"', shown)
    assert len(cases) == OPEN_SHOWN
    assert cases[:2] == [world.case.chronology, late.chronology]
    assert "overdue" in shown
    assert f"{2} more open" in section(sergeant, world)


def test_the_last_entries_of_a_much_known_child_come_first_and_the_rest_is_asked_for(
    world: World, sergeant: Client
) -> None:
    for number in range(FIRST + 5):
        recorded(world.officer, "missing.enquiry-made", world.case, world.child, done=f"Call {number}")
    page = sergeant.get(f"/children/{world.child}").content.decode()
    assert page.count('class="hk-what"') == FIRST
    (earlier,) = re.findall(r'<a href="([^"]+)">Earlier entries', page)
    rest = sergeant.get(earlier.replace("&amp;", "&")).content.decode()
    assert rest.count('class="hk-what"') > 5
    assert "Call 0" in rest
