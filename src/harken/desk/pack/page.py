"""The pages of a pack: of a person, and of an address; its read recorded, with everybody it names."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.http import Http404, HttpResponse

from harken.access.consult import Look
from harken.board.cases import Case, cases_about
from harken.board.read import Wanted, owed
from harken.chronology.page import Line, PageOf, page
from harken.design import words
from harken.design.jinja import Page
from harken.design.pages.pack import PackPage, Section
from harken.design.pages.parts import Flag, Link, Part, Prose, prose, strong
from harken.desk.frame import frame
from harken.desk.lines.flags import Standing, flags_on, shown_flags, together
from harken.desk.lines.kept_from import kept_from
from harken.desk.lines.last import last_of
from harken.desk.lines.named_in import NamedIn, named_in_cases
from harken.desk.lines.on_places import kept_here
from harken.desk.lines.partners import asked_of_partners
from harken.desk.pack import facts
from harken.desk.pack.send import sending, sent
from harken.desk.pack.sheet import on_a_sheet
from harken.desk.pack.unknown import of_a_person, of_a_place
from harken.desk.person.page import born, needs, person_of
from harken.desk.visit import Visit
from harken.every_case.links import Relation
from harken.people.around import Around, around
from harken.people.household import Likely, at_place, with_person
from harken.people.links import Link as Tie
from harken.people.links import links_of
from harken.people.merge import same_person
from harken.people.places import Dweller, lives_here, places
from harken.people.read import persons
from harken.vocabulary import Mark

FIELDS = ("name", "born", "address", "needs", "links", "flags", "history", "owed")
HOMES = (Relation.LIVES_AT, Relation.STAYS_AT)
LINKS = ("person.linked", "person.link-ended", "person.merged", "person.unmerged", "person.flag-raised")
ROWS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What both packs are put together from, each read once; `of` whom or what, by `ids` of people."""

    of: str
    ids: Sequence[str]
    near: Sequence[Around]
    likely: Sequence[Likely]
    raised: Sequence[Flag]
    cases: Sequence[Case]
    named: Sequence[NamedIn]
    ties: Sequence[Tie]
    own: Sequence[Line]

    @property
    def every(self) -> list[Case]:
        """The cases about them, and those that name them."""
        return [*self.cases, *(one.case for one in self.named)]

    @property
    def shown(self) -> list[str]:
        """The chronologies of these cases."""
        return [one.chronology for one in self.every]

    @property
    def attending(self) -> list[str]:
        """Who is in charge of one that is open: likely whoever goes."""
        return [one.in_charge for one in self.every if one.in_charge and one.closed is None]


def person_pack(visit: Visit, *, person: str) -> HttpResponse | Page:
    """Everything known about somebody, on a sheet."""
    known = person_of(visit, person)
    here = f"/children/{person}/pack"
    if visit.request.method == "POST":
        return sent(visit, here)
    records = same_person(visit.connection, visit.actor.force, [person], at=visit.now)[person]
    near = around(visit.connection, visit.actor.force, person, at=visit.now)
    found = with_person(visit.connection, visit.actor.force, person, at=visit.now)
    likely = [one for one in found if one.person.id not in records]
    cases = cases_about(visit.connection, visit.actor.force, *records)
    standings = flags_on(visit, [person, *(one.id for one in near if one.relation in HOMES)])
    standing = standings[person]
    read = _Read(
        of=person,
        ids=records,
        near=near,
        likely=likely,
        raised=(*shown_flags(visit, standing), *_at_home(visit, standings, near)),
        cases=cases,
        named=named_in_cases(visit, records, beside={one.chronology for one in cases}),
        ties=links_of(visit.connection, visit.actor.force, [one.id for one in near], at=visit.now),
        own=_own(visit, person),
    )
    seen = last_of(visit, records, Mark.CHILD_SEEN, Mark.CHILD_FOUND)
    return on_a_sheet(
        PackPage(
            frame=frame(visit, f"Pack: {known.named}"),
            title=f"{known.named}, {known.aged(visit.now)}",
            made=_made(visit),
            about=tuple(filter(None, (prose(born(known) + "."), needs(known), _seen(seen, visit)))),
            sections=_sections(
                visit, read, {one.id: one.name for one in near}, first=(), title="Children with them"
            ),
            unknown=of_a_person(visit, known, near, likely, seen=seen is not None),
            asks=kept_from(visit, standing.facts, shown=[*records, *read.shown]),
            back=Link(f"Back to {known.named}", f"/children/{person}"),
            sending=sending(visit, here, read.attending),
        )
    )


def _at_home(visit: Visit, standings: Mapping[str, Standing], near: Sequence[Around]) -> Iterator[Flag]:
    """What stands on the homes of somebody, whose flags are beside their own."""
    for home in near:
        if home.relation in HOMES:
            yield from shown_flags(visit, standings[home.id], whom=home.name)


