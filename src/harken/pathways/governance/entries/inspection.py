"""Facts about inspection: the action plan, each recommendation and its evidence, case audits."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry


class Immediate(StrEnum):
    """Whether what was to be done immediately was reported on."""

    EACH = "each was reported on"
    NONE = "there are none"
    NOT_ALL = "not all were"
    NOT_SAID = "not said"


ALL_REPORTED = (Immediate.EACH, Immediate.NONE)


class ActionPlanSent(Entry):
    """The chief officer's action plan went to the inspectorate."""

    key = "governance.action-plan-sent"
    title = "Action plan sent"
    reads = "Action plan sent. Immediate recommendations: {immediate}. Reference: {reference}"

    immediate: Annotated[Immediate, Asks("Were the immediate recommendations reported on?")] = (
        Immediate.NOT_SAID
    )
    reference: Annotated[str, Asks("Under which reference?", coded=True)] = ""


class Within(StrEnum):
    """By when a recommendation is to be carried out."""

    IMMEDIATELY = "immediately"
    SIX_MONTHS = "within six months"
    BY_A_DAY = "by a day it names"
    NOT_SAID = "not said"


class RecommendationMade(Entry):
    """An inspection report recommends something: what, by when, and whose it is here."""

    key = "governance.recommendation-made"
    title = "Recommendation made"
    reads = "Recommendation {number}: {within}. By: {due_on}. Owner: {owner}. What: {what}"
    help = "One for each paragraph of the report. Where the copy here is not whole, say so."

    number: Annotated[str, Asks("Which number does it have?", coded=True)] = ""
    within: Annotated[Within, Asks("By when?")] = Within.NOT_SAID
    due_on: Annotated[date | None, Asks("By which day?", of=("within", (Within.BY_A_DAY,)))] = None
    published_at: Annotated[
        datetime | None, Asks("When was it published?", why="The months count from then.")
    ] = None
    owner: Annotated[str, Asks("Whose is it here?", hint="Collar number.", coded=True, officer=True)] = ""
    what: Annotated[str, Asks("What does it recommend?", lines=6)] = ""


class Grade(StrEnum):
    """A grade, of either scale. Which scale is its own answer: the words are not the same."""

    OUTSTANDING = "outstanding"
    GOOD = "good"
    ADEQUATE = "adequate"
    REQUIRES_IMPROVEMENT = "requires improvement"
    INADEQUATE = "inadequate"
    NOT_GRADED = "not graded"
    NOT_SAID = "not said"


GRADED = (
    Grade.OUTSTANDING,
    Grade.GOOD,
    Grade.ADEQUATE,
    Grade.REQUIRES_IMPROVEMENT,
    Grade.INADEQUATE,
)


class Scale(StrEnum):
    """Which scale a grade is of."""

    THREE = "three grades, as inspections to 2023"
    FIVE = "five grades, as recalled of inspections since 2024"
    NOT_SAID = "not said"


class RecommendationEvidenced(Entry):
    """What shows that a recommendation was carried out, and how cases audited again are graded."""

    key = "governance.recommendation-evidenced"
    title = "Recommendation evidenced"
    reads = (
        "Recommendation {number}. Carried out: {carried_out}. Audited again: {grade}. Evidence: {evidence}"
    )
    help = "A policy that was written is no evidence that a child was seen."

    number: Annotated[str, Asks("Which number does it have?", coded=True)] = ""
    carried_out: Annotated[Answer, Asks("Was it carried out?")] = Answer.NOT_KNOWN
    grade: Annotated[Grade, Asks("How are the cases graded that were audited again?")] = Grade.NOT_SAID
    scale: Annotated[Scale, Asks("Of which scale?")] = Scale.NOT_SAID
    evidence: Annotated[str, Asks("What shows it?", lines=4)] = ""


class CaseAudited(Entry):
    """One case was read and graded: with reasons, what the child lived through, what was fed back."""

    key = "governance.case-audited"
    title = "Case audited"
    reads = (
        "Case {case} audited: {grade}, {scale}. Child's experience written: {childs_experience}. Fed back: "
        "{fed_back}. Why: {why}"
    )
    help = "What was it like to be this child? Then the grade."

    case: Annotated[str, Asks("Which case?", hint="Its reference.", coded=True)] = ""
    grade: Annotated[Grade, Asks("How is it graded?")] = Grade.NOT_SAID
    scale: Annotated[Scale, Asks("Of which scale?")] = Scale.NOT_SAID
    childs_experience: Annotated[
        Answer,
        Asks(
            "Is it written what the child lived through?",
            why="The review found audits of counts, and not of what children experienced.",
        ),
    ] = Answer.NOT_KNOWN
    experience: Annotated[str, Asks("What was it like for the child?", lines=5)] = ""
    fed_back: Annotated[Answer, Asks("Was the officer told, and heard?")] = Answer.NOT_KNOWN
    moderated: Annotated[Answer, Asks("Did a second auditor agree?")] = Answer.NOT_KNOWN
    why: Annotated[str, Asks("Why this grade, by each criterion?", lines=6)] = ""
