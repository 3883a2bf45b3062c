"""The last entry about somebody that means something, and what it says."""

from collections.abc import Iterable, Sequence

from harken.chronology.page import Line, PageOf, page
from harken.design import words
from harken.design.pages.parts import Part, Prose
from harken.design.sentences import sentence
from harken.desk.names import by_name
from harken.desk.visit import Visit
from harken.vocabulary import Mark


def last_of(visit: Visit, records: Sequence[str], *marks: Mark) -> Line | None:
    """The last entry about the child that bears one of the marks and still stands."""
    rules = visit.standards.rules
    kinds = sorted({kind for mark in marks for kind in rules.bearing(mark).by_kind})
    fits = [rules.bearing(mark) for mark in marks]
    lines = last_lines(visit, records, kinds)
    return next((one for one in lines if any(matcher.fits(one.recorded) for matcher in fits)), None)


def last_lines(visit: Visit, records: Sequence[str], kinds: Iterable[str], *, limit: int = 10) -> list[Line]:
    """The last entries of these kinds about the child that still stand, the newest first."""
    wanted = PageOf(subject=records[0], also=records[1:], kinds=sorted(kinds), limit=limit)
    found = page(visit.connection, visit.actor, wanted).lines
    return by_name(visit, [one for one in found if not one.replaced_by and not one.recorded.struck])


def says(visit: Visit, line: Line) -> Prose:
    """When an entry happened, and its sentence."""
    kind = visit.standards.rules.kinds.get(line.recorded.kind)
    if kind is None:
        return ()
    spoken = None if line.withheld else (line.words or {})
    when = words.near(line.recorded.happened, visit.now)
    return (Part(f"{when}: "), *sentence(kind, line.recorded.answers, spoken, now=visit.now))
