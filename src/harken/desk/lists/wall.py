"""The wall board of a control room: what is owed now, initials and age only, true or said not to be."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from harken.access.consult import Look
from harken.board.cases import how_many_missing
from harken.board.read import Owed, Wanted, count, owed
from harken.design.pages.board import BoardPage, BoardRow, Count
from harken.design.pages.parts import Link
from harken.desk.frame import frame
from harken.desk.lines.owed import child_of, headed, kind_of, of_nobody, said
from harken.desk.visit import Visit
from harken.people.read import PersonLine, persons

SHOWN = 8
LOOKED_THROUGH = 200
SOON = timedelta(hours=1)


def wall_board(visit: Visit) -> BoardPage:
    """The board of the visitor's area, or of the whole force."""
    area = "" if visit.request.GET.get("whose") == "force" else visit.actor.area
    besides = of_nobody(visit.standards)
    wanted = Wanted(force=visit.actor.force, area=area, besides=besides, limit=LOOKED_THROUGH)
    rows = pressing(owed(visit.connection, wanted))
    counted = count(visit.connection, wanted, now=visit.now, soon=visit.now + SOON)
    missing = how_many_missing(visit.connection, visit.actor.force, area=area)
    people = _people(visit, area, rows)
    return BoardPage(
        frame=frame(visit, f"{area or 'Whole force'} wall board", at="/wall", live=True),
        whom=headed(visit.standards, rows, people, visit.now),
        area=area or "Whole force",
        counts=(
            Count(counted.overdue, "overdue", "late" if counted.overdue else ""),
            *((Count(counted.past, "past our prompt", "soon"),) if counted.past else ()),
            Count(counted.soon, "next hour", "soon" if counted.soon else ""),
            Count(counted.nobody_urgent, "of these with nobody", "late" if counted.nobody_urgent else ""),
            Count(counted.rest, "later"),
            Count(missing, "missing now"),
        ),
        rows=tuple(_row(one, visit, people) for one in rows),
        showing=f"Showing {len(rows)} of {counted.all}, least time left first. Initials and age only.",
        desk=Link("What I owe", "/?whose=area"),
    )


def pressing(rows: Sequence[Owed]) -> list[Owed]:
    """Of each case what presses first: of life safety, or late; then of the others; then what else there is.

    So no child is pushed off by another, nor one who may be in danger by a visit of last month.
    """
    order = sorted(rows, key=lambda one: not one.presses)
    seen, first, rest = set[str](), list[Owed](), list[Owed]()
    for one in order:
        (rest if one.chronology in seen else first).append(one)
        seen.add(one.chronology)
    return sorted((first + rest)[:SHOWN], key=_place)


def _place(one: Owed) -> tuple[bool, datetime, str, str, str, str, str, int]:
    """Where it stands on the wall, and what makes it this one: the soonest due first, the never due last."""
    due = one.due or one.started
    return one.due is None, due, one.chronology, one.duty, one.root, one.subject, one.recipient, one.number


def _people(visit: Visit, area: str, rows: Sequence[Owed]) -> Mapping[str, PersonLine]:
    """Everybody on the wall, their showing recorded."""
    who = sorted({r.subject for r in rows if r.subject} | {c for r in rows for c in r.children})
    people = persons(visit.connection, visit.actor.force, who)
    visit.looked(
        Look(
            object_kind="wall",
            object_id=area or "force",
            persons=who,
            chronologies=sorted({r.chronology for r in rows}),
            fields=("initials", "age"),
            rows=len(rows),
        )
    )
    return people


def _row(one: Owed, visit: Visit, people: Mapping[str, PersonLine]) -> BoardRow:
    return BoardRow(
        child=child_of(one, people, visit.now)[0],
        kind=kind_of(visit.standards, one),
        duty=visit.standards.rules.duty(one.duty).short,
        time=said(one, visit.now).wall,
        tone=_tone(one, visit),
        who=one.has_it_name or "",
    )


def _tone(row: Owed, visit: Visit) -> str:
    if row.state == "overdue":
        return "late"
    return "soon" if row.due is not None and row.due <= visit.now + SOON else "rest"
