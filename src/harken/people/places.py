"""Reads places: their lines, who lives or lived there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

import psycopg
from psycopg.rows import class_row

from harken.access.connection import Connection, uuids
from harken.people.links import Link, links_of
from harken.people.read import PersonLine, persons

LIVES_AT, STAYS_AT = "lives at", "stays at"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLine:
    """One place. Metres east and north are on the British National Grid; None where not known."""

    id: str
    name: str
    lines: str
    postcode: str
    kind: str
    easting: int | None
    northing: int | None
    area: str
    restricted: bool

    @property
    def address(self) -> str:
        """The address in one line, the name first where it has one."""
        written = [part.strip(" ,") for part in (self.name, *self.lines.splitlines(), self.postcode)]
        return ", ".join(dict.fromkeys(part for part in written if part)) or "Address not known"

    @property
    def named(self) -> str:
        """What it is called, or else the first line of its address."""
        return self.name or self.address.partition(",")[0]

    @property
    def grid(self) -> str:
        """The position as it is read out; empty where not known."""
        return "" if self.easting is None else f"{self.easting} {self.northing}"


_COLUMNS = """
p.place::text as id, p.name, p.lines, p.postcode, p.kind, round(p.grid[0])::integer as easting,
round(p.grid[1])::integer as northing, coalesce(p.area, '') as area, p.restricted
"""
_SELECT = f"""
select {_COLUMNS} from place_line p where p.force = %s::uuid and p.place = any (%s::uuid[])
"""  # noqa: S608 - put together from our own constants


def places(connection: Connection, force: str, ids: Iterable[str]) -> dict[str, PlaceLine]:
    """Those of these places that may be seen, by id, in one query; absent and hidden look alike."""
    wanted = sorted({one for one in ids if one})
    if not wanted:
        return {}
    cursor = psycopg.Cursor(connection, row_factory=class_row(PlaceLine))
    return {one.id: one for one in cursor.execute(_SELECT, (force, uuids(wanted)), prepare=True)}


@dataclass(frozen=True, slots=True)
class Dweller:
    """Somebody who lives or stays at a place, or did."""

    person: PersonLine
    link: Link


def lives_here(
    connection: Connection, force: str, place: str, *, at: datetime
) -> tuple[Sequence[Dweller], Sequence[Dweller]]:
    """Who lived or stayed at a place at `at`, and who had before; those who may not be seen are left out."""
    found = links_of(connection, force, [place], at=at)
    homes = [link for link in found if link.to == place and link.relation in (LIVES_AT, STAYS_AT)]
    known = persons(connection, force, (link.from_ for link in homes))
    dwellers = [Dweller(known[link.from_], link) for link in homes if link.from_ in known]
    now = [one for one in dwellers if one.link.stood]
    here = {one.person.id for one in now}
    return now, [one for one in dwellers if one.person.id not in here]
