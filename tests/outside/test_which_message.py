"""Which message a telling went into: one message carries tellings of several cases, each knows its own."""

from datetime import timedelta

import pytest

from harken.access.connection import acting
from harken.board.tellings import Telling, tellings
from harken.casework.outcome import Done
from harken.outside.messages import opened
from harken.policy.force import Quiet
from harken.worker.sweep import sweep
from tests.cases import Desk, now
from tests.database import Connect
from tests.outside.conftest import Outbox
from tests.outside.test_notices import on_duty_with_mail

LATE = timedelta(minutes=40)


@pytest.fixture
def told(sergeant: Desk, outbox: Outbox, connect: Connect) -> tuple[Done, Done]:
    """Two cases of one child, of which the sergeant was told in one message."""
    on_duty_with_mail(sergeant.by, connect)
    child = sergeant.child()
    cases = sergeant.missing(child, happened=now() - LATE), sergeant.missing(child, happened=now() - LATE)
    sweep(lambda _: sergeant.standards, most=500)
    bodies = [body["lines"] for (body,) in outbox.rows("select body from outbox where kind = 'message'")]
    of_cases = [{line["chronology"] for line in lines} for lines in bodies]
    assert {case.chronology for case in cases} in of_cases
    return cases


def messages(desk: Desk, case: Done) -> list[Telling]:
    """What the sergeant was told of a case, and what became of it."""
    with acting(desk.by) as connection:
        found = tellings(connection, desk.by.force, chronology=case.chronology, account=desk.by.account)
    assert found
    return found


def test_every_case_of_a_message_says_that_it_was_sent(
    sergeant: Desk, outbox: Outbox, told: tuple[Done, Done]
) -> None:
    assert {one.state for case in told for one in messages(sergeant, case)} == {"waiting"}
    outbox.passes(LATE)
    outbox.delivers()
    assert {one.state for case in told for one in messages(sergeant, case)} == {"sent"}
    assert all(one.sent for case in told for one in messages(sergeant, case))


def test_opening_either_case_opens_the_message_of_both(
    sergeant: Desk, outbox: Outbox, told: tuple[Done, Done]
) -> None:
    outbox.passes(LATE)
    outbox.delivers()
    with acting(sergeant.by) as connection:
        opened(connection, sergeant.by, Quiet(), told[1].chronology)
    grave = {one.duty for one in messages(sergeant, told[0]) if one.opened}
    assert grave == {one.duty for one in messages(sergeant, told[1]) if one.opened}
    assert grave


def test_what_is_gathered_later_went_with_the_message_it_joined(
    sergeant: Desk, outbox: Outbox, told: tuple[Done, Done], connect: Connect
) -> None:
    outbox.passes(timedelta(minutes=20))
    admin = connect("admin")
    admin.execute("update outbox set not_before = now() + interval '10 minutes' where state = 'waiting'")
    admin.execute("update case_line set look_at = now() where chronology = %s", (told[0].chronology,))
    admin.commit()
    third = sergeant.missing(sergeant.child(given="Jo"), happened=now() - LATE)
    sweep(lambda _: sergeant.standards, most=500)
    quiet = [one for one in messages(sergeant, third) if one.state]
    ids = outbox.rows("select count(distinct l.message) from message_line l")
    made = outbox.rows("select count(*) from outbox where kind = 'message'")
    assert ids == made
    outbox.passes(LATE)
    outbox.delivers()
    assert len([one for one in messages(sergeant, third) if one.state == "sent"]) == len(quiet) > 0
