"""Notices to other agencies: a reference, a purpose and a number to ring; never case text."""

from dataclasses import dataclass

from harken.access.connection import Connection
from harken.outside.outbox import Queued, queue
from harken.outside.webhook import Host, host_of
from harken.policy.force import Policy
from harken.vocabulary import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A notice to be sent. `key` makes it one, however often it is queued."""

    force: str
    to: Role
    purpose: str
    reference: str
    chronology: str
    key: str
    area: str = ""
    children: tuple[str, ...] = ()


def queue_notice(connection: Connection, outgoing: Outgoing, policy: Policy) -> bool:
    """Queue a notice by the agency's webhook, else its mailbox. False where the force has no address for it.

    Without an address nothing is sent, the duty stays owed, and its silence climbs.
    """
    address = policy.address_of(outgoing.to, outgoing.area)
    if address is None or not (address.webhook or address.email):
        return False
    body = {
        "notice": outgoing.purpose,
        "reference": outgoing.reference,
        "from": policy.name,
        "call_back": policy.call_back,
    }
    queue(
        connection,
        Queued(
            force=outgoing.force,
            key=outgoing.key,
            channel="webhook" if address.webhook else "email",
            kind="notice",
            destination=address.webhook or address.email,
            secret=address.secret,
            purpose=outgoing.purpose,
            reference=outgoing.reference,
            body=body,
            chronology=outgoing.chronology,
            sender=outgoing.to.name,
            children=outgoing.children,
        ),
    )
    return True


def hosts(policy: Policy) -> frozenset[Host]:
    """The only machines that notices of a force are posted to."""
    return frozenset(host_of(address.webhook) for address in policy.addresses if address.webhook)
