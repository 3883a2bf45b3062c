"""What holds the closing of an investigation, and what stands on a child, told as stories."""

import pytest
from pydantic import ValidationError

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.tests.told_as_stories import not_as_expected
from harken.pathways.investigation import PATHWAY
from harken.pathways.investigation.entries.suspect import SuspectReleased

STORY = """
story: A girl and her brother
start: 2026-11-17T12:00:00+00:00
pathway: investigation
people: {girl: {born: 2015-02-02}, brother: {born: 2018-05-05}, man: {}}
entries:
  - {at: "+00:00", entry: investigation.abuse-alleged, about: [girl, brother], by: investigator}
"""
BOTH, GIRL = "[girl, brother]", "[girl]"


def _entry(at: str, key: str, answers: str = "", by: str = "detective sergeant", about: str = BOTH) -> str:
    return f'  - {{at: "{at}", entry: {key}, about: {about}, by: {by}, answers: {{{answers}}}}}\n'


SAFE = _entry("+20:00", "investigation.closing-proposed", "safe: yes, lines_answered: yes")
INTERVIEWED = _entry("+05:00", "investigation.child-interviewed", "interview: held")
MEDICAL = _entry("+06:00", "investigation.medical-considered", "medical: held")
OUTCOME = _entry("+19:00", "investigation.outcome-decided", "outcome: not enough evidence, why: As recorded")
OUT = _entry(
    "+07:00",
    "investigation.suspect-released",
    "release: on bail, protected: conditions protect the child, conditions: Away, ends_at: +90:00",
)
OUT_ENDED = _entry("+18:00", "investigation.release-ended")
ANOTHER_OUT = OUT.replace("+07:00", "+08:00").replace("release: ", "suspect: S2, release: ")
ANOTHER_ENDED = _entry("+18:30", "investigation.release-ended", "suspect: S2")
WHOLE = (INTERVIEWED, MEDICAL, OUTCOME, SAFE)


def _held(*entries: str, holds: bool) -> list[str]:
    expect = f"  - {{gate: investigation.close, holds: {str(holds).lower()}}}\n"
    text = STORY + "".join(entries) + 'ask: ["+30:00"]\nexpect:\n' + expect
    return not_as_expected(text, (EVERY_CASE, PATHWAY))


def test_it_is_closed_once_all_of_it_is_so() -> None:
    assert _held(*WHOLE, holds=False) == []
    assert _held(*WHOLE, OUT, OUT_ENDED, holds=False) == []


@pytest.mark.parametrize("without", range(len(WHOLE)))
def test_each_of_it_is_asked(without: int) -> None:
    assert _held(*(one for n, one in enumerate(WHOLE) if n != without), holds=True) == []


@pytest.mark.parametrize("place", range(len(WHOLE)))
def test_each_child_is_answered_for(place: int) -> None:
    for_one = [one.replace(BOTH, GIRL) if n == place else one for n, one in enumerate(WHOLE)]
    assert _held(*for_one, holds=True) == []


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("safe: yes", "safe: not known"),
        ("safe: yes", "safe: no"),
        ("lines_answered: yes", "lines_answered: not known"),
        ("by: detective sergeant", "by: investigator"),
    ],
)
def test_a_sergeant_says_so_and_not_known_is_no_yes(said: str, instead: str) -> None:
    assert _held(INTERVIEWED, MEDICAL, OUTCOME, SAFE.replace(said, instead), holds=True) == []


@pytest.mark.parametrize(
    ("said", "instead", "holds"),
    [
        ("interview: held", "interview: not now", True),
        ("interview: held", "interview: the child does not want to", False),
        ("medical: held", '"medical": "agreed, not yet held"', True),
        ("medical: held", "medical: the child does not want to", False),
    ],
)
def test_a_reason_is_an_answer_and_later_is_none(said: str, instead: str, *, holds: bool) -> None:
    assert _held(*(one.replace(said, instead) for one in WHOLE), holds=holds) == []


def test_nobody_is_left_on_bail() -> None:
    assert _held(*WHOLE, OUT, holds=True) == []


def test_nobody_is_left_on_bail_because_another_is_not() -> None:
    assert _held(*WHOLE, OUT, ANOTHER_OUT, OUT_ENDED, holds=True) == []
    assert _held(*WHOLE, OUT, ANOTHER_OUT, OUT_ENDED, ANOTHER_ENDED, holds=False) == []


def test_bail_without_its_conditions_or_its_end_is_not_saved() -> None:
    whole = {
        "release": "on bail",
        "protected": "conditions protect the child",
        "conditions": "Away",
        "ends_at": "2026-12-01T12:00:00Z",
    }
    assert SuspectReleased.model_validate(whole)
    for name in ("release", "protected", "conditions", "ends_at"):
        with pytest.raises(ValidationError):
            SuspectReleased.model_validate({key: value for key, value in whole.items() if key != name})


def _stands(*entries: str, flag: str, stands: bool) -> list[str]:
    expect = f"  - {{flag: {flag}, on: girl, stands: {str(stands).lower()}}}\n"
    text = STORY + "".join(entries) + 'ask: ["+30:00"]\nexpect:\n' + expect
    return not_as_expected(text, (EVERY_CASE, PATHWAY))


UNTRAINED = _entry(
    "+02:00",
    "investigation.untrained-accepted",
    "investigator: KB21, why: Nobody is free",
    "detective inspector",
)
QUALIFIED = _entry("+04:00", "every-case.allocated", "to: KB07, accredited: yes")
NAMED = _entry("+04:00", "investigation.investigator-named", "investigator: KB07, qualified: yes")
UNQUALIFIED = _entry("+04:00", "every-case.allocated", "to: KB09, accredited: no")


def test_no_qualified_investigator_stands_until_there_is_one() -> None:
    flag = "investigation.untrained"
    assert _stands(flag=flag, stands=False) == []
    assert _stands(UNTRAINED, flag=flag, stands=True) == []
    assert _stands(UNTRAINED, UNQUALIFIED, flag=flag, stands=True) == []
    assert _stands(UNTRAINED, QUALIFIED, flag=flag, stands=False) == []
    assert _stands(UNTRAINED, NAMED, flag=flag, stands=False) == []


def test_a_suspect_who_is_out_stands_until_that_ended() -> None:
    flag = "investigation.suspect-out"
    assert _stands(flag=flag, stands=False) == []
    assert _stands(OUT, flag=flag, stands=True) == []
    assert _stands(OUT, OUT_ENDED, flag=flag, stands=False) == []


def test_one_of_two_who_are_out_stands_until_that_one_ended() -> None:
    flag = "investigation.suspect-out"
    assert _stands(OUT, ANOTHER_OUT, OUT_ENDED, flag=flag, stands=True) == []
    assert _stands(OUT, ANOTHER_OUT, ANOTHER_ENDED, flag=flag, stands=True) == []
    assert _stands(OUT, ANOTHER_OUT, OUT_ENDED, ANOTHER_ENDED, flag=flag, stands=False) == []
