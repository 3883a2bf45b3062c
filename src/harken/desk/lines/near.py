"""Who lives near a place and bears a flag that is shown near: for its page, and for a form that names it."""

from collections.abc import Sequence
from dataclasses import dataclass

from harken.desk.lines.flags import called, flags_on
from harken.desk.visit import Visit
from harken.people.near import Circle, Near, lived_near
from harken.people.places import PlaceLine
from harken.people.read import PersonLine, persons

METRES = 500
NOT_ON_THE_MAP = "Not known where this is on the map, and so not who lives near."
NOT_NOBODY = "Nobody is recorded who is shown here. That is not nobody."


@dataclass(frozen=True, slots=True)
class Lives:
    """Somebody who lives near, as they are named, and the flag that they are shown for: "" for a child."""

    near: Near
    person: PersonLine
    flag: str = ""


def shown_near(visit: Visit) -> bool:
    """Whether any flag is shown near."""
    return any(flag.near for flag in visit.standards.rules.flags)


def circle_around(place: PlaceLine, metres: int) -> Circle | None:
    """The circle around a place; none where nobody knows where it is on the map."""
    if place.easting is None or place.northing is None:
        return None
    return Circle((place.easting, place.northing), metres)


def flagged_near(visit: Visit, place: PlaceLine, circle: Circle) -> list[Lives]:
    """Whoever lives near, not there itself, and bears a flag that is shown near: the nearest first."""
    rules = visit.standards.rules
    ons = tuple(rise.on for flag in rules.flags if flag.near for rise in flag.rises)
    kinds = sorted(rules.any_of(ons).by_kind)
    force = visit.actor.force
    found = lived_near(visit.connection, force, circle, kinds=kinds, at=visit.now)
    those = lives(visit, place, found)
    standing = flags_on(visit, [one.person.id for one in those])
    raised = [
        (one, next((x for x in standing[one.person.id].raised if x.flag.near), None))
        for one in those
        if one.person.id in standing
    ]
    return [Lives(one.near, one.person, called(flag)) for one, flag in raised if flag]


def lives(visit: Visit, place: PlaceLine, found: Sequence[Near]) -> list[Lives]:
    """Those who may be seen, but for whoever lives at the place itself: its own page names them."""
    known = persons(visit.connection, visit.actor.force, (one.person for one in found))
    return [Lives(x, known[x.person]) for x in found if x.place != place.id and x.person in known]
