"""A duty that cannot be worked out stops no other, and somebody is told to look at the case by hand."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from harken.access.connection import acting
from harken.vocabulary.roles import DUTY_INSPECTOR, RESPONSE_OFFICER
from tests.broken import broken_by
from tests.cases import Desk, now
from tests.database import Connect
from tests.worker.shifts import LATE, look_again, on_shift, swept, told

BROKEN = "missing.tell-the-supervisor"
DeskOf = Callable[..., Desk]


@pytest.fixture
def at_fault(sergeant: Desk) -> Desk:
    return replace(sergeant, standards=broken_by(sergeant.standards, BROKEN))


def written_to(desk: Desk) -> list[str]:
    """Who was written to about cases to be looked at by hand."""
    with acting(None, using="worker") as connection:
        rows = connection.execute(
            "select account::text from outbox where force = %s and purpose = 'not reckoned' order by account",
            (desk.by.force,),
        ).fetchall()
    return [row[0] for row in rows]


def test_its_other_duties_are_told_and_it_is_tried_again_in_an_hour(at_fault: Desk) -> None:
    on_shift(at_fault.by)
    case = at_fault.missing(at_fault.child(), happened=now() - LATE)
    assert case.chronology in swept(at_fault.standards).unreckoned
    duties = {one.duty for one in told(at_fault, case)}
    assert "missing.set-the-risk" in duties
    assert BROKEN not in duties
    assert case.chronology not in swept(at_fault.standards).unreckoned


def test_the_duty_inspector_is_written_to_once_a_day(
    at_fault: Desk, desk_of: DeskOf, connect: Connect
) -> None:
    inspector = desk_of(DUTY_INSPECTOR)
    on_shift(inspector.by)
    case = at_fault.missing(at_fault.child(), happened=now() - LATE)
    swept(at_fault.standards)
    look_again(connect, case)
    swept(at_fault.standards)
    assert written_to(at_fault) == [inspector.by.account]


def test_so_is_whoever_is_in_charge(at_fault: Desk, desk_of: DeskOf) -> None:
    officer, inspector = desk_of(RESPONSE_OFFICER), desk_of(DUTY_INSPECTOR)
    for one in (officer, inspector):
        on_shift(one.by)
    case = at_fault.missing(at_fault.child(), happened=now() - LATE)
    at_fault.records("every-case.allocated", case, answers={"to": officer.by.account})
    swept(at_fault.standards)
    assert written_to(at_fault) == sorted([officer.by.account, inspector.by.account])


def test_where_nobody_can_be_written_to_the_others_are_told_all_the_same(
    at_fault: Desk, connect: Connect
) -> None:
    on_shift(at_fault.by)
    case = at_fault.missing(at_fault.child(), happened=now() - LATE)
    admin = connect("admin")
    admin.execute("alter table outbox add constraint none check (purpose <> 'not reckoned') not valid")
    admin.commit()
    swept(at_fault.standards)
    admin.execute("alter table outbox drop constraint none")
    admin.commit()
    assert told(at_fault, case)
    assert not written_to(at_fault)
