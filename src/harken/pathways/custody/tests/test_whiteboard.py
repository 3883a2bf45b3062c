"""The whiteboard of a suite: the numbers that it says are those of its duties, and each duty has one cell."""

from harken.pathways.custody.duties.clocks import CHARGE_OR_RELEASE, REVIEW_THE_DETENTION
from harken.pathways.custody.whiteboard import WHITEBOARD
from harken.vocabulary import Elapsed

SENTENCES = " ".join(WHITEBOARD.clocks)


def test_the_times_that_it_says_are_those_of_the_duties() -> None:
    (first,), every = REVIEW_THE_DETENTION.due.values(), REVIEW_THE_DETENTION.every
    assert first == Elapsed(hours=6)
    assert every is not None
    assert every.then == Elapsed(hours=9)
    assert "Review: 6 hours from when detention was authorised, then every 9." in SENTENCES
    (limit,) = CHARGE_OR_RELEASE.due.values()
    assert limit is not None
    assert "PT24H" in limit.value
    assert "Detention: 24 hours" in SENTENCES


def test_no_duty_stands_in_two_columns() -> None:
    keys = [duty.key for duty in WHITEBOARD.duties]
    assert len(keys) == len(set(keys))
