"""A whiteboard: who is on it, and how each of its cells says what is late, soon and met."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client

from harken.access.connection import Connection
from harken.casework.outcome import Done
from harken.vocabulary.roles import (
    CUSTODY_INSPECTOR,
    CUSTODY_LEAD,
    CUSTODY_OFFICER,
    RESPONSE_OFFICER,
    SUPERINTENDENT,
    SUPERVISOR,
    Role,
)
from tests.broken import unreadable
from tests.cases import now
from tests.database import Connect
from tests.desk.reading import said
from tests.desk.test_restricting import restricts
from tests.desk.world import World, browser, desk, recorded

HERE = "/whiteboards/custody"
NOBODY = "No child is in custody."
COLUMNS = ("Next review", "Detention ends", "Adult", "Accommodation", "Certificate", "Words, care")
Facts = tuple[tuple[str, int, dict[str, Any]], ...]
Cells = dict[str, tuple[str, str]]


def ago(minutes: int) -> datetime:
    return now() - timedelta(minutes=minutes)


@pytest.fixture
def custody(world: World) -> Client:
    """The custody officer's browser."""
    return browser(desk(world.force, CUSTODY_OFFICER, name="Mel Corran", team="", area="").by)


def arrives(world: World, minutes: int, child: str = "", **answers: Any) -> Done:
    about = ((child or world.child, "subject"),)
    return world.sergeant.opens(
        "custody.arrived", pathway="custody", about=about, happened=ago(minutes), answers=answers
    )


def happens(world: World, case: Done, facts: Facts, child: str = "") -> None:
    inspector = desk(world.force, CUSTODY_INSPECTOR, name="Ivo Thornby", team="", area="")
    for kind, minutes, answers in facts:
        outcome = inspector.records(kind, case, child or world.child, answers=answers, happened=ago(minutes))
        assert isinstance(outcome, Done), outcome


def rows(page: Any) -> list[Cells]:
    """Each row of the board: by column, how strongly a cell is said, and its words."""
    body = page.content.decode().partition("<tbody")[2].partition("</tbody")[0]
    return [_cells(one) for one in body.split("<tr ")[1:]]


def _cells(row: str) -> Cells:
    found = re.findall(r"<td ([^>]*)>(.*?)</td>", row, re.DOTALL)
    names = [re.search(r'data-l="([^"]*)"', attributes) for attributes, _ in found]
    tones = [re.search(r'class="is-(\w+)"', attributes) for attributes, _ in found]
    words = [" ".join(unescape(re.sub(r"<[^>]+>", " ", cell)).split()) for _, cell in found]
    return {
        (name[1] if name else "Child"): (tone[1] if tone else "", text)
        for name, tone, text in zip(names, tones, words, strict=True)
    }


ADULT_ASKED, ADULT_HERE = "custody.appropriate-adult-asked", "custody.appropriate-adult-arrived"
ASKED, ANSWERED = "custody.accommodation-requested", "custody.accommodation-answered"
AHEAD = "custody.charge-considered"
CHARGED, CERTIFIED = "custody.charged", "custody.detention-certified"
FORM = "custody.vulnerability-form-answered"
KEPT = {"bail": "refused"}
SIGNED = {"ground": "a move is impracticable", "signed_as": "the custody officer"}
VOICE = {"seen": "seen and spoken to, alone", "words_used": "I want my mum"}
REVIEWED = {
    "how": "in person",
    "involved": "no",
    "adult": "present",
    "heard": "the child, in their own words",
}

