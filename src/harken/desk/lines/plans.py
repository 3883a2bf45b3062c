"""Plans kept for a person: which version holds, what it says, and how far it came on this occasion."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from harken.chronology.latest import latest
from harken.chronology.page import Line, PageOf, page
from harken.desk.names import by_name
from harken.desk.visit import Visit
from harken.people.merge import same_person
from harken.vocabulary import Plan

VERSIONS = 20


@dataclass(frozen=True, slots=True)
class Kept:
    """One version of a plan. `steps` is empty where its words are kept back from this reader."""

    declared: Plan
    line: Line
    holds: bool

    @property
    def answers(self) -> Mapping[str, Any]:
        """What was answered, words too where they may be read."""
        return {**self.line.recorded.answers, **(self.line.words or {})}

    @property
    def number(self) -> int:
        """Which version it is."""
        return int(self.answers.get(self.declared.version) or 1)

    @property
    def steps(self) -> Sequence[str]:
        """What is done first, second, third."""
        return tuple(self.answers.get(self.declared.steps) or ())

    @property
    def author(self) -> str:
        """Who wrote it, as they are called."""
        return str(self.answers.get(self.declared.author) or "")

    @property
    def until(self) -> date | None:
        """The last day on which it holds, where one was given."""
        given = self.answers.get(self.declared.until)
        return date.fromisoformat(given) if given else None


def declared_for(visit: Visit, pathway: str = "") -> Plan | None:
    """The plan that a pathway keeps; without one named, the first that any does."""
    found = visit.standards.pathways.get(pathway)
    if found is not None:
        return found.plan
    return next((one.plan for one in visit.standards.pathways.values() if one.plan is not None), None)


def versions_of(visit: Visit, records: Sequence[str], declared: Plan) -> list[Kept]:
    """Every version kept for somebody in any of their records, the newest first.

    None holds once the plan was ended.
    """
    kinds = (declared.made.key, declared.ended.key)
    wanted = PageOf(subject=records[0], also=records[1:], kinds=kinds, limit=VERSIONS)
    found = page(visit.connection, visit.actor, wanted).lines
    lines = by_name(visit, [x for x in found if _stands(x) and x.recorded.chronology in records])
    ended = bool(lines) and lines[0].recorded.kind == declared.ended.key
    made = [one for one in lines if one.recorded.kind == declared.made.key]
    return [Kept(declared, one, holds=at == 0 and not ended) for at, one in enumerate(made)]


def held_by(visit: Visit, people: Iterable[str], declared: Plan) -> Mapping[str, int]:
    """Which version holds for each of these people who has a plan, in two queries."""
    kinds = (declared.made.key, declared.ended.key)
    same = same_person(visit.connection, visit.actor.force, people, at=visit.now)
    found = latest(
        visit.connection, visit.actor.force, {who for those in same.values() for who in those}, kinds
    )
    held: dict[str, int] = {}
    for person, records in same.items():
        kept = [found[who] for who in records if who in found]
        last = max(kept, key=lambda one: one.happened, default=None)
        if last is not None and last.kind == declared.made.key:
            held[person] = int(last.coded.get(declared.version) or 1)
    return held


@dataclass(frozen=True, slots=True)
class Used:
    """How far a plan came in one case: each fact of its use that stands, the newest first."""

    sent: Sequence[Line]
    opened: Sequence[Line]
    acknowledged: Sequence[Line]
    done: Sequence[Line]

    @property
    def last_sent(self) -> datetime | None:
        """When it was last sent."""
        return self.sent[0].recorded.happened if self.sent else None


def use_of(visit: Visit, chronology: str, records: Sequence[str], declared: Plan) -> Used:
    """What became of somebody's plan in a case."""
    kinds = (declared.sent, declared.opened, declared.acknowledged, declared.step_done)
    wanted = PageOf(chronology=chronology, kinds=[kind.key for kind in kinds], limit=100)
    lines = [
        one
        for one in page(visit.connection, visit.actor, wanted).lines
        if _stands(one) and _about(one, records)
    ]
    return Used(*([one for one in lines if one.recorded.kind == kind.key] for kind in kinds))


def _stands(one: Line) -> bool:
    return not one.replaced_by and not one.recorded.struck


def _about(one: Line, records: Sequence[str]) -> bool:
    return not one.recorded.about or any(who in records for who, _ in one.recorded.about)
