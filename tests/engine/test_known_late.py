"""What is learned late: since when we knew of what settles a duty, and that no telling falls before that."""

from collections.abc import Sequence
from datetime import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from harken.engine.explain import explain
from harken.engine.standing import Standing
from harken.engine.told import walk
from harken.vocabulary import (
    BeforeEntry,
    ByLevel,
    Clock,
    Duty,
    Earliest,
    Elapsed,
    Every,
    Extended,
    Recorded,
    Since,
    SinceEntry,
    all_of,
    on,
    when,
)
from tests.engine.drawn import DUTIES, chronologies, kept
from tests.engine.kinds import (
    CALENDARS,
    CASE,
    CHILD,
    MINUTE,
    SISTER,
    Began,
    Done,
    Freed,
    Mine,
    Other,
    at,
    clock,
    corrected,
    fact,
    made,
    ruled,
    stand,
)

BEGAN = fact(Began, 0)
HOUR, HALF = Elapsed(hours=1), Elapsed(minutes=30)
AT_QUAY = made(met=(on(Done, place="quay"),))
MILL = fact(Done, 50, place="mill")
QUAY = corrected(MILL, 90, answers={"place": "quay"})
BEFORE = made(BeforeEntry((on(Other),)))


MUCH_LATER = 100_000


def told(one: Standing) -> list[float | None]:
    return [clock(rung.at) for rung in one.rungs]


CORRECTED = [
    # name, duty, facts, the tellings, whether it was recorded late
    ("met only by what a correction says", AT_QUAY, [BEGAN, MILL, QUAY], [60, 80], True),
    ("met before the correction, too", made(), [BEGAN, MILL, QUAY], [], False),
    ("met by what a correction says, in good time", AT_QUAY, [
        BEGAN, MILL, corrected(MILL, 55, answers={"place": "quay"}),
    ], [], False),
    ("met, put right wrongly, and put right", AT_QUAY, [
        BEGAN, first := fact(Done, 50, place="quay"),
        wrong := corrected(first, 52, answers={"place": "mill"}),
        corrected(wrong, 90, answers={"place": "quay"}),
    ], [60, 80], True),
    ("of the sister, by a correction of the child", made(), [
        BEGAN, hers := fact(Done, 50, about=(SISTER,)), corrected(hers, 90, about=((CHILD, "child"),)),
    ], [60, 80], True),
    ("before it began, by a correction after it", made(), [
        BEGAN, early := fact(Done, -10), corrected(early, 90, happened=at(50)),
    ], [60, 80], True),
    ("late, by a correction in time", made(), [
        BEGAN, late := fact(Done, 70), corrected(late, 90, happened=at(50)),
    ], [60], True),
    ("both parts, the earlier known late", made(met=(all_of(on(Done), on(Other)),)), [
        BEGAN, fact(Done, 5, known=90), fact(Other, 40),
    ], [60, 80], True),
    ("before it began, by a correction of what began it", made(start=Since.RECORDED), [
        first := fact(Began, 0), fact(Done, -10), corrected(first, 90, happened=at(-20)),
    ], [60, 80], True),
    ("the same, and its clock moves too", made(), [
        first := fact(Began, 0), fact(Done, -10), corrected(first, 90, happened=at(-20)),
    ], [], False),
    ("released only by what a correction says", made(met=(on(Other),), released=(on(Done, place="quay"),)), [
        BEGAN, MILL, QUAY,
    ], [60, 80], False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "duty", "facts", "tells", "late"), CORRECTED, ids=[row[0] for row in CORRECTED]
)
def test_what_settles_it_is_known_from_when_it_was_first_said(
    name: str, duty: Duty, facts: list[Recorded], tells: list[float], late: bool
) -> None:
    (one,) = stand(ruled(duty), facts, 200)
    assert (told(one), one.recorded_late) == (tells, late), name
    assert not one.unsettled


