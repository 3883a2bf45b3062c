"""Finding one of a million people as a page does, row-level security and audit on (p99 below 30 ms)."""

import gc
import os
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch
from uuid import UUID

import psycopg

from bench.figures import say
from bench.ground import new_force, somebody
from bench.layers import Steps, Taken, layered
from bench.load_people import NOW, load
from bench.made_people import Person, people
from bench.searches import KINDS, SEED, searches
from harken.access import connection as transactions
from harken.access.actor import Actor
from harken.access.connection import acting
from harken.board.records import records
from harken.people.finding import find, names_held, search
from harken.people.finding.candidates import Candidate, Probe
from tests.database import Installation

TABLES = ("people_search", "person_line", "name_token", "chronology", "case_line", "about")
STEPS: Steps = (
    ("begin", transactions, "_begun"),
    ("names held", find, "ground"),
    ("plan", search, "plan"),
    ("probes", search, "run"),
    ("rank", search, "rank"),
    ("merges", find, "same_person"),
    ("persons", find, "persons"),
    ("places", find, "by_address"),
    ("consultation", find, "consult"),
    ("commit", transactions, "_commit"),
)
PROBE, BARE = "beside: one index probe, as the role", "beside: one bare durable insert"
Bare = psycopg.Connection[tuple[object, ...]]


@dataclass
class Timed:
    """What one kind of search took, in seconds; `stood` is where the right person was (0: not shown).

    `met` says whether the right person was among the candidates, however they were then ranked.
    """

    whole: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)
    steps: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    stood: list[int] = field(default_factory=list)
    met: list[bool] = field(default_factory=list)


def run(installation: Installation, *, small: bool) -> None:
    """Print how long and how surely people are found, and each share of the time."""
    count, each, rounds = (20_000, 30, 1) if small else (1_000_000, 200, 3)
    made = list(people(count, SEED))
    force = new_force()
    with psycopg.connect(installation.admin_url, autocommit=True) as admin:
        began = time.perf_counter()
        load(admin, force, made)
        say(f"  {count:,} people loaded into the index in {time.perf_counter() - began:.0f} s")
        admin.execute("create table bench_bare (body text)")
        _show_sizes(admin)
        actor = somebody(force)
        # A server holds no million people of ours for the garbage collector to walk.
        gc.freeze()
        _show_names(actor)
        _show(_measured(admin, actor, made, each, rounds))
        admin.execute("drop table bench_bare")


def _measured(
    admin: Bare, actor: Actor, made: list[Person], each: int, rounds: int
) -> dict[str, list[Timed]]:
    titles = [*(kind.title for kind in KINDS), PROBE, BARE]
    timed: dict[str, list[Timed]] = {title: [] for title in titles}
    for _, who, typed in searches(made, 20, -1):
        _one(actor, typed, who, Timed())
    for number in range(rounds):
        now = {title: Timed() for title in titles}
        for kind, who, typed in searches(made, each, number):
            _one(actor, typed, who, now[kind.title])
            _beside(admin, actor, who, now)
        for title, one in now.items():
            timed[title].append(one)
        say(f"  round {number + 1} of {rounds} (load {os.getloadavg()[0]:.1f})")
    return timed


def _one(actor: Actor, typed: str, who: Person, into: Timed) -> None:
    """One search, from the request's beginning of its transaction until it is committed."""
    taken: Taken = {}
    right = UUID(int=who.number)
    met: list[Candidate] = []
    probes = search.run

    def kept(cursor: search.Cursor, probe: Probe, *, force: UUID) -> list[Candidate]:
        met[:] = probes(cursor, probe, force=force)
        return met

    with patch.object(search, "run", kept), layered(taken, STEPS):
        worked, began = _worked(), time.perf_counter()
        with acting(actor) as connection:
            found = find.find(connection, actor, typed, NOW, records=records)
        into.whole.append(time.perf_counter() - began)
        into.worked.append(_worked() - worked)
    for step, took in taken.items():
        into.steps[step].append(took)
    order = [one.id for one in found.matches if one.kind == "person"]
    into.stood.append(order.index(str(right)) + 1 if str(right) in order else 0)
    into.met.append(any(one.person == right for one in met))


