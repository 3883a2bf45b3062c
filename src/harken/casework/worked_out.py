"""How a case stands, for whoever shows it: what cannot be worked out is named, and hides nothing else."""

from collections.abc import Sequence
from datetime import datetime

from harken.catalogue.standards import Standards
from harken.engine.gates import GateStands
from harken.engine.reckon import Apart
from harken.engine.tried import Failure, tried
from harken.people.subjects import subjects_of
from harken.vocabulary import Recorded

EVERYTHING = ""
"""In place of a duty's key, where nothing of a case could be worked out."""


def worked_out(facts: Sequence[Recorded], *, chronology: str, standards: Standards, at: datetime) -> Apart:
    """Every duty that could be worked out, and which could not."""

    def reckoned() -> Apart:
        return standards.reckoned(facts, chronology=chronology, subjects=subjects_of(facts), at=at)

    found = tried(reckoned)
    return Apart([], {EVERYTHING: found.kind}) if isinstance(found, Failure) else found


def gates_worked_out(
    facts: Sequence[Recorded],
    *,
    chronology: str,
    standards: Standards,
    at: datetime,
    pathway: str,
    act: Recorded | None = None,
) -> list[GateStands] | Failure:
    """Every gate of a case's pathway, for those whom an `act` names; or that they cannot be worked out."""

    def stands() -> list[GateStands]:
        people = subjects_of(facts)
        return standards.gates(facts, chronology=chronology, subjects=people, at=at, pathway=pathway, act=act)

    return tried(stands)
