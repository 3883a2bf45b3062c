"""A matter about nobody: opened without looking for anybody, and right on every page that a child has."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from harken.access.connection import Connection
from harken.vocabulary.roles import PERFORMANCE_GROUP
from tests.desk.reading import form_with, heading, press, said
from tests.desk.test_named import about, case_of
from tests.desk.world import World, browser, desk, recorded

OPEN = "/open/governance"
REPORT = {"a__matter": "an inspection report", "a__what": "Children in custody"}
RECOMMENDED = "governance.recommendation-made"


@pytest.fixture
def group(world: World) -> Client:
    """Whoever leads the performance group, of no area and no team."""
    return browser(desk(world.force, PERFORMANCE_GROUP, name="Maren Yule", team="", area="").by)


def matter(client: Client, **more: Any) -> str:
    return case_of(press(client, client.get(OPEN), OPEN, **REPORT, **more))


def test_it_is_opened_at_once_and_asks_for_no_area(group: Client) -> None:
    assert f'href="{OPEN}"' in group.get("/new").content.decode()
    form = group.get(OPEN)
    assert form.status_code == 200
    assert "area" not in said(form)
    case = matter(group)
    page = said(group.get(f"/cases/{case}"))
    assert "A matter of oversight" in heading(group.get(f"/cases/{case}"))
    assert "Matter: an inspection report" in page
    for words in ("Nobody named yet", "Silhouette", "every area sees it"):
        assert words not in page


def test_it_is_about_nobody_whoever_was_chosen_and_names_nobody(
    group: Client, world: World, connect: Callable[[str], Connection]
) -> None:
    assert group.get(f"{OPEN}?about={world.child}")["Location"] == OPEN
    assert "Matter of oversight" not in said(group.get(f"/children/{world.child}/record"))
    case = matter(group)
    record = group.get(f"/cases/{case}/record/{RECOMMENDED}")
    assert "Name somebody" not in said(record)
    sent = form_with(record, f"/cases/{case}/record/{RECOMMENDED}")
    names = {**sent, "happened": "now", "a-number": "R1", "named": f"child:{world.child}"}
    assert group.post(f"/cases/{case}/record/{RECOMMENDED}", names).status_code == 302
    assert about(connect, case, RECOMMENDED) == set()


def test_only_what_its_pathway_offers_is_recorded_of_it(group: Client) -> None:
    case = matter(group)
    choices = said(group.get(f"/cases/{case}/record"))
    for words in ("Recommendation made", "Case closed", "Retention review set"):
        assert words in choices
    for words in ("(VOICE)", "Discussed at the daily meeting", "Safety plan"):
        assert words not in choices


def test_nothing_is_asked_of_a_child(group: Client, sergeant: Client, world: World) -> None:
    asked = "Has the child been told"
    assert asked not in said(sergeant.get(f"/cases/{matter(group)}/record/every-case.closed"))
    recorded(world.sergeant, "missing.found", world.case, world.child, seen_by="police")
    recorded(world.sergeant, "missing.prevention-interview-held", world.case, world.child, face_to_face="yes")
    assert asked in said(sergeant.get(f"/cases/{world.case.chronology}/record/every-case.closed"))


def test_a_day_to_look_at_a_record_again_is_set_in_a_case_of_any_kind(group: Client, world: World) -> None:
    assert "Retention review set" in said(group.get(f"/cases/{world.case.chronology}/record"))


def test_lists_call_it_by_its_reference_and_no_area_or_wall_shows_it(
    group: Client, sergeant: Client, world: World
) -> None:
    press(group, group.get(OPEN), OPEN, **REPORT)
    row = said(group.get("/?whose=force&kind=governance"))
    assert "governance, an inspection report Send the action plan" in row
    assert "/G/" in row
    for path in ("/?whose=area", "/wall", "/wall?whose=force", "/paper"):
        page = said(sergeant.get(path))
        assert "Send the action plan" not in page, path
        assert "Action plan sent" not in page, path


def test_the_agenda_of_the_daily_meeting_is_of_children(group: Client, world: World) -> None:
    press(group, group.get(OPEN), OPEN, **REPORT)
    assert "A matter of oversight" not in said(group.get("/meeting"))
