"""How many cases a sweep takes on, by how long the last one took."""

from pathlib import Path

import pytest

from harken.catalogue.standards import Standards
from harken.worker.loop import Clock
from harken.worker.pace import FIRST, Pace
from harken.worker.sweep import MOST
from tests.cases import Desk, now
from tests.worker.test_loop import LATE, NOWHERE, rows


def lasting(*took: float) -> Pace:
    """A pace by which the next sweeps take so many seconds."""
    return Pace(seconds=iter([moment for one in took for moment in (0.0, one)]).__next__)


def swept(of: Pace) -> int:
    with of.timed() as most:
        return most


@pytest.mark.parametrize(
    ("took", "asked"),
    [
        ((0.1,) * 5, (FIRST, 16, 32, MOST, MOST)),
        ((1.0, 1.0, 1.0, 1.0, 1.0), (FIRST, 4, 2, 1, 1)),
        ((0.1, 1.5, 0.9), (FIRST, 16, 8)),
    ],
    ids=["quick ones", "long ones", "one long one"],
)
def test_it_takes_on_what_it_gets_through_in_a_second(
    took: tuple[float, ...], asked: tuple[int, ...]
) -> None:
    of = lasting(*took)
    assert tuple(swept(of) for _ in took) == asked
    assert 1 <= of.most <= MOST


def test_after_one_that_failed_it_begins_with_one() -> None:
    of = lasting(0.1, 0.1)
    with pytest.raises(ZeroDivisionError), of.timed():
        raise ZeroDivisionError
    assert swept(of) == 1


def test_the_clock_goes_through_what_is_due_at_its_pace(sergeant: Desk, tmp_path: Path) -> None:
    cases = [sergeant.missing(sergeant.child(), happened=now() - LATE) for _ in range(3)]
    broken = True

    def standards_of(_: str) -> Standards:
        if broken:
            raise ZeroDivisionError
        return sergeant.standards

    clock = Clock(standards_of=standards_of, mail=NOWHERE, keys=tmp_path)
    (sweeping, *_rest) = clock.turns()
    sweep = sweeping.parts[0].does
    with pytest.raises(ZeroDivisionError):
        sweep()
    broken = False
    assert clock.pace.most == 1
    while sweep():
        pass
    due = "select 1 from case_line where look_at <= now() and chronology = any(%s)"
    assert rows(sergeant, due, [case.chronology for case in cases]) == []
