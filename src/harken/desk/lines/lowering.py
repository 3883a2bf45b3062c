"""Requests to lower a restriction, shown to whoever may answer them."""

from harken.access.may import may
from harken.access.permissions import Act
from harken.chronology.restriction import Lowering, lowerings
from harken.design.pages.parts import Ask, Link
from harken.desk.names import names_of
from harken.desk.visit import Visit


def lowering_asked(visit: Visit, chronology: str | None = None) -> tuple[Ask, ...]:
    """Requests to lower a restriction that the visitor may answer: of one record, or of all they may see."""
    waits = lowerings(visit.connection, chronology) if may(visit.actor, Act.LOWER) else ()
    waits = tuple(one for one in waits if one.by != visit.actor.account)
    names = names_of(visit.connection, visit.actor.force, [one.by for one in waits])
    return tuple(
        Ask(
            sentence=f"{names.get(one.by, 'Somebody')} asks that more people may see {one.reference}.",
            link=Link("Agree, or refuse", f"{_folder(one)}/{one.chronology}/restrict"),
        )
        for one in waits
    )


def _folder(one: Lowering) -> str:
    return {"person": "/children", "place": "/places"}.get(one.belongs, "/cases")
