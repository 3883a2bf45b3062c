"""What holds asking a partner, booking a contact and closing, told as stories."""

from dataclasses import replace

import pytest

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.tests.told_as_stories import held_acts, not_as_expected
from harken.pathways.online_abuse import PATHWAY

STORY = """
story: A girl, and a child nobody has identified
start: 2026-11-17T12:00:00+00:00
pathway: online_abuse
people: {girl: {born: 2015-02-02}, nameless: {born: unknown}}
entries:
  - {at: "+00:00", entry: online-abuse.received, about: [girl, nameless], by: online abuse team}
"""
BOTH, ONE = "[girl, nameless]", "[girl]"


def _entry(at: str, key: str, answers: str = "", by: str = "investigator", about: str = BOTH) -> str:
    return f'  - {{at: "{at}", entry: {key}, about: {about}, by: {by}, answers: {{{answers}}}}}\n'


ALONE = STORY.replace("about: [girl, nameless]", "about: {man: suspect}").replace(
    "people: {", "people: {man: {born: 1980-01-01}, "
)


def _held(gate: str, *entries: str, holds: bool, story: str = STORY) -> list[str]:
    expect = f"  - {{gate: online-abuse.{gate}, holds: {str(holds).lower()}}}\n"
    text = story + "".join(entries) + 'ask: ["+90:00"]\nexpect:\n' + expect
    return not_as_expected(text, (EVERY_CASE, PATHWAY))


GATES = sorted(gate.key.removeprefix("online-abuse.") for gate in PATHWAY.gates)
OPEN_AT_FIRST = ("grade-down", "grade-down-from-high", "grade-down-from-medium")


@pytest.mark.parametrize("gate", GATES)
def test_a_gate_holds_though_no_child_is_named_yet(gate: str) -> None:
    assert _held(gate, holds=gate not in OPEN_AT_FIRST, story=ALONE) == []


def test_what_is_recorded_of_one_child_is_of_the_case() -> None:
    clear = _checked("+01:00", "education", CLEAR).replace(BOTH, ONE)
    weighed = WEIGHED.replace(BOTH, ONE)
    assert _held("ask-education", clear, holds=False) == []
    assert _held("plan-a-contact", weighed, holds=False) == []
    assert _held("close", IDENTIFIED.replace(BOTH, ONE), holds=False) == []


CLEAR, THERE = "nothing to the suspect or the household", '"the suspect works, volunteers or studies there"'
ASKS = {
    "ask-social-care": "children's social care",
    "ask-health": "health",
    "ask-education": "education",
    "ask-the-barring-service": "Disclosure and Barring Service",
}


def _checked(at: str, partner: str, found: str) -> str:
    return _entry(at, "online-abuse.conflict-checked", f"partner: {partner}, found: {found}")


@pytest.mark.parametrize(("gate", "partner"), ASKS.items())
def test_nobody_is_asked_before_a_conflict_check_is_clear(gate: str, partner: str) -> None:
    clear = _checked("+01:00", partner, CLEAR)
    assert _held(gate, holds=True) == []
    assert _held(gate, clear, holds=False) == []
    for other in ASKS.keys() - {gate}:
        assert _held(other, clear, holds=True) == []


@pytest.mark.parametrize("found", [THERE, "somebody there may know them", "not known"])
def test_what_would_reach_the_suspect_is_not_sent(found: str) -> None:
    tips_off = _checked("+01:00", "education", found)
    assert _held("ask-education", tips_off, holds=True) == []
    above = _checked("+02:00", "education", CLEAR)
    assert _held("ask-education", tips_off, above, holds=False) == []
    doubt = _checked("+03:00", "education", found)
    assert _held("ask-education", tips_off, above, doubt, holds=True) == []


DISCUSSED = _entry("+02:00", "every-case.strategy-discussion-held")


def test_nobody_hears_what_is_suspected_before_it_is_agreed() -> None:
    assert _held("name-no-suspicion", holds=True) == []
    assert _held("name-no-suspicion", DISCUSSED, holds=False) == []


