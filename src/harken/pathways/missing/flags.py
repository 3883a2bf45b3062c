"""What stands on a child because of going missing, from which fact and until which."""

from harken.pathways.missing.duties.levels import FOUND, MISSING
from harken.pathways.missing.duties.sources import our_design, review
from harken.pathways.missing.duties.trigger_plan import OFTEN_MISSING
from harken.pathways.missing.entries.trigger_plan import TriggerPlanEnded, TriggerPlanMade
from harken.vocabulary import Days, Flag, on, when

MISSING_NOW = Flag(
    key="missing.now",
    title="Missing now",
    rises=(when(MISSING),),
    ends=(FOUND,),
    crosses="Missing now. Whoever has them in sight says so at once, and where.",
    evident=True,
    pressing=True,
    sources=(our_design("A child is missing from the report until somebody has them in sight"),),
)

OFTEN = Flag(
    key="missing.often",
    title="Missing again and again",
    rises=(when(MISSING, OFTEN_MISSING),),
    review=Days(30),
    sources=(our_design("Three in ninety days. The review gives no number; a force may set its own"),),
)

TRIGGER_PLAN = Flag(
    key="missing.trigger-plan",
    title="Trigger plan",
    rises=(when(on(TriggerPlanMade)),),
    ends=(on(TriggerPlanEnded),),
    review=Days(30),
    crosses="There is a trigger plan for this child. Open it.",
    evident=True,
    sources=(review("Assessment and help: officers did not know that there was a trigger plan"),),
)

FLAGS = (MISSING_NOW, OFTEN, TRIGGER_PLAN)
