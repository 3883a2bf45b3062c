"""What holds the closing of a case, a notice to a school and a grade below the count, told as stories."""

import json

import pytest

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.tests.told_as_stories import held_acts, not_as_expected
from harken.pathways.domestic_abuse import PATHWAY
from harken.pathways.domestic_abuse.tests.facts import FOURTEEN, THIRTEEN
from harken.vocabulary import Entry

STORY = """
story: A woman, her two girls
start: 2026-11-17T12:00:00+00:00
pathway: domestic_abuse
people: {eldest: {born: 2015-02-02}, younger: {born: 2018-05-05}, mother: {born: 1990-01-01}}
entries:
"""
BOTH = "[eldest, younger]"
NOT_SURE = "children: not known whether there are any"


def _entry(at: str, key: str, answers: str = "", by: str = "officer", about: str = BOTH) -> str:
    return f'  - {{at: "{at}", entry: {key}, about: {about}, by: {by}, answers: {{{answers}}}}}\n'


def _whole(at: str, entry: Entry) -> str:
    """An entry with every answer of its own, the account among them."""
    answers = json.dumps(entry.model_dump(mode="json", exclude_none=True))
    return f'  - {{at: "{at}", entry: {entry.key}, about: {BOTH}, by: officer, answers: {answers}}}\n'


def _held(gate: str, *entries: str, holds: bool) -> list[str]:
    expect = f"  - {{gate: domestic-abuse.{gate}, holds: {str(holds).lower()}}}\n"
    text = STORY + "".join(entries) + 'ask: ["+90:00"]\nexpect:\n' + expect
    return not_as_expected(text, (EVERY_CASE, PATHWAY))


REPORTED = _entry("+00:00", "domestic-abuse.reported", "children: all are named")
REPORTED_UNSURE = _entry("+00:00", "domestic-abuse.reported", NOT_SURE)
VICTIMS = _entry("+01:00", "domestic-abuse.child-victim", "at_risk: no")
HEARD = _entry("+02:00", "every-case.voice", 'seen: "seen and spoken to, alone"')
NOT_SEEN = _entry("+02:00", "every-case.voice", "seen: not seen, why_not: at school")
ALL_NAMED = _entry("+03:00", "domestic-abuse.children-looked-for", "children: all are named")
LET_GO = "reason: Told twice, seen_by: a teacher, seen_on: 2026-11-18, next_on: 2026-11-25"
CLOSABLE = (REPORTED, VICTIMS, HEARD)


def test_a_case_is_closed_once_each_child_is_recorded_and_heard() -> None:
    assert _held("close", *CLOSABLE, holds=False) == []
    assert _held("close", REPORTED, HEARD, holds=True) == []
    assert _held("close", REPORTED, VICTIMS, holds=True) == []
    assert _held("close", REPORTED, VICTIMS, NOT_SEEN, holds=True) == []


def test_one_child_heard_is_not_two() -> None:
    assert _held("close", REPORTED, VICTIMS, HEARD.replace(BOTH, "[eldest]"), holds=True) == []
    assert _held("close", REPORTED, VICTIMS.replace(BOTH, "[eldest]"), HEARD, holds=True) == []


def test_not_known_whether_there_are_children_is_not_none() -> None:
    assert _held("close", REPORTED_UNSURE, VICTIMS, HEARD, holds=True) == []
    assert _held("close", REPORTED_UNSURE, VICTIMS, HEARD, ALL_NAMED, holds=False) == []


def test_not_known_whether_there_are_children_is_not_none_though_no_child_is_named() -> None:
    of_her = [one.replace(BOTH, "{mother: adult victim}") for one in (REPORTED_UNSURE, REPORTED, ALL_NAMED)]
    nobody = of_her[2].replace("all are named", '"there are none, at home or elsewhere"')
    assert _held("close", of_her[0], holds=True) == []
    assert _held("close", of_her[0], of_her[2], holds=True) == []
    assert _held("close", of_her[1], holds=True) == []
    assert _held("close", of_her[0], nobody, holds=False) == []


def test_a_child_found_since_is_heard_too_and_recording_them_again_undoes_nothing() -> None:
    reported_of_one = REPORTED.replace(BOTH, "[eldest]")
    since = VICTIMS.replace("at_risk: no", "at_risk: no, learned: found since")
    of_one = HEARD.replace(BOTH, "[eldest]")
    assert _held("close", reported_of_one, since, of_one, holds=True) == []
    assert _held("close", reported_of_one, since, HEARD, holds=False) == []
    again = since.replace("+01:00", "+05:00")
    assert _held("close", reported_of_one, since, HEARD, again, holds=False) == []


def test_a_child_first_named_at_the_door_is_recorded_and_heard_too() -> None:
    of_one = [one.replace(BOTH, "[eldest]") for one in CLOSABLE]
    named = _entry("+00:30", "domestic-abuse.attended", about="[younger]")
    victim, heard = (one.replace(BOTH, "[younger]") for one in (VICTIMS, HEARD))
    assert _held("close", *of_one, named, holds=True) == []
    assert _held("close", *of_one, named, heard, holds=True) == []
    assert _held("close", *of_one, named, victim, holds=True) == []
    assert _held("close", *of_one, named, victim, heard, holds=False) == []


