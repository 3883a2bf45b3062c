"""A child's page answers six questions at once, and says what is not known; nobody is named twice in one."""

import re
from datetime import timedelta

from django.test import Client

from harken.access.connection import acting
from harken.board.read import Wanted, how_many
from tests.cases import now
from tests.database import Connect
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


MANAGED = {"because": "managed as violent or dangerous, and need not notify"}


def test_a_managed_man_who_lives_with_the_child_is_a_risk_to_them_and_that_he_is_shown_is_on_record(
    sergeant: Client, world: World, connect: Connect
) -> None:
    him = world.sergeant.child(given="Dorian", family="Wick", born="1979-05-05")
    linked(world.sergeant, him, world.place, "stays at")
    about = ((him, "subject"),)
    world.sergeant.opens("offender.taken-on", pathway="offender", about=about, answers=MANAGED)
    page = said(sergeant.get(f"/children/{world.child}"))
    risks = answer(page, "Who is a risk to them?", "Who do they trust?")
    assert "Dorian Wick" in risks
    assert "Managed offender" in risks
    asked = "select persons::text[] from consultation where object_kind = 'person' and object_id = %s"
    assert him in {one for (those,) in connect("admin").execute(asked, (world.child,)) for one in those}


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


def test_last_seen_is_what_whoever_reported_says_and_then_when_one_of_us_did(
    sergeant: Client, world: World
) -> None:
    child = world.sergeant.child(given="Theo", family="Marlow")
    earlier = world.sergeant.missing(child)
    heard = {"seen": "seen and spoken to, alone", "words_used": "Nobody asked me"}
    recorded(world.officer, "every-case.voice", earlier, child, **heard)
    page = said(sergeant.get(f"/children/{child}"))
    assert "Recorded by PC Jo Pell" in answer(page, "Last seen: by whom, alone?", "Their own words")
    seen = now() - timedelta(minutes=90)
    told = {"missing_since": seen.isoformat(), "last_seen_where": "The school gate, by his teacher"}
    world.sergeant.missing(child, answers=told)
    page = said(sergeant.get(f"/children/{child}"))
    shown = answer(page, "Last seen: by whom, alone?", "Their own words")
    assert "1 h 30 min ago. The school gate, by his teacher" in shown
    assert shown.index("school gate") < shown.index("Before that")
    assert "seen and spoken to, alone" in shown
    assert "Nobody asked me" not in shown


def test_an_unborn_child_is_not_said_to_be_born_nor_reported_missing(sergeant: Client, world: World) -> None:
    baby = opened(world.sergeant, "person.recorded", family_name="Brook", unborn="yes")
    page = said(sergeant.get(f"/children/{baby}"))
    assert "Born unborn" not in page
    assert "Report missing" not in page


def test_a_number_of_somebody_trusted_can_be_rung(sergeant: Client, world: World) -> None:
    needs = {"trusted_adult": "Joan Ashdale, their nan, 01632 960141"}
    recorded(world.sergeant, "person.needs-recorded", of(world.child), world.child, **needs)
    page = sergeant.get(f"/children/{world.child}").content.decode()
    assert '<a href="tel:01632960141">01632 960141</a>' in page


def test_what_is_owed_is_counted_whole_however_little_of_it_is_read(sergeant: Client, world: World) -> None:
    for _ in range(4):
        world.sergeant.missing(world.child)
    with acting(world.sergeant.by) as connection:
        wanted = Wanted(force=world.force, subjects=[world.child])
        every = how_many(connection, wanted, most=999)
    assert every > 50
    left = re.search(r"(\d+) more owed", said(sergeant.get(f"/children/{world.child}")))
    assert left is not None
    assert int(left[1]) == every - 3
    assert f"Owed here (8 of {every})" in said(sergeant.get(f"/places/{world.place}"))
