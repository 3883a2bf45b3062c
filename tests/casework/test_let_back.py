"""Keeping somebody from a record ends when two agree; it is on record, and nobody ends it for themselves."""

from collections.abc import Callable

import pytest

from harken.access.refused import Refused
from harken.casework.let_back import LettingBack, agree_to_let_back, ask_to_let_back
from harken.casework.outcome import Done
from harken.vocabulary.roles import DUTY_INSPECTOR, RESPONSE_OFFICER, SUPERVISOR
from tests.cases import Desk, now
from tests.casework.test_restrict import code, kinds_of, restricted, sees

DeskOf = Callable[..., Desk]


@pytest.fixture
def officer(desk_of: DeskOf) -> Desk:
    return desk_of(RESPONSE_OFFICER)


@pytest.fixture
def inspector(desk_of: DeskOf) -> Desk:
    return desk_of(DUTY_INSPECTOR)


@pytest.fixture
def missing(sergeant: Desk) -> Done:
    return sergeant.missing(sergeant.child())


def back(desk: Desk, of: Done, whom: Desk, *, agrees: bool = False, idem: str = "back") -> Done | Refused:
    asked_for = LettingBack(
        chronology=of.chronology, account=whom.by.account, why="She no longer works beside him", idem=idem
    )
    verb = agree_to_let_back if agrees else ask_to_let_back
    return verb(asked_for, by=desk.by, now=now(), standards=desk.standards)


def test_being_kept_out_ends_when_two_agree_and_it_is_on_record(
    sergeant: Desk, officer: Desk, inspector: Desk, missing: Done
) -> None:
    restricted(sergeant, missing.chronology, level="open", barred=[officer.by.account])
    assert isinstance(back(sergeant, missing, officer), Done)
    assert not sees(officer, missing)
    assert isinstance(back(inspector, missing, officer, agrees=True, idem="agreed"), Done)
    assert sees(officer, missing)
    assert kinds_of(sergeant, missing)[-2:] == ["letting-back-asked", "letting-back-agreed"]


def test_whoever_asked_that_they_be_let_back_does_not_agree(
    desk_of: DeskOf, officer: Desk, inspector: Desk, missing: Done
) -> None:
    restricted(inspector, missing.chronology, level="open", barred=[officer.by.account])
    back(inspector, missing, officer)
    assert code(back(inspector, missing, officer, agrees=True, idem="agreed")) == "second_person"
    assert code(back(desk_of(SUPERVISOR), missing, officer, agrees=True, idem="a")) == "not_your_role"
    assert not sees(officer, missing)


def test_nobody_who_is_kept_out_asks_for_themselves_or_agrees(
    sergeant: Desk, officer: Desk, inspector: Desk, missing: Done
) -> None:
    restricted(sergeant, missing.chronology, level="open", barred=[officer.by.account, inspector.by.account])
    assert code(back(officer, missing, officer)) == "not_found"
    back(sergeant, missing, inspector)
    assert code(back(inspector, missing, inspector, agrees=True, idem="agreed")) == "not_found"


def test_letting_back_is_asked_of_somebody_who_is_kept_out_and_with_a_reason(
    sergeant: Desk, officer: Desk, inspector: Desk, missing: Done
) -> None:
    assert code(back(sergeant, missing, officer)) == "not_kept_out"
    assert code(back(inspector, missing, officer, agrees=True)) == "not_asked"


def test_keeping_somebody_out_once_more_ends_what_was_asked_before(
    sergeant: Desk, officer: Desk, inspector: Desk, missing: Done
) -> None:
    restricted(sergeant, missing.chronology, level="open", barred=[officer.by.account])
    back(sergeant, missing, officer)
    back(inspector, missing, officer, agrees=True, idem="agreed")
    restricted(sergeant, missing.chronology, level="open", barred=[officer.by.account], idem="once more")
    assert code(back(inspector, missing, officer, agrees=True, idem="again")) == "not_asked"
    assert not sees(officer, missing)
