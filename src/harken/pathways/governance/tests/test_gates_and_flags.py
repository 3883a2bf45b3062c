"""What holds the start of processing, and what shows that the meeting did not reach a child, as stories."""

import pytest

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.tests.told_as_stories import not_as_expected
from harken.pathways.governance import PATHWAY

STORY = """
story: A search across cases by telephone number
start: 2026-11-17T12:00:00+00:00
pathway: governance
people: {girl: {born: 2012-02-02}}
staff: {chair: {role: meeting chair}}
entries:
"""
OPENED = "  - {at: '+00:00', entry: governance.matter-opened, about: {}, answers: {matter: MATTER}}\n"
PROCESSING = OPENED.replace("MATTER", "new or changed processing of personal data")


def _assessed(outcome: str, at: str = "+10:00") -> str:
    said = f"about: {{}}, answers: {{outcome: '{outcome}'}}"
    return f"  - {{at: '{at}', entry: governance.impact-assessed, {said}}}\n"


ADVICE = "  - {at: '+20:00', entry: governance.advice-received, about: {}}\n"
REMAINS = "a high risk remains"

ROWS = [
    ("nobody assessed it", [PROCESSING], True),
    ("approved", [PROCESSING, _assessed("approved")], False),
    ("none needed", [PROCESSING, _assessed("no high risk is likely: none is needed")], False),
    ("not yet decided", [PROCESSING, _assessed("not yet decided")], True),
    ("a high risk remains", [PROCESSING, _assessed(REMAINS)], True),
    ("and the Commissioner was heard", [PROCESSING, _assessed(REMAINS), ADVICE], False),
    ("lowered, and assessed again", [PROCESSING, _assessed(REMAINS), _assessed("approved", "+11:00")], False),
    ("another matter", [OPENED.replace("MATTER", "case audits")], False),
]


@pytest.mark.parametrize(("name", "entries", "holds"), ROWS, ids=[row[0] for row in ROWS])
def test_what_holds_the_start_of_processing(name: str, entries: list[str], holds: bool) -> None:
    said = f"  - {{gate: governance.start-processing, holds: {str(holds).lower()}}}\n"
    text = STORY + "".join(entries) + 'ask: ["+90:00"]\nexpect:\n' + said
    assert not_as_expected(text, (EVERY_CASE, PATHWAY)) == [], name


def _discussed(decided: str, at: str) -> str:
    return (
        f"  - {{at: '{at}', entry: governance.child-discussed, about: [girl], by: chair, "
        f"answers: {{decided: {decided}, owner: '0417'}}}}\n"
    )


@pytest.mark.parametrize(
    ("entries", "stands"),
    [
        ([_discussed("the child was not reached", "+01:00")], True),
        ([_discussed("what is being done goes on", "+01:00")], False),
        (
            [
                _discussed("the child was not reached", "+01:00"),
                _discussed("something is to be done", "+02:00"),
            ],
            False,
        ),
    ],
)
def test_a_child_whom_the_meeting_did_not_reach_is_shown_until_it_does(
    entries: list[str], stands: bool
) -> None:
    said = f"  - {{flag: governance.not-reached, on: girl, stands: {str(stands).lower()}}}\n"
    text = STORY + "".join(entries) + 'ask: ["+09:00"]\nexpect:\n' + said
    assert not_as_expected(text, (EVERY_CASE, PATHWAY)) == []
