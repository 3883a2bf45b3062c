"""A chronology as the desk shows it: filters, two times, sentences, words kept back where they must be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from harken.casework.allowed import OUR_OWN
from harken.chronology.page import Line, Order, PageOf, page
from harken.design import words
from harken.design.pages.chronology import Chronology, ChronologyLine
from harken.design.pages.parts import Filter, Link, Part, Prose, Term, prose, strong
from harken.design.sentences import beside, sentence
from harken.desk.lines.levels import said_within
from harken.desk.names import by_name, names_of
from harken.desk.visit import Visit
from harken.engine.subject import CHILD_ROLES
from harken.every_case.restriction import LoweringAnswered, LoweringAsked, Restricted
from harken.every_case.told import ANYBODY
from harken.people.places import places
from harken.people.read import persons
from harken.vocabulary import Answer, Entry, Mark, Recorded
from harken.vocabulary.roles import SYSTEM

SHOWN, FIRST = 60, 20
"""How many entries a page shows; and how many first, across cases. Our own design."""
UUID_LENGTH = 36
NAMING = ("account", "to", "by_name", "from_whom", "let_in", "barred")
"""Answers that name an account, or several."""
ANOTHER = "a record that is kept from you"
HARKEN = "Harken itself"
OF_LEVELS = (Restricted, LoweringAsked, LoweringAnswered)
"""The kinds that say who may see a record."""
ORDERS = (("When it happened", "happened"), ("When we knew", "known"))


@dataclass(frozen=True, slots=True)
class Shows:
    """One way of choosing entries: its name in the address, what it is called, and the marks it wants."""

    name: str
    label: str
    marks: tuple[Mark, ...]


FACTS, EVERYTHING = "", "all"
"""What happened, without whom Harken told of what; or every entry."""

SHOWS = (
    Shows("words", "Own words", (Mark.CHILD_HEARD,)),
    Shows("seen", "Seen", (Mark.CHILD_SEEN, Mark.CHILD_FOUND)),
    Shows("enquiries", "Enquiries", (Mark.ENQUIRY_MADE,)),
    Shows("told", "Told", (Mark.PERSON_TOLD,)),
)


@dataclass(frozen=True, slots=True)
class Read:
    """What of a chronology was read for a page: how many entries, and whom they name beside its own."""

    rows: int
    persons: tuple[str, ...]


def chronology_of(
    visit: Visit,
    *,
    title: str,
    here: str,
    chronology: str = "",
    subject: str = "",
    also: Sequence[str] = (),
    cases: Mapping[str, Link],
) -> tuple[Chronology, Read]:
    """The chronology of a case, a place, or a person across every case, as the address asks for it.

    `also` are other records of the same person.
    """
    asked = visit.request.GET
    show = next((one for one in SHOWS if one.name == asked.get("show")), None)
    order: Order = "known" if asked.get("order") == "known" else "happened"
    wanted = PageOf(
        chronology=chronology,
        subject=subject,
        also=also,
        order=order,
        after=asked.get("after", ""),
        limit=FIRST if subject and not asked.get("after") else SHOWN,
        kinds=_kinds(visit, show),
    )
    found = page(visit.connection, visit.actor, wanted)
    shown = show.name if show else EVERYTHING if asked.get("show") == EVERYTHING else FACTS
    more = {"after": found.next, "show": shown, "order": order}
    lines, read = lines_shown(visit, found.lines, here, cases)
    return (
        Chronology(
            title=title,
            lines=lines,
            filters=_filters(here, shown, order),
            by_case=bool(subject),
            more=Link("Earlier entries", f"{here}?{urlencode(more)}#chronology") if found.next else None,
        ),
        read,
    )


def chronology_then(
    visit: Visit,
    moment: datetime,
    *,
    here: str,
    chronology: str = "",
    subject: str = "",
    also: Sequence[str] = (),
) -> tuple[Chronology, Read]:
    """The same by what had been recorded at a moment, the last known first."""
    wanted = PageOf(
        chronology=chronology, subject=subject, also=also, order="known", as_of=moment, limit=SHOWN
    )
    found = page(visit.connection, visit.actor, wanted)
    said = f"Only what had been recorded by {words.at(moment, visit.now)}, as it then stood."
    lines, read = lines_shown(visit, found.lines, here, {}, acts=False)
    return Chronology(title="What was known then", lines=lines, as_of=said), read


def lines_shown(
    visit: Visit, lines: Sequence[Line], here: str, cases: Mapping[str, Link], *, acts: bool = True
) -> tuple[tuple[ChronologyLine, ...], Read]:
    """Entries as lines, each with who recorded it and what became of it since; and what was read for them."""
    lines = by_name(visit, lines)
    others, named = others_of(visit, lines)
    accounts = names_of(visit.connection, visit.actor.force, _accounts(lines))
    reading = _Reading(
        visit=visit,
        names={**accounts, **{who: part.text for who, part in others.items()}},
        cases=cases,
        newer={one.recorded.id: one.recorded for one in lines},
        others=others,
        here=here,
        acts=acts,
    )
    return tuple(_line(one, reading) for one in lines), Read(len(lines), named)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What every line of one page is read with."""

    visit: Visit
    names: Mapping[str, str]
    cases: Mapping[str, Link]
    newer: Mapping[str, Recorded]
    others: Mapping[str, Part]
    here: str
    acts: bool


