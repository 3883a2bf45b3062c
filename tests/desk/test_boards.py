"""Lists and walls: what climbed to somebody is theirs, and no child is pushed off by another's rows."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from harken.access.connection import Connection
from harken.casework.outcome import Done
from tests.cases import now
from tests.desk.reading import said
from tests.desk.world import World, desk, of, recorded

LONG_AGO = timedelta(hours=3)


def test_what_climbed_to_somebody_is_on_their_list(world: World, inspector: Client, officer: Client) -> None:
    climbs = "Tell the local supervisor"
    assert climbs not in said(inspector.get("/"))
    world.sergeant.missing(world.nan, happened=now() - LONG_AGO)
    assert climbs in said(inspector.get("/"))
    assert climbs not in said(officer.get("/"))


def test_what_somebody_has_in_hand_is_off_the_next_ones_list(world: World, inspector: Client) -> None:
    case = world.sergeant.missing(world.nan, happened=now() - LONG_AGO)
    recorded(
        world.sergeant, "every-case.accepted", case, world.nan, duty="missing.tell-the-supervisor",
        root=case.entry, occurrence=1, next_step="Ring the hub", by_when=now() + timedelta(minutes=30),
    )  # fmt: skip
    assert "Tell the local supervisor" not in said(inspector.get("/"))


def test_every_child_is_on_the_wall_before_any_is_there_twice(world: World, sergeant: Client) -> None:
    other = world.sergeant.child(given="Nia", family="Brook")
    for _ in range(3):
        world.sergeant.missing(world.child, happened=now() - LONG_AGO)
    world.sergeant.missing(other)
    wall = said(sergeant.get("/wall"))
    assert "NB, " in wall
    assert wall.count("KA, ") > 1


def test_a_child_who_is_back_is_not_said_to_be_missing(world: World, sergeant: Client) -> None:
    back(world)
    for page in ("/?whose=team", "/wall", "/handover/give"):
        shown = said(sergeant.get(page))
        assert "returned" in shown.lower(), page
        assert not re.search("KA, 15 missing", shown, re.IGNORECASE), page


def test_the_wall_counts_what_is_urgent_and_with_nobody(world: World, sergeant: Client) -> None:
    before = with_nobody(sergeant)
    world.sergeant.missing(world.nan, happened=now() - LONG_AGO)
    page = sergeant.get("/?whose=area")
    urgent = sum(
        int(one) for one in re.findall(r"(\d+) (?:overdue|past our prompt|in the next hour)", said(page))
    )
    assert before < with_nobody(sergeant) <= urgent


def with_nobody(client: Client) -> int:
    (number,) = re.findall(r"(\d+) of these with nobody", said(client.get("/wall")))
    return int(number)


def test_the_missing_are_listed_by_risk_then_longest_without_an_enquiry(
    world: World, sergeant: Client
) -> None:
    lately = world.sergeant.child(given="Nia", family="Brook")
    world.sergeant.missing(lately, happened=now() - timedelta(minutes=10))
    before = said(sergeant.get("/missing"))
    long = world.sergeant.missing(world.nan, happened=now() - LONG_AGO)
    assert before.index("Nia Brook") < before.index("Kian Ashdale")
    recorded(world.officer, "missing.enquiry-made", long, world.nan, done="Rang her", result="No answer")
    after = said(sergeant.get("/missing"))
    assert after.index("Nia Brook") < after.index("Joan Ashdale")


def test_a_long_list_says_how_much_more_there_is_and_leads_to_it(world: World, sergeant: Client) -> None:
    for _ in range(5):
        world.sergeant.missing(world.sergeant.child())
    first = sergeant.get("/?whose=team")
    (left,) = re.findall(r"(\d+) more: (?:\d+ [a-z ]+, )*\d+ later", said(first))
    assert re.search(rf"Showing {rows(first)} of {rows(first) + int(left)}: what is overdue", said(first))
    assert "/?whose=team&amp;shown=300" in first.content.decode()
    rest = sergeant.get("/?whose=team&shown=300")
    assert rows(rest) == rows(first) + int(left)
    assert " more: " not in said(rest)
    assert "Showing" not in said(rest)


def test_a_list_of_more_than_a_page_holds_says_so(
    world: World, sergeant: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("harken.desk.lists.owe.SHOWN", (2, 5))
    assert "more:" in said(sergeant.get("/?whose=team"))
    page = said(sergeant.get("/?whose=team&shown=5"))
    assert re.search(r"Showing 5 of \d+: .*One page holds no more: choose", page)
    assert not re.search(r"\d+ more: \d", page)


def test_a_paper_that_does_not_hold_them_all_says_so(
    world: World, sergeant: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "before the rest" not in said(sergeant.get("/paper"))
    monkeypatch.setattr("harken.desk.lists.paper.SHOWN", 5)
    assert re.search(r" 5 of \d+: .* The others are under What I owe", said(sergeant.get("/paper")))
    monkeypatch.setattr("harken.desk.lists.paper.COUNTED", 6)
    assert " 5 of 6 or more: " in said(sergeant.get("/paper"))


def test_what_is_overdue_is_on_a_list_that_is_cut(
    world: World, sergeant: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("harken.desk.lists.owe.SHOWN", (2, 5))
    about = ((world.child, "subject"),)
    for _ in range(2):
        world.sergeant.opens(
            "referral.concern-known", pathway="referral", about=about, happened=now() - timedelta(days=30),
            answers={"known": "Alone at night."},
        )  # fmt: skip
    world.sergeant.missing(world.nan, happened=now() - LONG_AGO)
    page = said(sergeant.get("/?whose=force"))
    assert re.search(r"Overdue \(2 of \d+\)", page)
    assert "Past our prompt (" not in page
    assert re.search(r"\d+ more: \d+ overdue, \d+ past our prompt, (\d+ next hour, )?\d+ later", page)


def back(world: World) -> None:
    """The child is found, and still owed a good deal."""
    recorded(
        world.officer, "missing.found", world.case, world.child, seen_by="police", condition="well",
        safe_now="yes",
    )  # fmt: skip


def test_a_list_shown_in_part_says_of_how_many(world: World, sergeant: Client) -> None:
    for _ in range(5):
        world.sergeant.missing(world.sergeant.child())
    page = said(sergeant.get("/?whose=team"))
    shown, of = re.findall(r"\((\d+) of (\d+)\)", page)[-1]
    assert int(shown) < int(of)
    assert re.search(rf"My team \({rows(sergeant.get('/?whose=team&shown=300'))}\)", page)


def test_each_list_says_how_many_it_holds(world: World, sergeant: Client, inspector: Client) -> None:
    world.sergeant.missing(world.nan)
    for whose, name in (
        ("mine", "Mine"),
        ("team", "My team"),
        ("area", "Kelbridge"),
        ("force", "Whole force"),
    ):
        held = rows(sergeant.get(f"/?whose={whose}"))
        assert f"{name} ({held})" in said(sergeant.get("/")), whose
    assert "Whole force (" in said(inspector.get("/?whose=area"))


def test_nothing_of_what_was_chosen_is_not_nothing_owed(sergeant: Client) -> None:
    page = said(sergeant.get("/?kind=nothing"))
    assert "Nothing on this list is of what you chose" in page
    assert "You owe nothing" not in page
    assert "0 later" not in page


def test_whoever_is_back_and_still_owed_something_is_listed_apart(world: World, sergeant: Client) -> None:
    assert "Back, and still owed" not in said(sergeant.get("/missing"))
    back(world)
    page = said(sergeant.get("/missing"))
    assert "No child is missing here now" in page
    assert "Kian Ashdale, 15" in page.partition("Back, and still owed something (1)")[2]


def test_a_child_who_came_back_more_than_once_is_one_line(world: World, sergeant: Client) -> None:
    back(world)
    nia = world.sergeant.child(given="Nia", family="Brook")
    once = world.sergeant.missing(nia, happened=now() - LONG_AGO)
    again = world.sergeant.missing(world.child, happened=now() - timedelta(hours=30))
    for case, child, ago in ((once, nia, 0), (again, world.child, 28)):
        found = {"seen_by": "police", "condition": "well", "safe_now": "yes"}
        then = now() - timedelta(hours=ago)
        world.officer.records("missing.found", case, child, answers=found, happened=then)
    page = sergeant.get("/missing")
    listed = said(page).partition("Back, and still owed something (2)")[2]
    assert listed.count("Kian Ashdale, 15") == 1
    assert listed.index("Kian Ashdale, 15") < listed.index("Nia Brook")
    assert re.search(r"\d+ duties owed in 2 cases", listed)
    assert re.search(r"/M/\d+/\d+ ?, opened \d\d:\d\d: \d+ duties owed", listed)
    body = page.content.decode().partition("Back, and still owed something")[2]
    assert body.index(f"/cases/{again.chronology}") < body.index(f"/cases/{world.case.chronology}")


def test_a_child_who_is_missing_again_is_not_said_to_be_back(world: World, sergeant: Client) -> None:
    back(world)
    world.sergeant.missing(world.child)
    page = said(sergeant.get("/missing"))
    assert "Back, and still owed" not in page
    assert re.search(r"\d+ duties owed in 2 cases", page.partition("Missing now (1)")[2])


def test_whoever_is_missing_from_elsewhere_is_not_said_to_be_back(world: World, sergeant: Client) -> None:
    back(world)
    far = desk(world.force, name="Ash Penrose", team="Fenwick response", area="Fenwick")
    case = far.missing(world.child)
    given = {"to": far.by.account, "team": "", "area": "Fenwick"}
    assert isinstance(far.records("every-case.allocated", case, answers=given), Done)
    page = said(sergeant.get("/missing"))
    assert "Back, and still owed" not in page
    assert "Fenwick" in page.partition("Missing now (1)")[2]


def test_of_several_who_are_back_one_may_be_missing_again(world: World, sergeant: Client) -> None:
    nia = world.sergeant.child(given="Nia", family="Brook")
    both = world.sergeant.missing(world.child, nia, happened=now() - LONG_AGO)
    for child in (world.child, nia):
        answers = {"seen_by": "police", "condition": "well", "safe_now": "yes"}
        assert isinstance(world.officer.records("missing.found", both, child, answers=answers), Done)
    page = said(sergeant.get("/missing"))
    assert "One is missing again" in page.partition("Back, and still owed something (1)")[2]


@pytest.mark.parametrize("path", ["/missing", "/handover"])
def test_records_taken_for_one_child_are_one_line(world: World, sergeant: Client, path: str) -> None:
    other = world.sergeant.child()
    again = world.sergeant.missing(other)
    mine = {"to": world.sergeant.by.account, "team": "", "area": "Kelbridge"}
    for case in (world.case, again):
        world.sergeant.records("every-case.allocated", case, answers=mine)
    named = "KA, 15" if path == "/handover" else "Kian Ashdale, 15"
    assert said(sergeant.get(path)).count(named) == 2
    recorded(world.sergeant, "person.merged", of(world.child), world.child, other=other, why="One child")
    page = said(sergeant.get(path))
    assert page.count(named) == 1
    assert again.reference in page or world.case.reference in page


@pytest.mark.parametrize(
    ("path", "module"), [("/missing", "missing"), ("/meeting", "meeting"), ("/handover", "handover")]
)
def test_whoever_is_not_on_a_page_is_on_a_longer_one(
    world: World, sergeant: Client, monkeypatch: pytest.MonkeyPatch, path: str, module: str
) -> None:
    given = {"to": world.sergeant.by.account, "team": "", "area": "Kelbridge"}
    nia = world.sergeant.child(given="Nia", family="Brook")
    for case in (world.case, world.sergeant.missing(nia)):
        world.sergeant.records("every-case.allocated", case, answers=given)
    monkeypatch.setattr(f"harken.desk.lists.{module}.SHOWN", (1, 9))
    shown = sergeant.get(path).content.decode()
    names = ("KA, 15", "NB, 15") if path == "/handover" else ("Kian Ashdale", "Nia Brook")
    assert sum(one in shown for one in names) == 1
    (further,) = re.findall(r'<a href="([^"]+)">There are more: show them', shown)
    page = said(sergeant.get(further.replace("&amp;", "&")))
    assert all(one in page for one in names)
    assert "There are more" not in page


def test_a_list_that_no_page_holds_says_so(
    world: World, sergeant: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("harken.desk.lists.missing.SHOWN", (1,))
    assert "Only the first 1 are here. One page holds no more: choose one area." in said(
        sergeant.get("/missing")
    )


PAGES = {
    "the list": "/missing",
    "the case": "/cases/{case}",
    "the child": "/children/{child}",
    "the tasking": "/cases/{case}/tasking",
}


@pytest.mark.parametrize("page", PAGES)
def test_how_long_a_child_is_missing_counts_from_when_they_were_last_seen(
    world: World, sergeant: Client, page: str
) -> None:
    reported, seen = now() - timedelta(minutes=20), now() - timedelta(minutes=130)
    for answers, says in (({}, "reported 20 min ago"), ({"missing_since": seen}, "missing 2 h 10 min")):
        child = world.sergeant.child(given="Theo", family="Marlow")
        case = world.sergeant.missing(child, happened=reported, answers=answers)
        shown = said(sergeant.get(PAGES[page].format(case=case.chronology, child=child)))
        assert says in shown.replace("\N{NO-BREAK SPACE}", " ").lower()


def test_what_no_area_has_is_said_out_loud(world: World, sergeant: Client) -> None:
    hub = desk(world.force, name="Ash Penrose", team="Demand hub", area="")
    case = hub.missing(world.nan)
    assert "No area has it, only Demand hub" in said(sergeant.get("/missing"))
    page = said(sergeant.get(f"/cases/{case.chronology}?show=all"))
    assert "No area has it, only Demand hub: every area sees it." in page
    assert "Given. Team: Demand hub. Area: nobody's yet" in page.replace("\u2019", "'")
    given = said(sergeant.get(f"/cases/{world.case.chronology}"))
    assert "No area has it" not in given


def test_a_kind_once_chosen_leaves_the_others_to_be_chosen(
    world: World, sergeant: Client, connect: Callable[[str], Connection]
) -> None:
    with connect("admin") as admin:
        admin.execute(
            "update standing_line set pathway = 'custody' where force = %s and duty = %s",
            (world.force, "missing.tell-the-supervisor"),
        )
    for chosen in ("", "&kind=missing", "&kind=custody"):
        page = sergeant.get(f"/?whose=force{chosen}").content.decode()
        assert 'href="/?whose=force&amp;kind=custody"' in page
        assert 'href="/?whose=force&amp;kind=missing"' in page
        assert len(re.findall(r"Missing \(\d+\)", page)) == 1


def rows(page: Any) -> int:
    """How many duties a list shows."""
    return int(page.content.decode().count('class="hk-duty"'))


def test_what_is_past_our_prompt_is_neither_late_nor_yet_to_come(world: World, sergeant: Client) -> None:
    def groups() -> dict[str, int]:
        page = sergeant.get("/?whose=force").content.decode()
        return {one: int(n) for one, n in re.findall(r"<h2[^>]*>([^(<]+) \((\d+)", page)}

    before = groups()
    old = world.sergeant.child(given="Nia", family="Brook")
    world.sergeant.opens(
        "referral.concern-known",
        pathway="referral",
        about=((old, "subject"),),
        answers={"known": "Alone at night.", "significant_harm": "yes"},
        happened=now() - timedelta(days=3),
    )
    after = groups()
    assert "Past our prompt" not in before
    assert after["Past our prompt"] > 0
    assert f"{after['Past our prompt']} past our prompt" in said(sergeant.get("/?whose=force"))
