"""Whether somebody who would read at the portal of a child may be of the child's family: a person decides."""

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.casework.journal import Chronology
from harken.people.read import persons

_READS = "select priv.reads_for(%s::uuid, %s, %s::text[])"
CONFLICT = "Somebody who reads there has a family name of the case. Ring, and ask for somebody else there."


def may_be_read_by_a_party(connection: Connection, into: Chronology, setting: str, by: Actor) -> bool:
    """Whether a reader of a setting has the family name of somebody whom the case knows of.

    As far as `by` may see who they are. Too wide rather than too narrow: a namesake costs a call; what a
    parent reads who works there costs the child more.
    """
    who = {subject for fact in into.facts for subject, _ in fact.about}
    families = {one.family.strip().lower() for one in persons(connection, by.force, who).values()}
    row = connection.execute(_READS, (by.force, setting, sorted(families - {""}))).fetchone()
    return bool(row and row[0])
