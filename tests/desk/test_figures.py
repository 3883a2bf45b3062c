"""Figures of a kind of work: how each duty was kept, of how many; each leads to the cases it counts."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from harken.access.connection import Connection
from harken.casework.outcome import Done
from harken.vocabulary.roles import CUSTODY_INSPECTOR
from tests.desk.reading import said
from tests.desk.world import World, browser, desk, recorded

HERE = "/figures/custody"
BY_TELEPHONE = {"how": "by telephone", "adult": "not asked, no reason given", "heard": "nobody"}


@pytest.fixture
def inspector(world: World) -> Client:
    """The custody inspector, of no area."""
    return browser(desk(world.force, CUSTODY_INSPECTOR, name="Ivo Thornby", team="", area="").by)


def arrives(world: World, child: str) -> Done:
    about = ((child, "subject"),)
    return world.sergeant.opens("custody.arrived", pathway="custody", about=about)


def figure(page: str, says: str) -> list[str]:
    """The numbers of one row, as they stand on the page."""
    return re.findall(r"\d+", page[page.index(says) :][:90])[:2]


def test_each_figure_is_of_so_many_cases_and_leads_to_those_it_counts(
    inspector: Client, world: World
) -> None:
    first, other = arrives(world, world.child), arrives(world, world.sergeant.child(given="Nia"))
    recorded(world.sergeant, "custody.detention-reviewed", first, world.child, **BY_TELEPHONE)
    page = inspector.get(HERE)
    shown = said(page)
    assert "2 cases began then." in shown
    assert figure(shown, "A review by telephone") == ["1", "1"]
    assert figure(shown, "Held within sight or sound of adults") == ["0", "2"]
    ways = re.findall(r'href="(/figures/custody[^"#]*show=so-2)', page.content.decode())
    assert ways
    led_to = inspector.get(ways[0].replace("&amp;", "&"))
    reason = "Detention reviewed by telephone. Appropriate adult: not asked, no reason given"
    assert reason in said(led_to)
    counted = led_to.content.decode()
    assert f'href="/cases/{first.chronology}"' in counted
    assert f'href="/cases/{other.chronology}"' not in counted


def test_how_each_duty_was_kept_is_counted_each_time_it_was_owed(inspector: Client, world: World) -> None:
    arrives(world, world.child)
    shown = said(inspector.get(HERE))
    assert "How each duty was kept" in shown
    assert "CU-03" in shown


def test_only_the_posts_that_a_pathway_names_see_its_figures(
    inspector: Client, sergeant: Client, world: World
) -> None:
    assert HERE in inspector.get("/").content.decode()
    assert HERE not in sergeant.get("/").content.decode()
    assert sergeant.get(HERE).status_code == 404
    assert inspector.get("/figures/contact").status_code == 404
    assert inspector.get("/figures/nothing").status_code == 404


def test_a_time_that_makes_no_sense_is_this_month(inspector: Client) -> None:
    for asked in ("?month=1999-13", "?months=7&show=x", "?month=%00&months="):
        assert inspector.get(HERE + asked).status_code == 200


def test_that_they_were_looked_at_is_on_record(
    inspector: Client, world: World, connect: Callable[[str], Connection]
) -> None:
    arrives(world, world.child)
    inspector.get(HERE)
    asked = "select rows from consultation where object_id = 'figures:custody' and force = %s"
    assert connect("admin").execute(asked, (world.force,)).fetchone() == (1,)
