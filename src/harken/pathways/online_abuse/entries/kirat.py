"""Facts about the grade of a suspect: KIRAT, each block known or not; and of a suspect who is a child."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import ValidationInfo, field_validator

from harken.vocabulary import A_SUSPECT, Answer, Asks, Entry, Mark, marked_when

BLOCKS = ("behaviour_before", "access", "trust_role", "category_a", "behaviour_now", "other_factors")
NOT_SAID = (Answer.NOT_KNOWN, Answer.DECLINED)
NOT_NO = (Answer.YES, *NOT_SAID)


class Grade(StrEnum):
    """A grade, or the range it lies in while something is not known. Worst first, by what it could be."""

    VERY_HIGH = "very high"
    HIGH_TO_VERY_HIGH = "high, could be very high"
    MEDIUM_TO_VERY_HIGH = "medium, could be very high"
    LOW_TO_VERY_HIGH = "low, could be very high"
    HIGH = "high"
    MEDIUM_TO_HIGH = "medium, could be high"
    LOW_TO_HIGH = "low, could be high"
    MEDIUM = "medium"
    LOW_TO_MEDIUM = "low, could be medium"
    LOW = "low"


WORST_FIRST = tuple(Grade)
COULD_BE_VERY_HIGH = WORST_FIRST[:4]
COULD_BE_HIGH = WORST_FIRST[4:7]
COULD_BE_MEDIUM = WORST_FIRST[7:9]
WORST_OF = (
    *((grade, Grade.VERY_HIGH) for grade in COULD_BE_VERY_HIGH),
    *((grade, Grade.HIGH) for grade in COULD_BE_HIGH),
    *((grade, Grade.MEDIUM) for grade in COULD_BE_MEDIUM),
)
RANGES = tuple(grade for grade in Grade if "could be" in grade.value)


class KiratRun(Entry):
    """The suspect was graded by KIRAT, each block answered or known not to be known."""

    key = "online-abuse.kirat-run"
    title = "KIRAT"
    reads = (
        "KIRAT: {grade}. Before: {behaviour_before}. Access to children: {access}. Trust: "
        "{trust_role}. Category A: {category_a}. Now: {behaviour_now}. Other: {other_factors}. Version: "
        "{tool_version}. Why: {why}"
    )
    help = (
        "Run the tool as it is and, while something is not known, once more as if that were the worst: the "
        "grade is then a range, and its time is that of the worst. Not for a suspect under 18."
    )
    names_whom = (A_SUSPECT,)
    behaviour_before: Annotated[
        Answer,
        Asks("Are there convictions or allegations of offences against children?", step="What is known"),
    ] = Answer.NOT_KNOWN
    access: Annotated[
        Answer,
        Asks(
            "Can the suspect reach a child, at home, by visits or elsewhere?",
            why="That nobody asked health or education is not that there are no children.",
            step="What is known",
        ),
    ] = Answer.NOT_KNOWN
    trust_role: Annotated[
        Answer, Asks("Is the suspect in a position of trust with children?", step="What is known")
    ] = Answer.NOT_KNOWN
    category_a: Annotated[Answer, Asks("Is there material of category A?", step="What is known")] = (
        Answer.NOT_KNOWN
    )
    behaviour_now: Annotated[
        Answer,
        Asks(
            "Is there grooming, incitement, making images or sexual talk with a child?", step="What is known"
        ),
    ] = Answer.NOT_KNOWN
    other_factors: Annotated[
        Answer,
        Asks("Is there other offending, domestic abuse or misuse of substances?", step="What is known"),
    ] = Answer.NOT_KNOWN
    grade: Annotated[
        Grade,
        Asks(
            "Which grade does the tool give?",
            hint="A range, if any of these is not known: what it gives now, and with the worst answers.",
            why="A grade that rests on what nobody asked has been too low before.",
            step="The grade",
        ),
    ]
    tool_version: Annotated[
        str,
        Asks(
            "Which version of the tool?",
            why="Its questions were changed at least once.",
            coded=True,
            step="The grade",
        ),
    ] = ""
    why: Annotated[str, Asks("What decides it?", lines=3, step="The grade")] = ""

    @field_validator("grade")
    @classmethod
    def _open_while_unknown(cls, grade: Grade, known: ValidationInfo) -> Grade:
        """A grade is single only where everything is known; the worst has no worse."""
        open_still = any(known.data.get(block) in NOT_SAID for block in BLOCKS)
        if open_still and grade not in (*RANGES, Grade.VERY_HIGH):
            raise ValueError(
                "Something is not known, so the grade is a range. Choose one that says what it could be"
            )
        return grade


class GradingDownAuthorised(Entry):
    """An inspector allowed a lower grade although nothing was learned since the last one."""

    key = "online-abuse.grading-down-authorised"
    title = "Lower grade allowed"
    reads = "Lower grade allowed: {reason}"
    names_whom = (A_SUSPECT,)

    reason: Annotated[str, Asks("Why is less now feared, though nothing was learned?", lines=3)]


class ChildRouteTaken(Entry):
    """A suspect under 18 was taken out of grading, and treated as a child who may have been harmed."""

    key = "online-abuse.child-route-taken"
    title = "Suspect under 18: the child's own way"
    reads = (
        "Suspect under 18, treated as a child first. Strategy discussion: {discussion}. Youth justice: "
        "{youth_justice}. May be a victim: {victim}. Plan: {plan}. Looked at again: {look_again_at}"
    )
    help = "No grade and no warrant by the clock. Children who send images were often made to, or sent them."
    marks = (marked_when(Mark.EXPLOITATION_SUSPECTED, victim="yes"),)
    names_whom = (A_SUSPECT,)

    victim: Annotated[
        Answer, Asks("May this child be a victim, too?", why="Who showed it to them, who asked for it?")
    ] = Answer.NOT_KNOWN
    discussion: Annotated[Answer, Asks("Was a strategy discussion asked for?")] = Answer.NOT_KNOWN
    youth_justice: Annotated[Answer, Asks("Was the youth justice service asked?")] = Answer.NOT_KNOWN
    plan: Annotated[
        str,
        Asks(
            "What is done for them, and for the children near them?",
            hint="Who tells them, where, with whom.",
            lines=4,
        ),
    ]
    look_again_at: Annotated[datetime | None, Asks("When is it looked at again?", ahead=True)] = None
