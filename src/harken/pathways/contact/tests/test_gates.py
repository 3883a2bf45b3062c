"""What holds a booking, a lower grade, a resolution by telephone and a closing, told as stories."""

import pytest

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.tests.told_as_stories import not_as_expected
from harken.pathways.contact import PATHWAY

STORY = """
story: A mother, and two children of whom one is named
start: 2026-11-17T12:00:00+00:00
pathway: contact
people: {girl: {born: 2015-02-02}, boy: {born: 2018-05-05}, mother: {born: 1990-01-01},
  somebody: {born: unknown}}
entries:
"""
WEIGHED = "threat: no, harm: yes, risk: no, investigation: no, vulnerability: yes, engagement: yes"


def _entry(at: str, key: str, by: str = "hub", answers: str = "", about: str = "{girl: child}") -> str:
    key = key if "." in key else f"contact.{key}"
    return f'  - {{at: "{at}", entry: {key}, about: {about}, by: {by}, answers: {{{answers}}}}}\n'


NAMED = 'children_here: "yes, all named", children_elsewhere: "no, having asked"'
CALL = _entry("+00:00", "call-received", answers=f"{NAMED}, child_at_risk: yes")
SAFE_CALL = CALL.replace("child_at_risk: yes", 'child_at_risk: "no, having asked"')
NO_CHILD = SAFE_CALL.replace("{girl: child}", "{mother: caller}")
IMMEDIATE = CALL.replace("child_at_risk", "grade: immediate, child_at_risk")
THRIVE = _entry("+00:10", "thrive-assessed", answers=WEIGHED)
HALF_THRIVE = _entry("+00:10", "thrive-assessed", answers="threat: no, harm: yes")
SAFE = _entry("+00:15", "safe-contact-asked", answers="message: no")
PROPOSED = _entry("+00:20", "appointment-proposed")
DECIDED = "decision: {}, rationale: He has left"
AUTHORISED = _entry("+00:30", "appointment-decided", "demand hub inspector", DECIDED.format("authorised"))
READY = (THRIVE, SAFE, PROPOSED, AUTHORISED)
BOOKED = _entry("+00:40", "appointment-booked", answers='begins: "+04:00", ends: "+07:00"')
CHANGED = _entry("+00:50", "circumstances-changed", answers="changed: something else")
VOICE = _entry("+05:00", "every-case.voice", "officer", 'seen: "seen and spoken to, alone"')
LET_GO_ANSWERS = 'reason: With an aunt, seen_by: school or nursery, seen_on: 2026-11-16, next_by: "+99:00"'
LET_GO = _entry("+06:00", "seeing-let-go", "duty inspector", LET_GO_ANSWERS)


def _held(gate: str, *entries: str, holds: bool) -> list[str]:
    opened = () if any("call-received" in one for one in entries) else (CALL,)
    expect = f"  - {{gate: contact.{gate}, holds: {str(holds).lower()}}}\n"
    text = STORY + "".join((*opened, *entries)) + 'ask: ["+90:00"]\nexpect:\n' + expect
    return not_as_expected(text, (EVERY_CASE, PATHWAY))


def test_an_appointment_is_booked_with_authority_thrive_and_safe_contact() -> None:
    assert _held("book", *READY, holds=False) == []


@pytest.mark.parametrize("without", READY, ids=["THRIVE", "safe contact", "a proposal", "authority"])
def test_nothing_of_it_may_be_left_out_but_the_proposal(without: str) -> None:
    left = [one for one in READY if one is not without]
    assert _held("book", *left, holds=without is not PROPOSED) == []


def test_what_names_no_child_is_held_as_well() -> None:
    about = [one.replace("{girl: child}", "{mother: caller}") for one in READY]
    assert _held("book", NO_CHILD, holds=True) == []
    assert _held("book", NO_CHILD, *about, holds=False) == []


def test_only_an_inspector_authorises() -> None:
    by_supervisor = AUTHORISED.replace("demand hub inspector", "demand hub supervisor")
    assert _held("book", THRIVE, SAFE, PROPOSED, by_supervisor, holds=True) == []


@pytest.mark.parametrize("decision", ['"refused: somebody goes"', '"not yet: more must be known"'])
def test_what_was_refused_since_is_not_booked(decision: str) -> None:
    refused = _entry("+00:35", "appointment-decided", "demand hub inspector", DECIDED.format(decision))
    assert _held("book", *READY, refused, holds=True) == []


