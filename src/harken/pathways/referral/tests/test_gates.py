"""What holds the closing of a referral, told as stories."""

import pytest

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.tests.told_as_stories import not_as_expected
from harken.pathways.referral import PATHWAY

STORY = """
story: Two girls and an unborn child
start: 2026-11-17T12:00:00+00:00
pathway: referral
people: {eldest: {born: 2015-02-02}, younger: {born: 2018-05-05}, unborn: {born: unborn}}
entries:
  - {at: "+00:00", entry: referral.concern-known, about: [eldest, younger], by: hub}
"""
BOTH, ONE = "[eldest, younger]", "[eldest]"


def _entry(at: str, key: str, by: str = "MASH", answers: str = "", about: str = BOTH) -> str:
    return f'  - {{at: "{at}", entry: {key}, about: {about}, by: {by}, answers: {{{answers}}}}}\n'


def _held(*entries: str, holds: bool) -> list[str]:
    expect = f"  - {{gate: referral.close, holds: {str(holds).lower()}}}\n"
    text = STORY + "".join(entries) + 'ask: ["+90:00"]\nexpect:\n' + expect
    return not_as_expected(text, (EVERY_CASE, PATHWAY))


REFERRED = _entry("+01:00", "every-case.referred")
OWN_REFERENCE = _entry("+01:00", "every-case.referred", answers="reference: OURS/1")
RECEIVED = _entry("+02:00", "every-case.referral-received", answers="reference: SC/1")
RECEIVED_NO_REFERENCE = _entry("+02:00", "every-case.referral-received")
ANSWERED = _entry("+03:00", "every-case.referral-answered", answers="decision: assessment")
MENTIONED = _entry("+01:00", "referral.mentioned-at-meeting", answers="meeting: weekly")
LET_GO = "referral.not-referred"
NO_RISK = "because: checks showed that there is no risk, reason: Another family"
THE_WARRANT = "because: to wait for a warrant or an arrest, reason: On Thursday"
RAISED = _entry(
    "+04:00", "referral.difference-raised", answers="raised_with: their service manager, about: No"
)
SETTLED = _entry(
    "+05:00", "referral.difference-settled", answers="outcome: we accept their reasons, done: So"
)
NO_ANSWER = _entry("+05:00", "referral.difference-settled", answers="outcome: no answer yet, done: Nothing")


def test_a_known_risk_is_not_closed() -> None:
    assert _held(holds=True) == []


def test_a_mention_at_a_meeting_closes_nothing() -> None:
    assert _held(MENTIONED, holds=True) == []


def test_referred_without_the_authoritys_word_is_not_closed() -> None:
    assert _held(REFERRED, holds=True) == []
    assert _held(REFERRED, ANSWERED, holds=True) == []
    assert _held(REFERRED, RECEIVED, holds=True) == []


def test_only_the_authoritys_own_reference_closes() -> None:
    assert _held(OWN_REFERENCE, ANSWERED, holds=True) == []
    assert _held(REFERRED, RECEIVED_NO_REFERENCE, ANSWERED, holds=True) == []
    assert _held(REFERRED, RECEIVED, ANSWERED, holds=False) == []


def test_each_child_is_answered_for() -> None:
    for_one = [one.replace(BOTH, ONE) for one in (REFERRED, RECEIVED, ANSWERED)]
    assert _held(*for_one, holds=True) == []


def test_an_unborn_child_counts() -> None:
    unborn = _entry("+00:30", "referral.concern-known", about="[unborn]")
    assert _held(unborn, REFERRED, RECEIVED, ANSWERED, holds=True) == []


@pytest.mark.parametrize(
    ("answers", "by", "holds"),
    [(NO_RISK, "supervisor", False), (NO_RISK, "officer", True), (THE_WARRANT, "supervisor", True)],
)
def test_a_sergeant_may_let_it_go_and_a_warrant_may_not(answers: str, by: str, *, holds: bool) -> None:
    assert _held(_entry("+01:00", LET_GO, by, answers), holds=holds) == []


def test_a_difference_is_settled_first() -> None:
    done = (REFERRED, RECEIVED, ANSWERED)
    assert _held(*done, RAISED, holds=True) == []
    assert _held(*done, RAISED, NO_ANSWER, holds=True) == []
    assert _held(*done, RAISED, SETTLED, holds=False) == []
    answered_anew = ANSWERED.replace("+03:00", "+06:00").replace("assessment", "assessment, we_agree: yes")
    assert _held(*done, RAISED, answered_anew, holds=False) == []


OVER = "over: the strategy discussion, "
OTHER_RAISED, OTHER_SETTLED = (one.replace("answers: {", "answers: {" + OVER) for one in (RAISED, SETTLED))


def test_each_difference_is_settled_by_itself() -> None:
    done = (REFERRED, RECEIVED, ANSWERED)
    assert _held(*done, RAISED, OTHER_RAISED, SETTLED, holds=True) == []
    assert _held(*done, RAISED, OTHER_RAISED, OTHER_SETTLED, holds=True) == []
    assert _held(*done, RAISED, OTHER_RAISED, SETTLED, OTHER_SETTLED, holds=False) == []
    section_47 = OTHER_RAISED.replace("the strategy discussion", '"section 47, or the conference"')
    assert _held(*done, OTHER_RAISED, section_47, OTHER_SETTLED, holds=True) == []
    answered_anew = ANSWERED.replace("+03:00", "+06:00").replace("assessment", "assessment, we_agree: yes")
    assert _held(*done, OTHER_RAISED, answered_anew, holds=True) == []


def test_what_is_learned_later_is_referred_anew() -> None:
    more = _entry("+20:00", "referral.concern-known", about=ONE)
    assert _held(REFERRED, RECEIVED, ANSWERED, more, holds=True) == []
