"""A case that was given to somebody is on their own list, also while nothing in it is theirs to do."""

import pytest
from django.test import Client

from harken.casework.outcome import Done
from harken.vocabulary.roles import AUDITOR
from tests.cases import Desk
from tests.desk.reading import said
from tests.desk.world import World, browser, desk, recorded

GIVEN = "Cases given to you"


@pytest.fixture
def auditor(world: World) -> Desk:
    """Somebody to whose post no duty of a missing child falls."""
    return desk(world.force, AUDITOR, name="Bo Larkin", team="Audit", area="Hightown")


@pytest.fixture
def matter(world: World) -> Done:
    """A case, the only one of its child, in which nothing is owed by an officer in charge."""
    child = world.sergeant.child()
    return world.sergeant.opens(
        "investigation.abuse-alleged", pathway="investigation", about=((child, "subject"),)
    )


def gives(world: World, of: Done, whom: Desk) -> None:
    recorded(world.sergeant, "every-case.allocated", of, to=whom.by.account, area="Kelbridge")


def test_it_stands_there_with_what_is_owed_in_it(world: World, matter: Done, auditor: Desk) -> None:
    client = browser(auditor.by)
    assert GIVEN not in said(client.get("/"))
    gives(world, matter, auditor)
    page = client.get("/")
    assert f"{GIVEN} (1)" in said(page)
    assert "KA, 15" in said(page)
    assert f'href="/cases/{matter.chronology}"' in page.content.decode()
    assert "owed" in said(page).split(GIVEN)[1]


def test_a_case_given_away_leaves(world: World, matter: Done, auditor: Desk, sergeant: Client) -> None:
    gives(world, matter, auditor)
    gives(world, matter, world.officer)
    assert GIVEN not in said(browser(auditor.by).get("/"))
    assert matter.chronology in browser(world.officer.by).get("/").content.decode()


def test_one_of_which_something_is_on_the_list_is_not_said_twice(world: World, officer: Client) -> None:
    gives(world, world.case, world.officer)
    page = officer.get("/")
    assert world.case.chronology in page.content.decode()
    assert GIVEN not in said(page)


def test_it_is_on_nobody_elses_list_and_on_no_other_list(
    world: World, matter: Done, auditor: Desk, sergeant: Client
) -> None:
    gives(world, matter, auditor)
    for path in ("/?whose=area", "/?whose=force", "/?who=nobody"):
        assert GIVEN not in said(browser(auditor.by).get(path)), path
    assert GIVEN not in said(sergeant.get("/"))
    assert GIVEN in said(browser(auditor.by).get("/?kind=investigation"))
    assert GIVEN not in said(browser(auditor.by).get("/?kind=missing"))


def test_a_closed_case_is_on_no_list(world: World, auditor: Desk) -> None:
    case = world.sergeant.opens("governance.matter-opened", pathway="governance")
    gives(world, case, auditor)
    assert GIVEN in said(browser(auditor.by).get("/"))
    closed = world.sergeant.records("every-case.closed", case, answers={"because": "opened by mistake"})
    assert isinstance(closed, Done), closed
    assert GIVEN not in said(browser(auditor.by).get("/"))
