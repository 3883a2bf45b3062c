"""Recording one entry through the verb, security and audit on, beside a bare durable INSERT of its bytes."""

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import psycopg

from bench.figures import ratio, say, spread
from bench.ground import at_work, new_force, somebody
from bench.layers import STEPS, Taken, layered
from harken.casework.outcome import Done
from tests.cases import Desk
from tests.database import Installation

LENGTHS = (20, 200)
EACH = 20
WARM = 10
KINDS = (
    "missing.sighting",
    "missing.information-received",
    "every-case.contact-made",
    "missing.pnc-entry-made",
)
SAID = "Rang the mother and both friends; nobody has seen the child since school."
Bare = psycopg.Connection[tuple[object, ...]]


def run(installation: Installation, *, small: bool) -> None:
    """Print how many times a bare INSERT the verb takes, by layer, and how that grows with the case."""
    times = 50 if small else 600
    desk = at_work(somebody(new_force()))
    middles = {}
    with psycopg.connect(installation.admin_url, autocommit=True) as bare, bare_table(bare):
        for length in LENGTHS:
            middles[length] = _length(desk, bare, length, times)
    short, long = (middles[length] for length in LENGTHS)
    say(f"  growth from {LENGTHS[0]} to {LENGTHS[1]} entries: {long / short:.2f} times (aim below 3)")


@contextmanager
def bare_table(bare: Bare) -> Iterator[None]:
    """A table of the same bytes, with a key and nothing else."""
    bare.execute("create table bare (id uuid primary key, about jsonb, body jsonb, words text)")
    yield
    bare.execute("drop table bare")


def _length(desk: Desk, bare: Bare, length: int, times: int) -> float:
    say(f"  a case of {length} entries (aim 8 times) …")
    theirs: list[float] = []
    mine: list[float] = []
    taken = Taken()
    for turn in range(times + WARM):
        if turn % EACH == 0:
            child = desk.child()
            case = long_case(desk, child, length)
            # A database in use has been analysed; PostgreSQL's own daemon would come in a minute.
            bare.execute("analyze")
        if turn == WARM:
            theirs, mine = [], []
            taken.clear()
        theirs.append(bare_insert(bare, case.chronology, child))
        with layered(taken):
            mine.append(_record(desk, case, child))
    say(f"    bare:     {spread(theirs)}")
    say(f"    the verb: {spread(mine)}")
    say(f"    ratio:    {ratio(mine, theirs)}")
    whole = sum(mine)
    shares = [f"{name} {taken.get(name, 0.0) / whole:.0%}" for name, _, _ in STEPS]
    say(f"    shares:   {', '.join(shares)}, the rest {1 - sum(taken.values()) / whole:.0%}")
    return statistics.median(mine)


def long_case(desk: Desk, child: str, length: int) -> Done:
    """A case to record into: reported a few hours ago, with so many entries since."""
    began = datetime.now(UTC) - timedelta(hours=6)
    case = desk.missing(child, happened=began)
    gap = timedelta(hours=5) / length
    for number in range(length - 2):
        desk.records(KINDS[number % len(KINDS)], case, child, happened=began + number * gap)
    return case


def _record(desk: Desk, case: Done, child: str) -> float:
    began = time.perf_counter()
    done = desk.records("missing.enquiry-made", case, child, answers={"done": SAID})
    took = time.perf_counter() - began
    if not isinstance(done, Done):
        raise SystemExit(done.sentence)
    return took


def bare_insert(connection: Bare, case: str, child: str) -> float:
    """Insert the same bytes durably; seconds."""
    began = time.perf_counter()
    connection.execute(
        "insert into bare values (%s, %s, %s, %s)",
        (uuid4(), f'[["{child}", "subject"]]', f'{{"case": "{case}", "prompted_by": "not said"}}', SAID),
        prepare=True,
    )
    return time.perf_counter() - began
