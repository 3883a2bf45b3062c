"""The pack: all that is known on a sheet, with sources; who saw it; to whom it went, and when opened."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from harken.access.connection import acting
from harken.design.words import whole_day
from tests.cases import now
from tests.database import Connect
from tests.desk.reading import first_form, forms, said
from tests.desk.world import World, browser, linked, of, opened, recorded

BROTHER = {"given_names": "Wren", "family_name": "Ashdale", "born": "2019-05-01"}


@pytest.fixture
def brother(world: World) -> str:
    who = opened(world.sergeant, "person.recorded", **BROTHER)
    linked(world.sergeant, world.nan, who, "cares for")
    linked(world.sergeant, world.nan, world.place, "lives at")
    return who


def waiting(world: World) -> list[tuple[str, str, bool]]:
    with acting(world.sergeant.by) as connection:
        rows = connection.execute(
            "select destination, body::text, opened is not null from outbox where purpose = 'pack'"
        ).fetchall()
    return [(str(a), str(b), bool(c)) for a, b, c in rows]


def test_an_address_names_the_children_who_are_likely_there_and_says_why(
    sergeant: Client, world: World, brother: str
) -> None:
    page = said(sergeant.get(f"/places/{world.place}/pack"))
    assert "Kian Ashdale, 15 . Known : Lives here." in page
    assert "Likely : Cared for by Joan Ashdale." in page
    assert "PS Rhian Haddow, supervisor, recorded" in page
    assert "Whether other children live here, or visit" in page


def test_a_person_has_flags_history_what_is_owed_and_what_is_not_known(
    sergeant: Client, world: World
) -> None:
    page = said(sergeant.get(f"/children/{world.child}/pack"))
    unknown = "Which school, nursery or college"
    for part in ("Missing now", " left", unknown, "Orchard Lodge", "Missing: 1, 1 open"):
        assert part in page, part
    assert "Two steps out" in page


def test_whoever_is_not_identified_is_so_in_the_middle_of_a_sentence(sergeant: Client, world: World) -> None:
    stranger = opened(world.sergeant, "person.recorded", identified="no")
    child = opened(world.sergeant, "person.recorded", given_names="Wren", born="2019-05-01")
    linked(world.sergeant, world.nan, stranger, "may be a risk to")
    linked(world.sergeant, stranger, child, "cares for")
    page = said(sergeant.get(f"/children/{world.child}/pack"))
    assert "Joan Ashdale may be a risk to somebody not yet identified" in page
    assert "Cared for by somebody not yet identified" in said(sergeant.get(f"/children/{stranger}/pack"))


def test_paper_says_of_which_day_it_is(sergeant: Client, world: World) -> None:
    day = whole_day(now())
    assert re.search(
        rf"As known \d\d:\d\d, {day}, to PS Rhian Haddow", said(sergeant.get(f"/children/{world.child}/pack"))
    )
    for path in ("/paper", f"/cases/{world.case.chronology}/print", f"/children/{world.child}"):
        assert re.search(rf"True at \d\d:\d\d:\d\d, {day}\.", said(sergeant.get(path))), path


def test_the_days_of_its_cases_stand_apart_and_nothing_follows_the_last(
    sergeant: Client, world: World
) -> None:
    world.sergeant.missing(world.child, happened=now() - timedelta(days=40))
    page = said(sergeant.get(f"/children/{world.child}/pack")).partition("Missing: 2, 2 open")[2]
    assert re.match(r"[^.]*\. \d\d:\d\d ; \d+ \w+(?: \d+)?, \d\d:\d\d last ", page), page[:90]


def test_everybody_it_names_is_on_record_as_looked_at(
    sergeant: Client, world: World, brother: str, connect: Connect
) -> None:
    sergeant.get(f"/places/{world.place}/pack")
    asked = "select persons::text[] from consultation where object_kind = 'pack' and object_id = %s"
    row = connect("admin").execute(asked, (world.place,)).fetchone()
    assert row is not None
    assert {world.child, world.nan, brother} <= set(row[0])


def test_sent_to_the_officer_it_carries_no_name_and_keeps_when_it_was_opened(
    sergeant: Client, officer: Client, world: World
) -> None:
    here = f"/children/{world.child}/pack"
    fields = {**forms(sergeant.get(here))[here], "officer": [world.officer.by.account]}
    for _ in range(2):
        assert sergeant.post(here, fields).status_code == 302
    ((to, body, seen),) = waiting(world)
    assert (to.endswith("@wenmarsh.invalid"), seen) == (True, False)
    assert "Ashdale" not in body
    assert "to PC Jo Pell, not opened yet" in said(sergeant.get(here))
    sergeant.get(here)
    assert waiting(world)[0][2] is False
    officer.get(here)
    assert waiting(world)[0][2] is True
    assert "to PC Jo Pell, opened" in said(sergeant.get(here))


@pytest.mark.parametrize("officer", ["", "not-an-id", "00000000-0000-0000-0000-000000000000"])
def test_it_is_sent_to_nobody_who_is_not_on_duty(sergeant: Client, world: World, officer: str) -> None:
    here = f"/children/{world.child}/pack"
    answer = sergeant.post(here, {"officer": officer, "idem": ""})
    assert answer.status_code == 400 or "Choose who it goes to" in said(answer)
    assert waiting(world) == []


def test_a_stranger_finds_none(world: World) -> None:
    other = browser(world.intruder.by)
    for path in (f"/children/{world.child}/pack", f"/places/{world.place}/pack"):
        assert other.get(path).status_code == 404
        assert other.post(path, {"officer": world.officer.by.account}).status_code == 404
    assert waiting(world) == []


def test_what_names_them_in_another_part_and_what_happened_at_an_address_is_in_the_history(
    sergeant: Client, world: World
) -> None:
    him = world.sergeant.child(given="Vic", family="Dane", born="1979-05-05")
    about = ((world.child, "subject"), (him, "suspect"), (world.place, "place"))
    case = world.sergeant.opens("domestic-abuse.reported", pathway="domestic_abuse", about=about)
    pack = said(sergeant.get(f"/children/{him}/pack"))
    assert "Domestic abuse as suspect: 1, 1 open" in pack
    assert case.reference in pack
    assert "Domestic abuse here: 1, 1 open" in said(sergeant.get(f"/places/{world.place}/pack"))
    assert f"{case.reference} , domestic abuse, named as suspect: open" in said(
        sergeant.get(f"/children/{him}")
    )


def test_whoever_is_in_charge_of_an_open_case_gets_it_by_one_press(
    sergeant: Client, officer: Client, world: World
) -> None:
    recorded(world.sergeant, "every-case.allocated", world.case, to=world.officer.by.account)
    here = f"/children/{world.child}/pack"
    page = sergeant.get(here)
    assert "Send it to PC Jo Pell, response officer" in said(page)
    _, fields = first_form(page, here)
    assert sergeant.post(here, {**fields, "officer": world.officer.by.account}).status_code == 302
    assert "to PC Jo Pell, not opened yet" in said(sergeant.get(here))


def test_a_long_fact_is_cut_short_and_says_so(sergeant: Client, world: World) -> None:
    flag = {"flag": "dangerous dog", "why": "Bites. " * 400, "review_on": "2030-01-01"}
    recorded(world.sergeant, "place.flagged", of(world.place), world.place, **flag)
    pack = said(sergeant.get(f"/places/{world.place}/pack"))
    assert "the rest is on the page" in pack
    assert len(pack) < 4000
