"""Bank holidays of England and Wales, one-off ones too, as the `holidays` library knows them."""

from datetime import date
from functools import cache

from holidays import country_holidays


@cache
def bank_holidays(year: int) -> frozenset[date]:
    """Every bank holiday of a year, and the days in lieu of those that fall on a weekend.

    By rule until 2100, and none after. A day proclaimed since the library's edition is the policy's to say.
    """
    return frozenset(country_holidays("GB", subdiv="ENG", years=year))


def is_bank_holiday(day: date) -> bool:
    """Whether `day` is one."""
    return day in bank_holidays(day.year)
