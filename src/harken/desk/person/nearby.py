"""Who lives near a place and bears a flag that is shown near: to whoever opens its page, and nobody else.

On a page of its own, with a map, also which children do.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby
from math import atan2, degrees
from operator import attrgetter

from django.http import Http404

from harken.access.consult import Look
from harken.design import words
from harken.design.pages.near import Home, Mark, NearPage
from harken.design.pages.parts import Filter, Link, Panel, Part, Person, Prose, prose, strong
from harken.desk.frame import frame
from harken.desk.lines.near import (
    METRES,
    NOT_NOBODY,
    NOT_ON_THE_MAP,
    Lives,
    circle_around,
    flagged_near,
    lives,
    shown_near,
)
from harken.desk.visit import Visit
from harken.people.near import NEAREST, Circle, Near, children_near
from harken.people.places import STAYS_AT, PlaceLine, places
from harken.vocabulary import OF_AGE
from harken.vocabulary.calendars import london_day

REACHES = (250, METRES, 1000, 2000)
DIRECTIONS = (
    *("north", "north-east", "east", "south-east"),
    *("south", "south-west", "west", "north-west"),
)
TITLE = f"Within {METRES} metres"


def nearby(visit: Visit, place: PlaceLine) -> tuple[Panel | None, list[str]]:
    """The panel, and whom it names, whose read is to be recorded; none where no flag is shown so."""
    if not shown_near(visit):
        return None, []
    circle = circle_around(place, METRES)
    if circle is None:
        return Panel(TITLE, (prose(NOT_ON_THE_MAP),)), []
    found = flagged_near(visit, place, circle)
    says = tuple(_line(one, visit) for one in found) or (prose(NOT_NOBODY),)
    on_a_map = Link("On a map, with the children who live near", f"/places/{place.id}/near")
    return Panel(TITLE, says, (on_a_map,)), [one.person.id for one in found]


def near_page(visit: Visit, *, place: str) -> NearPage:
    """Who is shown near and which children live near, on a map and in a table; the read of each recorded."""
    known = places(visit.connection, visit.actor.force, [place]).get(place)
    if known is None:
        raise Http404
    reach = _reach(visit)
    circle = circle_around(known, reach)
    flagged = flagged_near(visit, known, circle) if circle else []
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


def _children(visit: Visit, place: PlaceLine, circle: Circle) -> list[Lives]:
    today = london_day(visit.now)
    found = lives(visit, place, children_near(visit.connection, visit.actor.force, circle, at=visit.now))
    return [one for one in found if one.person.born.age_at(today).may_be_under(OF_AGE)]


def _line(one: Lives, visit: Visit) -> Prose:
    near, person = one.near, one.person
    return (
        Part(person.named, href=f"/children/{person.id}"),
        Part(f", {person.aged(visit.now)}. {one.flag}. {words.opening(near.relation)} "),
        Part(near.address, href=f"/places/{near.place}"),
        Part(f", {near.metres} m."),
    )


def _says(flagged: Sequence[Lives], children: Sequence[Lives], title: str) -> Prose:
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


def _homes(lives: Sequence[Lives], visit: Visit) -> tuple[Home, ...]:
    """Each place once, the nearest first, with everybody there who is shown."""
    by_place = attrgetter("near.metres", "near.place")
    each = [list(those) for _, those in groupby(sorted(lives, key=by_place), key=by_place)]
    return tuple(_home(number, those, visit) for number, those in enumerate(each, start=1))


def _home(number: int, lives: Sequence[Lives], visit: Visit) -> Home:
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


def _once(lives: Sequence[Lives]) -> Mapping[str, Lives]:
    """Whoever is flagged and a child is named once, with the flag."""
    return {one.person.id: one for one in sorted(lives, key=lambda one: bool(one.flag))}


def _person(one: Lives, visit: Visit, more: str = "") -> Person:
    stays = ", stays there" if one.near.relation == STAYS_AT else ""
    says = f"{one.person.aged(visit.now)}{stays}{more}"
    return Person(name=one.person.named, says=says, href=f"/children/{one.person.id}", risk=bool(one.flag))


def _look(visit: Visit, place: str, lives: Sequence[Lives]) -> None:
    visit.looked(
        Look(
            object_kind="near",
            object_id=place,
            persons=sorted({one.person.id for one in lives}),
            fields=("name", "age", "address", "flags"),
            rows=len(lives),
        )
    )
