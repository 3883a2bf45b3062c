"""From a case to the household finder: of each of its places, with who is near, and of everybody grown."""

from collections.abc import Mapping, Sequence

from harken.board.cases import Case
from harken.design.pages.parts import Link, Panel
from harken.desk.visit import Visit
from harken.people.read import PersonLine, persons
from harken.vocabulary import OF_AGE
from harken.vocabulary.calendars import london_day

SHOWN = 8


def whose_homes(visit: Visit, found: Case, named: Sequence[str]) -> dict[str, PersonLine]:
    """Whom a case names besides its children, and whom it is about where they are grown; to be recorded."""
    known = persons(visit.connection, visit.actor.force, [*named, *found.children])
    today = london_day(visit.now)
    return {
        who: one
        for who, one in known.items()
        if who not in found.children or not one.born.age_at(today).may_be_under(OF_AGE)
    }


def households(whose: Mapping[str, PersonLine], where: Mapping[str, str]) -> tuple[Panel, ...]:
    """The ways to the children who are likely there or with them, and to who lives near; none of nothing."""
    links = [Link(f"At {called}", f"/places/{place}/household") for place, called in where.items()]
    links += [Link(f"With {one.named}", f"/children/{who}/household") for who, one in whose.items()]
    near = [Link(f"Near {called}, on a map", f"/places/{place}/near") for place, called in where.items()]
    shown = (*links[:SHOWN], *near[:SHOWN])
    return (Panel("Which other children are likely, and who is near", (), shown),) if shown else ()
