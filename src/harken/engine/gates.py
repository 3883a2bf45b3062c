"""Gates: which of our own acts are held at a moment, and for want of what."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from harken.engine.given import Moment, all_hold
from harken.engine.known import Known, known_at
from harken.engine.rulebook import Rulebook
from harken.engine.subject import CHILD_ROLES, Subjects
from harken.vocabulary import About, Gate, Recorded, Requires


@dataclass(frozen=True, slots=True)
class GateStands:
    """Whether a gate holds its act now, and which requirements are not met."""

    gate: Gate
    holds: bool
    unmet: tuple[Requires, ...] = ()
    released_by: Recorded | None = None


def gates(
    facts: Iterable[Recorded],
    *,
    chronology: str,
    rules: Rulebook,
    subjects: Subjects,
    at: datetime,
    pathway: str,
) -> list[GateStands]:
    """How each gate of a pathway stands for a case."""
    known = known_at(facts, chronology=chronology, subjects=subjects, at=at)
    mine = (gate for gate in rules.gates if _declared_by(gate) in (pathway, "every_case"))
    return [_stands(gate, known, rules) for gate in mine]


def _declared_by(gate: Gate) -> str:
    """The slug of its pathway: a folder has an underscore where a key has a hyphen."""
    return gate.key.partition(".")[0].replace("-", "_")


def _stands(gate: Gate, known: Known, rules: Rulebook) -> GateStands:
    released = known.matching(rules.matchers_of(gate.released), "", everywhere=False)
    unmet = tuple(one for one in gate.requires if not _so(one, known, rules))
    return GateStands(gate, bool(unmet) and not released, unmet, released[-1] if released else None)


def _so(requires: Requires, known: Known, rules: Rulebook) -> bool:
    """Whether it is so for every child of the case, or for the case as a whole."""
    asked = ("",) if requires.about is About.CASE else children_of(known)
    return all(all_hold((requires.given,), Moment(known, rules, one, known.at)) for one in asked)


def children_of(known: Known) -> list[str]:
    """Everybody under 18, or who may be, that this chronology is about."""
    own = (fact for fact in known.facts if fact.chronology == known.chronology)
    who = dict.fromkeys(s for fact in own for s, role in fact.about if role in CHILD_ROLES)
    return [subject for subject in who if known.subject(subject).under(18, known.at)]
