"""Lists by child: each child once, the most pressing first; of a long list what can wait folded beneath."""

from collections.abc import Iterable, Mapping, Sequence

from harken.board.cases import Case
from harken.board.read import Owed
from harken.design.pages.owed import OfChild, Row

FLAT = 8
"""How many rows are read one by one. Our own design: two screens of a phone."""
FOLDED = 2
"""The fewest rows that are folded: one is as soon read as the line that folds it. Our own design."""

Line = tuple[Owed, Row]


def by_child(lines: Iterable[Line], urgency: str) -> tuple[OfChild, ...]:
    """The rows of one urgency under their children, in the order of each child's first row.

    Only of what is later than the next hour is anything folded: after the child's first row, what is not
    both of a life and with nobody.
    """
    children: dict[tuple[str, str], list[Line]] = {}
    for one, row in lines:
        children.setdefault((row.child, row.child_href), []).append((one, row))
    return tuple(_of_child(those, urgency) for those in children.values())


def cases_by_child(cases: Iterable[Case], first: Mapping[str, Owed]) -> list[list[Case]]:
    """The cases of each child, or of the same children together, by what is owed `first` in each."""
    of: dict[tuple[str, ...], list[Case]] = {}
    for one in sorted(cases, key=lambda one: _pressing(first.get(one.chronology))):
        of.setdefault(whose(one), []).append(one)
    return list(of.values())


def whose(one: Case) -> tuple[str, ...]:
    """Whom a case is about, in whichever order; a case of nobody is its own."""
    return tuple(sorted(one.children)) or (one.chronology,)


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
