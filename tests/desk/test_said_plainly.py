"""What is restricted, withheld, merged or done by Harken is said so that somebody tired understands it."""

import re

import pytest
from django.test import Client

from tests.desk.reading import said
from tests.desk.test_restricting import restricts
from tests.desk.world import World, of, opened, recorded

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


@pytest.fixture
def here(world: World) -> str:
    return f"/cases/{world.case.chronology}"


def test_who_may_see_it_is_said_in_words_and_offered_to_nobody_for_correction(
    world: World, sergeant: Client, here: str
) -> None:
    restricts(sergeant, here)
    page = sergeant.get(here)
    assert "Who may see it: those who are named, and no others" in said(page)
    rows = re.findall(r"<tr.*?</tr>", page.content.decode(), re.S)
    (row,) = [one for one in rows if "Who may see it: " in one]
    assert "/correct/" not in row


def test_somebody_withheld_leads_nowhere(world: World, sergeant: Client, officer: Client, here: str) -> None:
    restricts(sergeant, f"/children/{world.child}")
    for page in (officer.get(here), officer.get("/?whose=team")):
        assert "Withheld" in said(page)
        assert f'href="/children/{world.child}"' not in page.content.decode()


def test_whom_to_ring_is_said_as_one_would_say_it(world: World, sergeant: Client, officer: Client) -> None:
    restricts(sergeant, f"/cases/{world.case.chronology}")
    page = said(officer.get(f"/children/{world.child}"))
    assert "Ask the duty inspector, who can reach somebody who may see it (supervisor)" in page


def test_a_record_merged_is_called_by_name_and_says_what_the_other_knows(
    world: World, sergeant: Client
) -> None:
    again = opened(world.sergeant, "person.recorded", given_names="Kai", family_name="Ashdale")
    recorded(world.sergeant, "person.merged", of(again), again, other=world.child, why="The same photograph")
    page = sergeant.get(f"/children/{again}")
    assert "The same person as Kian Ashdale: The same photograph" in said(page)
    assert "Also recorded as Kian Ashdale. Born 2 March 2011" in said(page)
    assert "Kai Ashdale, age not known" in said(page)
    text = re.sub(r"<[^>]*>", " ", page.content.decode())
    assert not UUID.search(text)


def test_what_harken_did_of_itself_is_said_to_be_harkens(world: World, sergeant: Client, here: str) -> None:
    recorded(world.officer, "every-case.exposure-counted", world.case, minutes=130, doing="grading")
    page = said(sergeant.get(f"{here}?show=all"))
    assert "Jo Pell, system" not in page
    assert "Harken" in page
