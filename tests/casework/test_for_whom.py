"""A case is theirs whom the entry that opens it names."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from harken.access.connection import acting
from harken.access.refused import Refused
from harken.board.cases import case
from harken.casework.outcome import Done
from harken.chronology.read import facts_for
from harken.people.subjects import subjects_of
from harken.vocabulary.roles import CUSTODY_OFFICER, DUTY_INSPECTOR, RESPONSE_OFFICER
from tests.cases import Desk, now

DeskOf = Callable[..., Desk]
COLLAR = "C4021"
TOOK = "police-protection.designated-officer-took"
PASSING = "police-protection.pass-to-the-designated-officer"


@pytest.fixture
def arresting(desk_of: DeskOf) -> Desk:
    officer = desk_of(RESPONSE_OFFICER)
    has_collar(officer)
    return officer


@pytest.fixture
def custody(desk_of: DeskOf) -> Desk:
    return desk_of(CUSTODY_OFFICER)


def has_collar(officer: Desk, *, active: bool = True) -> None:
    with acting(None, using="keeper") as connection:
        connection.execute(
            "update account set collar = %s, is_active = %s where id = %s",
            (COLLAR, active, officer.by.account),
        )


def arrives(custody: Desk, whom: str) -> Done:
    about = ((custody.child(), "subject"),)
    return custody.opens(
        "custody.arrived", pathway="custody", about=about, answers={"arresting_officer": whom}
    )


def in_charge(desk: Desk, of: Done) -> str | None:
    with acting(desk.by) as connection:
        found = case(connection, desk.by.force, of.chronology)
    assert found
    return found.in_charge


@pytest.mark.parametrize("named", [COLLAR, COLLAR.lower(), f" {COLLAR} "])
def test_it_is_the_arresting_officers_from_the_first_moment(
    named: str, custody: Desk, arresting: Desk
) -> None:
    assert in_charge(custody, arrives(custody, named)) == arresting.by.account


def test_whoever_used_the_power_has_the_case(custody: Desk, arresting: Desk) -> None:
    about = ((custody.child(), "subject"),)
    used = {"officer": COLLAR}
    of = custody.opens("police-protection.power-used", pathway="police_protection", about=about, answers=used)
    assert in_charge(custody, of) == arresting.by.account


def passed_on(desk: Desk, of: Done) -> bool:
    """Whether the case is with a designated officer."""
    with acting(desk.by) as connection:
        facts = facts_for(connection, desk.by.force, of.chronology)
    found = desk.standards.standings(facts, chronology=of.chronology, subjects=subjects_of(facts), at=now())
    return not any(one.unsettled for one in found if one.duty.key == PASSING)


def used_by(desk: Desk, named: str, child: str) -> Done:
    about = ((child, "subject"),)
    used = {"officer": named}
    return desk.opens("police-protection.power-used", pathway="police_protection", about=about, answers=used)


@pytest.mark.parametrize("named", [COLLAR, f" {COLLAR.lower()} "])
def test_whoever_used_the_power_is_not_its_designated_officer_whoever_wrote_it_down(
    named: str, custody: Desk, desk_of: DeskOf
) -> None:
    inspector, other, child = desk_of(DUTY_INSPECTOR), desk_of(DUTY_INSPECTOR), custody.child()
    has_collar(inspector)
    of = used_by(custody, named, child)
    inspector.records(TOOK, of, child, answers={"agrees": "yes"})
    assert not passed_on(custody, of)
    other.records(TOOK, of, child, answers={"agrees": "yes"})
    assert passed_on(custody, of)


def test_an_inspector_who_wrote_it_down_for_a_constable_may_be(arresting: Desk, desk_of: DeskOf) -> None:
    inspector = desk_of(DUTY_INSPECTOR)
    child = inspector.child()
    of = used_by(inspector, COLLAR, child)
    inspector.records(TOOK, of, child, answers={"agrees": "yes"})
    assert passed_on(inspector, of)


def test_named_later_in_a_correction_it_is_theirs_just_so(custody: Desk, desk_of: DeskOf) -> None:
    inspector, child = desk_of(DUTY_INSPECTOR), custody.child()
    has_collar(inspector)
    of = used_by(custody, "", child)
    inspector.records(TOOK, of, child, answers={"agrees": "yes"})
    assert passed_on(custody, of)
    named = {"officer": COLLAR}
    custody.records("police-protection.power-used", of, child, answers=named, replaces=of.entry)
    assert not passed_on(custody, of)


def test_sent_twice_it_is_one_case(custody: Desk, arresting: Desk) -> None:
    given = {"answers": {"arresting_officer": COLLAR}, "happened": now(), "idem": str(uuid4())}
    given |= {"pathway": "custody", "about": ((custody.child(), "subject"),)}
    first, second = (custody.opens("custody.arrived", **given) for _ in range(2))
    assert first.chronology == second.chronology


@pytest.mark.parametrize("named", ["", "PC Somebody", "C9999"])
def test_where_nobody_who_works_here_is_named_it_is_nobodys(
    named: str, custody: Desk, arresting: Desk
) -> None:
    assert in_charge(custody, arrives(custody, named)) is None


def test_nor_is_it_theirs_who_have_left(custody: Desk, arresting: Desk) -> None:
    has_collar(arresting, active=False)
    assert in_charge(custody, arrives(custody, COLLAR)) is None


def test_a_collar_number_that_two_have_says_neither(custody: Desk, arresting: Desk, desk_of: DeskOf) -> None:
    has_collar(desk_of(RESPONSE_OFFICER))
    assert in_charge(custody, arrives(custody, COLLAR)) is None


def test_a_case_that_is_opened_without_such_an_answer_is_nobodys(sergeant: Desk) -> None:
    assert in_charge(sergeant, sergeant.missing(sergeant.child())) is None


def corrects(custody: Desk, of: Done, whom: str) -> None:
    outcome = custody.records(
        "custody.arrived", of, custody.child(), answers={"arresting_officer": whom}, replaces=of.entry
    )
    assert isinstance(outcome, Done), outcome


def test_it_is_theirs_when_they_are_named_later(custody: Desk, arresting: Desk) -> None:
    of = arrives(custody, "")
    corrects(custody, of, COLLAR)
    assert in_charge(custody, of) == arresting.by.account


def test_whoever_is_in_charge_already_stays_so(custody: Desk, arresting: Desk) -> None:
    of = arrives(custody, "")
    custody.records("every-case.allocated", of, answers={"to": custody.by.account})
    corrects(custody, of, COLLAR)
    assert in_charge(custody, of) == custody.by.account


def test_a_case_given_by_collar_number_is_theirs(custody: Desk, arresting: Desk) -> None:
    of = arrives(custody, "")
    given = custody.records("every-case.allocated", of, answers={"to": f" {COLLAR.lower()} "})
    assert isinstance(given, Done), given
    assert in_charge(custody, of) == arresting.by.account


def test_a_case_given_to_a_number_that_nobody_has_is_refused(custody: Desk, arresting: Desk) -> None:
    has_collar(arresting, active=False)
    of = arrives(custody, "")
    for number in ("9999", COLLAR):
        refused = custody.records("every-case.allocated", of, answers={"to": number})
        assert isinstance(refused, Refused)
        assert (refused.code, refused.field) == ("nobody_such", "to")
    assert in_charge(custody, of) is None


def test_a_case_offered_by_collar_number_is_offered_to_their_account(custody: Desk, arresting: Desk) -> None:
    of = arrives(custody, "")
    offered = custody.records("every-case.handover-offered", of, answers={"to": COLLAR})
    assert isinstance(offered, Done), offered
    other = custody.records("every-case.handover-offered", of, answers={"to": "The night team"})
    assert isinstance(other, Done), other
    asked = "select coded ->> 'to' from entry where id = any (%s::uuid[]) order by recorded"
    with acting(custody.by) as connection:
        found = connection.execute(asked, ([offered.entry, other.entry],)).fetchall()
    assert found == [(arresting.by.account,), ("The night team",)]
