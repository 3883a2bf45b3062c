"""Facts about resolving by telephone: rung back, allowed as an exception, resolved so."""

from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry, Mark


class RungBack(Entry):
    """Somebody rang the caller or victim back instead of going. A call is never held up."""

    key = "contact.rung-back"
    title = "Appointment by telephone"
    reads = "Rung back. Reached: {reached}. Could speak freely: {safe}. Said: {said}"
    help = "Ring whenever it helps. Only to close on a call alone needs an authority, and each child a visit."
    as_it_happens = True
    marks = (Mark.SOMEBODY_NAMED,)

    reached: Annotated[Answer, Asks("Did you reach them?")] = Answer.NOT_KNOWN
    safe: Annotated[
        Answer,
        Asks(
            "Could they speak freely?",
            why="Who else was in the room, or on the line?",
        ),
    ] = Answer.NOT_KNOWN
    said: Annotated[str, Asks("What was said?", lines=4)] = ""


class Exceptional(StrEnum):
    """What makes it an exception that nobody goes."""

    ABROAD = "whoever called is far away, and so is every child"
    ASKED = "a visit would put them in danger, and they said so"
    SEEN_ALREADY = "officers saw everybody already"
    NO_RISK = "what was reported did not happen, and somebody made sure"
    OTHER = "another circumstance"


class TelephoneAllowed(Entry):
    """An inspector allowed that the incident be resolved by telephone, as an exception."""

    key = "contact.telephone-allowed"
    title = "Telephone allowed, as an exception"
    reads = "By telephone, as an exception: {because}. Why: {reason}. Each child: {children}"
    help = "It counts from an inspector. Each child is visited all the same."
    as_it_happens = True
    marks = (Mark.SOMEBODY_NAMED,)

    because: Annotated[Exceptional, Asks("What makes it an exception?")]
    reason: Annotated[str, Asks("Why, for this family?", lines=3)]
    children: Annotated[str, Asks("Who visits each child, where and when?", lines=2)] = ""


class ResolvedByTelephone(Entry):
    """The incident was taken to be resolved by telephone."""

    key = "contact.resolved-by-telephone"
    title = "Resolved by telephone"
    reads = "Resolved by telephone: {outcome}"
    as_it_happens = True
    marks = (Mark.SOMEBODY_NAMED,)

    outcome: Annotated[str, Asks("What was the outcome?", lines=3)] = ""


class CallWas(StrEnum):
    """What somebody else found who looked at a matter that was let be resolved by telephone."""

    ENOUGH = "yes: it was an exception, and each child was seen"
    NOT_ENOUGH = "no, and it was put right since"
    GO = "no, and somebody goes now"
    WENT = "somebody went all the same"


class TelephoneReviewed(Entry):
    """Somebody other than the inspector looked again at a matter that was let be resolved by telephone."""

    key = "contact.telephone-reviewed"
    title = "Resolved by telephone: looked at again"
    reads = "Looked at again. A call was enough: {found}. Each child seen: {each_child}. Why: {reason}"
    help = "By somebody else than allowed it. Read what each child said, and not only what the caller did."
    as_it_happens = True
    marks = (Mark.SOMEBODY_NAMED,)

    found: Annotated[
        CallWas,
        Asks(
            "Was a call enough?",
            why="Of 23 in the review two were not: nobody had visited the children.",
        ),
    ]
    each_child: Annotated[Answer, Asks("Was each child seen, and by whom?")] = Answer.NOT_KNOWN
    reason: Annotated[str, Asks("On what do you say so, and what is learned?", lines=3)] = ""
