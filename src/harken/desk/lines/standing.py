"""The entries of one kind that stand in a case."""

from harken.chronology.page import Line, PageOf, page
from harken.desk.visit import Visit
from harken.vocabulary import Entry


def standing_of(visit: Visit, chronology: str, kind: type[Entry], *, entry: str = "") -> list[Line]:
    """The entries of a kind that stand in a case, the newest first; or the one that is named."""
    wanted = PageOf(chronology=chronology, entry=entry, kinds=(kind.key,), limit=20)
    found = page(visit.connection, visit.actor, wanted).lines
    return [one for one in found if not one.replaced_by and not one.recorded.struck]
