"""The heartbeat of the clock process, and whether what the pages show is true."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from harken.access.connection import Connection

STALE = timedelta(seconds=60)
"""How long without a beat, or how long something overdue may stay untold, before every page says so."""


@dataclass(frozen=True, slots=True)
class Truth:
    """Whether the clock runs. `since` is when the pages were last true, when they are not."""

    now: datetime
    last_beat: datetime | None
    oldest_untold: datetime | None

    @property
    def runs(self) -> bool:
        """Whether the clock process beats and nothing overdue has waited too long to be told."""
        if self.last_beat is None or self.now - self.last_beat > STALE:
            return False
        return self.oldest_untold is None or self.now - self.oldest_untold <= STALE

    @property
    def why(self) -> str:
        """What is wrong, in words; empty when nothing is."""
        if self.last_beat is None:
            return "The clock has never run."
        if self.now - self.last_beat > STALE:
            return f"The clock stopped {_length(self.now - self.last_beat)} ago."
        if self.oldest_untold is not None and self.now - self.oldest_untold > STALE:
            return f"Something overdue has waited {_length(self.now - self.oldest_untold)} to be told."
        return ""


def _length(length: timedelta) -> str:
    """In seconds while they can be counted with, then in minutes, then in hours."""
    seconds = int(length.total_seconds())
    if seconds < 180:
        return f"{seconds} seconds"
    return f"{seconds // 60} minutes" if seconds < 3 * 3600 else f"{seconds // 3600} hours"


def beat(connection: Connection, name: str) -> None:
    """Say that the clock process is alive, and how old the oldest thing it has not looked at is."""
    connection.execute(
        "insert into beat (name, at, oldest_untold) values (%s, clock_timestamp(), "
        "(select min(look_at) from case_line where look_at <= clock_timestamp())) "
        "on conflict (name) do update set at = excluded.at, oldest_untold = excluded.oldest_untold",
        (name,),
    )


def truth(connection: Connection) -> Truth:
    """Whether what the board says is true now, by the database's clock."""
    row = connection.execute("select clock_timestamp(), max(at), min(oldest_untold) from beat").fetchone()
    if row is None:
        raise RuntimeError("The database does not tell the time.")
    return Truth(row[0], row[1], row[2])
