"""Who lives with a child and may be a risk to them, by a flag that stands on them. Nobody need link them."""

from collections.abc import Mapping, Sequence

from harken.design.pages.parts import Part, Prose
from harken.desk.lines.flags import Standing, called
from harken.desk.visit import Visit
from harken.people.homes import live_with
from harken.people.read import PersonLine, persons


def at_home_with(visit: Visit, records: Sequence[str]) -> dict[str, PersonLine]:
    """Everybody who may be seen and shares a home with whoever these records are of; they themselves, too."""
    homes = live_with(visit.connection, visit.actor.force, records, at=visit.now)
    mates = {who for those in homes.values() for who in those}
    return persons(visit.connection, visit.actor.force, {*records, *mates})


def endangered_by(
    visit: Visit, home: Mapping[str, PersonLine], standing: Mapping[str, Standing]
) -> dict[str, Prose]:
    """How each of them is shown on whom such a flag stands."""
    said: dict[str, Prose] = {}
    for who in sorted(home, key=lambda one: home[one].named):
        flags = [one for one in standing[who].raised if one.flag.endangers]
        if flags:
            link = Part(home[who].named, href=f"/children/{who}")
            age = home[who].age(visit.now)
            said[who] = (link, Part(f", {age}, lives or stays with them. {called(flags[0])}."))
    return said
