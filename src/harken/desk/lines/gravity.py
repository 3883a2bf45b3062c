"""How grave a case is, as its pathway grades it: by its own name, in its own word, the worst standing out."""

from harken.board.cases import Case
from harken.design.pages.parts import Tag
from harken.desk.visit import Visit
from harken.vocabulary import Level

NOT_SET = "not yet set"


def gravity(visit: Visit, found: Case, *, more: str = "") -> Tag | None:
    """The grade of a case, or that it is not yet set; None where nothing grades it."""
    pathway = visit.standards.pathways.get(found.pathway)
    level = pathway.level if pathway else None
    if level is None:
        return None
    return Tag(f"{level.called}: {found.level or NOT_SET}{more}", tone_of(level, found.level))


def tone_of(level: Level, said: str) -> str:
    """Of those declared worst first, the first quarter is pressing, the second is next; none is the worst.

    A range is as pressing as its worst.
    Where none presses more than another, none does.
    """
    if not level.grave:
        return ""
    order = [str(one) for one in level.worst_first]
    if said not in order:
        return "late"
    worst = str(dict(level.as_grave_as).get(said, said))
    quarter = order.index(worst) * 4 // len(order)
    return ("late", "soon", "", "")[quarter]
