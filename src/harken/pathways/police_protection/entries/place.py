"""Facts about where the child is, and an application to a court."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry


class Kind(StrEnum):
    """What kind of place a child was taken to."""

    FOSTER = "the authority's foster carers"
    AUTHORITY = "other accommodation of the authority"
    REFUGE = "a certified refuge for children"
    HOSPITAL = "hospital"
    FAMILY = "family or friends"
    POLICE_STATION = "a police station"
    OTHER = "another place"
    NOT_KNOWN = "not known"


SUITABLE = (Kind.FOSTER, Kind.AUTHORITY, Kind.REFUGE)
NOT_YET_SUITABLE = tuple(kind for kind in Kind if kind not in SUITABLE)


class Accommodated(Entry):
    """The child came to a place, or was moved to another."""

    key = "police-protection.accommodated"
    title = "Where the child is"
    reads = "The child came to: {place}. Address: {address}. Brothers and sisters together: {together}"
    help = "The home authority must be told the address. The family's notice never has it."

    place: Annotated[
        Kind,
        Asks(
            "What kind of place is it?",
            why="Any but the authority's or a refuge is for the time being: a move is still owed.",
        ),
    ] = Kind.NOT_KNOWN
    address: Annotated[str, Asks("Where is it?", hint="Kept from all but those who need it.", lines=2)] = ""
    together: Annotated[
        Answer,
        Asks("Are brothers and sisters together, where there are any?", why="Children ask this first."),
    ] = Answer.NOT_KNOWN


class PoliceStationJustified(Entry):
    """Why a child in police protection was at a police station, for how long, and who decided."""

    key = "police-protection.police-station-justified"
    title = "Time at a police station justified"
    reads = "At a police station for {minutes} minutes. Decided by: {decided_by}. Why: {why}"
    help = "A police station is no place for a child who has done nothing: exceptional, short, never a cell."

    why: Annotated[str, Asks("Why was there no other place, and what was tried?", lines=4)]
    decided_by: Annotated[str, Asks("Who decided?", hint="Collar number.", coded=True, officer=True)] = ""
    minutes: Annotated[int | None, Asks("How many minutes so far?")] = None
    looked_after_by: Annotated[str, Asks("Who was with the child, and in which room?", lines=2)] = ""


class Applicant(StrEnum):
    """Who applies for an emergency protection order."""

    DESIGNATED_OFFICER = "the designated officer, for the authority"
    AUTHORITY = "the local authority"
    OTHER = "somebody else"
    NOT_KNOWN = "not known"


class OrderAppliedFor(Entry):
    """Somebody applied to a court for an emergency protection order."""

    key = "police-protection.order-applied-for"
    title = "Emergency protection order applied for"
    reads = (
        "Emergency protection order applied for by {applicant}, at {court}. The authority agrees: "
        "{authority_agrees}"
    )
    help = "The designated officer may apply on the authority's behalf, whether or not it knows or agrees."

    applicant: Annotated[
        Applicant,
        Asks(
            "Who applies?",
            why="Where we do, the order's eight days count from the first day in police protection.",
        ),
    ] = Applicant.NOT_KNOWN
    court: Annotated[str, Asks("Which court?", coded=True)] = ""
    authority_agrees: Annotated[Answer, Asks("Does the authority know of it, and agree?")] = Answer.NOT_KNOWN


class OrderDecided(Entry):
    """The court decided about the order."""

    key = "police-protection.order-decided"
    title = "Emergency protection order decided"
    reads = "Emergency protection order made: {made}. Until: {until}. Terms: {terms}"

    made: Annotated[Answer, Asks("Was the order made?")] = Answer.NOT_KNOWN
    until: Annotated[
        datetime | None,
        Asks(
            "Until when, as the order says?",
            why="Its own words count: where the last day is a Sunday or a holiday it may, and need not, "
            "run it on to noon of the next other day.",
            ahead=True,
            of=("made", (Answer.YES,)),
        ),
    ] = None
    terms: Annotated[
        str, Asks("What else does it say?", hint="Contact, examinations, who must leave.", lines=3)
    ] = ""
