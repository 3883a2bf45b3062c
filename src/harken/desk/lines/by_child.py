"""Lists by child: each child once, the most pressing first; of a long list what can wait folded beneath."""

from collections.abc import Iterable, Mapping, Sequence

from harken.board.cases import Case
from harken.board.read import Owed
from harken.design.pages.owed import OfChild, Row
from harken.desk.visit import Visit
from harken.people.merge import same_person

FLAT = 8
"""How many rows are read one by one. Our own design: two screens of a phone."""
FOLDED = 2
"""The fewest rows that are folded: one is as soon read as the line that folds it. Our own design."""

Line = tuple[Owed, Row]
Alike = Mapping[str, str]
"""Each record of a person, by one of theirs that stands for them all."""
NOBODY_ALIKE: Alike = {}


def by_child(lines: Iterable[Line], urgency: str, alike: Alike = NOBODY_ALIKE) -> tuple[OfChild, ...]:
    """The rows of one urgency under their children, in the order of each child's first row.

    Only of what is later than the next hour is anything folded: after the child's first row, what is not
    both of a life and with nobody.
    """
    children: dict[tuple[str, ...], list[Line]] = {}
    for one, row in lines:
        who = row.child_href.removeprefix("/children/")
        heading = (alike[who],) if who in alike else (row.child, row.child_href)
        children.setdefault(heading, []).append((one, row))
    return tuple(_of_child(those, urgency) for those in children.values())


def cases_by_child(cases: Iterable[Case], first: Mapping[str, Owed], alike: Alike) -> list[list[Case]]:
    """The cases of each child, or of the same children together, by what is owed `first` in each."""
    of: dict[tuple[str, ...], list[Case]] = {}
    for one in sorted(cases, key=lambda one: _pressing(first.get(one.chronology))):
        of.setdefault(whose(one, alike), []).append(one)
    return list(of.values())


def whose(one: Case, alike: Alike) -> tuple[str, ...]:
    """Whom a case is about, in whichever order and by whichever record; a case of nobody is its own."""
    return tuple(sorted({alike.get(child, child) for child in one.children})) or (one.chronology,)


def alike_in(visit: Visit, cases: Iterable[Case]) -> Alike:
    """The children of these cases, each by one record of those that are taken for them."""
    return alike_of(visit, (child for one in cases for child in one.children))


def alike_of(visit: Visit, people: Iterable[str]) -> Alike:
    """These people, each by one record of those that are taken for them."""
    found = same_person(visit.connection, visit.actor.force, sorted({*people}), at=visit.now)
    return {who: min(those) for who, those in found.items()}


def records_in(visit: Visit, cases: Iterable[Case]) -> Mapping[str, tuple[str, ...]]:
    """The children of these cases, each with every record that is taken for them."""
    children = sorted({child for one in cases for child in one.children})
    return same_person(visit.connection, visit.actor.force, children, at=visit.now)


def _pressing(first: Owed | None) -> tuple[bool, bool, float]:
    """What is overdue, then what is due next, then what has no time."""
    due = first.due.timestamp() if first and first.due else 0.0
    return not (first and first.state == "overdue"), not due, due


def _of_child(those: Sequence[Line], urgency: str) -> OfChild:
    rows, first = [row for _, row in those], those[0][1]
    folded = [row for one, row in those[1:] if _can_wait(one, row)] if urgency == "rest" else []
    folded = folded if len(folded) >= FOLDED else []
    return OfChild(
        id=f"{urgency}-{first.id}",
        child=first.child,
        child_href=first.child_href,
        abouts=tuple(dict.fromkeys(row.about for row in rows if row.about)),
        last=next((row.last for row in rows if row.last), ""),
        rows=tuple(row for row in rows if row not in folded),
        later=tuple(folded),
    )


def _can_wait(one: Owed, row: Row) -> bool:
    being_taken = row.taking is not None and row.taking.opened
    return not being_taken and not (one.life_safety and one.has_it is None)
