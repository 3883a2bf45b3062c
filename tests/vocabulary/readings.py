"""What the tests of clocks read: moments written as London's clock shows them, facts, and starts to draw."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from harken.policy.calendars import ForceCalendars
from harken.vocabulary import On, Recorded
from harken.vocabulary.calendars import LONDON, Calendars
from harken.vocabulary.clocks import Reading

FORCE = ForceCalendars()
MINUTE = timedelta(minutes=1)


def london(text: str) -> datetime:
    """A London clock time, such as 25 Oct 2026 01:30; "again" after it means the second time it shows."""
    wall = datetime.strptime(text.removesuffix(" again") + " +0000", "%d %b %Y %H:%M %z")
    return wall.replace(tzinfo=LONDON, fold=text.endswith("again")).astimezone(UTC)


def said(moment: datetime | None) -> str:
    """A moment as a London clock shows it, with its offset."""
    return "none" if moment is None else f"{moment.astimezone(LONDON):%d %b %Y %H:%M %Z}"


def reading(
    start: datetime,
    *facts: Recorded,
    answers: dict[str, Any] | None = None,
    calendars: Calendars = FORCE,
    born: date | None = None,
) -> Reading:
    def history(ons: tuple[On, ...]) -> Sequence[Recorded]:
        kinds = {on.kind for on in ons}
        return sorted((fact for fact in facts if fact.kind in kinds), key=lambda fact: fact.happened)

    return Reading(start, answers or {}, calendars, history, born)


def fact(kind: str, happened: datetime, **answers: object) -> Recorded:
    return Recorded(f"{kind} {happened}", kind, answers, (), happened, happened, "case")


def minutes_of_day(day: date) -> list[datetime]:
    """Every minute of a London day, 23 to 25 hours of them, in UTC."""
    begins = datetime(day.year, day.month, day.day, tzinfo=UTC) - 120 * MINUTE
    return [m for m in (begins + n * MINUTE for n in range(28 * 60)) if m.astimezone(LONDON).date() == day]


TURNS = (
    "29 Mar 2026 01:00",
    "25 Oct 2026 01:00",
    "26 Mar 2028 01:00",
    "29 Feb 2028 00:00",
    "31 Jan 2026 00:00",
    "31 Dec 2026 23:00",
    "26 Mar 2027 00:00",
)
"""Where clocks go wrong: both clock changes, leap day, the ends of months and years, Easter."""


def _within(days: int, of: datetime) -> st.SearchStrategy[datetime]:
    return st.integers(-days * 1440, days * 1440).map(lambda minutes: of + minutes * MINUTE)


starts = st.one_of(_within(20 * 365, london("01 Jan 2030 00:00")), *(_within(3, london(t)) for t in TURNS))
