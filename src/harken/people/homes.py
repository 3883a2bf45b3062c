"""Who lives or stays with whom, and where: for what one case knows of somebody at home with another's."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from harken.access.connection import Connection
from harken.every_case.places import OF_MANY
from harken.people.links import Link, links_of
from harken.people.places import LIVES_AT, STAYS_AT, places


def live_with(
    connection: Connection, force: str, ids: Iterable[str], *, at: datetime
) -> Mapping[str, set[str]]:
    """For each of these people their homes at `at` and who shares them; for each place who lives there.

    A place of many is nobody's home here, and who lives there is nobody's household: that is on its page.
    """
    ids = set(ids)
    found: dict[str, set[str]] = defaultdict(set)
    own = _homes(connection, force, ids, at)
    for link in own:
        if link.to in ids:
            found[link.to].add(link.from_)
    homes = {link.to for link in own if link.from_ in ids}
    if not homes:
        return found
    there = _homes(connection, force, homes, at)
    for link in own:
        if link.from_ in ids:
            found[link.from_] |= {link.to, *(x.from_ for x in there if x.to == link.to)} - {link.from_}
    return found


def _homes(connection: Connection, force: str, ids: Iterable[str], at: datetime) -> list[Link]:
    links = links_of(connection, force, ids, at=at)
    found = [one for one in links if one.stood and one.relation in (LIVES_AT, STAYS_AT)]
    where = places(connection, force, (one.to for one in found))
    many = {key for key, one in where.items() if one.kind in OF_MANY}
    return [one for one in found if one.to not in many]
