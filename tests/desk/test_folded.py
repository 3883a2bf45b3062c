"""What is seldom known at first, under the fold of a form: kept, carried, recorded and put right."""

import re
from typing import Any

from django.test import Client

from tests.desk.reading import first_form, heading, press, said
from tests.desk.world import World

OPEN, SHUT = '<details class="hk-more" open>', '<details class="hk-more">'
CAME_FROM = {"a__learned_from": "a school", "a__reference": "1107"}
KEPT = {"a-learned_from": ["a school"], "a-reference": ["1107"]}


def opening(world: World) -> str:
    return f"/open/referral?about={world.child}"


def kept_in(page: Any, form: str) -> dict[str, list[str]]:
    fields = first_form(page, form)[1]
    return {name: fields.get(name, []) for name in KEPT}


def test_an_opening_form_begins_with_the_fold_shut_and_ends_with_it_open(
    sergeant: Client, world: World
) -> None:
    form = opening(world)
    page = sergeant.get(form)
    assert SHUT in page.content.decode()
    refused = press(sergeant, page, form)
    assert refused.status_code == 400
    assert OPEN in refused.content.decode()


def test_nothing_under_it_is_lost_where_the_form_is_refused(sergeant: Client, world: World) -> None:
    form = opening(world)
    refused = press(sergeant, sergeant.get(form), form, **CAME_FROM)
    assert "Say when" in said(refused)
    assert kept_in(refused, form) == KEPT


def test_nothing_under_it_is_lost_where_somebody_is_looked_for(sergeant: Client, world: World) -> None:
    form = opening(world)
    page = press(sergeant, sergeant.get(form), form, **CAME_FROM, find="1", q="joan ashdale")
    assert OPEN in page.content.decode()
    assert kept_in(page, form) == KEPT


def test_what_is_under_it_is_recorded_and_put_right_like_the_rest(sergeant: Client, world: World) -> None:
    form = opening(world)
    done = press(sergeant, sergeant.get(form), form, happened="now", **CAME_FROM)
    case = sergeant.get(done["Location"])
    assert "from a school" in said(case)
    ways = re.findall(r'"(/cases/[^"]+/correct/[^"]+)"', case.content.decode())
    pages = {way: sergeant.get(way) for way in ways}
    way = next(way for way, page in pages.items() if "Concern for a child" in heading(page))
    assert OPEN in pages[way].content.decode()
    assert kept_in(pages[way], way) == KEPT


def test_a_draft_keeps_it_and_shows_it(officer: Client, world: World) -> None:
    form = f"/cases/{world.case.chronology}/record/referral.concern-known"
    press(officer, officer.get(form), form, **CAME_FROM, back="1")
    page = officer.get(form)
    assert OPEN in page.content.decode()
    assert kept_in(page, form) == KEPT
