"""Finding one of a million people as a page does: by the door's own role, row-level security and audit on.

    python bench/find_people.py --url postgresql://superuser@… [--people 1000000] [--searches 200] [--keep]

Provisions a database of its own there, migrates it, loads the index as folding would have filled it, then
searches through `people.find`: token checked, names and places probed, cases counted, the consultation
written and committed. Prints each share. `people_search.py` is the matching alone.
"""

import argparse
import gc
import os
import platform
import secrets
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import django
import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from load_people import FORCE, NOW, load
from made_people import Person, people
from people_search import KINDS, SEED, searches
from psycopg.conninfo import make_conninfo

from harken.access.accounts import NewAccount, Posting, create_account, post
from harken.access.actor import Actor
from harken.access.connection import acting
from harken.access.provision import provision
from harken.access.sign_in import Credentials, SignedIn, actor_for, sign_in
from harken.people import find, names_held, search
from harken.project.environment import ALIASES, database
from harken.vocabulary.roles import SUPERVISOR

DATABASE = "harken_bench_people"
TABLES = ("people_search", "person_line", "name_token", "chronology", "case_line", "about")
# What is timed apart: where it is called from, and what the share is called.
STEPS = (
    (find, "ground", "names held"),
    (search, "plan", "plan"),
    (search, "run", "probes"),
    (search, "rank", "rank"),
    (find, "same_person", "merges"),
    (find, "persons", "persons"),
    (find, "records", "cases"),
    (find, "by_address", "places"),
    (find, "consult", "consultation"),
)
CONTROL, BARE = "control: one index probe, as the role", "control: one bare durable insert"


@dataclass
class Timed:
    """What one kind of search took, in milliseconds by step; where the right person stood (0: not found)."""

    whole: list[float] = field(default_factory=list)
    steps: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    worked: list[float] = field(default_factory=list)
    stood: list[int] = field(default_factory=list)


def main() -> None:
    asked = _asked()
    admin_url = _installed(asked.url, keep=asked.keep)
    made = list(people(asked.people, SEED))
    with psycopg.connect(admin_url, autocommit=True) as admin:
        if admin.execute("select 1 from person_line limit 1").fetchone() is None:
            started = time.perf_counter()
            load(admin, made)
            _say(f"loaded in {time.perf_counter() - started:.0f} s")
        _show_machine(admin)
        actor = _somebody()
        # A server holds no million people of ours for the garbage collector to walk.
        gc.freeze()
        _show_dictionaries(actor)
        _show(list(_rounds(admin, actor, made, asked)))


def _asked() -> argparse.Namespace:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--url", required=True)
    asked.add_argument("--people", type=int, default=1_000_000)
    asked.add_argument("--searches", type=int, default=200, help="of each kind, in each round")
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--keep", action="store_true", help="use what an earlier run of this bench loaded")
    return asked.parse_args()


def _installed(url: str, *, keep: bool) -> str:
    """Provision and migrate, and point Harken at it; an administrator's address of the database."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "harken.project.settings")
    django.setup()
    if not keep:
        with psycopg.connect(url, autocommit=True) as admin:
            admin.execute(f'drop database if exists "{DATABASE}" with (force)')
    urls = provision(url, database=DATABASE, prefix=DATABASE)
    settings.HARKEN_URLS = {alias: urls.environment()[variable] for alias, variable in ALIASES.items()}
    connections.settings["owner"] = connections.configure_settings({"default": database(urls.owner)})[
        "default"
    ]
    call_command("migrate", database="owner", verbosity=0)
    connections["owner"].close()
    return make_conninfo(url, dbname=DATABASE)


def _somebody() -> Actor:
    login, password = secrets.token_hex(8), secrets.token_hex(16)
    with acting(None, using="keeper") as connection:
        account = create_account(
            connection, NewAccount(force=FORCE, login=login, name="Bench", password=password)
        )
        starts = datetime.now(UTC) - timedelta(days=1)
        post(connection, Posting(force=FORCE, account=account, role=SUPERVISOR, starts=starts))
    with acting(None, using="keeper") as connection:
        opened = sign_in(connection, Credentials(login=login, password=password, address="bench"))
    if not isinstance(opened, SignedIn):
        raise SystemExit(opened.sentence)
    with acting(None) as connection:
        actor = actor_for(connection, opened.token)
    if actor is None:
        raise SystemExit("Nobody is signed in.")
    return actor


def _rounds(
    admin: psycopg.Connection[Any], actor: Actor, made: list[Person], asked: argparse.Namespace
) -> Iterator[dict[str, Timed]]:
    marks: dict[str, float] = defaultdict(float)
    for module, name, step in STEPS:
        setattr(module, name, _timed(getattr(module, name), step, marks))
    for _, who, typed in searches(made, 20, -1):
        _one(admin, actor, typed, who, Timed(), marks)
    for number in range(asked.rounds):
        results = {kind.title: Timed() for kind in KINDS} | {CONTROL: Timed(), BARE: Timed()}
        for kind, who, typed in searches(made, asked.searches, number):
            _one(admin, actor, typed, who, results[kind.title], marks)
            _beside(admin, actor, who, results)
        yield results


def _timed(step: Callable[..., Any], name: str, marks: dict[str, float]) -> Callable[..., Any]:
    def run(*given: Any, **named: Any) -> Any:
        started = time.perf_counter()
        try:
            return step(*given, **named)
        finally:
            marks[name] += 1000 * (time.perf_counter() - started)

    return run


def _one(
    admin: psycopg.Connection[Any],
    actor: Actor,
    typed: str,
    who: Person,
    into: Timed,
    marks: dict[str, float],
) -> None:
    """One search, from the request's beginning of its transaction until it is committed."""
    marks.clear()
    started = time.perf_counter()
    with acting(actor) as connection:
        begun, worked = time.perf_counter(), _worked(connection)
        reading = time.perf_counter()
        found = find.find(connection, actor, typed, NOW)
        done = time.perf_counter()
    ended = time.perf_counter()
    into.whole.append(1000 * (ended - reading + begun - started))
    into.worked.append(_worked(connection) - worked)
    marks["begin"], marks["commit"] = 1000 * (begun - started), 1000 * (ended - done)
    for step, took in marks.items():
        into.steps[step].append(took)
    order = [one.id for one in found.matches if one.kind == "person"]
    right = str(UUID(int=who.number))
    into.stood.append(order.index(right) + 1 if right in order else 0)


