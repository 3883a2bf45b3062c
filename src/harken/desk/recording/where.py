"""Where something is recorded: a case, a person or a place, and whom an entry there may be about."""

from dataclasses import dataclass, field, replace

from django.http import Http404

from harken.access.consult import Look
from harken.board.cases import case
from harken.design.forms.moments import Filled
from harken.design.forms.questions import Option
from harken.design.pages.parts import Link
from harken.desk.lines.held import meeting
from harken.desk.visit import Visit
from harken.engine.ready import Ready
from harken.engine.rulebook import Rulebook
from harken.people.places import places
from harken.people.read import persons
from harken.vocabulary import About, Entry, Mark, Named
from harken.vocabulary.recorded import About as Whom

OF_A_CHILD = (
    Mark.CHILD_SEEN,
    Mark.CHILD_HEARD,
    Mark.CHILD_NOT_SEEN,
    Mark.CHILD_FOUND,
    Mark.CHILD_IDENTIFIED,
    Mark.CHILD_LINKED,
)
"""What is true of one child, and of no other child because of it."""


@dataclass(frozen=True, slots=True)
class Where:
    """The chronology something is recorded in: its page, its pathway, and whom it may be about.

    `others` have another part in the entry than being its subject; `given` is answered already. With
    `replaces` it puts an earlier entry right, and is `about` whom that one was; with `begun` it is as far
    answered as another was. No draft is kept of either. The entry may name somebody in one of the `parts`.
    """

    chronology: str
    here: str
    pathway: str
    belongs: str
    people: tuple[Option, ...]
    whom: str
    path: str = ""
    title: str = ""
    button: str = "Record"
    replaces: str = ""
    struck: bool = False
    about: Whom | None = None
    others: Whom = ()
    leave: Link | None = None
    given: Filled = field(default_factory=dict)
    begun: Filled = field(default_factory=dict)
    parts: tuple[Named, ...] = ()

    def action(self, kind: type[Entry]) -> str:
        """Where the form of an entry is sent."""
        return self.path or f"{self.here}/record/{kind.key}"


def where_case(visit: Visit, chronology: str) -> Where:
    """A case, and the children it is about."""
    found = case(visit.connection, visit.actor.force, chronology)
    if found is None:
        raise Http404
    known = persons(visit.connection, visit.actor.force, found.children)
    people = tuple(Option(c, known[c].named if c in known else "Withheld") for c in found.children)
    visit.looked(Look(object_kind="form", object_id=chronology, persons=found.children, fields=("name",)))
    whom = " and ".join(one.says for one in people) or found.reference
    return Where(chronology, f"/cases/{chronology}", found.pathway, "case", people, whom)


def is_of_the_case(visit: Visit, kind: type[Entry]) -> bool:
    """Whether an entry is of the case as a whole, and says nothing of any child by itself.

    So it is where all that it meets is owed of the case; where it meets nothing, if nothing owed of a child
    turns on it. Closing ends what is owed of each, and is of the case.
    """
    rules = visit.standards.rules
    of_one = any(kind.key in rules.bearing(mark).by_kind for mark in OF_A_CHILD)
    if kind.quotes or kind.same_for_another or of_one:
        return False
    met = [
        r.duty.about for r in rules.ready if any(kind.key in one.by_kind for those in r.met for one in those)
    ]
    if met or Mark.CASE_CLOSED in kind.marks:
        return all(about is About.CASE for about in met)
    turns = [r.duty.about for r in rules.ready if kind.key in r.reads and _turns(rules, r, kind)]
    turns += [
        each.about for gate in rules.gates for each in gate.requires if kind.key in meeting(visit, each)
    ]
    return not any(about in (About.EACH_CHILD, About.PERSON) for about in turns)


def _turns(rules: Rulebook, ready: Ready, kind: type[Entry]) -> bool:
    """Whether a duty turns on what the entry says, and not only on whom it names: that asks for no tick."""
    duty = ready.duty
    if all(one.on.mark is not Mark.SOMEBODY_NAMED for one in duty.arises):
        return True
    says = (one.on for one in duty.arises if one.on.mark is not Mark.SOMEBODY_NAMED)
    return kind.key in rules.any_of((*says, *duty.released)).by_kind


def where_person(visit: Visit, person: str) -> Where:
    """A person's own chronology."""
    known = persons(visit.connection, visit.actor.force, [person])
    if person not in known:
        raise Http404
    visit.looked(Look(object_kind="form", object_id=person, persons=[person], fields=("name",)))
    name = known[person].named
    return Where(person, f"/children/{person}", "", "person", (Option(person, name),), name)


def where_linked(visit: Visit, person: str, other: str) -> Where:
    """A person's own chronology, for a fact about them and somebody else or a place."""
    mine = where_person(visit, person)
    force = visit.actor.force
    known = persons(visit.connection, force, [other]).get(other)
    place = None if known else places(visit.connection, force, [other]).get(other)
    named = known.named if known else place.named if place else ""
    if not named:
        raise Http404
    visit.looked(
        Look(object_kind="form", object_id=other, persons=[other] if known else [], fields=("name",))
    )
    return replace(mine, whom=f"{mine.whom} … {named}", others=((other, "other"),))


def where_place(visit: Visit, place: str) -> Where:
    """A place's own chronology."""
    known = places(visit.connection, visit.actor.force, [place]).get(place)
    if known is None:
        raise Http404
    visit.looked(Look(object_kind="form", object_id=place, fields=("address",)))
    return Where(place, f"/places/{place}", "", "place", (Option(place, known.named),), known.named)
