"""Facts about dealings with the suspect: their welfare weighed, contact planned and made."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from harken.vocabulary import A_SUSPECT, Answer, Asks, Entry


class Occasion(StrEnum):
    """What a suspect is met for."""

    TOLD = "told of the investigation"
    VISIT = "a visit"
    WARRANT = "a search warrant"
    ARREST = "an arrest"
    INVITED = "invited to an interview"
    INTERVIEW = "an interview"
    BAIL = "bail given, changed or answered"
    CHARGE = "charged, or told of the outcome"
    OTHER = "something else"


ENFORCEMENT = (Occasion.VISIT, Occasion.WARRANT, Occasion.ARREST)


class WelfareRisk(StrEnum):
    """How likely it is that the suspect takes their own life."""

    HIGH = "high"
    SOME = "some"
    NONE_SEEN = "none seen"
    NOT_KNOWN = "not known"


class WelfareAssessed(Entry):
    """Somebody weighed whether the suspect may take their own life, and what is done about it."""

    key = "online-abuse.welfare-assessed"
    title = "Suspect's welfare"
    reads = (
        "Suspect's risk of suicide: {risk}. In person: {in_person}. Leaflet: {leaflet}. Health: {health}. "
        "Plan: {plan}"
    )
    help = (
        "Before any contact is planned, and at each one: first contact, arrest, interview, bail. In person "
        "where it is possible."
    )
    names_whom = (A_SUSPECT,)

    risk: Annotated[WelfareRisk, Asks("How likely is it, as far as can be said?")]
    in_person: Annotated[Answer, Asks("Was it asked of the suspect, face to face?")] = Answer.NOT_KNOWN
    plan: Annotated[
        str,
        Asks("What is done about it?", hint="Who stays, who rings, what is taken away, when next.", lines=4),
    ] = ""
    leaflet: Annotated[Answer, Asks("Did they get the leaflet with whom to ring?")] = Answer.NOT_KNOWN
    health: Annotated[Answer, Asks("Were they referred to health, or to liaison and diversion?")] = (
        Answer.NOT_KNOWN
    )
    household: Annotated[
        str, Asks("What of those at home?", hint="A child is often the one who finds them.", lines=2)
    ] = ""


class ContactPlanned(Entry):
    """A contact with the suspect was booked: what, when, by whom."""

    key = "online-abuse.contact-planned"
    title = "Contact with the suspect planned"
    reads = "Planned: {occasion}, for {planned_at}. Children at home: {children}"
    help = (
        "Booked once their welfare was weighed. If it cannot wait, record that it does not: nothing is held."
    )
    names_whom = (A_SUSPECT,)

    occasion: Annotated[Occasion, Asks("What for?")]
    planned_at: Annotated[datetime | None, Asks("When?", ahead=True)] = None
    children: Annotated[str, Asks("Which children may be there, and who is there for them?", lines=3)] = ""


class ContactCannotWait(Entry):
    """A contact goes ahead before the suspect's welfare was weighed, because somebody is in danger."""

    key = "online-abuse.contact-cannot-wait"
    title = "Contact cannot wait"
    reads = "Contact cannot wait for a welfare assessment: {why}"
    names_whom = (A_SUSPECT,)

    why: Annotated[str, Asks("Who is in danger, and what is done for the suspect on the way?", lines=3)]


class SuspectContacted(Entry):
    """Police dealt with the suspect: a visit, a warrant, an arrest, an interview, bail. Never held."""

    key = "online-abuse.suspect-contacted"
    title = "Contact with the suspect"
    reads = "Contact with the suspect: {occasion}. Children there: {children}. What: {what}"
    names_whom = (A_SUSPECT,)

    occasion: Annotated[Occasion, Asks("What was it?")]
    children: Annotated[
        Answer, Asks("Were children there?", why="Each is then owed being seen and heard: record VOICE.")
    ] = Answer.NOT_KNOWN
    what: Annotated[str, Asks("What was done?", lines=4)] = ""
