"""What stands on somebody who is managed, and on a place while they live or stay there."""

from harken.pathways.offender.duties.managed import MANAGED_FLAG, NOT_MANAGED
from harken.pathways.offender.duties.sources import ALERTS, our_design
from harken.pathways.offender.entries.management import (
    BELOW_VERY_HIGH,
    BriefingReviewed,
    Priority,
    RiskAssessed,
)
from harken.pathways.offender.entries.notification import AddressKnown, AddressLeft
from harken.pathways.offender.entries.registration import MANAGED, TakenOn
from harken.vocabulary import Answer, Days, Flag, Mark, Rank, StandsOn, Under, marked, on, when

TAKEN_ON = on(TakenOn, because=MANAGED)
A_YEAR = Days(365)

MANAGED_OFFENDER = Flag(
    key=MANAGED_FLAG,
    title="Managed offender",
    rises=(when(TAKEN_ON), when(marked(Mark.OFFENDER_MANAGED))),
    ends=(NOT_MANAGED,),
    review=A_YEAR,
    crosses="Somebody managed as an offender lives or is named here. Ring the offender management unit.",
    crosses_home=True,
    near=True,
    endangers=True,
    pressing=True,
    sources=(ALERTS,),
)

A_CHILD_FIRST = Flag(
    key="offender.a-child-first",
    title="Under 18: a child first",
    rises=(when(TAKEN_ON, Under(18)),),
    ends=(NOT_MANAGED,),
    review=Days(90),
    sources=(our_design("Somebody under 18 whom we manage is a child first, and everybody sees that"),),
)

ON_THE_BRIEFING_LIST = Flag(
    key="offender.on-the-briefing-list",
    title="On the briefing list",
    rises=(
        when(on(RiskAssessed, priority=Priority.VERY_HIGH)),
        when(on(BriefingReviewed, stays_on=Answer.YES)),
    ),
    ends=(
        NOT_MANAGED,
        on(RiskAssessed, priority=BELOW_VERY_HIGH),
        on(BriefingReviewed, stays_on=Answer.NO).at_least(Rank.INSPECTOR),
    ),
    review=Days(7),
    sources=(our_design("Stands for as long as the detective inspector's weekly review keeps them on it"),),
)

STAYS_HERE = Flag(
    key="offender.stays-here",
    title="A managed offender lives or stays here",
    stands_on=StandsOn.PLACE,
    rises=(when(on(AddressKnown)),),
    ends=(on(AddressLeft), NOT_MANAGED),
    review=A_YEAR,
    sources=(our_design("On a place only through whoever lives or stays there, and it ends with that"),),
)

FLAGS = (MANAGED_OFFENDER, A_CHILD_FIRST, ON_THE_BRIEFING_LIST, STAYS_HERE)
