"""Facts about how grave it is: systems checked, THRIVE, the level, and grading down."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry, Mark, marked_when


class Level(StrEnum):
    """The four levels. The one place their names are written: the College may have renamed the lowest."""

    NO_APPARENT_RISK = "no apparent risk"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


GRADED = (Level.HIGH, Level.MEDIUM, Level.LOW)
BELOW_HIGH = (Level.MEDIUM, Level.LOW, Level.NO_APPARENT_RISK)
BELOW_MEDIUM = (Level.LOW, Level.NO_APPARENT_RISK)


class SystemsChecked(Entry):
    """Police systems were checked for the child, the household and those around them."""

    key = "missing.systems-checked"
    title = "Systems checked"
    reads = "Systems checked: {systems}. Trigger plan: {trigger_plan}. They say: {found}"
    help = "A check of our own records is not an enquiry."
    marks = (marked_when(Mark.EXPLOITATION_SUSPECTED, exploitation="yes"),)

    systems: Annotated[str, Asks("Which systems?", coded=True)] = ""
    found: Annotated[str, Asks("What do they say?", lines=4)] = ""
    exploitation: Annotated[Answer, Asks("Do they suggest exploitation?")] = Answer.NOT_KNOWN
    missing_before: Annotated[int | None, Asks("How many earlier episodes do they show?")] = None
    trigger_plan: Annotated[Answer, Asks("Is there a trigger plan?")] = Answer.NOT_KNOWN


class ThriveAssessed(Entry):
    """Threat, harm, risk, investigation, vulnerability and engagement were weighed."""

    key = "missing.thrive-assessed"
    title = "THRIVE"
    reads = "THRIVE. Threat: {threat}. Harm: {harm}. Risk: {risk}. Vulnerability: {vulnerability}"
    help = "Done again whenever something changes."

    threat: Annotated[str, Asks("Threat: who or what?", lines=2)] = ""
    harm: Annotated[str, Asks("Harm: what could happen?", lines=2)] = ""
    risk: Annotated[str, Asks("Risk: how likely, how soon?", lines=2)] = ""
    investigation: Annotated[str, Asks("Investigation: what is needed?", lines=2)] = ""
    vulnerability: Annotated[
        str, Asks("Vulnerability: what makes this child less able to keep safe?", lines=2)
    ] = ""
    engagement: Annotated[str, Asks("Engagement: who else must be part of it?", lines=2)] = ""


class Source(StrEnum):
    """Where the information behind a level comes from."""

    INFORMANT = "the person who reported"
    FAMILY = "parent or carer"
    CHILD = "the child"
    RECORDS = "police records"
    ENQUIRY = "an enquiry"
    PARTNER = "a partner agency"
    PUBLIC = "member of the public"
    JUDGEMENT = "professional judgement"
    NOT_KNOWN = "not known"


class Change(StrEnum):
    """What an assessment did to the level before it."""

    FIRST = "first set"
    REAFFIRMED = "re-affirmed"
    RAISED = "raised"
    LOWERED = "lowered"
    NOT_SAID = "not said"


class RiskAssessed(Entry):
    """The level of risk was set, re-affirmed or changed. It is no enquiry."""

    key = "missing.risk-assessed"
    title = "Risk assessed"
    reads = "Risk {level}. Change: {change}. Information from: {source}. Why: {reason}"
    help = (
        "To say again what the level is finds nobody: what was done to find the child is an enquiry. As a "
        "review it counts from a sergeant or above."
    )
    marks = (marked_when(Mark.EXPLOITATION_SUSPECTED, exploitation="yes"),)

    level: Annotated[Level, Asks("What is the level of risk?", hint="When unsure, the higher.")]
    change: Annotated[Change, Asks("Is that new?")] = Change.NOT_SAID
    reason: Annotated[
        str, Asks("Why?", hint="What makes it so for this child, not for children in general.", lines=4)
    ] = ""
    source: Annotated[
        Source, Asks("Where does the information come from?", why="Another officer must be able to weigh it.")
    ] = Source.NOT_KNOWN
    supplied_by: Annotated[str, Asks("Who supplied it, when, and how are they reached?", lines=2)] = ""
    review_at: Annotated[
        datetime | None,
        Asks(
            "When is it looked at again?",
            hint="Agreed with whoever reported, when there is no apparent risk.",
            ahead=True,
        ),
    ] = None
    exploitation: Annotated[Answer, Asks("Do you suspect exploitation?")] = Answer.NOT_KNOWN


class GradingDownAuthorised(Entry):
    """An inspector allowed a lower level although nothing was learned since the last one."""

    key = "missing.grading-down-authorised"
    title = "Lower level allowed"
    reads = "Lower level allowed: {reason}"

    reason: Annotated[str, Asks("Why is less now feared for this child?", lines=4)]
