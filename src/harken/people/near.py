"""Who lives near a point: whoever is named by an entry of some kinds, and which children."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import psycopg
from psycopg.rows import class_row

from harken.access.connection import Connection
from harken.engine.subject import ESTIMATE_YEARS
from harken.people.links import moment
from harken.people.places import LIVES_AT, STAYS_AT
from harken.vocabulary import OF_AGE
from harken.vocabulary.calendars import london_day

NEAREST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """Somebody who lives or stays near a point: where, and how many metres east, north and away."""

    person: str
    place: str
    address: str
    relation: str
    east: int
    north: int
    metres: int


@dataclass(frozen=True, slots=True)
class Circle:
    """The circle that is asked about: easting and northing of its middle, and metres to its edge."""

    middle: tuple[int, int]
    metres: int


# A link stands here as `links.STOOD` says.
_LIVED = """
select l."from"::text as person, p.place::text as place,
    coalesce(nullif(p.name, ''), split_part(p.lines, E'\n', 1)) as address, l.relation,
    round(p.grid[0] - %(east)s)::integer as east, round(p.grid[1] - %(north)s)::integer as north,
    round(p.grid <-> point(%(east)s, %(north)s))::integer as metres
from place_line p
join link_line l on l.force = p.force and l."to" = p.place and l.relation = any (%(homes)s)
    and l.known <= %(at)s and (l.since is null or l.since <= %(day)s)
    and (l.until is null or l.until > %(day)s or l.end_known > %(at)s)
"""
# Row security lets the index be asked for the square around it; few are left to be measured.
IN_THE_CIRCLE = """
where p.force = %(force)s::uuid
    and p.grid[0] between %(east)s - %(metres)s and %(east)s + %(metres)s
    and p.grid[1] between %(north)s - %(metres)s and %(north)s + %(metres)s
    and p.grid <@ circle(point(%(east)s, %(north)s), %(metres)s)
"""
_NAMED = """and exists (
    select 1 from about a
    where a.force = l.force and a.subject = l."from" and a.kind = any (%(kinds)s))
order by p.grid <-> point(%(east)s, %(north)s), p.place, l."from" limit %(limit)s
"""
_BORN = """
join person_line w on w.force = l.force and w.person = l."from"
    and (w.unborn or w.born > %(adult)s or w.born_about >= %(adult_about)s)
"""
_NEAREST = """order by p.grid <-> point(%(east)s, %(north)s), p.place, l."from" limit %(limit)s"""


def lived_near(
    connection: Connection,
    force: str,
    circle: Circle,
    *,
    kinds: Sequence[str],
    at: datetime,
    limit: int = NEAREST,
) -> list[Near]:
    """Whoever lived or stayed so near at `at` and is named by an entry of these kinds, the nearest first."""
    asked = f"{_LIVED} {IN_THE_CIRCLE} {_NAMED}"
    return _found(connection, asked, _values(force, circle, at, limit) | {"kinds": list(kinds)})


def children_near(
    connection: Connection, force: str, circle: Circle, *, at: datetime, limit: int = NEAREST
) -> list[Near]:
    """Which children lived or stayed so near at `at`, the nearest first. Of some the age is only estimated.

    Nobody whose age is not known is among them.
    """
    day = london_day(at)
    # A day more than eighteen years, for whoever was born on a leap day: `Born` says who is a child.
    adult = day.replace(year=day.year - OF_AGE, day=min(day.day, 28))
    more = {"adult": adult, "adult_about": day.year - OF_AGE - ESTIMATE_YEARS}
    asked = f"{_LIVED} {_BORN} {IN_THE_CIRCLE} {_NEAREST}"
    return _found(connection, asked, _values(force, circle, at, limit) | more)


def _values(force: str, circle: Circle, at: datetime, limit: int) -> dict[str, object]:
    east, north = circle.middle
    asked = {
        "east": east,
        "north": north,
        "metres": circle.metres,
        "homes": [LIVES_AT, STAYS_AT],
        "limit": limit,
    }
    return moment(force, (), at) | asked


def _found(connection: Connection, asked: str, values: Mapping[str, object]) -> list[Near]:
    return (
        psycopg.Cursor(connection, row_factory=class_row(Near))
        .execute(asked, values, prepare=True)
        .fetchall()
    )
