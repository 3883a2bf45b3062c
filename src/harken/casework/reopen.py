"""A fact learned after a case was closed: where it brings a new duty, the case is open again, by itself."""

from collections.abc import Sequence
from dataclasses import replace

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.access.refused import Refused
from harken.casework.journal import Chronology, put
from harken.catalogue.standards import Standards
from harken.chronology.append import NewEntry
from harken.engine.known import standing_facts
from harken.engine.standing import Standing
from harken.engine.tried import Failure, tried
from harken.every_case.opening import Reopened
from harken.people.subjects import subjects_of
from harken.vocabulary import Mark, Recorded
from harken.vocabulary.roles import SYSTEM


def reopen(
    connection: Connection,
    into: Chronology,
    fact: Recorded,
    standings: Sequence[Standing],
    *,
    by: Actor,
    standards: Standards,
) -> Chronology:
    """Put on record that a closed case is open again, where `fact` brought what was not owed before it.

    What was owed when it was closed does not reopen it: whoever closed it knew.
    """
    # What cannot be worked out of a closed case is said on the board; it does not undo the fact.
    again = tried(_opens_again, into, fact, standings, standards)
    if isinstance(again, Failure) or not again:
        return into
    new = NewEntry(
        chronology=into.id,
        entry=Reopened(why="Something recorded since it was closed is owed an answer."),
        about=(),
        happened=fact.recorded,
        idem=f"reopened/{fact.id}",
    )
    outcome = put(connection, new, into, by=replace(by, role=SYSTEM), standards=standards)
    return into if isinstance(outcome, Refused) else outcome[0]


def _opens_again(
    into: Chronology, fact: Recorded, standings: Sequence[Standing], standards: Standards
) -> bool:
    return _closed_before(into, fact, standards) and _brings(into, fact, standings, standards)


def _closed_before(into: Chronology, fact: Recorded, standards: Standards) -> bool:
    closes, opens = (standards.rules.bearing(mark) for mark in (Mark.CASE_CLOSED, Mark.CASE_OPENED))
    if not any(closes.fits(one) for one in into.facts):
        return False
    for one in reversed(standing_facts(into.facts, fact.recorded)):
        if one.chronology != into.id or not (closes.fits(one) or opens.fits(one)):
            continue
        return closes.fits(one) and one.chain != fact.chain
    return False


def _brings(into: Chronology, fact: Recorded, standings: Sequence[Standing], standards: Standards) -> bool:
    earlier = [one for one in into.facts if one.recorded < fact.recorded]
    before = standards.reckoned(earlier, chronology=into.id, subjects=subjects_of(earlier), at=fact.recorded)
    stood = {s.key for s in before.standings if s.unsettled}
    # What could not be worked out before it is not what it brings.
    return any(s.unsettled and s.key not in stood and s.duty.key not in before.failed for s in standings)
