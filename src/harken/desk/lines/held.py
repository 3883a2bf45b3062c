"""What a gate holds in a case: said where the act is done, and all together once a case is near its end."""

from collections.abc import Collection, Sequence

from harken.access.consult import Look
from harken.casework.gated import NOT_SEEN, tried_as
from harken.casework.worked_out import gates_worked_out
from harken.chronology.read import facts_for
from harken.design.pages.parts import Panel, Part, Prose, prose, strong
from harken.desk.visit import Visit
from harken.engine.gates import GateStands
from harken.engine.tried import Failure
from harken.people.read import persons
from harken.vocabulary import Entry, Lacks, On, Requires, Stands
from harken.vocabulary.recorded import About

WAYS = 3
"""How many ways to meet one thing are shown."""


def held(
    visit: Visit, chronology: str, pathway: str, act: tuple[Entry, About] | None = None
) -> list[GateStands]:
    """Every gate of a case that holds its act now; where an `act` is given, of those whom it names."""
    facts = facts_for(visit.connection, visit.actor.force, chronology, upgrade=visit.standards.upgraded)
    stands = gates_worked_out(
        facts,
        chronology=chronology,
        standards=visit.standards,
        at=visit.now,
        pathway=pathway,
        act=tried_as(*act, chronology, visit.now) if act else None,
    )
    return [] if isinstance(stands, Failure) else [one for one in stands if one.holds]


def of_kind(visit: Visit, those: Sequence[GateStands], kind: str, *, whole: bool = False) -> list[GateStands]:
    """Those that hold an entry of a kind; `whole`, whatever it answers and whichever suspect it names."""
    made = visit.standards.rules.made
    acts = ((one, made.matcher(one.gate.act)) for one in those if one.shut or not whole)
    return [one for one, act in acts if kind in (act.whole if whole else act.by_kind)]


def wanting(visit: Visit, one: GateStands, here: str) -> Prose:
    """What a gate says, and what is still wanting, each with the way to the form that would meet it."""
    each = (part for says in lacks(visit, one, here) for part in (*says, Part(" ")))
    return prose(strong(f"{one.gate.says}: "), *each)


def lacks(visit: Visit, one: GateStands, here: str) -> tuple[Prose, ...]:
    """Each thing that a gate still wants, of whom, and the way to each form that would meet it."""
    whom = of_whom(visit, one)
    return tuple(prose(*whom, *lacking(visit, requires, here)) for requires in one.unmet)


def of_whom(visit: Visit, one: GateStands) -> Sequence[str]:
    """Of which suspects it holds, where the case has any: by the names of those who may be seen."""
    if not one.whom:
        return ()
    those = persons(visit.connection, visit.actor.force, one.whom)
    visit.looked(Look(object_kind="form", object_id="held", persons=list(those), fields=("name",)))
    names = dict.fromkeys(those[who].named if who in those else NOT_SEEN for who in one.whom)
    return (f"Of {' and '.join(names)}: ",)


def lacking(visit: Visit, requires: Requires, here: str) -> Prose:
    """One thing that is wanting in the case at `here`, and the way to each form that would meet it."""
    parts: list[str | Part] = [requires.refusal]
    for key in _meets(visit, requires):
        title = visit.standards.rules.kinds[key].title
        first = len(parts) == 1
        parts += [
            " " if first else " or ",
            Part(f"Record: {title}" if first else title, href=f"{here}/record/{key}"),
        ]
    return prose(*parts)


def _meets(visit: Visit, requires: Requires) -> tuple[str, ...]:
    """Each kind that would meet it, in the order they are declared; of a mark the likeliest."""
    rules = visit.standards.rules
    offered = [kind.key for one in visit.standards.pathways.values() for kind in one.offers]
    found = []
    for each in _by(requires):
        fits = rules.any_of((each,)).by_kind
        those = (key for key in (*offered, *map(str, fits)) if key in fits)
        found.append(next((key for key in those if rules.kinds[key].belongs == "case"), ""))
    return tuple(dict.fromkeys(filter(None, found)))[:WAYS]


def meeting(visit: Visit, requires: Requires) -> Collection[str]:
    """Every kind that would meet it; where something is to stand already, those that are offered for it."""
    if isinstance(requires.given, Stands):
        return _meets(visit, requires)
    return visit.standards.rules.any_of(_by(requires)).by_kind.keys()


def _by(requires: Requires) -> tuple[On, ...]:
    given = requires.given
    return given.until if isinstance(given, Lacks) else given.since if isinstance(given, Stands) else ()


def held_panel(visit: Visit, those: Sequence[GateStands], here: str) -> tuple[Panel, ...]:
    """All that is held, in full."""
    return (Panel("Held until it is so", tuple(wanting(visit, one, here) for one in those)),) if those else ()
