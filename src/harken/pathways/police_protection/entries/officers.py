"""Facts about the designated officer, contact with the child, and a child taken or gone."""

from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry


class DesignatedOfficerTook(Entry):
    """The designated officer has the case. Recorded by them, and never by whoever used the power."""

    key = "police-protection.designated-officer-took"
    title = "Designated officer has the case"
    reads = "Designated officer has the case. Harm likely: {agrees}. To be done first: {first}"
    help = "Record it yourself: another person than used the power, so that two have looked at it."
    as_it_happens = True

    agrees: Annotated[
        Answer,
        Asks(
            "Do you believe, too, that harm is likely otherwise?",
            why="You inquire into the case anew; the constable's word is where it begins.",
        ),
    ] = Answer.NOT_KNOWN
    first: Annotated[str, Asks("What is to be done first, and by whom?", lines=4)] = ""


class ContactDecided(Entry):
    """The designated officer decided who may be in touch with the child, and how."""

    key = "police-protection.contact-decided"
    title = "Contact with the child decided"
    reads = "Contact with the child: {allowed}. With whom: {whom}. Why: {why}"
    help = (
        "As is reasonable and in the child's best interests. Once the child is in the home authority's "
        "accommodation, the authority decides."
    )

    allowed: Annotated[Answer, Asks("Is there to be contact?")] = Answer.NOT_KNOWN
    whom: Annotated[str, Asks("Who, how and when?", hint="And who must not.", lines=3)] = ""
    why: Annotated[str, Asks("Why?", lines=3)] = ""
    child_wants: Annotated[str, Asks("Whom does the child want to see or ring?", lines=2)] = ""


class Known(StrEnum):
    """Whether anybody knows where a child is."""

    KNOWN = "yes"
    UNKNOWN = "no"
    NOT_SAID = "not known"


NOT_KNOWN_WHERE = (Known.UNKNOWN, Known.NOT_SAID)


class ChildTaken(Entry):
    """A child in police protection was taken, was kept, or ran away."""

    key = "police-protection.child-taken"
    title = "Taken or gone from police protection"
    reads = "Taken or gone from police protection. Whereabouts known: {whereabouts}. What happened: {what}"
    help = "If nobody knows where the child is, report them missing now: that starts the search."
    as_it_happens = True

    whereabouts: Annotated[
        Known, Asks("Does anybody know where the child is?", why="If not, the child is missing.")
    ] = Known.NOT_SAID
    what: Annotated[str, Asks("What happened, and who may have the child?", lines=4)] = ""


class Recovery(StrEnum):
    """What was decided about a recovery order."""

    APPLY = "apply to the court for one"
    AUTHORITY_APPLIES = "the authority applies"
    BACK_WITHOUT = "not needed: another way brings the child back"
    NOT_NOW = "not now, for the reason given"
    NOT_SAID = "not said"


CONSIDERED = tuple(one for one in Recovery if one is not Recovery.NOT_SAID)


class RecoveryOrderConsidered(Entry):
    """The designated officer decided whether to ask a court for a recovery order."""

    key = "police-protection.recovery-order-considered"
    title = "Recovery order considered"
    reads = "Recovery order considered: {decision}. Why: {why}"
    help = "To take or keep a child from police protection, knowingly and without excuse, is an offence."

    decision: Annotated[Recovery, Asks("What was decided?")] = Recovery.NOT_SAID
    why: Annotated[str, Asks("Why?", lines=3)] = ""
