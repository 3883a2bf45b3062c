"""The place page: who lives here and who did, what is owed here, what stands on it, what happened here."""

from collections.abc import Mapping, Sequence

from django.http import Http404

from harken.access.consult import Look
from harken.board.read import Owed, Wanted, how_many, owed
from harken.design import words
from harken.design.pages.parts import Flag, Link, Panel, Person, Prose, prose, strong
from harken.design.pages.place import PlacePage
from harken.desk.frame import frame
from harken.desk.lines.chronology import chronology_of
from harken.desk.lines.emergency import acts_to_read, only_reads, to_read
from harken.desk.lines.flags import Standing, flags_on, shown_flags, together
from harken.desk.lines.lowering import lowering_asked
from harken.desk.lines.on_places import kept_here
from harken.desk.lines.owed import row_of
from harken.desk.lines.partners import asked_of_partners
from harken.desk.person.nearby import nearby
from harken.desk.visit import Visit
from harken.people.household import Likely, at_place
from harken.people.places import Dweller, PlaceLine, lives_here, places
from harken.people.read import persons
from harken.vocabulary import OF_AGE
from harken.vocabulary.calendars import london_day

ROWS = 8
COUNTED = 999


def place_page(visit: Visit, *, place: str) -> PlacePage:
    """One address; its read recorded, with everybody it shows."""
    known = places(visit.connection, visit.actor.force, [place]).get(place)
    if known is None:
        raise Http404
    here = f"/places/{place}"
    now, before = lives_here(visit.connection, visit.actor.force, place, at=visit.now)
    rows, every = _owed(visit, now)
    chronology, read = chronology_of(
        visit, title="What is recorded of this place", here=here, subject=place, cases=_whose([*now, *before])
    )
    people = persons(visit.connection, visit.actor.force, {c for r in rows for c in (*r.children, r.subject)})
    near, named = nearby(visit, known)
    standing = flags_on(visit, [place, *(one.person.id for one in now)])
    likely = at_place(visit.connection, visit.actor.force, place, at=visit.now)
    shown = [*named, *(one.person.id for one in (*now, *before)), *(one.person.id for one in likely)]
    _look(visit, place, [*shown, *people, *read.persons], read.rows)
    children = _children(visit, now)
    says = only_reads(visit, place, restricted=known.restricted)
    return PlacePage(
        frame=frame(visit, known.named, live=True),
        address=known.address,
        grid=known.grid,
        says=_says(known),
        children_known=_children_known(children),
        children=tuple(_person(one, visit) for one in children),
        adults=tuple(_person(one, visit) for one in now if one not in children),
        before=tuple(_person(one, visit, ended=True) for one in before),
        flags=_flags(visit, place, now, standing),
        rows=tuple(row_of(row, visit, people) for row in rows),
        owed=every,
        chronology=to_read(chronology) if says else chronology,
        panels=tuple(one for one in (_partners(visit, likely), near) if one),
        asks=(
            *says,
            *kept_here(visit, place, standing),
            *(lowering_asked(visit, place) if known.restricted else ()),
        ),
        acts=acts_to_read(_acts(here)) if says else _acts(here),
    )


def _children(visit: Visit, dwellers: Sequence[Dweller]) -> list[Dweller]:
    """Whoever of them may be a child today."""
    today = london_day(visit.now)
    return [one for one in dwellers if one.person.born.age_at(today).may_be_under(OF_AGE)]


def _acts(here: str) -> tuple[Link, ...]:
    """What can be done from here."""
    return (
        Link("Record something about this place", f"{here}/record"),
        Link("Children likely here", f"{here}/household"),
        Link("Pack, everything on one page", f"{here}/pack"),
        Link("Restrict this record", f"{here}/restrict"),
    )


def _partners(visit: Visit, likely: Sequence[Likely]) -> Panel | None:
    """What other agencies were asked about the children who are likely here."""
    asked = asked_of_partners(visit, {one.person.id: one.person.short(visit.now) for one in likely})
    says = tuple(
        prose(strong(one.child), f": {one.says}. {one.partner}, asked {one.since}: ", strong(one.how.words))
        for one in asked[:ROWS]
    )
    return Panel("Asked of partners", says) if says else None


def _whose(dwellers: Sequence[Dweller]) -> dict[str, Link]:
    """Whose chronology an entry about the place stands in."""
    return {one.person.id: Link(one.person.named, f"/children/{one.person.id}") for one in dwellers}


def _look(visit: Visit, place: str, shown: Sequence[str], rows: int) -> None:
    visit.looked(
        Look(
            object_kind="place",
            object_id=place,
            persons=sorted({one for one in shown if one}),
            chronologies=(place,),
            fields=("name", "age", "address", "links", "flags", "chronology"),
            rows=rows,
        )
    )


def _owed(visit: Visit, dwellers: Sequence[Dweller]) -> tuple[list[Owed], int]:
    """What is owed to those who live here, the soonest first; and how much it is in all."""
    who = [one.person.id for one in dwellers]
    wanted = Wanted(force=visit.actor.force, subjects=who, limit=ROWS)
    if not who:
        return [], 0
    return owed(visit.connection, wanted), how_many(visit.connection, wanted, most=COUNTED)


def _flags(
    visit: Visit, place: str, dwellers: Sequence[Dweller], standing: Mapping[str, Standing]
) -> tuple[Flag, ...]:
    """What stands on the place, and on those who live here: whoever is sent must know it."""
    given = {one.person.id: one.person.given or one.person.named for one in dwellers}
    of_people = (flag for who in given for flag in shown_flags(visit, standing[who], whom=given[who]))
    return (*shown_flags(visit, standing[place]), *together(of_people))


def _children_known(children: Sequence[Dweller]) -> Prose:
    if children:
        known = words.counted(len(children), "child is", "children are")
        return prose(strong(f"{known} known to live here."), " Ask who else does.")
    return prose(strong("Not known whether children live here."), " Nobody recorded is not nobody there.")


def _says(known: PlaceLine) -> tuple[Prose, ...]:
    said = [
        part
        for part in (known.kind.capitalize() if known.kind != "not known" else "", known.area.title())
        if part
    ]
    return (prose(". ".join(said) + "."),) if said else ()


def _person(one: Dweller, visit: Visit, *, ended: bool = False) -> Person:
    link = one.link
    since = f", since {link.since.year}" if link.since and not ended else ""
    until = f", until {link.until.year}" if ended and link.until else ""
    doubt = "" if link.certain == "yes" else ", not certain"
    return Person(
        name=one.person.named,
        says=f"{one.person.age(visit.now)}{since}{until}{doubt}",
        href=f"/children/{one.person.id}",
    )
