"""What goes outside by itself when a fact is recorded: put on record as sent, and queued, at once."""

from dataclasses import replace

import structlog

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.access.refused import Refused
from harken.casework.conflict import CONFLICT, may_be_read_by_a_party
from harken.casework.journal import Chronology, put
from harken.casework.particulars import particulars
from harken.catalogue.standards import Standards
from harken.chronology.append import NewEntry
from harken.engine.given import Whom, all_hold
from harken.engine.known import known_at
from harken.engine.tried import Failure, tried
from harken.every_case.disclosure import Content, Disclosed, Handling, Part, Sharing, agency_of
from harken.every_case.told import Channel, NotDelivered
from harken.outside.notice import Outgoing, goes, queue_notice
from harken.people.subjects import subjects_of
from harken.policy.force import Address
from harken.vocabulary import Basis, Notice, Recorded
from harken.vocabulary.roles import SYSTEM

log = structlog.get_logger()
NO_ADDRESS = "The policy has no address that it could go to. Ring them."


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
    ways = [(way, rules.any_of((way.on,))) for way in notice.on]
    if not any(fact.kind in asked.by_kind for _, asked in ways) or (
        fact.replaces and not goes_elsewhere(notice, fact, into)
    ):
        return False
    known = known_at(into.facts, chronology=into.id, subjects=subjects_of(into.facts), at=fact.recorded)
    subject = fact.about[0][0] if fact.about else ""
    whom = Whom(known, rules, subject)
    return any(
        asked.fits(fact, known) and all_hold(way.given, whom, fact.happened, fact) for way, asked in ways
    )


def goes_elsewhere(notice: Notice, fact: Recorded, into: Chronology) -> bool:
    """Whether a correction says that another of several was to be told, or of another child."""
    before = next((one for one in into.facts if one.id == fact.replaces), None)
    if not notice.called or before is None or before.kind != fact.kind:
        return False
    return (before.answers.get(notice.called), before.about) != (fact.answers.get(notice.called), fact.about)


def _give(
    connection: Connection,
    notice: Notice,
    fact: Recorded,
    into: Chronology,
    *,
    by: Actor,
    standards: Standards,
) -> Chronology:
    called = str(fact.answers.get(notice.called) or "") if notice.called else ""
    address = standards.policy.address_of(notice.to, by.area, called)
    if notice.called and not (address and address.portal):
        # One of several that reads no portal: whoever recorded it told them, by their own way.
        return into
    key = f"{notice.key}/{fact.id}"
    entry: Disclosed | NotDelivered = NotDelivered(to=notice.to.name, reason=NO_ADDRESS)
    if notice.particulars and address and may_be_read_by_a_party(connection, into, address.setting, by):
        entry = NotDelivered(to=notice.to.name, channel=Channel.PORTAL, reason=CONFLICT)
    elif address and goes(address):
        entry = _sent(connection, notice, fact, into, by, address)
    new = NewEntry(chronology=into.id, entry=entry, about=fact.about, happened=fact.recorded, idem=key)
    outcome = put(connection, new, into, by=replace(by, role=SYSTEM), standards=standards)
    if isinstance(outcome, Refused):
        return into
    if isinstance(entry, NotDelivered):
        return outcome[0]
    outgoing = Outgoing(
        force=by.force,
        to=notice.to,
        purpose=notice.purpose,
        reference=into.reference,
        chronology=into.id,
        key=key,
        area=by.area,
        called=called,
        entry=outcome[1].id if entry.what else "",
        children=tuple(who for who, _ in fact.about),
    )
    queue_notice(connection, outgoing, standards.policy)
    return outcome[0]


def _sent(
    connection: Connection,
    notice: Notice,
    fact: Recorded,
    into: Chronology,
    by: Actor,
    address: Address,
) -> Disclosed:
    """What goes on record as sent: a reference alone, or at a portal what was declared of the child, too."""
    at_portal = bool(notice.particulars and address.portal)
    return Disclosed(
        to=agency_of(notice.to),
        to_whom=address.called if at_portal else "",
        purpose=notice.purpose,
        basis=Sharing.DUTY if any(one.basis is Basis.LAW for one in notice.sources) else Sharing.SAFEGUARDING,
        content=Content.NARROW if at_portal else Content.CALL_US,
        sent=(Part.REFERENCE, Part.WHO, Part.INCIDENT) if at_portal else (Part.REFERENCE,),
        what=particulars(connection, notice, fact, into, by) if at_portal else "",
        reference=into.reference,
        channel=Channel.PORTAL if at_portal else Channel.NOT_KNOWN,
        handling=Handling.TEAM,
    )
