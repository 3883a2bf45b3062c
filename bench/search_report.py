"""What the search bench prints: the machine, the counts, and a table with the spread between rounds."""

import os
import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import psycopg

from harken.people.candidates import Names


@dataclass(frozen=True, slots=True)
class Result:
    """One search, in milliseconds; where the right person stood (0: not found), among how many.

    `spent` is the wait for plan, probes and rank; `worked` is processor time, ours and the database's;
    that moves far less than the wait does when other work has the machine, and cannot stand for the wait.
    `beside` is one index probe run straight after it. `namesakes` had the very same name and stood before.
    """

    spent: tuple[float, float, float]
    worked: float
    beside: float
    stood: int
    among: int
    namesakes: int


_TIMES = f"{'search':<37}{'n':>6}{'p50':>7}{'p95':>7}{'p99':>7}{'cpu p50':>9}{'cpu p99':>9}"
_SHARES = f"  {'p99 of rounds':<16}{'plan/probes/rank':<17}"
_FOUND = f"{'among':>6}{'recall':>8}{'first':>8}{'five':>8}{'five*':>8}"


def show(rounds: Sequence[dict[str, list[Result]]]) -> None:
    """Pooled over the rounds, with the least and most p99 of a round."""
    print(_TIMES + _SHARES + _FOUND)
    for title in rounds[0]:
        apart = [results[title] for results in rounds]
        each = [result for results in apart for result in results]
        print(f"{title:<37}{len(each):>6}{_times(each)}{_spread(apart)}{_found(each)}")
    _show_control([result for results in rounds for each in results.values() for result in each])
    print("milliseconds; five*: people of the very same name, whom nothing typed tells apart, not counted")


def _show_control(every: list[Result]) -> None:
    """The yardstick: one plain look-up, held up by other work as the searches beside it were."""
    beside = [result.beside for result in every]
    probe = "  ".join(f"p{percent} {_at(beside, percent):.2f}" for percent in (50, 95, 99))
    print(f"control, one index probe after each search: {probe}")


def _times(each: list[Result]) -> str:
    total = [sum(result.spent) for result in each]
    worked = [result.worked for result in each]
    waits = "".join(f"{_at(total, percent):>7.1f}" for percent in (50, 95, 99))
    return waits + "".join(f"{_at(worked, percent):>9.1f}" for percent in (50, 99))


def _spread(rounds: list[list[Result]]) -> str:
    tails = [_at([sum(result.spent) for result in each], 99) for each in rounds]
    every = [result.spent for each in rounds for result in each]
    shares = "/".join(f"{statistics.median(spent[at] for spent in every):.1f}" for at in range(3))
    between = f"{min(tails):.1f} to {max(tails):.1f}"
    return f"  {between:<16}{shares:<17}"


def _found(each: list[Result]) -> str:
    among = statistics.median(result.among for result in each)
    five_apart = [0 < result.stood - result.namesakes <= 5 for result in each]
    stood = [result.stood for result in each]
    claims = ([at > 0 for at in stood], [at == 1 for at in stood], [0 < at <= 5 for at in stood], five_apart)
    return f"{among:>6.0f}" + "".join(f"{100 * sum(claim) / len(each):>7.2f}%" for claim in claims)


def _at(times: list[float], percent: int) -> float:
    return sorted(times)[min(len(times) - 1, len(times) * percent // 100)]


def show_machine(connection: psycopg.Connection) -> None:
    told = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    models = [line.split(":")[1].strip() for line in told if line.startswith("model name")]
    asked = "SELECT current_setting('server_version'), current_setting('shared_buffers')"
    version, buffers = connection.execute(asked).fetchone() or ("", "")
    print(
        f"machine: {[*models, platform.machine()][0]}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    )
    print(f"Python {platform.python_version()}, PostgreSQL {version}, shared_buffers {buffers}")
    print("row-level security on; the consultation is written by the caller and not counted here")


def show_counts(connection: psycopg.Connection, names: Names, force: UUID) -> None:
    asked = """
        SELECT count(*), count(DISTINCT person),
            pg_table_size('people_search'), pg_indexes_size('people_search')
        FROM people_search WHERE force = %s"""
    rows, persons, size, indexes = connection.execute(asked, (force,)).fetchone() or (0, 0, 0, 0)
    print(f"people {persons:,}, rows {rows:,}, table {size / 1e6:.0f} MB, indexes {indexes / 1e6:.0f} MB")
    print(f"distinct surnames {len(names.surnames.held):,}, forenames {len(names.givens.held):,}")
