"""A pathway's whiteboard: everybody who is here now, a row each, what they are owed, and by when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlencode

from django.http import Http404

from harken.access.consult import Look
from harken.board.cases import Case, cases_owing
from harken.casework.for_eyes import for_eyes
from harken.casework.worked_out import EVERYTHING, worked_out
from harken.chronology.read import held_all
from harken.design import words
from harken.design.pages.board import Count
from harken.design.pages.parts import Filter, Link, prose
from harken.design.pages.whiteboard import Cell, Heading, OnBoard, WhiteboardPage, Why
from harken.desk.frame import frame
from harken.desk.lines.cells import Here, beside, cell_of, pressing
from harken.desk.lines.clocks import in_full
from harken.desk.lines.standings import due_of, source_line
from harken.desk.visit import Visit
from harken.engine.flags import stands_now
from harken.engine.known import Known, known_at
from harken.engine.reckon import Apart
from harken.engine.standing import Standing, State
from harken.engine.tried import Failure, tried
from harken.people.read import PersonLine, persons
from harken.people.subjects import subjects_of
from harken.vocabulary import Duty, Recorded, Whiteboard

LOOKED_THROUGH = 200
"""How many cases are looked through, those of whoever is here first: more than any force has at once."""
LONGEST = 80
"""How much of what an address asks for is read: more than the name of any part."""
NOT_KNOWN = "Not known"
NOBODY_THERE = "Nobody is here now"
WRONG = "Not all of this case could be worked out: look at it by hand"


@dataclass(frozen=True, slots=True)
class _Row:
    """Somebody on the board, in which case; `here` is None where nothing of the case can be worked out."""

    case: Case
    who: str
    here: Here | None
    failed: Sequence[str] = ()


def whiteboard_page(visit: Visit, *, pathway: str) -> WhiteboardPage:
    """The whiteboard that a pathway declares, in the visitor's area or the whole force; the read recorded."""
    declared = visit.standards.pathways.get(pathway)
    if declared is None or declared.whiteboard is None:
        raise Http404
    board, at = declared.whiteboard, f"/whiteboards/{pathway}"
    whole = visit.request.GET.get("whose") == "force" or not visit.actor.area
    cases = cases_owing(
        visit.connection,
        visit.actor.force,
        pathway,
        area="" if whole else visit.actor.area,
        first=[duty.key for duty in board.while_here],
        limit=LOOKED_THROUGH,
    )
    here = _rows(visit, board, cases)
    chosen, parts = _chosen(visit, board), [_part_of(visit, board, one) for one in here]
    rows = [
        row for row, part in zip(here, parts, strict=True) if not (chosen and part) or _same(part, chosen)
    ]
    people = _people(visit, pathway, rows)
    every = {one.key: one for row in rows if row.here for one in row.here.standings}
    return WhiteboardPage(
        frame=frame(visit, board.title, at=at, live=True),
        title=board.title,
        none=board.none if not chosen else f"{NOBODY_THERE}: {chosen}.",
        counts=_counts(visit, list(every.values())),
        longest=_longest(visit, rows, people),
        filters=(*_filters(visit, at, whole=whole), *_by_part(visit, board, at, parts)),
        columns=tuple(Heading(one.title, one.short) for one in board.columns),
        rows=tuple(_shown(visit, board, one, people) for one in rows),
        clocks=prose(" ".join(board.clocks)),
        why=tuple(map(_why, {one.key: one for one in board.duties}.values())),
        more=_more(cases, here),
    )


def _more(cases: Sequence[Case], here: Sequence[_Row]) -> str:
    """What is said where not every case was looked through, and somebody of the last that was is here."""
    cut = len(cases) == LOOKED_THROUGH and any(row.case is cases[-1] for row in here)
    return f"Only {LOOKED_THROUGH} cases were looked through: more people may be here." if cut else ""


