"""What may end something only once its time by law is over: how long that is, and what may end it sooner."""

from datetime import datetime

import pytest

from harken.engine.known import known_at
from harken.vocabulary import Recorded, Term, on
from tests.engine.kinds import CASE, Began, Done, Other, at, clock, fact, ruled

DAY = 24 * 60
APRIL = datetime.fromisoformat("2026-04-20T00:00:00+01:00")
MONTHS = (("short", 1), ("long", 2))
ENDS = on(Done).once_over(
    Term(on(Began), by="place", months=MONTHS, until="promised"), ended=(on(Other),), place="died"
)
SHORT, LONG, ENDLESS = (fact(Began, 0, place=one) for one in ("short", "long", "endless"))
# From 9 on 2 March 2026: over at the midnights that begin 2 April and 2 May; the clocks go on between.
OVER = int(31 * DAY - 9 * 60 - 60)
LATER = int(61 * DAY - 9 * 60 - 60)


def counts(*facts: Recorded) -> list[float | None]:
    """When those happened that count as ending it."""
    known = known_at(facts, chronology=CASE, subjects={}, at=at(1000 * DAY))
    found = known.matching(ruled().any_of((ENDS,)), "", everywhere=False)
    return [clock(one.happened) for one in found]


@pytest.mark.parametrize(
    ("story", "begun", "when", "ends"),
    [
        ("nothing was begun", [], 5, True),
        ("too soon", [SHORT], OVER - 1, False),
        ("the first minute after it", [SHORT], OVER, True),
        ("two, of which one is over", [LONG, SHORT], OVER, False),
        ("two, and both are over", [LONG, SHORT], LATER, True),
        ("an answer with no time has no end", [ENDLESS], 900 * DAY, False),
        ("one without an end came last", [SHORT, fact(Began, 5, place="endless")], 900 * DAY, False),
        ("what had none was ended", [ENDLESS, fact(Other, DAY)], DAY, True),
        ("before it was ended", [ENDLESS, fact(Other, DAY)], DAY - 1, False),
        ("ended, and another begins", [ENDLESS, fact(Other, DAY), fact(Began, 2 * DAY, place="endless")],
         3 * DAY, False),
        ("to a day of its own", [fact(Began, 0, promised=APRIL)], clock(APRIL), True),
        ("before a day of its own", [fact(Began, 0, promised=APRIL)], (clock(APRIL) or 0) - 1, False),
        ("in another case", [fact(Began, 0, place="endless", chronology="another")], 5, True),
    ],
)  # fmt: skip
def test_it_ends_only_then(story: str, begun: list[Recorded], when: float, ends: bool) -> None:
    assert counts(*begun, fact(Done, when)) == ([when] if ends else []), story


def test_what_needs_no_time_to_be_over_ends_it_at_once() -> None:
    assert counts(ENDLESS, fact(Done, 5, place="died"), fact(Done, 6)) == [5]


def test_it_is_said_in_words() -> None:
    assert str(ENDS) == "trial.done (once its time by law is over, or place = died)"
