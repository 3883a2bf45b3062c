"""Notices to other agencies: a reference, a purpose and a number to ring; never case text."""

from collections.abc import Iterator
from dataclasses import dataclass

from harken.access.connection import Connection
from harken.outside.outbox import Queued, queue
from harken.outside.webhook import Host, host_of
from harken.policy.force import Address, Policy
from harken.vocabulary import Role

PORTAL = "portal"
"""What waits to be read, and is sent nowhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A notice to be sent. `key` makes it one, however often queued; `called` is which one of several."""

    force: str
    to: Role
    purpose: str
    reference: str
    chronology: str
    key: str
    area: str = ""
    called: str = ""
    entry: str = ""
    children: tuple[str, ...] = ()


def queue_notice(connection: Connection, outgoing: Outgoing, policy: Policy) -> bool:
    """Queue a notice by the agency's webhook, else its mailbox, and lay it out at its portal if it has one.

    False where the force has no address for it: nothing is sent, the duty stays owed, its silence climbs.
    """
    address = policy.address_of(outgoing.to, outgoing.area, outgoing.called)
    if address is None or not goes(address):
        return False
    channel, destination = next(_ways(address))
    body = {
        "notice": outgoing.purpose,
        "reference": outgoing.reference,
        "from": policy.name,
        "call_back": policy.call_back,
    }
    if address.called:
        body["called"] = address.called
    if channel == "email" and address.setting:
        body["portal"] = address.setting
    queue(
        connection,
        Queued(
            force=outgoing.force,
            key=outgoing.key,
            channel=channel,
            kind="notice",
            destination=destination,
            secret=address.secret,
            purpose=outgoing.purpose,
            reference=outgoing.reference,
            body=body,
            chronology=outgoing.chronology,
            sender=outgoing.to.name,
            children=outgoing.children,
            portal=address.setting,
            entry=outgoing.entry,
        ),
    )
    return True


def goes(address: Address) -> bool:
    """Whether a notice goes there by itself: a telephone number alone is somebody's to ring."""
    return any(_ways(address))


def _ways(address: Address) -> Iterator[tuple[str, str]]:
    """By which channels it may go, and where; at the portal it is there as soon as it is queued."""
    ways = (("webhook", address.webhook), ("email", address.email), (PORTAL, address.setting))
    return ((channel, where) for channel, where in ways if where)


def hosts(policy: Policy) -> frozenset[Host]:
    """The only machines that notices of a force are posted to."""
    return frozenset(host_of(address.webhook) for address in policy.addresses if address.webhook)
