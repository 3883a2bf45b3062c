"""What only another inspector may meet: one who had no part in it hears, of whatever post; never who did."""

from collections.abc import Callable

import pytest

from harken.access.connection import Connection, acting
from harken.board.read import Wanted, owed
from harken.casework.outcome import Done
from harken.vocabulary.roles import CUSTODY_INSPECTOR, DUTY_INSPECTOR, RESPONSE_OFFICER
from tests.cases import Desk
from tests.casework.test_emergency import ASKED, REVIEW, opens
from tests.casework.test_restrict import code, restricted, sees
from tests.worker.shifts import on_shift, reached, swept

DeskOf = Callable[..., Desk]


@pytest.fixture
def officer(desk_of: DeskOf) -> Desk:
    return desk_of(RESPONSE_OFFICER)


@pytest.fixture
def custody(desk_of: DeskOf) -> Desk:
    """An inspector of a post that no rung of these duties names, on duty."""
    desk = desk_of(CUSTODY_INSPECTOR)
    on_shift(desk.by)
    return desk


@pytest.fixture
def kept(sergeant: Desk) -> Done:
    """A case that is kept to the sergeant."""
    missing = sergeant.missing(sergeant.child())
    assert isinstance(restricted(sergeant, missing.chronology), Done)
    return missing


def is_theirs(desk: Desk, of: Done) -> set[str]:
    """What stands on somebody's own list of it."""
    wanted = Wanted(
        force=desk.by.force, account=desk.by.account, roles=(desk.by.role.name,), chronology=of.chronology
    )
    with acting(desk.by) as connection:
        return {one.duty for one in owed(connection, wanted)}


def written_to(desk: Desk, connect: Callable[[str], Connection]) -> list[tuple[str, bool]]:
    """Each duty that somebody was written to about, and whether it is said that they do not see it."""
    with connect("admin") as admin:
        rows = admin.execute(
            "select l ->> 'duty', coalesce((l ->> 'unseen')::boolean, false) "
            "from outbox, jsonb_array_elements(body -> 'lines') l where account = %s",
            (desk.by.account,),
        ).fetchall()
    return [(duty, unseen) for duty, unseen in rows]


def test_whoever_was_let_in_to_review_it_hears_and_owes_it_whatever_their_post(
    officer: Desk, custody: Desk, kept: Done
) -> None:
    assert isinstance(opens(officer, kept), Done)
    assert sees(custody, kept)
    swept(custody.standards)
    assert custody.by.account in reached(custody, kept)[REVIEW]
    assert REVIEW in is_theirs(custody, kept)


def test_an_inspector_is_not_asked_to_review_what_they_did_themselves(
    custody: Desk, desk_of: DeskOf, kept: Done
) -> None:
    inspector = desk_of(DUTY_INSPECTOR)
    on_shift(inspector.by)
    assert isinstance(opens(inspector, kept), Done)
    swept(custody.standards)
    assert reached(custody, kept)[REVIEW] == {custody.by.account}


def test_where_no_inspector_sees_it_one_who_does_not_hears_that_it_was_tried(
    officer: Desk, sergeant: Desk, custody: Desk, connect: Callable[[str], Connection], kept: Done
) -> None:
    restricted(sergeant, kept.chronology, "named", idem="out", barred=[officer.by.account])
    assert code(opens(officer, kept)) == "not_available"
    swept(custody.standards)
    assert not sees(custody, kept)
    assert custody.by.account in reached(sergeant, kept)[ASKED]
    assert [unseen for duty, unseen in written_to(custody, connect) if duty.startswith("Ask why")] == [True]


def test_who_tried_is_never_told_of_it_as_whoever_is_left(
    desk_of: DeskOf, sergeant: Desk, kept: Done
) -> None:
    inspector, off_duty = desk_of(DUTY_INSPECTOR), desk_of(DUTY_INSPECTOR)
    on_shift(inspector.by)
    restricted(sergeant, kept.chronology, "sealed", let_in=[off_duty.by.account])
    assert code(opens(inspector, kept)) == "not_available"
    swept(sergeant.standards)
    assert reached(sergeant, kept).get(ASKED, set()) == set()
