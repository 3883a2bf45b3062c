"""Bank holidays of England and Wales as they were proclaimed, those in lieu and those of one year only."""

from datetime import date

import pytest

from harken.policy.bank_holidays import bank_holidays, is_bank_holiday
from harken.policy.calendars import ForceCalendars

ROWS = [
    ("Good Friday", date(2026, 4, 3), True),
    ("Easter Sunday is a Sunday and no more", date(2026, 4, 5), False),
    ("Easter Monday, which Scotland has not", date(2026, 4, 6), True),
    ("the second of January, which only Scotland has", date(2026, 1, 2), False),
    ("St Patrick's Day, which only Northern Ireland has", date(2026, 3, 17), False),
    ("early May", date(2026, 5, 4), True),
    ("early May moved for a victory", date(2020, 5, 8), True),
    ("and not where it would have been", date(2020, 5, 4), False),
    ("spring", date(2026, 5, 25), True),
    ("spring moved for a jubilee", date(2022, 6, 2), True),
    ("the jubilee itself", date(2022, 6, 3), True),
    ("a state funeral", date(2022, 9, 19), True),
    ("a coronation", date(2023, 5, 8), True),
    ("the end of August", date(2026, 8, 31), True),
    ("the start of August, which only Scotland has", date(2026, 8, 3), False),
    ("Christmas Day", date(2026, 12, 25), True),
    ("Boxing Day on a Saturday, in lieu", date(2026, 12, 28), True),
    ("Christmas of 2027 on a Saturday, in lieu", date(2027, 12, 27), True),
    ("and Boxing Day after it", date(2027, 12, 28), True),
    ("New Year's Day of 2028 on a Saturday, in lieu", date(2028, 1, 3), True),
    ("leap day", date(2028, 2, 29), False),
]


@pytest.mark.parametrize(("story", "day", "is_one"), ROWS, ids=[row[0] for row in ROWS])
def test_row(story: str, day: date, is_one: bool) -> None:
    assert is_bank_holiday(day) is is_one


@pytest.mark.parametrize("year", range(2014, 2101))
def test_a_year_has_eight_working_days_off_unless_one_was_proclaimed(year: int) -> None:
    weekdays = [day for day in bank_holidays(year) if day.weekday() < 5]
    assert len(weekdays) == 8 + {2022: 2, 2023: 1}.get(year, 0)
    assert {day.year for day in weekdays} == {year}


def test_one_proclaimed_since_is_taken_from_the_policy() -> None:
    day = date(2027, 5, 10)
    assert ForceCalendars().is_working_day(day)
    assert not ForceCalendars(one_off=(day,)).is_working_day(day)
