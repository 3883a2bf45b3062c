"""Reckoning 200 entries against every duty (aim 2 ms), and replaying (aim 200,000 entries a second)."""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bench.figures import say, spread
from bench.made_case import CASE, SUBJECTS, after, made_case
from harken.catalogue import duties, standards_by
from harken.catalogue.standards import Standards
from harken.engine.known import known_at
from harken.engine.standing import Standing
from harken.policy.force import Policy
from harken.vocabulary import Recorded

MANY = 2000


def run(*, small: bool) -> None:
    """Print what a reckoning takes at several lengths, and how many entries a second a core replays."""
    standards = standards_by(Policy())
    times = 40 if small else 300
    say(f"{len(duties())} duties declared")
    for length in (20, 200):
        facts = made_case(length)
        standings = _reckoned(standards, facts)
        found = spread(_times(lambda facts=facts: _reckoned(standards, facts), times))  # type: ignore[misc]
        say(f"  case of {length}: {found}; {len(standings)} standings")
        looked = _times(
            lambda facts=facts: known_at(facts, chronology=CASE, subjects=SUBJECTS, at=after(facts)),  # type: ignore[misc]
            times,
        )
        say(f"    of which putting the facts in order: {spread(looked)}")
    _replay(standards, small=small)


def _replay(standards: Standards, *, small: bool) -> None:
    """Many cases of five entries, each reckoned once, as a story that is replayed is."""
    facts = made_case(5)
    many = MANY // 10 if small else MANY
    later = [
        tuple(replace(f, recorded=f.recorded + timedelta(seconds=n)) for f in facts) for n in range(many)
    ]
    began = time.process_time()
    for case in later:
        _reckoned(standards, case)
    took = time.process_time() - began
    say(f"  short cases: {many * len(facts) / took:,.0f} entries a second of one core, n {many}")
    long = made_case(MANY if not small else 400)
    began = time.process_time()
    _reckoned(standards, long)
    took = time.process_time() - began
    say(f"  one case of {len(long)}: {len(long) / took:,.0f} entries a second of one core")


def _reckoned(standards: Standards, facts: tuple[Recorded, ...]) -> list[Standing]:
    return standards.standings(facts, chronology=CASE, subjects=SUBJECTS, at=after(facts))


def _times(what: Callable[[], object], times: int) -> list[float]:
    """Time on this core alone: somebody else's work does not count."""
    taken = []
    for _ in range(times):
        began = time.thread_time()
        what()
        taken.append(time.thread_time() - began)
    return taken


if __name__ == "__main__":
    run(small="--small" in sys.argv)
