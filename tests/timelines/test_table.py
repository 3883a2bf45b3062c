"""The table that duties are tested with: red when the duty is wrong, in a sentence, whatever was changed."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from harken.engine.subject import Subject
from harken.policy.calendars import ForceCalendars
from harken.timelines.mutations import mutants, survivors
from harken.timelines.table import (
    Row,
    World,
    at,
    met,
    met_late,
    moment,
    none,
    overdue,
    owed,
    released,
    run_table,
    timelines,
    warned,
)  # fmt: skip
from harken.vocabulary import Duty, Elapsed
from tests.timelines.kinds import CALL, KINDS, LOOK, Found, Looked, Lost, Size, Struck

WORLD = World(
    kinds=KINDS,
    calendars=ForceCalendars(),
    subjects={"child": Subject("child", born=date(2014, 5, 1)), "sister": Subject("sister")},
)
large = Lost(size=Size.LARGE)
lost = at("5 Sep 2022 23:00", large)
called = Looked(called="yes")
called_by_sister = at("6 Sep 2022 00:10", called, about="sister")
found = at("5 Sep 2022 23:20", Found())
looked_only = at("5 Sep 2022 23:30", Looked())

CALL_ROWS: tuple[Row, ...] = (
    ("nothing lost", [], "5 Sep 2022 23:00", none),
    ("a small dog", [at("5 Sep 2022 23:00", Lost())], "5 Sep 2022 23:00", none),
    ("just lost", [lost], "5 Sep 2022 23:00", owed("6 Sep 2022 01:00", about="child")),
    ("before the warning", [lost], "6 Sep 2022 00:29", owed("6 Sep 2022 01:00")),
    ("warned", [lost], "6 Sep 2022 00:30", owed("6 Sep 2022 01:00", warned("supervisor"))),
    ("out of time", [lost], "6 Sep 2022 01:00", overdue(warned("sergeant"), "sergeant")),
    ("looked without a call", [lost, looked_only], "5 Sep 2022 23:40", owed("6 Sep 2022 01:00")),
    ("called", [lost, at("6 Sep 2022 00:10", called)], "6 Sep 2022 02:00", met("6 Sep 2022 00:10")),
    ("called by a sister", [lost, called_by_sister], "6 Sep 2022 00:20", owed("6 Sep 2022 01:00")),
    (
        "called in time, known late",
        [lost, at("6 Sep 2022 00:10", called, known="6 Sep 2022 03:00")],
        "6 Sep 2022 04:00",
        met("6 Sep 2022 00:10", warned("supervisor"), "supervisor", recorded_late=True),
    ),
    (
        "called late",
        [lost, at("6 Sep 2022 02:00", called)],
        "6 Sep 2022 04:00",
        met_late("6 Sep 2022 02:00", warned("supervisor"), "supervisor"),
    ),
    ("struck out", [lost, at("6 Sep 2022 00:00", Struck(), replaces=lost)], "6 Sep 2022 00:10", none),
)  # fmt: skip
LOOK_ROWS: tuple[Row, ...] = (
    ("found at once", [lost, found], "6 Sep 2022 04:00", released("5 Sep 2022 23:20")),
    (
        "looked, and again owed",
        [lost, looked_only],
        "6 Sep 2022 00:00",
        (met("5 Sep 2022 23:30"), owed("6 Sep 2022 00:30")),
    ),
)  # fmt: skip


@timelines(CALL, *CALL_ROWS, world=WORLD)
def test_call_it() -> None: ...


@timelines(LOOK, *LOOK_ROWS, world=WORLD)
def test_look_for_it() -> None: ...


def test_nothing_can_be_changed_in_a_duty_without_a_red_row() -> None:
    assert survivors(CALL, CALL_ROWS, run=lambda duty, rows: run_table(duty, rows, world=WORLD)) == []


def test_a_thin_table_is_found_out() -> None:
    left = survivors(CALL, CALL_ROWS[:3], run=lambda duty, rows: run_table(duty, rows, world=WORLD))
    assert any(what.startswith("never met by") for what in left)
    assert any("warns" in what for what in left)


def test_a_red_row_is_told_by_its_name() -> None:
    longer = replace(CALL, due={date(2020, 1, 1): Elapsed(hours=3)})
    assert [red.partition(":")[0] for red in run_table(longer, CALL_ROWS, world=WORLD)][:2] == [
        "just lost",
        "before the warning",
    ]


def test_a_duty_that_cannot_be_reckoned_is_red() -> None:
    kinds = {key: kind for key, kind in KINDS.items() if key != Lost.key}
    (red,) = run_table(CALL, CALL_ROWS[2:3], world=replace(WORLD, kinds=kinds))
    assert "cannot be reckoned" in red


@pytest.mark.parametrize("duty", [CALL, LOOK], ids=lambda duty: duty.key)
def test_each_change_changes_one_thing(duty: Duty) -> None:
    named = [what for what, _ in mutants(duty)]
    assert len(named) == len(set(named)) > 5
    assert all(repr(changed) != repr(duty) for _, changed in mutants(duty))


def test_the_hour_that_shows_twice_is_told_apart() -> None:
    assert moment("25 Oct 2026 01:30 BST") == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert moment("25 Oct 2026 01:30 GMT") == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert moment("25 Oct 2026 03:30") == datetime(2026, 10, 25, 3, 30, tzinfo=UTC)
