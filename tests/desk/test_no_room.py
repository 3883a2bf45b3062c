"""A disk that is nearly full: every page and the health path say so, and a form keeps what was written."""

from collections.abc import Iterator

import pytest
from django.test import Client

from harken.access.connection import acting
from harken.board.beat import beat
from tests.database import Connect
from tests.desk.reading import press, said
from tests.desk.world import World

pytestmark = pytest.mark.usefixtures("undisturbed")


@pytest.fixture
def no_room(world: World, connect: Connect) -> Iterator[None]:
    """The clock has seen that the disk is nearly full; and nothing that other tests left is overdue."""
    with connect("admin") as owner:
        owner.execute("update case_line set look_at = null, untold = null, failed = ''")
    for full in (True, False):
        with acting(None, using="worker") as connection:
            beat(connection, "clock", full=full)
        if full:
            yield


@pytest.mark.parametrize("path", ["/", "/missing", "/cases/{case}", "/children/{child}", "/help", "/wall"])
def test_every_page_says_it_and_is_shown(world: World, sergeant: Client, no_room: None, path: str) -> None:
    answer = sergeant.get(path.format_map(world.ids))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "nothing more is recorded" in page
    assert "NOTHING RECORDED SINCE" in page
    assert "Use the paper list" in page


def test_a_form_is_refused_with_what_was_written(world: World, sergeant: Client, no_room: None) -> None:
    form = f"/cases/{world.case.chronology}/record/every-case.noted"
    answer = press(sergeant, sergeant.get(form), form, happened="now", a__note="His coat is gone.")
    assert answer.status_code == 507
    assert "Not recorded: the disk of the database is nearly full" in said(answer)
    assert "His coat is gone." in said(answer)


def test_whoever_watches_from_outside_is_told(client: Client, no_room: None) -> None:
    assert client.get("/health").json()["entries"] == "not taken"
    answer = client.get("/health/deadlines")
    assert answer.status_code == 503
    assert "disk" in answer.json()["why"]


def test_a_disk_that_is_full_already_is_said_and_what_was_written_can_be_sent_again(
    world: World, sergeant: Client, full_disk: None
) -> None:
    form = f"/cases/{world.case.chronology}/record/every-case.noted"
    answer = press(sergeant, sergeant.get(form), form, happened="now", a__note="His coat is gone.")
    assert answer.status_code == 507
    assert "The disk of the database is full" in said(answer)
    assert "Nothing was recorded" in said(answer)
    assert "His coat is gone." in answer.content.decode()