BLOCKS = ("behaviour_before", "access", "trust_role", "category_a", "behaviour_now", "other_factors")
KNOWN = ", ".join(f"{block}: no" for block in BLOCKS)
LESS = {
    "grade-down": ("very high", "low, could be very high"),
    "grade-down-from-high": ("high", "medium, could be high"),
    "grade-down-from-medium": ("medium", "low, could be medium"),
}
LEARNED = (
    ("online-abuse.fact-learned", "changes: [something else]"),
    ("online-abuse.identification-step", "step: something else, result: it led to nothing"),
    ("online-abuse.systems-searched", "systems: [our own records]"),
    ("online-abuse.partner-answered", "partner: health, answer: no child is known there"),
    ("online-abuse.images-graded", "worst: category C"),
)
NOT_LEARNED = (
    ("online-abuse.identification-step", "step: something else, result: it was not done"),
    ("online-abuse.partner-answered", "partner: health, answer: no answer yet"),
    ("every-case.noted", "note: Seen"),
)
ALLOWED = _entry(
    "+02:00", "online-abuse.grading-down-authorised", "reason: Misread", by="detective inspector"
)
each_grade = pytest.mark.parametrize(
    ("gate", "grade"), [(gate, grade) for gate, grades in LESS.items() for grade in grades]
)


def _graded(at: str, grade: str) -> str:
    return _entry(at, "online-abuse.kirat-run", f'{KNOWN}, grade: "{grade}"')


@each_grade
def test_a_grade_is_not_lowered_on_nothing(gate: str, grade: str) -> None:
    assert _held(gate, holds=False) == []
    assert _held(gate, _graded("+01:00", grade), holds=True) == []
    for other in LESS.keys() - {gate}:
        assert _held(other, _graded("+01:00", grade), holds=False) == []
    for key, answers in NOT_LEARNED:
        assert _held(gate, _graded("+01:00", grade), _entry("+02:00", key, answers), holds=True) == []


@each_grade
def test_a_grade_is_lowered_on_what_was_learned(gate: str, grade: str) -> None:
    for key, answers in LEARNED:
        learned = _entry("+02:00", key, answers)
        assert _held(gate, _graded("+01:00", grade), learned, holds=False) == []
        assert _held(gate, _graded("+01:00", grade), learned, _graded("+03:00", grade), holds=True) == []


@each_grade
def test_an_inspector_may_allow_a_lower_grade_and_a_sergeant_may_not(gate: str, grade: str) -> None:
    by_sergeant = ALLOWED.replace("detective inspector", "detective sergeant")
    assert _held(gate, _graded("+01:00", grade), ALLOWED, holds=False) == []
    assert _held(gate, _graded("+01:00", grade), by_sergeant, holds=True) == []


WEIGHED = _entry("+01:00", "online-abuse.welfare-assessed", "risk: some")
CANNOT_WAIT = _entry("+01:00", "online-abuse.contact-cannot-wait", "why: A child is with him")
PLANNED = _entry("+02:00", "online-abuse.contact-planned", "occasion: an arrest")


def test_a_contact_is_booked_once_their_welfare_was_weighed_for_it() -> None:
    assert _held("plan-a-contact", holds=True) == []
    assert _held("plan-a-contact", WEIGHED, holds=False) == []
    assert _held("plan-a-contact", WEIGHED, PLANNED, holds=True) == []
    assert _held("plan-a-contact", WEIGHED, PLANNED, WEIGHED.replace("+01", "+03"), holds=False) == []


def test_what_cannot_wait_does_not_and_only_once() -> None:
    assert _held("plan-a-contact", CANNOT_WAIT, holds=False) == []
    assert _held("plan-a-contact", CANNOT_WAIT, PLANNED, holds=True) == []


IDENTIFIED = _entry("+01:00", "online-abuse.suspect-identified", "age: 18 or over")
CLEARED = _entry("+02:00", "online-abuse.suspect-cleared", "why: Another")
UNASKED = _entry("+02:00", "every-case.suspicion-ended", "why: Another")
CLEARED_FOR_GOOD = CLEARED.replace("why: Another", "why: No offence, still_looked_for: no")
GIVEN_UP = _entry("+02:00", "online-abuse.identification-ended", "why: Passed on", by="detective inspector")
FOUND = _entry("+03:00", "online-abuse.child-found", about=ONE)
REFERRED = _entry("+04:00", "every-case.referred", about=ONE)
GRADED = _entry("+05:00", "online-abuse.images-graded", "worst: category A, category_a: 17")
UPLOADED = _entry("+06:00", "online-abuse.images-uploaded", "category_a: 17, category_b: 0, category_c: 0")


