"""Which standings somebody is shown: what follows from a colleague's minutes, only as those are read."""

from collections.abc import Sequence

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.access.exposure import readable
from harken.catalogue.standards import Standards
from harken.engine.standing import Standing


def for_eyes(
    connection: Connection, by: Actor, standings: Sequence[Standing], standards: Standards
) -> Sequence[Standing]:
    """These, without those that began by an entry about a colleague that is not for this reader."""
    kinds = standards.rules.kinds
    begun = {one.trigger.chain for one in standings if kinds[one.trigger.kind].of_staff}
    if not begun:
        return standings
    reads = readable(connection, by, begun)
    return [one for one in standings if reads.get(one.trigger.chain, True)]
