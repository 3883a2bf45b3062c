"""The cases about somebody, or that name them: what is pressing first; what is over, folded."""

from collections.abc import Iterable, Mapping, Sequence

from harken.board.cases import Case
from harken.chronology.latest import Latest, latest
from harken.design import words
from harken.design.pages.child import Cases, Folded
from harken.design.pages.parts import Part, Prose, Stress, prose
from harken.desk.lines.named_in import NamedIn
from harken.desk.lines.owed import about
from harken.desk.visit import Visit
from harken.vocabulary import Mark

OPEN_SHOWN, OVER_SHOWN = 6, 3
"""How many lines of each stand before the rest is folded. Our own design: what a phone shows at once."""
UNSAID, NO_REASON = {"", "not said"}, "no reason said"


def cases_shown(visit: Visit, cases: Sequence[Case], named: Sequence[NamedIn]) -> Cases | None:
    """The cases about somebody, and those that name them in another part, each in one line."""
    if not cases and not named:
        return None
    parts = {one.case.chronology: one.parts for one in named}
    every = [*cases, *(one.case for one in named)]
    going = sorted(filter(_goes_on, every), key=lambda one: (one.missing_since is None, not one.overdue))
    over = [one for one in every if not _goes_on(one)]
    closed = _closed(visit, over)
    lines = [_line(visit, one, parts) for one in going]
    ended = [_ended(visit, one, parts, closed.get(one.chronology)) for one in over]
    folds = [_more(going[OPEN_SHOWN:], lines[OPEN_SHOWN:])] if len(lines) > OPEN_SHOWN else []
    folds += [Folded(prose(f"{len(ended)} that are over"), tuple(ended))] if len(ended) > OVER_SHOWN else []
    shown = [*lines[:OPEN_SHOWN], *(ended if len(ended) <= OVER_SHOWN else ())]
    return Cases(f"Cases ({len(every)})", tuple(shown), tuple(folds))


def _goes_on(one: Case) -> bool:
    """Whether it is open, or something of it is late all the same: what is owed outlives a closing."""
    return one.closed is None or one.overdue > 0


def _closed(visit: Visit, over: Iterable[Case]) -> Mapping[str, Latest]:
    """The last closing of each, in one query."""
    kinds = sorted(visit.standards.rules.bearing(Mark.CASE_CLOSED).by_kind)
    return latest(visit.connection, visit.actor.force, [one.chronology for one in over], kinds)


def _line(visit: Visit, one: Case, parts: Mapping[str, Sequence[str]]) -> Prose:
    began = f", since {words.near(one.opened, visit.now)}" if one.opened else ""
    stands = f": {'open' if one.closed is None else 'closed'}{began}"
    late = Part(words.counted(one.overdue, "overdue", "overdue"), Stress.LATE)
    return (
        *_called(one, about(visit.standards, one), parts),
        Part(stands),
        *((Part(", "), late) if one.overdue else ()),
    )


def _ended(visit: Visit, one: Case, parts: Mapping[str, Sequence[str]], closing: Latest | None) -> Prose:
    """When it was closed, and why; that nobody said is said."""
    at = closing.happened if closing else one.closed
    when = f": closed {words.day(at, visit.now)}" if at else ": closed"
    because = str(closing.coded.get("because") or "") if closing else ""
    kind = visit.standards.pathways.get(one.pathway)
    called = _called(one, kind.name.lower() if kind else "", parts)
    return (*called, Part(when), Part(f", {NO_REASON if because in UNSAID else because}"))


def _called(one: Case, kind: str, parts: Mapping[str, Sequence[str]]) -> Prose:
    named = ", ".join(parts.get(one.chronology, ()))
    return (
        Part(one.reference, href=f"/cases/{one.chronology}"),
        Part(f", {kind}" if kind else ""),
        Part(f", named as {named}" if named else ""),
    )


def _more(cases: Sequence[Case], lines: Sequence[Prose]) -> Folded:
    late = sum(one.overdue > 0 for one in cases)
    says = (Part(f"{late} with something overdue", Stress.LATE),) if late else ()
    return Folded(prose(f"{len(cases)} more open", *((", ", *says) if says else ())), tuple(lines))
