"""What stands on whoever and wherever a case is about, said first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from harken.design.pages.parts import Flag
from harken.desk.case.seen import Seen
from harken.desk.lines.flags import Standing as OnOne
from harken.desk.lines.flags import flags_on, shown_flags, together
from harken.desk.lines.on_places import flags_at, places_of, told_at
from harken.desk.lines.on_suspects import flags_on_suspects, suspects_of
from harken.desk.visit import Visit
from harken.people.around import Around


@dataclass(frozen=True, slots=True)
class Flagged:
    """What stands on the children, suspects and places of a case, by id; and what those are called."""

    on: Mapping[str, OnOne]
    where: Mapping[str, str]
    suspects: Mapping[str, str]


def flagged_in(visit: Visit, those: Seen, near: Sequence[Around]) -> Flagged:
    """What stands on whom and on which places the case is about."""
    where = places_of(visit, those.named, near)
    suspects = suspects_of(visit, those.found)
    return Flagged(flags_on(visit, [*those.found.children, *suspects, *where]), where, suspects)


def flags_of(visit: Visit, those: Seen, flagged: Flagged) -> tuple[Flag, ...]:
    """What stands on the children of the case, but for what the case is; on its suspects; on its places."""
    pathway = visit.standards.pathways.get(those.found.pathway)
    several = len(those.found.children) > 1
    of_children = together(
        flag
        for child in those.found.children
        if child in those.people
        for flag in shown_flags(
            visit, flagged.on[child], whom=those.people[child].given if several else "", beside=pathway
        )
    )
    on_suspects = flags_on_suspects(visit, flagged.suspects, flagged.on)
    at_places = flags_at(visit, flagged.where, flagged.on, beside=pathway)
    besides = (*those.found.children, *flagged.suspects)
    told = told_at(visit, those.found.chronology, flagged.where, besides=besides)
    return (*of_children, *on_suspects, *at_places, *told)
