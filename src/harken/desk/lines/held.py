"""What a gate holds in a case: said where the act is done, and all together once a case is near its end."""

from collections.abc import Sequence

from harken.casework.worked_out import gates_worked_out
from harken.chronology.read import facts_for
from harken.design.pages.parts import Panel, Prose, prose, strong
from harken.desk.visit import Visit
from harken.engine.gates import GateStands
from harken.engine.tried import Failure


def held(visit: Visit, chronology: str, pathway: str) -> list[GateStands]:
    """Every gate of a case that holds its act now."""
    facts = facts_for(visit.connection, visit.actor.force, chronology, upgrade=visit.standards.upgraded)
    stands = gates_worked_out(
        facts, chronology=chronology, standards=visit.standards, at=visit.now, pathway=pathway
    )
    return [] if isinstance(stands, Failure) else [one for one in stands if one.holds]


def of_kind(visit: Visit, those: Sequence[GateStands], kind: str, *, whole: bool = False) -> list[GateStands]:
    """Those that hold an entry of a kind; `whole`, whatever it answers."""
    made = visit.standards.rules.made
    acts = ((one, made.matcher(one.gate.act)) for one in those)
    return [one for one, act in acts if kind in (act.whole if whole else act.by_kind)]


def wanting(one: GateStands) -> Prose:
    """What a gate says, and what is still wanting."""
    return prose(strong(f"{one.gate.says}: "), " ".join(requires.refusal for requires in one.unmet))


def held_panel(those: Sequence[GateStands]) -> tuple[Panel, ...]:
    """All that is held, in full."""
    return (Panel("Held until it is so", tuple(map(wanting, those))),) if those else ()
