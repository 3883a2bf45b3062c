"""The queue of a pathway: every case that waits to be acted on, the gravest it could be first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from django.http import Http404

from harken.access.consult import Look
from harken.board.cases import Case, cases_of
from harken.board.read import Owed, Wanted, owed
from harken.design import words
from harken.design.pages.parts import Filter, Link, Tag
from harken.design.pages.queue import Deadline, QueuePage, Waiting
from harken.desk.frame import frame
from harken.desk.lines.clocks import beneath
from harken.desk.lines.gravity import gravity
from harken.desk.lines.owed import nobodys_area, said
from harken.desk.visit import Visit
from harken.people.read import PersonLine, persons
from harken.vocabulary import Pathway, Queue

SHOWN = 1000
"""How many duties are read at once: of more cases than any team has waiting."""
NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Case:
    """One case, and what it owes of all that a queue goes by: first by what it is in it."""

    case: Case
    owes: Sequence[Owed]


def queue_page(visit: Visit, *, pathway: str) -> QueuePage:
    """The queue that a pathway declares, for its posts; to anybody else there is no such page."""
    declared = visit.standards.pathways.get(pathway)
    if declared is None or declared.queue is None or visit.actor.role not in declared.queue.for_whom:
        raise Http404
    queue, at, force = declared.queue, f"/queues/{pathway}", visit.actor.force
    whole = visit.request.GET.get("whose") == "force" or not visit.actor.area
    wanted = Wanted(
        force=force,
        area="" if whole else visit.actor.area,
        duties=[one.key for one in queue.duties],
        limit=SHOWN,
    )
    rows = owed(visit.connection, wanted)
    found = _in_order(visit, declared, queue, rows)
    people = persons(visit.connection, force, {who for one in found for who in one.case.children})
    visit.looked(
        Look(
            object_kind="list",
            object_id=f"{pathway} queue",
            persons=sorted(people),
            chronologies=[one.case.chronology for one in found],
            fields=("name", "risk"),
            rows=len(found),
        )
    )
    return QueuePage(
        frame=frame(visit, queue.title, at=at, live=True),
        title=queue.title,
        says=queue.says,
        waiting=tuple(_waiting(visit, one, people) for one in found),
        filters=_filters(visit, at, whole=whole),
        more=f"Only the {SHOWN} duties due soonest were read." if len(rows) == SHOWN else "",
    )


def _filters(visit: Visit, at: str, *, whole: bool) -> tuple[Filter, ...]:
    if not visit.actor.area:
        return ()
    links = (
        Link(visit.actor.area, at, current=not whole),
        Link("Whole force", f"{at}?whose=force", current=whole),
    )
    return (Filter("Where", links),)


def _in_order(visit: Visit, declared: Pathway, queue: Queue, rows: Sequence[Owed]) -> list[_Case]:
    """By the worst that each could be, one not graded before all; then by when it must be acted on."""
    cases = cases_of(visit.connection, visit.actor.force, {one.chronology for one in rows})
    order = [str(one) for one in declared.level.worst_first] if declared.level else []
    by_case: dict[str, list[Owed]] = {}
    for row in rows:
        by_case.setdefault(row.chronology, []).append(row)
    found = [_Case(cases[one], _first(queue, those)) for one, those in by_case.items() if one in cases]

    def place(one: _Case) -> tuple[int, datetime, str]:
        level = one.case.level
        return (
            order.index(level) if level in order else -1,
            one.owes[0].due or NEVER,
            one.case.reference,
        )

    return sorted(found, key=place)


def _first(queue: Queue, rows: Sequence[Owed]) -> list[Owed]:
    """What a case owes, first by what it is in the queue: of what comes before a deadline, what is late."""
    deadlines = [one.key for one in queue.deadlines]

    def place(one: Owed) -> tuple[int, bool, datetime]:
        index = deadlines.index(one.duty) if one.duty in deadlines else len(deadlines)
        return index, one.state != "overdue", one.due or NEVER

    return sorted(rows, key=place)


def _waiting(visit: Visit, one: _Case, people: Mapping[str, PersonLine]) -> Waiting:
    case, now = one.case, visit.now
    named = [(who, people[who]) for who in case.children if who in people]
    first, *others = (_deadline(visit, each) for each in one.owes)
    return Waiting(
        case=Link(case.reference, f"/cases/{case.chronology}"),
        grade=gravity(visit, case) or Tag("Not graded"),
        since=f"opened {words.near(case.opened, now)}" if case.opened else "",
        first=first,
        others=tuple(others),
        children=tuple(Link(person.short(now), f"/children/{who}") for who, person in named),
        withheld=len(case.children) - len(named),
        who=case.in_charge_name or "",
        area=case.area or nobodys_area(case),
    )


def _deadline(visit: Visit, one: Owed) -> Deadline:
    duty = visit.standards.rules.duty(one.duty)
    stands = said(one, visit.now, duty)
    clock = beneath(duty, level=one.level)
    return Deadline(says=duty.short, said=stands, beneath="" if clock == stands.words.lower() else clock)
