"""Mutations: every word that a duty may be declared with can be lied about."""

from dataclasses import replace
from datetime import date

import pytest

from harken.timelines.mutations import mutants
from harken.vocabulary import (
    About,
    ByAnswer,
    Days,
    Duty,
    Elapsed,
    Every,
    Lacks,
    Nth,
    Rank,
    Stands,
    StoodFor,
    Totals,
    Under,
    WorkingDays,
    all_of,
    on,
    when,
)  # fmt: skip
from tests.timelines.kinds import CALL, LOOK, Closed, Found, Looked, Lost

LOST, LOOKED, FOUND = on(Lost, size="large"), on(Looked, called="yes"), on(Found)
RICH = replace(
    CALL,
    arises=(
        when(
            LOST,
            Nth(3, 90, (LOST,)),
            Totals((LOST,), "legs", 8, 30),
            Under(16),
            Lacks((FOUND,)),
            Stands((LOST,)),
        ),
        when(on(Closed)),
    ),
    due={
        date(2020, 1, 1): ByAnswer("size", (("large", WorkingDays(1)), ("small", Days(2)))),
        date(2021, 1, 1): None,
    },
    every=Every(then=Elapsed(hours=2), opens=Elapsed(minutes=30)),
    met=(
        all_of(LOOKED, FOUND),
        LOOKED.by_another(),
        FOUND.at_least(Rank.INSPECTOR),
        LOOKED.with_same("called"),
    ),
    released=(on(Found), on(Lost, size="small")),
)


def lies(duty: Duty) -> list[str]:
    return [what for what, _ in mutants(duty)]


def test_a_count_is_lied_about_both_ways_and_left_out() -> None:
    counted = replace(LOOK, arises=(when(on(Lost).counting(2, "size", "legs", answered="large")),))
    told = [what for what, _ in mutants(counted) if "count" in what.rpartition(")")[2]]
    assert [what.rpartition(") ")[2] for what in told] == [
        "whatever the count",
        "one more counted",
        "one fewer counted",
    ]


@pytest.mark.parametrize(
    "what",
    [
        "the clock of 01 Jan 2020: WD:1 one longer",
        "the clock of 01 Jan 2020: P2D one shorter",
        "again: PT2H one minute longer",
        "again: PT30M one minute shorter",
        "warns: PT30M one minute longer",
        "never arises on dog.closed",
        "arises on dog.lost (size = large) whatever was answered",
        "arises whether or not lacks",
        "arises whether or not stands",
        "arises when one more is needed",
        "arises when the window is a day shorter",
        "arises when the total is higher",
        "arises when a year younger",
        "owed to the case",
        "never met by dog.looked (called = yes) and dog.found",
        "met by dog.looked (called = yes) and dog.found without dog.found",
        "met by dog.looked (called = yes, by another person) by the same person",
        "met by dog.found (by rank of inspector or above) by any rank",
        "never released by dog.found",
        "released by dog.lost (size = small) whatever was answered",
    ],
)
def test_a_lie_about(what: str) -> None:
    assert what in lies(RICH)


def test_no_lie_is_told_that_could_not_be_declared() -> None:
    assert "the clock of 01 Jan 2020: WD:1 one shorter" not in lies(RICH)
    assert lies(replace(RICH, arises=(when(LOST, Nth(1, 90, (LOST,))),)))


def test_what_is_owed_of_whoever_is_named_is_lied_about_as_owed_of_the_child_alone() -> None:
    stood = StoodFor((LOST,), (FOUND,), days=30)
    told = lies(replace(RICH, about=About.NAMED, arises=(when(LOST, stood),)))
    assert "owed only of whom the case is about" in told
    assert "arises when it has stood a day longer" in told


def test_how_young_they_are_known_to_be_is_lied_about_both_ways_and_left_out() -> None:
    told = lies(replace(LOOK, met=(LOOKED.unless_under(12),)))
    said = [what.rpartition(") ")[2] for what in told if what.startswith("met by")]
    assert {"however old they are", "a year older", "a year younger"} <= set(said)


def test_answers_that_need_not_be_the_same() -> None:
    assert any(what.endswith("with other answers") for what in lies(RICH))


def test_what_is_owed_to_a_case_is_lied_about_as_owed_to_each_child() -> None:
    of_case = next(changed for what, changed in mutants(LOOK) if what == "owed to the case")
    assert "owed to each child" in lies(of_case)


def test_what_is_lacking_only_where_something_else_is_so_is_lied_about() -> None:
    way = when(LOST, Stands((FOUND,), of_case=True))
    told = lies(replace(RICH, arises=(when(on(Closed), Lacks((way,), learned=(LOOKED,))),)))
    for what in (
        f"{LOOKED} ends nothing, learned since",
        f"{LOST} is not lacking",
        f"{LOST} is lacking whether or not stands",
        f"{LOST} is lacking when it stands of whom it is owed to",
    ):
        assert f"arises when {what}" in told