def _worked(connection: psycopg.Connection[Any]) -> float:
    """Milliseconds of processor so far: ours, and the database process's where this machine can see it."""
    seen = [Path(f"/proc/{process}/schedstat") for process in ("self", connection.info.backend_pid)]
    return sum(int(place.read_text(encoding="ascii").split()[0]) for place in seen if place.exists()) / 1e6


def _beside(admin: psycopg.Connection[Any], actor: Actor, who: Person, into: dict[str, Timed]) -> None:
    """What the machine asked at that moment for one index probe, and for one bare durable INSERT."""
    started = time.perf_counter()
    with acting(actor) as connection:
        connection.execute(
            "select 1 from person_line where force = %s and person = %s", (FORCE, UUID(int=who.number))
        )
    probed = time.perf_counter()
    admin.execute("insert into bench_bare values (%s)", ("x" * 300,))
    into[CONTROL].whole.append(1000 * (probed - started))
    into[BARE].whole.append(1000 * (time.perf_counter() - probed))


def _show_machine(admin: psycopg.Connection[Any]) -> None:
    admin.execute("create table if not exists bench_bare (body text)")
    told = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    models = [line.split(":")[1].strip() for line in told if line.startswith("model name")]
    version = admin.execute("show server_version").fetchone()
    machine = [*models, platform.machine()][0]
    _say(f"machine: {machine}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    _say(f"Python {platform.python_version()}, PostgreSQL {version[0] if version else ''}")
    for table in TABLES:
        counted = f"select count(*), pg_total_relation_size('{table}') from {table}"
        row = admin.execute(counted).fetchone()
        _say(f"  {table:14} {row[0]:>10,} rows {row[1] / 1e6:>8,.0f} MB" if row else "")


def _show_dictionaries(actor: Actor) -> None:
    started = time.perf_counter()
    with acting(actor) as connection:
        ground = names_held.ground(connection, actor.force)
    took = time.perf_counter() - started
    names = ground.names
    _say(
        f"{len(names.surnames.held):,} surnames, {len(names.givens.held):,} forenames,"
        f" {len(ground.areas)} areas read in {took:.1f} s, once in a process\n"
    )


def _show(rounds: list[dict[str, Timed]]) -> None:
    heads = f"{'p50':>7}{'p95':>7}{'p99':>7}  {'p99 of rounds':<15}{'cpu':>6}{'cpu p99':>8}"
    _say(f"{'search':<38}{'n':>6}{heads}{'found':>8}{'five':>8}")
    for title in rounds[0]:
        apart = [one[title] for one in rounds]
        whole = [took for one in apart for took in one.whole]
        tails = [_at(one.whole, 99) for one in apart]
        line = f"{title:<38}{len(whole):>6}" + "".join(
            f"{_at(whole, percent):>7.1f}" for percent in (50, 95, 99)
        )
        _say(f"{line}  {f'{min(tails):.1f} to {max(tails):.1f}':<15}{_found(apart)}")
    _say(
        "\nmilliseconds; cpu is processor time of this process and its backend, median and p99"
        "\neach share, median (p99); commit is durable"
    )
    for title in (kind.title for kind in KINDS):
        steps: dict[str, list[float]] = defaultdict(list)
        for one in rounds:
            for step, took in one[title].steps.items():
                steps[step] += took
        said = ", ".join(f"{step} {_at(took, 50):.1f} ({_at(took, 99):.1f})" for step, took in steps.items())
        _say(f"  {title}: {said}")


def _found(apart: list[Timed]) -> str:
    stood = [at for one in apart for at in one.stood]
    worked = [took for one in apart for took in one.worked]
    if not stood:
        return ""
    claims = ([at > 0 for at in stood], [0 < at <= 5 for at in stood])
    found, five = (100 * sum(claim) / len(stood) for claim in claims)
    return f"{_at(worked, 50):>6.1f}{_at(worked, 99):>8.1f}{found:>7.2f}%{five:>7.2f}%"


def _at(times: list[float], percent: int) -> float:
    return sorted(times)[min(len(times) - 1, len(times) * percent // 100)]


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
