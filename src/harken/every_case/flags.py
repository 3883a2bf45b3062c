"""What stands on a child or an address because of facts that any pathway may record."""

from harken.every_case.links import Placed, PlacementEnded
from harken.every_case.persons import PersonFlagEnded, PersonFlagged
from harken.every_case.plans import SafetyPlanAgreed, SafetyPlanEnded
from harken.every_case.sources import FLAGS_ARE_REVIEWED, SAFETY_PLAN
from harken.vocabulary import Answer, Days, Flag, Last, Mark, StandsOn, Whereabouts, marked, on, when

# As people spell them.
EXPLOITATION_FLAG = ("exploitation-suspected", "exploitation suspected", "exploitation")
LOOKED_AFTER_FLAG = ("looked-after", "looked after")

EXPLOITATION_SUSPECTED = Flag(
    key="every-case.exploitation-suspected",
    title="Exploitation suspected",
    rises=(when(marked(Mark.EXPLOITATION_SUSPECTED)), when(on(PersonFlagged, flag=EXPLOITATION_FLAG))),
    ends=(on(PersonFlagEnded, flag=EXPLOITATION_FLAG),),
    review=Days(14),
    sources=(FLAGS_ARE_REVIEWED,),
)

LOOKED_AFTER = Flag(
    key="every-case.looked-after",
    title="Looked after",
    rises=(when(on(Placed)), when(on(PersonFlagged, flag=LOOKED_AFTER_FLAG))),
    ends=(
        on(PlacementEnded, still_looked_after=Answer.NO),
        on(PersonFlagEnded, flag=LOOKED_AFTER_FLAG),
    ),
    review=Days(180),
    sources=(FLAGS_ARE_REVIEWED,),
)

SAFETY_PLAN_ON_CHILD = Flag(
    key="every-case.safety-plan",
    title="Safety plan",
    rises=(when(on(SafetyPlanAgreed)),),
    ends=(on(SafetyPlanEnded),),
    review=Days(28),
    in_full=True,
    sources=(SAFETY_PLAN,),
)

SAFETY_PLAN_ON_ADDRESS = Flag(
    key="every-case.safety-plan-here",
    title="Safety plan for a child here",
    stands_on=StandsOn.PLACE,
    rises=(when(on(SafetyPlanAgreed)),),
    ends=(on(SafetyPlanEnded),),
    review=Days(28),
    sources=(SAFETY_PLAN,),
)

FLAGS = (EXPLOITATION_SUSPECTED, LOOKED_AFTER, SAFETY_PLAN_ON_CHILD, SAFETY_PLAN_ON_ADDRESS)

WHEREABOUTS = (Whereabouts(flag=SAFETY_PLAN_ON_CHILD, shows=(Last(SafetyPlanAgreed),)),)