def test_each_appointment_needs_its_own_authority_and_its_own_thrive() -> None:
    not_kept = _entry("+08:00", "appointment-not-kept", answers="because: nobody was in")
    again = [one.replace("+00:", "+09:") for one in (PROPOSED, AUTHORISED)]
    anew = THRIVE.replace("+00:", "+08:")
    assert _held("book", *READY, BOOKED, holds=True) == []
    assert _held("book", *READY, PROPOSED.replace("+00:", "+01:"), holds=True) == []
    assert _held("book", *READY, not_kept, *again, holds=True) == []
    assert _held("book", *READY, not_kept, anew, *again, holds=False) == []


def test_what_has_changed_is_weighed_and_authorised_anew() -> None:
    anew = [one.replace("+00:", "+01:") for one in (THRIVE, AUTHORISED)]
    named = _entry("+00:50", "children-established", answers="children: all of them are named")
    for new in (CHANGED, named):
        assert _held("book", *READY, new, holds=True) == []
        assert _held("book", *READY, new, anew[0], holds=True) == []
        assert _held("book", *READY, new, anew[1], holds=True) == []
        assert _held("book", *READY, new, *anew, holds=False) == []


def test_a_grade_that_sends_nobody_now_rests_on_thrive() -> None:
    assert _held("send-nobody-now", holds=True) == []
    assert _held("send-nobody-now", NO_CHILD, holds=True) == []
    assert _held("send-nobody-now", HALF_THRIVE, holds=True) == []
    assert _held("send-nobody-now", THRIVE, holds=False) == []
    assert _held("send-nobody-now", THRIVE, CHANGED, holds=True) == []
    assert _held("send-nobody-now", THRIVE, CHANGED, THRIVE.replace("+00:", "+01:"), holds=False) == []


def test_an_immediate_grade_is_lowered_on_thrive_since() -> None:
    graded = _entry("+00:30", "incident-graded", answers="grade: immediate")
    since = THRIVE.replace("+00:10", "+00:40")
    for gate in ("grade-down", "send-nobody-now"):
        assert _held(gate, IMMEDIATE, holds=True) == []
        assert _held(gate, IMMEDIATE, THRIVE, holds=False) == []
        assert _held(gate, THRIVE, graded, holds=True) == []
        assert _held(gate, THRIVE, graded, since, holds=False) == []


def test_prompt_waits_for_nothing() -> None:
    assert _held("grade-down", holds=False) == []


ALLOWED = _entry(
    "+00:30", "telephone-allowed", "demand hub inspector", "because: another circumstance, reason: Abroad"
)
VISIT = _entry("+00:40", "visit-planned", answers='visit_by: "+20:00"')


def test_resolved_by_telephone_takes_an_inspector_and_a_visit_to_each_child() -> None:
    gate = "resolve-by-telephone"
    assert _held(gate, holds=True) == []
    assert _held(gate, ALLOWED, holds=True) == []
    assert _held(gate, VISIT, holds=True) == []
    assert _held(gate, ALLOWED, VISIT, holds=False) == []
    assert _held(gate, ALLOWED, VOICE, holds=False) == []
    assert _held(gate, ALLOWED, LET_GO, holds=False) == []
    by_supervisor = ALLOWED.replace("demand hub inspector", "demand hub supervisor")
    assert _held(gate, by_supervisor, VISIT, holds=True) == []
    both = CALL.replace("{girl: child}", "{girl: child, boy: child}")
    assert _held(gate, both, ALLOWED, VISIT, holds=True) == []


def test_domestic_abuse_is_no_matter_for_the_telephone_though_there_is_no_child() -> None:
    gate = "resolve-by-telephone"
    abuse = NO_CHILD.replace("child_at_risk", "nature: domestic abuse, child_at_risk")
    assert _held(gate, abuse, holds=True) == []
    assert _held(gate, abuse, ALLOWED.replace("{girl: child}", "{mother: caller}"), holds=False) == []


def test_what_puts_nobody_at_risk_may_be_resolved_by_telephone() -> None:
    assert _held("resolve-by-telephone", NO_CHILD, holds=False) == []


NOT_SEEN = _entry("+05:00", "every-case.voice", "officer", "seen: not seen, why_not: at school")
ASLEEP = _entry("+05:00", "every-case.voice", "officer", 'seen: "seen, not spoken to", why_not: asleep')
BABY = ASLEEP.replace("asleep", "too young to speak")


def test_a_child_not_seen_and_heard_keeps_it_open() -> None:
    assert _held("close", holds=True) == []
    assert _held("close", NOT_SEEN, holds=True) == []
    assert _held("close", ASLEEP, holds=True) == []
    assert _held("close", BABY, holds=False) == []
    assert _held("close", VOICE, holds=False) == []
    assert _held("close", ALLOWED, VISIT, holds=True) == []


