"""Reckoning 200 entries against every duty (aim 2 ms), and replaying (aim 200,000 entries a second)."""

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median

import orjson

from bench.every_kind import every_kind
from bench.figures import say, spread
from bench.made_case import CASE, SUBJECTS, after, made_case
from harken.catalogue import duties, standards_by
from harken.catalogue.standards import Standards
from harken.chronology import read
from harken.console.declared import declared
from harken.console.story_files import files_in
from harken.console.story_files import read as read_stories
from harken.engine.again import Reckoned, reckon_again
from harken.engine.known import known_at
from harken.engine.occurrences import World
from harken.engine.standing import Standing
from harken.engine.told import walk
from harken.policy.force import Policy
from harken.timelines.replay import replay
from harken.timelines.standards import standards_of
from harken.vocabulary import Recorded

CASES, OF_EACH, LONG = 400, 20, 2000
STORIES = Path(__file__).parents[1] / "stories"
Facts = tuple[Recorded, ...]


def run(*, small: bool) -> None:
    """Print what one reckoning takes, and how many entries a second a core replays. Nothing is scaled."""
    standards = standards_by(Policy())
    say(f"{len(duties())} duties declared, every one of them asked each time")
    for length in (20, 200):
        _one_reckoning("a long search", made_case(length), standards, small=small)
    _one_reckoning("every kind of entry in turn", every_kind(200), standards, small=small)
    _one_entry_more(made_case(200), standards)
    _replays(standards, small=small)
    _lived(standards, small=small)
    _stories()


def _one_reckoning(what: str, facts: Facts, standards: Standards, *, small: bool) -> None:
    times = 40 if small else 300
    standings = _reckoned(standards, facts)
    arose = len({one.duty.key for one in standings})
    found = spread(_times(lambda: _reckoned(standards, facts), times))
    say(f"  case of {len(facts)}, {what}: {found}; {len(standings)} standings of {arose} duties")
    looked = _times(lambda: known_at(facts, chronology=CASE, subjects=SUBJECTS, at=after(facts)), times)
    say(f"    of which putting the facts in order: {spread(looked)}")


def _one_entry_more(facts: Facts, standards: Standards) -> None:
    """What an entry costs where the reckoning before it was kept: only what it touches is reckoned."""
    taken = []
    for length in range(len(facts) // 2, len(facts)):
        known, earlier = facts[:length], facts[: length - 1]
        before = _again(None, earlier, standards)
        taken += _times(partial(_again, before, known, standards), 3)
    say(f"  case of 100 to 200, a long search, an entry more than was reckoned before: {spread(taken)}")


def _again(before: Reckoned | None, facts: Facts, standards: Standards) -> Reckoned:
    known = known_at(facts, chronology=CASE, subjects=SUBJECTS, at=after(facts))
    return reckon_again(before, World(known, standards.rules, standards.calendars, after(facts)))


def _replays(standards: Standards, *, small: bool) -> None:
    """Many cases, each reckoned once when all of it is known; with and without reading its stored lines.

    What is found is let go at once, as a rebuild does that writes each case and goes on.
    """
    many = CASES // 10 if small else CASES
    cases = [_later(made_case(OF_EACH), n) for n in range(many)]
    lines = [[_line(fact) for fact in case] for case in cases]
    entries, what = many * OF_EACH, f"{many} cases of {OF_EACH}"
    took = _core(lambda: [len(_reckoned(standards, case)) for case in cases])
    say(f"  {what}, each reckoned once: {entries / took:,.0f} entries a second of one core")
    took = _core(lambda: [len(_reckoned(standards, _read(case, standards))) for case in lines])
    say(f"    with reading each from its stored line: {entries / took:,.0f}")
    took = _core(lambda: [len(_read(case, standards)) for case in lines])
    say(f"    reading alone: {entries / took:,.0f}")
    long = made_case(LONG // 5 if small else LONG)
    took = _core(lambda: _reckoned(standards, long))
    say(f"  one case of {len(long)}, reckoned once: {len(long) / took:,.0f} entries a second of one core")


def _lived(standards: Standards, *, small: bool) -> None:
    """Reckoned anew as each entry becomes known, as the worker lives it, to say who was told when."""
    facts = made_case(OF_EACH if small else 200)
    told = 0

    def live() -> None:
        nonlocal told
        told = len(
            walk(
                facts, chronology=CASE, rules=standards.rules, subjects=SUBJECTS,
                calendars=standards.calendars, until=after(facts),
            )
        )  # fmt: skip

    took = _core(live)
    say(f"  a case of {len(facts)}, reckoned again after each entry: {len(facts) / took:,.0f} ({told} told)")


def _stories() -> None:
    """Our own stories, through all that `harken replay` does but printing."""
    known, entries, reading = declared(), 0, 0.0
    began = time.process_time()
    for file in files_in([str(STORIES)]):
        started = time.process_time()
        found = read_stories(file, known)
        reading += time.process_time() - started
        entries += sum(len(replay(story, known, standards_of(story, known)).facts) for story in found)
    took = time.process_time() - began
    say(f"  our stories, read from YAML and replayed: {entries} entries, {entries / took:,.0f} a second,")
    say(f"    {reading / took:.0%} of the time in reading YAML")


def _reckoned(standards: Standards, facts: Sequence[Recorded]) -> list[Standing]:
    return standards.standings(facts, chronology=CASE, subjects=SUBJECTS, at=after(tuple(facts)))


def _later(facts: Facts, seconds: int) -> Facts:
    return tuple(replace(fact, recorded=fact.recorded + timedelta(seconds=seconds)) for fact in facts)


def _line(fact: Recorded) -> str:
    """The fact as the journal hands it to reckoning: a line of fields, the answers and subjects in JSON."""
    fields = (
        fact.id, fact.kind, "1", orjson.dumps(fact.answers).decode(), orjson.dumps(fact.about).decode(),
        str(fact.happened.timestamp()), str(fact.recorded.timestamp()), fact.chronology, fact.by, fact.role,
        fact.root, fact.replaces, "t" if fact.struck else "f", str(fact.recorded.timestamp()),
    )  # fmt: skip
    return "\x1f".join(fields)


def _read(lines: Sequence[str], standards: Standards) -> Facts:
    return read._with((), lines, standards.upgraded)  # the journal's own reading of its lines


def _core(what: Callable[[], object]) -> float:
    """Seconds of one core: the middle of three, for one may bear the garbage of all that is declared."""
    taken = []
    for _ in range(3):
        began = time.process_time()
        what()
        taken.append(time.process_time() - began)
    return median(taken)


def _times(what: Callable[[], object], times: int) -> list[float]:
    """Time on this core alone: somebody else's work does not count, but for what it takes of the caches."""
    taken = []
    for _ in range(times):
        began = time.thread_time()
        what()
        taken.append(time.thread_time() - began)
    return taken


if __name__ == "__main__":
    run(small="--small" in sys.argv)
