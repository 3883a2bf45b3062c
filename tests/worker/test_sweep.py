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
from harken.vocabulary.roles import DUTY_INSPECTOR, FOCUS_DESK, OFFENDER_MANAGER, SUPERVISOR
from harken.worker.sweep import Swept, sweep
from tests.cases import Desk, now
from tests.database import Connect

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


MANAGED = "managed as violent or dangerous, and need not notify"
STEPS = {"steps": ["Ring his nan"], "number": 1}


def unopened(plan: Desk, sergeant: Desk, standards: Standards) -> Telling:
    """Who of the focus desk hears that nobody opened a plan that `plan` wrote."""
    child = sergeant.child()
    into = Done(entry="", chronology=child, recorded=now())
    earlier = now() - 2 * LATE
    assert isinstance(
        plan.records("missing.trigger-plan-made", into, child, answers=STEPS, happened=earlier), Done
    )
    case = sergeant.missing(child, happened=now() - LATE)
    swept(standards)
    heard = [one for one in told(sergeant, case) if one.role == FOCUS_DESK.name]
    return next(one for one in heard if one.duty == "missing.open-the-trigger-plan")


@pytest.mark.parametrize("place", [0, 1])
def test_of_the_focus_desk_whoever_wrote_the_plan_hears_that_nobody_opened_it(
    desk_of: Callable[..., Desk],
    sergeant: Desk,
    on_shift: Callable[[Actor], None],
    standards: Standards,
    place: int,
) -> None:
    desk = [desk_of(FOCUS_DESK, area="") for _ in range(2)]
    for one in (*desk, sergeant):
        on_shift(one.by)
    assert unopened(desk[place], sergeant, standards).account == desk[place].by.account


def test_where_its_author_is_off_duty_another_of_the_desk_hears(
    desk_of: Callable[..., Desk], sergeant: Desk, on_shift: Callable[[Actor], None], standards: Standards
) -> None:
    author, colleague = (desk_of(FOCUS_DESK, area="") for _ in range(2))
    on_shift(colleague.by)
    on_shift(sergeant.by)
    assert unopened(author, sergeant, standards).account == colleague.by.account


def test_where_nobody_of_the_desk_is_on_duty_it_is_passed_over(
    desk_of: Callable[..., Desk], sergeant: Desk, on_shift: Callable[[Actor], None], standards: Standards
) -> None:
    on_shift(sergeant.by)
    assert unopened(desk_of(FOCUS_DESK, area=""), sergeant, standards).passed_over


UNREADABLE = """
insert into entry (force, id, chronology, kind, version, happened, by, role, device, idem, body_hash, coded,
    about)
select force, gen_random_uuid(), %(child)s, 'person.recorded', 1, now(), by, role, '',
    gen_random_uuid()::text, '', '{"born": "yesterday"}', '[]'
from entry where id = %(entry)s
"""
SPOILT = "update standing_line set state = 'spoilt' where chronology = %s"
NO_ROOM = "alter table standing_line add constraint no_room check (chronology <> '{}') not valid"
ROOM = "alter table standing_line drop constraint no_room"


def failure(desk: Desk, case: Done) -> str:
    """Why a case waits to be tried again; empty when it does not."""
    with acting(desk.by) as connection:
        row = connection.execute(
            "select failed from case_line where chronology = %s and look_at > now()",
            (case.chronology,),
        ).fetchone()
    return str(row[0]) if row else ""


def test_a_case_that_cannot_be_read_waits_and_stops_no_other(
    sergeant: Desk, connect: Connect, standards: Standards
) -> None:
    child = sergeant.child()
    broken = sergeant.missing(child, happened=now() - LATE)
    whole = sergeant.missing(sergeant.child(), happened=now() - LATE)
    with connect("admin") as admin:
        admin.execute(UNREADABLE, {"child": child, "entry": broken.entry})
    assert swept(standards).failed == 1
    assert told(sergeant, whole)
    assert not told(sergeant, broken)
    assert failure(sergeant, broken) == "ValueError"


def test_a_case_whose_board_cannot_be_written_waits_and_stops_no_other(
    sergeant: Desk, connect: Connect, standards: Standards
) -> None:
    broken = sergeant.missing(sergeant.child(), happened=now() - LATE)
    whole = sergeant.missing(sergeant.child(), happened=now() - LATE)
    admin = connect("admin")
    admin.execute(SPOILT, (broken.chronology,))
    admin.execute(NO_ROOM.format(broken.chronology))
    admin.commit()
    failed = [swept(standards).failed for _ in range(2)]
    admin.execute(ROOM)
    admin.commit()
    assert failed == [1, 0]
    assert told(sergeant, whole)
    assert not told(sergeant, broken)
    assert failure(sergeant, broken) == "CheckViolation"


@pytest.mark.parametrize("table", ["told", "entry", "outbox"])
def test_a_case_that_cannot_be_told_of_waits_and_stops_no_other(
    table: str, sergeant: Desk, on_shift: Callable[[Actor], None], connect: Connect, standards: Standards
) -> None:
    on_shift(sergeant.by)
    broken = sergeant.missing(sergeant.child(), happened=now() - LATE)
    whole = sergeant.missing(sergeant.child(), happened=now() - LATE)
    with acting(None, using="keeper") as connection:
        connection.execute(
            "update account set email = 'sergeant@wenmarsh.invalid' where id = %s", (sergeant.by.account,)
        )
    admin = connect("admin")
    admin.execute(
        f"alter table {table} add constraint no_room check (chronology <> '{broken.chronology}') not valid"
    )
    admin.commit()
    failed = [swept(standards).failed for _ in range(2)]
    admin.execute(f"alter table {table} drop constraint no_room")
    admin.commit()
    assert failed == [1, 0]
    assert told(sergeant, whole)
    assert not told(sergeant, broken)
    assert failure(sergeant, broken) == "CheckViolation"


@pytest.mark.parametrize("place", [0, 1])
def test_of_those_who_manage_offenders_the_one_named_hears_first_of_whatever_area(
    desk_of: Callable[..., Desk],
    sergeant: Desk,
    on_shift: Callable[[Actor], None],
    standards: Standards,
    place: int,
) -> None:
    desk = [desk_of(OFFENDER_MANAGER, area=area) for area in ("Kelbridge", "Eastmere")]
    with acting(None, using="keeper") as connection:
        connection.execute("update account set collar = '2207' where id = %s", (desk[place].by.account,))
    for one in (*desk, sergeant):
        on_shift(one.by)
    him, about = sergeant.child(given="Ash", born="1979-05-05"), {"because": MANAGED}
    his = sergeant.opens("offender.taken-on", pathway="offender", about=((him, "subject"),), answers=about)
    sergeant.records("offender.manager-named", his, him, answers={"manager": "2207"})
    case = sergeant.opens(
        "missing.reported", pathway="missing", about=((sergeant.child(), "subject"), (him, "last seen with"))
    )
    swept(standards)
    (heard,) = (one for one in told(sergeant, case) if one.role == OFFENDER_MANAGER.name)
    assert heard.account == desk[place].by.account
