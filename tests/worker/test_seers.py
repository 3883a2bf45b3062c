"""Nobody is told of what they may never see; of a restricted case those it is open to, while one is there."""

from collections.abc import Callable

import pytest

from harken.access.connection import acting
from harken.access.ties import Tie, exclude, tie
from harken.casework.outcome import Done
from harken.catalogue.standards import Standards
from harken.chronology.restriction import restrict
from harken.vocabulary.roles import DUTY_INSPECTOR, SUPERVISOR
from tests.cases import Desk, now
from tests.worker.shifts import LATE, on_shift, reached, swept

SUPERVISE = "missing.tell-the-supervisor"


@pytest.fixture
def case(sergeant: Desk) -> Done:
    return sergeant.missing(sergeant.child(), happened=now() - LATE)


@pytest.fixture
def other(desk_of: Callable[..., Desk]) -> Desk:
    """Another sergeant of the same area, on duty for longer."""
    desk = desk_of(SUPERVISOR)
    on_shift(desk.by, hours=20)
    return desk


def test_who_is_barred_is_passed_over(sergeant: Desk, other: Desk, case: Done, standards: Standards) -> None:
    on_shift(sergeant.by)
    with acting(sergeant.by) as connection:
        exclude(connection, sergeant.by.force, chronology=case.chronology, account=other.by.account)
    swept(standards)
    assert reached(sergeant, case)[SUPERVISE] == {sergeant.by.account}


def test_who_is_barred_is_no_last_resort_either(
    sergeant: Desk, other: Desk, case: Done, standards: Standards
) -> None:
    with acting(sergeant.by) as connection:
        exclude(connection, sergeant.by.force, chronology=case.chronology, account=other.by.account)
    swept(standards)
    assert set().union(*reached(sergeant, case).values()) == set()


def test_of_a_restricted_case_those_it_is_open_to_are_told(
    sergeant: Desk, other: Desk, case: Done, standards: Standards
) -> None:
    on_shift(sergeant.by)
    with acting(sergeant.by) as connection:
        assert restrict(connection, case.chronology, "named")
    swept(standards)
    assert reached(sergeant, case)[SUPERVISE] == {sergeant.by.account}


def test_a_team_that_a_restricted_case_is_open_to_is_told(
    sergeant: Desk, other: Desk, case: Done, desk_of: Callable[..., Desk], standards: Standards
) -> None:
    colleague = desk_of(SUPERVISOR, team="Exploitation")
    on_shift(colleague.by)
    with acting(sergeant.by) as connection:
        assert restrict(connection, case.chronology, "team")
        open_to = Tie(force=sergeant.by.force, chronology=case.chronology, why="team", team="Exploitation")
        tie(connection, open_to)
    swept(standards)
    assert reached(sergeant, case)[SUPERVISE] == {colleague.by.account}


def test_with_none_of_them_on_duty_the_last_resort_is_told_to_ring_them(
    sergeant: Desk, other: Desk, case: Done, desk_of: Callable[..., Desk], standards: Standards
) -> None:
    inspector = desk_of(DUTY_INSPECTOR, area="")
    on_shift(inspector.by)
    with acting(sergeant.by) as connection:
        assert restrict(connection, case.chronology, "named")
    swept(standards)
    assert reached(sergeant, case)[SUPERVISE] == {inspector.by.account}
