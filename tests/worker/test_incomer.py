"""A handover tells whoever comes in, as a rung of its own, of what the officer before was told of."""

from collections.abc import Callable

import pytest

from harken.board.tellings import Telling
from harken.casework.handover import Accepting, Offering, accept, offer
from harken.casework.mine import Giving, give
from harken.casework.outcome import Done
from harken.catalogue.standards import Standards
from harken.vocabulary.roles import RESPONSE_OFFICER
from tests.cases import Desk, now
from tests.database import Connect
from tests.worker.shifts import look_again, on_shift, swept, told
from tests.worker.test_nobody import ENQUIRE, ENQUIRY_JUST_LATE


@pytest.fixture
def case(sergeant: Desk, standards: Standards) -> Done:
    """A child nobody looked for, and nobody in charge: the sergeant has been told."""
    on_shift(sergeant.by)
    made = sergeant.missing(sergeant.child(), happened=now() - ENQUIRY_JUST_LATE)
    swept(standards)
    return made


@pytest.fixture
def officer(desk_of: Callable[..., Desk]) -> Desk:
    return desk_of(RESPONSE_OFFICER)


def gives(desk: Desk, case: Done, to: Desk) -> None:
    giving = Giving(
        chronology=case.chronology, account=to.by.account, team="", area="Kelbridge", why="", idem=to.by.token
    )
    assert isinstance(give(giving, by=desk.by, now=now(), standards=desk.standards), Done)


def offers(desk: Desk, case: Done, to: Desk) -> None:
    offering = Offering(
        chronology=case.chronology, children=(), to=to.by.account, note="", idem=f"offer/{to.by.token}"
    )
    assert isinstance(offer(offering, by=desk.by, now=now(), standards=desk.standards), Done)


def accepts(desk: Desk, case: Done, giver: Desk) -> None:
    accepting = Accepting(
        chronology=case.chronology, children=(), from_whom=giver.by.account, takes_charge=True, team="",
        area="Kelbridge", idem=f"accept/{desk.by.token}",
    )  # fmt: skip
    assert isinstance(accept(accepting, by=desk.by, now=now(), standards=desk.standards), Done)


def enquiry(desk: Desk, case: Done, of: Desk) -> list[Telling]:
    """What somebody was told of the enquiry that nobody made."""
    return [one for one in told(desk, case) if one.duty == ENQUIRE and one.account == of.by.account]


def test_who_is_given_a_case_is_told_once_of_what_is_late_in_it(
    sergeant: Desk, officer: Desk, case: Done, standards: Standards, connect: Connect
) -> None:
    on_shift(officer.by)
    gives(sergeant, case, officer)
    for _ in range(2):
        swept(standards)
        look_again(connect, case)
    assert len(enquiry(sergeant, case, officer)) == 1


def test_each_handover_tells_its_own_incomer(
    sergeant: Desk, officer: Desk, case: Done, standards: Standards, desk_of: Callable[..., Desk]
) -> None:
    next_one = desk_of(RESPONSE_OFFICER)
    for desk in (officer, next_one):
        on_shift(desk.by)
        gives(sergeant, case, desk)
        swept(standards)
    assert len(enquiry(sergeant, case, officer)) == len(enquiry(sergeant, case, next_one)) == 1


def test_who_is_off_duty_is_told_when_they_are_back(
    sergeant: Desk, officer: Desk, case: Done, standards: Standards, connect: Connect
) -> None:
    gives(sergeant, case, officer)
    swept(standards)
    assert enquiry(sergeant, case, officer) == []
    on_shift(officer.by)
    look_again(connect, case)
    swept(standards)
    assert len(enquiry(sergeant, case, officer)) == 1


def test_who_is_offered_a_case_is_told_and_who_accepted_it_is_not_told_what_they_saw(
    sergeant: Desk, officer: Desk, case: Done, standards: Standards, desk_of: Callable[..., Desk]
) -> None:
    quick = desk_of(RESPONSE_OFFICER)
    on_shift(officer.by)
    on_shift(quick.by)
    offers(sergeant, case, officer)
    swept(standards)
    offers(sergeant, case, quick)
    accepts(quick, case, sergeant)
    swept(standards)
    assert len(enquiry(sergeant, case, officer)) == 1
    assert enquiry(sergeant, case, quick) == []


def test_who_takes_a_case_for_themselves_is_not_told_what_they_saw(
    sergeant: Desk, officer: Desk, case: Done, standards: Standards
) -> None:
    on_shift(officer.by)
    gives(officer, case, officer)
    swept(standards)
    assert enquiry(sergeant, case, officer) == []