def _kinds(visit: Visit, show: Shows | None) -> Sequence[str]:
    """The kinds that are shown; none where it is every kind."""
    rules = visit.standards.rules
    if show is None:
        told = rules.bearing(Mark.PERSON_TOLD).by_kind
        everything = visit.request.GET.get("show") == EVERYTHING
        return () if everything else sorted(kind for kind in rules.kinds if kind not in told)
    return sorted({kind for mark in show.marks for kind in rules.bearing(mark).by_kind})


def _line(one: Line, reading: _Reading) -> ChronologyLine:
    fact, now, names = one.recorded, reading.visit.now, reading.names
    kind = reading.visit.standards.rules.kinds.get(fact.kind)
    later = reading.newer.get(one.replaced_by)
    struck = later is not None and later.struck
    said = _since(one, later, reading)
    return ChronologyLine(
        id=f"e-{fact.id}",
        happened=words.near(fact.happened, now),
        known=words.near(fact.recorded, now),
        gap=words.gap(fact.happened, fact.recorded),
        what=(*_what(kind, one, reading.visit, names), *others_in(fact, reading.others)) if kind else (),
        source=HARKEN if fact.role == SYSTEM.name else f"{names.get(fact.by, 'Somebody')}, {fact.role}",
        kind=kind.title if kind else fact.kind,
        case=reading.cases.get(fact.chronology),
        struck=said if struck else "",
        corrected="" if struck else said,
        ask=Link("Ask for the words, with a reason", f"{reading.here}/words/{fact.id}")
        if one.withheld
        else None,
        beside=_answered(kind, one, reading) if kind else (),
        acts=_acts(one, kind, reading),
    )


def _since(one: Line, later: Recorded | None, reading: _Reading) -> str:
    """By whom and when an entry was corrected or struck out."""
    if not one.replaced_by:
        return ""
    if later is None:
        return "by a later entry"
    when = words.near(later.recorded, reading.visit.now)
    return f"by {reading.names.get(later.by, 'somebody')}, {when}"


def _accounts(lines: Sequence[Line]) -> set[str]:
    """Whoever recorded an entry, or is named in one: told of a duty, given a case, taking it over."""
    answers = [one.recorded.answers.get(field) or "" for one in lines for field in NAMING]
    named = {str(one) for answer in answers for one in (answer if isinstance(answer, list) else (answer,))}
    return {one.recorded.by for one in lines} | {one for one in named if len(one) == UUID_LENGTH}


def _answered(kind: type[Entry], one: Line, reading: _Reading) -> tuple[Term, ...]:
    """What else was answered; an id of something, and the key of a duty, are for no reader."""
    visit, names = reading.visit, reading.names
    if visit.standards.rules.bearing(Mark.PERSON_TOLD).fits(one.recorded):
        return ()
    said = _called(one.recorded, visit, names)
    readable = {name: value for name, value in said.items() if len(str(value)) != UUID_LENGTH}
    return beside(kind, readable, _spoken(one), now=visit.now)


def _called(fact: Recorded, visit: Visit, names: Mapping[str, str]) -> Mapping[str, object]:
    """The answers, with people and duties called by their names and not by their keys."""
    rules = visit.standards.rules

    def called(value: object) -> object:
        if isinstance(value, list):
            return [called(one) for one in value]
        return rules.says(value) or names.get(value, value) if isinstance(value, str) else value

    said = {name: called(value) for name, value in fact.answers.items()}
    kind = rules.kinds.get(fact.kind)
    if kind in OF_LEVELS:
        said["level"] = said_within(str(said["level"]))
    for name in _others_named(kind):
        said[name] = names.get(str(fact.answers.get(name)), ANOTHER)
    return said