def place_pack(visit: Visit, *, place: str) -> HttpResponse | Page:
    """Everything known about an address, on a sheet."""
    known = places(visit.connection, visit.actor.force, [place]).get(place)
    if known is None:
        raise Http404
    here = f"/places/{place}/pack"
    if visit.request.method == "POST":
        return sent(visit, here)
    now, before = lives_here(visit.connection, visit.actor.force, place, at=visit.now)
    likely = at_place(visit.connection, visit.actor.force, place, at=visit.now)
    standing = flags_on(visit, [place, *(one.person.id for one in now)])
    near = [_dweller(one, now=True) for one in now] + [_dweller(one, now=False) for one in before]
    who = sorted({one.person.id for one in (*now, *before)} | {one.person.id for one in likely})
    named = {one.case.chronology: one for one in named_in_cases(visit, [place])}
    about = cases_about(visit.connection, visit.actor.force, *who) if who else []
    read = _Read(
        of=place,
        ids=who,
        near=near,
        likely=likely,
        raised=_raised_at(visit, place, now, standing),
        cases=[one for one in about if one.chronology not in named],
        named=list(named.values()),
        ties=links_of(visit.connection, visit.actor.force, [one.id for one in near], at=visit.now),
        own=_own(visit, place),
    )
    names = {place: known.named, **{one.id: one.name for one in near}}
    return on_a_sheet(
        PackPage(
            frame=frame(visit, f"Pack: {known.named}"),
            title=known.address,
            made=_made(visit),
            about=(prose(f"National Grid {known.grid}."),) if known.grid else (),
            sections=_sections(visit, read, names, first=(place,), title="Children here", here=" here"),
            unknown=of_a_place(known, now, likely, flags=bool(read.raised)),
            asks=kept_here(visit, place, standing),
            back=Link(f"Back to {known.named}", f"/places/{place}"),
            sending=sending(visit, here, read.attending),
        )
    )


def _raised_at(
    visit: Visit, place: str, now: Sequence[Dweller], standing: Mapping[str, Standing]
) -> tuple[Flag, ...]:
    """What stands on an address, and on those who live there."""
    of_place = shown_flags(visit, standing[place], whom="this address")
    of_people = (
        flag
        for one in now
        for flag in shown_flags(visit, standing[one.person.id], whom=one.person.in_a_sentence)
    )
    return (*of_place, *together(of_people))


def _made(visit: Visit) -> str:
    known = f"{words.clock(visit.now)}, {words.whole_day(visit.now)}"
    return f"As known {known}, to {visit.actor.name}. What happens later is not on it."


def _own(visit: Visit, chronology: str) -> Sequence[Line]:
    """The newest entries of its own; links and flags have their section."""
    kinds = [
        key
        for key, kind in visit.standards.rules.kinds.items()
        if kind.belongs != "case" and key not in LINKS
    ]
    wanted = PageOf(chronology=chronology, kinds=sorted(kinds), limit=facts.TOLD * 2)
    return page(visit.connection, visit.actor, wanted).lines


def _dweller(one: Dweller, *, now: bool) -> Around:
    link = one.link
    says = link.relation if now else f"{link.relation}, not now"
    return Around(
        id=one.person.id,
        is_person=True,
        name=one.person.named,
        says=says.replace(" at", " here").replace("lives here, not now", "lived here"),
        relation=link.relation,
        outward=False,
        since=link.since,
        certain=link.certain == "yes",
        risk=False,
        trusted=False,
        phone="",
        entry=link.entry,
        person=one.person,
    )


def _sections(
    visit: Visit, read: _Read, shown: dict[str, str], *, first: Iterable[str], title: str, here: str = ""
) -> tuple[Section, ...]:
    """The sections of a sheet; whom they name is put on record before any is shown."""
    wanted = Wanted(force=visit.actor.force, subjects=read.ids, limit=ROWS)
    rows = owed(visit.connection, wanted) if read.ids else []
    ends = {end for tie in read.ties for end in (tie.from_, tie.to)}
    subjects = {who for row in rows for who in (row.subject, *row.children)}
    known = persons(visit.connection, visit.actor.force, {*ends, *subjects})
    where = places(visit.connection, visit.actor.force, ends)
    named = (
        {one.id: one.named for one in known.values()} | {one.id: one.named for one in where.values()} | shown
    )
    middle = {*read.ids, *first}
    ties = [tie for tie in read.ties if not middle & {tie.from_, tie.to}]
    entries = [one.entry for one in read.near] + [tie.entry for tie in ties]
    entries += [reason.entry for one in read.likely for reason in one.reasons]
    kept = facts.sources(visit, entries)
    _look(visit, read, known)
    return (
        facts.children(read.likely, kept, title=title),
        facts.people(read.near, kept),
        facts.flags(read.raised),
        facts.of_partners(asked_of_partners(visit, _children(read, visit))),
        facts.owed_now(rows, known, visit),
        facts.history(read.cases, read.named, visit, here=here),
        facts.further(ties, {k: v for k, v in shown.items() if k not in first}, named, kept, people=known),
        facts.recorded(read.own, visit),
    )


def _children(read: _Read, visit: Visit) -> dict[str, str]:
    """Whom partners are asked about: children likely there, and whoever the pack is of, by name."""
    likely = {one.person.id: one.person.short(visit.now) for one in read.likely}
    return likely | dict.fromkeys((one for one in read.ids if one not in likely), "Whom this is of")


def _look(visit: Visit, read: _Read, known: Iterable[str]) -> None:
    shown = {*known, *read.ids, *(one.person.id for one in read.likely)}
    shown |= {one.id for one in read.near if one.is_person}
    visit.looked(
        Look(
            object_kind="pack",
            object_id=read.of,
            persons=sorted(shown),
            chronologies=[read.of, *read.shown],
            fields=FIELDS,
            rows=len(shown) + len(read.own),
        )
    )


def _seen(line: Line | None, visit: Visit) -> Prose:
    if line is None:
        return ()
    return (Part("Last seen by police: "), strong(words.near(line.recorded.happened, visit.now)), Part("."))
