"""What turns on the level of risk: the first grading, the first high one, and clocks by level."""

from harken.pathways.missing.entries.risk import BELOW_HIGH, GRADED, Level, RiskAssessed
from harken.vocabulary import ByLevel, Elapsed, Lacks, Mark, marked, on, when

MISSING, FOUND = marked(Mark.CHILD_MISSING), marked(Mark.CHILD_FOUND)

ANY_LEVEL = on(RiskAssessed)
HIGH = on(RiskAssessed, level=Level.HIGH)
LOWERED_FROM_HIGH = on(RiskAssessed, level=BELOW_HIGH)
LOOKED_FOR = on(RiskAssessed, level=GRADED)
NOT_LOOKED_FOR = on(RiskAssessed, level=Level.NO_APPARENT_RISK)

FIRST_ASSESSED = when(ANY_LEVEL, Lacks((ANY_LEVEL,)))
# Re-affirming a high risk begins nothing anew; raising it again after it was lowered does.
TURNED_HIGH = when(HIGH, Lacks((HIGH,), until=(LOWERED_FROM_HIGH,)))
FIRST_LOOKED_FOR = when(LOOKED_FOR, Lacks((LOOKED_FOR,), until=(NOT_LOOKED_FOR,)))


def by_level(*, high: Elapsed, medium: Elapsed, low: Elapsed, unset: Elapsed) -> ByLevel:
    """A clock for each level. No apparent risk has the longest; while nothing is set, `unset` holds."""
    choices = (
        (Level.HIGH, high),
        (Level.MEDIUM, medium),
        (Level.LOW, low),
        (Level.NO_APPARENT_RISK, low),
    )
    return ByLevel(of=(ANY_LEVEL,), field="level", choices=choices, unset=unset)
