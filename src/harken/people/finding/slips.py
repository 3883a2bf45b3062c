"""How a date of birth is mis-said: the dates it may have been meant for, each with the reason in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Slip:
    """A date near the one asked for; nearness is 1 for the date itself."""

    on: date
    because: str
    nearness: float


def slips(asked: date) -> tuple[Slip, ...]:
    """The date itself first, then the likelier slips before the less likely, each date once."""
    nearest: dict[date, Slip] = {}
    for slip in _all(asked):
        nearest.setdefault(slip.on, slip)
    return tuple(nearest.values())


def _all(asked: date) -> Iterator[Slip]:
    yield Slip(asked, "date of birth the same", 1.0)
    yield from _dates([(asked.year, asked.day, asked.month)], "day and month swapped", 0.9)
    yield from _dates(_turned(asked), "two digits of the date of birth swapped", 0.8)
    yield from _dates(_one_out(asked), "date of birth one out", 0.75)
    for days in (1, -1):
        if date.min < asked < date.max:
            yield Slip(asked + timedelta(days=days), "date of birth one day out", 0.75)
    yield from _dates(_decade_out(asked), "date of birth ten years out", 0.6)


def _dates(found: list[tuple[int, int, int]], because: str, nearness: float) -> Iterator[Slip]:
    for year, month, day in found:
        try:
            yield Slip(date(year, month, day), because, nearness)
        except ValueError:
            continue


def _turned(asked: date) -> list[tuple[int, int, int]]:
    year, month, day = asked.year, asked.month, asked.day
    last = year // 100 * 100 + _turn(year % 100)
    middle = year // 1000 * 1000 + _turn(year // 10 % 100) * 10 + year % 10
    return [(year, month, _turn(day)), (year, _turn(month), day), (last, month, day), (middle, month, day)]


def _turn(two_digits: int) -> int:
    tens, units = divmod(two_digits, 10)
    return units * 10 + tens


def _one_out(asked: date) -> list[tuple[int, int, int]]:
    year, month, day = asked.year, asked.month, asked.day
    years = [(year + by, month, day) for by in (1, -1)]
    months = [(year, month + by, day) for by in (1, -1)]
    tens = [(year, month, day + by) for by in (10, -10)]
    return [*years, *months, *tens]


def _decade_out(asked: date) -> list[tuple[int, int, int]]:
    return [(asked.year + by, asked.month, asked.day) for by in (10, -10)]
