"""Facts about looking for the child: plan, resources, enquiries, and what comes in."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, ClassVar

from harken.pathways.missing.entries.report import Informant
from harken.vocabulary import Answer, Asks, Entry, Mark, marked_when


class InvestigationPlanMade(Entry):
    """The plan of the investigation: what is thought to have happened, and what is done about it."""

    key = "missing.investigation-plan-made"
    title = "Investigation plan"
    reads = "Investigation plan. Owner: {owner}. Plan: {plan}"
    help = "Give each action of it to somebody, with a time."

    owner: Annotated[str, Asks("Who owns the plan?", coded=True, officer=True)] = ""
    thought: Annotated[str, Asks("What may have happened?", hint="More than one thing.", lines=3)] = ""
    plan: Annotated[str, Asks("What will be done, the likeliest first?", lines=6)] = ""
    runs_in: Annotated[
        str, Asks("Where does it run?", hint="Command and control, or COMPACT.", coded=True)
    ] = ""


class ResourcesCommitted(Entry):
    """Somebody, by name, was sent to look for the child."""

    key = "missing.resources-committed"
    title = "Sent to look"
    reads = "Sent to look: {resource}. Trigger plan with them: {has_plan}. To do what: {task}"

    resource: Annotated[
        str,
        Asks(
            "Who was sent?",
            hint="Call sign or collar number.",
            why="A unit without a name is nobody.",
            coded=True,
            officer=True,
        ),
    ]
    task: Annotated[str, Asks("To do what, where?")] = ""
    has_plan: Annotated[Answer, Asks("Did they get the trigger plan with the tasking?")] = Answer.NOT_KNOWN


class PromptedBy(StrEnum):
    """What led to an enquiry."""

    NEW_INFORMATION = "new information"
    INVESTIGATION_PLAN = "investigation plan"
    TRIGGER_PLAN = "trigger plan"
    OWN_INITIATIVE = "own initiative"
    NOT_SAID = "not said"


class EnquiryMade(Entry):
    """Something was done to find out where the child is: by whom, with what result, if only nothing."""

    key = "missing.enquiry-made"
    title = "Enquiry made"
    reads = "Enquiry: {done}. Result: {result}. Led to by: {prompted_by}"
    help = (
        "Asked somebody, or looked somewhere. Reading the record or saying the level again is not an enquiry."
    )
    marks = (Mark.ENQUIRY_MADE, marked_when(Mark.EXPLOITATION_SUSPECTED, exploitation="yes"))

    done: Annotated[str, Asks("What was done?", lines=3)]
    result: Annotated[str, Asks("With what result?", hint="Nothing is a result.", lines=3)] = ""
    made_by: Annotated[str, Asks("By whom?", hint="If not by you.", coded=True, officer=True)] = ""
    prompted_by: Annotated[PromptedBy, Asks("What led to it?")] = PromptedBy.NOT_SAID
    exploitation: Annotated[Answer, Asks("Does it suggest exploitation?")] = Answer.NOT_KNOWN


class ContactWithChild(StrEnum):
    """Whether the person who tells us was in touch with the child."""

    NONE = "no contact"
    SEEN = "saw the child"
    TELEPHONE = "by telephone"
    MESSAGE = "by message"
    NOT_KNOWN = "not known"


class InformationReceived(Entry):
    """Somebody told us something new. Contact by telephone is not found."""

    key = "missing.information-received"
    title = "Information received"
    reads = "Told by: {who}, {name}, {how_to_reach}. Contact with the child: {contact}. {information}"
    help = "A child who rings has not been found. Say what they said, and act on it."
    as_it_happens = True
    marks = (Mark.INFORMATION_RECEIVED, marked_when(Mark.EXPLOITATION_SUSPECTED, exploitation="yes"))

    information: Annotated[str, Asks("What did they tell us?", lines=4)] = ""
    who: Annotated[Informant, Asks("Who told us?")] = Informant.NOT_KNOWN
    name: Annotated[str, Asks("What is their name?")] = ""
    how_to_reach: Annotated[str, Asks("How do we reach them?")] = ""
    contact: Annotated[
        ContactWithChild,
        Asks(
            "Were they in touch with the child?",
            why="A voice on the telephone may not be free to say where it is.",
        ),
    ] = ContactWithChild.NOT_KNOWN
    child_said: Annotated[str, Asks("What did the child say, in their words?", lines=3)] = ""
    exploitation: Annotated[Answer, Asks("Does it suggest exploitation?")] = Answer.NOT_KNOWN


class InformationLeft(Entry):
    """New information was not acted on, and here is why."""

    key = "missing.information-left"
    title = "Left, because"
    reads = "Information left: {reason}"

    reason: Annotated[str, Asks("Why is nothing to be done about it?", lines=3)]


class Sighting(Entry):
    """Somebody says that they saw the child. It must be acted on, and it is not found."""

    key = "missing.sighting"
    version = 2
    upgrades: ClassVar = {1: dict}
    title = "Sighting"
    reads = "Sighting. Where: {where}. When: {seen_at}. Knows the child: {sure}. Saw: {what}"
    help = "When it happened is when we were told. When the child was seen is its own question."
    marks = (Mark.INFORMATION_RECEIVED,)

    where: Annotated[str, Asks("Where?")] = ""
    seen_at: Annotated[
        datetime | None, Asks("When was the child seen?", why="Hours old, it sends a car somewhere else.")
    ] = None
    what: Annotated[str, Asks("What did they see?", hint="With whom, which way, in what.", lines=3)] = ""
    by_whom: Annotated[str, Asks("Who saw the child, and how do we reach them?")] = ""
    sure: Annotated[Answer, Asks("Do they know the child?")] = Answer.NOT_KNOWN
