"""What I owe: mine, my team's, my area's; by time left; taken in three taps."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from harken.access.actor import Actor
from harken.access.consult import Look
from harken.board.cases import Case, cases_given
from harken.board.read import Counted, Owed, Wanted, count, how_many, owed
from harken.design import words
from harken.design.pages.owed import Given, Group, OwedPage
from harken.design.pages.parts import Filter, Link
from harken.desk.frame import frame
from harken.desk.lines.by_child import FLAT, alike_of, by_child
from harken.desk.lines.lowering import lowering_asked
from harken.desk.lines.owed import about, headed, of_nobody, row_of
from harken.desk.lines.trained import lacks_of
from harken.desk.visit import Visit
from harken.people.read import PersonLine, persons

SOON = timedelta(hours=1)
SHOWN = (60, 300, 1500)
"""How many rows a list shows, then when asked for more. Our own design: what a phone can scroll."""
COUNTED = 999
"""How far the lists beside this one are counted: more than anybody reads. Our own design."""
GROUPS = (
    ("late", "Overdue", "longest late first"),
    ("past", "Past our prompt", "no deadline in the rule has passed; longest first"),
    ("soon", "Next hour", "by time left, or to our own target"),
    ("rest", "Later", "by time left; those without a deadline last"),
)


def what_i_owe(visit: Visit) -> OwedPage:
    """Everything owed on the list asked for, in groups of urgency."""
    whose = _asked(visit)
    wanted = _wanted(visit, whose)
    rows = owed(visit.connection, wanted)
    given = cases_given(visit.connection, wanted) if whose == "mine" and not wanted.nobody else []
    people = _people(visit, whose, rows, given)
    counted = count(visit.connection, wanted, now=visit.now, soon=visit.now + SOON)
    narrowed = bool(wanted.pathway or wanted.nobody)
    return OwedPage(
        frame=frame(visit, "What I owe", at="/", live=True),
        whom=headed(visit.standards, rows, people, visit.now),
        asks=lowering_asked(visit),
        overdue=counted.overdue,
        past=counted.past,
        soon=counted.soon,
        shift=counted.rest,
        filters=_filters(visit, whose, counted),
        groups=_groups(visit, rows, people, counted),
        cut=_cut(len(rows), counted.all),
        more=_more(visit, rows, counted),
        given=tuple(_given(visit, one, people) for one in given),
        empty=_empty(whose, narrowed=narrowed),
        empty_links=(
            *((Link("All of these", f"/?whose={whose}"),) if narrowed else ()),
            *(
                Link(name, f"/?whose={one}")
                for one, name in _whose(visit.actor)
                if one not in ("mine", whose)
            ),
            Link("Children missing now", "/missing"),
        ),
    )


def _asked(visit: Visit) -> str:
    """Whose list was asked for. Who has no area works for the whole force."""
    asked = visit.request.GET.get("whose", "")
    asked = "force" if asked == "area" and not visit.actor.area else asked
    return asked if asked in dict(_whose(visit.actor)) else "mine"


def _people(
    visit: Visit, whose: str, rows: Sequence[Owed], given: Sequence[Case]
) -> Mapping[str, PersonLine]:
    """Everybody on the list, their showing recorded."""
    named = {c for r in rows for c in r.children} | {c for one in given for c in one.children}
    who = sorted({r.subject for r in rows if r.subject} | named)
    people = persons(visit.connection, visit.actor.force, who)
    visit.looked(
        Look(
            object_kind="list",
            object_id=f"owed:{whose}",
            persons=who,
            chronologies=sorted({r.chronology for r in rows} | {one.chronology for one in given}),
            fields=("initials", "age"),
            rows=len(rows) + len(given),
        )
    )
    return people


def _given(visit: Visit, one: Case, people: Mapping[str, PersonLine]) -> Given:
    """A case that is the visitor's and in which nothing is; what is owed in it is somebody else's."""
    known = [people[child].short(visit.now) for child in one.children if child in people]
    owed_there = words.counted(one.owed, "duty owed", "duties owed") if one.owed else "nothing is owed now"
    return Given(
        child=" and ".join(known),
        case=Link(one.reference, f"/cases/{one.chronology}"),
        about=about(visit.standards, one),
        says=f"{owed_there}, {one.overdue} overdue" if one.overdue else owed_there,
        late=bool(one.overdue),
    )


def _groups(
    visit: Visit, rows: Sequence[Owed], people: Mapping[str, PersonLine], counted: Counted
) -> tuple[Group, ...]:
    opened = visit.request.GET.get("take", "")
    numbers = _numbers(counted)
    lacks = lacks_of(visit, (visit.standards.rules.duty(row.duty) for row in rows))
    lines = [(one, row_of(one, visit, people, opened=opened, lacks=lacks)) for one in rows]
    long = len(lines) > FLAT
    alike = alike_of(visit, people)
    of = {tone: [line for line in lines if _urgency(line[0], visit) == tone] for tone in numbers}
    return tuple(
        Group(
            title=title,
            note=note,
            tone=tone,
            number=numbers[tone],
            rows=tuple(row for _, row in of[tone]),
            children=by_child(of[tone], tone, alike) if long else (),
        )
        for tone, title, note in GROUPS
        if numbers[tone]
    )


def _wanted(visit: Visit, whose: str) -> Wanted:
    actor, asked = visit.actor, visit.request.GET
    mine = whose == "mine"
    return Wanted(
        force=actor.force,
        account=actor.account if mine else "",
        roles=tuple(role.name for role in actor.roles) if mine else (),
        team=actor.team if whose == "team" else "",
        area=actor.area if whose in ("area", "mine") else "",
        pathway=asked.get("kind", ""),
        besides=of_nobody(visit.standards) if whose == "area" else (),
        nobody=asked.get("who") == "nobody",
        limit=_limit(visit),
    )


def _limit(visit: Visit) -> int:
    asked = visit.request.GET.get("shown", "")
    return next((most for most in SHOWN if asked == str(most)), SHOWN[0])


def _numbers(counted: Counted) -> Mapping[str, int]:
    return {"late": counted.overdue, "past": counted.past, "soon": counted.soon, "rest": counted.rest}


def _cut(shown: int, total: int) -> str:
    """That not every row is shown, which are, and how to come to the others where one page holds no more."""
    if shown >= total:
        return ""
    kept = f"Showing {shown} of {total}: what is overdue, or a life depends on, before the rest."
    return (
        kept if shown < SHOWN[-1] else f"{kept} One page holds no more: choose a list, a kind, or who has it."
    )


def _more(visit: Visit, rows: Sequence[Owed], counted: Counted) -> Link | None:
    """The way to the rows that are not shown, where there are any, with how urgent those are."""
    further = next((most for most in SHOWN if most > len(rows)), None)
    if len(rows) >= counted.all or further is None:
        return None
    shown = Counter(_urgency(one, visit) for one in rows)
    left = {tone: number - shown[tone] for tone, number in _numbers(counted).items()}
    each = [f"{left[tone]} {title.lower()}" for tone, title, _ in GROUPS if left[tone] > 0]
    asked = visit.request.GET.copy()
    asked.pop("done", None)
    asked["shown"] = str(further)
    return Link(f"{counted.all - len(rows)} more: {', '.join(each)}", f"/?{asked.urlencode()}")


def _urgency(one: Owed, visit: Visit) -> str:
    if one.state == "overdue":
        return "late"
    if one.due is None or one.due > visit.now + SOON:
        return "rest"
    return "past" if one.due <= visit.now else "soon"


def _filters(visit: Visit, whose: str, counted: Counted) -> tuple[Filter, ...]:
    asked = visit.request.GET

    def link(label: str, *, number: int | str | None = None, **change: str) -> Link:
        kept = {"whose": whose, "kind": asked.get("kind", ""), "who": asked.get("who", "")} | change
        href = "/?" + "&".join(f"{name}={value}" for name, value in kept.items() if value)
        now = {"whose": whose, "kind": asked.get("kind", ""), "who": asked.get("who", "")}
        return Link(label, href, current=kept == now, count=number)

    numbers = {whose: counted.all}
    whose_links = [
        link(name, whose=one, number=_number(visit, one, numbers.get(one)))
        for one, name in _whose(visit.actor)
    ]
    names = {slug: pathway.name for slug, pathway in visit.standards.pathways.items()}
    wanted = replace(_wanted(visit, whose), pathway="")
    every = count(visit.connection, wanted, now=visit.now, soon=visit.now) if asked.get("kind") else counted
    kinds = [link("All", kind="")]
    kinds += [
        link(names.get(slug, slug), kind=slug, number=number)
        for slug, number in sorted(every.by_pathway.items())
    ]
    several = len(every.by_pathway) > 1 or asked.get("kind")
    who = [link("Anyone", who=""), link("Nobody", who="nobody", number=counted.nobody)]
    return (
        Filter("Whose", tuple(whose_links)),
        *((Filter("Kind", tuple(kinds)),) if several else ()),
        Filter("Who has it", tuple(who)),
    )


def _whose(actor: Actor) -> list[tuple[str, str]]:
    """The lists somebody can choose among: their own, their team's, their area's, the force's."""
    lists = [("mine", "Mine"), ("team", "My team") if actor.team else ("", "")]
    lists += [("area", actor.area)] if actor.area else []
    return [one for one in (*lists, ("force", "Whole force")) if one[0]]


def _number(visit: Visit, whose: str, known: int | None) -> int | str:
    """How many duties one of the lists holds, by the same choice of kind and of who has them."""
    wanted = _wanted(visit, whose)
    found = known if known is not None else how_many(visit.connection, wanted, most=COUNTED + 1)
    return found if found <= COUNTED else f"{COUNTED}+"


def _empty(whose: str, *, narrowed: bool) -> str:
    if narrowed:
        return "Nothing on this list is of what you chose."
    named: Sequence[tuple[str, str]] = (
        ("mine", "You owe nothing now."),
        ("team", "Your team owes nothing now."),
    )
    return dict(named).get(whose, "Nothing is owed here now.")
