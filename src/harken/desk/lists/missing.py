"""The missing list: every child missing now, by risk, with the last enquiry and not the last review."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from harken.access.consult import Look
from harken.board.cases import BACK_SHOWN, MISSING_SHOWN, Case, back_and_owed, how_many_missing, missing_now
from harken.board.read import Owed, first_owed
from harken.design import words
from harken.design.pages.missing import Missing, MissingPage, Other
from harken.design.pages.parts import Filter, Link, Tag
from harken.desk.frame import frame
from harken.desk.lines.by_child import cases_by_child, whose
from harken.desk.lines.gravity import gravity
from harken.desk.lines.owed import nobodys_area, said, says_of
from harken.desk.lines.plans import declared_for, held_by
from harken.desk.visit import Visit
from harken.people.read import PersonLine, persons
from harken.vocabulary import Mark


def missing_list(visit: Visit) -> MissingPage:
    """Every child missing now in the visitor's area or the whole force; then who is back and still owed."""
    whole = visit.request.GET.get("whose") == "force" or not visit.actor.area
    area = "" if whole else visit.actor.area
    slug, force = missing_pathway(visit), visit.actor.force
    gone = missing_now(visit.connection, force, area=area, grades=_grades(visit, slug))
    every = len(gone) if len(gone) < MISSING_SHOWN else how_many_missing(visit.connection, force, area=area)
    back = back_and_owed(visit.connection, force, slug, area=area)
    found = [*gone, *back]
    who = sorted({child for c in found for child in c.children})
    people = persons(visit.connection, visit.actor.force, who)
    visit.looked(
        Look(
            object_kind="list",
            object_id="missing",
            persons=who,
            chronologies=[c.chronology for c in found],
            fields=("name", "age", "risk"),
            rows=len(found),
        )
    )
    first = first_owed(visit.connection, force, [c.chronology for c in found])
    declared = declared_for(visit, slug)
    plans = held_by(visit, who, declared) if declared else {}
    links = (
        Link(visit.actor.area or "Whole force", "/missing", current=not whole or not visit.actor.area),
        *((Link("Whole force", "/missing?whose=force", current=whole),) if visit.actor.area else ()),
    )
    returned = {whose(those[0]): those for those in cases_by_child(back, first)}
    return MissingPage(
        frame=frame(visit, "Missing", at="/missing", live=True),
        now=tuple(
            _missing(visit, [one, *returned.pop(whose(one), ())], people, first, plans) for one in gone
        ),
        of=every,
        returned=tuple(_missing(visit, those, people, first, plans) for those in returned.values()),
        more=f"The {BACK_SHOWN} cases due soonest" if len(back) == BACK_SHOWN else "",
        filters=(Filter("Where", links),),
        report=Link("Report a child missing", f"/open/{slug}"),
    )


def missing_pathway(visit: Visit) -> str:
    """The pathway whose opening entry says that a child is missing."""
    matcher = visit.standards.rules.bearing(Mark.CHILD_MISSING)
    for slug, pathway in visit.standards.pathways.items():
        if pathway.opens is not None and pathway.opens.key in matcher.by_kind:
            return slug
    raise LookupError("No pathway opens with a missing child.")


def _grades(visit: Visit, slug: str) -> tuple[str, ...]:
    """The grades of a missing child in their order: whose is not yet set may be as grave as the worst."""
    level = visit.standards.pathways[slug].level
    worst = [str(one) for one in level.worst_first] if level else []
    return (*worst[:1], "", *worst[1:])


def _named(child: PersonLine, now: datetime) -> str:
    age = child.age(now)
    return child.named if child.born.unborn else f"{child.named}, {'age ' * (age == 'not known')}{age}"


def _missing(
    visit: Visit,
    cases: Sequence[Case],
    people: Mapping[str, PersonLine],
    firsts: Mapping[str, Owed],
    plans: Mapping[str, int],
) -> Missing:
    """A line of the first of these cases, with the way to each of the others."""
    now, (one, *others) = visit.now, cases
    first = firsts.get(one.chronology)
    planned = next((child for child in one.children if child in plans), "")
    child = " and ".join(_named(people[c], now) for c in one.children if c in people) or "A child"
    duty = visit.standards.rules.duty(first.duty) if first else None
    return Missing(
        child=child,
        child_href=f"/children/{one.children[0]}" if one.children else f"/cases/{one.chronology}",
        case_href=f"/cases/{one.chronology}",
        since=_since(one, now),
        where=one.area or nobodys_area(one),
        where_tone="" if one.area else "late",
        risk=(gravity(visit, one) or Tag("Missing")) if one.missing_since else Tag("Back"),
        enquiry=f"{words.near(one.last_enquiry, now)} ({words.ago(one.last_enquiry, now)})"
        if one.last_enquiry
        else "No enquiry yet",
        enquiry_tone="" if one.last_enquiry else "late",
        first=says_of(duty, first) if duty and first else "",
        said=said(first, now) if first else None,
        owed=_owed_in(cases),
        who=one.in_charge_name or "",
        others=tuple(_other(each, now) for each in others),
        plan=f"Version {plans[planned]}" if planned else "",
        plan_href=f"/children/{planned}/plan?case={one.chronology}" if planned else "",
    )


def _owed_in(cases: Sequence[Case]) -> str:
    owed = sum(one.owed for one in cases)
    each = f" in {len(cases)} cases" if len(cases) > 1 else ""
    return f"{words.counted(owed, 'duty owed', 'duties owed')}{each}" if owed else ""


def _other(one: Case, now: datetime) -> Other:
    owed = words.counted(one.owed, "duty owed", "duties owed")
    return Other(
        case=Link(one.reference, f"/cases/{one.chronology}"),
        opened=f"opened {words.near(one.opened, now)}" if one.opened else "",
        says=f"{owed}, {one.overdue} overdue" if one.overdue else owed,
        who=one.in_charge_name or "",
        late=bool(one.overdue),
    )


def _since(one: Case, now: datetime) -> str:
    if one.missing_since:
        return ", ".join(words.gone(one.last_seen, one.missing_since, now))
    return f"Opened {words.near(one.opened, now)}" if one.opened else "The case"
