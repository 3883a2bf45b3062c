"""Whoever is certainly grown and was chosen beforehand: in which part a case names them, if in any."""

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urlencode

from harken.design.forms.questions import Option
from harken.design.pages.parts import Link
from harken.design.pages.record import ChoosePage, Kind, Kinds
from harken.desk.frame import frame
from harken.desk.visit import Visit
from harken.people.read import PersonLine
from harken.vocabulary import A_CHILD, OF_AGE, Pathway
from harken.vocabulary.calendars import london_day

AS = "as"
"""In which part somebody grown, who was chosen beforehand, is named."""


def part_of(one: PersonLine, declared: Pathway, visit: Visit) -> str:
    """In which part somebody chosen beforehand is named; empty for whom the case is about.

    Where a case is no child's, and its form names none besides, it is about whoever was chosen, of whatever
    age.
    """
    parts = _parts(declared)
    if A_CHILD.part not in parts:
        return ""
    child = one.born.age_at(london_day(visit.now)).may_be_under(OF_AGE)
    grown = [part for part in parts if part != A_CHILD.part]
    asked = visit.request.GET.get(AS, "")
    if child or not grown or asked == A_CHILD.part:
        return A_CHILD.part if declared.opens_unnamed else ""
    return asked if asked in grown else grown[0]


def _parts(declared: Pathway) -> tuple[str, ...]:
    """The parts in which the form that opens a case names people, and a child's where the case is one's."""
    if declared.opens is None:
        return ()
    named = (one.part for one in declared.opens.names_whom if not one.place)
    return tuple(dict.fromkeys((*named, *((A_CHILD.part,) if declared.of_a_child else ()))))


def called(name: str, part: str) -> str:
    """Somebody, with the part they are named in where that is not a child's."""
    return f"{name}, {part}" if part not in ("", A_CHILD.part) else name


def as_asked(visit: Visit) -> str:
    """The part that was asked for, as the address of the form carries it on."""
    asked = visit.request.GET.get(AS, "")
    return f"&{urlencode({AS: asked})}" if asked else ""


def other_parts(declared: Pathway, people: Sequence[Option], parts: Mapping[str, str]) -> Iterator[Link]:
    """In which other part somebody grown may be: nobody is a suspect only because they are an adult."""
    about = urlencode([("about", one.value) for one in people])
    for one in people:
        for part in _parts(declared) if parts[one.value] else ():
            if part != parts[one.value]:
                yield Link(f"{one.says} as {part}", f"/open/{declared.slug}?{about}&{urlencode({AS: part})}")


def which_child(
    visit: Visit, declared: Pathway, people: Sequence[PersonLine], parts: Mapping[str, str]
) -> ChoosePage | None:
    """What is asked where a child's case would be about nobody but adults; nobody is refused it.

    An age on record may be wrong, or disputed: then it is about them all the same.
    """
    if not declared.of_a_child or declared.opens is None or not all(parts.values()):
        return None
    here = f"/open/{declared.slug}"
    beside = [("about", one.id) for one in people]
    names = " and ".join(one.named for one in people)
    kinds = (
        Kind(
            "Look for the child",
            f"/search?{urlencode([('for', declared.slug), *beside])}",
            f"{names} can then be named beside the child.",
        ),
        Kind(
            "Enter a child who is not on record",
            f"/people/new?{urlencode([('then', declared.slug), *beside])}",
            "Also where neither name nor age is known, or before birth.",
        ),
        *(
            Kind(
                f"It is {one.named}",
                f"{here}?{urlencode({'about': one.id, AS: A_CHILD.part})}",
                f"On record as {one.age(visit.now)}. Where that is doubted or disputed, go on: put it right "
                "afterwards.",
            )
            for one in people
        ),
    )
    return ChoosePage(
        frame=frame(visit, declared.opens.title),
        title="Which child is it about?",
        whom=f"{declared.opens.title}: {', '.join(f'{one.named}, {one.age(visit.now)}' for one in people)}",
        groups=(Kinds("", kinds),),
        back=Link("Back", f"/children/{people[0].id}"),
    )
