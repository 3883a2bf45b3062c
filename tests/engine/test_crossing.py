"""Crossing: whom a case newly names, who lives with them, and which flags of other cases are said of them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

import pytest

from harken.engine.crossing import Here, Met, Way, met, named_in, newly_named, unsaid
from harken.engine.rulebook import Rulebook, compile_rules
from harken.engine.subject import Subject
from harken.every_case.crossing import MetElsewhere
from harken.every_case.opening import Closed
from harken.vocabulary import Entry, Flag, Recorded, StandsOn, on, when

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


class Began(Entry):
    key: ClassVar[str] = "one.began"
    title: ClassVar[str] = "Began"
    reads: ClassVar[str] = "Began"


class Ended(Entry):
    key: ClassVar[str] = "one.ended"
    title: ClassVar[str] = "Ended"
    reads: ClassVar[str] = "Ended"


def flag(**more: Any) -> Flag:
    return Flag(key="one.now", title="Now", rises=(when(on(Began)),), ends=(on(Ended),), **more)


def fact(kind: str, who: str, chronology: str, minutes: int = 0) -> Recorded:
    at = NOON + timedelta(minutes=minutes)
    return Recorded(
        id=f"{kind}/{who}/{chronology}/{minutes}", kind=kind, answers={}, about=((who, "subject"),),
        happened=at, recorded=at, chronology=chronology,
    )  # fmt: skip


def rules(one: Flag) -> Rulebook:
    kinds = (Began, Ended, MetElsewhere, Closed)
    return compile_rules({kind.key: kind for kind in kinds}, (), flags=(one,))


def found(
    one: Flag,
    *facts: Recorded,
    named: tuple[str, ...] = ("child",),
    homes: dict[str, set[str]] | None = None,
    here: str = "case 2",
    pathway: str = "two",
) -> list[Met]:
    return met(
        facts, named=named, homes=homes or {}, here=Here(here, pathway), rules=rules(one),
        subjects={"home": Subject("home", place=True)}, at=NOON + timedelta(hours=1),
    )  # fmt: skip


SAID = flag(crosses="Ring first.")
AT_HOME = flag(crosses="Ring first.", crosses_home=True)
BEGAN = fact("one.began", "child", "case 1")


def test_somebody_named_of_whom_a_flag_stands_is_met() -> None:
    ((who, way),) = [(one.who, one.way) for one in found(SAID, BEGAN)]
    assert (who, way) == ("child", Way.NAMED)


@pytest.mark.parametrize(
    ("one", "facts", "more"),
    [
        pytest.param(flag(), [BEGAN], {}, id="a flag that says nothing elsewhere"),
        pytest.param(SAID, [BEGAN, fact("one.ended", "child", "case 1", 5)], {}, id="a flag that fell"),
        pytest.param(SAID, [BEGAN], {"here": "case 1"}, id="the case that raised it"),
        pytest.param(SAID, [BEGAN], {"pathway": "one"}, id="a case of the same kind"),
        pytest.param(SAID, [BEGAN], {"named": ("other",)}, id="somebody else"),
        pytest.param(
            SAID, [BEGAN], {"named": ("sister",), "homes": {"sister": {"child"}}}, id="who is only at home"
        ),
    ],
)
def test_nobody_is_met_by(one: Flag, facts: list[Recorded], more: dict[str, Any]) -> None:
    assert found(one, *facts, **more) == []


@pytest.mark.parametrize(("named", "way"), [("sister", Way.HOME), ("home", Way.PLACE)])
def test_who_lives_with_somebody_named_or_at_a_place_named_is_met(named: str, way: Way) -> None:
    (one,) = found(AT_HOME, BEGAN, named=(named,), homes={named: {"child"}})
    assert (one.who, one.way) == ("child", way)


def test_named_and_at_home_is_named() -> None:
    (one,) = found(AT_HOME, BEGAN, named=("sister", "child"), homes={"sister": {"child"}})
    assert one.way is Way.NAMED


SAID_HERE = {"flag": "one.now", "says": "Ring first.", "how": "is named here"}


def told_at(minutes: int) -> Recorded:
    """That somebody is known elsewhere, as it stands in the case."""
    return replace(
        fact(MetElsewhere.key, "child", "case 2", minutes),
        answers=SAID_HERE,
        about=(("child", "known elsewhere"),),
    )


def to_say(*facts: Recorded) -> list[Met]:
    return unsaid(found(SAID, *facts), facts, "case 2", rules(SAID))


def test_a_flag_raised_twice_is_said_once() -> None:
    assert len(to_say(BEGAN, fact("one.began", "child", "case 3", 7))) == 1


def test_what_the_case_says_is_said_again_only_once_the_flag_was_raised_anew() -> None:
    again = (fact("one.ended", "child", "case 1", 5), fact("one.began", "child", "case 1", 7))
    assert to_say(BEGAN, told_at(1)) == []
    assert len(to_say(BEGAN, told_at(1), *again)) == 1
    assert to_say(BEGAN, told_at(1), *again, told_at(8)) == []


def test_raised_by_another_case_too_while_it_stands_it_is_not_said_again() -> None:
    assert to_say(BEGAN, told_at(1), fact("one.began", "child", "case 3", 7)) == []


def test_who_is_only_met_in_a_case_is_not_named_in_it_and_nobody_is_in_one_that_is_closed() -> None:
    book = rules(SAID)
    named, met_there = fact("one.began", "sister", "case 2"), told_at(1)
    over = fact(Closed.key, "sister", "case 2", 5)
    at = NOON + timedelta(hours=1)
    assert named_in([named, met_there], "case 2", book, at) == ["sister"]
    assert newly_named(fact("one.began", "child", "case 2", 3), [named, met_there], book) == ["child"]
    assert named_in([named, over], "case 2", book, at) == []


def test_who_was_named_in_the_case_before_is_not_new() -> None:
    first, again = fact("one.began", "child", "case 1"), fact("one.ended", "child", "case 1", 5)
    elsewhere = fact("one.began", "sister", "case 9")
    both = Recorded(
        id="x", kind="one.ended", answers={}, about=(("child", "subject"), ("sister", "subject")),
        happened=NOON, recorded=NOON, chronology="case 1",
    )  # fmt: skip
    book = rules(SAID)
    assert newly_named(first, [], book) == ["child"]
    assert newly_named(again, [first], book) == []
    assert newly_named(both, [first, elsewhere], book) == ["sister"]


def test_a_place_may_bear_it() -> None:
    one = flag(crosses="Ring first.", stands_on=StandsOn.PLACE)
    (place,) = found(one, fact("one.began", "home", "case 1"), named=("home",))
    assert (place.who, place.way) == ("home", Way.NAMED)
