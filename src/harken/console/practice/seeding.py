"""Makes the practice force and its past, once."""

from datetime import datetime

from harken.access.connection import acting
from harken.casework.standards import standards_of
from harken.console.practice.clock import backdating
from harken.console.practice.force import CODE, make_force
from harken.console.practice.loading import load
from harken.console.practice.mark import mark, mark_whole
from harken.console.practice.partners import let_readers_in


def seed(owner_url: str, now: datetime) -> int:
    """Make the force if it is not there; how many facts of its past were recorded (0: it was there)."""
    mark(owner_url)
    with acting(None, using="keeper") as connection:
        if connection.execute("select 1 from force where code = %s", (CODE,)).fetchone():
            return 0
        force = make_force(connection, now)
        let_readers_in(connection, force, now)
    with backdating(owner_url):
        facts = load(now, standards_of(force))
    mark_whole(owner_url)
    return facts
