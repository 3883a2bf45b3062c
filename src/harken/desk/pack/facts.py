"""The facts of a pack, by sort: each with the day it is of and who put it on record."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from harken.board.cases import Case
from harken.board.read import Owed
from harken.chronology.page import Line
from harken.chronology.who_said import Said, who_said
from harken.design import words
from harken.design.pages.pack import Fact, Section
from harken.design.pages.parts import Flag, Part, prose, strong
from harken.design.sentences import sentence
from harken.desk.lines.named_in import NamedIn
from harken.desk.lines.owed import child_of, said
from harken.desk.lines.partners import Asked
from harken.desk.names import by_name, names_of
from harken.desk.pack.sheet import in_short
from harken.desk.visit import Visit
from harken.people.around import Around
from harken.people.household import Likely
from harken.people.links import Link
from harken.people.read import PersonLine

CHILDREN, PEOPLE, FURTHER, FLAGS, KINDS, OWED, TOLD, ASKED = 8, 10, 8, 6, 8, 6, 5, 6
"""How many facts of each sort fit on the sheet; what is left off is counted, and is on the page."""


People = Mapping[str, PersonLine]
CASES = 4
"""How many cases of one kind are named; the others are counted."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Who put which entry on record, by the entry's id."""

    said: Mapping[str, Said]
    names: Mapping[str, str]
    visit: Visit

    def of(self, entry: str) -> str:
        """Who said so and when it was recorded; that nobody to be named did, where that is so."""
        one = self.said.get(entry)
        if one is None:
            return "source not shown"
        name = self.names.get(one.by, "somebody")
        return f"{name}, {one.role}, recorded {words.near(one.recorded, self.visit.now)}"


def sources(visit: Visit, entries: Iterable[str]) -> Sources:
    """The sources of these entries, in two queries."""
    found = who_said(visit.connection, visit.actor.force, entries)
    return Sources(
        found, names_of(visit.connection, visit.actor.force, [s.by for s in found.values()]), visit
    )


def _section(title: str, facts: Sequence[Fact], most: int, empty: str) -> Section:
    shown = tuple(replace(one, says=in_short(one.says)) for one in facts[:most])
    return Section(title, shown, empty, max(len(facts) - most, 0))


def _day(day: date | None) -> str:
    return f"{day.day} {words.MONTHS[day.month - 1]} {day.year}" if day else ""


def since(day: date | None) -> str:
    """Since which day something is so, or that nobody said."""
    return f"since {_day(day)}" if day else "day not said"


def children(likely: Sequence[Likely], kept: Sources, *, title: str) -> Section:
    """Who the household finder names, with every reason and how sure it is."""
    now = kept.visit.now
    facts = [
        Fact(
            says=(
                Part(f"{one.person.named}, {one.person.aged(now)}", href=f"/children/{one.person.id}"),
                Part(". "),
                strong(str(one.sure).capitalize()),
                Part(": " + "; ".join(reason.says for reason in one.reasons) + "."),
            ),
            dated=since(one.reasons[0].since),
            source=kept.of(one.reasons[0].entry),
        )
        for one in likely
    ]
    return _section(title, facts, CHILDREN, "No child is recorded. That is not none.")


def people(near: Sequence[Around], kept: Sources) -> Section:
    """Who and what is linked, one step out."""
    facts = [
        Fact(
            says=(
                Part(one.name, href=f"/{'children' if one.is_person else 'places'}/{one.id}"),
                Part(f"{_aged(one.person, kept)}, {one.says}"),
            ),
            dated=since(one.since),
            source=kept.of(one.entry),
            tone="late" if one.risk else "",
        )
        for one in near
    ]
    return _section("People and places", facts, PEOPLE, "Nobody is linked.")


def _aged(person: PersonLine | None, kept: Sources) -> str:
    age = person.age(kept.visit.now) if person else "not known"
    return "" if age == "not known" else f", {age}"


def further(
    links: Sequence[Link],
    shown: Mapping[str, str],
    named: Mapping[str, str],
    kept: Sources,
    *,
    people: People,
) -> Section:
    """Two steps out: who is linked with those in `shown`, the first step's names; `named` are everybody's."""
    facts = []
    for link in links:
        near, far = (link.from_, link.to) if link.from_ in shown else (link.to, link.from_)
        if far in shown or far not in named or near not in shown:
            continue
        ended = "" if link.stood else ", ended"
        whom = people[link.to].in_a_sentence if link.to in people else named[link.to]
        facts.append(
            Fact(
                says=prose(f"{named[link.from_]} {link.relation} {whom}{ended}"),
                dated=since(link.since),
                source=kept.of(link.entry),
            )
        )
    return _section("Two steps out", facts, FURTHER, "Nobody further is linked.")


