"""A duty that is met only from so long before it is due."""

import pytest

from harken.timelines.table import moment
from harken.vocabulary import Days, Every
from tests.engine.kinds import made


@pytest.mark.parametrize(
    ("late", "opens"),
    [
        ("18 Nov 2026 00:00", "17 Nov 2026 00:00"),
        ("26 Oct 2026 00:00", "25 Oct 2026 00:00"),
        ("30 Mar 2026 00:00", "29 Mar 2026 00:00"),
    ],
)
def test_what_opens_a_day_before_opens_at_the_same_london_clock_time(late: str, opens: str) -> None:
    assert made(Days(2), opens=Days(1)).open_from(moment(late)) == moment(opens)
    assert made(Days(2), opens=Days(1)).open_from(None) is None
    assert made(Days(2)).open_from(moment(late)) is None


def test_what_is_owed_again_and_again_says_there_when_each_time_opens() -> None:
    with pytest.raises(TypeError, match="Say in `every` when each time opens"):
        made(Days(2), opens=Days(1), every=Every())
