"""What turns on going missing, being found, and the level of risk: first gradings, and clocks by level."""

from harken.pathways.missing.entries.found import ALIVE, Condition
from harken.pathways.missing.entries.risk import BELOW_HIGH, GRADED, Level, RiskAssessed
from harken.vocabulary import ByLevel, Elapsed, Lacks, Mark, Rank, Stands, Stretch, Under, marked, on, when

MISSING, FOUND = marked(Mark.CHILD_MISSING), marked(Mark.CHILD_FOUND)
# An entry of another pathway may say found without saying how the child is.
FOUND_ALIVE = marked(Mark.CHILD_FOUND, condition=(None, *ALIVE))
FOUND_DEAD = marked(Mark.CHILD_FOUND, condition=Condition.DEAD)

# Missing, found and missing again in one case is another time: its level, its car, its register are its own.
EACH_TIME_MISSING = Stretch((MISSING,), (FOUND,))
# As we learn of it: somebody may have seen, before it was reported, a child who is missing now.
MISSING_NOW = Stands((MISSING,), until=(FOUND,), as_known=True)
# A second caller about a child who is missing already begins nothing anew.
NOT_YET_MISSING = Lacks((MISSING,), until=(FOUND,))
WENT_MISSING = when(MISSING, NOT_YET_MISSING)
# A level set once the child was found begins nothing, and nor does finding the child twice.
NOT_FOUND = Lacks((FOUND,), until=(MISSING,))
WAS_FOUND_ALIVE = when(FOUND_ALIVE, NOT_FOUND)
# What the guidance owes to a child ends with childhood; what police owe to whoever went missing does not.
WAS_FOUND_A_CHILD = when(FOUND, NOT_FOUND, Under(18))
WAS_FOUND_ALIVE_AND_A_CHILD = when(FOUND_ALIVE, NOT_FOUND, Under(18))

ANY_LEVEL = on(RiskAssessed)
BY_A_SUPERVISOR = ANY_LEVEL.at_least(Rank.SERGEANT)
HIGH = on(RiskAssessed, level=Level.HIGH)
LOWERED_FROM_HIGH = on(RiskAssessed, level=BELOW_HIGH)
# What is an inspector's to decide is not let go by whoever takes the call.
LOWERED_BY_A_SUPERVISOR = LOWERED_FROM_HIGH.at_least(Rank.SERGEANT)
LOOKED_FOR = on(RiskAssessed, level=GRADED)
NOT_LOOKED_FOR = on(RiskAssessed, level=Level.NO_APPARENT_RISK)

FIRST_ASSESSED = when(ANY_LEVEL, Lacks((ANY_LEVEL,), until=(FOUND,)), NOT_FOUND)
# Re-affirming a high risk begins nothing anew; raising it again after it was lowered does.
TURNED_HIGH = when(HIGH, Lacks((HIGH,), until=(LOWERED_FROM_HIGH, FOUND)), NOT_FOUND)
FIRST_LOOKED_FOR = when(LOOKED_FOR, Lacks((LOOKED_FOR,), until=(NOT_LOOKED_FOR, FOUND)), NOT_FOUND)
FIRST_NOT_LOOKED_FOR = when(NOT_LOOKED_FOR, NOT_FOUND)


def by_level(*, high: Elapsed, medium: Elapsed, low: Elapsed, unset: Elapsed) -> ByLevel:
    """A clock for each level. No apparent risk has the longest; while nothing is set, `unset` holds.

    A child who was found and goes missing again in the same case has no level until one is set anew.
    """
    choices = (
        (Level.HIGH, high),
        (Level.MEDIUM, medium),
        (Level.LOW, low),
        (Level.NO_APPARENT_RISK, low),
    )
    return ByLevel(of=(ANY_LEVEL,), field="level", choices=choices, unset=unset, afresh=EACH_TIME_MISSING)
