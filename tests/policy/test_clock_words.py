"""Clocks as a policy file writes them: what is read, what is refused, and what the rule's own clock lends."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harken.policy.clock_words import Unread, clock_from, graded
from harken.vocabulary import (
    AsSoonAsPracticable,
    AtMeeting,
    AtOnce,
    AtShiftChange,
    BeforeNextSchoolDay,
    ByAnswer,
    ByLevel,
    Clock,
    Days,
    Earliest,
    Elapsed,
    Extended,
    Inclusive,
    Months,
    Weeks,
    WorkingDays,
)
from tests.policy.duties import ASSESSED, BY_BAND, BY_LEVEL, DETENTION, FOUR, HOUR, TWO

HALF = Elapsed(minutes=30)
counts = st.integers(1, 999)
elapsed = st.builds(Elapsed, hours=st.integers(0, 999), minutes=st.integers(0, 999)).filter(
    lambda clock: clock.length
)
simple = st.one_of(
    *(counts.map(word) for word in (Days, Weeks, Months, Inclusive, WorkingDays)),
    elapsed.map(AtShiftChange),
    st.sampled_from([AtShiftChange(), BeforeNextSchoolDay(), AtMeeting("daily management meeting")]),
)


@given(simple)
def test_what_a_clock_prints_is_read_back(clock: Clock) -> None:
    read = clock_from(clock.value)
    assert not isinstance(read, Unread)
    assert (type(read), read.value) == (type(clock), clock.value)


@given(elapsed)
def test_hours_and_minutes_are_read_back_to_the_minute(clock: Elapsed) -> None:
    read = clock_from(clock.value)
    assert isinstance(read, Elapsed)
    assert read.length == clock.length


@given(st.text(alphabet="PTINCLWDHMY:0123456789 +()RUE_", max_size=12))
def test_any_text_is_a_clock_or_a_sentence(text: str) -> None:
    read = clock_from(text)
    if isinstance(read, Unread):
        assert "Write one of" in read.says
    else:
        assert read.value


ROWS: list[tuple[str, Clock]] = [
    ("PT1H", HOUR),
    ("PT90M", Elapsed(minutes=90)),
    ("PT1H30M", Elapsed(hours=1, minutes=30)),
    ("P14D", Days(14)),
    ("P6W", Weeks(6)),
    ("P3M", Months(3)),
    ("P1Y", Months(12)),
    ("INCL:P3D", Inclusive(3)),
    ("WD:1", WorkingDays(1)),
    (" WD:15 ", WorkingDays(15)),
    ("RULE:SHIFT_CHANGE", AtShiftChange()),
    ("RULE:SHIFT_CHANGE+PT30M", AtShiftChange(HALF)),
    ("RULE:MEETING(daily management meeting)", AtMeeting("daily management meeting")),
    ("RULE:MEETING(daily)+PT1H", AtMeeting("daily", Elapsed(hours=1))),
    ("RULE:BEFORE(next_school_day_start)", BeforeNextSchoolDay()),
]


@pytest.mark.parametrize(("text", "clock"), ROWS, ids=[row[0] for row in ROWS])
def test_row(text: str, clock: Clock) -> None:
    assert clock_from(text) == clock


NO_LENGTH = ["", "PT", "PT0M", "PT0H", "P", "P0D", "P-1D", "P1.5D", "P1DT12H", "P99999D", "pt1h", "PT1H PT2H"]
NO_COUNT = [
    "INCL:P3W",
    "INCL:3",
    "WD:0",
    "WD:P1D",
    "WD:1D",
    "1 hour",
    "one hour",
    "60",
    "no",
    "None",
    "EVERY:PT4H",
]
NO_RULE = [
    "RULE:ASARP",
    "RULE:IMMEDIATE",
    "RULE:MEETING()",
    "RULE:SHIFT_CHANGE+P1D",
    "RULE:SHIFT_CHANGE+PT0M",
    "RULE:BEFORE(next_bus)",
]


@pytest.mark.parametrize("text", [*NO_LENGTH, *NO_COUNT, *NO_RULE])
def test_what_is_no_clock_is_refused_with_the_grammar(text: str) -> None:
    read = clock_from(text, BY_LEVEL)
    assert isinstance(read, Unread)
    assert read.says.startswith(f"{text} is no clock word. Write one of PT1H30M")


@pytest.mark.parametrize("written", [3, 1.5, True, None, ["PT1H"]], ids=repr)
def test_what_is_not_text_is_refused_too(written: object) -> None:
    assert isinstance(clock_from(written), Unread)


def test_a_level_named_is_set_and_the_others_are_the_rules() -> None:
    read = clock_from({"medium": "PT30M"}, BY_LEVEL)
    assert isinstance(read, ByLevel)
    assert read.choices == (("high", HOUR), ("medium", HALF), ("low", FOUR))
    assert read.unset == HOUR
    assert (read.of, read.field) == (ASSESSED, "level")


def test_while_no_level_is_set_the_level_that_the_rule_then_keeps_holds() -> None:
    read = clock_from({"high": "PT30M"}, BY_LEVEL)
    assert isinstance(read, ByLevel)
    assert read.unset == HALF


def test_while_nothing_is_set_may_be_said() -> None:
    read = clock_from({"unset": "PT2H"}, BY_LEVEL)
    assert isinstance(read, ByLevel)
    assert read.unset == TWO
    assert read.choices == BY_LEVEL.choices


def test_a_rule_that_owes_nothing_while_nothing_is_set_lends_nothing() -> None:
    read = clock_from({"high": "P5D"}, replace(BY_BAND, unset=None))
    assert isinstance(read, ByAnswer)
    assert read.unset is None


@pytest.mark.parametrize(
    "rule",
    [
        BY_LEVEL,
        AtOnce(BY_LEVEL),
        AsSoonAsPracticable(BY_LEVEL),
        Earliest((Days(1), BY_LEVEL)),
        Extended(BY_LEVEL, ASSESSED, to="until"),
    ],
    ids=lambda rule: type(rule).__name__,
)
def test_the_levels_are_found_however_the_rule_wraps_them(rule: Clock) -> None:
    assert graded(rule) is BY_LEVEL
    assert isinstance(clock_from({"high": "PT30M"}, rule), ByLevel)


@pytest.mark.parametrize("rule", [None, HOUR, DETENTION, Earliest((HOUR, Days(1)))], ids=repr)
def test_a_time_for_each_level_is_refused_where_the_rule_has_none(rule: Clock | None) -> None:
    read = clock_from({"high": "PT1H"}, rule)
    assert isinstance(read, Unread)
    assert "one time for every case" in read.says


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ({"hihg": "PT1H"}, "no level called hihg. Write any of high, medium, low, unset"),
        ({"high": "soon"}, "high: soon is no clock word"),
        ({"unset": "soon"}, "unset: soon is no clock word"),
    ],
)
def test_a_mistake_in_a_level_is_named(written: dict[str, str], says: str) -> None:
    read = clock_from(written, BY_LEVEL)
    assert isinstance(read, Unread)
    assert says in read.says


def test_a_target_pauses_where_the_rule_pauses() -> None:
    assert clock_from("PT20H", DETENTION) == replace(DETENTION, clock=Elapsed(hours=20))
    assert clock_from("P1D", DETENTION) == Days(1)


def test_a_target_asks_the_school_that_the_rule_asks() -> None:
    rule = BeforeNextSchoolDay("school")
    assert clock_from(rule.value, rule) == rule
