"""Whether one of our own acts is held by a gate, and what is wanting."""

from datetime import UTC, datetime

import structlog

from harken.access.refused import Refused
from harken.casework.journal import Chronology
from harken.casework.worked_out import gates_worked_out
from harken.catalogue.standards import Standards
from harken.engine.tried import Failure
from harken.vocabulary import Entry, Recorded

log = structlog.get_logger()
NOT_KNOWN = Refused(
    "gate_not_known",
    "Whether anything is still wanting could not be worked out, and so this is not done yet."
    " Ring the duty inspector.",
)
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def held(entry: Entry, into: Chronology, standards: Standards) -> Refused | None:
    """The refusal of an act that a gate holds, naming all that is wanting; None when nothing holds it."""
    kind = type(entry)
    at = max((fact.recorded for fact in into.facts), default=LONG_AGO)
    act = Recorded(
        id="", kind=kind.key, answers=entry.coded(), about=(), happened=at, recorded=at, chronology=into.id
    )
    rules = standards.rules
    mine = [gate for gate in rules.gates if rules.any_of((gate.act,)).fits(act)]
    if not mine:
        return None
    stands = gates_worked_out(
        into.facts, chronology=into.id, standards=standards, at=at, pathway=into.pathway
    )
    if isinstance(stands, Failure):
        log.error("gate not reckoned", chronology=into.id, kind=stands.kind)
        return NOT_KNOWN
    wanting = [r.refusal for g in stands if g.holds and g.gate in mine for r in g.unmet]
    return Refused("gate_holds", " ".join(wanting)) if wanting else None
