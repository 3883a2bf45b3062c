"""Reading the board: how many a list holds is what the list shows, however it is asked for."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from harken.access.connection import acting
from harken.board.cases import back_and_owed, cases_given, how_many_missing, missing_now
from harken.board.read import Counted, Owed, Wanted, count, owed, owed_in_turn
from harken.casework.outcome import Done
from tests.cases import Desk, now

HOUR = timedelta(hours=1)
MORE = 500


def counted(rows: list[Owed], at: datetime, soon: datetime) -> Counted:
    """The same, one row after the other."""
    late = [one for one in rows if one.state == "overdue"]
    others = [one for one in rows if one.state != "overdue"]
    past = [one for one in others if one.due and one.due <= at]
    next_up = [one for one in others if one.due and at < one.due <= soon]
    urgent = [one for one in (*late, *past, *next_up) if one.has_it is None]
    pathways = [one.pathway for one in rows]
    return Counted(
        len(late), len(past), len(next_up), len(others) - len(past) - len(next_up),
        sum(one.has_it is None for one in rows), len(urgent),
        {pathway: pathways.count(pathway) for pathway in set(pathways)},
    )  # fmt: skip


@pytest.mark.parametrize("soon", [timedelta(), HOUR, 40 * HOUR])
def test_what_is_counted_is_what_is_listed(sergeant: Desk, soon: timedelta) -> None:
    first, second = (sergeant.child(given=name) for name in ("Kian", "Wren"))
    searched = sergeant.missing(first, happened=now() - 3 * HOUR)
    sergeant.missing(second)
    sergeant.opens("police-protection.power-used", pathway="police_protection", about=((second, "subject"),))
    to = {"to": sergeant.by.account, "team": "", "area": "Kelbridge"}
    sergeant.records("every-case.allocated", searched, first, answers=to)
    wanted, at = Wanted(force=sergeant.by.force, limit=MORE), now()
    with acting(sergeant.by) as connection:
        rows = owed(connection, wanted)
        found = count(connection, wanted, now=at, soon=at + soon)
    assert found == counted(rows, at, at + soon)
    assert {found.overdue > 0, found.rest > 0, found.nobody_urgent > 0} == {True}
    assert found.all == len(rows)
    assert 0 < found.nobody < len(rows)


def test_nothing_is_counted_of_a_list_that_holds_nothing(sergeant: Desk) -> None:
    with acting(sergeant.by) as connection:
        found = count(connection, Wanted(force=sergeant.by.force), now=now(), soon=now())
    assert (found.all, found.nobody, dict(found.by_pathway)) == (0, 0, {})


def test_every_missing_child_is_counted_however_few_are_listed(sergeant: Desk) -> None:
    children = [sergeant.child(given=name) for name in ("Kian", "Wren", "Ash", "Rowan")]
    cases = [sergeant.missing(child, happened=now() - HOUR) for child in children]
    far = {"to": sergeant.by.account, "team": "", "area": "Fenwick"}
    sergeant.records("every-case.allocated", cases[0], children[0], answers=far)
    seen = {"seen_by": "police", "safe_now": "yes"}
    sergeant.records("missing.found", cases[1], children[1], answers=seen)
    force = sergeant.by.force
    with acting(sergeant.by) as connection:
        assert len(missing_now(connection, force, grades=(), limit=1)) == 1
        assert how_many_missing(connection, force) == 3
        assert how_many_missing(connection, force, area="Kelbridge") == 2


def test_the_gravest_is_listed_first_however_many_are_missing_longer(sergeant: Desk) -> None:
    levels = ("low", "", "high", "medium")
    for level in levels:
        child = sergeant.child()
        case = sergeant.missing(child, happened=now() - HOUR)
        if level:
            graded = {"level": level, "reason": "As it was told"}
            sergeant.records("missing.risk-assessed", case, child, answers=graded)
    with acting(sergeant.by) as connection:
        found = missing_now(connection, sergeant.by.force, grades=("high", "", "medium", "low"), limit=3)
    assert [one.level for one in found] == ["high", "", "medium"]


def test_no_case_that_owes_something_is_read_past_and_none_comes_twice(sergeant: Desk) -> None:
    """However many duties another owes before it."""
    cases = []
    for ago in (3, 2, 1):
        child = sergeant.child()
        cases.append(sergeant.missing(child, happened=now() - ago * HOUR))
        seen = {"seen_by": "police", "condition": "well", "safe_now": "yes"}
        sergeant.records("missing.found", cases[-1], child, answers=seen)
    with acting(sergeant.by) as connection:
        for limit in (1, 2, 3):
            found = back_and_owed(connection, sergeant.by.force, "missing", limit=limit)
            assert len({one.chronology for one in found}) == limit
        assert {one.chronology for one in found} == {one.chronology for one in cases}


def gives(desk: Desk, case: Done, child: str, *, area: str) -> None:
    """To the desk's own account, in an area."""
    to = {"to": desk.by.account, "team": "", "area": area}
    assert isinstance(desk.records("every-case.allocated", case, child, answers=to), Done)


