"""What lies at the partners' portal, kept as the record says: laid out, settled, asked back."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.access.refused import Refused
from harken.casework.conflict import CONFLICT, may_be_read_by_a_party
from harken.casework.journal import Chronology, put
from harken.casework.notices import goes_elsewhere
from harken.catalogue.standards import Standards
from harken.chronology.append import NewEntry
from harken.every_case.disclosure import (
    Agency,
    Disclosed,
    RecallAsks,
    Recalled,
    Receipt,
    agency_called,
    agency_of,
)
from harken.every_case.told import Channel
from harken.outside.notice import Outgoing, queue_notice
from harken.policy.force import Policy
from harken.vocabulary import Entry, Recorded, Role
from harken.vocabulary.roles import ROLES, SYSTEM

STRUCK = "What it was sent on was struck out."
PUT_RIGHT = "What it was sent on was put right."

# A receipt says of which sending it is by its purpose; without one it is of all that they were sent.
_SETTLE = """
update outbox set settled = clock_timestamp()
where force = %(force)s::uuid and chronology = %(case)s::uuid and kind = 'notice' and portal <> ''
    and sender = any (%(senders)s) and settled is null and receipt = '' and %(purpose)s in ('', purpose)
"""
# One of several has it: of that one, and of these children.
_SETTLE_NAMED = """
update outbox set settled = clock_timestamp()
where force = %(force)s::uuid and chronology = %(case)s::uuid and portal <> '' and settled is null
    and receipt = '' and split_part(key, '/', 1) = %(notice)s and body ->> 'called' = %(called)s
    and children && %(children)s::uuid[]
"""
# They answered by another way: of what had been asked by then, and of these children.
_SETTLE_ASKED = """
update outbox set settled = clock_timestamp()
where force = %(force)s::uuid and chronology = %(case)s::uuid and portal <> '' and settled is null
    and receipt = '' and key = any (%(keys)s) and children && %(children)s::uuid[]
"""
_RECALL = """
update outbox set recalled = clock_timestamp(), recall_asks = %(asks)s
where force = %(force)s::uuid and chronology = %(case)s::uuid and kind = 'notice' and portal <> ''
    and sender = any (%(senders)s) and recalled is null and %(reference)s in ('', reference)
    and %(called)s in ('', coalesce(body ->> 'called', ''))
"""
_WITHDRAW = """
update outbox set recalled = clock_timestamp(), recall_asks = %(asks)s
where force = %(force)s::uuid and portal <> '' and (entry = %(entry)s::uuid or key = any (%(keys)s))
    and recalled is null
