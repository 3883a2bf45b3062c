"""A chronology as the desk shows it: filters, two times, sentences, words kept back where they must be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from harken.chronology.page import Line, Order, Page, PageOf, page
from harken.design import words
from harken.design.pages.chronology import Chronology, ChronologyLine
from harken.design.pages.parts import Filter, Link, Prose, prose, strong
from harken.design.sentences import sentence
from harken.desk.names import names_of
from harken.desk.visit import Visit
from harken.vocabulary import Answer, Entry, Mark, Recorded

SHOWN = 60
UUID_LENGTH = 36
ORDERS = (("When it happened", "happened"), ("When we knew", "known"))


@dataclass(frozen=True, slots=True)
class Shows:
    """One way of choosing entries: its name in the address, what it is called, and the marks it wants."""

    name: str
    label: str
    marks: tuple[Mark, ...]


SHOWS = (
    Shows("words", "Own words", (Mark.CHILD_HEARD,)),
    Shows("seen", "Seen", (Mark.CHILD_SEEN, Mark.CHILD_FOUND)),
    Shows("enquiries", "Enquiries", (Mark.ENQUIRY_MADE,)),
    Shows("told", "Told", (Mark.PERSON_TOLD,)),
)


def chronology_of(
    visit: Visit, *, title: str, here: str, chronology: str = "", subject: str = "", cases: Mapping[str, Link]
) -> tuple[Chronology, Page]:
    """The chronology of a case, or of a person across every case, as the address asks for it."""
    asked = visit.request.GET
    show = next((one for one in SHOWS if one.name == asked.get("show")), None)
    as_of = _as_of(asked.get("as_of", ""))
    order: Order = "known" if asked.get("order") == "known" else "happened"
    found = page(
        visit.connection,
        visit.actor,
        PageOf(
            chronology=chronology,
            subject=subject,
            order=order,
            as_of=as_of,
            after=asked.get("after", ""),
            limit=SHOWN,
            kinds=_kinds(visit, show),
        ),
    )
    names = names_of(visit.connection, visit.actor.force, _accounts(found.lines))
    lines = tuple(_line(one, visit, names, cases, here) for one in found.lines)
    return (
        Chronology(
            title=title,
            lines=lines,
            filters=_filters(here, show, order, as_of),
            as_of=words.at(as_of, visit.now) if as_of else "",
            by_case=bool(subject),
            more=Link("Earlier entries", f"{here}?{urlencode({'after': found.next})}")
            if found.next
            else None,
        ),
        found,
    )


def _kinds(visit: Visit, show: Shows | None) -> Sequence[str]:
    if show is None:
        return ()
    rules = visit.standards.rules
    return sorted({kind for mark in show.marks for kind in rules.bearing(mark).by_kind})


def _as_of(asked: str) -> datetime | None:
    try:
        return datetime.fromisoformat(asked) if asked else None
    except ValueError:
        return None


def _line(
    one: Line, visit: Visit, names: Mapping[str, str], cases: Mapping[str, Link], here: str
) -> ChronologyLine:
    fact, now = one.recorded, visit.now
    kind = visit.standards.rules.kinds.get(fact.kind)
    return ChronologyLine(
        id=f"e-{fact.id}",
        happened=words.near(fact.happened, now),
        known=words.near(fact.recorded, now),
        gap=words.gap(fact.happened, fact.recorded),
        what=_what(kind, one, visit, names) if kind else (),
        source=f"{names.get(fact.by, 'Somebody')}, {fact.role}",
        kind=kind.title if kind else fact.kind,
        case=cases.get(fact.chronology),
        struck="Struck out" if fact.struck else "",
        corrected="Corrected by a later entry" if one.replaced_by else "",
        ask=Link("Ask for the words, with a reason", f"{here}/words/{fact.id}") if one.withheld else None,
        acts=_acts(one, kind, here),
    )


def _accounts(lines: Sequence[Line]) -> set[str]:
    """Whoever recorded an entry, or is named in one: told of a duty, given a case."""
    named = {str(one.recorded.answers.get(field) or "") for one in lines for field in ("account", "to")}
    return {one.recorded.by for one in lines} | {one for one in named if len(one) == UUID_LENGTH}


def _what(kind: type[Entry], one: Line, visit: Visit, names: Mapping[str, str]) -> Prose:
    """The sentence of an entry, with people and duties called by their names and not by their keys."""
    fact = one.recorded
    rules = visit.standards.rules
    if rules.bearing(Mark.PERSON_TOLD).fits(fact):
        return _told(fact, visit, names)
    said = {
        name: rules.says(value) or names.get(value, value) if isinstance(value, str) else value
        for name, value in fact.answers.items()
    }
    return sentence(kind, said, _spoken(one), now=visit.now)


def _told(fact: Recorded, visit: Visit, names: Mapping[str, str]) -> Prose:
    """Who was told of what; or that nobody held the post, and the next was told at once."""
    answers = fact.answers
    duty = visit.standards.rules.says(str(answers.get("duty", "")))
    role, name = str(answers.get("role", "")), names.get(str(answers.get("account", "")), "")
    if answers.get("passed_over") == Answer.YES.value:
        return prose(f"Nobody on duty as {role}: passed to the next. ", strong(duty))
    soon = "will soon be late" if answers.get("warning") == Answer.YES.value else "is late"
    return prose(
        "Told ", strong(name or role), f"{f', {role}' if name else ''}, that this {soon}: ", strong(duty)
    )


def _spoken(one: Line) -> Mapping[str, object] | None:
    return None if one.withheld else (one.words or {})


def _acts(one: Line, kind: type[Entry] | None, here: str) -> tuple[Link, ...]:
    if kind is None or one.replaced_by or one.recorded.struck or one.recorded.role == "system":
        return ()
    return (Link("Correct", f"{here}/correct/{one.recorded.id}"),)


def _filters(here: str, show: Shows | None, order: str, as_of: datetime | None) -> tuple[Filter, ...]:
    def link(label: str, **change: str) -> Link:
        now = {"show": show.name if show else "", "order": order if order != "happened" else ""}
        kept = {name: value for name, value in (now | change).items() if value}
        return Link(label, f"{here}?{urlencode(kept)}#chronology", current=(now | change) == now)

    shows = (link("All", show=""), *(link(one.label, show=one.name) for one in SHOWS))
    orders = [link(label, order="" if name == "happened" else name) for label, name in ORDERS]
    orders.append(Link("As known on a day…", f"{here}/as-known", current=as_of is not None))
    return (Filter("Show", shows), Filter("Order", tuple(orders)))