def _chosen(visit: Visit, board: Whiteboard) -> str:
    """The part that is read alone; none is, unless the address says so."""
    return " ".join(visit.request.GET.get("part", "").split())[:LONGEST] if board.parts else ""


def _part_of(visit: Visit, board: Whiteboard, row: _Row) -> str:
    """Which part somebody is in; empty where that is not known."""
    if board.parts is None or row.here is None:
        return ""
    return " ".join(" ".join(beside((board.parts.of,), row.here, visit)).split())


def _same(part: str, other: str) -> bool:
    return part.casefold() == other.casefold()


def _by_part(visit: Visit, board: Whiteboard, at: str, parts: Sequence[str]) -> tuple[Filter, ...]:
    """The way to each part, where there is more than one, and how many are there or may be."""
    chosen, asked = _chosen(visit, board), visit.request.GET
    named = {part.casefold(): part for part in (chosen, *parts) if part}
    if board.parts is None or (len(named) < 2 and not chosen):
        return ()
    whole = {"whose": "force"} if asked.get("whose") == "force" else {}
    every = [Link("All", f"{at}?{urlencode(whole)}" if whole else at, current=not chosen, count=len(parts))]
    for part in sorted(named.values(), key=str.casefold):
        there = sum(not one or _same(one, part) for one in parts)
        href = f"{at}?{urlencode({**whole, 'part': part})}"
        every.append(Link(part, href, current=_same(part, chosen), count=there))
    return (Filter(board.parts.title, tuple(every)),)


def _rows(visit: Visit, board: Whiteboard, cases: Sequence[Case]) -> list[_Row]:
    """Everybody on the board, whoever is here the longest first; of whom that is not known, before them."""
    held = held_all(
        visit.connection,
        visit.actor.force,
        [one.chronology for one in cases],
        upgrade=visit.standards.upgraded,
    )
    read = ((one, tried(held[one.chronology])) for one in cases if one.chronology in held)
    found = [
        row
        for one, case in read
        for row in (_lost(one) if isinstance(case, Failure) else _of(visit, board, one, case.facts))
    ]
    return _for_eyes(visit, sorted(found, key=lambda row: (row.here is not None, _since(row, visit))))


def _of(visit: Visit, board: Whiteboard, case: Case, facts: Sequence[Recorded]) -> list[_Row]:
    """Who of a case is here, and how what each of them is owed stands."""

    def here() -> list[Here]:
        known = known_at(facts, chronology=case.chronology, subjects=subjects_of(facts), at=visit.now)
        those = stands_now(board.flag, board.given, known, visit.standards.rules)
        if not those:
            return []
        apart = worked_out(facts, chronology=case.chronology, standards=visit.standards, at=visit.now)
        return [Here(one, known, _owed_to(one.on, known, apart), tuple(apart.failed)) for one in those]

    found = tried(here)
    if isinstance(found, Failure):
        return _lost(case)
    return [_Row(case, one.stands.on, one, one.failed) for one in found]


def _owed_to(who: str, known: Known, apart: Apart) -> list[Standing]:
    """What is owed to somebody, by whichever of their records; and what is owed of the whole case."""
    me = known.one(who)
    return [one for one in apart.standings if not one.subject or known.one(one.subject) == me]


def _lost(case: Case) -> list[_Row]:
    """Nobody is left off because something of their case cannot be worked out."""
    return [_Row(case, who, None, (EVERYTHING,)) for who in case.children or ("",)]


def _since(row: _Row, visit: Visit) -> datetime:
    return row.here.stands.since if row.here else row.case.opened or visit.now


def _for_eyes(visit: Visit, rows: Sequence[_Row]) -> list[_Row]:
    """The same with what is for this reader's eyes."""
    every = [one for row in rows if row.here for one in row.here.standings]
    seen = {one.key for one in for_eyes(visit.connection, visit.actor, every, visit.standards)}
    return [
        replace(row, here=replace(row.here, standings=[s for s in row.here.standings if s.key in seen]))
        if row.here
        else row
        for row in rows
    ]