def test_the_explanation_says_when_we_knew_of_what_a_correction_said() -> None:
    rules = ruled(AT_QUAY)
    (one,) = stand(rules, [BEGAN, MILL, QUAY], 200)
    says = explain(one, at=at(200), rules=rules)
    assert "“Done” of 2 March 2026 at 09:50, which we knew on 2 March 2026 at 10:30." in says
    assert "It was done in time and recorded late." in says
    assert "duty inspector (2 March 2026 at 10:20)" in says


LEVEL = ByLevel((on(Other),), "hours", ((1, Elapsed(minutes=20)), (2, Elapsed(hours=2))), unset=HOUR)
LATER = [
    # name, duty, facts, the tellings
    ("both written down afterwards", BEFORE, [
        BEGAN, fact(Done, 40, known=200), fact(Other, 50, known=200),
    ], []),
    ("the safeguard first", BEFORE, [BEGAN, fact(Done, 40, known=199), fact(Other, 50, known=200)], []),
    ("the act first", BEFORE, [BEGAN, fact(Done, 40, known=201), fact(Other, 50, known=200)], [200, 200]),
    ("after the act, and all known afterwards", BEFORE, [
        BEGAN, fact(Other, 50, known=200), fact(Done, 90, known=200),
    ], []),
    ("known as it happened", BEFORE, [BEGAN, fact(Other, 50), fact(Done, 90)], [50, 70]),
    ("not done at all", BEFORE, [BEGAN, fact(Other, 50, known=200)], [200, 200]),
    ("a second act known before the first", BEFORE, [
        BEGAN, fact(Other, 50, known=200), fact(Other, 60), fact(Done, 190),
    ], []),
    ("the act by a correction", made(BeforeEntry((on(Other, hours=1),))), [
        BEGAN, act := fact(Other, 50, hours=2), corrected(act, 200, answers={"hours": 1}),
        fact(Done, 200, known=201),
    ], [200, 200]),
    ("the earlier of two limits", made(Earliest((BeforeEntry((on(Other),)), Elapsed(hours=5)))), [
        BEGAN, fact(Done, 40, known=200), fact(Other, 50, known=200),
    ], []),
    ("a level raised, known late", made(LEVEL), [
        BEGAN, fact(Other, 5, hours=2), fact(Other, 30, hours=1, known=200), fact(Done, 100, known=200),
    ], []),
    ("a level that makes no difference, known late", made(LEVEL), [
        BEGAN, fact(Other, 5, hours=1), fact(Other, 30, hours=1, known=200),
    ], [20, 40]),
    ("extended before it was late, known after", made(Extended(HOUR, (on(Other),), adds=HALF)), [
        BEGAN, fact(Other, 50, known=200), fact(Done, 190),
    ], []),
    ("counted from an entry known late", made(start=SinceEntry((on(Other),))), [
        fact(Other, -30, known=200), BEGAN, fact(Done, 190),
    ], []),
    ("begun by what a correction says", made(arises=(when(on(Began, place="quay")),)), [
        elsewhere := fact(Began, 0, place="mill"), corrected(elsewhere, 200, answers={"place": "quay"}),
    ], [200, 200]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "duty", "facts", "tells"), LATER, ids=[row[0] for row in LATER])
def test_nobody_is_to_be_told_before_what_makes_it_late_is_known(
    name: str, duty: Duty, facts: list[Recorded], tells: list[float]
) -> None:
    (one,) = stand(ruled(duty), facts, 300)
    assert told(one) == tells, name


def test_what_was_done_again_and_again_and_written_down_at_once_tells_nobody_of_each() -> None:
    duty = made(every=Every())
    found = stand(
        ruled(duty), [BEGAN, fact(Done, 55), *(fact(Done, n, known=400) for n in (130, 200, 399))], 401
    )
    assert [told(one) for one in found] == [[], [115, 135], [], [], []]


