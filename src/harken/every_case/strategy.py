"""Facts about a strategy discussion: asked for, held, refused, its record sent."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from harken.every_case.disclosure import Agency, Sharing
from harken.vocabulary import Answer, Asks, Entry, Mark, Outside


class StrategyDiscussionAsked(Entry):
    """Police asked the authority for a strategy discussion."""

    key = "every-case.strategy-discussion-asked"
    title = "Strategy discussion asked for"
    reads = "Strategy discussion asked for: {why}"
    marks = (Mark.SOMEBODY_NAMED,)

    why: Annotated[str, Asks("Why is one needed?", lines=4)] = ""
    asked_of: Annotated[str, Asks("Who was asked?", hint="A name and a team.")] = ""
    authority: Annotated[str, Asks("Which authority?", coded=True)] = ""
    urgent: Annotated[Answer, Asks("Is it urgent enough for the telephone, now?")] = Answer.NOT_KNOWN


class Enquiry47(StrEnum):
    """Whether the discussion started enquiries under section 47."""

    JOINT = "yes, joint"
    SINGLE_POLICE = "yes, police alone"
    SINGLE_SOCIAL_CARE = "yes, social care alone"
    NO = "no"
    NOT_SAID = "not said"


class StrategyDiscussionHeld(Entry):
    """A strategy discussion was held: who was there, what was decided, who does what."""

    key = "every-case.strategy-discussion-held"
    title = "Strategy discussion held"
    reads = "Strategy discussion held. There: {attended}. Section 47: {section_47}. Decided: {decided}"
    marks = (Mark.SOMEBODY_NAMED,)
    outside = Outside(
        named="attended",
        whom="names",
        purpose="a strategy discussion",
        basis=Sharing.AT_RISK,
    )

    attended: Annotated[
        tuple[Agency, ...],
        Asks(
            "Which agencies were there?", why="Local authority, police and health are the least there can be."
        ),
    ] = ()
    names: Annotated[str, Asks("Who was there?", lines=3)] = ""
    section_47: Annotated[Enquiry47, Asks("Were section 47 enquiries started?")] = Enquiry47.NOT_SAID
    decided: Annotated[str, Asks("What was decided?", lines=5)] = ""
    owners: Annotated[str, Asks("Who does what, by when?", hint="Record each as an action too.", lines=5)] = (
        ""
    )
    dissent: Annotated[str, Asks("Did anybody disagree, and why?", lines=2)] = ""
    child_heard: Annotated[str, Asks("What did the child's own words bring to it?", lines=3)] = ""


class StrategyDiscussionRefused(Entry):
    """There will be no strategy discussion: who said so, why, and whether it was taken further."""

    key = "every-case.strategy-discussion-refused"
    title = "Strategy discussion refused"
    reads = "No strategy discussion: {reason}. Said by: {by_whom}"

    by_whom: Annotated[str, Asks("Who said so?", hint="Name, post and agency.")] = ""
    reason: Annotated[
        str, Asks("Why not?", why="A refusal ends the waiting only if its reason can be read.", lines=4)
    ]
    taken_further: Annotated[Answer, Asks("Was it taken to a manager there?")] = Answer.NOT_KNOWN
    look_again_at: Annotated[datetime | None, Asks("When will it be looked at again?", ahead=True)] = None


class StrategyRecordSent(Entry):
    """The record of a strategy discussion went to those who were there."""

    key = "every-case.strategy-record-sent"
    title = "Record of the discussion sent"
    reads = "Record of the discussion sent to everybody there: {to_all}"
    outside = Outside(
        agency="whoever was at the strategy discussion",
        purpose="the record of a strategy discussion",
        basis=Sharing.AT_RISK,
    )

    to_all: Annotated[Answer, Asks("Did everybody who was there get it?")] = Answer.NOT_KNOWN
    sent_by: Annotated[str, Asks("Who sent it?", coded=True, officer=True)] = ""
