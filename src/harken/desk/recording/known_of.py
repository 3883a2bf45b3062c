"""What is known of whomever, and of each place, a form names: said at once, while somebody is on the line."""

from collections.abc import Mapping, Sequence

from harken.access.consult import Look
from harken.board.records import records
from harken.design import words
from harken.design.pages.parts import Part, Prose, prose, strong
from harken.desk.lines.flags import Standing, flags_on, shown_flags, together
from harken.desk.lines.near import METRES, NOT_ON_THE_MAP, Lives, circle_around, flagged_near, shown_near
from harken.desk.visit import Visit
from harken.people.finding.look_up import Records
from harken.people.household import Likely, at_place
from harken.people.merge import same_person
from harken.people.places import Dweller, PlaceLine, lives_here
from harken.people.places import places as placed

MOST = 6
"""How many children of an address, flags of who lives there, and people near are said here."""


def known_of(visit: Visit, people: Sequence[str], places: Sequence[str]) -> dict[str, tuple[Prose, ...]]:
    """Of each by id: what stands there, on who lives there too; cases; which children, who is near.

    That it is shown is recorded, of everybody it names.
    """
    force, connection = visit.actor.force, visit.connection
    likely = {one: at_place(connection, force, one, at=visit.now)[:MOST] for one in places}
    live = {one: lives_here(connection, force, one, at=visit.now)[0] for one in places}
    children = {one.person.id for those in likely.values() for one in those}
    dwell = {one.person.id for those in live.values() for one in those}
    standing = flags_on(visit, [*people, *places, *sorted(children | dwell)]) if people or places else {}
    known_by = {**same_person(connection, force, people, at=visit.now), **{one: (one,) for one in places}}
    held = records(connection, force, known_by) if known_by else {}
    near = {one: _near(visit, place) for one, place in placed(connection, force, places).items()}
    shown = {*people, *children, *dwell, *(one.person.id for those in near.values() for one in those or ())}
    visit.looked(
        Look(object_kind="form", object_id="named", persons=sorted(shown), fields=("flags", "history"))
    )
    of_each = {one: (*_flags(visit, standing, one), *_held(held.get(one))) for one in (*people, *places)}
    return of_each | {
        one: (
            *of_each[one],
            *_of_those(visit, standing, live[one]),
            _children(visit, likely[one], _others(standing, live[one])),
            *_said_near(visit, near.get(one)),
        )
        for one in places
    }


def _others(standing: Mapping[str, Standing], live: Sequence[Dweller]) -> Mapping[str, Standing]:
    """What stands on those who do not live there: of who does it is said by name."""
    dwell = {one.person.id for one in live}
    return {who: one for who, one in standing.items() if who not in dwell}


def _flags(visit: Visit, standing: Mapping[str, Standing], who: str) -> tuple[Prose, ...]:
    return tuple(prose(strong(one.flag)) for one in shown_flags(visit, standing[who]))


def _of_those(visit: Visit, standing: Mapping[str, Standing], those: Sequence[Dweller]) -> tuple[Prose, ...]:
    """What stands on who lives at an address, by name: a child missing, one under police protection."""
    each = (x for one in those for x in shown_flags(visit, standing[one.person.id], whom=one.person.named))
    return tuple(prose(strong(one.flag), f": {one.whom}") for one in together(each))[:MOST]


def _held(held: Records | None) -> tuple[Prose, ...]:
    return (prose(words.counted(held.held, "case", "cases")),) if held else ()


def _children(visit: Visit, likely: Sequence[Likely], standing: Mapping[str, Standing]) -> Prose:
    if not likely:
        return prose("No child is known to be there. Ask.")
    said: list[Part] = [*prose(strong("Children there: "))]
    for i, one in enumerate(likely):
        said.append(Part(f"{', ' if i else ''}{one.person.named}, {one.person.aged(visit.now)} ({one.sure})"))
        stands = standing.get(one.person.id)
        flags = [flag.flag for flag in shown_flags(visit, stands)] if stands else []
        said += prose(": ", strong(", ".join(flags))) if flags else ()
    return tuple(said)


def _near(visit: Visit, place: PlaceLine) -> Sequence[Lives] | None:
    """Who is shown near a place, the nearest first; none where it is on no map."""
    circle = circle_around(place, METRES)
    return flagged_near(visit, place, circle)[:MOST] if circle else None


def _said_near(visit: Visit, near: Sequence[Lives] | None) -> tuple[Prose, ...]:
    if not shown_near(visit):
        return ()
    if near is None:
        return (prose(NOT_ON_THE_MAP),)
    return tuple(
        prose(strong(f"Near: {one.flag}"), f", {one.person.named}, {one.near.address}, {one.near.metres} m")
        for one in near
    )
