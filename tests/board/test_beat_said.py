"""How a stopped clock is said: in a length that people can take in."""

from datetime import UTC, datetime, timedelta

import pytest

from harken.board.beat import Truth

NOW = datetime(2026, 11, 17, 14, 32, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ago", "says"),
    [
        (timedelta(seconds=62), "The clock stopped 62 seconds ago."),
        (timedelta(minutes=41, seconds=5), "The clock stopped 41 minutes ago."),
        (timedelta(hours=30), "The clock stopped 30 hours ago."),
    ],
)
def test_how_long_ago_is_said_in_the_units_that_matter(ago: timedelta, says: str) -> None:
    assert Truth(NOW, NOW - ago, None).why == says


def test_what_is_untold_is_said_the_same_way() -> None:
    untold = NOW - timedelta(minutes=41)
    assert Truth(NOW, NOW, untold).why == "Something overdue has waited 41 minutes to be told."