def _worked() -> float:
    """Seconds of this process's own work so far: somebody else's does not count."""
    return time.thread_time()


def _beside(admin: Bare, actor: Actor, who: Person, into: dict[str, Timed]) -> None:
    """What the machine asked at that moment for one index probe, and for one bare durable INSERT."""
    began = time.perf_counter()
    with acting(actor) as connection:
        connection.execute(
            "select 1 from person_line where force = %s and person = %s", (actor.force, UUID(int=who.number))
        )
    probed = time.perf_counter()
    admin.execute("insert into bench_bare values (%s)", ("x" * 300,))
    into[PROBE].whole.append(probed - began)
    into[BARE].whole.append(time.perf_counter() - probed)


def _show_sizes(admin: Bare) -> None:
    for table in TABLES:
        row = admin.execute(f"select count(*), pg_total_relation_size('{table}') from {table}").fetchone()
        say(f"    {table:14} {row[0]:>10,} rows {int(str(row[1])) / 1e6:>8,.0f} MB" if row else "")


def _show_names(actor: Actor) -> None:
    """What reading every name costs a process, once: time and memory."""
    before, began = _memory(), time.perf_counter()
    with acting(actor) as connection:
        held = names_held.ground(connection, actor.force)
    took, names = time.perf_counter() - began, held.names
    say(
        f"  {len(names.surnames.held):,} surnames, {len(names.givens.held):,} forenames and {len(held.areas)}"
        f" areas read in {took:.1f} s and kept in {_memory() - before:.0f} MB, once in a process"
    )


def _memory() -> float:
    """Megabytes this process holds."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _show(timed: dict[str, list[Timed]]) -> None:
    heads = f"{'p50':>7}{'p95':>7}{'p99':>7}  {'p99 of rounds':<15}{'ours p50':>9}"
    say(f"  {'milliseconds':<38}{'n':>5}{heads}{'recall':>8}{'first':>8}{'in five':>8}")
    for title, rounds in timed.items():
        whole = [took for one in rounds for took in one.whole]
        tails = [_at(one.whole, 99) for one in rounds]
        times = "".join(f"{_at(whole, percent):>7.1f}" for percent in (50, 95, 99))
        between = f"{min(tails):.1f} to {max(tails):.1f}"
        say(f"  {title:<38}{len(whole):>5}{times}  {between:<15}{_found(rounds)}")
    say("  recall: the right person is among the candidates; first, in five: where they are shown")
    for kind in KINDS:
        _show_shares(kind.title, timed[kind.title])


def _show_shares(title: str, rounds: Sequence[Timed]) -> None:
    steps: dict[str, list[float]] = defaultdict(list)
    for one in rounds:
        for step, took in one.steps.items():
            steps[step] += took
    said = ", ".join(f"{step} {_at(took, 50):.1f} ({_at(took, 99):.1f})" for step, took in steps.items())
    say(f"    {title}, each share p50 (p99): {said}")


def _found(rounds: Sequence[Timed]) -> str:
    stood = [at for one in rounds for at in one.stood]
    if not stood:
        return ""
    worked = [took for one in rounds for took in one.worked]
    claims = (
        [met for one in rounds for met in one.met],
        [at == 1 for at in stood],
        [0 < at <= 5 for at in stood],
    )
    shares = "".join(f"{100 * sum(claim) / len(stood):>7.2f}%" for claim in claims)
    return f"{_at(worked, 50):>9.1f}{shares}"


def _at(seconds: Sequence[float], percent: int) -> float:
    """Milliseconds that so many of a hundred stayed below."""
    return 1000 * sorted(seconds)[min(len(seconds) - 1, len(seconds) * percent // 100)]
