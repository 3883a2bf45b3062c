"""What the watchdog says, and when: of the clock, of nobody on duty, of cases that fail, of mail."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import takewhile

import pytest

from harken.access.connection import acting
from harken.board.beat import Truth, beat, truth
from harken.board.write import CHANGED, push_on
from tests.cases import Desk
from tests.database import Connect

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
WELL = Truth(NOW, NOW - timedelta(seconds=3), None)
A_MINUTE, LONGER = timedelta(seconds=60), timedelta(seconds=61)


def test_nothing_is_said_of_a_clock_that_runs() -> None:
    assert WELL.runs
    assert WELL.why == ""


@pytest.mark.parametrize("field", ["last_beat", "oldest_untold"])
def test_after_a_minute_the_clock_is_said_to_have_stopped(field: str) -> None:
    assert replace(WELL, **{field: NOW - A_MINUTE}).why == ""
    stopped = replace(WELL, **{field: NOW - LONGER})
    assert not stopped.runs
    assert "61 seconds" in stopped.why


def test_a_clock_that_never_ran_is_said_to_have_never_run() -> None:
    assert replace(WELL, last_beat=None).why == "The clock has never run."


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"nobody_since": NOW - LONGER}, "nobody is on duty"),
        ({"failing": 1}, "1 case cannot all be worked out"),
        ({"failing": 2}, "2 cases cannot all be worked out"),
        ({"unsent_since": NOW - timedelta(minutes=11)}, "No mail leaves"),
    ],
)
def test_whom_a_running_clock_does_not_reach_is_said(wrong: dict[str, object], said: str) -> None:
    unheard = replace(WELL, **wrong)
    assert said in unheard.why
    assert unheard.runs


@pytest.mark.parametrize(
    ("worse", "said"),
    [
        ({"last_beat": None}, "The clock has never run."),
        ({"last_beat": NOW - LONGER}, "The clock stopped 61 seconds ago."),
        (
            {"leapt_by": LONGER},
            "The database's clock leapt forward by 61 seconds: nobody is told till it holds.",
        ),
        ({"oldest_untold": NOW - LONGER}, "Something overdue has waited 61 seconds to be told."),
        ({"full_since": NOW}, "The disk of the database is nearly full: nothing more is recorded."),
    ],
)
def test_one_trouble_hides_no_other(worse: dict[str, object], said: str) -> None:
    wrong = replace(WELL, failing=1, failing_of=["KB-1"], nobody_since=NOW - LONGER, **worse)
    assert wrong.why == (
        f"{said} Something is overdue, and nobody is on duty to be told. "
        "1 case cannot all be worked out (KB-1): look at it by hand."
    )


@pytest.mark.parametrize(
    "soon", [{"nobody_since": NOW - A_MINUTE}, {"unsent_since": NOW - timedelta(minutes=10)}]
)
def test_what_may_yet_come_right_by_itself_is_not_said(soon: dict[str, object]) -> None:
    assert replace(WELL, **soon).why == ""


def test_a_case_that_cannot_be_reckoned_is_said_until_it_can(sergeant: Desk) -> None:
    case = sergeant.missing(sergeant.child())
    with acting(None, using="worker") as connection:
        later = datetime.now(UTC) + A_MINUTE
        push_on(connection, sergeant.by.force, case.chronology, until=later, why="ValueError", digest="")
        beat(connection, "clock")
    with acting(sergeant.by) as connection:
        assert truth(connection).failing == 1
    with acting(None) as connection:
        assert truth(connection).failing >= 1
    sergeant.records("every-case.noted", case, answers={"note": "Rang the school."})
    with acting(sergeant.by) as connection:
        assert truth(connection).failing == 0


def test_pages_that_stand_open_hear_that_the_clock_runs_again(sergeant: Desk, connect: Connect) -> None:
    heard = connect("admin")
    with acting(None, using="worker") as connection:
        beat(connection, "clock")
    heard.execute("update beat set at = at - interval '2 minutes'")
    heard.execute(f"listen {CHANGED}")
    heard.commit()
    for _ in range(2):
        with acting(None, using="worker") as connection:
            beat(connection, "clock")
    # The notices of every force may arrive in several parts: those before a last one are all.
    with acting(None, using="worker") as connection:
        connection.execute("select pg_notify(%s, 'the last')", (CHANGED,))
    arriving = (one.payload for one in heard.notifies(timeout=10))
    payloads = list(takewhile(lambda payload: payload != "the last", arriving))
    assert payloads.count(sergeant.by.force) == 1
