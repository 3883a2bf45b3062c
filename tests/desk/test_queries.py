"""A page asks its database as often for many rows as for few."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from harken.access.connection import acting
from harken.access.pools import close_pools
from harken.casework.outcome import Done
from harken.vocabulary.roles import AUDITOR, CUSTODY_INSPECTOR, MOSOVO_SERGEANT
from tests.cases import Desk, now
from tests.desk.world import AREA, World, browser, desk, linked, recorded

EXECUTED = re.compile(r"\tF\t\d+\t(Execute|Query)\b")
PAGES = (
    "", "?whose=area", "missing", "meeting", "told", "team", "wall", "paper", "handover/give",
    "search?q=ashdale",
    "cases/{case}", "cases/{case}/print", "cases/{case}/tasking", "cases/{case}/as-known",
    "cases/{case}/record", "children/{child}", "children/{child}/plan", "places/{place}",
    "children/{child}/pack", "children/{child}/voice", "children/{child}/outside", "places/{place}/pack",
    "places/{place}/household", "places/{place}/near",
)  # fmt: skip
MORE = 5
HEARD = {"seen": "seen and spoken to, alone", "words_used": "I want to go home"}
TAKEN_ON = {"because": "must notify under the Sexual Offences Act", "under_18": "no"}
Asked = Callable[[Client, str], int]


@pytest.fixture
def asked(database: object, tmp_path: Path) -> Iterator[Asked]:
    """How many statements a page sends: the driver itself writes down what goes over the one connection."""
    close_pools()
    before, settings.HARKEN_POOL = settings.HARKEN_POOL, 1
    written = tmp_path / "sent"
    with acting(None) as connection, written.open("w") as file:
        only = connection.pgconn
        only.trace(file.fileno())

    def count(client: Client, path: str) -> int:
        # Once before, so that what is prepared and kept once is not counted.
        client.get(path)
        with written.open("w") as file:
            only.trace(file.fileno())
            assert client.get(path).status_code == 200
            only.untrace()
        return len(EXECUTED.findall(written.read_text()))

    only.untrace()
    yield count
    settings.HARKEN_POOL = before
    close_pools()


@pytest.mark.parametrize("page", PAGES)
def test_many_rows_cost_no_more_statements_than_few(world: World, asked: Asked, page: str) -> None:
    client, path = browser(world.sergeant.by), "/" + page.format(**world.ids)
    for_few = asked(client, path)
    grow(world)
    assert for_few > 0
    assert asked(client, path) == for_few


def grow(world: World) -> None:
    """More entries, more cases of the child, more children missing, more people in the home."""
    by = world.sergeant
    for number in range(MORE):
        recorded(
            by, "missing.enquiry-made", world.case, world.child, done=f"Call {number}", result="No answer"
        )
        sibling = by.child(given=f"Nia{number}")
        linked(by, sibling, world.place, "lives at")
        linked(by, sibling, world.child, "sibling of")
        by.missing(sibling)
        by.missing(world.child)


@pytest.mark.parametrize("show", ["all", "heard"])
def test_figures_of_many_cases_cost_no_more_statements_than_of_few(
    show: str, world: World, asked: Asked
) -> None:
    client = browser(desk(world.force, CUSTODY_INSPECTOR, name="Ivo Thornby", team="", area="").by)
    about = f"/figures/custody?months=3&show={show}"

    def heard() -> None:
        recorded(world.sergeant, "every-case.voice", arrives(world), world.child, **HEARD)

    heard()
    for_few = asked(client, about)
    for _ in range(MORE):
        heard()
    assert asked(client, about) == for_few


def test_cases_given_of_which_nothing_is_owed_cost_no_more_statements(world: World, asked: Asked) -> None:
    auditor = desk(world.force, AUDITOR, name="Bo Larkin", team="Audit", area="Hightown")
    client = browser(auditor.by)
    gives(world, auditor)
    for_few = asked(client, "/")
    for _ in range(MORE):
        gives(world, auditor)
    assert asked(client, "/") == for_few


def gives(world: World, whom: Desk) -> None:
    of = world.sergeant.missing(world.sergeant.child(given="Dean"))
    recorded(world.sergeant, "every-case.allocated", of, to=whom.by.account, area=AREA)


def test_a_whiteboard_of_many_costs_no_more_statements_than_of_few(world: World, asked: Asked) -> None:
    client = browser(desk(world.force, CUSTODY_INSPECTOR, name="Ivo Thornby", team="", area="").by)
    arrives(world)
    for_few = asked(client, "/whiteboards/custody")
    for _ in range(MORE):
        arrives(world)
    assert asked(client, "/whiteboards/custody") == for_few


def arrives(world: World) -> Done:
    about = ((world.sergeant.child(given="Dean"), "subject"),)
    return world.sergeant.opens("custody.arrived", pathway="custody", about=about)


def test_a_list_of_many_costs_no_more_statements_than_of_few(world: World, asked: Asked) -> None:
    sergeant = desk(world.force, MOSOVO_SERGEANT, name="PS Linnet Grove", team="MOSOVO")
    client, path = browser(sergeant.by), "/lists/offender"
    worries(world, sergeant)
    for_few = asked(client, path)
    for _ in range(MORE):
        worries(world, sergeant)
    assert asked(client, path) == for_few


def worries(world: World, by: Desk) -> None:
    """Somebody else is on the list: at home with the last, asked about, and answered of."""
    who = by.child(given="Garth", family="Ellwood", born="1979-05-04")
    case = by.opens("offender.taken-on", pathway="offender", about=((who, "subject"),), answers=TAKEN_ON)
    linked(by, who, world.place, "lives at")
    recorded(by, "offender.manager-named", case, who, manager="3717")
    recorded(by, "offender.risk-assessed", case, who, priority="very high")
    for number in ("Q1", "Q2"):
        by_when = (now() + timedelta(days=2)).isoformat()
        recorded(by, "offender.intelligence-asked", case, who, number=number, by_when=by_when)
    recorded(by, "offender.intelligence-answered", case, who, number="Q1", answer="Nothing")
