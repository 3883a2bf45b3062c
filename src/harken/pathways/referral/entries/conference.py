"""Facts about what follows a referral: assessment, section 47 ended, child protection conference."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from harken.every_case.disclosure import Agency
from harken.vocabulary import Answer, Asks, Entry, Outside


class Outcome(StrEnum):
    """What an assessment came to."""

    CHILD_PROTECTION = "child protection"
    CHILD_IN_NEED = "child in need"
    EARLY_HELP = "early help"
    NO_MORE = "nothing more"
    MOVED = "passed to another authority"
    NOT_KNOWN = "we were not told"


KNOWN = tuple(one for one in Outcome if one is not Outcome.NOT_KNOWN)


class AssessmentCompleted(Entry):
    """The authority completed its assessment of the child. Its outcome is what police must know."""

    key = "referral.assessment-completed"
    title = "Assessment complete"
    reads = "Assessment complete. Outcome: {outcome}. What it found: {found}. Reference: {reference}"

    outcome: Annotated[
        Outcome, Asks("What was its outcome?", why="Complete, and police not told the outcome, is not done.")
    ]
    found: Annotated[str, Asks("What did it find?", lines=4)] = ""
    reference: Annotated[str, Asks("What is their reference?", coded=True)] = ""


class Which(StrEnum):
    """Which conference it is."""

    INITIAL = "the initial conference"
    REVIEW = "a review"


class ConferenceCalled(Entry):
    """A child protection conference was called: when, where, by whom chaired. Moved, it is called anew."""

    key = "referral.conference-called"
    title = "Conference called"
    reads = "Called: {which}, for {held_at}, at {where}. Chair: {chair}. For police: {for_police}"

    which: Annotated[Which, Asks("Which conference is it?")]
    held_at: Annotated[datetime, Asks("When is it?", ahead=True)]
    where: Annotated[str, Asks("Where?")] = ""
    chair: Annotated[str, Asks("Who chairs it, and how are they reached?")] = ""
    for_police: Annotated[
        str, Asks("Who goes for police?", hint="Collar number.", coded=True, officer=True)
    ] = ""


class PoliceReportSent(Entry):
    """The police report for a conference was sent to its chair."""

    key = "referral.police-report-sent"
    title = "Police report sent"
    reads = "Police report sent for {which}, under {reference}. The child's own words in it: {child_heard}"
    outside = Outside(agency="the chair of the conference", purpose="a child protection conference")

    which: Annotated[Which, Asks("For which conference?")]
    child_heard: Annotated[
        Answer, Asks("Are the child's own words in it?", why="A report of adults speaks only of adults.")
    ] = Answer.NOT_KNOWN
    safe_to_share: Annotated[
        Answer,
        Asks("Was it asked who at the conference may see it?", why="Parents are given the reports."),
    ] = Answer.NOT_KNOWN
    reference: Annotated[str, Asks("Under which reference?", coded=True)] = ""


class ConferenceHeld(Entry):
    """A child protection conference was held: who was there, whether there is a plan, who does what."""

    key = "referral.conference-held"
    title = "Conference held"
    reads = (
        "Held: {which}. Police there: {police_there}. Others: {attended}. Plan: {plan}. Decided: {decided}. "
        "Disagreed: {dissent}. The child's words: {child_heard}"
    )
    help = "Record each action for police as an action too, with its owner and time."

    which: Annotated[Which, Asks("Which conference was it?")]
    police_there: Annotated[Answer, Asks("Was somebody there for police?")] = Answer.NOT_KNOWN
    attended: Annotated[
        tuple[Agency, ...], Asks("Which other agencies were there?", hint="All that fit.")
    ] = ()
    plan: Annotated[Answer, Asks("Is there a child protection plan?")] = Answer.NOT_KNOWN
    decided: Annotated[str, Asks("What was decided, and what must police do?", lines=5)] = ""
    dissent: Annotated[str, Asks("Did anybody disagree, and why?", lines=2)] = ""
    child_heard: Annotated[str, Asks("What did the child's own words bring to it?", lines=3)] = ""


class Section47Ended(Entry):
    """Section 47 enquiries ended without a conference: who decided so, why, whether police agreed."""

    key = "referral.section-47-ended"
    title = "Section 47 ended, no conference"
    reads = "Section 47 ended without a conference: {why}. Decided by: {by_whom}. Police agree: {we_agree}"

    why: Annotated[str, Asks("Why is there no conference, and what protects the child now?", lines=4)]
    by_whom: Annotated[str, Asks("Who decided?", hint="Name, post and agency.")] = ""
    we_agree: Annotated[
        Answer, Asks("Do we agree?", why="If not, say so to a manager there: the difference is recorded.")
    ] = Answer.NOT_KNOWN


class AbsenceAccounted(Entry):
    """Police were not at a conference: why, and who has read what it decided. An inspector's to say."""

    key = "referral.absence-accounted"
    title = "Absence from conference accounted for"
    reads = "Police were not there: {why}. Its record read by: {read_by}"

    why: Annotated[str, Asks("Why was nobody there for police?", lines=3)]
    read_by: Annotated[str, Asks("Who has read what was decided?", coded=True, officer=True)] = ""