CLOCKS: tuple[Clock, ...] = (
    HOUR,
    BeforeEntry((on(Other),)),
    LEVEL,
    Extended(HOUR, (on(Other),), adds=HALF),
    Earliest((BeforeEntry((on(Other),)), Elapsed(hours=4))),
)
EACH_CLOCK = tuple(
    made(one, key=f"trial.once-{number}-{way}", met=met, released=())
    for number, one in enumerate(CLOCKS)
    for way, met in enumerate(((on(Done),), (all_of(on(Done), on(Mine)),)))
)
WRITTEN, ONCE = ruled(*DUTIES, *EACH_CLOCK), ruled(*EACH_CLOCK)


@given(chronologies(), st.integers(0, 700))
@example([fact(Began, 0), fact(Done, 40, known=200), fact(Other, 50, known=200)], 300)
@example([fact(Began, 0), free := fact(Freed, 50), corrected(free, 90, struck=True), fact(Done, 85)], 300)
def test_who_was_told_is_whom_a_clock_that_looked_every_minute_would_have_told(
    facts: list[Recorded], until: int
) -> None:
    walked = walk(facts, chronology=CASE, rules=WRITTEN, subjects={}, calendars=CALENDARS, until=at(until))
    assert {(one.standing, one.rung): one.at for one in walked} == lived(facts, until)


def lived(facts: Sequence[Recorded], until: int) -> dict[tuple[object, int], datetime]:
    """Every telling as the worker makes it: of what is still owed, looking whenever anything may differ."""
    told_at: dict[tuple[object, int], datetime] = {}
    learned, looks = {one.recorded for one in facts}, at(-1)
    for now in (at(minute) for minute in range(until + 1)):
        if now in learned or now >= looks:
            found = stand(WRITTEN, facts, (now - at(0)) / MINUTE)
            for one in found:
                for rung in one.rungs if one.unsettled else ():
                    told_at.setdefault((one.key, rung.number), now)
            looks = min((one.looks_at for one in found if one.looks_at is not None), default=at(MUCH_LATER))
    return told_at


FOR_ASH = fact(Began, 100, schools=("ash",))
MOVED = (FOR_ASH, corrected(FOR_ASH, 190, happened=at(0)))
LONG_AGO = fact(Began, 60, known=315)


@given(chronologies(), st.integers(0, 700))
@example([*MOVED, fact(Freed, 0)], 300)
@example([*MOVED, fact(Done, 50, school="ash")], 300)
@example([LONG_AGO, corrected(LONG_AGO, 360, happened=at(0))], 439)
@example([fact(Began, 81), fact(Done, 198), fact(Done, 147, known=223)], 285)
@example([fact(Began, 0), fact(Done, 74), fact(Done, 69, known=271)], 544)
def test_what_was_told_is_among_what_was_to_be_told_while_it_is_late_from_the_same_moment(
    facts: list[Recorded], until: int
) -> None:
    now = {one.key: one for one in stand(WRITTEN, facts, until)}
    for (key, number), moment in lived(facts, until).items():
        then = next(one for one in stand(WRITTEN, facts, (moment - at(0)) / MINUTE) if one.key == key)
        if (after := now.get(key)) and _counts_from(after) == _counts_from(then):
            assert number in [rung.number for rung in after.rungs], (key, clock(moment))


@given(st.lists(kept, max_size=8, unique_by=lambda one: one.id), st.integers(0, 700))
def test_no_telling_falls_before_it_was_known_to_be_late_from_that_moment(
    facts: list[Recorded], until: int
) -> None:
    for one in stand(ONCE, facts, until):
        for rung in one.rungs:
            then = stand(ONCE, facts, (rung.at - at(0)) / MINUTE)
            assert _counts_from(one) in [_counts_from(each) for each in then if each.key == one.key]


def _counts_from(one: Standing) -> tuple[datetime | None, datetime]:
    return one.late_from, one.started
