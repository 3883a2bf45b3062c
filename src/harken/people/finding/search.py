"""One search from the words typed to the people found: parse, plan, probe, rank."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from harken.people.finding.candidates import Names, plan
from harken.people.finding.probes import Cursor, run
from harken.people.finding.query import Query, parse
from harken.people.finding.rank import Match, rank


@dataclass(frozen=True, slots=True)
class Ground:
    """What a force's searches stand on: its names held, and its areas from folded name to key."""

    force: UUID
    names: Names
    areas: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Found:
    """How the words were understood, and who was found, the best first; references are not looked up here."""

    query: Query
    matches: tuple[Match, ...]


def search(cursor: Cursor, typed: str, *, ground: Ground, today: date, first: int = 20) -> Found:
    """Everything shown must be recorded as consulted: ask for no more than the page shows."""
    query = parse(typed, today=today, areas=ground.areas)
    candidates = run(cursor, plan(query, ground.names), force=ground.force)
    return Found(query, rank(candidates, query)[:first])
