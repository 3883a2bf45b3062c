"""The list of whom officers look out for: who, why, what is asked; answered and reviewed from its page."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.test import Client

from harken.access.connection import Connection, acting
from harken.access.ties import Tie, tie
from harken.casework.outcome import Done
from harken.chronology.restriction import restrict
from harken.vocabulary.roles import (
    CALL_TAKER,
    MOSOVO_INSPECTOR,
    MOSOVO_SERGEANT,
    NEIGHBOURHOOD_OFFICER,
)
from tests.cases import Desk, now
from tests.desk.reading import said
from tests.desk.world import AREA, World, browser, desk, linked, recorded

HERE = "/lists/offender"
TAKEN_ON = {"because": "must notify under the Sexual Offences Act", "under_18": "no"}
WATCHED = "Who he meets outside the school"


@dataclass(frozen=True)
class Listed:
    """Somebody on the list, in a case of Kelbridge, and whoever reads of them."""

    case: Done
    who: str
    local: Client
    inspector: Client
    sergeant: Desk


@pytest.fixture
def listed(world: World) -> Listed:
    sergeant = desk(world.force, MOSOVO_SERGEANT, name="PS Linnet Grove", team="MOSOVO", area=AREA)
    who = sergeant.child(given="Garth", family="Ellwood", born="1979-05-04")
    case = takes_on(sergeant, who)
    recorded(
        sergeant, "offender.risk-assessed", case, who, priority="very high", risk_factors="Seeks out mothers"
    )
    linked(sergeant, who, world.place, "lives at")
    return Listed(
        case=case,
        who=who,
        local=browser(desk(world.force, NEIGHBOURHOOD_OFFICER, name="PC Rook Sallis", team="").by),
        inspector=browser(desk(world.force, MOSOVO_INSPECTOR, name="DI Cass Merriden", team="", area="").by),
        sergeant=sergeant,
    )


def takes_on(by: Desk, who: str) -> Done:
    case = by.opens("offender.taken-on", pathway="offender", about=((who, "subject"),), answers=TAKEN_ON)
    recorded(by, "every-case.allocated", case, area=AREA, to=by.by.account)
    return case


def asks(listed: Listed, number: str = "Q1", question: str = "Who stays at Coopers Reach?") -> None:
    by_when = (now() + timedelta(days=2)).isoformat()
    answers = {"number": number, "question": question, "area": AREA, "by_when": by_when}
    recorded(listed.sergeant, "offender.intelligence-asked", listed.case, listed.who, **answers)


def form_of(page: bytes, button: str) -> tuple[str, dict[str, str]]:
    """Where the form with a button is sent, and what is in it."""
    forms = re.findall(r'<form method="post" action="([^"]+)".*?</form>', page.decode(), re.S)
    whole = re.findall(r'<form method="post".*?</form>', page.decode(), re.S)
    at = next(i for i, one in enumerate(whole) if f">{button}</button>" in one)
    fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', whole[at]))
    return forms[at], fields


def test_who_is_on_it_why_by_whom_and_what_is_asked_stand_together(listed: Listed) -> None:
    page = said(listed.local.get(HERE))
    assert f"Briefing list: {AREA}" in page
    assert "On the list (1)" in page
    assert re.search(r"Garth Ellwood, \d\d", page)
    assert "Silhouette of Garth" in listed.local.get(HERE).content.decode()
    assert "lives at Orchard Lodge" in page
    assert "Risk: very high" in page
    assert "On it because Risk assessed: very high" in page
    assert "Put on it by PS Linnet Grove, MOSOVO sergeant" in page
    assert "Last reviewed not reviewed yet" in page
    assert "Seeks out mothers" not in page


def test_whom_a_review_put_on_it_is_said_to_be_on_it_by_a_review(listed: Listed) -> None:
    low = {"priority": "high", "risk_factors": "Lives alone"}
    recorded(listed.sergeant, "offender.risk-assessed", listed.case, listed.who, **low)
    assert "On the list (1)" not in said(listed.local.get(HERE))
    kept = {"stays_on": "yes", "published": "yes", "area": AREA, "look_out_for": WATCHED}
    recorded(listed.sergeant, "offender.briefing-reviewed", listed.case, listed.who, **kept)
    page = said(listed.local.get(HERE))
    assert "On it because A review of the list put them on it" in page
    assert "stays on the list" not in page


def test_the_inspector_reviews_each_with_one_press_and_is_back_at_the_list(listed: Listed) -> None:
    page = listed.inspector.get(HERE).content
    action, fields = form_of(page, "Stays on it, published to the area")
    sent = {**fields, "a-look_out_for": WATCHED}
    answer = listed.inspector.post(action, sent)
    assert (answer.status_code, answer["Location"]) == (302, f"{HERE}?done=recorded")
    page = said(listed.local.get(HERE))
    assert f"Look out for, and send back: {WATCHED}" in page
    assert "Last reviewed DI Cass Merriden, MOSOVO detective inspector" in page
    assert "Stays on it" not in page
    chronology = said(listed.inspector.get(f"/cases/{listed.case.chronology}"))
    assert "Briefing: stays on the list: yes. Published to the area: yes. Area: Kelbridge" in chronology


def test_a_review_that_is_late_is_said_to_be(listed: Listed, world: World) -> None:
    assert "is-late" not in listed.local.get(HERE).content.decode()
    who = listed.sergeant.child(given="Odo", family="Farrant", born="1988-01-09")
    case, then = takes_on(listed.sergeant, who), now() - timedelta(days=9)
    risk = {"priority": "very high"}
    listed.sergeant.records("offender.risk-assessed", case, who, answers=risk, happened=then)
    page = listed.local.get(HERE)
    assert "On the list (2)" in said(page)
    assert page.content.decode().count('class="is-late"') == 1
    assert re.search(r"Next review Late since [^()]+ \(2 days\)", said(page))


def test_whoever_comes_off_it_is_no_longer_on_it(listed: Listed) -> None:
    action, fields = form_of(listed.inspector.get(HERE).content, "Comes off it")
    assert listed.inspector.post(action, fields).status_code == 302
    assert "Nobody is on it here now." in said(listed.local.get(HERE))


def test_what_is_asked_is_answered_there_and_then_stands_beside_them(listed: Listed) -> None:
    asks(listed)
    page = listed.local.get(HERE)
    assert "Asked of officers here (1)" in said(page)
    assert "Who stays at Coopers Reach?" in said(page)
    action, fields = form_of(page.content, "Send the answer")
    answer = listed.local.post(action, {**fields, "a-answer": "A woman, and a girl of six"})
    assert answer["Location"] == f"{HERE}?done=recorded"
    page = said(listed.local.get(HERE))
    assert "Nothing waits for an answer here." in page
    assert "A woman, and a girl of six (PC Rook Sallis, neighbourhood officer" in page


def test_on_paper_it_asks_nothing_and_the_printing_is_on_record(
    listed: Listed, connect: Callable[[str], Connection]
) -> None:
    asks(listed)
    page = listed.inspector.get(f"{HERE}?on=paper")
    assert "Garth Ellwood" in said(page)
    assert "Keep it on you, and destroy it." in said(page)
    assert "<textarea" not in page.content.decode()
    asked = "select verb, object_kind from consultation where object_id = %s and %s::uuid = any (persons)"
    found = connect("owner").execute(asked, ("offender briefing list", listed.who)).fetchall()
    assert found == [("print", "paper list")]


def test_it_is_read_by_the_posts_it_is_for_and_no_other(listed: Listed, world: World) -> None:
    assert f'href="{HERE}"' in listed.local.get("/").content.decode()
    other = browser(desk(world.force, CALL_TAKER, name="Bo Dane").by)
    assert other.get(HERE).status_code == 404
    assert HERE not in other.get("/").content.decode()
    assert listed.local.get("/lists/missing").status_code == 404
    assert listed.local.get("/lists/nothing").status_code == 404


def test_somebody_of_a_case_that_is_kept_back_is_on_no_list_of_whoever_may_not_see_it(
    listed: Listed,
) -> None:
    asks(listed)
    by, case = listed.sergeant.by, listed.case.chronology
    with acting(by) as connection:
        tie(connection, Tie(force=by.force, chronology=case, why="owner", account=by.account))
        assert restrict(connection, case, "named")
    assert "Garth Ellwood" in said(browser(by).get(HERE))
    page = said(listed.local.get(HERE))
    assert "Garth Ellwood" not in page
    assert "Coopers Reach" not in page


def test_another_force_finds_nobody(listed: Listed, world: World) -> None:
    elsewhere = browser(desk(world.intruder.by.force, NEIGHBOURHOOD_OFFICER, name="PC Elsewhere").by)
    assert "Nobody is on it here now." in said(elsewhere.get(HERE))


def test_another_area_is_not_told_unless_it_asks_of_the_whole_force(listed: Listed, world: World) -> None:
    other = browser(desk(world.force, NEIGHBOURHOOD_OFFICER, name="PC Ivo Lark", area="Hightown").by)
    assert "Garth Ellwood" not in said(other.get(HERE))
    assert "Garth Ellwood" in said(other.get(f"{HERE}?whose=force"))
