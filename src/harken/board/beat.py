"""The heartbeat of the clock process, and whether everybody is told of what the pages show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from harken.access.connection import Connection
from harken.board.write import CHANGED
from harken.chronology.read import Beside

STALE = timedelta(seconds=60)
"""How long without a beat, or how long something overdue may stay untold, before every page says so."""
UNSENT = timedelta(minutes=10)
"""How long what interrupts may wait for a mail server that takes nothing. Our own design."""
FULL = "The disk of the database is nearly full: nothing more is recorded."


@dataclass(frozen=True, slots=True)
class Truth:
    """Whether the clock runs, and whether it reaches people.

    `nobody_since`: something is overdue, and nobody is on duty. `failing`: so many cases
    cannot all be worked out;
    `failing_of` are the references of the first, of those that who asks may see.
    `unsent_since`: what interrupts waits for a mail server that takes nothing. `leapt_by`: the database's
    clock leapt, and nobody is told by it yet. `full_since`: its disk is nearly full, and
    entries have stopped.
    """

    now: datetime
    last_beat: datetime | None
    oldest_untold: datetime | None
    nobody_since: datetime | None = None
    failing: int = 0
    unsent_since: datetime | None = None
    leapt_by: timedelta | None = None
    full_since: datetime | None = None
    failing_of: Sequence[str] = ()

    @property
    def runs(self) -> bool:
        """Whether the clock process beats and nothing overdue has waited too long to be told."""
        if self.last_beat is None or self.now - self.last_beat > STALE:
            return False
        return not self._long(self.oldest_untold, STALE)

    @property
    def why(self) -> str:
        """All that is wrong, in words; empty when nothing is. One trouble hides no other."""
        return " ".join(filter(None, (FULL if self.full_since else "", self._clock(), *self._unheard())))

    def _clock(self) -> str:
        if self.last_beat is None:
            return "The clock has never run."
        if self.now - self.last_beat > STALE:
            return f"The clock stopped {_length(self.now - self.last_beat)} ago."
        if self.leapt_by is not None:
            where = "back" if self.leapt_by < timedelta() else "forward"
            by = _length(abs(self.leapt_by))
            return f"The database's clock leapt {where} by {by}: nobody is told till it holds."
        if self.oldest_untold is not None and self._long(self.oldest_untold, STALE):
            return f"Something overdue has waited {_length(self.now - self.oldest_untold)} to be told."
        return ""

    @property
    def unheard_since(self) -> datetime | None:
        """Since when somebody ought to have heard of something and has not, though the clock runs."""
        waits = (self.nobody_since if self._long(self.nobody_since, STALE) else None, self.unsent_since)
        return min((since for since in waits if since is not None), default=None)

    def _unheard(self) -> list[str]:
        said = []
        if self._long(self.nobody_since, STALE):
            said.append("Something is overdue, and nobody is on duty to be told.")
        if self.failing:
            what = "1 case" if self.failing == 1 else f"{self.failing} cases"
            said.append(f"{what} cannot all be worked out{self._which()}: look at it by hand.")
        if self._long(self.unsent_since, UNSENT):
            said.append("No mail leaves: nobody is told but on the desk.")
        return said

    def _which(self) -> str:
        return f" ({', '.join(self.failing_of)})" if self.failing_of else ""

    def _long(self, since: datetime | None, most: timedelta) -> bool:
        return since is not None and self.now - since > most


def _length(length: timedelta) -> str:
    """In seconds while they can be counted with, then in minutes, then in hours."""
    seconds = int(length.total_seconds())
    if seconds < 180:
        return f"{seconds} seconds"
    return f"{seconds // 60} minutes" if seconds < 3 * 3600 else f"{seconds // 3600} hours"


# Pages that stand open say that the clock stopped: they are read again at once, not when their minute is up.
_RUNS_AGAIN = """
select pg_notify(%s, f.id::text) from force f
where (select max(at) from beat) < clock_timestamp() - %s
"""
_BEAT = """
insert into beat (name, at, oldest_untold, nobody_since, failing, unsent_since, leapt_by, full_since)
select %s, clock_timestamp(),
    (select min(look_at) from case_line where look_at <= clock_timestamp()),
    (select min(untold) from case_line where untold is not null),
    (select count(*) from case_line where failed <> ''), %s, %s, case when %s then clock_timestamp() end
on conflict (name) do update set at = excluded.at, oldest_untold = excluded.oldest_untold,
    nobody_since = excluded.nobody_since, failing = excluded.failing, unsent_since = excluded.unsent_since,
    leapt_by = excluded.leapt_by,
    full_since = case when excluded.full_since is not null
        then coalesce(beat.full_since, excluded.full_since) end
"""
# Somebody signed in is told of their own force; who only watches, of all of them.
_TRUTH = """
select clock_timestamp(), max(at), min(oldest_untold),
    case when priv.my_force() is null then min(nobody_since)
        else (select min(untold) from case_line where untold is not null) end,
    case when priv.my_force() is null then max(failing)
        else (select count(*)::integer from case_line where failed <> '') end,
    min(unsent_since), max(leapt_by), min(full_since),
    array(select reference from case_line where force = priv.my_force() and failed <> ''
        order by reference limit 3)
from beat
"""


FULL_NOW = Beside("and whether it is full", "exists (select from beat where full_since is not null)")
"""Whether no entries are taken: what is left of the disk is kept for reads and their records."""


def beat(
    connection: Connection,
    name: str,
    *,
    unsent_since: datetime | None = None,
    leapt_by: timedelta | None = None,
    full: bool = False,
) -> None:
    """Say that the clock process is alive, and how old the oldest thing it has not looked at is.

    `full` stops the entries of people, until a beat without it.
    """
    connection.execute(_RUNS_AGAIN, (CHANGED, STALE))
    connection.execute(_BEAT, (name, unsent_since, leapt_by, full))


def truth(connection: Connection) -> Truth:
    """Whether what the board says is true now, by the database's clock, and whether everybody is told."""
    row = connection.execute(_TRUTH).fetchone()
    if row is None:
        raise RuntimeError("The database does not tell the time.")
    now, last_beat, untold, nobody, failing, unsent, leapt, full, which = row
    return Truth(now, last_beat, untold, nobody, failing or 0, unsent, leapt, full, which)
