"""Named: whom, and which places, an entry may name besides its answers, each in a part of their own."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Named:
    """One part that somebody, or a place, may have in an entry.

    `part` is what the chronology keeps of it, and what is read beside the name: child, caller, suspect.
    Whoever has one that `stays` has it all through the case: a form that asks for it names them already.
    Whoever has one that is a `risk` is shown among who is a risk to the children of the case.
    """

    part: str
    place: bool = False
    risk: bool = False
    stays: bool = False


A_CHILD = Named("child")
A_PLACE = Named("place", place=True)
A_SUSPECT = Named("suspect", risk=True)