def mine(desk: Desk, area: str, **more: Any) -> Wanted:
    roles = tuple(role.name for role in desk.by.roles)
    return Wanted(force=desk.by.force, account=desk.by.account, roles=roles, area=area, limit=MORE, **more)


def test_what_somebody_has_is_theirs_in_whichever_area(sergeant: Desk) -> None:
    child = sergeant.child()
    case = sergeant.missing(child, happened=now() - HOUR)
    gives(sergeant, case, child, area="Fenwick")
    wanted = mine(sergeant, "Kelbridge")
    with acting(sergeant.by) as connection:
        rows, far = owed(connection, wanted), owed(connection, mine(sergeant, "Fenwick"))
        found = count(connection, wanted, now=now(), soon=now())
        given = cases_given(connection, wanted)
        nobodys = owed(connection, mine(sergeant, "Kelbridge", nobody=True))
    theirs = [one for one in far if one.has_it == sergeant.by.account]
    assert theirs
    assert rows == theirs
    assert found.all == len(theirs)
    assert given == []
    assert nobodys == []


def test_what_falls_to_a_post_is_of_its_area_alone(sergeant: Desk) -> None:
    far, near = sergeant.child(given="Wren"), sergeant.child()
    other = sergeant.missing(far, happened=now() - HOUR)
    gives(sergeant, other, far, area="Fenwick")
    case = sergeant.missing(near, happened=now() - HOUR)
    with acting(sergeant.by) as connection:
        rows = owed(connection, mine(sergeant, "Kelbridge"))
    assert {one.has_it for one in rows if one.chronology == other.chronology} == {sergeant.by.account}
    assert {one.has_it for one in rows if one.chronology == case.chronology} == {None}


def test_what_presses_is_kept_on_a_list_that_is_cut(sergeant: Desk) -> None:
    """A concern of last month, past our prompts, is due before what a missing child is owed."""
    for _ in range(2):
        old = ((sergeant.child(), "subject"),)
        sergeant.opens("referral.concern-known", pathway="referral", about=old, happened=now() - 700 * HOUR)
    sergeant.missing(sergeant.child(given="Wren"), happened=now() - HOUR / 3)
    with acting(sergeant.by) as connection:
        every = owed(connection, Wanted(force=sergeant.by.force, limit=MORE))
        pressing = [one for one in every if one.presses]
        most, soonest = len(pressing) + 1, every[: len(pressing) + 1]
        kept = owed(connection, Wanted(force=sergeant.by.force, limit=most))
        in_turn = owed_in_turn(connection, Wanted(force=sergeant.by.force, limit=most))
        few = owed(connection, Wanted(force=sergeant.by.force, limit=1))
    assert not set(map(place, pressing)) <= set(map(place, soonest))
    rest = [one for one in every if not one.presses]
    assert kept == [one for one in every if one.presses or one == rest[0]]
    assert few == pressing[:1]
    assert in_turn == soonest


def place(one: Owed) -> tuple[str, str, str, str, int]:
    return one.chronology, one.duty, one.subject, one.recipient, one.number