def _people(visit: Visit, pathway: str, rows: Sequence[_Row]) -> Mapping[str, PersonLine]:
    """Everybody on the board, their showing recorded."""
    who = sorted({row.who for row in rows if row.who})
    people = persons(visit.connection, visit.actor.force, who)
    visit.looked(
        Look(
            object_kind="list",
            object_id=f"whiteboard:{pathway}",
            persons=who,
            chronologies=sorted({row.case.chronology for row in rows}),
            fields=("initials", "age", "duties"),
            rows=len(rows),
        )
    )
    return people


def _counts(visit: Visit, standings: Sequence[Standing]) -> tuple[Count, ...]:
    """How many duties are overdue, past our prompt, and due within the hour, in a column or not."""
    overdue = sum(one.state is State.OVERDUE for one in standings)
    pressed = [one for one in standings if pressing(one, visit.now) and one.state is not State.OVERDUE]
    past = sum(_past(one, visit) for one in pressed)
    soon = len(pressed) - past
    return (
        Count(overdue, "overdue", "late" if overdue else ""),
        *((Count(past, "past our prompt", "soon"),) if past else ()),
        Count(soon, "in the next hour", "soon" if soon else ""),
    )


def _past(one: Standing, visit: Visit) -> bool:
    due = due_of(one)
    return due is not None and due <= visit.now


def _longest(visit: Visit, rows: Sequence[_Row], people: Mapping[str, PersonLine]) -> str:
    first = next((row for row in rows if row.here), None)
    if first is None or first.here is None:
        return "not known"
    return f"{_called(first, people, visit)}, {words.lasting(visit.now - first.here.stands.since)}"


def _called(row: _Row, people: Mapping[str, PersonLine], visit: Visit) -> str:
    person = people.get(row.who)
    return person.short(visit.now) if person else "Withheld"


def _shown(visit: Visit, board: Whiteboard, row: _Row, people: Mapping[str, PersonLine]) -> OnBoard:
    child, href, here = _called(row, people, visit), f"/cases/{row.case.chronology}", row.here
    if here is None:
        blank = tuple(Cell(NOT_KNOWN, tone="late") for _ in board.columns)
        return OnBoard(child=child, href=href, since="Since when: not known", wrong=WRONG, cells=blank)
    since = here.stands.since
    where = beside((board.where,), here, visit) if board.where else []
    return OnBoard(
        child=child,
        href=href,
        since=f"In {words.near(since, visit.now)}, {words.lasting(visit.now - since)}",
        where=" ".join(where),
        besides=_besides(visit, board, here),
        wrong=WRONG if row.failed else "",
        cells=tuple(cell_of(one, here, visit) for one in board.columns),
    )


def _besides(visit: Visit, board: Whiteboard, here: Here) -> tuple[tuple[str, str], ...]:
    """What presses and has no column: each by the few words of its duty."""
    shown = {duty.key for duty in board.duties}
    others = [one for one in here.standings if one.duty.key not in shown and pressing(one, visit.now)]
    late = [one for one in others if one.state is State.OVERDUE]
    past = [one for one in others if one not in late and _past(one, visit)]
    soon = [one for one in others if one not in late and one not in past]
    each = (("late", "Late", late), ("soon", "Past our prompt", past), ("soon", "Within the hour", soon))
    return tuple(
        (tone, f"{says}: {', '.join(dict.fromkeys(one.duty.short for one in those))}")
        for tone, says, those in each
        if those
    )


def _why(duty: Duty) -> Why:
    """The clock of a duty, that of its later times too, and where each is written."""
    return Why(duty.says, words.opening(in_full(duty)), tuple(map(source_line, duty.sources)))


def _filters(visit: Visit, at: str, *, whole: bool) -> tuple[Filter, ...]:
    area = visit.actor.area
    if not area:
        return ()
    links = (Link(area, at, current=not whole), Link("Whole force", f"{at}?whose=force", current=whole))
    return (Filter("Where", links),)
