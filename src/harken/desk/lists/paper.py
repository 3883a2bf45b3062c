"""The paper list: every live duty of an area as of now, a code a row, and the way back from a code."""

import base64
from collections.abc import Mapping, Sequence
from hashlib import sha256

from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect

from harken.access.consult import Look
from harken.board.read import Owed, Wanted, how_many, owed
from harken.design import words
from harken.design.pages.paper import PaperPage, PaperRow
from harken.design.pages.parts import Filter, Link, Phone
from harken.desk.frame import frame
from harken.desk.lines.owed import child_of, headed, of_nobody, record_of, row_key, says_of
from harken.desk.visit import Visit
from harken.people.read import PersonLine, persons

SHOWN = 400
COUNTED = 9999
"""How far what is owed is counted: more than any paper holds. Our own design."""
ELSEWHERE = "The others are under What I owe."
CODE = 5
MISREAD = str.maketrans("018", "OIB")
"""The code's letters leave out these figures, so that what was written by hand is read as it was meant."""


def paper_list(visit: Visit) -> PaperPage | HttpResponse:
    """The list of the visitor's area or of the whole force; or, for a code on it, the case it is of."""
    whole = visit.request.GET.get("whose") == "force" or not visit.actor.area
    area = "" if whole else visit.actor.area
    besides = of_nobody(visit.standards) if area else ()
    wanted = Wanted(force=visit.actor.force, area=area, besides=besides, limit=SHOWN)
    rows = owed(visit.connection, wanted)
    code = visit.request.GET.get("code", "").strip().upper().translate(MISREAD)[:CODE]
    found = next((one for one in rows if code and code_of(one) == code), None)
    people = _people(visit, rows, area)
    if found is not None:
        return HttpResponseRedirect(f"{record_of(found)}#{row_key(found)}")
    return PaperPage(
        frame=frame(visit, f"Paper list: {area or 'whole force'}"),
        whom=headed(visit.standards, rows, people, visit.now),
        area=area or "Whole force",
        as_of=f"{words.at(visit.now, visit.now)}, {words.whole_day(visit.now)}",
        rows=tuple(_row(one, visit, people) for one in rows),
        filters=_filters(visit, whole=whole),
        back=Link("Back to what I owe", "/"),
        action="/paper",
        ring=(("Duty inspector", Phone(settings.DUTY_INSPECTOR_PHONE)),),
        more=_more(visit, wanted, len(rows)),
        code=code,
        unknown="Nothing that is still owed here has that code. It may have been met since." if code else "",
    )


def _more(visit: Visit, wanted: Wanted, shown: int) -> str:
    """That the paper does not hold them all, and where the others are."""
    total = how_many(visit.connection, wanted, most=COUNTED) if shown == SHOWN else shown
    if total == shown:
        return ""
    every = f"{total}{' or more' if total == COUNTED else ''}"
    return f"{shown} of {every}: what is overdue, or a life depends on, before the rest. {ELSEWHERE}"


def code_of(one: Owed) -> str:
    """Five letters and figures that name a duty, the same on every printing."""
    digest = sha256(f"{one.chronology}/{row_key(one)}".encode()).digest()
    return base64.b32encode(digest)[:CODE].decode()


def _people(visit: Visit, rows: Sequence[Owed], area: str) -> Mapping[str, PersonLine]:
    """Everybody on the list, their printing recorded."""
    who = sorted({r.subject for r in rows if r.subject} | {c for r in rows for c in r.children})
    visit.looked(
        Look(
            object_kind="paper list",
            object_id=area or "force",
            persons=who,
            chronologies=sorted({r.chronology for r in rows}),
            fields=("initials", "age"),
            rows=len(rows),
            verb="print",
        )
    )
    return persons(visit.connection, visit.actor.force, who)


def _row(one: Owed, visit: Visit, people: Mapping[str, PersonLine]) -> PaperRow:
    late = one.state == "overdue"
    if one.late_from is not None:
        due = f"{'late since ' if late else ''}{words.near(one.late_from, visit.now)}"
    elif one.alert_from is not None:
        due = f"no deadline; prompt {words.near(one.alert_from, visit.now)}"
    else:
        due = "as soon as practicable"
    return PaperRow(
        code=code_of(one),
        child=child_of(one, people, visit.now)[0],
        case=f"{one.reference}{f', {one.level}' if one.level else ''}",
        duty=says_of(visit.standards.rules.duty(one.duty), one),
        due=due,
        who=one.has_it_name or "",
        late=late,
    )


def _filters(visit: Visit, *, whole: bool) -> tuple[Filter, ...]:
    if not visit.actor.area:
        return ()
    links = (
        Link(visit.actor.area, "/paper", current=not whole),
        Link("Whole force", "/paper?whose=force", current=whole),
    )
    return (Filter("Which", links),)
