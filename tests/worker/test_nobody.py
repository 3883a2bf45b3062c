"""Nobody on duty: no rung is used up, it is said out loud, and whoever comes on duty first is told."""

from collections.abc import Callable
from datetime import timedelta

from harken.access.connection import acting
from harken.board.beat import Truth, beat, truth
from harken.board.rebuild import rebuild
from harken.catalogue.standards import Standards
from harken.every_case.told import ANYBODY
from harken.vocabulary.roles import (
    DUTY_INSPECTOR,
    FORCE_INCIDENT_MANAGER,
    OFFICER_IN_CHARGE,
    SUPERVISOR,
)
from tests.cases import Desk, now
from tests.database import Connect
from tests.desk.world import browser
from tests.worker.shifts import LATE, look_again, on_shift, reached, swept, told

HOURS, ENQUIRY_JUST_LATE = timedelta(hours=5), timedelta(minutes=61)
ENQUIRE, SUPERVISE = "missing.make-an-enquiry", "missing.tell-the-supervisor"
PLAN = "missing.make-an-investigation-plan"
AN_HOUR_AGO = "update case_line set untold = untold - interval '1 hour' where force = %s and untold < now()"


def test_whoever_comes_on_duty_first_is_told_of_what_fell_due_with_nobody_there(
    sergeant: Desk, standards: Standards, connect: Connect
) -> None:
    case = sergeant.missing(sergeant.child(), happened=now() - LATE)
    swept(standards)
    assert {one.role for one in told(sergeant, case)} == {ANYBODY}
    on_shift(sergeant.by)
    look_again(connect, case)
    swept(standards)
    assert reached(sergeant, case)[SUPERVISE] == {sergeant.by.account}
    before = len(told(sergeant, case))
    look_again(connect, case)
    swept(standards)
    assert len(told(sergeant, case)) == before


def test_that_nobody_was_there_is_said_once_and_the_clock_looks_again_within_a_minute(
    sergeant: Desk, standards: Standards, connect: Connect
) -> None:
    case = sergeant.missing(sergeant.child(), happened=now() - LATE)
    swept(standards)
    first = {one.id for one in told(sergeant, case)}
    with acting(sergeant.by) as connection:
        rows = connection.execute(
            "select look_at < now() + interval '61 seconds', untold is not null from case_line "
            "where chronology = %s",
            (case.chronology,),
        ).fetchall()
    assert rows == [(True, True)]
    look_again(connect, case)
    swept(standards)
    assert {one.id for one in told(sergeant, case)} == first
    assert rebuild(sergeant.by.force, standards).wrong == []


def truths(desk: Desk) -> tuple[Truth, Truth]:
    """What a page of this force says after a beat, and what somebody outside who watches is told."""
    with acting(None, using="worker") as connection:
        beat(connection, "clock")
    with acting(desk.by) as signed_in:
        here = truth(signed_in)
    with acting(None) as outside:
        return here, truth(outside)


def test_every_page_the_wall_and_whoever_watches_say_so_until_somebody_is_told(
    sergeant: Desk,
    desk_of: Callable[..., Desk],
    standards: Standards,
    connect: Connect,
    new_force: Callable[[], str],
) -> None:
    case = sergeant.missing(sergeant.child(), happened=now() - LATE)
    swept(standards)
    admin = connect("admin")
    admin.execute(AN_HOUR_AGO, (sergeant.by.force,))
    admin.commit()
    said = "nobody is on duty to be told"
    here, outside = truths(sergeant)
    assert said in here.why
    assert said in outside.why
    assert here.runs
    client = browser(sergeant.by)
    for page in ("/", "/wall", "/told", f"/cases/{case.chronology}"):
        assert said in client.get(page).content.decode()
    assert "NOBODY TOLD SINCE" in client.get("/wall").content.decode()
    assert client.get("/health/deadlines").status_code == 503
    elsewhere = browser(desk_of(SUPERVISOR, force=new_force()).by)
    assert said not in elsewhere.get("/").content.decode()
    on_shift(sergeant.by)
    look_again(connect, case)
    swept(standards)
    assert truths(sergeant)[0].why == ""
    assert said not in client.get("/wall").content.decode()


def test_a_ladder_that_ends_in_a_post_held_elsewhere_reaches_who_holds_it_there(
    sergeant: Desk, desk_of: Callable[..., Desk], standards: Standards
) -> None:
    inspector = desk_of(DUTY_INSPECTOR, area="Eastmere")
    on_shift(inspector.by)
    case = sergeant.missing(sergeant.child(), happened=now() - HOURS)
    swept(standards)
    found = reached(sergeant, case)
    assert found[PLAN] == {inspector.by.account}
    assert all(found.values())


def test_the_rungs_above_an_empty_ladder_are_left_for_their_own_time(
    desk_of: Callable[..., Desk], standards: Standards
) -> None:
    manager = desk_of(FORCE_INCIDENT_MANAGER, area="")
    on_shift(manager.by)
    case = manager.missing(manager.child(), happened=now() - ENQUIRY_JUST_LATE)
    swept(standards)
    assert reached(manager, case)[ENQUIRE] == {manager.by.account}
    passed = {one.role for one in told(manager, case) if one.duty == ENQUIRE and one.passed_over}
    assert passed == {OFFICER_IN_CHARGE.name, SUPERVISOR.name}


def test_of_two_the_one_of_the_team_is_told_then_the_one_who_stays_longer(
    desk_of: Callable[..., Desk], standards: Standards
) -> None:
    mine, near = desk_of(SUPERVISOR, team="Response"), desk_of(SUPERVISOR, team="Neighbourhood")
    longest = desk_of(SUPERVISOR, team="Neighbourhood")
    for desk, hours in ((mine, 1), (near, 2), (longest, 9)):
        on_shift(desk.by, hours=hours)
    case = mine.missing(mine.child(), happened=now() - LATE)
    other = mine.missing(mine.child(), happened=now() - LATE, team="Another")
    swept(standards)
    assert reached(mine, case)[SUPERVISE] == {mine.by.account}
    assert reached(mine, other)[SUPERVISE] == {longest.by.account}
