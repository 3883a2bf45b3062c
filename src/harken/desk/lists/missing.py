"""The missing list: every child missing now, by risk, with the last enquiry and not the last review."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime

from harken.access.consult import Look
from harken.board.cases import Case, back_and_owed, how_many_missing, missing_now
from harken.board.read import Owed, first_owed
from harken.design import words
from harken.design.pages.missing import Missing, MissingPage, Other
from harken.design.pages.parts import Filter, Link, Tag
from harken.desk.frame import frame
from harken.desk.lines.by_child import Alike, alike_in, cases_by_child, records_in, whose
from harken.desk.lines.gravity import gravity
from harken.desk.lines.owed import nobodys_area, said, says_of
from harken.desk.lines.plans import declared_for, held_by
from harken.desk.lists.further import cut, further, held_by_page
from harken.desk.visit import Visit
from harken.people.read import PersonLine, persons
from harken.vocabulary import Mark

SHOWN = (200, 1000, 5000)


def missing_list(visit: Visit) -> MissingPage:
    """Every child missing now in the visitor's area or the whole force; then who is back and still owed."""
    whole = visit.request.GET.get("whose") == "force" or not visit.actor.area
    most, slug = held_by_page(visit, SHOWN), missing_pathway(visit)
    read = _cases(visit, slug, area="" if whole else visit.actor.area, most=most)
    found = [*read.gone, *read.back]
    people = _people(visit, found)
    first = first_owed(visit.connection, visit.actor.force, [c.chronology for c in found])
    declared = declared_for(visit, slug)
    plans = held_by(visit, people, declared) if declared else {}
    alike = alike_in(visit, found)
    now, returned = _each_once(read, first, alike)
    full = most in (len(read.gone), len(read.back))
    gone = {alike[child] for one in read.gone for child in one.children}
    away = {child for child in alike if alike[child] in gone}

    def lines(those: Iterable[Sequence[Case]]) -> tuple[Missing, ...]:
        return tuple(_missing(visit, one, people, first, plans, away) for one in those)

    return MissingPage(
        frame=frame(visit, "Missing", at="/missing", live=True),
        now=lines(now),
        of=read.every - len(read.gone) + len(now),
        returned=lines(returned),
        more=further(visit, "/missing", SHOWN, full=full),
        cut=cut(visit, SHOWN, full=full),
        filters=(Filter("Where", _links(visit, whole=whole)),),
        report=Link("Report a child missing", f"/open/{slug}"),
    )


@dataclass(frozen=True, slots=True)
class _Cases:
    """Cases of children missing now, of so many in `every`; and of those back who are owed something."""

    gone: Sequence[Case]
    every: int
    back: Sequence[Case]


def _cases(visit: Visit, slug: str, *, area: str, most: int) -> _Cases:
    """Whoever is owed something here and is missing from elsewhere now is missing here, too."""
    connection, force, grades = visit.connection, visit.actor.force, _grades(visit, slug)
    back = back_and_owed(connection, force, slug, area=area, limit=most)
    also = sorted({one for those in records_in(visit, back).values() for one in those})
    gone = missing_now(connection, force, area=area, also=also, grades=grades, limit=most)
    full = len(gone) == most
    every = how_many_missing(connection, force, area=area, also=also) if full else len(gone)
    return _Cases(gone, every, back)


def _people(visit: Visit, found: Sequence[Case]) -> Mapping[str, PersonLine]:
    """Everybody on the list, their showing recorded."""
    who = sorted({child for c in found for child in c.children})
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
    return persons(visit.connection, visit.actor.force, who)


def _each_once(
    read: _Cases, first: Mapping[str, Owed], alike: Alike
) -> tuple[list[list[Case]], list[list[Case]]]:
    """The cases of each child who is missing now, the graver first; and of each who is back."""
    now: dict[tuple[str, ...], list[Case]] = {}
    for one in read.gone:
        now.setdefault(whose(one, alike), []).append(one)
    returned = []
    for those in cases_by_child(read.back, first, alike):
        missing = now.get(whose(those[0], alike))
        if missing is None:
            returned.append(those)
        else:
            missing += those
    return list(now.values()), returned


def _links(visit: Visit, *, whole: bool) -> tuple[Link, ...]:
    area = visit.actor.area
    force = (Link("Whole force", "/missing?whose=force", current=whole),) if area else ()
    return (Link(area or "Whole force", "/missing", current=not whole or not area), *force)


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
    away: Set[str],
) -> Missing:
    """A line of the first of these cases, with the way to each of the others.

    Of several children who are back, one may be among those that are `away` again.
    """
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
        risk=_risk(visit, one, away),
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


def _risk(visit: Visit, one: Case, away: Set[str]) -> Tag:
    if one.missing_since:
        return gravity(visit, one) or Tag("Missing")
    again = not away.isdisjoint(one.children)
    return Tag("One is missing again", "late") if again else Tag("Back")


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