def test_each_child_keeps_it_open() -> None:
    both = CALL.replace("{girl: child}", "{girl: child, boy: child}")
    boy_too = VOICE.replace("girl", "boy")
    assert _held("close", both, VOICE, holds=True) == []
    assert _held("close", both, VOICE, boy_too, holds=False) == []


def test_only_an_inspector_lets_it_go_and_for_that_child_alone() -> None:
    both = CALL.replace("{girl: child}", "{girl: child, boy: child}")
    assert _held("close", LET_GO, holds=False) == []
    assert _held("close", LET_GO.replace("duty inspector", "supervisor"), holds=True) == []
    assert _held("close", both, LET_GO, holds=True) == []


def test_a_visit_that_missed_a_child_is_made_again_though_nobody_was_thought_at_risk() -> None:
    assert _held("close", SAFE_CALL, holds=False) == []
    assert _held("close", SAFE_CALL, NOT_SEEN, holds=True) == []
    assert _held("close", SAFE_CALL, NOT_SEEN, VOICE.replace("+05:", "+09:"), holds=False) == []


def test_worried_about_again_is_seen_again() -> None:
    again = _entry(
        "+09:00", "circumstances-changed", answers="changed: something about a child, child_at_risk: yes"
    )
    assert _held("close", VOICE, again, holds=True) == []
    assert _held("close", VOICE, again, VOICE.replace("+05:", "+10:"), holds=False) == []


def test_nobody_closes_what_has_children_nobody_named() -> None:
    unknown = 'children_here: "yes, names or number not known", child_at_risk: "no, having asked"'
    call = _entry("+00:00", "call-received", answers=unknown, about="{mother: caller}")
    found = _entry(
        "+01:00",
        "children-established",
        "duty inspector",
        'children: "there are none, having asked"',
        "{mother: caller}",
    )
    assert _held("close", call, holds=True) == []
    assert _held("close", call, found, holds=False) == []
    given_up = found.replace("there are none, having asked", "everything was tried, and it cannot be known")
    assert _held("close", call, given_up, holds=False) == []
    assert _held("close", call, given_up.replace("duty inspector", "supervisor"), holds=True) == []


def test_nobody_closes_what_has_children_who_are_said_to_be_named_and_are_not() -> None:
    names = _entry("+01:00", "children-established", answers="children: all of them are named")
    assert _held("close", NO_CHILD, holds=True) == []
    assert _held("close", NO_CHILD, names.replace("{girl: child}", "{mother: caller}"), holds=True) == []
    assert _held("close", NO_CHILD, names, VOICE, holds=False) == []


def test_something_about_a_child_of_whom_nobody_says_that_they_are_safe_is_a_worry() -> None:
    worry = _entry("+01:00", "circumstances-changed", answers="changed: something about a child")
    assert _held("close", SAFE_CALL, worry, holds=True) == []
    assert _held("close", SAFE_CALL, worry, VOICE, holds=False) == []
    calmed = worry.replace("a child}", 'a child, child_at_risk: "no, having asked"}')
    assert _held("close", SAFE_CALL, calmed, holds=False) == []


def test_a_child_first_named_on_the_telephone_keeps_it_open_like_one_of_the_call() -> None:
    rung = _entry("+01:00", "rung-back", about="{girl: child, boy: child}")
    his = VOICE.replace("girl", "boy")
    assert _held("close", CALL, VOICE, rung, holds=True) == []
    assert _held("close", CALL, VOICE, rung, his, holds=False) == []
    assert _held("close", CALL, VOICE, rung, LET_GO.replace("girl", "boy"), holds=False) == []
    safe = _entry(
        "+02:00",
        "children-established",
        answers='children: all of them are named, child_at_risk: "no, having asked"',
        about="{boy: child}",
    )
    assert _held("close", CALL, VOICE, rung, safe, holds=False) == []
    calmed = _entry(
        "+02:00",
        "circumstances-changed",
        answers='changed: something else, child_at_risk: "no, having asked"',
        about="{boy: child}",
    )
    assert _held("close", CALL, VOICE, rung, calmed, holds=False) == []


def test_a_child_first_named_on_the_telephone_is_visited_before_it_is_resolved_so() -> None:
    rung = _entry("+01:00", "rung-back", about="{girl: child, boy: child}")
    gate, his = "resolve-by-telephone", VISIT.replace("girl", "boy")
    assert _held(gate, CALL, ALLOWED, VISIT, rung, holds=True) == []
    assert _held(gate, CALL, ALLOWED, VISIT, rung, his, holds=False) == []


