"""The household finder: which children are likely at an address or with a person, why, and how sure."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import IntEnum

from harken.access.connection import Connection
from harken.every_case.links import Relation
from harken.every_case.places import OF_MANY
from harken.people.birth import in_words
from harken.people.links import Link, links_of
from harken.people.merge import same_person
from harken.people.named_there import NamedThere, named_there
from harken.people.places import PlaceLine, places
from harken.people.read import PersonLine, persons
from harken.vocabulary import OF_AGE
from harken.vocabulary.calendars import london_day

HOMES = (Relation.LIVES_AT, Relation.STAYS_AT)
BRINGS_UP = (Relation.PARENT_OF, Relation.CARES_FOR)
TIES: Mapping[str, tuple[str, str]] = {
    Relation.PARENT_OF: ("child of {name}", "parent of {name}"),
    Relation.CARES_FOR: ("cared for by {name}", "cares for {name}"),
    Relation.SIBLING_OF: ("sibling of {name}", "sibling of {name}"),
    Relation.FAMILY_OF: ("family of {name}", "family of {name}"),
}
"""What the second is to the first by a link, and the first to the second."""


class Sure(IntEnum):
    """How sure it is that a child is there. Nobody recorded is never nobody there."""

    KNOWN = 0
    LIKELY = 1
    POSSIBLE = 2

    def __str__(self) -> str:
        """As it is spoken of."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason to think so; the day it is of, where one was said; and the entry that says it."""

    says: str
    sure: Sure
    since: date | None
    entry: str


@dataclass(frozen=True, slots=True)
class Likely:
    """A child who may be there, with every reason, the surest first."""

    person: PersonLine
    reasons: tuple[Reason, ...]

    @property
    def sure(self) -> Sure:
        """As sure as the surest reason."""
        return self.reasons[0].sure


@dataclass(frozen=True, slots=True)
class _Known:
    """What was read: everybody by id, and every link of those in the middle and of their ties."""

    people: Mapping[str, PersonLine]
    where: Mapping[str, PlaceLine]
    links: Sequence[Link]

    def name(self, who: str) -> str:
        return self.people[who].in_a_sentence if who in self.people else "somebody not shown"


def at_place(connection: Connection, force: str, place: str, *, at: datetime) -> list[Likely]:
    """Children likely at an address: of everybody who lives, stays or lived there, and of their partners.

    Where a child lives there whose parent is not recorded to, that parent's other children are possible.
    So is a child whom an entry of the last year names with the address, who may visit; of many, nobody is.

    Read in a fixed number of queries; whoever may not be seen is left out.
    """
    here = links_of(connection, force, [place], at=at)
    homes = [link for link in here if link.to == place and link.relation in HOMES]
    known = _read(connection, force, {link.from_ for link in homes}, homes, at, place)
    found: dict[str, list[Reason]] = defaultdict(list)
    for link in homes:
        found[link.from_].append(_of_home(link, "here"))
        found_with = _with(link.from_, known, at_home=link.stood)
        for who, reasons in found_with.items():
            found[who] += reasons
    today = london_day(at)
    for who in {link.from_ for link in homes if link.stood and _under_age(link.from_, known, today)}:
        for other, reason in _of_a_parent_elsewhere(who, known, {link.from_ for link in homes}):
            found[other].append(reason)
    if place in known.where and known.where[place].kind not in OF_MANY:
        visitors = named_there(connection, force, place, at=at, but=found)
        known = replace(
            known, people={**known.people, **persons(connection, force, {v.who for v in visitors})}
        )
        found |= {one.who: [_of_an_entry(one)] for one in visitors if _is_a_childs(one, known, today)}
    return _children(found, known, at)


def _of_an_entry(one: NamedThere) -> Reason:
    says = f"Last named with this address on {in_words(london_day(one.happened))}"
    return Reason(says, Sure.POSSIBLE, None, one.entry)


def _is_a_childs(one: NamedThere, known: _Known, today: date) -> bool:
    """Whether that part is a child's: whoever is a victim may be grown, and is one of known age only."""
    person = known.people.get(one.who)
    age = person.born.age_at(today) if person else None
    return age is not None and (one.part != "victim" or age.most is not None)


def with_person(connection: Connection, force: str, person: str, *, at: datetime) -> list[Likely]:
    """Children likely with a person: of their own, of partners now and before, and of each home of theirs.

    With a child, also those of whoever is their parent or carer: a brother nobody linked, a sister unborn.
    """
    mine = same_person(connection, force, [person], at=at)[person]
    own = links_of(connection, force, mine, at=at)
    homes = {link.to: link.stood for link in own if link.from_ in mine and link.relation in HOMES}
    there = [x for x in links_of(connection, force, homes, at=at) if x.to in homes and x.relation in HOMES]
    by = {x.from_: x.stood for x in own if x.to in mine and x.relation in BRINGS_UP}
    known = _read(connection, force, {*mine, *by, *(link.from_ for link in there)}, there, at)
    found: dict[str, list[Reason]] = defaultdict(list)
    today = london_day(at)
    ages = [known.people[one].born.age_at(today) for one in mine if one in known.people]
    brought_up_by = by if any(age.may_be_under(OF_AGE) for age in ages) else {}
    for one, at_home in {**brought_up_by, **dict.fromkeys(mine, True)}.items():
        for who, reasons in _with(one, known, at_home=at_home).items():
            found[who] += reasons
    for link in there:
        if link.from_ not in mine:
            where = known.where[link.to].named if link.to in known.where else "a home of theirs"
            reason = _of_home(link, f"at {where}")
            sure = reason.sure if homes[link.to] else Sure.POSSIBLE
            found[link.from_].append(Reason(reason.says, sure, reason.since, reason.entry))
    for one in mine:
        found.pop(one, None)
    return _children(found, known, at)