TABLE: tuple[tuple[str, int, Facts, str, str, tuple[str, ...]], ...] = (
    ("the first review, far off", 10, (), "Next review", "", ("5 h 4", "left by ")),
    ("the first review, within the hour", 330, (), "Next review", "soon", ("◔ 29 min left", "by ")),
    ("the first review, late", 400, (), "Next review", "late", ("▲ 40 min late", "Late since")),
    ("the next after one in time", 400, (("custody.detention-reviewed", 100, REVIEWED),), "Next review", "",
     ("7 h 1", "left")),
    ("the next after one that was late", 400, (("custody.detention-reviewed", 10, REVIEWED),), "Next review",
     "", ("left", "Review of detention: met late", "(30 min)")),
    ("a review that was postponed", 400, (("custody.review-postponed", 20, {}),), "Next review", "late",
     ("Postponed", "until: not known")),
    ("the limit", 60, (), "Detention ends", "", ("22 h left", "by ")),
    ("the limit is near", 1400, (), "Detention ends", "soon", ("◔ 39 min left",)),
    ("the limit is past", 1500, (), "Detention ends", "late", ("▲ 1 h late", "Late since")),
    ("charged, and bail refused", 90, ((CHARGED, 30, KEPT),), "Detention ends", "met",
     ("✓ Charged", "Bail: refused")),
    ("charged, and nothing said of bail", 90, ((CHARGED, 30, {}),), "Detention ends", "met",
     ("Bail: not said",)),
    ("in hospital", 90, (("custody.taken-to-hospital", 30, {}),), "Detention ends", "",
     ("In hospital", "this clock stands still")),
    ("back from hospital", 90, (("custody.taken-to-hospital", 60, {}), ("custody.back-from-hospital", 30,
     {})), "Detention ends", "", ("22 h left", "Back from hospital")),
    ("no adult, in our prompt", 10, (), "Adult", "soon", ("◔ Not asked", "Adult asked: prompt in 19 min")),
    ("no adult, past our prompt", 180, (), "Adult", "soon",
     ("◔ Not asked", "Adult asked: our prompt was")),
    ("an adult asked", 20, ((ADULT_ASKED, 10, {"capacity": "parent or guardian"}),), "Adult", "",
     ("Asked, not here", "parent or guardian", "Adult here: prompt in 1 h 3", "no deadline")),
    ("an adult coming", 100, ((ADULT_ASKED, 90, {"expected_at": "2031-11-30T10:00:00Z"}),), "Adult", "soon",
     ("◔ Coming", "Expected 30 Nov 2031", "not known")),
    ("an adult here", 60, ((ADULT_HERE, 20, {}),), "Adult", "met", ("✓ Here", "Who: not known")),
    ("one who may have a part in it", 60, ((ADULT_HERE, 20, {"part_in_it": "yes"}),), "Adult", "soon",
     ("Not asked",)),
    ("asked before the child came", 60, ((ADULT_ASKED, 90, {}),), "Adult", "soon", ("Not asked",)),
    ("a bed not asked for", 30, (), "Accommodation", "",
     ("Not asked", "Charge and bail looked at: prompt in 1 h")),
    ("nobody has looked ahead to charge", 130, (), "Accommodation", "soon",
     ("Not asked", "Charge and bail looked at: our prompt was")),
    ("nobody knows yet whether bail is refused", 130, ((AHEAD, 120, {}),), "Accommodation", "soon",
     ("Not asked", "Whether bail is refused: not known", "Charge and bail looked at: our prompt was")),
    ("refusal thought not likely", 130, ((AHEAD, 120, {"refusal_likely": "no"}),), "Accommodation", "",
     ("Not asked", "Refusal of bail not likely", "No deadline yet")),
    ("refusal thought likely, no bed asked for", 60, (("custody.charge-considered", 40,
     {"refusal_likely": "yes"}),), "Accommodation", "soon", ("Refusal of bail likely", "our prompt was")),
    ("a bed asked for", 60, ((ASKED, 30, {"asked_of": "Duty desk"}),), "Accommodation", "soon",
     ("◔ No answer", "of Duty desk: alternative", "prompt in 29 min")),
    ("a bed refused", 90, ((ASKED, 60, {}), (ANSWERED, 30, {"answer": "refused", "by_whom": "A. Tarn",
     "because": "no place of any kind"})), "Accommodation", "soon",
     ("◔ Refused", "by A. Tarn: no place of any kind", "Refusal taken further: our prompt was")),
    ("asked again after a refusal", 90, ((ASKED, 60, {}), (ANSWERED, 30, {"answer": "refused"}),
     (ASKED, 10, {})), "Accommodation", "soon", ("◔ No answer",)),
    ("a bed offered", 90, ((ASKED, 60, {}), (ANSWERED, 30, {"answer": "an alternative place"})),
     "Accommodation", "met", ("✓ Offered", "by not known: an alternative place")),
    ("a bed asked for only after charge", 90, ((CHARGED, 60, KEPT), (ASKED, 30, {}),
     (ANSWERED, 20, {"answer": "an alternative place"})), "Accommodation", "soon",
     ("Bed asked before charge: met late", "(30 min)", "Moved out of the cell")),
    ("no certificate is owed", 60, (), "Certificate", "", ("\u2013", "Bail not refused")),
    ("a certificate owed", 90, ((CHARGED, 30, KEPT),), "Certificate", "soon", ("◔ 29 min left",)),
    ("a certificate late", 90, ((CHARGED, 80, KEPT),), "Certificate", "late", ("▲ 20 min late",)),
    ("a certificate in time, not sent", 90, ((CHARGED, 60, KEPT), (CERTIFIED, 20, SIGNED)), "Certificate", "",
     ("Signed", "a move is impracticable")),
    ("a certificate late, and sent", 200, ((CHARGED, 180, KEPT), (CERTIFIED, 20, SIGNED),
     ("custody.certificate-sent", 10, {"court": "Wenmarsh"})), "Certificate", "metlate",
     ("✓ Sent", "to Wenmarsh", "Detention certificate: met late")),
    ("bail granted", 90, ((CHARGED, 30, {"bail": "granted"}),), "Certificate", "", ("Bail not refused",)),
    ("a child not heard", 90, (), "Words, care", "soon", ("◔ Not heard", "No care plan form")),
    ("a child heard, no form", 130, (("every-case.voice", 30, VOICE),), "Words, care", "soon",
     ("◔ Heard", "Vulnerability form: our prompt was")),
    ("a form that says nothing", 130, ((FORM, 30, {}),), "Words, care", "soon", (": not answered",)),
    ("a child heard, and a form", 130, (("every-case.voice", 30, VOICE), (FORM, 30,
     {"given": "information added"})), "Words, care", "met", ("✓ Heard", "Care plan form")),
)  # fmt: skip