def test_an_adult_victim_who_is_asked_what_is_safe_keeps_nothing_open() -> None:
    asked = _entry("+01:00", "safe-contact-asked", about="{girl: child, somebody: victim}")
    assert _held("close", VOICE, asked, holds=False) == []


def test_a_worry_recorded_about_nobody_keeps_it_open_for_each_child_named_by_then() -> None:
    worry = _entry(
        "+05:30", "circumstances-changed", answers="changed: something else, domestic_abuse: yes", about="{}"
    )
    again, his = VOICE.replace("+05:", "+10:"), LET_GO.replace("girl", "boy")
    both = SAFE_CALL.replace("{girl: child}", "{girl: child, boy: child}")
    assert _held("close", SAFE_CALL, worry, holds=True) == []
    assert _held("close", SAFE_CALL, VOICE, worry, holds=True) == []
    assert _held("close", SAFE_CALL, VOICE, worry, again, holds=False) == []
    assert _held("close", both, worry, again, holds=True) == []
    assert _held("close", both, worry, again, his, holds=False) == []
    assert _held("close", SAFE_CALL, VOICE, worry.replace("{}", "{boy: child}"), his, holds=False) == []


def test_it_keeps_nothing_open_for_a_child_found_since_and_said_not_to_be_at_risk() -> None:
    worry = _entry("+01:00", "circumstances-changed", answers="changed: something about a child", about="{}")
    safe = _entry(
        "+02:00",
        "children-established",
        answers='children: all of them are named, child_at_risk: "no, having asked"',
        about="{boy: child}",
    )
    assert _held("close", SAFE_CALL, worry, safe, VOICE, holds=False) == []


def test_a_worry_recorded_about_nobody_is_visited_before_it_is_resolved_by_telephone() -> None:
    worry = _entry("+00:20", "circumstances-changed", answers="changed: something about a child", about="{}")
    gate = "resolve-by-telephone"
    assert _held(gate, SAFE_CALL, worry, ALLOWED, holds=True) == []
    assert _held(gate, SAFE_CALL, worry, ALLOWED, VISIT, holds=False) == []


WHO, HIS = "{girl: child}", VOICE.replace("girl", "boy")
UNNAMED = 'children_here: "yes, names or number not known", child_at_risk: yes'
UNNAMED_CALL = _entry("+00:00", "call-received", answers=UNNAMED, about="{mother: caller}")
WHERE = 'children: all of them are named, where: "no, having asked"'


def _named_late(risk: str, about: str = WHO) -> str:
    return _entry("+05:30", "children-established", answers=f'{WHERE}, child_at_risk: "{risk}"', about=about)


@pytest.mark.parametrize("risk", ["yes", "not known", "would not say"])
def test_a_child_seen_alone_and_heard_keeps_nothing_open_because_the_names_came_late(risk: str) -> None:
    late = _named_late(risk)
    assert _held("close", UNNAMED_CALL, late, holds=True) == []
    assert _held("close", UNNAMED_CALL, VOICE, late, holds=False) == []
    assert _held("close", UNNAMED_CALL, VOICE.replace("alone", "someone with them"), late, holds=True) == []
    both = _named_late(risk, "{girl: child, boy: child}")
    assert _held("close", UNNAMED_CALL, VOICE, both, holds=True) == []
    assert _held("close", UNNAMED_CALL, VOICE, HIS, both, holds=False) == []
    assert _held("close", UNNAMED_CALL, VOICE, both, LET_GO.replace("girl", "boy"), holds=False) == []


def test_what_is_learned_once_a_child_was_heard_keeps_it_open_as_it_did() -> None:
    worse = _entry("+05:20", "circumstances-changed", answers="changed: something else", about="{}")
    serious = _named_late("yes, and serious harm is feared")
    assert _held("close", UNNAMED_CALL, VOICE, worse, _named_late("yes"), holds=True) == []
    assert _held("close", UNNAMED_CALL, VOICE, serious, holds=True) == []
    assert _held("close", UNNAMED_CALL, VOICE, serious, VOICE.replace("+05:", "+09:"), holds=False) == []


def test_names_written_down_late_of_nobody_are_of_each_child_who_was_not_heard() -> None:
    late, his = _named_late("yes", "{}"), _entry("+05:10", "unit-arrived", about="{boy: child}")
    names = _named_late("no, having asked").replace("05:30", "05:40")
    assert _held("close", UNNAMED_CALL, VOICE, late, names, holds=False) == []
    assert _held("close", UNNAMED_CALL, VOICE, his, late, names, holds=True) == []
