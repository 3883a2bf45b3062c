"""Facts about the risk: its grade, a grade kept below the count, the form on record, a supervisor's look."""

from enum import StrEnum
from typing import Annotated

from harken.pathways.domestic_abuse.entries.account import BOTH_ADULTS
from harken.vocabulary import Answer, Asks, Entry, Mark


class Grade(StrEnum):
    """How likely serious harm is, by professional judgement and never by a count alone."""

    STANDARD = "standard"
    MEDIUM = "medium"
    HIGH = "high"


WORST_FIRST = (Grade.HIGH, Grade.MEDIUM, Grade.STANDARD)


class RiskGraded(Entry):
    """Somebody graded the risk, and said why."""

    key = "domestic-abuse.risk-graded"
    title = "Risk graded"
    marks = (Mark.SOMEBODY_NAMED,)
    reads = "Risk graded {grade}. Because: {why}. To the conference whatever the count: {marac}"
    help = (
        "Standard: nothing now says that serious harm is likely. Medium: there are signs, and it is not "
        "likely unless something changes. High: it could happen at any time. A count raises a grade and "
        "never lowers it."
    )
    as_it_happens = True
    names_whom = BOTH_ADULTS

    grade: Annotated[Grade, Asks("Which grade?")]
    why: Annotated[str, Asks("Why?", hint="What you saw and heard, beside the answers.", lines=4)] = ""
    marac: Annotated[
        Answer,
        Asks(
            "In your judgement, should it go to the multi-agency conference (MARAC) whatever the count?",
            why="Judgement alone is enough.",
        ),
    ] = Answer.NOT_KNOWN


class CountOverruled(Entry):
    """A detective inspector decided, with reasons, on a grade below what the count says."""

    key = "domestic-abuse.count-overruled"
    title = "Grade kept below the count"
    reads = "Grade kept below the count: {reason}. Spoken with the victim: {spoken}"
    help = (
        "By an inspector. Fourteen answers of yes are a floor: judgement should raise a grade, not lower it."
    )
    names_whom = BOTH_ADULTS

    reason: Annotated[str, Asks("Why is it not high, with so many answers of yes?", lines=4)]
    spoken: Annotated[Answer, Asks("Was the victim spoken with about it?")] = Answer.NOT_KNOWN


class AssessmentFiled(Entry):
    """The assessment is where the next officer looks: the case system and the intelligence system."""

    key = "domestic-abuse.assessment-filed"
    title = "Assessment on record"
    reads = "Assessment on record. Case: {in_case}. Intelligence: {in_intelligence}. Reference: {reference}"
    help = "On each adult's and each child's record. Sent to partners is not on record."
    as_it_happens = True

    in_case: Annotated[Answer, Asks("Is it in the case system?")] = Answer.NOT_KNOWN
    in_intelligence: Annotated[
        Answer,
        Asks(
            "Is it in the intelligence system?",
            why="Whoever is sent there next looks there, and found nothing.",
        ),
    ] = Answer.NOT_KNOWN
    reference: Annotated[str, Asks("Under which reference?", coded=True)] = ""


BOTH = {"in_case": Answer.YES, "in_intelligence": Answer.YES}


class PlanIs(StrEnum):
    """What became of a safety plan."""

    AGREED = "agreed, and recorded"
    NOT_WANTED = "the victim wants none; what police do instead is said"
    NOT_YET = "not yet"
    NOT_SAID = "not said"


SETTLED = (PlanIs.AGREED, PlanIs.NOT_WANTED)


class SupervisorReviewed(Entry):
    """A supervisor looked at the assessment, each child, and the plan."""

    key = "domestic-abuse.supervisor-reviewed"
    title = "Supervisor's review"
    marks = (Mark.SOMEBODY_NAMED,)
    reads = (
        "Supervisor's review. Account enough: {account_enough}. Every child in it: {every_child}. "
        "Safety plan: {plan}. Missing: {missing}. Directed: {directed}"
    )
    as_it_happens = True

    account_enough: Annotated[
        Answer,
        Asks(
            "Could an officer who was never there act on the account?",
            why="Assessments were made every time, and did not say enough.",
        ),
    ] = Answer.NOT_KNOWN
    missing: Annotated[str, Asks("What is missing in it?", lines=3)] = ""
    every_child: Annotated[Answer, Asks("Is every child of either adult in it?")] = Answer.NOT_KNOWN
    plan: Annotated[PlanIs, Asks("Is there a safety plan?", hint="The plan itself is recorded as one.")] = (
        PlanIs.NOT_SAID
    )
    directed: Annotated[str, Asks("What is to be done, by whom?", lines=3)] = ""
