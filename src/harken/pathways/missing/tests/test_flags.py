"""What stands on a child, since when and until when, told as stories."""

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.tests.told_as_stories import not_as_expected
from harken.pathways.missing import PATHWAY

STORY = """
story: A girl of 13
start: 2026-11-17T12:00:00+00:00
pathway: missing
people: {{girl: {{born: 2013-02-02}}}}
places: {{home: {{}}}}
links: [[girl, lives at, home]]
entries:
{entries}
ask: ["+48:00"]
expect:
{expects}
"""
REPORTED = '  - {at: "+00:00", entry: missing.reported, about: [girl], by: call-taker}'
FOUND = '  - {at: "+02:00", entry: missing.found, about: [girl], by: officer, answers: {seen_by: police}}'
RANG = '  - {at: "+02:00", entry: missing.found, about: [girl], by: officer, answers: {seen_by: not known}}'


def _then(entries: list[str], flag: str, *, stands: bool, whom: str = "girl") -> list[str]:
    expects = f"  - {{flag: {flag}, on: {whom}, stands: {str(stands).lower()}}}"
    text = STORY.format(entries="\n".join(entries), expects=expects)
    return not_as_expected(text, (EVERY_CASE, PATHWAY))


def _flag(at: str, what: str, flag: str) -> str:
    return f"  - {{at: '{at}', entry: person.{what}, about: [girl], by: MASH, answers: {{flag: {flag}}}}}"


def test_missing_now_ends_when_somebody_has_the_child_in_sight() -> None:
    assert _then([REPORTED], "missing.now", stands=True) == []
    assert _then([REPORTED, RANG], "missing.now", stands=True) == []
    assert _then([REPORTED, FOUND], "missing.now", stands=False) == []


def test_missing_again_and_again_stands_from_the_third_episode() -> None:
    earlier = [
        f'  - {{at: "{at}", entry: missing.reported, about: [girl], by: call-taker, case: {case}, '
        "pathway: missing}"
        for at, case in (("2026-10-01T09:00:00+01:00", 2), ("2026-11-01T09:00:00+00:00", 3))
    ]
    assert _then([*earlier, REPORTED], "missing.often", stands=True) == []
    assert _then([earlier[0], REPORTED], "missing.often", stands=False) == []


def test_a_trigger_plan_stands_until_it_is_ended() -> None:
    plan = (
        "  - {at: '+00:01', entry: missing.trigger-plan-made, about: [girl], by: focus desk, "
        "answers: {steps: [Ring]}}"
    )
    ended = "  - {at: '+01:00', entry: missing.trigger-plan-ended, about: [girl], by: focus desk}"
    assert _then([plan], "missing.trigger-plan", stands=True) == []
    assert _then([plan, ended], "missing.trigger-plan", stands=False) == []


def test_exploitation_suspected_in_any_entry_stands_until_somebody_ends_it() -> None:
    suspected = REPORTED.replace("by: call-taker", "by: call-taker, answers: {exploitation: yes}")
    ended = (
        "  - {at: '+09:00', entry: person.flag-ended, about: [girl], by: detective inspector, "
        "answers: {flag: exploitation-suspected}}"
    )
    assert _then([REPORTED], "every-case.exploitation-suspected", stands=False) == []
    assert _then([suspected], "every-case.exploitation-suspected", stands=True) == []
    assert _then([suspected, ended], "every-case.exploitation-suspected", stands=False) == []


def test_looked_after_stands_from_the_placement() -> None:
    placed = "  - {at: '+00:01', entry: person.placed, about: [girl], by: MASH}"
    left = (
        "  - {at: '+09:00', entry: person.placement-ended, about: [girl], by: MASH, "
        "answers: {still_looked_after: no}}"
    )
    moved = left.replace("still_looked_after: no", "still_looked_after: yes")
    assert _then([placed], "every-case.looked-after", stands=True) == []
    assert _then([placed, moved], "every-case.looked-after", stands=True) == []
    assert _then([placed, left], "every-case.looked-after", stands=False) == []


def test_a_safety_plan_stands_on_the_child_until_it_is_ended() -> None:
    agreed = (
        "  - {at: '+00:01', entry: every-case.safety-plan-agreed, about: {girl: subject, home: address}, "
        "by: MASH, answers: {agreed_by: Ms A, plan: Stays with her aunt, until: '+96:00'}}"
    )
    ended = (
        "  - {at: '+09:00', entry: every-case.safety-plan-ended, about: [girl], by: MASH, "
        "answers: {why: Safe}}"
    )
    assert _then([agreed], "every-case.safety-plan", stands=True) == []
    assert _then([agreed, ended], "every-case.safety-plan", stands=False) == []


def test_a_flag_that_somebody_raised_stands_until_somebody_ends_that_one() -> None:
    for flag in ("exploitation-suspected", "looked-after"):
        raised, ended = _flag("+00:01", "flagged", flag), _flag("+09:00", "flag-ended", flag)
        another = _flag("+09:00", "flag-ended", "left-handed")
        assert _then([raised], f"every-case.{flag}", stands=True) == []
        assert _then([raised, another], f"every-case.{flag}", stands=True) == []
        assert _then([raised, ended], f"every-case.{flag}", stands=False) == []
    assert _then([_flag("+00:01", "flagged", "left-handed")], "every-case.looked-after", stands=False) == []


def test_a_safety_plan_stands_on_the_address_of_the_child() -> None:
    agreed = (
        "  - {at: '+00:01', entry: every-case.safety-plan-agreed, about: {girl: subject, home: address}, "
        "by: MASH, answers: {agreed_by: Ms A, plan: Stays with her aunt, until: '+96:00'}}"
    )
    ended = (
        "  - {at: '+09:00', entry: every-case.safety-plan-ended, about: {girl: subject, home: address}, "
        "by: MASH, answers: {why: Safe}}"
    )
    assert _then([agreed], "every-case.safety-plan-here", stands=True, whom="home") == []
    assert _then([agreed, ended], "every-case.safety-plan-here", stands=False, whom="home") == []
