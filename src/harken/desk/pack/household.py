"""The household finder: likely children at an address or with a person; its read recorded."""

from collections.abc import Sequence

from django.http import Http404

from harken.access.consult import Look
from harken.design import words
from harken.design.pages.household import Because, Checked, HouseholdPage, LikelyChild
from harken.design.pages.parts import Ask, Link, Prose, Tag, prose, strong
from harken.desk.frame import frame
from harken.desk.lines.flags import flags_on
from harken.desk.lines.kept_from import kept_from
from harken.desk.lines.on_places import kept_here
from harken.desk.lines.partners import Asked, asked_of_partners
from harken.desk.pack.facts import Sources, since, sources
from harken.desk.person.page import person_of
from harken.desk.visit import Visit
from harken.people.household import Likely, Reason, Sure, at_place, with_person
from harken.people.merge import same_person
from harken.people.places import lives_here, places

TONES = {Sure.KNOWN: "met", Sure.LIKELY: "soon", Sure.POSSIBLE: ""}
NOBODY = "No child is recorded. That is not none: "
ASK = "Nobody recorded is not nobody there. Ask."


def place_household(visit: Visit, *, place: str) -> HouseholdPage:
    """Which children are likely at an address."""
    known = places(visit.connection, visit.actor.force, [place]).get(place)
    if known is None:
        raise Http404
    likely = at_place(visit.connection, visit.actor.force, place, at=visit.now)
    now, _ = lives_here(visit.connection, visit.actor.force, place, at=visit.now)
    standing = flags_on(visit, [place, *(one.person.id for one in now)])
    whose = (f"Children likely at {known.address}", f"/places/{place}", known.named)
    return _page(visit, whose, likely, kept_here(visit, place, standing))


def person_household(visit: Visit, *, person: str) -> HouseholdPage:
    """Which children are likely with a person."""
    known = person_of(visit, person)
    records = same_person(visit.connection, visit.actor.force, [person], at=visit.now)[person]
    found = with_person(visit.connection, visit.actor.force, person, at=visit.now)
    facts = flags_on(visit, [person])[person].facts
    whose = (
        f"Children likely with {known.named}, {known.age(visit.now)}",
        f"/children/{person}",
        known.named,
    )
    likely = [one for one in found if one.person.id not in records]
    return _page(visit, whose, likely, kept_from(visit, facts, shown=records), *records)


def _page(
    visit: Visit, whose: tuple[str, str, str], likely: Sequence[Likely], asks: tuple[Ask, ...], *of: str
) -> HouseholdPage:
    title, here, named = whose
    kept = sources(visit, [reason.entry for one in likely for reason in one.reasons])
    asked = asked_of_partners(visit, {one.person.id: one.person.id for one in likely})
    who = {one.person.id for one in likely}
    visit.looked(
        Look(
            object_kind="household",
            object_id=here.rpartition("/")[2],
            persons=sorted(who | {*of}),
            fields=("name", "age", "links", "checks"),
            rows=len(likely),
        )
    )
    return HouseholdPage(
        frame=frame(visit, title),
        title=title,
        says=_says(likely),
        children=tuple(_child(one, kept, asked, visit) for one in likely),
        of_all=tuple(map(_checked, (one for one in asked if one.child not in who))),
        asks=asks,
        back=Link(f"Back to {named}", here),
        acts=(
            Link("Record who lives with whom", f"{here}/record"),
            Link("Pack, everything on one page", f"{here}/pack"),
        ),
    )


def _says(likely: Sequence[Likely]) -> Prose:
    if not likely:
        return prose(strong(NOBODY), "ask who lives there, who visits, and about former partners.")
    many = {one: sum(each.sure is one for each in likely) for one in Sure}
    said = ", ".join(f"{count} {sure}" for sure, count in many.items() if count)
    return prose(strong(f"{words.counted(len(likely), 'child', 'children')}: {said}. "), ASK)


def _child(one: Likely, kept: Sources, asked: Sequence[Asked], visit: Visit) -> LikelyChild:
    return LikelyChild(
        child=Link(f"{one.person.named}, {one.person.age(visit.now)}", f"/children/{one.person.id}"),
        sure=Tag(str(one.sure).capitalize(), TONES[one.sure]),
        because=tuple(_because(reason, kept) for reason in one.reasons),
        checks=tuple(_checked(each) for each in asked if each.child == one.person.id),
    )


def _because(reason: Reason, kept: Sources) -> Because:
    return Because(f"{reason.says}.", since(reason.since), kept.of(reason.entry))


def _checked(one: Asked) -> Checked:
    return Checked(one.partner, one.says, one.since, one.how)
