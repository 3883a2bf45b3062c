"""Facts about sending something outside: what went to whom and why, and proof that it arrived."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from harken.every_case.told import Channel
from harken.vocabulary import Answer, Asks, Entry


class Agency(StrEnum):
    """Who outside the force gets or gives something."""

    SOCIAL_CARE = "children's social care"
    LOCAL_AUTHORITY = "local authority"
    SCHOOL = "school"
    HEALTH = "health"
    YOUTH_JUSTICE = "youth justice"
    PROBATION = "probation"
    OTHER_FORCE = "another police force"
    MISSING_PERSONS_UNIT = "UK Missing Persons Unit"
    CARER = "carer or parent"
    CHARITY = "charity"
    OTHER = "another agency"
    NOT_KNOWN = "not known"


class Content(StrEnum):
    """How much was sent: the least that does what is needed."""

    CALL_US = "a reference and a request to call"
    NARROW = "the narrow set"
    FULL = "the full record of one child"
    OTHER = "something else"


class Disclosed(Entry):
    """Something about a child was sent outside the force."""

    key = "every-case.disclosed"
    title = "Sent outside"
    reads = "Sent to {to}: {content}. For: {purpose}"

    to: Annotated[Agency, Asks("To which agency?")]
    to_whom: Annotated[str, Asks("To whom there?", hint="A name or a post.")] = ""
    purpose: Annotated[
        str,
        Asks(
            "Why do they need it?",
            why="Least disclosure: each sending has its purpose on the record.",
            coded=True,
        ),
    ] = ""
    content: Annotated[Content, Asks("How much was sent?")] = Content.NARROW
    what: Annotated[str, Asks("What was sent?", lines=4)] = ""
    reference: Annotated[str, Asks("Under which reference?", coded=True)] = ""
    channel: Annotated[Channel, Asks("How was it sent?")] = Channel.NOT_KNOWN
    safe_to_send: Annotated[
        Answer,
        Asks(
            "Was it asked who else may see it?", why="Nothing may reach a person who is a risk to the child."
        ),
    ] = Answer.NOT_KNOWN


class Receipt(Entry):
    """The agency says that it has what was sent. Silence is not a receipt; a read mark is not an answer."""

    key = "every-case.receipt"
    title = "Receipt"
    reads = "Receipt from {sender}. Reference: {reference}"

    sender: Annotated[Agency, Asks("From which agency?")]
    who: Annotated[str, Asks("Who said so?")] = ""
    reference: Annotated[str, Asks("Under which reference?", coded=True)] = ""
    purpose: Annotated[str, Asks("For which purpose was it sent?", coded=True)] = ""
    received_at: Annotated[datetime | None, Asks("When did they get it?")] = None
    channel: Annotated[Channel, Asks("How did they say so?")] = Channel.NOT_KNOWN