def _others_named(kind: type[Entry] | None) -> tuple[str, ...]:
    """The answers of a kind that are another record of a person."""
    return tuple(filter(None, (kind.joins, kind.parts))) if kind else ()


def _what(kind: type[Entry], one: Line, visit: Visit, names: Mapping[str, str]) -> Prose:
    """The sentence of an entry."""
    if visit.standards.rules.bearing(Mark.PERSON_TOLD).fits(one.recorded):
        return _told(one.recorded, visit, names)
    return sentence(kind, _called(one.recorded, visit, names), _spoken(one), now=visit.now)


def others_of(visit: Visit, lines: Sequence[Line]) -> tuple[Mapping[str, Part], tuple[str, ...]]:
    """Everybody and every place with another part in an entry than its subject's; and the persons' ids."""
    kinds = visit.standards.rules.kinds
    ids = {who for one in lines for who, role in one.recorded.about if role not in CHILD_ROLES}
    joined = ((one.recorded.answers, _others_named(kinds.get(one.recorded.kind))) for one in lines)
    ids |= {str(answers[name]) for answers, named in joined for name in named if answers.get(name)}
    if not ids:
        return {}, ()
    people = persons(visit.connection, visit.actor.force, ids)
    where = places(visit.connection, visit.actor.force, ids)
    named = {one.id: Part(one.named, href=f"/children/{one.id}") for one in people.values()}
    placed = {one.id: Part(one.named, href=f"/places/{one.id}") for one in where.values()}
    return named | placed, tuple(people)


def others_in(fact: Recorded, others: Mapping[str, Part]) -> Prose:
    """Who else is in an entry: whom a link is with, where a child was placed."""
    those = [others[who] for who, role in fact.about if role not in CHILD_ROLES and who in others]
    return tuple(part for one in those for part in (Part(" · "), one))


def _told(fact: Recorded, visit: Visit, names: Mapping[str, str]) -> Prose:
    """Who was told of what; or that nobody held the post, and the next was told at once."""
    answers = fact.answers
    duty = visit.standards.rules.says(str(answers.get("duty", "")))
    role, name = str(answers.get("role", "")), names.get(str(answers.get("account", "")), "")
    late = ", told late" if answers.get("catching_up") == Answer.YES.value else ""
    if role == ANYBODY:
        return prose("Nobody on duty at all: nobody was told. ", strong(duty))
    if answers.get("passed_over") == Answer.YES.value:
        return prose(f"Nobody on duty as {role}: passed to the next. ", strong(duty))
    soon = "will soon be late" if answers.get("warning") == Answer.YES.value else "is late"
    return prose(
        "Told ",
        strong(name or role),
        f"{f', {role}' if name else ''}{late}, that this {soon}: ",
        strong(duty),
    )


def _spoken(one: Line) -> Mapping[str, object] | None:
    return None if one.withheld else (one.words or {})


def _acts(one: Line, kind: type[Entry] | None, reading: _Reading) -> tuple[Link, ...]:
    fact = one.recorded
    settled = one.replaced_by or fact.struck or fact.role == SYSTEM.name
    if kind is None or kind.key in OUR_OWN or settled or not reading.acts:
        return ()
    return (Link("Correct", f"{reading.here}/correct/{fact.id}"),)


def _filters(here: str, shown: str, order: str) -> tuple[Filter, ...]:
    def link(label: str, **change: str) -> Link:
        now = {"show": shown, "order": order if order != "happened" else ""}
        kept = {name: value for name, value in (now | change).items() if value}
        return Link(label, f"{here}?{urlencode(kept)}#chronology", current=(now | change) == now)

    shows = (
        link("What happened", show=FACTS),
        *(link(one.label, show=one.name) for one in SHOWS),
        link("Everything", show=EVERYTHING),
    )
    orders = [link(label, order="" if name == "happened" else name) for label, name in ORDERS]
    orders.append(Link("As known on a day…", f"{here}/as-known"))
    return (Filter("Show", shows), Filter("Order", tuple(orders)))