@pytest.mark.parametrize(
    ("arrived", "facts", "column", "tone", "says"),
    [row[1:] for row in TABLE],
    ids=[row[0] for row in TABLE],
)
def test_each_cell_says_how_it_stands(
    world: World, custody: Client, arrived: int, facts: Facts, column: str, tone: str, says: tuple[str, ...]
) -> None:
    happens(world, arrives(world, arrived), facts)
    (row,) = rows(custody.get(HERE))
    assert tuple(row) == ("Child", *COLUMNS)
    assert row[column][0] == tone, row
    for words in says:
        assert words in row[column][1], row


def test_whoever_came_in_first_stands_first_and_what_has_no_column_is_named(
    world: World, custody: Client
) -> None:
    other = world.sergeant.child(given="Nia", family="Brook")
    arrives(world, 20, station="Kelbridge suite")
    arrives(world, 100, other)
    page = custody.get(HERE)
    first, second = rows(page)
    assert first["Child"][1].startswith("NB, 15 In")
    assert ", 1 h 40 min Suite: not known" in first["Child"][1]
    assert "Late: Treated as a juvenile, Apart from adults" in first["Child"][1]
    assert "Suite: Kelbridge suite" in second["Child"][1]
    assert "Children in custody: 2" in said(page)
    assert "Longest here: NB, 15, 1 h 40 min" in said(page)
    shown = [re.sub(r"\W", "", cell[1]) for cell in (*first.values(), *second.values())]
    assert not [one for one in shown if "Ashdale" in one or "Kian" in one]


def test_what_is_counted_above_is_all_that_is_owed_here(world: World, custody: Client) -> None:
    arrives(world, 20)
    before = counted(custody)
    assert before["overdue"] >= 1
    assert "past our prompt" not in before
    arrives(world, 400, world.sergeant.child(given="Nia", family="Brook"))
    after = counted(custody)
    assert after["overdue"] >= before["overdue"] + 3
    assert after["past our prompt"] >= 4
    assert after["in the next hour"] >= before["in the next hour"] > 0


def counted(client: Client) -> dict[str, int]:
    found = re.findall(r"(\d+) (overdue|past our prompt|in the next hour)", said(client.get(HERE)))
    return {says: int(number) for number, says in found}


def test_below_are_its_clocks_and_where_each_is_written(world: World, custody: Client) -> None:
    arrives(world, 20)
    shown = said(custody.get(HERE))
    assert "Review: 6 hours from when detention was authorised, then every 9." in shown
    assert "A missing certificate never delays" in shown
    assert "6 h, then every 9 h" in shown
    assert "Section 40(1)-(7)" in shown


LEFT, AGE = "custody.left", "custody.age-considered"


