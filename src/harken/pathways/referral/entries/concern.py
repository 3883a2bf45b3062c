"""Facts about what is known of a risk to a child, and what was done with it before it was referred."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from harken.vocabulary import A_CHILD, A_PLACE, A_SUSPECT, Answer, Asks, Entry, Mark, Named, marked_when


class LearnedFrom(StrEnum):
    """How the risk came to be known. Whichever it was, the same is owed to the child."""

    CALL = "a call from the public"
    VISIT = "officers at a visit or an incident"
    INTELLIGENCE = "intelligence"
    INVESTIGATION = "an investigation"
    CUSTODY = "custody"
    SCHOOL = "a school"
    HEALTH = "health"
    SOCIAL_CARE = "children's social care"
    OTHER_AGENCY = "another agency"
    CHILD = "the child"
    OTHER = "somebody else"
    NOT_KNOWN = "not known"


class ConcernKnown(Entry):
    """A risk to a child became known, from a call or from intelligence. Name each child it is about."""

    key = "referral.concern-known"
    title = "Concern for a child"
    reads = (
        "Concern for a child, from {learned_from}. Significant harm: {significant_harm}. "
        "Household not to be contacted: {household_unaware}. Known: {known}. Feared: {feared}. "
        "The child says: {child_says}. Reference: {reference}"
    )
    help = (
        "It happened when police first knew, whatever was made of it then. Each child it is about is named: "
        "each is owed a referral. A child who is not identified, or not born, is one too."
    )
    marks = (
        Mark.CASE_OPENED,
        marked_when(Mark.RISK_TO_CHILD_KNOWN, significant_harm=("yes", "not known", "declined")),
    )
    names_whom = (A_CHILD, A_PLACE, Named("parent"), A_SUSPECT)

    learned_from: Annotated[LearnedFrom, Asks("How did we learn of it?", seldom=True)] = LearnedFrom.NOT_KNOWN
    known: Annotated[str, Asks("What do we know?", hint="As it was said or seen.", lines=5)] = ""
    feared: Annotated[str, Asks("What do you fear may happen to the child?", lines=3)] = ""
    significant_harm: Annotated[
        Answer,
        Asks(
            "Is there cause to suspect significant harm?",
            why="If so, or if nobody knows yet, a strategy discussion is owed. Not known is not no.",
        ),
    ] = Answer.NOT_KNOWN
    household_unaware: Annotated[
        Answer,
        Asks(
            "Is somebody at home suspected, who must not hear of it yet?",
            why="Then nobody contacts the household until the strategy discussion agrees what is said.",
        ),
    ] = Answer.NOT_KNOWN
    child_says: Annotated[str, Asks("What does the child say?", hint="Their own words.", lines=3)] = ""
    reference: Annotated[
        str,
        Asks("What is its reference?", hint="Incident, crime or intelligence log.", coded=True, seldom=True),
    ] = ""


class NotReferredBecause(StrEnum):
    """Why no referral is sent."""

    NO_RISK = "checks showed that there is no risk"
    SENT_ALREADY = "this concern was referred already, under another case"
    NOT_A_CHILD = "the person is not a child"
    MEETING = "to wait for a meeting"
    WARRANT = "to wait for a warrant or an arrest"
    OTHER = "another reason"


LETS_GO = (
    NotReferredBecause.NO_RISK,
    NotReferredBecause.SENT_ALREADY,
    NotReferredBecause.NOT_A_CHILD,
)
"""Waiting is on the record and is no reason: neither a meeting nor a warrant lets a referral go."""

NO_CHILD_AT_RISK = (NotReferredBecause.NO_RISK, NotReferredBecause.NOT_A_CHILD)


class NotReferred(Entry):
    """Somebody decided that no referral is sent. A sergeant's reason lets it go; waiting is no reason."""

    key = "referral.not-referred"
    title = "Decided not to refer"
    reads = "Not referred: {because}. Why: {reason}. Checked: {checked}"

    because: Annotated[
        NotReferredBecause,
        Asks("Why is no referral sent?", why="To wait for a meeting or a warrant lets nothing go."),
    ]
    reason: Annotated[str, Asks("What was that decided on?", lines=4)]
    checked: Annotated[str, Asks("Which checks were made, and what did they show?", lines=3)] = ""


class MentionedAtMeeting(Entry):
    """A child was spoken of at a meeting with partners. It refers nobody."""

    key = "referral.mentioned-at-meeting"
    title = "Spoken of at a meeting"
    reads = "Spoken of at {meeting}. Said: {said}. Learned: {learned}"
    help = (
        "A mention is not a referral. If the child was referred, record that, with the authority's reference."
    )

    meeting: Annotated[str, Asks("Which meeting?", hint="Weekly, daily, monthly …", coded=True)] = ""
    said: Annotated[str, Asks("What was said about the child?", lines=4)] = ""
    learned: Annotated[str, Asks("What did we learn?", lines=4)] = ""


class HeldForMeeting(Entry):
    """Something that somebody should be asked is kept for the next meeting. What that costs is asked."""

    key = "referral.held-for-meeting"
    title = "Kept for the next meeting"
    reads = "Kept for {meeting}, on {meets_at}. What waiting costs: {cost}. Why: {why}"

    meeting: Annotated[str, Asks("Which meeting?", coded=True)] = ""
    meets_at: Annotated[
        datetime | None,
        Asks("When does it meet?", why="So that everybody sees how long the child waits.", ahead=True),
    ] = None
    cost: Annotated[
        str,
        Asks(
            "What may happen to the child until then?",
            why="The MASH can often say today what the meeting would say in weeks.",
            lines=3,
        ),
    ] = ""
    why: Annotated[str, Asks("Why not ask the MASH now?", lines=2)] = ""