returning key, sender, reference, coalesce(body ->> 'called', '')
"""


@dataclass(frozen=True, slots=True)
class Said:
    """What was just recorded: the entry, with its words, and the fact that it is now."""

    entry: Entry
    fact: Recorded


def not_to_send(
    connection: Connection, into: Chronology, entry: Entry, *, by: Actor, standards: Standards
) -> Refused | None:
    """The refusal of a sending by the portal that nobody would read there, or somebody of the case might.

    Nothing has gone yet.
    """
    if not isinstance(entry, Disclosed) or entry.channel is not Channel.PORTAL:
        return None
    role = _reads(standards.policy, entry, by.area)
    address = standards.policy.address_of(role, by.area, entry.to_whom) if role else None
    if address is None:
        return _nobody_reads(entry, standards)
    if may_be_read_by_a_party(connection, into, address.setting, by):
        return Refused("reads_there", CONFLICT, "channel")
    return None


def _nobody_reads(entry: Disclosed, standards: Standards) -> Refused:
    named = [one.called for one in standards.policy.addresses if agency_of(one.to) is entry.to and one.portal]
    there = ", ".join(filter(None, named))
    which = f"Name one that does: {there}. Or say" if there else "Say"
    return Refused(
        "nobody_reads",
        f"Nobody reads that at the portal for “{entry.to.value}”. {which} how else it was sent.",
        "to_whom" if there else "channel",
    )


def laid_out(
    connection: Connection, into: Chronology, said: Said, *, by: Actor, standards: Standards
) -> Chronology:
    """Lay out at the portal what was sent that way, and keep what lies there as the record says.

    What was corrected or struck out is asked back; answers the chronology with that on record.
    """
    entry, fact = said.entry, said.fact
    if fact.replaces:
        into = _withdrawn(connection, into, fact, by=by, standards=standards)
    if fact.struck:
        return into
    if isinstance(entry, Disclosed) and entry.channel is Channel.PORTAL:
        _lay_out(connection, into, entry, fact, by=by, standards=standards)
    if isinstance(entry, Receipt):
        _update(connection, _SETTLE, fact, by, whom=entry.sender, purpose=entry.purpose)
    _settle_named(connection, fact, by, standards)
    _settle_asked(connection, into, fact, by, standards)
    if isinstance(entry, Recalled):
        asked = RecallAsks.DELETE if entry.asked is RecallAsks.NOT_SAID else entry.asked
        answers = {"reference": entry.reference, "asks": asked.value}
        called = _called(standards.policy, entry, by.area)
        _update(connection, _RECALL, fact, by, whom=entry.to, called=called, **answers)
    return into


def _withdrawn(
    connection: Connection, into: Chronology, fact: Recorded, *, by: Actor, standards: Standards
) -> Chronology:
    """Ask back what lies there by an entry that stands no more, and put that on record for each of them."""
    keys = list(_no_more_called_for(fact, into, standards))
    values = {"force": by.force, "entry": fact.replaces, "keys": keys, "asks": RecallAsks.DELETE.value}
    about = next((one.about for one in into.facts if one.id == fact.replaces), ())
    for key, sender, reference, called in connection.execute(_WITHDRAW, values).fetchall():
        asked = Recalled(
            to=agency_called(sender),
            to_whom=called,
            reference=reference,
            asked=RecallAsks.DELETE,
            why=STRUCK if fact.struck else PUT_RIGHT,
        )
        new = NewEntry(
            chronology=into.id, entry=asked, about=about, happened=fact.recorded, idem=f"withdrawn/{key}"
        )
        outcome = put(connection, new, into, by=replace(by, role=SYSTEM), standards=standards)
        if not isinstance(outcome, Refused):
            into = outcome[0]
    return into


def _settle_named(connection: Connection, fact: Recorded, by: Actor, standards: Standards) -> None:
    """What was said here of a notice that is received by an entry of its own: it lies settled."""
    for pathway in standards.pathways.values():
        for notice in pathway.notices:
            if notice.has_it and notice.has_it.kind.key == fact.kind:
                values = {
                    "force": by.force,
                    "case": fact.chronology,
                    "notice": notice.key,
                    "called": fact.answers.get(notice.has_it.called),
                    "children": [who for who, _ in fact.about],
                }
                connection.execute(_SETTLE_NAMED, values)


def _settle_asked(
    connection: Connection, into: Chronology, fact: Recorded, by: Actor, standards: Standards
) -> None:
    """What they answered by another way than the portal, and had been asked by then: it lies settled."""
    for pathway in standards.pathways.values():
        for notice in pathway.notices:
            if notice.settled_by and standards.rules.any_of(notice.settled_by).fits(fact):
                asked = [one.id for one in into.facts if one.happened <= fact.happened]
                values = {
                    "force": by.force,
                    "case": fact.chronology,
                    "keys": [f"{notice.key}/{one}" for one in asked],
                    "children": [who for who, _ in fact.about],
                }
                connection.execute(_SETTLE_ASKED, values)


def _no_more_called_for(fact: Recorded, into: Chronology, standards: Standards) -> Iterator[str]:
    """The keys of what went by itself for an entry that is struck out, or says now that another was told."""
    for pathway in standards.pathways.values():
        for notice in pathway.notices:
            if fact.struck or goes_elsewhere(notice, fact, into):
                yield f"{notice.key}/{fact.replaces}"


def _update(
    connection: Connection, question: str, fact: Recorded, by: Actor, *, whom: Agency, **values: str
) -> None:
    senders = [role.name for role in ROLES if agency_of(role) is whom]
    given = {"force": by.force, "case": fact.chronology, "senders": senders, **values}
    connection.execute(question.encode(), given)


def _lay_out(
    connection: Connection,
    into: Chronology,
    sent: Disclosed,
    fact: Recorded,
    *,
    by: Actor,
    standards: Standards,
) -> None:
    role = _reads(standards.policy, sent, by.area)
    if role is None:
        return
    outgoing = Outgoing(
        force=by.force,
        to=role,
        purpose=sent.purpose or "something sent to you",
        reference=into.reference,
        chronology=into.id,
        key=f"portal/{fact.id}",
        area=by.area,
        called=sent.to_whom,
        entry=fact.id,
        children=tuple(who for who, _ in fact.about),
    )
    queue_notice(connection, outgoing, standards.policy)


def _called(policy: Policy, recalled: Recalled, area: str) -> str:
    """Which of several it is asked back of, as the policy names it; empty where it is of each of them."""
    if not recalled.to_whom:
        return ""
    roles = dict.fromkeys(one.to for one in policy.addresses if agency_of(one.to) is recalled.to)
    found = (policy.address_of(role, area, recalled.to_whom) for role in roles)
    return next((address.called for address in found if address and address.called), "")


def _reads(policy: Policy, sent: Disclosed, area: str) -> Role | None:
    """Which role's people read it at the portal, there or by that name; None where nobody does."""
    roles = dict.fromkeys(one.to for one in policy.addresses if agency_of(one.to) is sent.to)
    found = ((role, policy.address_of(role, area, sent.to_whom)) for role in roles)
    return next((role for role, address in found if address and address.portal), None)