@pytest.mark.parametrize(
    ("facts", "here"),
    [
        ((), True),
        (((LEFT, 5, {}),), False),
        (((AGE, 5, {"treated_as": "an adult, on clear evidence"}),), False),
        (((AGE, 9, {"treated_as": "an adult, on clear evidence"}), (AGE, 5, {})), True),
        (((CHARGED, 5, {"bail": "granted"}),), True),
    ],
)
def test_whoever_is_a_child_in_custody_now_is_on_it(
    world: World, custody: Client, facts: Facts, here: bool
) -> None:
    happens(world, arrives(world, 60), facts)
    page = custody.get(HERE)
    assert len(rows(page)) == here
    assert (NOBODY in said(page)) is not here
    assert ("Longest here" in said(page)) is here


def test_two_who_came_in_together_leave_one_at_a_time(world: World, custody: Client) -> None:
    other = world.sergeant.child(given="Nia", family="Brook")
    about = ((world.child, "subject"), (other, "subject"))
    case = world.sergeant.opens("custody.arrived", pathway="custody", about=about, happened=ago(60))
    happens(world, case, ((ADULT_HERE, 20, {}),), other)
    page = custody.get(HERE)
    adults = {row["Child"][1][:2]: row["Adult"][0] for row in rows(page)}
    assert adults == {"KA": "soon", "NB": "met"}
    happens(world, case, ((LEFT, 10, {}),))
    assert [row["Child"][1][:2] for row in rows(custody.get(HERE))] == ["NB"]


def test_who_came_in_again_begins_anew(world: World, custody: Client) -> None:
    case = arrives(world, 300)
    happens(world, case, ((ADULT_HERE, 280, {}), (LEFT, 200, {}), ("custody.arrived", 10, {})))
    (row,) = rows(custody.get(HERE))
    assert ", 10 min" in row["Child"][1]
    assert "Not asked" in row["Adult"][1]


def test_a_case_kept_from_somebody_is_on_no_board_of_theirs(
    world: World, custody: Client, sergeant: Client
) -> None:
    case = arrives(world, 60)
    assert len(rows(custody.get(HERE))) == 1
    restricts(sergeant, f"/cases/{case.chronology}")
    assert NOBODY in said(custody.get(HERE))
    assert len(rows(sergeant.get(HERE))) == 1


def test_a_child_whose_record_is_kept_from_somebody_is_not_named(
    world: World, custody: Client, sergeant: Client
) -> None:
    case = arrives(world, 60)
    restricts(sergeant, f"/children/{world.child}")
    page = custody.get(HERE)
    shown = [row["Child"][1] for row in rows(page)]
    assert not [one for one in shown if "KA" in one]
    assert "Ashdale" not in page.content.decode()
    assert case.chronology in sergeant.get(HERE).content.decode()


def test_nobody_is_left_off_whose_case_cannot_be_worked_out(
    world: World, custody: Client, connect: Connect
) -> None:
    case = arrives(world, 60)
    unreadable(connect, world.child, case.entry)
    (row,) = rows(custody.get(HERE))
    assert "could be worked out: look at it by hand" in row["Child"][1]
    assert row["Next review"] == ("late", "▲ Not known")


