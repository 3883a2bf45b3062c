"""Facts about an appointment: proposed, authorised, how to reach the victim safely, booked, not kept."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from harken.vocabulary import A_PLACE, Answer, Asks, Entry, Mark, Named


class AppointmentProposed(Entry):
    """Somebody proposed that the incident wait for an appointment. It stays in the deployment queue."""

    key = "contact.appointment-proposed"
    title = "Appointment proposed"
    reads = "Appointment proposed. For: {wanted_for}. Why it can wait: {why}. Until then: {meanwhile}"
    help = "A proposal books nothing. Until an inspector authorises it the incident stays in the queue."
    as_it_happens = True
    marks = (Mark.SOMEBODY_NAMED,)

    why: Annotated[str, Asks("Why can this wait?", hint="For this family, on this THRIVE.", lines=3)] = ""
    wanted_for: Annotated[datetime | None, Asks("When would it be?", ahead=True)] = None
    meanwhile: Annotated[
        str, Asks("What keeps everybody safe until then?", hint="The children, too.", lines=2)
    ] = ""


class Decision(StrEnum):
    """What the inspector decided."""

    AUTHORISED = "authorised"
    REFUSED = "refused: somebody goes"
    MORE_NEEDED = "not yet: more must be known"


class AppointmentDecided(Entry):
    """The inspector of the demand hub decided on a proposed appointment."""

    key = "contact.appointment-decided"
    title = "Appointment: decision"
    reads = "Appointment {decision}. Why: {rationale}. THRIVE read: {thrive_read}"
    help = "It counts from an inspector. Each appointment needs its own authority; a moved one is another."
    as_it_happens = True
    marks = (Mark.SOMEBODY_NAMED,)

    decision: Annotated[Decision, Asks("What is decided?")]
    rationale: Annotated[
        str,
        Asks("Why?", why="Whoever reads it afterwards must see why it could wait.", lines=3),
    ]
    thrive_read: Annotated[Answer, Asks("Have you read THRIVE as it is now?")] = Answer.NOT_KNOWN


class Message(StrEnum):
    """Whether a message may be left."""

    YES = "yes"
    NO = "no"
    ONLY_SO = "only as agreed"
    NOT_KNOWN = "not known"


class FearedPerson(StrEnum):
    """Whether whoever is feared will be there."""

    AWAY = "away, and it is known how we know"
    THERE = "there, or may come"
    NOBODY_FEARED = "nobody is feared"
    NOT_KNOWN = "not known"


class SafeContactAsked(Entry):
    """The victim or caller was asked when and how they can be reached safely, and who will be there."""

    key = "contact.safe-contact-asked"
    title = "Safe contact"
    reads = (
        "Safe contact. Time: {safe_time}. Number: {safe_number}. Message: {message}. "
        "There then: {who_there}. Whoever is feared: {feared}. School day: {school_day}. "
        "Children home: {children_home_when}. At school, alone: {at_school}"
    )
    help = "Asked before anything is booked. When the child is home is not to be when the abuser is."
    as_it_happens = True
    names_whom = (A_PLACE, Named("victim"), Named("caller"))

    safe_time: Annotated[str, Asks("When is it safe to come, or to ring?", step="Safe to reach")] = ""
    safe_number: Annotated[
        str,
        Asks(
            "Which number is safe?",
            why="Somebody else may pick up, or read the screen.",
            step="Safe to reach",
        ),
    ] = ""
    message: Annotated[Message, Asks("May a message be left?", step="Safe to reach")] = Message.NOT_KNOWN
    feared: Annotated[
        FearedPerson,
        Asks("Where will whoever is feared be then?", step="Who is there"),
    ] = FearedPerson.NOT_KNOWN
    who_there: Annotated[str, Asks("Who else will be there?", step="Who is there")] = ""
    school_day: Annotated[
        Answer,
        Asks(
            "Is it a school day for each child?",
            hint="Each school's own days. Clubs, nursery, the other parent's week.",
            why="Four of five children in the review were not seen: they were at school.",
            step="The children",
        ),
    ] = Answer.NOT_KNOWN
    children_home_when: Annotated[str, Asks("When are the children home?", step="The children")] = ""
    at_school: Annotated[
        Answer,
        Asks(
            "Could each child be seen alone, at school or elsewhere?",
            why="Where whoever is feared lives with the child, home is not where the child can speak.",
            step="The children",
        ),
    ] = Answer.NOT_KNOWN


class Slot(StrEnum):
    """How long is kept for it."""

    THREE_HOURS = "three hours or more"
    SHORTER = "shorter"
    NOT_SAID = "not said"


class ShorterBecause(StrEnum):
    """Why less than three hours is enough."""

    VICTIM = "the victim asked for it"
    SECOND_VISIT = "the rest was done at a visit already"
    OTHER = "another reason"
    NOT_SAID = "not said"


class ChildrenThen(StrEnum):
    """Whether the children can be seen and heard at the appointment."""

    THERE = "there, and whoever is feared is not"
    ELSEWHERE = "seen elsewhere, as planned"
    AWAY = "away: at school or elsewhere"
    THERE_WITH_FEARED = "there, and so is whoever is feared"
    NOT_KNOWN = "not known"
    NO_CHILDREN = "there are no children, having asked"


NOT_TO_BE_SEEN = (ChildrenThen.AWAY, ChildrenThen.THERE_WITH_FEARED, ChildrenThen.NOT_KNOWN)
TO_BE_SEEN = (ChildrenThen.THERE, ChildrenThen.ELSEWHERE, ChildrenThen.NO_CHILDREN)


class AppointmentBooked(Entry):
    """An appointment was booked, for a slot of its own."""

    key = "contact.appointment-booked"
    title = "Appointment booked"
    reads = (
        "Appointment from {begins} to {ends}, {slot}, {shorter_because}. The children: {children}. "
        "Who goes: {unit}. Why then: {why}"
    )
    help = "Three hours for domestic abuse. When each child is there, and whoever is feared is not."
    as_it_happens = True
    marks = (Mark.SOMEBODY_NAMED,)

    begins: Annotated[datetime, Asks("From when?", ahead=True)]
    ends: Annotated[datetime, Asks("Until when?", ahead=True)]
    slot: Annotated[Slot, Asks("How long is kept for it?")] = Slot.NOT_SAID
    shorter_because: Annotated[ShorterBecause, Asks("Why is less enough?", of=("slot", (Slot.SHORTER,)))] = (
        ShorterBecause.NOT_SAID
    )
    children: Annotated[
        ChildrenThen,
        Asks(
            "Where will each child be then?",
            hint="For several, the one who is hardest to see.",
            why="An appointment at which a child cannot speak is not one for the child.",
        ),
    ] = ChildrenThen.NOT_KNOWN
    unit: Annotated[str, Asks("Who goes?", hint="Call sign or collar number.", coded=True, officer=True)] = ""
    why: Annotated[str, Asks("Why then?", lines=2)] = ""


class NotKept(StrEnum):
    """Why an appointment was not kept."""

    NOBODY_IN = "nobody was in"
    PUT_OFF_BY_US = "we put it off"
    PUT_OFF_BY_THEM = "they asked for another time"
    NOT_SAFE = "it was not safe to come"
    OTHER = "another reason"


class AppointmentNotKept(Entry):
    """An appointment was not kept. The incident is in the deployment queue again."""

    key = "contact.appointment-not-kept"
    title = "Appointment not kept"
    reads = "Appointment not kept: {because}. What is done: {next_step}"
    as_it_happens = True
    marks = (Mark.SOMEBODY_NAMED,)

    because: Annotated[NotKept, Asks("Why not?")]
    next_step: Annotated[str, Asks("What is done about it now?", lines=2)] = ""
