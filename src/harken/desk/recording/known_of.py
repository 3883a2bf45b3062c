"""What is known of whomever, and of each place, a form names: said at once, while somebody is on the line."""

from collections.abc import Mapping, Sequence

from harken.access.consult import Look
from harken.board.records import records
from harken.design import words
from harken.design.pages.parts import Part, Prose, prose, strong
from harken.desk.lines.flags import Standing, flags_on, shown_flags
from harken.desk.visit import Visit
from harken.people.finding.look_up import Records
from harken.people.household import Likely, at_place
from harken.people.merge import same_person

MOST = 6
"""How many children of an address are said here; the others are on its page."""


def known_of(visit: Visit, people: Sequence[str], places: Sequence[str]) -> dict[str, tuple[Prose, ...]]:
    """Of each by id: what stands on them, how many cases they have; which children are there.

    That it is shown is recorded, of everybody it names.
    """
    standing = flags_on(visit, [*people, *places]) if people or places else {}
    known_by = same_person(visit.connection, visit.actor.force, people, at=visit.now) if people else {}
    held = records(visit.connection, visit.actor.force, known_by) if known_by else {}
    likely = {one: at_place(visit.connection, visit.actor.force, one, at=visit.now)[:MOST] for one in places}
    shown = {*people, *(one.person.id for those in likely.values() for one in those)}
    visit.looked(
        Look(object_kind="form", object_id="named", persons=sorted(shown), fields=("flags", "history"))
    )
    said = {one: (*_flags(visit, standing, one), *_held(held.get(one))) for one in people}
    return said | {one: (*_flags(visit, standing, one), _children(visit, likely[one])) for one in places}


def _flags(visit: Visit, standing: Mapping[str, Standing], who: str) -> tuple[Prose, ...]:
    return tuple(prose(strong(one.flag)) for one in shown_flags(visit, standing[who]))


def _held(held: Records | None) -> tuple[Prose, ...]:
    return (prose(words.counted(held.held, "case", "cases")),) if held else ()


def _children(visit: Visit, likely: Sequence[Likely]) -> Prose:
    if not likely:
        return prose("No child is known to be there. Ask.")
    first = prose(strong("Children there: "))
    each = (
        Part(f"{', ' if i else ''}{one.person.named}, {one.person.aged(visit.now)} ({one.sure})")
        for i, one in enumerate(likely)
    )
    return (*first, *each)