def _read(
    connection: Connection,
    force: str,
    middle: Iterable[str],
    homes: Sequence[Link],
    at: datetime,
    *besides: str,
) -> _Known:
    """Those in the middle, their partners and parents, and all that is linked with any, in four queries."""
    middle = set(middle)
    first = links_of(connection, force, middle, at=at)
    partners = {end for x in first if x.relation == Relation.PARTNER_OF for end in (x.from_, x.to)} - middle
    parents = {x.from_ for x in first if x.relation == Relation.PARENT_OF and x.to in middle} - middle
    second = links_of(connection, force, partners | parents, at=at) if partners | parents else []
    each = {(link.entry, link.from_, link.to): link for link in (*first, *second)}
    ids = {end for link in (*each.values(), *homes) for end in (link.from_, link.to)} | middle
    return _Known(
        people=persons(connection, force, ids),
        where=places(connection, force, {*(link.to for link in homes), *besides}),
        links=tuple(each.values()),
    )


def _under_age(who: str, known: _Known, today: date) -> bool:
    return who in known.people and known.people[who].born.age_at(today).may_be_under(OF_AGE)


def _of_a_parent_elsewhere(
    child: str, known: _Known, residents: Container[str]
) -> Iterable[tuple[str, Reason]]:
    """The other children of whoever is a parent of one, and is not recorded at the child's home."""
    of = (x.from_ for x in known.links if x.relation == Relation.PARENT_OF and x.to == child and x.stood)
    parents = {one for one in of if one not in residents}
    beside = f", a parent of {known.name(child)}"
    theirs = [x for x in known.links if x.relation == Relation.PARENT_OF and x.from_ in parents]
    for parent in parents:
        for who, reason in _ties(parent, replace(known, links=theirs), Sure.POSSIBLE, beside):
            if who not in residents:
                yield who, reason


def _of_home(link: Link, where: str) -> Reason:
    verb = "Lives" if link.relation == Relation.LIVES_AT else "Stays"
    if not link.stood:
        return Reason(
            f"{'Lived' if verb == 'Lives' else 'Stayed'} {where}", Sure.POSSIBLE, link.since, link.entry
        )
    certain = link.certain == "yes" and verb == "Lives"
    said = f"{verb} {where}" + ("" if link.certain == "yes" else ", not certain")
    return Reason(said, Sure.KNOWN if certain else Sure.LIKELY, link.since, link.entry)


def _with(adult: str, known: _Known, *, at_home: bool) -> dict[str, list[Reason]]:
    """Whose children come with somebody: their own ties, and those of their partners, former ones too."""
    found: dict[str, list[Reason]] = defaultdict(list)
    for who, reason in _ties(adult, known, Sure.LIKELY if at_home else Sure.POSSIBLE, ""):
        found[who].append(reason)
    for link in known.links:
        if link.relation != Relation.PARTNER_OF or adult not in (link.from_, link.to):
            continue
        partner = link.to if link.from_ == adult else link.from_
        was = "partner" if link.stood else "former partner"
        for who, reason in _ties(partner, known, Sure.POSSIBLE, f", {was} of {known.name(adult)}"):
            found[who].append(reason)
    return found


def _ties(adult: str, known: _Known, sure: Sure, beside: str) -> Iterable[tuple[str, Reason]]:
    for link in known.links:
        said = TIES.get(link.relation)
        if said is None or adult not in (link.from_, link.to):
            continue
        outward = link.from_ == adult
        other = link.to if outward else link.from_
        words = said[0 if outward else 1].format(name=known.name(adult))
        doubt = "" if link.certain == "yes" else ", not certain"
        weight = sure if link.stood and not doubt else Sure.POSSIBLE
        yield other, Reason(words[:1].upper() + words[1:] + beside + doubt, weight, link.since, link.entry)


def _children(found: Mapping[str, Sequence[Reason]], known: _Known, at: datetime) -> list[Likely]:
    """Those who are, or may be, under eighteen; the surest first, then by name."""
    likely = []
    for who, reasons in found.items():
        person = known.people.get(who)
        if person is None or not _may_be_a_child(person, known, at):
            continue
        each = {reason.says: reason for reason in sorted(reasons, key=lambda r: r.sure, reverse=True)}
        likely.append(Likely(person, tuple(sorted(each.values(), key=lambda r: (r.sure, r.says)))))
    return sorted(likely, key=lambda one: (one.sure, one.person.named))


def _may_be_a_child(person: PersonLine, known: _Known, at: datetime) -> bool:
    """Of unknown age, and somebody's parent, carer or partner: that is no child. Unknown alone is not no."""
    age = person.born.age_at(london_day(at))
    if age.least is None and age.most is None and not person.born.unborn:
        return not any(
            (link.from_ == person.id and link.relation in BRINGS_UP)
            or (link.relation == Relation.PARTNER_OF and person.id in (link.from_, link.to))
            for link in known.links
        )
    return age.may_be_under(OF_AGE)
