"""Untold: cases in which something fell due while nobody who may hear of it was on duty."""

from collections.abc import Mapping
from datetime import datetime, timedelta

import orjson

from harken.access.connection import Connection

AGAIN = timedelta(minutes=1)
"""How soon the clock looks again whether somebody has come on duty. Our own design."""

_SAY = """
update case_line c set untold = u.since, look_at = case when u.since is null then c.look_at
    else least(c.look_at, clock_timestamp() + %(again)s) end
from jsonb_to_recordset(%(untold)s::jsonb) as u (chronology uuid, since timestamptz)
where c.force = %(force)s::uuid and c.chronology = u.chronology
    and (u.since is not null or c.untold is not null)
"""


def say_untold(connection: Connection, force: str, untold: Mapping[str, datetime | None]) -> None:
    """Say of each case just looked at since when nobody could be told, or that somebody was."""
    lines = [{"chronology": one, "since": since} for one, since in untold.items()]
    values = {"force": force, "untold": orjson.dumps(lines).decode(), "again": AGAIN}
    connection.execute(_SAY, values)
