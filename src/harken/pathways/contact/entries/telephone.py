"""Facts about resolving by telephone: rung back, allowed as an exception, resolved so."""

from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry


class RungBack(Entry):
    """Somebody rang the caller or victim back instead of going. A call is never held up."""

    key = "contact.rung-back"
    title = "Appointment by telephone"
    reads = "Rung back. Reached: {reached}. Could speak freely: {safe}. Said: {said}"
    help = "Ring whenever it helps. Only to close on a call alone needs an authority, and each child a visit."
    as_it_happens = True

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

    because: Annotated[Exceptional, Asks("What makes it an exception?")]
    reason: Annotated[str, Asks("Why, for this family?", lines=3)]
    children: Annotated[str, Asks("Who visits each child, where and when?", lines=2)] = ""


class ResolvedByTelephone(Entry):
    """The incident was taken to be resolved by telephone."""

    key = "contact.resolved-by-telephone"
    title = "Resolved by telephone"
    reads = "Resolved by telephone: {outcome}"
    as_it_happens = True

    outcome: Annotated[str, Asks("What was the outcome?", lines=3)] = ""
