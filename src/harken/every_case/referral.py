"""Facts about referring a child to children's social care, and what the authority answered."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry, Mark


class Concern(StrEnum):
    """What the referral is about."""

    NEGLECT = "neglect"
    PHYSICAL = "physical abuse"
    SEXUAL = "sexual abuse"
    EMOTIONAL = "emotional abuse"
    EXPLOITATION = "exploitation"
    DOMESTIC_ABUSE = "domestic abuse"
    MISSING = "missing from home or care"
    ONLINE = "harm online"
    OTHER = "another concern"


class Referred(Entry):
    """A child was referred to children's social care. One for each child, from first knowledge."""

    key = "every-case.referred"
    title = "Referred to children's social care"
    reads = "Referred to children's social care: {authority}. About: {concerns}. Why: {why}"
    marks = (Mark.REFERRED, Mark.SOMEBODY_NAMED)

    authority: Annotated[str, Asks("To which local authority?", coded=True)] = ""
    concerns: Annotated[tuple[Concern, ...], Asks("About what?", hint="All that fit.")] = ()
    why: Annotated[str, Asks("What do you know, and what do you fear?", lines=6)] = ""
    reference: Annotated[str, Asks("Which reference did it go under?", coded=True)] = ""
    received_at: Annotated[
        datetime | None,
        Asks("When did they receive it?", why="The authority's working day runs from when it is received."),
    ] = None
    household_unaware: Annotated[
        Answer,
        Asks(
            "Must the household not be contacted yet?",
            why="Where somebody at home is suspected, the strategy discussion agrees what is said and when.",
        ),
    ] = Answer.NOT_KNOWN
    child_wishes: Annotated[str, Asks("What does the child want to happen?", lines=3)] = ""


class ReferralReceived(Entry):
    """The authority acknowledged that it has the referral."""

    key = "every-case.referral-received"
    title = "Referral acknowledged"
    reads = "Referral acknowledged. By: {by_whom}. Reference: {reference}"

    by_whom: Annotated[str, Asks("Who acknowledged it?")] = ""
    reference: Annotated[str, Asks("What is their reference?", coded=True)] = ""


class ReferralDecision(StrEnum):
    """What the authority decided to do with a referral."""

    STRATEGY = "strategy discussion"
    ASSESSMENT = "assessment"
    EARLY_HELP = "early help"
    ALREADY_OPEN = "already open to a social worker"
    NO_ACTION = "no further action"
    OTHER = "something else"


class ReferralAnswered(Entry):
    """The authority told us what it decided about the referral."""

    key = "every-case.referral-answered"
    title = "Referral answered"
    reads = "The authority decided: {decision}. Why: {reasons}"

    decision: Annotated[ReferralDecision, Asks("What did they decide?")]
    reasons: Annotated[str, Asks("Why?", lines=3)] = ""
    by_whom: Annotated[str, Asks("Who decided?")] = ""
    we_agree: Annotated[
        Answer,
        Asks("Do we agree?", why="If not, say so to a manager there: a professional difference is recorded."),
    ] = Answer.NOT_KNOWN
