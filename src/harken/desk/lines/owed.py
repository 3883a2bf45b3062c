"""Rows of what is owed: the child, the duty, time left, who has it, the last enquiry, and taking it."""

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import datetime, timedelta
from uuid import uuid4

from harken.board.cases import Case
from harken.board.read import Owed
from harken.board.tellings import Telling
from harken.catalogue.standards import Standards
from harken.design import words
from harken.design.pages.owed import Choice, Row, Taking
from harken.design.pages.parts import Link
from harken.design.words import Said
from harken.desk.lines.clocks import beneath
from harken.desk.lines.trained import needs, reasons
from harken.desk.visit import Visit
from harken.engine.standing import law_ends
from harken.people.read import PersonLine
from harken.vocabulary import OF_AGE, Duty, Mark
from harken.vocabulary.calendars import london_day

RETURNED = "Returned"
CHILD, PERSON, MATTER, ALL = "Child", "Person", "Matter", "About"
QUARTERS = (15, 30, 60)
STEPS = ("Go there", "Telephone", "Ask someone else")


def row_of(
    one: Owed,
    visit: Visit,
    people: Mapping[str, PersonLine],
    *,
    opened: str = "",
    lacks: frozenset[str] = frozenset(),
) -> Row:
    """One row. `opened` is the id of the row whose taking is shown by the server; `lacks` as of `taking`."""
    duty = visit.standards.rules.duty(one.duty)
    child, href = child_of(one, people, visit.now)
    yours = one.has_it == visit.actor.account
    key, stands = row_key(one), said(one, visit.now, duty)
    return Row(
        id=key,
        child=child,
        child_href=href,
        about=about(visit.standards, one),
        duty=says_of(duty, one),
        duty_href=record_of(one),
        beneath=_beneath(one, duty, stands),
        said=stands,
        who=_who(one, visit, yours=yours),
        yours=yours,
        unaccredited=one.unaccredited,
        last=_last(one, visit.now),
        take=None if yours else Link("Mine", f"#take-{key}"),
        taking=None
        if yours
        else taking(one, duty, visit.now, child, opened=opened == key, back=here(visit), lacks=lacks),
    )


def _beneath(one: Owed, duty: Duty, stands: Said) -> str:
    """Its clock, where the next column does not say the same; and the training it asks for."""
    clock = beneath(duty, level=one.level)
    return ". ".join(filter(None, ("" if clock == stands.words.lower() else clock, needs(duty))))


def record_of(one: Owed | Telling) -> str:
    """Where it is owed: in a case; or on somebody's own record, which is no case."""
    return f"/{'children' if one.chronology == one.subject else 'cases'}/{one.chronology}"


def says_of(duty: Duty, one: Owed | Telling) -> str:
    """The duty, and of whom where it is owed of each of several."""
    return f"{duty.says}: {one.recipient}" if one.recipient else duty.says


def kind_of(standards: Standards, one: Owed | Case) -> str:
    """The kind of work a row is of: missing; or, once the child is back, returned."""
    pathway = standards.pathways.get(one.pathway)
    if pathway is None:
        return ""
    begins = pathway.opens.key if pathway.opens else ""
    if one.missing_since is None and begins in standards.rules.bearing(Mark.CHILD_MISSING).by_kind:
        return RETURNED
    return pathway.name


def about(standards: Standards, one: Owed | Case) -> str:
    """The few words beneath a child: missing, high; the level of a search that is over is not said."""
    kind = kind_of(standards, one).lower()
    return ", ".join(part for part in (kind, "" if kind == "returned" else one.level) if part)


def of_nobody(standards: Standards) -> tuple[str, ...]:
    """The pathways whose cases are about nobody: no area owes anything of them, and no wall shows them."""
    return tuple(slug for slug, pathway in standards.pathways.items() if pathway.of_nobody)


def nobodys_area(found: Case) -> str:
    """That no area has a case, said out loud; a team that works for the whole force is not sent out."""
    return f"No area has it, only {found.team}" if found.team else "No area has it"


def here(visit: Visit) -> str:
    """The address of the list somebody is at, to come back to it."""
    return visit.request.get_full_path()


def row_key(one: Owed) -> str:
    """What names a row on its page and in its address."""
    parts = (one.duty.replace(".", "-"), one.root[:8], one.subject[:8], one.recipient, str(one.number))
    return "-".join(part for part in parts if part).replace(" ", "-").replace("'", "")


