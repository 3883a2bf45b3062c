"""How far a record is kept back, as the desk says it."""

from harken.every_case.restriction import Restriction

SAID = {
    Restriction.OPEN: "Everybody in the force",
    Restriction.TEAM: "A team, and those who are named",
    Restriction.NAMED: "Those who are named, and no others",
    Restriction.SEALED: "Those who are named, and nobody else is told that it exists",
}
"""Who may see it, by how far it is restricted."""


def said_within(level: str) -> str:
    """The same within a sentence."""
    says = SAID[Restriction(level)]
    return says[:1].lower() + says[1:]
