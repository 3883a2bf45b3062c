"""Many cases: some hundreds recorded through the verbs, then copied with all that belongs to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import psycopg

from bench.copying import Admin, copy_rows, copying, without_indexes
from bench.figures import say
from bench.ground import at_work, somebody
from bench.lived_case import Lived, Teller, live
from bench.simulated import simulated
from harken.access.actor import Actor
from harken.vocabulary.roles import RESPONSE_OFFICER, SUPERVISOR
from harken.worker.sweep import sweep
from tests.database import Installation

OFFICERS = 40
_BELONGS = {
    "chronology": "id", "entry": "chronology", "words": "chronology", "about": "chronology",
    "person_line": "person", "people_search": "person", "place_line": "place", "place_search": "place",
    "link_line": '"from"', "case_line": "chronology", "standing_line": "chronology", "told": "chronology",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Patterns:
    """What was really recorded, to be copied: cases that are over, and cases still open."""

    over: Sequence[Lived]
    open: Sequence[Lived]
    sergeant: Actor
    officers: Sequence[Actor]


def patterns(installation: Installation, force: str, *, over: int, still_open: int) -> Patterns:
    """Record cases through the verbs at simulated times, and let the worker look at all that is due."""
    sergeant = somebody(force, SUPERVISOR)
    officers = [somebody(force, RESPONSE_OFFICER) for _ in range(OFFICERS)]
    now = datetime.now(UTC)
    with simulated(installation) as set_to:
        teller = Teller(at_work(sergeant), set_to)

        def lived(number: int, began: datetime, hours: int) -> Lived:
            to = officers[number % OFFICERS].account
            return live(teller, officer=to, number=number, began=began, until=now, hours=hours)

        closed = [lived(n, now - timedelta(days=10 + n % 80), 1 + n % 5) for n in range(over)]
        opened = [lived(n, now - timedelta(minutes=20 + n * 7 % 700), 15) for n in range(still_open)]
        set_to(now)
        while sweep(lambda _force: teller.desk.standards).looked_at:
            pass
    _owe_nothing(installation, [one.case for one in closed])
    return Patterns(closed, opened, sergeant, officers)


def _owe_nothing(installation: Installation, over: Sequence[str]) -> None:
    """Stop where a case that is over owes something: copied, it would be on the lists a thousand times."""
    with psycopg.connect(installation.admin_url) as admin:
        sql = "select distinct duty from standing_line where chronology = any (%s::uuid[])"
        owed = [str(duty) for (duty,) in admin.execute(sql, (list(over),))]
    if owed:
        raise SystemExit(f"A made case that is over still owes {', '.join(owed)}. Mend bench.lived_case.")


def copied(installation: Installation, made: Patterns, *, closed: int, still_open: int) -> None:
    """Copy the patterns until there are so many of each."""
    first = closed // len(made.over) + 1
    with psycopg.connect(installation.admin_url, autocommit=True) as admin:
        with without_indexes(admin, list(_BELONGS)):
            _copies(admin, made.over, range(1, first - 1), "5 hours")
            _copies(admin, made.open, range(first, first + still_open // len(made.open) - 1), "0 hours")
        admin.execute("vacuum analyze")


def _copies(admin: Admin, those: Sequence[Lived], numbers: range, apart: str) -> None:
    ids = [key for one in those for key in one.ids]
    with copying(admin):
        for table, key in _BELONGS.items():
            rows = copy_rows(admin, table, key, ids, numbers, apart=apart)
            say(f"    {table}: {rows:,} rows more")
