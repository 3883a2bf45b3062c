"""A date of birth mis-said leads back to the right one."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from harken.people.finding.slips import slips

MEANT = date(2011, 3, 12)
SAID = [
    ("as it is", date(2011, 3, 12), "date of birth the same"),
    ("day and month swapped", date(2011, 12, 3), "day and month swapped"),
    ("digits of the day swapped", date(2011, 3, 21), "two digits of the date of birth swapped"),
    ("digits of the year swapped", date(2101, 3, 12), "two digits of the date of birth swapped"),
    ("a day late", date(2011, 3, 13), "date of birth one day out"),
    ("a month early", date(2011, 2, 12), "date of birth one out"),
    ("a year late", date(2012, 3, 12), "date of birth one out"),
    ("ten days late", date(2011, 3, 22), "date of birth one out"),
    ("ten years early", date(2001, 3, 12), "date of birth ten years out"),
]


@pytest.mark.parametrize(("said", "because"), [row[1:] for row in SAID], ids=[row[0] for row in SAID])
def test_a_slip_leads_back(said: date, because: str) -> None:
    assert {slip.on: slip.because for slip in slips(said)}[MEANT] == because


@example(date.min)
@example(date.max)
@given(st.dates())
def test_the_date_said_leads_and_none_comes_twice(said: date) -> None:
    found = slips(said)
    assert (found[0].on, found[0].nearness) == (said, 1.0)
    assert len({slip.on for slip in found}) == len(found)
    assert [slip.nearness for slip in found] == sorted((slip.nearness for slip in found), reverse=True)