def child_of(one: Owed, people: Mapping[str, PersonLine], now: datetime) -> tuple[str, str]:
    """Whom the row is about, as initials and age, or the case that names nobody; and where that leads."""
    who = one.subject or (one.children[0] if len(one.children) == 1 else "")
    if not who:
        return (f"All, {len(one.children)}" if one.children else one.reference), f"/cases/{one.chronology}"
    person = people.get(who)
    return (person.short(now), f"/children/{who}") if person else ("Withheld", f"/cases/{one.chronology}")


def headed(
    standards: Standards, rows: Iterable[Owed], people: Mapping[str, PersonLine], now: datetime
) -> str:
    """What stands over the first column: what every row is about, or a word that is true of all."""
    none = of_nobody(standards)
    sorts = {MATTER if one.pathway in none else _sort(one, people, now) for one in rows}
    return over(sorts)


def over(sorts: Set[str]) -> str:
    """What stands over rows of these sorts."""
    if len(sorts) > 1:
        return PERSON if sorts == {CHILD, PERSON} else ALL
    return next(iter(sorts), CHILD)


def _sort(one: Owed, people: Mapping[str, PersonLine], now: datetime) -> str:
    who = [one.subject] if one.subject else one.children
    return sort_of([people[each] for each in who if each in people], now)


def sort_of(known: Sequence[PersonLine], now: datetime) -> str:
    """An adult only where that is certain, of everybody it is about."""
    grown = known and not any(each.born.age_at(london_day(now)).may_be_under(OF_AGE) for each in known)
    return PERSON if grown else CHILD


def said(one: Owed, now: datetime, duty: Duty | None = None) -> Said:
    """How it stands in time, by the rule's deadline, else our prompt, else since when it is owed."""
    return words.beside_ours(_said(one, now, duty), one.late_from, one.local_late_from, now)


def _said(one: Owed, now: datetime, duty: Duty | None) -> Said:
    if one.late_from is not None:
        return words.late(one.late_from, now) if one.late_from <= now else words.left(one.late_from, now)
    if one.alert_from is not None:
        return words.prompt(one.alert_from, one.started, now)
    ends = law_ends(duty, one.started) if duty else None
    if ends is None:
        return words.unprompted(one.started, now)
    return words.ends_by_law(ends, now) if ends > now else words.ended_by_law(ends, now)


def taking(
    one: Owed,
    duty: Duty,
    now: datetime,
    child: str,
    *,
    opened: bool = False,
    back: str = "/",
    lacks: frozenset[str] = frozenset(),
) -> Taking:
    """Mine, next step, by when: the likeliest steps, the next quarters of an hour; then `back`.

    `lacks` is what whoever takes it is not trained for: where the duty asks for that, they are asked why.
    """
    return Taking(
        id=f"take-{row_key(one)}",
        child=child,
        action="/take",
        steps=tuple(Choice(step, step) for step in duty.steps or STEPS),
        by=tuple(by_choices(now)),
        back=back,
        fields=(
            ("back", back),
            ("chronology", one.chronology),
            ("duty", one.duty),
            ("root", one.root),
            ("subject", one.subject),
            ("recipient", one.recipient),
            ("number", str(one.number)),
            ("idem", str(uuid4())),
        ),
        opened=opened,
        lacks=duty.skill if duty.skill in lacks else "",
        reasons=reasons() if duty.skill in lacks else (),
    )


def by_choices(now: datetime) -> list[Choice]:
    """Three times to have it done by, on the quarters of an hour."""
    start = now + timedelta(minutes=8)
    start = start.replace(minute=start.minute // 15 * 15, second=0, microsecond=0) + timedelta(minutes=15)
    moments = [start + timedelta(minutes=m) for m in (0, *QUARTERS[:1], QUARTERS[2])]
    return [Choice(m.isoformat(), f"By {words.clock(m)}") for m in moments]


def _who(one: Owed, visit: Visit, *, yours: bool) -> str:
    if one.has_it is None:
        return ""
    name = "You" if yours else (one.has_it_name or "somebody")
    since = f", since {words.near(one.has_it_since, visit.now)}" if one.has_it_since else ""
    return name + since


def _last(one: Owed, now: datetime) -> str:
    if one.missing_since is None:
        return ""
    if one.last_enquiry is None:
        return "No enquiry yet"
    return f"{words.near(one.last_enquiry, now)} ({words.ago(one.last_enquiry, now)})"