def test_a_suspect_whom_nobody_knows_is_not_closed() -> None:
    assert _held("close", holds=True) == []
    assert _held("close", IDENTIFIED, holds=False) == []
    assert _held("close", IDENTIFIED, CLEARED, holds=True) == []
    assert _held("close", IDENTIFIED, UNASKED, holds=True) == []
    assert _held("close", IDENTIFIED, CLEARED_FOR_GOOD, holds=False) == []
    assert _held("close", GIVEN_UP, holds=False) == []
    assert _held("close", GIVEN_UP.replace("detective inspector", "detective sergeant"), holds=True) == []


def test_a_child_in_reach_who_was_not_referred_is_not_closed() -> None:
    assert _held("close", IDENTIFIED, FOUND, holds=True) == []
    assert _held("close", IDENTIFIED, FOUND, REFERRED, holds=False) == []
    assert _held("close", IDENTIFIED, FOUND, REFERRED.replace(ONE, "[nameless]"), holds=True) == []


def test_material_that_was_not_uploaded_is_not_closed() -> None:
    assert _held("close", IDENTIFIED, GRADED, holds=True) == []
    assert _held("close", IDENTIFIED, GRADED, UPLOADED, holds=False) == []


# What is known of one man, and what would then be done; each of the two is graded, and could be the worse.
OPENS = {
    **{gate: (_checked("+02:00", partner, CLEAR), _entry("+04:00", "online-abuse.partner-asked",
       f"partner: {partner}")) for gate, partner in ASKS.items()},
    **{gate: (_entry("+02:00", "online-abuse.fact-learned", "changes: [something else]"), _graded("+04:00",
       {"grade-down": "high", "grade-down-from-high": "medium", "grade-down-from-medium": "low"}[gate]))
       for gate in LESS},
    "plan-a-contact": (WEIGHED, PLANNED),
}  # fmt: skip
APART = {gate.key.removeprefix("online-abuse.") for gate in PATHWAY.gates if gate.apart}
TWO_MEN = ALONE.replace("people: {", "people: {other: {born: 1984-01-01}, ").replace(
    "about: {man: suspect}", "about: {man: suspect, other: suspect}"
)


def _of(entry: str, whom: str) -> str:
    return entry.replace(BOTH, f"{{{', '.join(f'{one}: suspect' for one in whom.split())}}}")


def _holds(gate: str, opened: str, act: str, *, apart: bool = True) -> bool:
    """Whether the gate held an act that names `act`, once what opens it was recorded of `opened`."""
    opens, does = OPENS[gate]
    graded = _graded("+01:00", LESS[gate][0]) if gate in LESS else ""
    text = TWO_MEN + _of(graded, "man other") + _of(opens, opened) + _of(does, act)
    gates = tuple(replace(one, apart=apart and one.apart) for one in PATHWAY.gates)
    return f"online-abuse.{gate}" in held_acts(text, (EVERY_CASE, replace(PATHWAY, gates=gates)))


def test_a_gate_of_something_done_to_a_suspect_is_asked_of_each() -> None:
    assert OPENS.keys() == APART


@pytest.mark.parametrize("gate", sorted(OPENS))
def test_what_is_known_of_one_man_opens_nothing_for_another(gate: str) -> None:
    assert not _holds(gate, "man", "man")
    assert _holds(gate, "man", "other")
    assert _holds(gate, "man", "man other")
    assert _holds(gate, "man", "")
    assert not _holds(gate, "man other", "")
    assert not _holds(gate, "", "other")


@pytest.mark.parametrize("gate", sorted(OPENS))
def test_no_lie_about_of_whom_a_gate_is_asked_survives(gate: str) -> None:
    assert not _holds(gate, "man", "other", apart=False)
