"""The box of what is not known: what anybody who goes there would ask for, and nobody has recorded."""

from collections.abc import Iterator, Sequence

from harken.desk.visit import Visit
from harken.every_case.links import Relation
from harken.people.around import Around
from harken.people.household import Likely, Sure
from harken.people.places import Dweller, PlaceLine
from harken.people.read import PersonLine
from harken.vocabulary import OF_AGE
from harken.vocabulary.calendars import london_day


def of_a_person(
    visit: Visit, person: PersonLine, near: Sequence[Around], likely: Sequence[Likely], *, seen: bool
) -> tuple[str, ...]:
    """What is not known of somebody."""
    return tuple(_person(visit, person, near, likely, seen=seen))


def _person(
    visit: Visit, person: PersonLine, near: Sequence[Around], likely: Sequence[Likely], *, seen: bool
) -> Iterator[str]:
    age = person.born.age_at(london_day(visit.now))
    needs = person.disability or person.communication or person.health or person.medication
    with_them = [(not likely, "Whether children live with them, or visit")]
    asks = [
        (age.least is None and not person.born.unborn, "Age"),
        (not person.photo and not person.born.unborn, "What they look like: no photograph"),
        (not _are(near, Relation.LIVES_AT, Relation.STAYS_AT), "Where they live"),
        *(_of_a_child(person, near, seen=seen) if age.may_be_under(OF_AGE) else with_them),
        (not needs, "Disability, health, medication, how to communicate"),
    ]
    return (says for is_so, says in asks if is_so)


def _of_a_child(person: PersonLine, near: Sequence[Around], *, seen: bool) -> list[tuple[bool, str]]:
    return [
        (not _are(near, Relation.ATTENDS) and not person.born.unborn, "Which school, nursery or college"),
        (not any(one.risk for one in near), "Who may be a risk to them"),
        (not any(one.trusted for one in near) and not person.trusted_adult, "Whom they trust"),
        (not seen, "When police last saw them"),
    ]


def _are(near: Sequence[Around], *relations: Relation) -> bool:
    return any(one.relation in relations for one in near)


def of_a_place(
    place: PlaceLine, now: Sequence[Dweller], likely: Sequence[Likely], *, flags: bool
) -> tuple[str, ...]:
    """What is not known of an address."""
    return tuple(_place(place, now, likely, flags=flags))


def _place(
    place: PlaceLine, now: Sequence[Dweller], likely: Sequence[Likely], *, flags: bool
) -> Iterator[str]:
    if not now:
        yield "Who lives here"
    known = any(one.sure is Sure.KNOWN for one in likely)
    yield f"Whether {'other ' if known else ''}children live here, or visit"
    if any(one.person.born.year is None and not one.person.born.unborn for one in now):
        yield "How old everybody here is"
    if not place.grid:
        yield "Its position on the map"
    if not flags:
        yield "Dangers here: weapons, dogs, who else comes"