def test_shoes_at_the_door_reopen_the_question_and_an_answer_left_out_does_not() -> None:
    shoes = _entry("+03:00", "domestic-abuse.attended", 'children: "some are named, there may be more"')
    left_out = _entry("+03:00", "domestic-abuse.attended")
    assert _held("close", *CLOSABLE, shoes, holds=True) == []
    assert _held("close", *CLOSABLE, left_out, holds=False) == []


@pytest.mark.parametrize(("by", "holds"), [("duty inspector", False), ("supervisor", True)])
def test_an_inspector_may_let_seeing_a_child_go(by: str, *, holds: bool) -> None:
    let_go = _entry("+04:00", "domestic-abuse.seeing-let-go", LET_GO, by)
    assert _held("close", REPORTED, VICTIMS, let_go, holds=holds) == []


def test_an_unborn_child_is_recorded_and_has_no_voice_yet() -> None:
    unborn = VICTIMS.replace("at_risk: no", "at_risk: no, lives: not yet born")
    assert _held("close", REPORTED, unborn, holds=False) == []


@pytest.mark.parametrize(("by", "holds"), [("supervisor", False), ("officer", True)])
def test_a_sergeant_may_say_that_it_was_none(by: str, *, holds: bool) -> None:
    none_of_it = _entry("+04:00", "domestic-abuse.not-domestic-abuse", "reason: A play", by)
    assert _held("close", REPORTED, none_of_it, holds=holds) == []


def _found(roll: str, at: str = "+01:00") -> str:
    answers = f'roll: "{roll}", establishments: [Larkmoor]'
    return _entry(at, "domestic-abuse.establishments-found", answers, "Encompass desk")


@pytest.mark.parametrize(
    ("roll", "holds"),
    [
        ("on the roll, an exact match", False),
        ("a likely match, not exact", True),
        ("on the roll, and staff there are involved", True),
        ("looked for, not found", True),
    ],
)
def test_no_school_is_sent_anything_before_a_person_decides(roll: str, *, holds: bool) -> None:
    decided = _entry(
        "+01:30", "domestic-abuse.match-decided", 'decision: "tell these, and this person there"'
    )
    assert _held("send-to-a-school", REPORTED, _found(roll), holds=holds) == []
    assert _held("send-to-a-school", REPORTED, _found(roll), decided, holds=False) == []
    exact = _found("on the roll, an exact match", "+02:00")
    assert _held("send-to-a-school", REPORTED, _found(roll), exact, holds=False) == []


OVERRULED = "reason: All of a man she left"


def test_a_grade_does_not_fall_below_the_count() -> None:
    gate = "grade-below-the-count"
    assert _held(gate, REPORTED, _whole("+01:00", THIRTEEN), holds=False) == []
    assert _held(gate, REPORTED, _whole("+01:00", FOURTEEN), holds=True) == []
    # Asked again, and fewer are yes: a count that was high once takes an inspector's reasons.
    fewer = _whole("+02:00", THIRTEEN)
    assert _held(gate, REPORTED, _whole("+01:00", FOURTEEN), fewer, holds=True) == []
    of_her = [one.replace(BOTH, "{mother: adult victim}") for one in (REPORTED, _whole("+01:00", FOURTEEN))]
    assert _held(gate, *of_her, holds=True) == []


@pytest.mark.parametrize(("by", "holds"), [("detective inspector", False), ("supervisor", True)])
def test_an_inspector_may_keep_a_grade_below_the_count(by: str, *, holds: bool) -> None:
    overruled = _entry("+02:00", "domestic-abuse.count-overruled", OVERRULED, by)
    assert _held("grade-below-the-count", REPORTED, _whole("+01:00", FOURTEEN), overruled, holds=holds) == []


TWO_MEN = "{mother: adult victim, man: suspect, other: suspect}"


@pytest.mark.parametrize(
    ("graded", "held"), [("man", True), ("other", False), ("man, other", True), ("", True)]
)
def test_a_count_holds_the_grade_of_the_man_it_is_of(graded: str, *, held: bool) -> None:
    """Overruled of the other man, a count of this one stands; and of one who has none nothing is held."""
    of_man, of_other = "{mother: adult victim, man: suspect}", "{mother: adult victim, other: suspect}"
    named = ", ".join(["mother: adult victim", *(f"{one}: suspect" for one in graded.split(", ") if one)])
    story = (
        REPORTED.replace(BOTH, TWO_MEN),
        _whole("+01:00", FOURTEEN).replace(BOTH, of_man),
        _entry("+02:00", "domestic-abuse.count-overruled", OVERRULED, "detective inspector").replace(
            BOTH, of_other
        ),
        _entry("+03:00", "domestic-abuse.risk-graded", "grade: medium").replace(BOTH, f"{{{named}}}"),
    )
    text = STORY.replace("people: {", "people: {man: {born: 1980-01-01}, other: {born: 1984-01-01}, ")
    gates = held_acts(text + "".join(story), (EVERY_CASE, PATHWAY))
    assert ("domestic-abuse.grade-below-the-count" in gates) is held
