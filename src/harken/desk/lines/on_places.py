"""What stands on the places of a case: those its entries name, and the homes of its children."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from harken.design.pages.parts import Flag
from harken.desk.lines.flags import Standing, shown_flags
from harken.desk.visit import Visit
from harken.engine.subject import CHILD_ROLES
from harken.people.around import Around
from harken.people.places import LIVES_AT, STAYS_AT, places
from harken.vocabulary import Pathway, Recorded


def named_in(facts: Iterable[Recorded], chronology: str) -> tuple[str, ...]:
    """Whoever, and every place, has another part than a child's in what a case records and still says."""
    own = [fact for fact in facts if fact.chronology == chronology]
    gone = {fact.replaces for fact in own}
    said = (fact for fact in own if fact.id not in gone and not fact.struck)
    return tuple(dict.fromkeys(who for fact in said for who, role in fact.about if role not in CHILD_ROLES))


def places_of(visit: Visit, named: Sequence[str], near: Sequence[Around]) -> dict[str, str]:
    """Each place that may be seen, by id, as it is called: a home first."""
    homes = {one.id: one.name for one in near if one.relation in (LIVES_AT, STAYS_AT)}
    where = places(visit.connection, visit.actor.force, [one for one in named if one not in homes])
    return homes | {one: where[one].named for one in named if one in where}


def flags_at(
    visit: Visit, where: Mapping[str, str], standings: Mapping[str, Standing], *, beside: Pathway | None
) -> Iterator[Flag]:
    """What stands on each of these places, said of which: nobody knocks without knowing it."""
    for place, called in where.items():
        yield from shown_flags(visit, standings[place], whom=called, beside=beside)
