"""The database's clock leaps: nobody is told by it until it has held; then everybody who must be is."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from harken.access.connection import acting
from harken.board.beat import Truth, truth
from harken.worker.leap import AHEAD, HOLDS, Watch, ticks
from tests.cases import Desk, now
from tests.worker.test_loop import LATE, clock_of, running, told, until

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)


def watched(*leaps: timedelta) -> list[timedelta | None]:
    """What is said second by second of a clock that leaps by so much each time."""
    watch, clock, at = Watch(), NOON, HOUR
    said = [watch.look(clock, at)]
    for leap in leaps:
        clock, at = clock + SECOND + leap, at + SECOND
        said.append(watch.look(clock, at))
    return said


STEADY = timedelta()


def test_a_clock_that_goes_on_as_time_does_is_trusted() -> None:
    assert set(watched(*[STEADY] * 9, -SECOND, SECOND, AHEAD)) == {None}


@pytest.mark.parametrize("leap", [DAY, -2 * HOUR, -3 * SECOND, AHEAD + SECOND])
def test_a_leap_either_way_is_seen_and_is_forgotten_when_the_clock_has_held(leap: timedelta) -> None:
    seconds = int(HOLDS.total_seconds())
    said = watched(leap, *[STEADY] * seconds)
    assert said[1:-1] == [leap] * seconds
    assert said[-1] is None


def test_a_clock_that_leaps_back_again_must_hold_anew() -> None:
    said = watched(DAY, STEADY, -DAY, STEADY)
    assert said == [None, DAY, DAY, -DAY, -DAY]


def test_a_machine_that_slept_has_not_leapt() -> None:
    watch = Watch()
    watch.look(NOON, HOUR)
    assert watch.look(NOON + DAY, HOUR + DAY) is None


def test_a_process_that_begins_before_the_last_beat_knows_that_the_clock_went_back() -> None:
    assert Watch().look(NOON, HOUR, last_beat=NOON + HOUR) == -HOUR
    assert Watch().look(NOON, HOUR, last_beat=NOON - DAY) is None


def test_nobody_is_told_by_a_clock_that_leapt_and_the_watchdog_says_so(
    sergeant: Desk, tmp_path: Path
) -> None:
    sergeant.missing(sergeant.child(), happened=now() - LATE)
    clock = replace(clock_of(sergeant, tmp_path), watch=Watch(now() - DAY, ticks()))

    def said() -> Truth:
        with acting(None) as connection:
            return truth(connection)

    with running(clock):
        until(lambda: "leapt forward" in said().why)
        assert told(sergeant) == []
        clock.watch.since -= HOLDS
        until(lambda: bool(told(sergeant)))
        until(lambda: "leapt" not in said().why)
