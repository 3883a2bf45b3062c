"""Who reads how long a colleague spent with traumatic material: they, whoever leads them, and welfare."""

from collections.abc import Iterable, Mapping

from harken.access.actor import Actor
from harken.access.connection import Connection, uuids
from harken.access.decision import Decision
from harken.access.may import On, may
from harken.access.permissions import Act

_READS = "select r::text from unnest(%s::uuid[]) r where priv.reads_of_staff(%s::uuid, r)"


def readable(connection: Connection, actor: Actor, roots: Iterable[str]) -> Mapping[str, Decision]:
    """Of each of these entries, by the first of their chain, whether the actor reads what follows from it."""
    asked = sorted(set(roots))
    theirs = {row[0] for row in connection.execute(_READS, (uuids(asked), actor.force))} if asked else set()
    return {one: may(actor, Act.READ_EXPOSURE, On(restricted=True, member=one in theirs)) for one in asked}
