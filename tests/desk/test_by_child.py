"""A long list stands under its children: the most pressing first, and nothing urgent folded away."""

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.test import Client

from harken.board.read import Owed
from harken.design.pages.owed import Row, Taking
from harken.desk.lines.by_child import FLAT, FOLDED, Line, by_child
from tests.cases import now
from tests.desk.reading import said
from tests.desk.test_clocks_said import NOW, owed
from tests.desk.test_clocks_said import said as stands
from tests.desk.world import World

LONG_AGO = timedelta(hours=3)
SHOWN = re.compile(r'<tr role="row" id="([^"]+)"(?! class="hk-take)')


def line(child: str, number: int, *, who: str | None = "PC Pell", life: bool = False, **more: Any) -> Line:
    """One duty of a child: held by somebody unless it is said to be nobody's."""
    one: Owed = replace(owed(rule=number, ours=number), life_safety=life, has_it=who)
    row = Row(
        id=f"{child}-{number}", child=child, child_href=f"/children/{child}", about="missing, high",
        duty=f"Duty {number}", duty_href="/", beneath="", said=stands(one, NOW), who=who or "", **more,
    )  # fmt: skip
    return one, row


def numbers(rows: tuple[Row, ...]) -> list[str]:
    return [row.duty.removeprefix("Duty ") for row in rows]


def test_children_stand_in_the_order_of_their_most_pressing_row() -> None:
    lines = [line("TM", 1), line("KA", 2), line("TM", 3), line("SD", 4), line("KA", 5)]
    tm, ka, sd = by_child(lines, "late")
    assert [one.child for one in (tm, ka, sd)] == ["TM", "KA", "SD"]
    assert (numbers(tm.rows), numbers(ka.rows), numbers(sd.rows)) == (["1", "3"], ["2", "5"], ["4"])


def test_two_records_of_one_child_head_one_group() -> None:
    lines = [line("KA", 1), line("TM", 2), line("Kai", 3)]
    ka, tm = by_child(lines, "late", {"Kai": "KA", "KA": "KA", "TM": "TM"})
    assert [(one.child, numbers(one.rows)) for one in (ka, tm)] == [("KA", ["1", "3"]), ("TM", ["2"])]


def test_a_heading_says_every_kind_of_work_and_the_last_enquiry_once() -> None:
    of_custody = line("KA", 2)
    lines = [line("KA", 1), (of_custody[0], replace(of_custody[1], about="custody", last="14:06"))]
    (ka,) = by_child(lines, "soon")
    assert (ka.abouts, ka.last) == (("missing, high", "custody"), "14:06")


def test_only_what_is_later_is_folded_and_never_a_childs_first() -> None:
    lines = [line("KA", number, who=None) for number in range(4)]
    for urgency in ("late", "past", "soon"):
        assert [one.later for one in by_child(lines, urgency)] == [()], urgency
    (ka,) = by_child(lines, "rest")
    assert (numbers(ka.rows), numbers(ka.later)) == (["0"], ["1", "2", "3"])


def test_what_a_life_depends_on_and_nobody_has_is_not_folded() -> None:
    lines = [
        line("KA", 0),
        line("KA", 1, who=None, life=True),
        line("KA", 2, life=True),
        line("KA", 3, who=None),
    ]
    (ka,) = by_child(lines, "rest")
    assert (numbers(ka.rows), numbers(ka.later), ka.later_nobody) == (["0", "1"], ["2", "3"], 1)


def test_a_row_that_is_being_taken_is_not_folded() -> None:
    taking = Taking(id="t", child="KA", action="/take", steps=(), by=(), back="/", opened=True)
    (ka,) = by_child([line("KA", 0), line("KA", 1, taking=taking), line("KA", 2), line("KA", 3)], "rest")
    assert numbers(ka.rows) == ["0", "1"]


def test_one_row_is_not_folded_alone() -> None:
    (ka,) = by_child([line("KA", number) for number in range(FOLDED)], "rest")
    assert ka.later == ()


def test_a_short_list_is_read_row_by_row(world: World, sergeant: Client) -> None:
    about = ((world.child, "subject"),)
    known = {"known": "Alone at night."}
    world.sergeant.opens("referral.concern-known", pathway="referral", about=about, answers=known)
    short = sergeant.get("/?whose=force&kind=referral").content.decode()
    assert 0 < len(SHOWN.findall(short)) <= FLAT
    assert "hk-of-whom" not in short
    assert "hk-of-whom" in sergeant.get("/?whose=force").content.decode()


def test_every_row_of_a_long_list_is_there_once_and_can_be_taken(world: World, sergeant: Client) -> None:
    old = world.sergeant.child(given="Nia", family="Brook")
    world.sergeant.missing(old, happened=now() - LONG_AGO)
    page = sergeant.get("/?whose=force&shown=300")
    body = page.content.decode()
    rows = SHOWN.findall(body)
    (held,) = re.findall(r"Whole force \((\d+)\)", said(page))
    assert len(rows) == len(set(rows)) == int(held)
    for one in rows:
        assert f'href="#take-{one}"' in body
        assert f'id="take-{one}"' in body


def test_what_is_overdue_stands_before_what_is_not_and_nothing_urgent_in_a_fold(
    world: World, sergeant: Client
) -> None:
    old = world.sergeant.child(given="Nia", family="Brook")
    world.sergeant.missing(old, happened=now() - LONG_AGO)
    body = sergeant.get("/?whose=force&shown=300").content.decode()
    titles = re.findall(r"<h2[^>]*>([^(<]+) \(", body)
    assert titles[0] == "Overdue"
    assert titles[-1] == "Later"
    late = body[body.index(">Overdue (") : body.index(">Next hour (")]
    assert late.count('<h3 class="hk-of-whom"') == 1
    folds = re.findall(r"<details class=\"hk-of-later.*?</details>", body, re.DOTALL)
    assert folds
    for fold in folds:
        assert "is-late" not in fold
        assert "is-soon" not in fold


def test_a_fold_says_how_many_it_holds_and_how_many_nobody_has(world: World, sergeant: Client) -> None:
    page = said(sergeant.get("/?whose=force"))
    assert re.search(r"\d+ more later, \d+ with nobody : KA, 15", page)
