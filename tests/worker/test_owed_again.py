"""What was left out of a message as done, and is owed again: somebody is written to after all."""

from collections.abc import Callable

from harken.access.connection import acting
from harken.casework.outcome import Done
from harken.catalogue.standards import Standards
from harken.outside.messages import as_it_stands
from harken.outside.outbox import claim, sent
from harken.vocabulary.roles import DUTY_INSPECTOR
from tests.cases import Desk, now
from tests.database import Connect
from tests.worker.shifts import LATE, look_again, on_shift, swept

SUPERVISE = "missing.tell-the-supervisor"
WAITING = """
select o.account::text from outbox o join message_line l on l.force = o.force and l.message = o.id
join told t on t.force = l.force and t.id = l.told
where o.state = 'waiting' and l.left_out is null and t.duty = %s and t.chronology = %s
"""


def sends_all(connect: Connect) -> None:
    """Whatever waits is due now, and goes as it stands."""
    with connect("admin") as admin:
        admin.execute("update outbox set not_before = now() where state = 'waiting'")
    while True:
        with acting(None, using="worker") as connection:
            one = claim(connection)
            one = as_it_stands(connection, one) if one else None
            if one is not None:
                sent(connection, one)
        with connect("admin") as admin:
            if admin.execute("select 1 from outbox where state = 'waiting'").fetchone() is None:
                return


def waits_for(connect: Connect, case: Done) -> list[str]:
    """Who is still to be written to of the duty."""
    with connect("admin") as admin:
        return [row[0] for row in admin.execute(WAITING, (SUPERVISE, case.chronology)).fetchall()]


def met_and_left_out(desk: Desk, connect: Connect, standards: Standards) -> tuple[Done, Done]:
    """A case whose duty was met before the mail of it went; and what met it."""
    child = desk.child()
    case = desk.missing(child, happened=now() - LATE)
    swept(standards)
    assert set(waits_for(connect, case)) == {desk.by.account}
    met = desk.records("missing.supervisor-acknowledged", case, child)
    assert isinstance(met, Done)
    sends_all(connect)
    assert waits_for(connect, case) == []
    look_again(connect, case)
    swept(standards)
    assert waits_for(connect, case) == []
    return case, met


def struck_out(desk: Desk, case: Done, met: Done) -> None:
    out = desk.records("every-case.entered-in-error", case, replaces=met.entry, struck=True)
    assert isinstance(out, Done)


def test_whoever_was_told_is_written_to_once_it_is_owed_again(
    sergeant: Desk, connect: Connect, standards: Standards
) -> None:
    on_shift(sergeant.by)
    case, met = met_and_left_out(sergeant, connect, standards)
    struck_out(sergeant, case, met)
    swept(standards)
    assert set(waits_for(connect, case)) == {sergeant.by.account}
    look_again(connect, case)
    swept(standards)
    sends_all(connect)
    look_again(connect, case)
    swept(standards)
    assert waits_for(connect, case) == []


def test_where_they_are_off_duty_whoever_holds_their_post_is(
    sergeant: Desk, desk_of: Callable[..., Desk], connect: Connect, standards: Standards
) -> None:
    on_shift(sergeant.by)
    case, met = met_and_left_out(sergeant, connect, standards)
    struck_out(sergeant, case, met)
    with connect("admin") as admin:
        admin.execute("delete from shift where account = %s", (sergeant.by.account,))
    swept(standards)
    assert waits_for(connect, case) == []
    inspector = desk_of(DUTY_INSPECTOR)
    on_shift(inspector.by)
    look_again(connect, case)
    swept(standards)
    assert set(waits_for(connect, case)) == {inspector.by.account}
