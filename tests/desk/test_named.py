"""Whom an entry names, found or entered on its own page: a call about nobody yet, another child of a case."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from harken.access.connection import Connection
from tests.desk.reading import first_form, heading, press, said
from tests.desk.world import World, opened

CALL = "/open/contact"


def case_of(answer: Any) -> str:
    found = re.fullmatch(r"/cases/([0-9a-f-]{36})\?done=recorded", answer["Location"])
    assert found, answer["Location"]
    return found[1]


def about(connect: Callable[[str], Connection], case: str, kind: str) -> set[tuple[str, str]]:
    with connect("admin") as admin:
        rows = admin.execute(
            "select a.subject::text, a.role from about a join entry e on e.force = a.force and e.id = a.entry"
            " where e.chronology = %s and e.kind = %s",
            (case, kind),
        ).fetchall()
    return set(rows)


def opens_call(client: Client, **answers: Any) -> str:
    return case_of(press(client, client.get(CALL), CALL, **answers))


def test_a_call_is_opened_about_nobody_yet(sergeant: Client) -> None:
    page = sergeant.get(CALL)
    assert page.status_code == 200
    case = opens_call(sergeant, a__grade="immediate", enter="1")
    shown = sergeant.get(f"/cases/{case}")
    assert shown.status_code == 200
    assert "Nobody named yet" in heading(shown)


def test_a_call_is_opened_from_the_search_at_once(sergeant: Client) -> None:
    assert f'href="{CALL}"' in sergeant.get("/new").content.decode()


def test_what_needs_somebody_is_still_looked_for_first(sergeant: Client) -> None:
    assert sergeant.get("/open/missing")["Location"] == "/search?for=missing"


def test_child_caller_and_place_are_found_on_the_page_each_in_their_part(
    sergeant: Client, world: World, connect: Callable[[str], Connection]
) -> None:
    page = press(sergeant, sergeant.get(CALL), CALL, a__grade="prompt", find="1", q="kian ashdale")
    assert first_form(page, CALL)[1]["a-grade"] == ["prompt"]
    assert f'value="child:{world.child}"' in page.content.decode()
    page = press(sergeant, page, CALL, name=f"child:{world.child}")
    page = press(sergeant, page, CALL, find="1", q="joan ashdale", part="caller")
    page = press(sergeant, page, CALL, name=f"caller:{world.nan}", q="")
    page = press(sergeant, page, CALL, find="1", q="3 quarry rise", part="place")
    page = press(sergeant, page, CALL, name=f"place:{world.place}", q="")
    assert {"Kian Ashdale", "Joan Ashdale", "Orchard Lodge"} <= set(
        re.findall("Kian Ashdale|Joan Ashdale|Orchard Lodge", said(page))
    )
    case = case_of(press(sergeant, page, CALL, enter="1"))
    assert about(connect, case, "contact.call-received") == {
        (world.child, "child"),
        (world.nan, "caller"),
        (world.place, "place"),
    }


def test_somebody_grown_in_the_part_of_a_child_is_asked_about_kindly_and_recorded_so(
    sergeant: Client, world: World, connect: Callable[[str], Connection]
) -> None:
    her = world.sergeant.child(given="Vera", family="Dane", born="1979-05-05")
    asked = "named as a child, and on record as"
    page = press(sergeant, sergeant.get(CALL), CALL, name=f"child:{her}")
    assert asked in said(page)
    for value in (f"child:{world.child}", f"caller:{her}"):
        assert asked not in said(press(sergeant, sergeant.get(CALL), CALL, name=value))
    case = case_of(press(sergeant, page, CALL, enter="1"))
    assert (her, "child") in about(connect, case, "contact.call-received")


def test_enter_in_the_box_finds_and_records_nothing(sergeant: Client) -> None:
    page = press(sergeant, sergeant.get(CALL), CALL, enter="1", q="kian ashdale")
    assert page.status_code == 200
    assert "Kian Ashdale" in said(page)


def test_of_the_only_one_found_it_is_said_what_is_known_before_they_are_named(
    sergeant: Client, world: World, connect: Callable[[str], Connection]
) -> None:
    page = press(sergeant, sergeant.get(CALL), CALL, find="1", q="3 quarry rise", part="place")
    assert re.search("Children there:.*Kian Ashdale", said(page))
    assert "named" not in first_form(page, CALL)[1]
    with connect("admin") as admin:
        seen = "select count(*) from consultation where object_id = 'named' and %s = any(persons)"
        row = admin.execute(seen, (world.child,)).fetchone()
    assert row is not None
    assert row[0] == 1


def test_somebody_chosen_by_mistake_is_left_out_again(sergeant: Client, world: World) -> None:
    page = press(sergeant, sergeant.get(CALL), CALL, name=f"suspect:{world.nan}")
    assert first_form(page, CALL)[1]["named"] == [f"suspect:{world.nan}"]
    page = press(sergeant, page, CALL, unname=f"suspect:{world.nan}")
    assert "named" not in first_form(page, CALL)[1]


def test_who_is_not_on_record_is_entered_from_the_same_page_once(
    sergeant: Client, connect: Callable[[str], Connection]
) -> None:
    found = press(sergeant, sergeant.get(CALL), CALL, find="1", q="bilal hart 2016")
    pages = [press(sergeant, found, CALL, new="1") for _ in range(2)]
    assert {tuple(first_form(page, CALL)[1]["named"]) for page in pages} == {
        tuple(first_form(pages[0], CALL)[1]["named"])
    }
    assert "Bilal Hart" in said(pages[0])
    case = case_of(press(sergeant, pages[0], CALL, enter="1"))
    (who, part) = about(connect, case, "contact.call-received").pop()
    assert part == "child"
    assert "Bilal Hart" in said(sergeant.get(f"/children/{who}"))


def test_a_place_not_on_record_is_entered_as_it_was_typed(sergeant: Client) -> None:
    found = press(sergeant, sergeant.get(CALL), CALL, find="1", q="14 Tern Court", part="place")
    page = press(sergeant, found, CALL, new="1", part="place")
    assert first_form(page, CALL)[1]["named"][0].startswith("place:")


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ({}, "not known"),
        ({"sort": "home"}, "home"),
        ({"sort": "hostel, hotel or supported lodgings"}, "hostel, hotel or supported lodgings"),
    ],
)
def test_what_sort_of_a_place_is_entered_is_asked_and_takes_no_tap(
    sergeant: Client, connect: Callable[[str], Connection], sent: dict[str, str], kept: str
) -> None:
    found = press(sergeant, sergeant.get(CALL), CALL, find="1", q="14 Tern Court", part="place")
    assert "What sort of a place is it?" in said(found)
    page = press(sergeant, found, CALL, new="1", part="place", **sent)
    assert "What sort of a place is it?" not in said(page)
    place = first_form(page, CALL)[1]["named"][0].removeprefix("place:")
    rows = connect("admin").execute("select kind from place_line where place = %s", (place,)).fetchall()
    assert rows == [(kept,)]
    people = press(sergeant, sergeant.get(CALL), CALL, find="1", q="Ann Marsh", part="caller")
    assert "What sort of a place is it?" not in said(people)
    assert "14 Tern Court" in said(page)


def test_nobody_of_another_force_is_named(sergeant: Client, world: World) -> None:
    theirs = opened(world.intruder, "person.recorded", given_names="Far", family_name="Away")
    page = press(sergeant, sergeant.get(CALL), CALL, name=f"child:{theirs}")
    assert "named" not in first_form(page, CALL)[1]


def test_an_adult_about_whom_a_call_is_opened_is_no_child(sergeant: Client, world: World) -> None:
    grown = opened(world.sergeant, "person.recorded", given_names="Ada", born="1960-01-01")
    page = sergeant.get(f"{CALL}?about={grown}")
    assert first_form(page, f"{CALL}?")[1]["named"] == [f"caller:{grown}"]
    page = sergeant.get(f"{CALL}?about={world.child}")
    assert first_form(page, f"{CALL}?")[1]["named"] == [f"child:{world.child}"]


def test_another_child_is_brought_into_a_case_that_is_open(
    sergeant: Client, connect: Callable[[str], Connection]
) -> None:
    case = opens_call(sergeant, a__grade="prompt", enter="1")
    form = f"/cases/{case}/record/contact.children-established"
    page = press(sergeant, sergeant.get(form), form, find="1", q="bilal hart 2016")
    page = press(sergeant, page, form, new="1", a__children="all of them are named")
    assert press(sergeant, page, form, q="")["Location"].startswith(f"/cases/{case}?done=recorded")
    (first,) = about(connect, case, "contact.children-established")
    assert first[1] == "child"
    page = press(sergeant, sergeant.get(form), form, find="1", q="mina hart 2012")
    page = press(sergeant, page, form, new="1", a__children="all of them are named")
    assert "Who is this about?" in said(page)
    mina = first_form(page, form)[1]["about"]
    press(sergeant, page, form, q="")
    assert about(connect, case, "contact.children-established") == {first, (mina[0], "child")}
    assert "Bilal Hart and Mina Hart" in heading(sergeant.get(f"/cases/{case}"))


def test_whatever_is_recorded_of_a_case_may_name_somebody_more(
    officer: Client, world: World, connect: Callable[[str], Connection]
) -> None:
    case = world.case.chronology
    form = f"/cases/{case}/record/missing.enquiry-made"
    page = press(officer, officer.get(form), form, find="1", q="joan ashdale", part="other")
    page = press(officer, page, form, name=f"other:{world.nan}", q="")
    press(officer, page, form, happened="now", a__done="Rang her", a__result="No answer")
    assert (world.nan, "other") in about(connect, case, "missing.enquiry-made")


def test_somebody_who_may_not_be_seen_is_named_by_nobody(sergeant: Client, world: World) -> None:
    page = press(sergeant, sergeant.get(CALL), CALL, name="child:nobody")
    assert page.status_code == 200
    assert "named" not in first_form(page, CALL)[1]


def test_what_is_owed_of_the_case_is_about_everybody_of_it_until_somebody_is_left_out(
    sergeant: Client, world: World
) -> None:
    desk, both = world.sergeant, {world.child, opened(world.sergeant, "person.recorded", given_names="Mina")}
    case = desk.opens(
        "contact.call-received", pathway="contact", about=tuple((who, "child") for who in both)
    ).chronology
    form = f"/cases/{case}/record/contact.incident-graded"
    assert set(first_form(sergeant.get(form), form)[1]["about"]) == both
    form = f"/cases/{case}/record/contact.visit-planned"
    assert "about" not in first_form(sergeant.get(form), form)[1]


@pytest.mark.parametrize(
    ("pathway", "opens", "parts", "flag"),
    [
        ("domestic_abuse", "domestic-abuse.reported", ("suspect", "place"), "Domestic abuse reported here"),
        (
            "police_protection", "police-protection.power-used", ("suspect", "place"),
            "A child was protected from here",
        ),
        ("referral", "referral.concern-known", ("parent", "place"), ""),
        ("custody", "custody.arrived", ("arrested with", "place"), ""),
        ("investigation", "investigation.abuse-alleged", ("suspect", "place"), ""),
        ("exploitation", "exploitation.concern-recorded", ("suspect", "address"), ""),
        ("online_abuse", "online-abuse.received", ("suspect", "place"), ""),
        ("missing", "missing.reported", ("may be a risk", "missing from"), ""),
    ],
)  # fmt: skip
def test_whoever_else_and_where_are_named_as_the_case_is_opened_and_what_stands_on_the_place_rises(
    sergeant: Client,
    world: World,
    connect: Callable[[str], Connection],
    pathway: str,
    opens: str,
    parts: tuple[str, str],
    flag: str,
) -> None:
    action = f"/open/{pathway}?about={world.child}"
    who, where = f"{parts[0]}:{world.nan}", f"{parts[1]}:{world.place}"
    page = sergeant.get(action)
    for _ in range(6):
        if b'name="find"' in page.content:
            break
        page = press(sergeant, page, action, enter="1", happened="now")
    for one in (who, where):
        page = press(sergeant, page, action, name=one)
    case = case_of(press(sergeant, page, action, enter="1", happened="now"))
    assert about(connect, case, opens) == {
        (world.child, "subject"),
        (world.nan, parts[0]),
        (world.place, parts[1]),
    }
    assert flag in said(sergeant.get(f"/places/{world.place}"))


def test_what_is_of_a_case_as_a_whole_is_about_everybody_of_it_and_a_childs_own_about_nobody_yet(
    sergeant: Client, world: World
) -> None:
    both = {world.child, world.sergeant.child(given="Nia", born="2016-05-02")}
    about = tuple((who, "subject") for who in both)
    opens = world.sergeant.opens("online-abuse.received", pathway="online_abuse", about=about)
    here = f"/cases/{opens.chronology}/record"

    def ticked(kind: str) -> set[str]:
        form = f"{here}/{kind}"
        return set(first_form(sergeant.get(form), form)[1].get("about", []))

    assert ticked("every-case.noted") == both
    for kind in ("every-case.voice", "online-abuse.child-found", "online-abuse.hearing-let-go"):
        assert ticked(kind) == set()


def test_who_is_certainly_grown_and_was_chosen_beforehand_is_not_made_the_child_of_a_case(
    sergeant: Client, world: World, connect: Callable[[str], Connection]
) -> None:
    him = world.sergeant.child(given="Vic", family="Dane", born="1979-05-05")
    page = sergeant.get(f"/open/online_abuse?about={him}")
    assert "Vic Dane, suspect" in said(page)
    done = press(sergeant, page, "/open/online_abuse?", happened="now", at_once="1")
    case = done["Location"].removeprefix("/cases/").partition("?")[0]
    assert about(connect, case, "online-abuse.received") == {(him, "suspect")}
    assert "Nobody named yet" in heading(sergeant.get(f"/cases/{case}"))


def test_whoever_is_grown_may_be_in_another_part_than_the_first(sergeant: Client, world: World) -> None:
    survivor = world.sergeant.child(given="Ada", family="Wick", born="1979-05-05")
    here = f"/open/investigation?about={survivor}"
    page = said(sergeant.get(here))
    assert "Ada Wick, survivor" in page
    assert "Ada Wick as suspect" in page
    assert "Ada Wick as parent" in page
    assert "Ada Wick as child" in page
    assert "Ada Wick, parent" in said(sergeant.get(f"{here}&as=parent"))
    assert "named" not in first_form(sergeant.get(f"{here}&as=child"), here)[1]


def test_whoever_stays_in_a_part_is_named_by_each_form_that_asks_for_it(
    sergeant: Client, world: World, connect: Callable[[str], Connection]
) -> None:
    survivor = world.sergeant.child(given="Ada", family="Wick", born="1979-05-05")
    opened = world.sergeant.opens(
        "investigation.abuse-alleged", pathway="investigation", about=((survivor, "survivor"),)
    )
    told = "investigation.victim-updated"
    form = f"/cases/{opened.chronology}/record/{told}"
    page = sergeant.get(form)
    assert "Ada Wick" in said(page)
    done = press(sergeant, page, form, happened="now", a__how="in the way they asked for")
    assert done.status_code == 302
    assert about(connect, opened.chronology, told) == {(survivor, "survivor")}
    owed = said(sergeant.get(f"/cases/{opened.chronology}?standings=all"))
    assert "Tell the survivor how the investigation stands" in owed


def test_what_is_known_of_an_address_and_of_whoever_is_named_is_said_as_they_are(
    sergeant: Client, world: World, connect: Callable[[str], Connection]
) -> None:
    at_home = ((world.child, "subject"), (world.place, "place"))
    world.sergeant.opens("domestic-abuse.reported", pathway="domestic_abuse", about=at_home)
    page = press(sergeant, sergeant.get(CALL), CALL, name=f"place:{world.place}")
    assert "Domestic abuse reported here" in said(page)
    assert re.search(r"Children there: Kian Ashdale, \d\d", said(page))
    assert re.search(r"Missing now ?: Kian Ashdale", said(page))
    asked = "select persons::text[] from consultation where object_kind = 'form' and object_id = 'named'"
    assert world.child in {one for (those,) in connect("admin").execute(asked) for one in those}
    page = press(sergeant, page, CALL, name=f"child:{world.child}")
    assert "Missing now" in said(page)
    assert f'href="/children/{world.child}/pack"' in page.content.decode()


@pytest.mark.parametrize("kind", ["dash-completed", "dara-completed", "risk-graded"])
def test_an_assessment_of_domestic_abuse_stands_on_the_record_of_both_adults(
    kind: str, sergeant: Client, world: World, connect: Callable[[str], Connection]
) -> None:
    mother = world.sergeant.child(given="Ada", family="Wick", born="1979-05-05")
    other = world.sergeant.child(given="Bram", family="Wick", born="1978-05-05")
    named = ((world.child, "subject"), (mother, "adult victim"), (other, "suspect"))
    case = world.sergeant.opens("domestic-abuse.reported", pathway="domestic_abuse", about=named).chronology
    form = f"/cases/{case}/record/domestic-abuse.{kind}"
    page = sergeant.get(form)
    for _ in range(12):
        if page.status_code == 302:
            break
        page = press(sergeant, page, form, happened="now", a__grade="high")
    assert about(connect, case, f"domestic-abuse.{kind}") == set(named)
    assert "Risk graded" in said(sergeant.get(f"/children/{mother}")) or kind != "risk-graded"


@pytest.mark.parametrize("typed", ["01/01/0001", "31/12/9999", "PC 4471 Pell", "Pell 9999", "0000", "\u0663"])
def test_what_is_no_year_of_a_birth_breaks_nothing(sergeant: Client, typed: str) -> None:
    for asked in ({"find": "1"}, {"new": "1"}):
        page = press(sergeant, sergeant.get(CALL), CALL, q=typed, part="child", **asked)
        assert page.status_code in {200, 400}, asked
        assert "Who and where" in page.content.decode()
    assert sergeant.get("/search", {"q": typed}).status_code == 200
