"""A child's page answers six questions at once, and says what is not known; nobody is named twice in one."""

import re

from django.test import Client

from tests.desk.reading import said
from tests.desk.world import World, linked, of, opened, recorded


def answer(page: str, question: str, until: str) -> str:
    """What stands between one question of the page and the next."""
    return page.partition(question)[2].partition(until)[0]


def test_nobody_known_to_be_a_risk_is_not_nobody_who_is(sergeant: Client, world: World) -> None:
    page = said(sergeant.get(f"/children/{world.nan}"))
    assert "Not known" in answer(page, "Who is a risk to them?", "Who do they trust?")
    assert "May be a risk to others" not in page


def test_whoever_may_be_a_risk_is_named_to_the_child_and_says_so_of_themselves(
    sergeant: Client, world: World
) -> None:
    vance = opened(world.sergeant, "person.recorded", given_names="Connor", family_name="Vance")
    linked(world.sergeant, vance, world.child, "may be a risk to")
    page = said(sergeant.get(f"/children/{world.child}"))
    assert "Connor Vance" in answer(page, "Who is a risk to them?", "Who do they trust?")
    assert "May be a risk to others" not in page
    assert "May be a risk to others" in said(sergeant.get(f"/children/{vance}"))


def test_last_seen_says_how_long_ago_by_whom_and_whether_alone(sergeant: Client, world: World) -> None:
    heard = {"face_to_face": "yes", "spoken_to": "alone", "words_used": "Nobody asked me"}
    recorded(world.officer, "missing.prevention-interview-held", world.case, world.child, **heard)
    page = said(sergeant.get(f"/children/{world.child}"))
    seen = answer(page, "Last seen: by whom, alone?", "Their own words")
    assert re.search(r"min ago\. Recorded by PC Jo Pell , response officer", seen)
    assert "Spoken to: alone" in seen


def test_somebody_trusted_is_named_once(sergeant: Client, world: World) -> None:
    needs = {"trusted_adult": "Joan Ashdale, their nan"}
    recorded(world.sergeant, "person.needs-recorded", of(world.child), world.child, **needs)
    page = said(sergeant.get(f"/children/{world.child}"))
    assert answer(page, "Who do they trust?", "Record something").count("Joan Ashdale") == 1


def test_an_entry_says_what_kind_it_is_once(sergeant: Client, world: World) -> None:
    page = sergeant.get(f"/cases/{world.case.chronology}").content.decode()
    lines = [said_of(one) for one in re.findall(r'<span class="hk-prose">(.*?)</span>\s', page, re.DOTALL)]
    assert lines
    for line in lines:
        kind, _, rest = line.partition(". ")
        assert kind.split()[0] != (rest.split() or [""])[0].strip(".:,"), line


def said_of(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())
