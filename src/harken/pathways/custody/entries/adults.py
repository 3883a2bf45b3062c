"""Facts about the adults a child in custody is owed: an appropriate adult, and whoever is responsible."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from harken.every_case.disclosure import Sharing
from harken.vocabulary import Answer, Asks, Entry, Outside


class Capacity(StrEnum):
    """In what capacity an adult is there for the child."""

    PARENT = "parent or guardian"
    AUTHORITY = "the authority that looks after the child"
    SOCIAL_WORKER = "social worker"
    RELATIVE = "another relative"
    SCHEME = "an appropriate adult scheme"
    OTHER = "another responsible adult"
    NOT_KNOWN = "not known"


class AppropriateAdultAsked(Entry):
    """An appropriate adult was told where and why the child is held, and asked to come."""

    key = "custody.appropriate-adult-asked"
    title = "Appropriate adult asked"
    reads = "Appropriate adult asked: {who} ({capacity}). Expected: {expected_at}"
    help = "Asked and told. Trying is not asking: if nobody was reached, try the next, and record a contact."
    outside = Outside(
        named="capacity",
        whom="who",
        purpose="an appropriate adult for a child in custody",
        basis=Sharing.DUTY,
        has_it="custody.appropriate-adult-arrived",
    )
    as_it_happens = True

    capacity: Annotated[Capacity, Asks("In what capacity?")] = Capacity.NOT_KNOWN
    who: Annotated[str, Asks("Who, and how are they reached?")] = ""
    expected_at: Annotated[datetime | None, Asks("When will they be here?", ahead=True)] = None
    part_in_it: Annotated[
        Answer,
        Asks(
            "Could they have a part in what is suspected, or be somebody the child fears?",
            why="Then they cannot be the child's adult tonight: ask somebody else.",
        ),
    ] = Answer.NOT_KNOWN
    child_wants: Annotated[Answer, Asks("Does the child want this adult?")] = Answer.NOT_KNOWN


class AppropriateAdultArrived(Entry):
    """An appropriate adult is with the child."""

    key = "custody.appropriate-adult-arrived"
    title = "Appropriate adult here"
    reads = "Appropriate adult here: {who} ({capacity}). Alone with the child: {spoke_alone}"
    as_it_happens = True

    capacity: Annotated[Capacity, Asks("In what capacity?")] = Capacity.NOT_KNOWN
    who: Annotated[str, Asks("Who?")] = ""
    part_in_it: Annotated[
        Answer, Asks("Could they have a part in what is suspected, or be somebody the child fears?")
    ] = Answer.NOT_KNOWN
    spoke_alone: Annotated[Answer, Asks("Did they speak with the child alone?")] = Answer.NOT_KNOWN


class ResponsiblePersonTold(Entry):
    """Whoever is responsible for the child's welfare was told of the arrest, why, and where the child is."""

    key = "custody.responsible-person-told"
    title = "Responsible person told"
    reads = "Responsible person told: {who} ({capacity}). Said: {said}"
    help = "Of the arrest, why, and where the child is. They need not be the appropriate adult."
    outside = Outside(
        named="capacity",
        whom="who",
        purpose="whoever is responsible for a child in custody",
        basis=Sharing.DUTY,
    )
    as_it_happens = True

    capacity: Annotated[Capacity, Asks("Who are they to the child?")] = Capacity.NOT_KNOWN
    who: Annotated[str, Asks("Who was told, and how are they reached?")] = ""
    said: Annotated[str, Asks("What did they say?", hint="About home, and tonight.", lines=3)] = ""
    safe_to_tell: Annotated[Answer, Asks("Was the child asked whether it is safe that they know?")] = (
        Answer.NOT_KNOWN
    )
