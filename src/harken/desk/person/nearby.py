"""Who lives near a place and bears a flag that is shown near: to whoever opens its page, and nobody else.

On a page of its own, with a map, also which children do.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import atan2, degrees
from operator import attrgetter

from django.http import Http404

from harken.access.consult import Look
from harken.design import words
from harken.design.pages.near import Home, Mark, NearPage
from harken.design.pages.parts import Filter, Link, Panel, Part, Person, Prose, prose, strong
from harken.desk.frame import frame
from harken.desk.lines.flags import called, flags_on
from harken.desk.visit import Visit
from harken.people.near import NEAREST, Circle, Near, children_near, lived_near
from harken.people.places import STAYS_AT, PlaceLine, places
from harken.people.read import PersonLine, persons
from harken.vocabulary import OF_AGE
from harken.vocabulary.calendars import london_day

METRES = 500
REACHES = (250, METRES, 1000, 2000)
DIRECTIONS = (
    *("north", "north-east", "east", "south-east"),
    *("south", "south-west", "west", "north-west"),
)
TITLE = f"Within {METRES} metres"
NOT_ON_THE_MAP = "Not known where this is on the map, and so not who lives near."
NOT_NOBODY = "Nobody is recorded who is shown here. That is not nobody."


@dataclass(frozen=True, slots=True)
class _Lives:
    """Somebody who lives near, as they are named, and the flag that they are shown for: "" for a child."""

    near: Near
    person: PersonLine
    flag: str = ""


def nearby(visit: Visit, place: PlaceLine) -> tuple[Panel | None, list[str]]:
    """The panel, and whom it names, whose read is to be recorded; none where no flag is shown so."""
    if not any(flag.near for flag in visit.standards.rules.flags):
        return None, []
    circle = _circle(place, METRES)
    if circle is None:
        return Panel(TITLE, (prose(NOT_ON_THE_MAP),)), []
    found = _flagged(visit, place, circle)
    says = tuple(_line(one, visit) for one in found) or (prose(NOT_NOBODY),)
    on_a_map = Link("On a map, with the children who live near", f"/places/{place.id}/near")
    return Panel(TITLE, says, (on_a_map,)), [one.person.id for one in found]


def near_page(visit: Visit, *, place: str) -> NearPage:
    """Who is shown near and which children live near, on a map and in a table; the read of each recorded."""
    known = places(visit.connection, visit.actor.force, [place]).get(place)
    if known is None:
        raise Http404
    reach = _reach(visit)
    circle = _circle(known, reach)
    flagged = _flagged(visit, known, circle) if circle else []
    children = _children(visit, known, circle) if circle else []
    _look(visit, place, [*flagged, *children])
    title = ", ".join(flag.title for flag in visit.standards.rules.flags if flag.near)
    return NearPage(
        frame=frame(visit, f"Near {known.named}"),
        title=f"Who lives near {known.address}",
        says=_says(flagged, children, title) if circle else prose(strong(NOT_ON_THE_MAP)),
        back=Link(f"Back to {known.named}", f"/places/{place}"),
        reach=reach,
        filters=_filters(place, reach) if circle else (),
        flag=title,
        homes=_homes([*flagged, *children], visit),
    )


def _reach(visit: Visit) -> int:
    """How many metres are asked about."""
    asked = visit.request.GET.get("within", "")
    return int(asked) if asked in map(str, REACHES) else METRES


def _circle(place: PlaceLine, metres: int) -> Circle | None:
    if place.easting is None or place.northing is None:
        return None
    return Circle((place.easting, place.northing), metres)


def _flagged(visit: Visit, place: PlaceLine, circle: Circle) -> list[_Lives]:
    """Whoever lives near, not there itself, and bears a flag that is shown near: the nearest first."""
    rules = visit.standards.rules
    ons = tuple(rise.on for flag in rules.flags if flag.near for rise in flag.rises)
    kinds = sorted(rules.any_of(ons).by_kind)
    force = visit.actor.force
    found = lived_near(visit.connection, force, circle, kinds=kinds, at=visit.now)
    lives = _lives(visit, place, found)
    standing = flags_on(visit, [one.person.id for one in lives])
    raised = [
        (one, next((x for x in standing[one.person.id].raised if x.flag.near), None))
        for one in lives
        if one.person.id in standing
    ]
    return [_Lives(one.near, one.person, called(flag)) for one, flag in raised if flag]


def _children(visit: Visit, place: PlaceLine, circle: Circle) -> list[_Lives]:
    today = london_day(visit.now)
    found = _lives(visit, place, children_near(visit.connection, visit.actor.force, circle, at=visit.now))
    return [one for one in found if one.person.born.age_at(today).may_be_under(OF_AGE)]


def _lives(visit: Visit, place: PlaceLine, found: Sequence[Near]) -> list[_Lives]:
    """Those who may be seen, but for whoever lives at the place itself: its own page names them."""
    known = persons(visit.connection, visit.actor.force, (one.person for one in found))
    return [_Lives(x, known[x.person]) for x in found if x.place != place.id and x.person in known]


def _line(one: _Lives, visit: Visit) -> Prose:
    near, person = one.near, one.person
    return (
        Part(person.named, href=f"/children/{person.id}"),
        Part(f", {person.aged(visit.now)}. {one.flag}. {words.opening(near.relation)} "),
        Part(near.address, href=f"/places/{near.place}"),
        Part(f", {near.metres} m."),
    )


def _says(flagged: Sequence[_Lives], children: Sequence[_Lives], title: str) -> Prose:
    """How many there are, as far as is recorded."""
    if not flagged and not children:
        return prose(strong(NOT_NOBODY))
    shown, many = ({one.person.id for one in those} for those in (flagged, children))
    said = f"{title}: {len(shown)}. Children: {len(many)}. "
    cut = (
        f"Of more than {NEAREST} the nearest are shown. " if NEAREST in (len(flagged), len(children)) else ""
    )
    return prose(
        strong(said),
        f"{cut}Nobody recorded is not nobody there. A child whose age is not known is not shown.",
    )


def _filters(place: str, reach: int) -> tuple[Filter, ...]:
    links = (Link(f"{one} m", f"/places/{place}/near?within={one}", current=one == reach) for one in REACHES)
    return (Filter("Within", tuple(links)),)


def _homes(lives: Sequence[_Lives], visit: Visit) -> tuple[Home, ...]:
    """Each place once, the nearest first, with everybody there who is shown."""
    by_place = attrgetter("near.metres", "near.place")
    each = [list(those) for _, those in groupby(sorted(lives, key=by_place), key=by_place)]
    return tuple(_home(number, those, visit) for number, those in enumerate(each, start=1))


def _home(number: int, lives: Sequence[_Lives], visit: Visit) -> Home:
    near, people = lives[0].near, _once(lives)
    children = [one for one in people.values() if not one.flag]
    flagged = [one for one in people.values() if one.flag]
    return Home(
        mark=Mark(number, near.east, near.north, managed=bool(flagged), children=bool(children)),
        place=Link(near.address, f"/places/{near.place}"),
        away=f"{near.metres} m {_towards(near)}".strip(),
        flagged=tuple(_person(one, visit, f". {one.flag}") for one in flagged),
        children=tuple(_person(one, visit) for one in children),
    )


def _towards(near: Near) -> str:
    """In which of eight directions it is; nothing where it is the same point."""
    if not near.metres:
        return ""
    turned = degrees(atan2(near.east, near.north)) % 360
    return DIRECTIONS[round(turned / 45) % len(DIRECTIONS)]


def _once(lives: Sequence[_Lives]) -> Mapping[str, _Lives]:
    """Whoever is flagged and a child is named once, with the flag."""
    return {one.person.id: one for one in sorted(lives, key=lambda one: bool(one.flag))}


def _person(one: _Lives, visit: Visit, more: str = "") -> Person:
    stays = ", stays there" if one.near.relation == STAYS_AT else ""
    says = f"{one.person.aged(visit.now)}{stays}{more}"
    return Person(name=one.person.named, says=says, href=f"/children/{one.person.id}", risk=bool(one.flag))


def _look(visit: Visit, place: str, lives: Sequence[_Lives]) -> None:
    visit.looked(
        Look(
            object_kind="near",
            object_id=place,
            persons=sorted({one.person.id for one in lives}),
            fields=("name", "age", "address", "flags"),
            rows=len(lives),
        )
    )
