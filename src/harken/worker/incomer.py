"""Whom a case was handed to by somebody else: of what the one before was told of, they are told, too."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from harken.engine.known import standing_facts
from harken.every_case.acceptance import Allocated
from harken.every_case.handover import HandoverAccepted, HandoverOffered
from harken.vocabulary import Recorded

FIRST = 100
"""The rung of the first handover of a case, above those of any ladder; the next has the next."""


@dataclass(frozen=True, slots=True)
class Incomer:
    """Who was given or offered a case, when that was known, and which rung of their own that is."""

    account: str
    at: datetime
    rung: int


def incomer_of(facts: Sequence[Recorded], chronology: str, at: datetime) -> Incomer | None:
    """The last to whom the case was given or offered; nobody, where they took it themselves."""
    own = [f for f in standing_facts(facts, at) if f.chronology == chronology]
    handed = [f for f in own if f.kind in (Allocated.key, HandoverOffered.key) and f.answers.get("to")]
    if not handed:
        return None
    last = max(handed, key=lambda f: (f.recorded, f.id))
    to = str(last.answers["to"])
    taken = any(f.kind == HandoverAccepted.key and f.by == to and f.recorded >= last.recorded for f in own)
    return None if last.by == to or taken else Incomer(to, last.recorded, FIRST + len(handed))
