"""What goes outside by itself when a fact is recorded: put on record as sent, and queued, at once."""

from dataclasses import replace

import structlog

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.access.refused import Refused
from harken.casework.journal import Chronology, put
from harken.catalogue.standards import Standards
from harken.chronology.append import NewEntry
from harken.engine.given import Whom, all_hold
from harken.engine.known import known_at
from harken.engine.tried import Failure, tried
from harken.every_case.disclosure import Content, Disclosed, Handling, Part, Sharing, agency_of
from harken.outside.notice import Outgoing, queue_notice
from harken.people.subjects import subjects_of
from harken.vocabulary import Notice, Recorded
from harken.vocabulary.recorded import About
from harken.vocabulary.roles import SYSTEM

log = structlog.get_logger()


def give_notice(connection: Connection, into: Chronology, *, by: Actor, standards: Standards) -> Chronology:
    """Queue every notice that the newest fact calls for; answers the chronology with what was sent."""
    fact = into.facts[-1]
    for pathway in standards.pathways.values():
        for notice in pathway.notices:
            if _surely_called_for(notice, fact, into, standards):
                into = _give(connection, notice, fact, into, by=by, standards=standards)
    return into


def _surely_called_for(notice: Notice, fact: Recorded, into: Chronology, standards: Standards) -> bool:
    """False where it cannot be worked out: the fact is kept, and whoever is to be told is owed it still."""
    called_for = tried(_called_for, notice, fact, into, standards)
    if isinstance(called_for, Failure):
        log.error("notice not reckoned", chronology=into.id, kind=called_for.kind)
        return False
    return called_for


def _called_for(notice: Notice, fact: Recorded, into: Chronology, standards: Standards) -> bool:
    rules = standards.rules
    fitting = [way for way in notice.on if rules.any_of((way.on,)).fits(fact)]
    if fact.replaces or not fitting:
        return False
    known = known_at(into.facts, chronology=into.id, subjects=subjects_of(into.facts), at=fact.recorded)
    subject = fact.about[0][0] if fact.about else ""
    whom = Whom(known, rules, subject)
    return any(all_hold(way.given, whom, fact.happened, fact) for way in fitting)


def _give(
    connection: Connection,
    notice: Notice,
    fact: Recorded,
    into: Chronology,
    *,
    by: Actor,
    standards: Standards,
) -> Chronology:
    key = f"{notice.key}/{fact.id}"
    system = replace(by, role=SYSTEM)
    sent = Disclosed(
        to=agency_of(notice.to),
        purpose=notice.purpose,
        basis=Sharing.SAFEGUARDING,
        content=Content.CALL_US,
        sent=(Part.REFERENCE,),
        reference=into.reference,
        handling=Handling.TEAM,
    )
    about: About = fact.about
    new = NewEntry(chronology=into.id, entry=sent, about=about, happened=fact.recorded, idem=key)
    outcome = put(connection, new, into, by=system, standards=standards)
    if isinstance(outcome, Refused):
        return into
    outgoing = Outgoing(
        force=by.force,
        to=notice.to,
        purpose=notice.purpose,
        reference=into.reference,
        chronology=into.id,
        key=key,
        area=by.area,
        children=tuple(who for who, _ in fact.about),
    )
    queue_notice(connection, outgoing, standards.policy)
    return outcome[0]
