"""Standards: everything a chronology of one force is reckoned against, and its digest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from harken.engine.again import Reckoned, again_apart
from harken.engine.gates import GateStands, gates
from harken.engine.known import known_at
from harken.engine.occurrences import World
from harken.engine.reckon import Apart, reckon
from harken.engine.rulebook import Rulebook
from harken.engine.standing import Standing
from harken.engine.subject import Subjects
from harken.policy.force import Policy
from harken.vocabulary import Pathway, Recorded
from harken.vocabulary.calendars import Calendars


@dataclass(frozen=True, slots=True, eq=False)
class Standards:
    """What a force's chronologies are reckoned against. `digest` changes whenever any of it does.

    `shared` is what every case has, whichever of the `pathways` it is on.
    """

    rules: Rulebook
    calendars: Calendars
    pathways: Mapping[str, Pathway]
    shared: Pathway
    policy: Policy
    digest: str

    def standings(
        self, facts: Sequence[Recorded], *, chronology: str, subjects: Subjects, at: datetime
    ) -> list[Standing]:
        """How every duty of a chronology stands. What a duty raises is raised."""
        return reckon(
            facts,
            chronology=chronology,
            rules=self.rules,
            subjects=subjects,
            calendars=self.calendars,
            at=at,
        )

    def reckoned(
        self, facts: Sequence[Recorded], *, chronology: str, subjects: Subjects, at: datetime
    ) -> Apart:
        """How every duty of a chronology stands, and which of them cannot be worked out: for live work."""
        return self.again(None, facts, chronology=chronology, subjects=subjects, at=at).apart

    def again(
        self,
        before: Reckoned | None,
        facts: Sequence[Recorded],
        *,
        chronology: str,
        subjects: Subjects,
        at: datetime,
    ) -> Reckoned:
        """The same, reckoning only what was touched since `before`, a reckoning of it by these standards."""
        known = known_at(facts, chronology=chronology, subjects=subjects, at=at, cleared=self.rules.cleared)
        return again_apart(before, World(known, self.rules, self.calendars, at))

    def gates(
        self,
        facts: Sequence[Recorded],
        *,
        chronology: str,
        subjects: Subjects,
        at: datetime,
        pathway: str,
        act: Recorded | None = None,
    ) -> list[GateStands]:
        """How every gate of a case's pathway stands; where an `act` is given, for those whom it names."""
        return gates(
            facts,
            chronology=chronology,
            rules=self.rules,
            subjects=subjects,
            at=at,
            pathway=pathway,
            act=act,
        )

    def upgraded(self, kind: str, version: int, answers: Mapping[str, Any]) -> Mapping[str, Any]:
        """Stored answers brought to the kind's present version; as they are where the kind is not known."""
        declared = self.rules.kinds.get(kind)
        while declared is not None and version < declared.version:
            answers = declared.upgrades[version](answers)
            version += 1
        return answers
