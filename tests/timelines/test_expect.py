"""Expectations: those that are so say nothing, and each that is not says what was expected and what is."""

import pytest

from harken.timelines.expect import failures
from tests.timelines.telling import LOOKED, LOST, entries, lived

LARGE = "{at: +00:00, entry: dog.lost, about: {child: subject}, answers: {size: large}}"

SO = [
    "{duty: dog.look-for-it, state: met}",
    "{duty: dog.look-for-it, about: child, occurrence: 1, met_at: +00:50, flagged_at: null, told: []}",
    "{duty: dog.look-for-it, asked: +00:30, state: owed, late_from: +01:00, arose: +00:00}",
    "{duty: dog.look-for-it, state: met, recorded_late: false, local_late_from: null}",
    "{duty: dog.look-for-it, occurrence: 2, state: overdue, told: [{whom: sergeant, by: +01:50}]}",
    "{duty: dog.look-for-it, occurrence: 2, told: [{whom: inspector}, {whom: supervisor}]}",
    "{duty: dog.look-for-it, occurrence: 3, state: none}",
    "{duty: dog.call-it, state: none}",
    "{rule: DG-01, about: child, state: met, case: 1, pathway: dog}",
    "{rule: DG-02, state: none}",
    "{rule: DG-01, about: sister, state: none}",
    "{gate: dog.close, holds: true, case: 1}",
    "{flag: dog.lost-now, on: child}",
    "{flag: dog.lost-now, about: child, from: +00:00, to: null}",
    "{flag: dog.lost-now, on: sister, stands: false}",
    "{duty: dog.look-for-it, rule: DG-01, state: met}",
]

NOT_SO = [
    ("{duty: dog.look-for-it, state: overdue}", "expected to be overdue, and is met"),
    ("{duty: dog.look-for-it, about: sister, state: met}", "it never arose"),
    ("{duty: dog.look-for-it, occurrence: 3, state: met}", "it never arose"),
    ("{duty: dog.look-for-it, state: none}", "never to arise, and is met"),
    ("{rule: DG-01, state: none}", "never to arise, and is met"),
    ("{rule: DG-01, state: released}", "expected to be released, and is met"),
    ("{duty: dog.look-for-it, met_at: +00:40}", "met_at was expected to be +00:40, and is +00:50"),
    ("{duty: dog.look-for-it, met_at: null}", "met_at was expected to be nothing, and is +00:50"),
    ("{duty: dog.look-for-it, recorded_late: true}", "expected to be true, and is false"),
    ("{duty: dog.look-for-it, flagged_at: +01:00}", "expected to be +01:00, and is nothing"),
    ("{duty: dog.look-for-it, occurrence: 2, told: []}", "nobody was expected to be told"),
    ("{duty: dog.look-for-it, occurrence: 2, told: [{whom: inspector, by: +02:04}]}", "and was at +02:05"),
    ("{rule: DG-01, occurrence: 2, told: [{whom: superintendent}]}", "was expected to be told, and was not"),
    ("{gate: dog.close, holds: false}", "expected to be open, and holds"),
    ("{flag: dog.lost-now, on: sister}", "expected to stand, and does not"),
    ("{flag: dog.lost-now, on: child, stands: false}", "expected not to stand, and does"),
    ("{flag: dog.lost-now, on: child, from: +00:10}", "from was expected to be +00:10, and is +00:00"),
    ("{flag: dog.lost-now, on: child, to: +00:30}", "to was expected to be +00:30, and is nothing"),
]  # fmt: skip


def failed(*expect: str, body: str = "") -> tuple[str, ...]:
    said = "expect:\n" + "\n".join(f"  - {one}" for one in expect)
    return failures(lived(entries(LOST, LOOKED) + "ask: [+00:30, +03:00]\n" + body + said))


@pytest.mark.parametrize("expect", SO)
def test_what_is_so_says_nothing(expect: str) -> None:
    assert failed(expect) == ()


@pytest.mark.parametrize(("expect", "sentence"), NOT_SO)
def test_what_is_not_so_says_what_is(expect: str, sentence: str) -> None:
    (said,) = failed(expect)
    assert sentence in said
    assert said.startswith("line 10: ")


def test_of_several_duties_of_a_rule_the_nearest_is_spoken_of() -> None:
    (said,) = failures(
        lived(entries(LARGE, LOOKED) + "ask: +01:30\nexpect: [{rule: DG-01, state: met, met_at: +00:55}]")
    )
    assert "met_at was expected to be +00:55, and is +00:50" in said


def test_a_silent_story_fails_when_anybody_is_told_or_warned() -> None:
    assert len(failures(lived("silent: true\n" + entries(LARGE) + "ask: +00:59"))) == 0
    told = failures(lived("silent: true\n" + entries(LARGE) + "ask: +01:45"))
    assert ["warned" in one for one in told] == [False, False, True]


def test_silence_holds_even_when_what_was_told_of_was_struck_out() -> None:
    wrong = "{id: wrong, at: +00:00, entry: dog.lost, about: [child]}"
    struck = "{at: +01:05, entry: every-case.entered-in-error, corrects: wrong}"
    assert len(failures(lived("silent: true\n" + entries(wrong, struck)))) == 1


def test_silence_holds_until_the_last_moment_that_the_story_looks_at() -> None:
    late = "{at: +09:00, entry: dog.looked, about: [child]}"
    body = "silent: true\n" + entries(LOST, LOOKED, late) + "ask: +00:55\n"
    assert failures(lived(body)) == ()
    told = failures(lived(body + "expect: [{duty: dog.look-for-it, asked: +01:50, occurrence: 2}]"))
    assert [one.endswith("at +01:50.") for one in told] == [True]


def test_a_flag_that_has_ended_stands_no_more() -> None:
    found = "{at: +00:30, entry: dog.found, about: [child]}"
    at = "{flag: dog.lost-now, on: child, asked: +00:29}"
    after = "{flag: dog.lost-now, on: child, stands: false}"
    assert failures(lived(entries(LOST, found) + f"expect: [{at}, {after}]")) == ()


def test_a_flag_may_be_expected_to_have_ended() -> None:
    found = "{at: +00:30, entry: dog.found, about: [child]}"
    assert (
        failures(lived(entries(LOST, found) + "expect: [{flag: dog.lost-now, on: child, to: +00:30}]")) == ()
    )
    (said,) = failures(lived(entries(LOST, found) + "expect: [{flag: dog.lost-now, on: child, to: null}]"))
    assert "to was expected to be nothing, and is +00:30" in said
