"""Sealing: entries sealed a second as the journal grows to a million, and making proofs out of that tree."""

import random
import time
from collections.abc import Iterator

import psycopg
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bench.copying import Admin, copy_rows, copying
from bench.figures import say, spread
from bench.ground import at_work, new_force, somebody
from harken.access.connection import acting
from harken.chronology.heads import ENTRIES
from harken.chronology.proofs import growths, paths
from harken.chronology.seal import MOST, Sealed, seal
from harken.chronology.verify_alone import Head
from tests.database import Installation

PROOFS = 300
KEY = Ed25519PrivateKey.generate()


def run(installation: Installation, *, small: bool) -> None:
    """Print how fast a growing journal is sealed, and what a proof costs when it has grown."""
    leaves = 40_000 if small else 1_000_000
    force = new_force()
    pattern = _case(force)
    with psycopg.connect(installation.admin_url, autocommit=True) as admin:
        head, rates = _sealed(force), []
        while head.leaves < leaves:
            _grow(admin, pattern, head.leaves)
            began = time.perf_counter()
            grown = _sealed(force)
            rates.append((grown.leaves - head.leaves) / (time.perf_counter() - began))
            head = grown
            if len(rates) % 10 == 0:
                say(f"    {head.leaves:,} leaves: {rates[-1]:,.0f} entries sealed a second")
    say(f"  to {head.leaves:,} leaves in passes of {MOST:,}: {rates[0]:,.0f} sealed a second at first,")
    say(f"    {rates[-1]:,.0f} at last, {min(rates):,.0f} to {max(rates):,.0f} between")
    _proofs(head)


def _case(force: str) -> str:
    """A case of twenty entries, through the verbs: what is copied until there are many."""
    desk = at_work(somebody(force))
    child = desk.child()
    case = desk.missing(child)
    for _ in range(18):
        desk.records("missing.enquiry-made", case, child, answers={"done": "Rang the mother"})
    return case.chronology


def _grow(admin: Admin, pattern: str, already: int) -> None:
    """One pass's worth of entries more, as if they had been recorded just now."""
    each = _counted(admin, "select count(*) from entry where chronology = %s", pattern)
    first = already // each + 1
    with copying(admin):
        copy_rows(admin, "chronology", "id", [pattern], range(first, first + MOST // each))
        copy_rows(admin, "entry", "chronology", [pattern], range(first, first + MOST // each))


def _counted(admin: Admin, sql: str, *values: object) -> int:
    row = admin.execute(sql.encode(), values).fetchone()
    return int(str(row[0])) if row else 0


def _sealed(force: str) -> Head:
    """Seal all that waits, as the sealer's own role does, durably; the newest head."""
    for one in _passes(force):
        head = one.head
    if head is None:
        raise SystemExit("Nothing was sealed.")
    return head


def _passes(force: str) -> Iterator[Sealed]:
    more = True
    while more:
        with acting(None, using="sealer") as connection:
            sealed = seal(connection, force=force, tree=ENTRIES, key=KEY)
        yield sealed
        more = sealed.more


def _proofs(head: Head) -> None:
    dice = random.Random(head.leaves)  # noqa: S311 - not secrets
    with acting(None, using="sealer") as connection:
        taken = []
        for _ in range(PROOFS):
            index, began = dice.randrange(head.leaves), time.perf_counter()
            path = paths(connection, head, [index])[index]
            taken.append(time.perf_counter() - began)
        say(f"  proof that an entry is under a head of {head.leaves:,} ({len(path)} hashes): {spread(taken)}")
        taken = []
        for _ in range(PROOFS):
            size, began = dice.randrange(1, head.leaves), time.perf_counter()
            growths(connection, head, [size])
            taken.append(time.perf_counter() - began)
        say(f"  proof that it only grew from a kept head: {spread(taken)}")
        many = dice.sample(range(head.leaves), min(1000, head.leaves))
        began = time.perf_counter()
        paths(connection, head, many)
        each = (time.perf_counter() - began) / len(many)
        say(f"  a thousand entries' proofs at once: {each * 1e3:.3f} ms each")
