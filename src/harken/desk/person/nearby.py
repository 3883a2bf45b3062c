"""Who lives near a place and bears a flag that is shown near: to whoever opens its page, and nobody else."""

from harken.design import words
from harken.design.pages.parts import Panel, Part, Prose, prose
from harken.desk.lines.flags import called, flags_on
from harken.desk.visit import Visit
from harken.people.places import Near, PlaceLine, lived_near
from harken.people.read import PersonLine, persons

METRES = 500
TITLE = f"Within {METRES} metres"


def nearby(visit: Visit, place: PlaceLine) -> tuple[Panel | None, list[str]]:
    """The panel, and whom it names, whose read is to be recorded; none where no flag is shown so."""
    shown = [flag for flag in visit.standards.rules.flags if flag.near]
    if not shown:
        return None, []
    if place.easting is None or place.northing is None:
        return Panel(TITLE, (prose("Not known where this is on the map, and so not who lives near."),)), []
    rules = visit.standards.rules
    ons = tuple(rise.on for flag in shown for rise in flag.rises)
    kinds = sorted(rules.any_of(ons).by_kind)
    point = (place.easting, place.northing)
    found = [
        one
        for one in lived_near(visit.connection, visit.actor.force, point, METRES, kinds=kinds, at=visit.now)
        if one.place != place.id
    ]
    who = [one.person for one in found]
    known = persons(visit.connection, visit.actor.force, who)
    standing = flags_on(visit, [one for one in who if one in known])
    says, named = [], []
    for one in found:
        flags = [x for x in standing[one.person].raised if x.flag.near] if one.person in standing else []
        if flags:
            says.append(_line(one, known[one.person], called(flags[0]), visit))
            named.append(one.person)
    nobody = prose("Nobody is recorded who is shown here. That is not nobody.")
    return Panel(TITLE, tuple(says) or (nobody,)), named


def _line(one: Near, person: PersonLine, flag: str, visit: Visit) -> Prose:
    return (
        Part(person.named, href=f"/children/{person.id}"),
        Part(f", {person.aged(visit.now)}. {flag}. {words.opening(one.relation)} "),
        Part(one.address, href=f"/places/{one.place}"),
        Part(f", {one.metres} m."),
    )
