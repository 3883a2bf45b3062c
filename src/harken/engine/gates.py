"""Gates: which of our own acts are held at a moment, and for want of what."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from harken.engine.given import Whom, all_hold
from harken.engine.known import Known, known_at
from harken.engine.rulebook import Rulebook
from harken.engine.subject import CHILD_ROLES, Subjects
from harken.vocabulary import OF_AGE, About, Gate, Recorded, Requires


@dataclass(frozen=True, slots=True)
class GateStands:
    """Whether a gate holds its act now, and which requirements are not met.

    Of one asked apart, `whom` are the suspects of whom it holds, and `free` those of whom it does not.
    """

    gate: Gate
    holds: bool
    unmet: tuple[Requires, ...] = ()
    released_by: Recorded | None = None
    whom: tuple[str, ...] = ()
    free: tuple[str, ...] = ()

    @property
    def shut(self) -> bool:
        """Whether it holds its act whomever that names."""
        return self.holds and not self.free


def gates(
    facts: Iterable[Recorded],
    *,
    chronology: str,
    rules: Rulebook,
    subjects: Subjects,
    at: datetime,
    pathway: str,
    act: Recorded | None = None,
) -> list[GateStands]:
    """How each gate of a pathway stands for a case; where an `act` is given, for those whom it names."""
    known = known_at(facts, chronology=chronology, subjects=subjects, at=at, cleared=rules.cleared)
    mine = [gate for gate in rules.gates if _declared_by(gate) in (pathway, "every_case")]
    by_suspect = known.before(act) if act is not None else known.apart()
    return [
        _apart(gate, by_suspect, rules, act) if gate.apart else _stands(gate, known, rules) for gate in mine
    ]


def _declared_by(gate: Gate) -> str:
    """The slug of its pathway: a folder has an underscore where a key has a hyphen."""
    return gate.key.partition(".")[0].replace("-", "_")


def _stands(gate: Gate, known: Known, rules: Rulebook) -> GateStands:
    released = known.matching(rules.any_of(gate.released), "", everywhere=False)
    unmet = tuple(one for one in gate.requires if not _so(one, known, rules))
    return GateStands(gate, bool(unmet) and not released, unmet, released[-1] if released else None)


def _apart(gate: Gate, known: Known, rules: Rulebook, act: Recorded | None) -> GateStands:
    """The same of each suspect whom the act is about, by what is known of each."""
    suspects = known.suspects()
    whom = suspects.suspected(act) if act is not None else suspects.by(len(suspects.facts))
    each = {who: _of(gate, known, rules, who) for who in whom or ("",)}
    held = [who for who, one in each.items() if one.holds]
    unmet = tuple(one for one in gate.requires if any(one in each[who].unmet for who in held))
    released = next((one.released_by for one in each.values() if one.released_by), None)
    named = [who for who in held if who]
    return GateStands(
        gate, bool(held), unmet, released, tuple(named), tuple(who for who in each if who not in held)
    )


def _of(gate: Gate, known: Known, rules: Rulebook, who: str) -> GateStands:
    released = known.matching(rules.any_of(gate.released), who, everywhere=False)
    whom = Whom(known, rules, who)
    unmet = tuple(one for one in gate.requires if not all_hold((one.given,), whom, known.at))
    return GateStands(gate, bool(unmet) and not released, unmet, released[-1] if released else None)


def _so(requires: Requires, known: Known, rules: Rulebook) -> bool:
    """Whether it is so for everybody it must be so for; of a case about nobody, for the case."""
    whom = _asked_of(requires.about, known)
    return all(all_hold((requires.given,), Whom(known, rules, who), known.at) for who in whom)


def _asked_of(about: About, known: Known) -> list[str]:
    if about is About.CASE or _about_nobody(known):
        return [""]
    return children_of(known) if about is About.EACH_CHILD else _people_of(known)


def _about_nobody(known: Known) -> bool:
    own = [fact for fact in known.facts if fact.chronology == known.chronology]
    return bool(own) and not any(fact.about for fact in own)


def children_of(known: Known) -> list[str]:
    """Everybody under 18, or who may be, that this chronology is about."""
    return [who for who in _people_of(known) if known.subject(who).under(OF_AGE, known.at)]


def _people_of(known: Known) -> list[str]:
    """Everybody that this chronology is about, of whatever age."""
    own = (fact for fact in known.facts if fact.chronology == known.chronology)
    return list(dict.fromkeys(s for fact in own for s, role in fact.about if role in CHILD_ROLES))