def test_of_very_many_cases_whoever_is_here_is_not_cut(
    world: World, custody: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrives(world, 300)
    for family in ("Brook", "Cope", "Dale"):
        gone = world.sergeant.child(given="Nia", family=family)
        case = arrives(world, 60, gone)
        happens(world, case, ((CHARGED, 50, KEPT), (LEFT, 30, {})), gone)
    monkeypatch.setattr("harken.desk.lists.whiteboard.LOOKED_THROUGH", 2)
    page = custody.get(HERE)
    assert [row["Child"][1][:2] for row in rows(page)] == ["KA"]
    assert "cases were looked through" not in page.content.decode()
    for given in ("Orla", "Petra"):
        arrives(world, 30, world.sergeant.child(given=given, family="Eyre"))
    page = custody.get(HERE)
    assert len(rows(page)) == 2
    assert "Only 2 cases were looked through: more people may be here" in said(page)


def test_that_it_was_looked_at_is_on_record(
    world: World, custody: Client, connect: Callable[[str], Connection]
) -> None:
    arrives(world, 60)
    custody.get(HERE)
    asked = "select rows, persons::text[] from consultation where object_id = %s and force = %s"
    found = connect("admin").execute(asked, ("whiteboard:custody", world.force)).fetchone()
    assert found == (1, [world.child])


@pytest.mark.parametrize("role", [CUSTODY_OFFICER, CUSTODY_INSPECTOR, CUSTODY_LEAD, SUPERINTENDENT])
def test_it_is_a_place_of_those_whose_daily_work_it_is(world: World, role: Role) -> None:
    page = browser(desk(world.force, role, team="", area="").by).get("/").content.decode()
    assert re.search(rf'href="{HERE}"[^>]*>Custody</a>', page)


@pytest.mark.parametrize("role", [SUPERVISOR, RESPONSE_OFFICER])
def test_others_may_open_it_and_are_not_led_there(world: World, role: Role) -> None:
    client = browser(desk(world.force, role).by)
    assert HERE not in client.get("/").content.decode()
    assert client.get(HERE).status_code == 200


def test_of_an_area_are_its_own_and_those_that_no_area_has(world: World, sergeant: Client) -> None:
    arrives(world, 60)
    far = world.sergeant.child(given="Nia", family="Brook")
    about = ((far, "subject"),)
    world.sergeant.opens("custody.arrived", pathway="custody", about=about, happened=ago(50), area="Eastmere")
    assert [row["Child"][1][:2] for row in rows(sergeant.get(HERE))] == ["KA"]
    assert len(rows(sergeant.get(f"{HERE}?whose=force"))) == 2


@pytest.mark.parametrize("pathway", ["missing", "nothing", "every_case"])
def test_there_is_none_that_no_pathway_declares(custody: Client, pathway: str) -> None:
    assert custody.get(f"/whiteboards/{pathway}").status_code == 404


def test_it_reads_itself_again_with_a_script_and_without(world: World, custody: Client) -> None:
    page = custody.get(HERE).content.decode()
    assert 'hx-trigger="hk-changed, every' in page
    assert '<noscript><meta http-equiv="refresh"' in page


def test_the_words_of_a_child_are_not_on_it(world: World, custody: Client) -> None:
    happens(world, arrives(world, 60), (("every-case.voice", 30, VOICE),))
    assert "I want my mum" not in custody.get(HERE).content.decode()
    recorded(world.sergeant, ADULT_HERE, arrives(world, 5), world.child, who="Hattie Bloom")
    assert "Hattie" not in custody.get(HERE).content.decode()


def test_that_the_clock_has_stopped_is_said_above_it(world: World, custody: Client, connect: Connect) -> None:
    arrives(world, 60)
    with connect("admin") as admin:
        admin.execute("delete from beat")
    header = custody.get(HERE).content.decode().partition("<main")[0]
    assert "The clock has never run. Times below are old." in header
    assert "Use the paper list." in header


def test_each_suite_is_read_alone_and_who_may_be_there_is_never_left_off(
    world: World, custody: Client
) -> None:
    other, third = (world.sergeant.child(given=name, family="Brook") for name in ("Nia", "Ash"))
    arrives(world, 30, station="Eastmere suite")
    assert "Suite All" not in said(custody.get(HERE))
    arrives(world, 20, other, station="Kelbridge suite")
    arrives(world, 10, third)
    page = custody.get(HERE)
    assert "Suite All (3) Eastmere suite (2) Kelbridge suite (2)" in said(page)
    assert f'href="{HERE}?part=Kelbridge+suite"' in page.content.decode()
    for asked, there in (
        ("Kelbridge suite", ["NB, 15", "AB, 15"]),
        ("eastmere  SUITE", ["KA, 15", "AB, 15"]),
    ):
        found = [row["Child"][1] for row in rows(custody.get(HERE, {"part": asked}))]
        assert [one[:6] for one in found] == there
    far = custody.get(HERE, {"part": "Kelbridge suite", "whose": "force"}).content.decode()
    assert f'href="{HERE}?whose=force&amp;part=Eastmere+suite"' in far
    assert f'href="{HERE}?whose=force"' in far


def test_a_suite_where_nobody_is_says_so(world: World, custody: Client) -> None:
    arrives(world, 30, station="Eastmere suite")
    page = said(custody.get(HERE, {"part": "Fenwick suite"}))
    assert "Nobody is here now: Fenwick suite." in page
    assert "All (1) Eastmere suite (1) Fenwick suite (0)" in page
    assert "No child is in custody" not in page
