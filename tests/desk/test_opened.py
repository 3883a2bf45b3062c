"""Opened: who comes to read a case they were told of by message, and what "who was told" says of it then."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.http import HttpResponse
from django.test import Client

from harken.access.connection import acting
from harken.worker.sweep import sweep
from tests.cases import now
from tests.desk.reading import heading, said
from tests.desk.world import World, of, recorded

pytestmark = pytest.mark.usefixtures("undisturbed")

MINE = "/told?whose=mine"


@pytest.fixture
def told(world: World) -> World:
    """The sergeant was told of a case by a message that went out."""
    world.sergeant.missing(world.child, happened=now() - timedelta(hours=2))
    sweep(lambda _force: world.sergeant.standards, most=500)
    with acting(None, using="worker") as connection:
        connection.execute(
            "update outbox set state = 'sent', sent = clock_timestamp() where force = %s", (world.force,)
        )
    return world


def late_case(world: World, client: Client) -> str:
    """The address of the case that the sergeant was told of."""
    page = client.get(MINE).content.decode()
    return page[page.index("/cases/") :].partition('"')[0]


def test_a_message_is_opened_by_opening_its_case_and_not_accepted_by_it(
    told: World, sergeant: Client
) -> None:
    before = said(sergeant.get(MINE))
    assert ", not opened" in before
    sergeant.get(late_case(told, sergeant))
    after = said(sergeant.get(MINE))
    assert ", not opened" not in after
    assert "Opened " in after
    assert "not accepted" in after


@pytest.mark.parametrize("page", ["/children/{child}", "{case}/tasking"])
def test_the_childs_page_and_the_tasking_open_it_too(told: World, sergeant: Client, page: str) -> None:
    sergeant.get(page.format(child=told.child, case=late_case(told, sergeant)))
    assert ", not opened" not in said(sergeant.get(MINE))


def test_what_is_no_longer_owed_asks_nothing_of_whoever_was_told(told: World, sergeant: Client) -> None:
    case = of(late_case(told, sergeant).removeprefix("/cases/"))
    assert "No longer owed" not in said(sergeant.get(MINE))
    recorded(told.sergeant, "missing.supervisor-acknowledged", case, told.child)
    page = said(sergeant.get(MINE)).partition("Tell the local supervisor, who acknowledges")[2]
    assert re.match(r"[\d:]+ PS Rhian Haddow supervisor No longer owed", page.strip())


def test_who_was_told_of_a_case_says_which_and_leads_back_to_it(told: World, sergeant: Client) -> None:
    here = late_case(told, sergeant)
    page = sergeant.get(f"/told?case={here.removeprefix('/cases/')}")
    assert re.fullmatch(r"Who was told of \w+/M/\d+/\d+", heading(page))
    assert f'class="hk-back" href="{here}"' in page.content.decode()
    assert "Whose" not in said(page)
    assert sergeant.get(f"/told?case={told.child}").status_code == 404


def test_earlier_tellings_are_on_the_next_page(
    told: World, sergeant: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("harken.desk.lists.told.SHOWN", 1)
    first = sergeant.get(MINE)
    assert "Told (" not in said(first)
    earlier = re.search(r'href="(/told\?[^"]+)">Earlier', first.content.decode())
    assert earlier
    second = sergeant.get(unescape(earlier[1]))
    assert tellings(second)
    assert not tellings(first) & tellings(second)


def test_every_duty_is_told_of_in_one_row_however_often_somebody_was(
    told: World, sergeant: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = sergeant.get("/told?whose=force")
    rows = re.findall(
        r'<tr role="row">(.*?)</tr>', whole.content.decode().partition("</thead>")[2], re.DOTALL
    )
    assert len(rows) < len(tellings(whole))
    assert f"Told ({len(rows)})" in said(whole)
    monkeypatch.setattr("harken.desk.lists.told.SHOWN", 1)
    address, seen = "/told?whose=force", list[str]()
    for _ in rows:
        page = sergeant.get(address)
        seen += tellings(page)
        onward = re.search(r'href="(/told\?[^"]+)">Earlier', page.content.decode())
        address = unescape(onward[1]) if onward else ""
    assert not address
    assert sorted(seen) == sorted(tellings(whole))


def tellings(page: HttpResponse) -> set[str]:
    """The ids of the tellings on a page."""
    return set(re.findall(r'<li id="([^"]+)"', page.content.decode()))


def test_a_page_left_standing_opens_nothing(told: World, sergeant: Client) -> None:
    sergeant.get(late_case(told, sergeant), headers={"HX-Request": "true"})
    assert ", not opened" in said(sergeant.get(MINE))


def test_nobody_opens_what_somebody_else_was_told_of(told: World, sergeant: Client, officer: Client) -> None:
    officer.get(late_case(told, sergeant))
    assert ", not opened" in said(sergeant.get(MINE))


def test_other_cases_open_nothing(told: World, sergeant: Client) -> None:
    sergeant.get(f"/places/{told.place}")
    other = told.sergeant.missing(told.sergeant.child(given="Nia"))
    sergeant.get(f"/cases/{other.chronology}")
    assert ", not opened" in said(sergeant.get(MINE))
