"""Facts about telling: whom Harken told of which duty, and what became of the message."""

from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry, Mark


class Channel(StrEnum):
    """How somebody was told."""

    SCREEN = "on the screen"
    EMAIL = "email"
    WEBHOOK = "system to system"
    PORTAL = "the partners' portal"
    TELEPHONE = "telephone"
    RADIO = "radio"
    IN_PERSON = "in person"
    NOT_KNOWN = "not known"


ANYBODY = "anybody on duty"
"""The role of a telling that reached nobody, on no rung. It is no rung's: the rungs are still to be told."""


class Told(Entry):
    """Harken told somebody that a duty is late, or soon will be. Never unsaid by later knowledge."""

    key = "every-case.told"
    title = "Told"
    reads = "Told {role} {account}: {duty}"
    marks = (Mark.PERSON_TOLD,)

    duty: Annotated[str, Asks("Which duty?", coded=True)]
    root: Annotated[str, Asks("From which entry does it arise?", coded=True)] = ""
    occurrence: Annotated[int, Asks("Which time round?")] = 1
    recipient: Annotated[str, Asks("For which recipient of several?", coded=True)] = ""
    rung: Annotated[int, Asks("Which rung?", hint="Warnings count down from -1.")] = 0
    role: Annotated[str, Asks("Which role was told?", coded=True)] = ""
    account: Annotated[str, Asks("Which person?", hint="Empty: nobody was on duty.", coded=True)] = ""
    warning: Annotated[Answer, Asks("Was it a warning, before it was late?")] = Answer.NO
    passed_over: Annotated[
        Answer,
        Asks(
            "Was the rung empty, and passed to the next at once?",
            why="An empty post must not stop the climb.",
        ),
    ] = Answer.NO
    channel: Annotated[Channel, Asks("How?")] = Channel.SCREEN
    catching_up: Annotated[Answer, Asks("Was it told late, after an outage or with nobody on duty?")] = (
        Answer.NO
    )


class NotDelivered(Entry):
    """A message could not be delivered, and a person must see that."""

    key = "every-case.not-delivered"
    title = "Message not delivered"
    reads = "Could not reach {to} by {channel}: {reason}"

    to: Annotated[str, Asks("To whom?", coded=True)] = ""
    channel: Annotated[Channel, Asks("How was it sent?")] = Channel.NOT_KNOWN
    message: Annotated[str, Asks("Which message?", coded=True)] = ""
    reason: Annotated[str, Asks("What went wrong?", coded=True)] = ""
