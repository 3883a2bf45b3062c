"""Puts people on duty, and lets the clock look, for the tests of whom it tells."""

from datetime import timedelta
from uuid import uuid4

from harken.access.actor import Actor
from harken.access.connection import acting
from harken.board.tellings import Telling, tellings
from harken.casework.outcome import Done
from harken.catalogue.standards import Standards
from harken.worker.sweep import Swept, sweep
from tests.cases import Desk, now
from tests.database import Connect

LATE = timedelta(minutes=40)


def on_shift(actor: Actor, *, hours: int = 12) -> None:
    """On duty since half a day ago and for so many hours, reachable by mail."""
    with acting(None, using="keeper") as connection:
        connection.execute(
            "insert into shift (force, id, account, starts, ends) values (%s, %s, %s, %s, %s)",
            (
                actor.force,
                uuid4(),
                actor.account,
                now() - timedelta(hours=12),
                now() + timedelta(hours=hours),
            ),
        )
        connection.execute(
            "update account set email = 'officer@wenmarsh.invalid' where id = %s", (actor.account,)
        )


def swept(standards: Standards) -> Swept:
    return sweep(lambda _force: standards, most=5000)


def look_again(connect: Connect, case: Done) -> None:
    """The moment has come at which the clock looks at a case again."""
    admin = connect("admin")
    admin.execute("update case_line set look_at = now() where chronology = %s", (case.chronology,))
    admin.commit()


def told(desk: Desk, case: Done) -> list[Telling]:
    with acting(desk.by) as connection:
        return tellings(connection, desk.by.force, chronology=case.chronology)


def reached(desk: Desk, case: Done) -> dict[str, set[str | None]]:
    """Of each duty told of, whose accounts were reached."""
    found: dict[str, set[str | None]] = {}
    for one in told(desk, case):
        found.setdefault(one.duty, set()).update({one.account} - {None})
    return found
