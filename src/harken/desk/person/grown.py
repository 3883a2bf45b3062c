"""The six answers of somebody certainly grown: where, what is owed, which children, and who is at risk."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from harken.access.staff import account_called
from harken.board.cases import Case
from harken.chronology.in_parts import InPart
from harken.design import words
from harken.design.pages.child import GROWN, Answer, GrownAnswers
from harken.design.pages.parts import Part, Prose, prose, strong
from harken.desk.lines.flags import called
from harken.desk.lines.last import last_lines
from harken.desk.lines.named_in import NamedIn
from harken.desk.lines.on_suspects import risky_parts, still_in
from harken.desk.names import names_of
from harken.desk.person.answers import NOT_KNOWN, named_around, owed_to, risks_to
from harken.desk.person.where import is_by_flags, where_is
from harken.desk.visit import Visit
from harken.engine.flags import FlagStands
from harken.every_case.links import Relation
from harken.people.around import Around
from harken.people.household import Likely, with_person
from harken.people.places import LIVES_AT, STAYS_AT
from harken.people.read import PersonLine, persons
from harken.vocabulary import OF_AGE
from harken.vocabulary.calendars import london_day

SHOWN = 4
LIVES = {"he": "he lives", "she": "she lives", "they": "they live"}
PLACES = {LIVES_AT: "Lives at ", STAYS_AT: "Stays at ", Relation.WORKS_AT: "Works at "}


@dataclass(frozen=True, slots=True)
class Others:
    """What is read of others for somebody grown: children likely with them, and who their cases name."""

    records: Sequence[str]
    likely: Sequence[Likely]
    parts: Sequence[InPart]
    cases: dict[str, Case]
    named: dict[str, PersonLine]

    @property
    def shown(self) -> list[str]:
        """Whose read is to be recorded."""
        return [*(one.person.id for one in self.likely), *self.named]


def is_grown(visit: Visit, person: PersonLine) -> bool:
    """Whether somebody is certainly no child. Not known is not grown."""
    return not person.born.age_at(london_day(visit.now)).may_be_under(OF_AGE)


def others_of(visit: Visit, person: PersonLine, records: Sequence[str], named: Iterable[NamedIn]) -> Others:
    """The children likely with somebody, and those of the cases in which they are still a risk."""
    force = visit.actor.force
    likely = [
        one
        for one in with_person(visit.connection, force, person.id, at=visit.now)
        if one.person.id not in records
    ]
    risky = risky_parts(visit)
    cases = {one.case.chronology: one.case for one in named if risky & set(one.parts)}
    parts = [one for one in still_in(visit, cases) if one.who in records] if cases else []
    shown = {one.chronology for one in parts}
    children = {who for key in shown for who in cases[key].children if who not in records}
    return Others(records, likely[:SHOWN], parts, cases, persons(visit.connection, force, children))


def grown_answers(
    visit: Visit,
    person: PersonLine,
    others: Others,
    cases: Sequence[Case],
    around: Sequence[Around],
    raised: Sequence[FlagStands],
    also: Sequence[Prose],
) -> GrownAnswers:
    """What a stranger needs to know of somebody grown. Not known is an answer."""
    records = others.records
    rows = owed_to(visit, records)
    return GrownAnswers(
        headings=GROWN[person.pronoun],
        where=_where(visit, person, records, cases, around, raised),
        owed=rows.first,
        more_owed=rows.more,
        late=rows.late,
        children=_children(visit, others.likely),
        harms=_harms(visit, around, raised, others),
        risks=risks_to([one for one in around if one.risk], also, visit.now),
        works=_works(visit, records, cases, around),
    )


def _where(
    visit: Visit,
    person: PersonLine,
    records: Sequence[str],
    cases: Sequence[Case],
    around: Sequence[Around],
    raised: Sequence[FlagStands],
) -> Answer:
    """Missing, or as a pathway declares it; else every home and place of work, with the day it is from."""
    if any(one.missing_since for one in cases) or is_by_flags(visit, raised):
        return where_is(visit, records, cases, around, raised)
    lines = [
        (
            Part(PLACES[one.relation]),
            Part(one.name, href=f"/places/{one.id}"),
            Part(f"{_since(one.since)}{'' if one.certain else ', not certain'}."),
        )
        for one in around
        if not one.is_person and one.relation in PLACES
    ]
    homes = [one for one in around if one.relation in (LIVES_AT, STAYS_AT)]
    unknown = "" if homes else f"Not known where {LIVES[person.pronoun]}"
    return Answer(big=unknown, lines=tuple(lines))


def _since(day: date | None) -> str:
    return f", since {day.day} {words.MONTHS[day.month - 1]} {day.year}" if day else ""


def _children(visit: Visit, likely: Sequence[Likely]) -> Answer:
    if not likely:
        return Answer(big=NOT_KNOWN, lines=(prose("No child is recorded. Ask who lives there, and visits."),))
    return Answer(
        lines=tuple(
            (
                Part(f"{one.person.named}, {one.person.age(visit.now)}", href=f"/children/{one.person.id}"),
                Part(", "),
                strong(str(one.sure)),
                Part(f": {one.reasons[0].says}{_since(one.reasons[0].since)}."),
            )
            for one in likely
        )
    )


def _harms(visit: Visit, around: Sequence[Around], raised: Sequence[FlagStands], others: Others) -> Answer:
    linked = [one for one in around if one.relation == Relation.RISK_TO and one.outward]
    lines = [
        *(prose(strong(f"{called(one)}.")) for one in raised if one.flag.endangers),
        *(named_around(one, visit.now) for one in linked),
        *_suspected(visit, others),
    ]
    if not lines:
        return Answer(big=NOT_KNOWN, lines=(prose("That nobody is recorded does not mean that nobody is."),))
    return Answer(lines=tuple(lines))


def _suspected(visit: Visit, others: Others) -> Iterator[Prose]:
    """Each case in which they are still a risk by their part, and the children it is about."""
    for one in others.parts:
        found = others.cases.get(one.chronology)
        kind = visit.standards.rules.kinds.get(one.kind)
        if found is None or kind is None:
            continue
        children = [others.named[who] for who in found.children if who in others.named]
        yield (
            Part(f"{words.opening(one.part)}: "),
            Part(f"{kind.title}, {words.near(one.happened, visit.now)}", href=f"/cases/{one.chronology}"),
            Part(f". Outcome: {one.came_to}" if one.came_to else ""),
            Part(". " if children else ", no child named."),
            *_each(visit, children),
        )


def _each(visit: Visit, children: Sequence[PersonLine]) -> Iterator[Part]:
    for at, one in enumerate(children):
        yield Part(f"{one.named}, {one.age(visit.now)}", href=f"/children/{one.id}")
        yield Part("; " if at + 1 < len(children) else ".")


def _works(visit: Visit, records: Sequence[str], cases: Sequence[Case], around: Sequence[Around]) -> Answer:
    """Whoever a pathway names to work with them, who is in charge of their open cases, and who is trusted."""
    keepers = {one.keeper.kind.key: one for one in visit.standards.pathways.values() if one.keeper}
    lines: list[Prose] = []
    for one in last_lines(visit, records, keepers):
        pathway = keepers.pop(one.recorded.kind, None)
        if pathway and pathway.keeper:
            named = _named(visit, str(one.recorded.answers.get(pathway.keeper.field) or ""))
            when = words.near(one.recorded.happened, visit.now)
            lines.append(prose(f"{pathway.name}: ", strong(named), f", named {when}."))
    kept = {one.slug for one in visit.standards.pathways.values() if one.keeper} if lines else set()
    lines += [
        _in_charge(visit, one)
        for one in cases
        if one.closed is None and (one.in_charge_name or one.pathway not in kept)
    ]
    lines += [named_around(one, visit.now) for one in around if one.trusted]
    return Answer(lines=tuple(lines)) if lines else Answer(big="Nobody is named")


def _named(visit: Visit, called: str) -> str:
    """Whoever works here under a collar number or sign-in name, by name; as it was written otherwise."""
    account = account_called(visit.connection, visit.actor.force, called) if called else ""
    return names_of(visit.connection, visit.actor.force, [account]).get(account, called) or "not said"


def _in_charge(visit: Visit, one: Case) -> Prose:
    pathway = visit.standards.pathways.get(one.pathway)
    return (
        Part(f"{pathway.name if pathway else one.pathway}, {one.reference}", href=f"/cases/{one.chronology}"),
        Part(": "),
        strong(one.in_charge_name or "nobody is in charge"),
        Part("."),
    )
