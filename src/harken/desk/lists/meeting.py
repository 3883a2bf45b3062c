"""The daily meeting: each child whom a duty owes a meeting, found by what is owed and by no list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from harken.access.consult import Look
from harken.board.cases import Case, cases_of
from harken.board.read import Owed, Wanted, first_owed, owed
from harken.chronology.latest import Latest, latest
from harken.design import words
from harken.design.pages.meeting import Item, MeetingPage
from harken.design.pages.parts import Filter, Link, Prose, Tag, prose
from harken.design.sentences import sentence
from harken.desk.frame import frame
from harken.desk.lines.owed import nobodys_area, said
from harken.desk.lines.standings import meets
from harken.desk.lists.further import cut, further, held_by_page
from harken.desk.names import answers_by_name
from harken.desk.visit import Visit
from harken.people.read import PersonLine, persons
from harken.vocabulary import AtMeeting, Duty
from harken.vocabulary.calendars import london_day

SHOWN = (200, 1000, 5000)
FIRST = 1
"""The first meeting that a child is owed: none has passed yet."""


def meeting_page(visit: Visit) -> MeetingPage:
    """Whoever is still to be spoken of, in the visitor's area or the whole force; the read recorded."""
    whole = visit.request.GET.get("whose") != "area" or not visit.actor.area
    force, area = visit.actor.force, "" if whole else visit.actor.area
    at_meetings = [duty.key for duty in _at_meetings(visit)]
    most = held_by_page(visit, SHOWN)
    wanted = Wanted(force=force, area=area, duties=at_meetings, once=True, limit=most)
    rows = _in_turn(owed(visit.connection, wanted)) if at_meetings else []
    full = len(rows) == most
    chronologies = sorted({row.chronology for row in rows})
    who = sorted({row.subject for row in rows if row.subject})
    people = persons(visit.connection, force, who)
    visit.looked(
        Look(
            object_kind="list",
            object_id="meeting",
            persons=who,
            chronologies=chronologies,
            fields=("name", "age", "decisions"),
            rows=len(rows),
        )
    )
    decided = latest(
        visit.connection, force, chronologies, sorted({meets(d, visit) for d in _at_meetings(visit)})
    )
    by = answers_by_name(visit, [(one.kind, one.coded) for one in decided.values()])
    read = _Around(
        cases_of(visit.connection, force, chronologies),
        first_owed(visit.connection, force, chronologies),
        {case: replace(one, coded=said) for (case, one), said in zip(decided.items(), by, strict=True)},
    )
    return MeetingPage(
        frame=frame(visit, "The daily meeting", at="/meeting", live=True),
        items=tuple(_item(row, visit, people, read) for row in rows),
        filters=(Filter("Where", _links(visit, whole=whole)),),
        more=further(visit, "/meeting", SHOWN, full=full),
        cut=cut(visit, SHOWN, full=full),
    )


@dataclass(frozen=True, slots=True)
class _Around:
    """What is on the page besides who is owed a meeting, by case."""

    cases: Mapping[str, Case]
    first: Mapping[str, Owed]
    decided: Mapping[str, Latest]


def _at_meetings(visit: Visit) -> list[Duty]:
    """The duties that fall due at a meeting, whichever pathway declares them."""
    today = london_day(visit.now)
    duties = (ready.duty for ready in visit.standards.rules.ready)
    return [duty for duty in duties if isinstance(duty.clock_on(today), AtMeeting)]


def _in_turn(rows: Sequence[Owed]) -> list[Owed]:
    """What the last meeting missed before what the next one owes, then the longest."""
    return sorted(rows, key=lambda row: (row.state != "overdue", row.started))


def _links(visit: Visit, *, whole: bool) -> tuple[Link, ...]:
    area = visit.actor.area
    ours = (Link(area, "/meeting?whose=area", current=not whole),) if area else ()
    return (Link("Whole force", "/meeting", current=whole), *ours)


def _item(row: Owed, visit: Visit, people: Mapping[str, PersonLine], read: _Around) -> Item:
    now, duty = visit.now, visit.standards.rules.duty(row.duty)
    case, first, child = (
        read.cases.get(row.chronology),
        read.first.get(row.chronology),
        people.get(row.subject),
    )
    pathway = visit.standards.pathways.get(row.pathway)
    key = meets(duty, visit)
    here = f"/cases/{row.chronology}"
    owes = visit.standards.rules.duty(first.duty) if first else None
    return Item(
        child=f"{child.named}, {child.aged(now)}" if child else "A child",
        child_href=f"/children/{row.subject}" if child else here,
        why=pathway.name if pathway else row.pathway,
        case=Link(row.reference, here),
        since=_since(case, visit),
        where=case.area or nobodys_area(case) if case else "",
        new=Tag("New since the last meeting", "soon")
        if row.number == FIRST and row.state != "overdue"
        else None,
        said=said(row, now, duty),
        first=owes.says if owes else "",
        first_said=said(first, now, owes) if first else None,
        who=(case.in_charge_name or "") if case else "",
        decided=_decided(read.decided.get(row.chronology), visit),
        record=Link("Record what was decided", f"{here}/record/{key}") if key else None,
    )


def _since(case: Case | None, visit: Visit) -> str:
    began = (case.missing_since or case.opened) if case else None
    return f"{words.near(began, visit.now)} ({words.ago(began, visit.now)})" if began else "Not known"


def _decided(last: Latest | None, visit: Visit) -> Prose:
    """What a meeting last decided in the case, its words left in the case."""
    if last is None:
        return ()
    kind = visit.standards.rules.kinds[last.kind]
    return (
        *prose(f"{words.near(last.happened, visit.now)}: "),
        *sentence(kind, last.coded, {}, now=visit.now),
    )
