"""What was done while a message waited is not told of; where nothing is left of it, it is not sent."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from harken.access.connection import acting
from harken.board.read import Owed, Wanted, owed
from harken.board.tellings import tellings
from harken.board.told import ToldLine, insert
from harken.casework.outcome import Done
from harken.outside.messages import opened
from harken.policy.force import Quiet
from tests.cases import Desk
from tests.outside.conftest import Outbox, text_of
from tests.outside.test_messages import telling

STATE = "select state, sent is not null from outbox order by made"
RISK = "missing.set-the-risk"


@pytest.fixture
def case(sergeant: Desk) -> Done:
    return sergeant.missing(sergeant.child())


def owed_of(desk: Desk, of: Done) -> list[Owed]:
    with acting(desk.by) as connection:
        return owed(connection, Wanted(force=desk.by.force, chronology=of.chronology))


def told(desk: Desk, one: Owed, *, root: str = "") -> str:
    key = str(uuid4())
    line = ToldLine(
        id=key, chronology=one.chronology, duty=one.duty, root=root or one.root, subject=one.subject,
        recipient=one.recipient, number=one.number, rung=0, role=key, warning=False, due=one.started,
    )  # fmt: skip
    with acting(None, using="worker") as connection:
        assert insert(connection, desk.by.force, [line]) == {key}
    return key


def test_what_was_done_meanwhile_is_left_out(outbox: Outbox, desk_of: Callable[..., Desk]) -> None:
    desk = desk_of(force=outbox.by.force)
    one = owed_of(desk, desk.missing(desk.child()))[0]
    done, stands = told(desk, one, root=str(uuid4())), told(desk, one)
    outbox.tells(
        telling(outbox, key=done, duty_says="Ring the carer"),
        telling(outbox, key=stands, duty_says="See the child"),
    )
    outbox.delivers()
    (mail,) = outbox.mail.taken()
    assert mail["Subject"] == "Harken: See the child (WM/M/26/1)"
    assert "Ring the carer" not in text_of(mail)
    with acting(outbox.by) as connection:
        states = {one.id: (one.state, one.sent is not None) for one in tellings(connection, outbox.by.force)}
    assert (states[done], states[stands]) == (("overtaken", False), ("sent", True))


def test_of_a_child_who_was_left_out_nobody_has_heard(outbox: Outbox, desk_of: Callable[..., Desk]) -> None:
    desk = desk_of(force=outbox.by.force)
    one = owed_of(desk, desk.missing(desk.child()))[0]
    kian, maya = str(uuid4()), str(uuid4())
    outbox.tells(
        telling(
            outbox, key=told(desk, one, root=str(uuid4())), child=kian, chronology=(case := str(uuid4()))
        ),
        telling(outbox, key=told(desk, one), child=maya),
    )
    outbox.delivers()
    assert outbox.rows("select children::text[] from outbox") == [([maya],)]
    with acting(outbox.by) as connection:
        assert opened(connection, outbox.by, Quiet(), case) == 0


def test_a_message_of_which_nothing_is_left_is_not_sent(outbox: Outbox, desk_of: Callable[..., Desk]) -> None:
    desk = desk_of(force=outbox.by.force)
    one = owed_of(desk, desk.missing(desk.child()))[0]
    outbox.tells(telling(outbox, key=told(desk, one, root=str(uuid4()))))
    assert outbox.delivers().sent == 0
    assert outbox.mail.taken() == []
    assert outbox.rows(STATE) == [("overtaken", False)]
    # It interrupted nobody: the next goes at once.
    outbox.tells(telling(outbox, key=told(desk, one), duty_says="See the child"))
    assert outbox.delivers().sent == 1
