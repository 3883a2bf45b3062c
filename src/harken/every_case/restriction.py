"""Facts about who may see a record: that it was restricted, lowered, and whom it is kept from."""

from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry


class Restriction(StrEnum):
    """How far a record is kept back, from not at all to where even that it exists is not said."""

    OPEN = "open"
    TEAM = "team"
    NAMED = "named"
    SEALED = "sealed"


class Restricted(Entry):
    """A record was restricted, somebody was let in to it, or a named person is not to see it."""

    key = "every-case.restricted"
    title = "Restricted"
    reads = "Who may see it: {level}. Let in: {let_in}. Team: {team}. Not to see it: {barred}. Why: {why}"

    level: Annotated[Restriction, Asks("Who may see it?")]
    why: Annotated[str, Asks("Why?", lines=3)]
    let_in: Annotated[tuple[str, ...], Asks("Who is let in?", coded=True)] = ()
    team: Annotated[str, Asks("Which team is let in?", coded=True)] = ""
    barred: Annotated[tuple[str, ...], Asks("Who is not to see it?", coded=True)] = ()


class LoweringAsked(Entry):
    """Somebody asked that more people may see the record. It stays as it is until a second person agrees."""

    key = "every-case.lowering-asked"
    title = "Lowering asked for"
    reads = "Asked that more may see it: {level}. Why: {why}"

    level: Annotated[Restriction, Asks("To what?")]
    why: Annotated[str, Asks("Why?", lines=3)]


class LoweringAnswered(Entry):
    """A second person answered whether the restriction is lowered."""

    key = "every-case.lowering-answered"
    title = "Lowering answered"
    reads = "Whether more may see it: {level}. Agreed: {agreed}. Why: {why}"

    level: Annotated[Restriction, Asks("To what?")]
    agreed: Annotated[Answer, Asks("Is it lowered?")]
    why: Annotated[str, Asks("Why?", lines=3)] = ""


class LettingBackAsked(Entry):
    """Somebody asked that a person kept from the record may see it again. A second one has to agree."""

    key = "every-case.letting-back-asked"
    title = "Letting back asked for"
    reads = "Asked that {account} may see it again. Why: {why}"

    account: Annotated[str, Asks("Who may see it again?", coded=True)]
    why: Annotated[str, Asks("Why?", lines=3)]


class LettingBackAgreed(Entry):
    """A second person agreed: somebody who was kept from the record is kept from it no longer."""

    key = "every-case.letting-back-agreed"
    title = "Letting back agreed"
    reads = "No longer kept from it: {account}"

    account: Annotated[str, Asks("Who may see it again?", coded=True)]


class EmergencyFor(StrEnum):
    """What a restricted record was needed for, at once."""

    DANGER = "somebody may be in danger now"
    SEARCH = "a child is being looked for now"
    AT_THE_DOOR = "officers are at the door, or on their way"
    OTHER = "something else that cannot wait"


class OpenedInEmergency(Entry):
    """Somebody who had no part in a restricted record opened it, for an hour, because it could not wait."""

    key = "every-case.opened-in-emergency"
    title = "Opened in an emergency"
    reads = "Opened in an emergency, for an hour, because {category}. Why: {why}"

    category: Annotated[EmergencyFor, Asks("What is it needed for?")]
    why: Annotated[str, Asks("Why can it not wait?", lines=3)]


class EmergencyRefused(Entry):
    """Somebody to whom a record is never opened tried to open it in an emergency. Said once an hour."""

    key = "every-case.emergency-refused"
    title = "Emergency opening refused"
    reads = "{account} tried to open this in an emergency, because {category}, and was refused"

    account: Annotated[str, Asks("Who tried?", coded=True)]
    category: Annotated[EmergencyFor, Asks("What did they say it was needed for?")]


class EmergencyReviewed(Entry):
    """An inspector who had no part in it looked at why a record was opened in an emergency, or was tried."""

    key = "every-case.emergency-reviewed"
    title = "Emergency opening reviewed"
    reads = "Emergency opening reviewed. Was it needed: {needed}. What was found: {found}"

    needed: Annotated[Answer, Asks("Was it needed?")]
    found: Annotated[
        str, Asks("What did you find?", hint="Who was asked, what it was used for.", lines=3)
    ] = ""
