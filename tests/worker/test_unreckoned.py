"""A duty that cannot be worked out stops no other, and somebody is told to look at the case by hand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from psycopg import sql

from harken.access.connection import acting
from harken.casework.outcome import Done
from harken.vocabulary.roles import DUTY_INSPECTOR, RESPONSE_OFFICER
from harken.worker.unreckoned import BY_HAND
from tests.broken import broken_by, unreadable
from tests.cases import Desk, now
from tests.database import Connect
from tests.worker.shifts import LATE, look_again, on_shift, swept, told

BROKEN = "missing.tell-the-supervisor"
DeskOf = Callable[..., Desk]


@pytest.fixture
def at_fault(sergeant: Desk) -> Desk:
    return replace(sergeant, standards=broken_by(sergeant.standards, BROKEN))


def written_to(desk: Desk) -> list[str]:
    """Who was written to about cases to be looked at by hand, once for each case."""
    with acting(None, using="worker") as connection:
        rows = connection.execute(
            "select account::text from outbox cross join jsonb_array_elements(body -> 'lines') l "
            "where force = %s and l ->> 'duty' = %s order by account",
            (desk.by.force, BY_HAND),
        ).fetchall()
    return [row[0] for row in rows]


def test_its_other_duties_are_told_and_it_is_tried_again_later(at_fault: Desk) -> None:
    on_shift(at_fault.by)
    case = at_fault.missing(at_fault.child(), happened=now() - LATE)
    assert case.chronology in swept(at_fault.standards).unreckoned
    duties = {one.duty for one in told(at_fault, case)}
    assert "missing.set-the-risk" in duties
    assert BROKEN not in duties
    assert case.chronology not in swept(at_fault.standards).unreckoned


@pytest.mark.parametrize(
    ("failing", "waits"), [(None, 1), (10, 10), (3 * 24 * 60, 60)], ids=["not yet", "for a while", "for days"]
)
def test_it_is_tried_again_after_as_long_again_as_it_failed_for(
    sergeant: Desk, connect: Connect, failing: int | None, waits: int
) -> None:
    child, before = sergeant.child(), now()
    case = sergeant.missing(child)
    unreadable(connect, child, case.entry)
    look_again(connect, case)
    with connect("admin") as admin:
        since = before - timedelta(minutes=failing) if failing else None
        admin.execute(
            "update case_line set failing_since = %s where chronology = %s", (since, case.chronology)
        )
    assert case.chronology in swept(sergeant.standards).unreckoned
    again = board(connect, case, "look_at") - timedelta(minutes=waits)
    assert before <= again <= now() + (now() - before)


def test_it_has_failed_since_it_first_did_and_no_longer_once_it_does_not(
    sergeant: Desk, at_fault: Desk, connect: Connect
) -> None:
    child = at_fault.child()
    case = at_fault.missing(child)
    first = board(connect, case, "failing_since")
    swept(at_fault.standards)
    at_fault.records("missing.enquiry-made", case, child, answers={"done": "Rang his nan."})
    assert board(connect, case, "failing_since") == first
    sergeant.records("missing.enquiry-made", case, child, answers={"done": "Rang his school."})
    assert board(connect, case, "failing_since") is None


def board(connect: Connect, case: Done, what: str) -> Any:
    with connect("admin") as admin:
        row = admin.execute(
            sql.SQL("select {} from case_line where chronology = %s").format(sql.Identifier(what)),
            (case.chronology,),
        ).fetchone()
    assert row
    return row[0]


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


def test_of_many_cases_they_are_written_to_in_one_message(at_fault: Desk, desk_of: DeskOf) -> None:
    inspector = desk_of(DUTY_INSPECTOR)
    on_shift(inspector.by)
    for _ in range(4):
        at_fault.missing(at_fault.child(), happened=now() - LATE)
    swept(at_fault.standards)
    assert written_to(at_fault) == 4 * [inspector.by.account]
    with acting(inspector.by) as connection:
        (interrupting,) = connection.execute("select count(*) from outbox where interrupts").fetchall()
    assert interrupting == (1,)


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
    admin.execute("alter table outbox add constraint none check (body::text not like '%by hand%') not valid")
    admin.commit()
    swept(at_fault.standards)
    admin.execute("alter table outbox drop constraint none")
    admin.commit()
    assert told(at_fault, case)
    assert not written_to(at_fault)
