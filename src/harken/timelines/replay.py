"""Replay: a story lived again in memory: recorded as it became known, reckoned at each moment asked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from harken.engine.flags import FlagStands, flags
from harken.engine.gates import GateStands, gates
from harken.engine.reckon import reckon
from harken.engine.rulebook import Rulebook
from harken.engine.same import records_ever, said_by, ways_of
from harken.engine.standing import Standing
from harken.engine.subject import Subjects
from harken.engine.told import Key, Told, walk
from harken.timelines.before import facts_before
from harken.timelines.crossing import with_crossing
from harken.timelines.story import Declared, Story, Written, case_called
from harken.timelines.written import STRIKES_OUT
from harken.vocabulary import Recorded
from harken.vocabulary.calendars import Calendars


@dataclass(frozen=True, slots=True, kw_only=True)
class Standards:
    """What a story is reckoned against: the rules with the force's own targets, and its calendars."""

    rules: Rulebook
    calendars: Calendars


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One standing at one moment asked. `case` is None in a person's own chronology.

    `occurrence` counts a duty's standings for one subject of one chronology, in order of arising; `in_case`
    those for whomever, where it is a case's and owed to each suspect apart.
    """

    asked: datetime
    standing: Standing
    pathway: str
    case: int | None
    occurrence: int
    in_case: int
    told: tuple[Told, ...]

    @property
    def about(self) -> str:
        """Whom it is owed to; "case" for the whole case."""
        return self.standing.subject or "case"

    @property
    def flagged_at(self) -> datetime | None:
        """The first instant at which somebody was told, warnings excepted."""
        return min((told.at for told in self.told if not told.warning), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class GateShown:
    """How a gate stood for a case: at a moment asked, or as its act was recorded all the same."""

    asked: datetime
    case: int
    gate: GateStands


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """Everything a story shows. `told` is everything anybody was told of, by the last moment asked."""

    story: Story
    standards: Standards
    facts: tuple[Recorded, ...]
    shown: tuple[Shown, ...]
    gates: tuple[GateShown, ...]
    flags: Mapping[datetime, tuple[FlagStands, ...]]
    told: tuple[Told, ...]


def replay(story: Story, declared: Declared, standards: Standards) -> Replayed:
    """Live a story again. `asks` and every moment an expectation names are asked."""
    facts = (*facts_before(story, declared), *recorded(story))
    subjects = {name: one.subject for name, one in story.characters.items()}
    for name, said in said_by(facts, ways_of(declared.kinds.values())).items():
        subjects[name] = replace(subjects[name], said=said)
    facts = with_crossing(story, facts, rules=standards.rules, subjects=subjects)
    live = _Live(story, standards, facts, subjects)
    held = {fact.chronology for fact in facts}
    chronologies = tuple(one for one in (*subjects, *map(case_called, story.cases)) if one in held)
    moments = sorted({*story.asks, *(expect.asked for expect in story.expects)})
    told = [t for chronology in chronologies for t in live.told(chronology, moments[-1])]
    by_standing = _by_standing(told)
    return Replayed(
        story=story,
        standards=standards,
        facts=facts,
        shown=tuple(s for at in moments for c in chronologies for s in live.shown(c, at, by_standing)),
        gates=(*live.acts(), *(g for at in moments for case in story.cases for g in live.gates(case, at))),
        flags={at: tuple(flags(facts, rules=standards.rules, subjects=subjects, at=at)) for at in moments},
        told=tuple(sorted((t for t in told if t.at <= moments[-1]), key=lambda t: t.at)),
    )


def _by_standing(told: Iterable[Told]) -> dict[Key, list[Told]]:
    found: dict[Key, list[Told]] = {}
    for one in told:
        found.setdefault(one.standing, []).append(one)
    return found


def recorded(story: Story) -> list[Recorded]:
    """The story's entries as facts, in the order in which they became known."""
    by_id = {entry.id: entry for entry in story.entries}
    return [_fact(entry, by_id) for entry in sorted(story.entries, key=lambda entry: entry.recorded)]


