"""Who and what is around a person at a moment: family, home, school, who is a risk, who is trusted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from harken.access.connection import Connection
from harken.every_case.links import Relation
from harken.people.links import Link, links_of
from harken.people.merge import same_person
from harken.people.places import PlaceLine, places
from harken.people.read import PersonLine, persons, safe_numbers

# What the first is to the second, and the second to the first.
_PARTS: Mapping[str, tuple[str, str]] = {
    Relation.LIVES_AT: ("lives here", "home"),
    Relation.STAYS_AT: ("stays here", "stays there"),
    Relation.PARENT_OF: ("parent", "child"),
    Relation.CARES_FOR: ("carer", "cared for by them"),
    Relation.SIBLING_OF: ("sibling", "sibling"),
    Relation.FAMILY_OF: ("family", "family"),
    Relation.PARTNER_OF: ("partner", "partner"),
    Relation.ATTENDS: ("attends", "school"),
    Relation.WORKS_AT: ("works here", "workplace"),
    Relation.ASSOCIATES_WITH: ("associate", "associate"),
    Relation.TRUSTS: ("trusts them", "trusted"),
    Relation.RISK_TO: ("may be a risk", "may be at risk from them"),
    Relation.SOCIAL_WORKER_OF: ("social worker", "they are the social worker"),
    Relation.TEACHES: ("teacher", "pupil"),
}
_ORDER = tuple(_PARTS)
_NAMED_BY_DETAIL = (Relation.FAMILY_OF, Relation.ASSOCIATES_WITH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """One person or place, and what they are to the person in the middle. `entry` is what says so."""

    id: str
    is_person: bool
    name: str
    says: str
    relation: str
    outward: bool
    since: date | None
    certain: bool
    risk: bool
    trusted: bool
    phone: str
    entry: str
    person: PersonLine | None = None
    place: PlaceLine | None = None


def around(connection: Connection, force: str, person: str, *, at: datetime) -> list[Around]:
    """Everybody and every place linked with a person at `at`, of whichever record they were known by then.

    Each once, with all that they are said to be, the most important first; who may not be seen is left out.
    """
    mine = same_person(connection, force, [person], at=at)[person]
    links = [link for link in links_of(connection, force, mine, at=at) if link.stood]
    others = {_other(link, mine) for link in links} - set(mine)
    people, where = persons(connection, force, others), places(connection, force, others)
    phones = safe_numbers(connection, force, people) if people else {}
    found = (_around(link, mine, people, where, phones) for link in links)
    each: dict[str, Around] = {}
    for one in sorted((one for one in found if one is not None), key=_importance):
        each[one.id] = _also(each[one.id], one) if one.id in each else one
    return list(each.values())


def _also(first: Around, other: Around) -> Around:
    """The same somebody by another link: the first leads, the other is said too."""
    says = first.says if other.says in first.says.split(", ") else f"{first.says}, {other.says}"
    return replace(first, says=says, risk=first.risk or other.risk, trusted=first.trusted or other.trusted)


def _other(link: Link, mine: Iterable[str]) -> str:
    return link.to if link.from_ in mine else link.from_


def _around(
    link: Link,
    mine: Iterable[str],
    people: Mapping[str, PersonLine],
    where: Mapping[str, PlaceLine],
    phones: Mapping[str, str],
) -> Around | None:
    other, outward = _other(link, mine), link.from_ in mine
    person, place = people.get(other), where.get(other)
    named = person or place
    if named is None:
        return None
    return Around(
        id=other,
        is_person=person is not None,
        name=person.named if person else place.address if place else "",
        says=_says(link, outward),
        relation=link.relation,
        outward=outward,
        since=link.since,
        certain=link.certain == "yes",
        risk=link.relation == Relation.RISK_TO and not outward,
        trusted=link.relation == Relation.TRUSTS and outward,
        phone=phones.get(other, ""),
        entry=link.entry,
        person=person,
        place=place,
    )


def _says(link: Link, outward: bool) -> str:
    """What the other is to the person in the middle; a grandmother is called that, and not family."""
    said = _PARTS[link.relation][outward]
    if link.detail:
        said = link.detail if link.relation in _NAMED_BY_DETAIL else f"{said} ({link.detail})"
    return said if link.certain == "yes" else f"{said}, not certain"


def _importance(one: Around) -> tuple[bool, bool, int, str]:
    return not one.risk, not one.trusted, _ORDER.index(one.relation), one.name