def flags(shown: Sequence[Flag]) -> Section:
    """What stands, from whom, since when, and when it is looked at again."""
    facts = [
        Fact(
            says=(strong(one.flag), Part(_on(one)), *one.says),
            dated=f"since {one.since}, {_review(one.review)}",
            source=one.source,
            tone=one.tone,
        )
        for one in shown
    ]
    return _section("Flags", facts, FLAGS, "No flag stands.")


def _on(one: Flag) -> str:
    return (f" on {one.whom}" if one.whom else "") + (". " if one.says else "")


def _review(said: str) -> str:
    if not said:
        return "ends by itself"
    return f"review {said}" if said[:1].isdigit() else said[:1].lower() + said[1:]


def history(cases: Sequence[Case], named: Sequence[NamedIn], visit: Visit, *, here: str = "") -> Section:
    """Every case by its kind of work, the kind of the newest first: those about them, and what names them.

    `here` says of an address that what names it happened there.
    """
    kinds: dict[tuple[str, str], list[Case]] = {}
    for one in cases:
        kinds.setdefault((one.pathway, ""), []).append(one)
    for each in named:
        kinds.setdefault((each.case.pathway, here or f" as {', '.join(each.parts)}"), []).append(each.case)
    facts = [_of_kind(slug, said, those, visit) for (slug, said), those in kinds.items()]
    return _section("History", facts, KINDS, "No case is recorded.")


def _of_kind(slug: str, said: str, cases: Sequence[Case], visit: Visit) -> Fact:
    pathway, last = visit.standards.pathways.get(slug), cases[0]
    opened, late = sum(one.closed is None for one in cases), sum(one.overdue for one in cases)
    counts = [str(len(cases)), f"{opened} open" if opened else "closed", f"{late} overdue" if late else ""]
    return Fact(
        says=(
            strong(f"{pathway.name if pathway else slug}{said}: "),
            Part(f"{', '.join(filter(None, counts))}. "),
            *(part for n, one in enumerate(cases[:CASES]) for part in _link(one, visit, first=not n)),
            *((Part(f"; and {len(cases) - CASES} earlier"),) if len(cases) > CASES else ()),
        ),
        dated=f"last {words.near(last.opened, visit.now)}" if last.opened else "",
        source=last.reference,
        tone="late" if late else "",
    )


def _link(one: Case, visit: Visit, *, first: bool) -> tuple[Part, ...]:
    day = words.near(one.opened, visit.now) if one.opened else one.reference
    link = Part(day, href=f"/cases/{one.chronology}")
    return (link,) if first else (Part("; "), link)


def of_partners(asked: Sequence[Asked]) -> Section:
    """What other agencies were asked about the children: answered, owed or overdue, by their name."""
    facts = [
        Fact(
            says=(strong(one.child), Part(f": {one.says}. "), strong(one.how.words)),
            dated=f"asked {one.since}",
            source=one.partner,
            tone="late" if one.how.tone == "late" else "",
        )
        for one in asked
    ]
    return _section("Asked of partners", facts, ASKED, "Nothing is recorded as asked. That is not answered.")


def owed_now(rows: Sequence[Owed], known: Mapping[str, PersonLine], visit: Visit) -> Section:
    """What is owed, the soonest first."""
    facts = []
    for row in rows:
        duty = visit.standards.rules.duty(row.duty)
        facts.append(
            Fact(
                says=(strong(child_of(row, known, visit.now)[0]), Part(f": {duty.says}")),
                dated=said(row, visit.now, duty).words,
                source=row.has_it_name or "nobody has it",
                tone="late" if row.state == "overdue" else "",
            )
        )
    return _section("Owed now", facts, OWED, "Nothing is owed.")


def recorded(lines: Sequence[Line], visit: Visit) -> Section:
    """What was put on record of a person or a place alone, the newest first; kept-back words stay so."""
    names = names_of(visit.connection, visit.actor.force, [one.recorded.by for one in lines])
    facts = []
    for one in by_name(visit, lines):
        kind = visit.standards.rules.kinds.get(one.recorded.kind)
        if kind is None or one.replaced_by or one.recorded.struck:
            continue
        spoken = None if one.withheld else (one.words or {})
        facts.append(
            Fact(
                says=(
                    strong(f"{kind.title}: "),
                    *sentence(kind, one.recorded.answers, spoken, now=visit.now),
                ),
                dated=words.near(one.recorded.happened, visit.now),
                source=f"{names.get(one.recorded.by, 'somebody')}, {one.recorded.role}",
            )
        )
    return _section("On record", facts, TOLD, "Nothing of its own is on record.")