def _fact(entry: Written, by_id: Mapping[str, Written]) -> Recorded:
    first = entry
    while first.corrects:
        first = by_id[first.corrects]
    return Recorded(
        id=entry.id,
        kind=entry.entry.key,
        answers=entry.entry.coded(),
        about=entry.about,
        happened=entry.happened,
        recorded=entry.recorded,
        chronology=entry.chronology,
        by=entry.by.name,
        role=entry.by.role.name if entry.by.role else "",
        root=first.id if entry.corrects else "",
        replaces=entry.corrects,
        struck=entry.entry.key == STRIKES_OUT,
        root_recorded=first.recorded if entry.corrects else None,
    )


@dataclass(frozen=True, slots=True)
class _Live:
    """A story's facts, and what they are reckoned against."""

    story: Story
    standards: Standards
    facts: tuple[Recorded, ...]
    subjects: Subjects

    def told(self, chronology: str, until: datetime) -> list[Told]:
        """Who was told of what in one chronology, as the worker would have lived it."""
        return walk(
            self.mattering(chronology),
            chronology=chronology,
            rules=self.standards.rules,
            subjects=self.subjects,
            calendars=self.standards.calendars,
            until=until,
        )

    def shown(self, chronology: str, at: datetime, told: Mapping[Key, Sequence[Told]]) -> Iterable[Shown]:
        """How everything owed in one chronology stood at a moment."""
        found = reckon(
            self.mattering(chronology),
            chronology=chronology,
            rules=self.standards.rules,
            subjects=self.subjects,
            calendars=self.standards.calendars,
            at=at,
        )
        case = self._case(chronology)
        seen: dict[tuple[str, str], int] = {}
        for standing in sorted(
            found, key=lambda s: (s.started, s.duty.key, s.subject, s.recipient, s.number)
        ):
            whose = (standing.duty.key, standing.subject)
            anyones = (standing.duty.key, "" if standing.duty.apart else standing.subject)
            for one in {whose, anyones}:
                seen[one] = seen.get(one, 0) + 1
            yield Shown(
                asked=at,
                standing=standing,
                pathway=self.story.cases.get(case or 0) or standing.duty.key.partition(".")[0],
                case=case,
                occurrence=seen[whose],
                in_case=seen[anyones],
                told=tuple(t for t in told.get(standing.key, ()) if t.at <= at),
            )

    def gates(
        self,
        case: int,
        at: datetime,
        facts: Sequence[Recorded] | None = None,
        act: Recorded | None = None,
    ) -> Iterable[GateShown]:
        """How every gate of a case's pathway stood at a moment; where an `act` is given, for it."""
        chronology = case_called(case)
        stood = gates(
            self.mattering(chronology) if facts is None else facts,
            chronology=chronology,
            rules=self.standards.rules,
            subjects=self.subjects,
            at=at,
            pathway=self.story.cases[case],
            act=act,
        )
        return [GateShown(asked=at, case=case, gate=gate) for gate in stood]

    def acts(self) -> Iterable[GateShown]:
        """The gates that held an act which was recorded all the same, by what was known just before."""
        for number, act in enumerate(self.facts):
            case = self._case(act.chronology)
            if case is None or act.replaces or not (held := self._acts_of(act)):
                continue
            for shown in self.gates(case, act.recorded, self.facts[:number], act):
                if shown.gate.holds and shown.gate.gate.key in held:
                    yield shown

    def _acts_of(self, fact: Recorded) -> set[str]:
        """The gates that hold such an act."""
        rules = self.standards.rules
        return {g.key for g in rules.gates if rules.any_of((g.act,)).fits(fact)}

    def mattering(self, chronology: str) -> list[Recorded]:
        """The facts of a chronology, of its subjects' own, and of other cases about its subjects."""
        records = records_ever(self.subjects)
        named = {who for fact in self.facts if fact.chronology == chronology for who, _ in fact.about}
        about = named.union(*(records.get(who, ()) for who in named))
        near = {fact.chronology for fact in self.facts if any(who in about for who, _ in fact.about)}
        return [fact for fact in self.facts if fact.chronology in near or fact.chronology == chronology]

    def _case(self, chronology: str) -> int | None:
        return next((case for case in self.story.cases if case_called(case) == chronology), None)
