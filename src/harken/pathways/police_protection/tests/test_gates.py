"""What holds the closing of a police protection case, told as stories."""

import pytest

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.tests.told_as_stories import not_as_expected
from harken.pathways.police_protection import PATHWAY

STORY = """
story: A girl of 4 and her brother
start: 2026-11-17T12:00:00+00:00
pathway: police_protection
people: {girl: {born: 2022-02-02}, boy: {born: 2019-02-02}}
entries:
  - {at: "+00:00", entry: police-protection.power-used, about: [girl], by: officer}
"""
WELL = (
    "reason: an informal agreement with the family, how_sure: about then, "
    "protects: an agreement or safety plan with the family"
)


def _holds(entries: list[str], *, holds: bool) -> list[str]:
    said = f"  - {{gate: police-protection.close, holds: {str(holds).lower()}}}\n"
    text = STORY + "".join(entries) + 'ask: ["+90:00"]\nexpect:\n' + said
    return not_as_expected(text, (EVERY_CASE, PATHWAY))


def _ended(answers: str, at: str = "+09:00", whom: str = "girl") -> str:
    return (
        f"  - {{at: '{at}', entry: police-protection.power-ended, about: [{whom}], by: designated officer, "
        f"answers: {{{answers}}}}}\n"
    )


def _protected(answer: str) -> str:
    return (
        "  - {at: '+10:00', entry: police-protection.protection-said, about: [girl], by: officer, "
        f"answers: {{protects: {answer}}}}}\n"
    )


def test_a_power_that_nobody_ended_is_not_closed_though_its_hours_are_over() -> None:
    assert _holds([], holds=True) == []


def test_ended_and_everything_said_is_closed() -> None:
    assert _holds([_ended(WELL)], holds=False) == []


@pytest.mark.parametrize(
    "left_out",
    [
        "reason: an informal agreement with the family, ",
        "how_sure: about then, ",
        ", protects: an agreement or safety plan with the family",
    ],
)
def test_ended_and_something_left_out_is_not_closed(left_out: str) -> None:
    assert _holds([_ended(WELL.replace(left_out, ""))], holds=True) == []


def test_said_afterwards_is_said() -> None:
    assert _holds([_ended(""), _ended(WELL, at="+09:01")], holds=False) == []
    no_protection = WELL.replace("an agreement or safety plan with the family", "nothing yet")
    assert _holds([_ended(no_protection), _protected("not known")], holds=True) == []
    assert _holds([_ended(no_protection), _protected("something else")], holds=False) == []


def test_nobody_is_asked_what_protects_a_child_who_died() -> None:
    assert _holds([_ended("reason: the child died, how_sure: to the minute")], holds=False) == []
    assert _holds([_ended("reason: not under 18 after all, how_sure: about then")], holds=False) == []


def test_each_child_has_their_own_end() -> None:
    also = "  - {at: '+00:10', entry: police-protection.power-used, about: [boy], by: officer}\n"
    assert _holds([also, _ended(WELL)], holds=True) == []
    assert _holds([also, _ended(WELL), _ended(WELL, whom="boy")], holds=False) == []


def test_used_again_is_ended_again() -> None:
    again = "  - {at: '+40:00', entry: police-protection.power-used, about: [girl], by: officer}\n"
    assert _holds([_ended(WELL), again], holds=True) == []
    assert _holds([_ended(WELL), again, _ended(WELL, at="+41:00")], holds=False) == []
