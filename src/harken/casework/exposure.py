"""What follows from somebody counting their time with traumatic material: over the limit, it is on record."""

from dataclasses import replace
from datetime import datetime

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.access.refused import Refused
from harken.casework.journal import Chronology, put
from harken.catalogue.standards import Standards
from harken.chronology.append import NewEntry
from harken.chronology.exposure import exposure_of
from harken.every_case.exposure import ExposureCounted, ExposureOverLimit
from harken.policy.force import Exposure
from harken.vocabulary import Recorded
from harken.vocabulary.roles import SYSTEM


def over_limit(
    connection: Connection, into: Chronology, fact: Recorded, *, by: Actor, standards: Standards
) -> Chronology:
    """Record that the limit was passed by these minutes; answers the chronology with it.

    Who was over it before is not said to be so again: whoever leads them was told.
    """
    if fact.kind != ExposureCounted.key or fact.struck:
        return into
    passed = _passed(connection, fact, by, standards.policy.exposure)
    if passed is None:
        return into
    new = NewEntry(
        chronology=into.id, entry=passed, about=(), happened=fact.recorded, idem=f"{fact.id}/over-limit"
    )
    outcome = put(connection, new, into, by=replace(by, role=SYSTEM), standards=standards)
    return into if isinstance(outcome, Refused) else outcome[0]


def _passed(connection: Connection, fact: Recorded, by: Actor, limits: Exposure) -> ExposureOverLimit | None:
    at, these = fact.recorded, int(fact.answers["minutes"])
    for limit in limits.each:
        counted = exposure_of(connection, (by.account,), since=at - limit.within, until=at)
        minutes = counted.get(by.account, 0)
        if _was(minutes, these, fact.happened, at - limit.within) <= limit.minutes < minutes:
            return ExposureOverLimit(limit=limit.minutes, within=limit.says)
    return None


def _was(minutes: int, these: int, happened: datetime, since: datetime) -> int:
    """What it was without these minutes, where they count at all."""
    return minutes - these if happened > since else minutes
