"""The sweep on a real PostgreSQL: who is told, once, and what becomes of a post nobody holds."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from harken.access.actor import Actor
from harken.access.connection import acting
from harken.board.tellings import Telling, tellings
from harken.casework.outcome import Done
from harken.catalogue.standards import Standards
from harken.vocabulary.roles import DUTY_INSPECTOR, SUPERVISOR
from harken.worker.sweep import Swept, sweep
from tests.cases import Desk, now

LATE = timedelta(minutes=40)


@pytest.fixture
def on_shift(database: object) -> Callable[[Actor], None]:
    """Puts somebody on duty, reachable, for a day around now."""

    def put(actor: Actor) -> None:
        start = datetime.now(UTC) - timedelta(hours=12)
        with acting(None, using="keeper") as connection:
            connection.execute(
                "insert into shift (force, id, account, starts, ends) values (%s, %s, %s, %s, %s)",
                (actor.force, uuid4(), actor.account, start, start + timedelta(days=1)),
            )

    return put


def swept(standards: Standards) -> Swept:
    return sweep(lambda _force: standards, most=500)


def told(desk: Desk, case: Done) -> list[Telling]:
    with acting(desk.by) as connection:
        return tellings(connection, desk.by.force, chronology=case.chronology)


def test_a_case_nobody_co_ordinates_is_told_once(
    sergeant: Desk, on_shift: Callable[[Actor], None], standards: Standards
) -> None:
    on_shift(sergeant.by)
    case = sergeant.missing(sergeant.child(), happened=now() - LATE)
    swept(standards)
    first = told(sergeant, case)
    swept(standards)
    assert {one.account for one in first if one.role == SUPERVISOR.name} == {sergeant.by.account}
    assert [one.id for one in told(sergeant, case)] == [one.id for one in first]


def test_an_empty_post_is_passed_over_at_once(
    sergeant: Desk, on_shift: Callable[[Actor], None], standards: Standards
) -> None:
    on_shift(sergeant.by)
    case = sergeant.missing(sergeant.child(), happened=now() - LATE)
    swept(standards)
    by_role = {one.role: one for one in told(sergeant, case)}
    assert by_role[DUTY_INSPECTOR.name].passed_over
    assert by_role[DUTY_INSPECTOR.name].account is None
    assert any(one.account for one in by_role.values())


def test_what_was_told_stands_in_the_chronology(
    sergeant: Desk, on_shift: Callable[[Actor], None], standards: Standards
) -> None:
    on_shift(sergeant.by)
    case = sergeant.missing(sergeant.child(), happened=now() - LATE)
    swept(standards)
    with acting(sergeant.by) as connection:
        rows = connection.execute(
            "select id::text from entry where chronology = %s and kind = 'every-case.told'",
            (case.chronology,),
        ).fetchall()
    assert {row[0] for row in rows} == {one.id for one in told(sergeant, case)}
