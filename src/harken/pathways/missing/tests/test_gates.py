"""What holds a closing or a lower level, told as stories."""

import pytest

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.tests.told_as_stories import not_as_expected
from harken.pathways.missing import PATHWAY

STORY = """
story: A girl of 13
start: 2026-11-17T12:00:00+00:00
pathway: missing
people: {girl: {born: 2013-02-02}}
entries:
  - {at: "+00:00", entry: missing.reported, about: [girl], by: call-taker}
"""
HIGH = '  - {at: "+00:10", entry: missing.risk-assessed, about: [girl], by: hub, answers: {level: high}}\n'
MEDIUM = HIGH.replace("level: high", "level: medium")
LOW = HIGH.replace("level: high", "level: low")


def _then(*lines: str) -> list[str]:
    entries = [line for line in lines if "entry:" in line]
    expects = [line for line in lines if "gate:" in line]
    text = STORY + "".join(entries) + 'ask: ["+09:00"]\nexpect:\n' + "".join(expects)
    return not_as_expected(text, (EVERY_CASE, PATHWAY))


def _entry(at: str, key: str, by: str, answers: str = "") -> str:
    return f'  - {{at: "{at}", entry: {key}, about: [girl], by: {by}, answers: {{{answers}}}}}\n'


def _gate(key: str, holds: str) -> str:
    return f"  - {{gate: {key}, holds: {holds}}}\n"


FOUND = _entry("+02:00", "missing.found", "officer", "seen_by: police")
ON_THE_TELEPHONE = _entry(
    "+02:00", "missing.found", "officer", 'seen_by: "nobody: by telephone or message only"'
)
SEEN = _entry("+02:30", "missing.prevention-interview-held", "officer", "face_to_face: yes")
RUNG = _entry("+02:30", "missing.prevention-interview-held", "officer", "face_to_face: no")
LET_GO = "missing.prevention-interview-released"


ENQUIRY = _entry("+01:00", "missing.enquiry-made", "officer", "done: Rang")
SIGHTING = _entry("+01:00", "missing.sighting", "officer")
GATES = ("missing.grade-down", "missing.grade-down-from-medium", "missing.grade-down-from-low")
each_level = pytest.mark.parametrize(("level", "gate"), list(zip((HIGH, MEDIUM, LOW), GATES, strict=True)))


def test_a_child_who_is_missing_is_not_closed() -> None:
    assert _then(_gate("missing.close", "true")) == []


def test_a_call_closes_nothing() -> None:
    assert _then(ON_THE_TELEPHONE, _gate("missing.close", "true")) == []


def test_found_and_not_seen_by_police_is_not_closed() -> None:
    assert _then(FOUND, _gate("missing.close", "true")) == []
    assert _then(FOUND, RUNG, _gate("missing.close", "true")) == []


def test_found_and_seen_is_closed() -> None:
    assert _then(FOUND, SEEN, _gate("missing.close", "false")) == []


def test_a_child_found_dead_is_closed() -> None:
    dead = _entry("+02:00", "missing.found", "officer", "seen_by: police, condition: dead")
    died = dead.replace("+02:00", "+02:20")
    assert _then(dead, _gate("missing.close", "false")) == []
    assert _then(FOUND, died, _gate("missing.close", "false")) == []


def test_only_an_inspector_lets_the_interview_go() -> None:
    by_sergeant = _entry("+02:30", LET_GO, "supervisor", "reason: Abroad")
    by_inspector = _entry("+02:30", LET_GO, "duty inspector", "reason: Abroad")
    assert _then(FOUND, by_sergeant, _gate("missing.close", "true")) == []
    assert _then(FOUND, by_inspector, _gate("missing.close", "false")) == []


def test_seen_before_going_again_is_not_seen_since() -> None:
    again = _entry("+03:00", "missing.turned-missing", "officer")
    back = _entry("+04:00", "missing.found", "officer", "seen_by: police")
    assert _then(FOUND, SEEN, again, _gate("missing.close", "true")) == []
    assert _then(FOUND, SEEN, again, back, _gate("missing.close", "true")) == []


@each_level
def test_a_level_is_not_lowered_on_nothing(level: str, gate: str) -> None:
    assert _then(level, _gate(gate, "true")) == []


@each_level
@pytest.mark.parametrize("learned", [ENQUIRY, SIGHTING])
def test_a_level_is_lowered_on_what_was_learned(level: str, gate: str, learned: str) -> None:
    assert _then(level, learned, _gate(gate, "false")) == []


@each_level
def test_saying_the_level_again_is_learning_nothing(level: str, gate: str) -> None:
    again = level.replace("+00:10", "+01:30")
    assert _then(level, ENQUIRY, again, _gate(gate, "true")) == []


@each_level
def test_an_inspector_may_allow_a_lower_level_and_a_sergeant_may_not(level: str, gate: str) -> None:
    by_inspector = _entry("+01:00", "missing.grading-down-authorised", "duty inspector", "reason: Misread")
    by_sergeant = _entry("+01:00", "missing.grading-down-authorised", "supervisor", "reason: Misread")
    assert _then(level, by_inspector, _gate(gate, "false")) == []
    assert _then(level, by_sergeant, _gate(gate, "true")) == []


@each_level
def test_each_level_has_its_own_gate(level: str, gate: str) -> None:
    assert _then(level, *(_gate(one, "true" if one == gate else "false") for one in GATES)) == []


@each_level
def test_a_gate_lets_go_once_the_level_is_another(level: str, gate: str) -> None:
    other = (MEDIUM if level == HIGH else HIGH).replace("+00:10", "+01:30")
    assert _then(level, other, _gate(gate, "false")) == []


def test_nothing_is_held_before_there_is_a_level() -> None:
    assert _then(_gate("missing.grade-down", "false")) == []


@each_level
def test_a_level_of_the_time_before_holds_nothing_when_they_go_again(level: str, gate: str) -> None:
    again = _entry("+03:00", "missing.turned-missing", "officer")
    assert _then(level, FOUND, again, _gate(gate, "false")) == []
    assert _then(level, ON_THE_TELEPHONE.replace("02:00", "00:05"), again, _gate(gate, "true")) == []
