"""What holds a closing or a complete file, what stands on a child, and what goes to the authority."""

from dataclasses import replace

import pytest

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.tests.clock_times import ARISES
from harken.every_case.tests.told_as_stories import not_as_expected
from harken.pathways.custody import PATHWAY
from harken.pathways.custody.duties.bed import ASK_WHEN_LIKELY
from harken.pathways.custody.sent_outside import ASK_FOR_ALTERNATIVE, ASK_FOR_SECURE
from harken.pathways.custody.tests.facts import WORLD
from harken.pathways.custody.tests.test_bed import (
    ALTERNATIVE,
    ELEVEN,
    ENOUGH,
    NO_AGE,
    NO_HARM,
    PROVED,
    TWELVE,
    UNPROVED,
)
from harken.timelines.table import CHILD, at, standings
from harken.vocabulary import Entry, Notice

STORY = """
story: A girl of 15
start: 2026-11-17T12:00:00+00:00
pathway: custody
people: {girl: {born: 2011-02-02}}
entries:
  - {at: "+00:00", entry: custody.arrived, about: [girl], by: custody officer}
"""


def _then(*lines: str, story: str = STORY) -> list[str]:
    entries = [line for line in lines if "entry:" in line]
    expects = [line for line in lines if "entry:" not in line]
    text = story + "".join(entries) + 'ask: ["+30:00"]\nexpect:\n' + "".join(expects)
    return not_as_expected(text, (EVERY_CASE, PATHWAY))


def _entry(at: str, key: str, answers: str = "") -> str:
    return f'  - {{at: "{at}", entry: {key}, about: [girl], by: custody officer, answers: {{{answers}}}}}\n'


def _gate(key: str, *, holds: bool) -> str:
    return f"  - {{gate: {key}, holds: {str(holds).lower()}}}\n"


def _flag(key: str, *, stands: bool) -> str:
    return f"  - {{flag: {key}, on: girl, stands: {str(stands).lower()}}}\n"


CLOSE, FILE = "custody.close", "custody.complete-the-court-file"
NOW, KEPT_ON = "custody.now", "custody.kept-after-charge"
KEPT = _entry("+05:00", "custody.charged", "bail: refused")
BAILED = _entry("+06:00", "custody.charged", "bail: granted")
TO_COURT = _entry("+20:00", "custody.left", "where: to court")
MOVED = _entry("+07:00", "custody.left", "where: moved to local authority accommodation")
ADULT = _entry("+03:00", "custody.age-considered", "treated_as: 'an adult, on clear evidence'")
JUVENILE = _entry("+03:00", "custody.age-considered", "treated_as: a juvenile")
SNOW = "ground: 'a move is impracticable'"
CERTIFIED = _entry("+06:00", "custody.detention-certified", f"{SNOW}, signed_as: the custody officer")
BY_ANOTHER = CERTIFIED.replace("the custody officer}", "somebody else}")
SECOND_GROUND = CERTIFIED.replace(
    "'a move is impracticable'",
    "'12 or over, no secure place, and other places too weak to protect the public', twelve_or_over: yes",
)
NO_GROUND = _entry("+06:00", "custody.detention-certified", "signed_as: the custody officer")


def test_a_case_stays_open_while_the_child_is_here() -> None:
    assert _then(_gate(CLOSE, holds=True)) == []
    assert _then(JUVENILE, KEPT, CERTIFIED, _gate(CLOSE, holds=True)) == []


@pytest.mark.parametrize("gone", [TO_COURT, MOVED, ADULT])
def test_a_case_is_closed_once_the_child_has_gone(gone: str) -> None:
    assert _then(gone, _gate(CLOSE, holds=False)) == []


def test_no_file_is_complete_without_the_custody_officers_certificate() -> None:
    assert _then(KEPT, TO_COURT, _gate(FILE, holds=True)) == []
    assert _then(KEPT, BY_ANOTHER, TO_COURT, _gate(FILE, holds=True)) == []
    assert _then(KEPT, NO_GROUND, TO_COURT, _gate(FILE, holds=True)) == []
    assert _then(KEPT, CERTIFIED, TO_COURT, _gate(FILE, holds=False)) == []


def test_nobody_kept_needs_no_certificate() -> None:
    assert _then(_gate(FILE, holds=False)) == []
    assert _then(KEPT, BAILED, _gate(FILE, holds=False)) == []
    assert _then(KEPT, MOVED, _gate(FILE, holds=False)) == []


def test_the_child_leaves_whatever_the_file_lacks() -> None:
    assert _then(KEPT, TO_COURT, _gate(CLOSE, holds=False), _flag(NOW, stands=False)) == []


def test_in_custody_stands_from_arrival_until_the_child_has_gone() -> None:
    assert _then(_flag(NOW, stands=True)) == []
    assert _then(JUVENILE, _flag(NOW, stands=True)) == []
    assert _then(MOVED, _flag(NOW, stands=False)) == []
    assert _then(ADULT, _flag(NOW, stands=True)) == []


def test_kept_after_charge_stands_until_bail_or_a_bed() -> None:
    assert _then(_flag(KEPT_ON, stands=False)) == []
    assert _then(KEPT, CERTIFIED, _flag(KEPT_ON, stands=True)) == []
    assert _then(KEPT, BAILED, _flag(KEPT_ON, stands=False)) == []
    assert _then(KEPT, MOVED, _flag(KEPT_ON, stands=False)) == []


def _called_for(notice: Notice, request: Entry, who: str = CHILD) -> bool:
    """Whether it goes: asked of a duty that turns on the same entries."""
    turns_on_it = replace(ASK_WHEN_LIKELY, arises=notice.on)
    return bool(standings(WORLD.rules(turns_on_it), [at(ARISES, request, about=who)], ARISES, world=WORLD))


@pytest.mark.parametrize("request_", [ALTERNATIVE, UNPROVED, NO_AGE, NO_HARM, ENOUGH])
def test_secure_that_is_not_proved_goes_at_once_as_alternative(request_: Entry) -> None:
    assert _called_for(ASK_FOR_ALTERNATIVE, request_)
    assert not _called_for(ASK_FOR_SECURE, request_)


def test_secure_that_is_proved_goes_as_secure() -> None:
    assert _called_for(ASK_FOR_SECURE, PROVED)
    assert not _called_for(ASK_FOR_ALTERNATIVE, PROVED)


def test_secure_of_a_child_known_to_be_under_12_goes_as_alternative() -> None:
    assert _called_for(ASK_FOR_ALTERNATIVE, PROVED, ELEVEN)
    assert not _called_for(ASK_FOR_SECURE, PROVED, ELEVEN)
    assert _called_for(ASK_FOR_SECURE, PROVED, TWELVE)


def test_no_file_is_complete_with_the_second_ground_of_a_child_under_12() -> None:
    of_eleven = STORY.replace("2011-02-02", "2015-02-02")
    assert _then(KEPT, SECOND_GROUND, _gate(FILE, holds=False)) == []
    assert _then(KEPT, SECOND_GROUND, _gate(FILE, holds=True), story=of_eleven) == []
    assert _then(KEPT, CERTIFIED, _gate(FILE, holds=False), story=of_eleven) == []
