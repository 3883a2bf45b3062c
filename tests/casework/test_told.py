"""What the clock puts on record of a telling: at the moment it was made, and whether that was late."""

from datetime import timedelta
from uuid import uuid4

import pytest

from harken.access.actor import system_actor
from harken.access.connection import acting
from harken.board.told import ToldLine
from harken.casework.told import put_told
from tests.cases import Desk, now
from tests.desk.world import browser

FEW, MANY = timedelta(minutes=2), timedelta(hours=3)


@pytest.mark.parametrize(("ago", "late"), [(FEW, "no"), (MANY, "yes")])
def test_what_is_told_long_after_it_fell_due_says_so(sergeant: Desk, ago: timedelta, late: str) -> None:
    case = sergeant.missing(sergeant.child())
    moment = now()
    line = ToldLine(
        id=str(uuid4()), chronology=case.chronology, duty="missing.tell-the-supervisor", root=case.entry,
        subject="", recipient="", number=1, rung=0, role="supervisor", warning=False, due=moment - ago,
        account=sergeant.by.account,
    )  # fmt: skip
    with acting(None, using="worker") as connection:
        put_told(connection, [line], by=system_actor(sergeant.by.force), now=moment)
    with acting(sergeant.by) as connection:
        rows = connection.execute(
            "select happened, coded ->> 'catching_up' from entry where id = %s", (line.id,)
        ).fetchall()
    assert rows == [(moment, late)]
    page = browser(sergeant.by).get(f"/cases/{case.chronology}?show=told").content.decode()
    assert ("told late" in page) == (late == "yes")
