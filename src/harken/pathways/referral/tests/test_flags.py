"""What stands on a child or an address, since when and until when, told as stories."""

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.tests.told_as_stories import not_as_expected
from harken.pathways.referral import PATHWAY

STORY = """
story: A girl of 13
start: 2026-11-17T12:00:00+00:00
pathway: referral
people: {{girl: {{born: 2013-02-02}}}}
places: {{home: {{}}}}
links: [[girl, lives at, home]]
entries:
{entries}
ask: ["+48:00"]
expect:
  - {{flag: {flag}, on: {whom}, stands: {stands}}}
"""


def _then(*entries: str, flag: str, stands: bool, whom: str = "girl") -> list[str]:
    text = STORY.format(entries="\n".join(entries), flag=flag, whom=whom, stands=str(stands).lower())
    return not_as_expected(text, (EVERY_CASE, PATHWAY))


def _entry(at: str, key: str, answers: str = "", by: str = "MASH") -> str:
    about = "{girl: subject, home: address}"
    return f'  - {{at: "{at}", entry: {key}, about: {about}, by: {by}, answers: {{{answers}}}}}'


CONCERN = _entry("+00:00", "referral.concern-known")
UNAWARE = _entry("+00:00", "referral.concern-known", "household_unaware: yes")
REFERRED = _entry("+01:00", "every-case.referred")
REFERRED_UNAWARE = _entry("+01:00", "every-case.referred", "household_unaware: yes")
MENTIONED = _entry("+01:00", "referral.mentioned-at-meeting")
NO_RISK = "because: checks showed that there is no risk, reason: Another family"
NO_RISK_SAID = _entry("+01:30", "referral.not-referred", NO_RISK, "supervisor")
AGREED = _entry("+09:00", "referral.household-contact-agreed", "agreed_with: Ms A, what: That she was seen")
HELD = _entry("+08:00", "every-case.strategy-discussion-held", "attended: [health]")
A_PLAN = _entry("+10:00", "referral.conference-held", "which: the initial conference, plan: yes")
NO_PLAN = _entry("+20:00", "referral.conference-held", "which: a review, plan: no")
NOT_SAID = _entry("+20:00", "referral.conference-held", "which: a review")


def test_risk_known_and_not_referred_stands_until_it_is_referred() -> None:
    flag = "referral.not-referred-yet"
    assert _then(CONCERN, flag=flag, stands=True) == []
    assert _then(CONCERN, MENTIONED, flag=flag, stands=True) == []
    assert _then(CONCERN, REFERRED, flag=flag, stands=False) == []
    let_go = _entry("+01:00", "referral.not-referred", NO_RISK, "supervisor")
    assert _then(CONCERN, let_go, flag=flag, stands=False) == []
    assert _then(CONCERN, let_go.replace("supervisor", "officer"), flag=flag, stands=True) == []


def test_do_not_contact_stands_on_child_and_address_until_it_is_agreed() -> None:
    for flag, whom in (("referral.household-unaware", "girl"), ("referral.household-unaware-here", "home")):
        assert _then(CONCERN, flag=flag, stands=False, whom=whom) == []
        for entry in (UNAWARE, REFERRED_UNAWARE):
            assert _then(entry, flag=flag, stands=True, whom=whom) == []
            assert _then(entry, HELD, flag=flag, stands=True, whom=whom) == []
            assert _then(entry, NO_RISK_SAID, flag=flag, stands=False, whom=whom) == []
            assert _then(entry, HELD, AGREED, flag=flag, stands=False, whom=whom) == []


def test_a_child_protection_plan_stands_until_a_conference_ends_it() -> None:
    flag = "referral.child-protection-plan"
    assert _then(CONCERN, flag=flag, stands=False) == []
    assert _then(A_PLAN, flag=flag, stands=True) == []
    assert _then(A_PLAN, NOT_SAID, flag=flag, stands=True) == []
    assert _then(A_PLAN, NO_PLAN, flag=flag, stands=False) == []
