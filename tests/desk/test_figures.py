"""Figures of a kind of work: how each duty was kept, of how many; each leads to the cases it counts."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client, RequestFactory

from harken.access.connection import Connection, acting
from harken.board.beat import truth
from harken.casework.outcome import Done
from harken.chronology.restriction import restrict
from harken.desk.lists.figures import figures_page
from harken.desk.visit import Visit
from harken.vocabulary.roles import CUSTODY_INSPECTOR, PNC_BUREAU
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
    return re.findall(r"\d+", page[page.index(says) :][:200])[:2]


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


VOICE = {"seen": "seen and spoken to, alone", "words_used": "I want to go home"}
REVIEW = {"how": "in person", "heard": "the child, in their own words", "child_said": "I am cold"}
REFUSED = {"seen": "seen, not spoken to", "why_not": "the child did not want to"}


def told(world: World) -> Done:
    """A child heard twice, one who would not speak, one whom nobody asked; the case of the first."""
    nia, rob = world.sergeant.child(given="Nia"), world.sergeant.child(given="Rob")
    twice, silent = arrives(world, nia), arrives(world, rob)
    arrives(world, world.child)
    recorded(world.sergeant, "every-case.voice", twice, nia, **VOICE)
    recorded(world.sergeant, "custody.detention-reviewed", twice, nia, **REVIEW)
    recorded(world.sergeant, "every-case.voice", silent, rob, **REFUSED)
    return twice


def words_of(client: Client) -> str:
    """The page that the figures lead to."""
    page = client.get(HERE).content.decode()
    (way,) = set(re.findall(r'href="(/figures/custody[^"#]*show=heard)#counted"', page))
    return said(client.get(way.replace("&amp;", "&")))


def test_in_how_many_cases_a_child_was_heard_is_counted(inspector: Client, world: World) -> None:
    assert "in their own words</a>" not in inspector.get(HERE).content.decode()
    told(world)
    page = said(inspector.get(HERE))
    assert figure(page, "A child was heard in their own words (VOICE)") == ["1", "3"]
    assert figure(page, "A child was seen or asked, and was not heard") == ["1", "3"]
    assert figure(page, "Nobody recorded seeing or hearing a child (VOICE)") == ["1", "3"]


def test_what_children_said_is_read_in_their_own_words(inspector: Client, world: World) -> None:
    told(world)
    page = words_of(inspector)
    for words in ("“I want to go home”", "“I am cold”", "supervisor"):
        assert words in page
    assert "Words kept back" not in page


def test_a_restricted_case_is_neither_counted_nor_read(inspector: Client, world: World) -> None:
    kept = told(world)
    with acting(world.sergeant.by) as connection:
        assert restrict(connection, kept.chronology, "named")
    page = inspector.get(f"{HERE}?show=heard").content.decode()
    assert figure(said(inspector.get(HERE)), "A child was heard in their own words (VOICE)") == ["0", "2"]
    for words in ("I want to go home", "I am cold", kept.reference):
        assert words not in page


def test_from_whom_words_are_kept_back_they_stay_so(world: World) -> None:
    told(world)
    bureau = desk(world.force, PNC_BUREAU, team="", area="")
    custody = bureau.standards.pathways["custody"]
    assert custody.figures
    for_them = replace(custody, figures=replace(custody.figures, for_whom=(PNC_BUREAU,)))
    standards = replace(bureau.standards, pathways={**bureau.standards.pathways, "custody": for_them})
    asked = RequestFactory().get(HERE, {"show": "heard"})
    with acting(bureau.by) as connection:
        visit = Visit(asked, bureau.by, connection, truth(connection), standards)
        page = figures_page(visit, pathway="custody")
    assert [(one.quote, bool(one.kept_back)) for one in page.said] == [("", True)] * 2


def test_that_words_were_read_is_on_record(
    inspector: Client, world: World, connect: Callable[[str], Connection]
) -> None:
    told(world)
    words_of(inspector)
    asked = (
        "select fields, cardinality(persons) from consultation"
        " where object_id = 'figures:custody' and force = %s order by at desc limit 1"
    )
    assert connect("admin").execute(asked, (world.force,)).fetchone() == (["figures", "words"], 1)
