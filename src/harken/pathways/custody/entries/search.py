"""Facts about a strip search of a child: decided, the safeguard for it, known to an inspector, done."""

from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry


class StripSearchDecided(Entry):
    """Somebody decided that the child is to be strip searched. Nothing has been done to the child yet."""

    key = "custody.strip-search-decided"
    title = "Strip search decided"
    reads = "Strip search decided by {decided_by}: {why}"
    help = "Recorded before it is done, so that an adult can be there and an inspector knows."
    as_it_happens = True

    decided_by: Annotated[str, Asks("Who decided?", hint="Collar number.", coded=True, officer=True)] = ""
    why: Annotated[str, Asks("Why is it necessary, and what else was tried?", lines=3)] = ""


class Safeguard(StrEnum):
    """What protects the child in the search."""

    ADULT_PRESENT = "an appropriate adult is present"
    URGENT = "urgent, with a risk of harm"
    NEITHER = "neither"
    NOT_SAID = "not said"


class StripSearchSafeguarded(Entry):
    """An appropriate adult is there for the search; or it was urgent, with a risk of harm, and why."""

    key = "custody.strip-search-safeguarded"
    title = "Strip search: what protects the child"
    reads = "For the search: {safeguard}. Adult: {adult}. Why: {reason}"
    as_it_happens = True

    safeguard: Annotated[Safeguard, Asks("What protects the child?")] = Safeguard.NOT_SAID
    adult: Annotated[str, Asks("Which adult?")] = ""
    reason: Annotated[str, Asks("If urgent: which harm, to whom, why now?", lines=3)] = ""
    child_agrees: Annotated[Answer, Asks("Does the child want this adult there?")] = Answer.NOT_KNOWN


class StripSearchAcknowledged(Entry):
    """An inspector knows of the search."""

    key = "custody.strip-search-acknowledged"
    title = "Strip search: inspector knows"
    reads = "Inspector knows of the search. Said: {direction}"
    help = "By an inspector or above."
    as_it_happens = True

    direction: Annotated[str, Asks("What did you direct?", lines=2)] = ""


class StripSearched(Entry):
    """The child was strip searched."""

    key = "custody.strip-searched"
    title = "Strip searched"
    reads = "Strip searched by {by_whom}. Where: {where}. Found: {found}. How the child was: {how_was_child}"

    by_whom: Annotated[str, Asks("Who searched?", hint="Collar numbers.", coded=True, officer=True)] = ""
    where: Annotated[str, Asks("Where, and who could see?")] = ""
    found: Annotated[str, Asks("What was found?", lines=2)] = ""
    how_was_child: Annotated[str, Asks("How was the child, and what did they say?", lines=2)] = ""
