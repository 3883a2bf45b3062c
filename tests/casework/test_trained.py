"""Work that asks for training: theirs without it too, once they say why, and it is shown."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from harken.access.connection import acting
from harken.access.refused import Refused
from harken.board.read import Owed, Wanted, owed
from harken.casework.handover import Accepting, Offering, accept, offer
from harken.casework.mine import Giving, Taking, give, take
from harken.casework.outcome import Done
from harken.chronology.read import facts_for
from harken.vocabulary import Unaccredited
from harken.vocabulary.roles import RESPONSE_OFFICER
from tests.cases import Desk, now
from tests.casework.asking import asking_for, train

DUTY = "missing.make-an-enquiry"
STANDARDS = asking_for("KIRAT", DUTY)
WAIT = Unaccredited.CANNOT_WAIT


@pytest.fixture
def desk(sergeant: Desk) -> Desk:
    """A sergeant who is trained for nothing, in a force where an enquiry asks for training."""
    return Desk(sergeant.by, STANDARDS)


@pytest.fixture
def case(desk: Desk) -> Done:
    """A missing child's."""
    return desk.missing(desk.child())


def row(desk: Desk, case: Done, duty: str = DUTY) -> Owed:
    with acting(desk.by) as connection:
        rows = owed(connection, Wanted(force=desk.by.force, chronology=case.chronology))
    return next(one for one in rows if one.duty == duty)


def taken(desk: Desk, case: Done, why: Unaccredited = Unaccredited.TRAINED) -> Done | Refused:
    one = row(desk, case)
    taking = Taking(
        chronology=case.chronology, duty=one.duty, root=one.root, subject=one.subject, number=one.number,
        next_step="Telephone", by_when=now() + timedelta(hours=1), idem=str(uuid4()), unaccredited=why,
    )  # fmt: skip
    return take(taking, by=desk.by, now=now(), standards=desk.standards)


def given(desk: Desk, case: Done, to: str, why: Unaccredited = Unaccredited.TRAINED) -> Done | Refused:
    giving = Giving(
        chronology=case.chronology, account=to, team="", area="", why="", idem=str(uuid4()), unaccredited=why
    )
    return give(giving, by=desk.by, now=now(), standards=desk.standards)


def last(desk: Desk, case: Done, kind: str) -> dict[str, Any]:
    with acting(desk.by) as connection:
        facts = facts_for(connection, desk.by.force, case.chronology, upgrade=desk.standards.upgraded)
    return dict([f for f in facts if f.kind == kind][-1].answers)


def test_without_the_training_they_are_asked_why(desk: Desk, case: Done) -> None:
    answer = taken(desk, case)
    assert isinstance(answer, Refused)
    assert answer.code == "unaccredited"
    assert "No training in KIRAT is on record. It can be theirs: say why." in answer.sentence
    assert row(desk, case).has_it is None


def test_with_a_reason_it_is_theirs_and_the_board_says_so(desk: Desk, case: Done) -> None:
    assert isinstance(taken(desk, case, WAIT), Done)
    assert (row(desk, case).has_it, row(desk, case).unaccredited) == (desk.by.account, WAIT.value)
    assert last(desk, case, "every-case.accepted")["unaccredited"] == WAIT.value


def test_with_the_training_nobody_asks_and_no_reason_is_kept(desk: Desk, case: Done) -> None:
    train(desk.by, "KIRAT")
    assert isinstance(taken(desk, case, WAIT), Done)
    assert row(desk, case).unaccredited == ""
    assert last(desk, case, "every-case.accepted")["unaccredited"] == Unaccredited.TRAINED.value


def test_training_that_ran_out_is_none(desk: Desk, case: Done) -> None:
    train(desk.by, "KIRAT", ends=now() - timedelta(seconds=1))
    assert isinstance(taken(desk, case), Refused)


def test_training_for_something_else_is_none(desk: Desk, case: Done) -> None:
    train(desk.by, "ARMS")
    assert isinstance(taken(desk, case), Refused)


def test_what_asks_for_no_training_asks_nobody(sergeant: Desk) -> None:
    case = sergeant.missing(sergeant.child())
    assert isinstance(taken(sergeant, case), Done)
    assert row(sergeant, case).unaccredited == ""


def test_a_case_is_given_to_somebody_untrained_with_a_reason(
    desk: Desk, case: Done, desk_of: Callable[..., Desk]
) -> None:
    officer = desk_of(RESPONSE_OFFICER, force=desk.by.force)
    answer = given(desk, case, officer.by.account)
    assert isinstance(answer, Refused)
    assert answer.code == "unaccredited"
    assert isinstance(given(desk, case, officer.by.account, WAIT), Done)
    said = last(desk, case, "every-case.allocated")
    assert (said["accredited"], said["unaccredited"]) == ("no", WAIT.value)
    assert row(desk, case).unaccredited == WAIT.value


def test_a_case_is_given_to_somebody_trained_without_a_word(
    desk: Desk, case: Done, desk_of: Callable[..., Desk]
) -> None:
    officer = desk_of(RESPONSE_OFFICER, force=desk.by.force)
    train(officer.by, "KIRAT")
    assert isinstance(given(desk, case, officer.by.account), Done)
    said = last(desk, case, "every-case.allocated")
    assert (said["accredited"], said["unaccredited"]) == ("yes", Unaccredited.TRAINED.value)


def test_a_case_given_to_a_team_asks_about_nobody(desk: Desk, case: Done) -> None:
    assert isinstance(given(desk, case, ""), Done)
    assert last(desk, case, "every-case.allocated")["accredited"] == "not known"


def test_a_case_taken_over_at_a_handover_shows_that_nobody_said_why(
    desk: Desk, case: Done, desk_of: Callable[..., Desk]
) -> None:
    officer = Desk(desk_of(RESPONSE_OFFICER, force=desk.by.force).by, desk.standards)
    offering = Offering(
        chronology=case.chronology, children=(), to=officer.by.account, note="", idem=str(uuid4())
    )
    assert isinstance(offer(offering, by=desk.by, now=now(), standards=desk.standards), Done)
    accepting = Accepting(
        chronology=case.chronology, children=(), from_whom=desk.by.account, takes_charge=True, team="",
        area="", idem=str(uuid4()),
    )  # fmt: skip
    assert isinstance(accept(accepting, by=officer.by, now=now(), standards=officer.standards), Done)
    said = last(desk, case, "every-case.allocated")
    assert (said["accredited"], said["unaccredited"]) == ("no", Unaccredited.NOBODY_SAID.value)
