"""Whether one of our own acts is held by a gate, and what is wanting."""

from collections.abc import Mapping
from datetime import UTC, datetime

import structlog

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.access.refused import Refused
from harken.casework.journal import Chronology
from harken.casework.worked_out import gates_worked_out
from harken.catalogue.standards import Standards
from harken.engine.gates import GateStands
from harken.engine.tried import Failure
from harken.people.read import persons
from harken.vocabulary import Entry, Recorded
from harken.vocabulary.recorded import About

log = structlog.get_logger()
NOT_KNOWN = Refused(
    "gate_not_known",
    "Whether anything is still wanting could not be worked out, and so this is not done yet."
    " Ring the duty inspector.",
)
NOT_SEEN = "a suspect whom you may not see"
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def held(
    connection: Connection, entry: Entry, about: About, into: Chronology, *, by: Actor, standards: Standards
) -> Refused | None:
    """The refusal of an act that a gate holds, naming all that is wanting; None when nothing holds it.

    Where it is held of some suspects and not of others, it names those of whom it is, as far as `by` may
    see who they are.
    """
    at = max((fact.recorded for fact in into.facts), default=LONG_AGO)
    act = tried_as(entry, about, into.id, at)
    rules = standards.rules
    mine = [gate for gate in rules.gates if rules.any_of((gate.act,)).fits(act)]
    if not mine:
        return None
    stands = gates_worked_out(
        into.facts, chronology=into.id, standards=standards, at=at, pathway=into.pathway, act=act
    )
    if isinstance(stands, Failure):
        log.error("gate not reckoned", chronology=into.id, kind=stands.kind)
        return NOT_KNOWN
    holds = [one for one in stands if one.holds and one.gate in mine]
    whom = persons(connection, by.force, {who for one in holds for who in one.whom})
    wanting = [said_of(one, {who: line.named for who, line in whom.items()}) for one in holds]
    return Refused("gate_holds", " ".join(wanting)) if wanting else None


def tried_as(entry: Entry, about: About, chronology: str, at: datetime) -> Recorded:
    """An act as the fact it would be."""
    answers, kind = entry.coded(), type(entry).key
    return Recorded(
        id="", kind=kind, answers=answers, about=about, happened=at, recorded=at, chronology=chronology
    )


def said_of(one: GateStands, names: Mapping[str, str]) -> str:
    """What a gate still wants, and of which suspects, by the names of those who may be seen."""
    wants = " ".join(requires.refusal for requires in one.unmet)
    whom = list(dict.fromkeys(names.get(who, NOT_SEEN) for who in one.whom))
    return f"Of {' and '.join(whom)}: {wants}" if whom else wants
