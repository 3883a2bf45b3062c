"""The cases that name somebody, or a place, in another part than a child's: suspect, caller, address."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from harken.board.cases import Case, cases_of
from harken.chronology.in_parts import parts_in
from harken.desk.visit import Visit
from harken.engine.subject import CHILD_ROLES


@dataclass(frozen=True, slots=True)
class NamedIn:
    """A case, and each part in which its entries name them."""

    case: Case
    parts: tuple[str, ...]


def named_in_cases(
    visit: Visit, subjects: Iterable[str], *, beside: Collection[str] = ()
) -> tuple[NamedIn, ...]:
    """Those the visitor may see, the newest first; `beside` those that are shown already."""
    found = parts_in(visit.connection, visit.actor.force, subjects)
    parts = {one: tuple(p for p in said if p not in CHILD_ROLES) for one, said in found.items()}
    wanted = [one for one, said in parts.items() if said and one not in beside]
    cases = cases_of(visit.connection, visit.actor.force, wanted)
    return tuple(NamedIn(cases[one], parts[one]) for one in wanted if one in cases)
