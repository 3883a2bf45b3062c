"""What must be so before a missing-child case is closed, or a level of risk is lowered."""

from harken.every_case.opening import Closed
from harken.pathways.missing.duties.levels import ANY_LEVEL, FOUND, FOUND_ALIVE, FOUND_DEAD, MISSING
from harken.pathways.missing.duties.returned import LET_GO
from harken.pathways.missing.duties.sources import (
    PREVENTION_INTERVIEW,
    REGULAR_REVIEW,
    our_design,
)
from harken.pathways.missing.entries.found import PreventionInterviewHeld
from harken.pathways.missing.entries.risk import (
    BELOW_HIGH,
    BELOW_MEDIUM,
    GradingDownAuthorised,
    Level,
    RiskAssessed,
)
from harken.vocabulary import Answer, Gate, Lacks, Mark, Rank, Requires, marked, on

LEARNED = (marked(Mark.INFORMATION_RECEIVED), marked(Mark.ENQUIRY_MADE))
ALLOWED = on(GradingDownAuthorised).at_least(Rank.INSPECTOR)
GRADING_DOWN = (
    REGULAR_REVIEW,
    our_design("A level is lowered on something learned, with its source, or on an inspector's authority"),
)

CLOSE = Gate(
    key="missing.close",
    rules=("MC-15",),
    says="A case is closed once the child is found and was seen by police, or an inspector let that go",
    act=on(Closed),
    requires=(
        Requires(
            "The child is still missing: nobody we trust has them in sight.",
            Lacks((MISSING,), until=(FOUND,)),
        ),
        Requires(
            "Police have not seen the child face to face since, and no inspector has let that go.",
            Lacks(
                (FOUND_ALIVE,),
                until=(on(PreventionInterviewHeld, face_to_face=Answer.YES), LET_GO, FOUND_DEAD),
            ),
        ),
    ),
    who_waits="Nobody is less safe while a case stays open.",
    sources=(PREVENTION_INTERVIEW,),
)


def _lowers(key: str, level: Level, below: tuple[Level, ...]) -> Gate:
    """Holds a level below `level` until something is learned since it was set, or an inspector allows it."""
    return Gate(
        key=key,
        rules=("MC-07",),
        says=f"From {level}, a level is lowered on something learned since or an inspector's authority",
        act=on(RiskAssessed, level=below),
        requires=(
            Requires(
                f"Nothing has been learned since the level was set to {level}: no enquiry, no information.",
                Lacks(
                    (on(RiskAssessed, level=level),),
                    until=(ANY_LEVEL, *LEARNED, ALLOWED, FOUND),
                ),
            ),
        ),
        who_waits="A child looked for at the higher level is not less safe.",
        sources=GRADING_DOWN,
    )


GRADE_DOWN = _lowers("missing.grade-down", Level.HIGH, BELOW_HIGH)
GRADE_DOWN_FROM_MEDIUM = _lowers("missing.grade-down-from-medium", Level.MEDIUM, BELOW_MEDIUM)
GRADE_DOWN_FROM_LOW = _lowers("missing.grade-down-from-low", Level.LOW, (Level.NO_APPARENT_RISK,))

GATES = (CLOSE, GRADE_DOWN, GRADE_DOWN_FROM_MEDIUM, GRADE_DOWN_FROM_LOW)
