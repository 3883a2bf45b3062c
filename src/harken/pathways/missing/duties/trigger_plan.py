"""What is owed to a child who goes missing often: an owner, a plan, its use on the night, a discussion."""

from harken.every_case.flags import EXPLOITATION_FLAG
from harken.every_case.links import Placed, PlacementEnded
from harken.every_case.persons import PersonFlagEnded, PersonFlagged
from harken.every_case.strategy import (
    StrategyDiscussionAsked,
    StrategyDiscussionHeld,
    StrategyDiscussionRefused,
)
from harken.pathways.missing.duties.ladders import DAY, HALF, HOUR
from harken.pathways.missing.duties.levels import EACH_TIME_MISSING, FOUND, MISSING, NOT_YET_MISSING
from harken.pathways.missing.duties.sources import (
    HELD_FROM,
    PHILOMENA,
    our_design,
    review,
    review_with_our_number,
)
from harken.pathways.missing.entries.enquiries import ResourcesCommitted
from harken.pathways.missing.entries.trigger_plan import (
    PhilomenaHeld,
    RepeatOwnerNamed,
    TriggerPlanAcknowledged,
    TriggerPlanEnded,
    TriggerPlanMade,
    TriggerPlanOpened,
    TriggerPlanSent,
    TriggerPlanStepDone,
)
from harken.vocabulary import (
    Answer,
    AsSoonAsPracticable,
    BeforeEntry,
    Days,
    Duty,
    Elapsed,
    Lacks,
    Mark,
    Nth,
    Stands,
    Stretch,
    Tell,
    marked,
    on,
    when,
)
from harken.vocabulary.roles import (
    CARER,
    DETECTIVE_CHIEF_INSPECTOR,
    DETECTIVE_INSPECTOR,
    DISPATCHER,
    DUTY_INSPECTOR,
    FOCUS_DESK,
    LOCAL_AUTHORITY,
    MISSING_COORDINATOR,
    OFFICER_IN_CHARGE,
    RESPONSE_OFFICER,
    SUPERVISOR,
    SYSTEM,
)

PLAN_STANDS = Stands((on(TriggerPlanMade),), until=(on(TriggerPlanEnded),))
# In any case of the child's, until somebody ends the flag.
EXPLOITED = Stands(
    (marked(Mark.EXPLOITATION_SUSPECTED), on(PersonFlagged, flag=EXPLOITATION_FLAG)),
    until=(on(PersonFlagEnded, flag=EXPLOITATION_FLAG),),
    everywhere=True,
)
OFTEN_MISSING = Nth(n=3, days=90, of=(MISSING,), name="missing.repeat", until=(FOUND,))
SUSPECTED, REFUSED = marked(Mark.EXPLOITATION_SUSPECTED), on(StrategyDiscussionRefused)
# A refusal answers what was known then. A second caller makes it no other; a new suspicion does.
NOT_REFUSED = Lacks((REFUSED,), until=(FOUND,))
# Suspected of a child whom nobody missed, it is no episode and no co-ordinator's: what every case owes holds.
OF_AN_EPISODE = Stands((MISSING, marked(Mark.CHILD_AWAY)), itself=True)
EACH_TIME_SUSPECTED = Stretch((MISSING, SUSPECTED), (REFUSED,))
MISSING_WITH_A_PLAN = when(MISSING, NOT_YET_MISSING, PLAN_STANDS)
# A plan kept elsewhere, of which only a flag is known here.
PLAN_FLAG = ("trigger-plan", "trigger plan")
MISSING_WITH_A_PLAN_FLAG = when(
    MISSING,
    NOT_YET_MISSING,
    Stands((on(PersonFlagged, flag=PLAN_FLAG),), until=(on(PersonFlagEnded, flag=PLAN_FLAG),)),
)
PLAN_WITHDRAWN = (on(TriggerPlanEnded), on(PersonFlagEnded, flag=PLAN_FLAG))
WITH_A_PLAN = (MISSING_WITH_A_PLAN, MISSING_WITH_A_PLAN_FLAG)
# Not known is no yes: a tasking that does not say so went without the plan.
NOT_SAID_TO_HAVE_IT = tuple(answer for answer in Answer if answer is not Answer.YES)
# A newer version must be opened, too.
SENT_AND_NOT_OPENED = when(on(TriggerPlanSent), Lacks((on(TriggerPlanOpened),), until=(on(TriggerPlanMade),)))

PLAN_NOT_USED = (
    review("Assessment and help: officers did not know that there was a trigger plan, or did not use it"),
    our_design("Twenty minutes to open the plan, thirty until somebody has it, an hour for its first step"),
)
NAMED_OWNER = review_with_our_number(
    "Assessment and help: a child who regularly goes missing has a named focus desk member and a trigger "
    "plan. The review gives no number for regularly"
)

SEND_THE_TRIGGER_PLAN = Duty(
    key="missing.send-the-trigger-plan",
    rules=("MC-11",),
    says="Send the trigger plan with the first tasking",
    short="Plan sent",
    why="The plan goes with the tasking, and no unit waits for it. Sent without it, this is late.",
    owed_by=(SYSTEM, DISPATCHER),
    arises=WITH_A_PLAN,
    due={HELD_FROM: BeforeEntry((on(ResourcesCommitted, has_plan=NOT_SAID_TO_HAVE_IT),))},
    met=(on(TriggerPlanSent), on(ResourcesCommitted, has_plan=Answer.YES)),
    released=(FOUND, *PLAN_WITHDRAWN),
    life_safety=True,
    steps=("Send the plan to the unit", "Read its first three steps by radio"),
    escalates=(Tell(DISPATCHER), Tell(FOCUS_DESK)),
    sources=PLAN_NOT_USED,
)

OPEN_THE_TRIGGER_PLAN = Duty(
    key="missing.open-the-trigger-plan",
    rules=("MC-11",),
    says="Open the child's trigger plan",
    short="Plan opened",
    why="Somebody who knows this child wrote down what to do first. Unopened, it climbs to its author.",
    owed_by=(RESPONSE_OFFICER, OFFICER_IN_CHARGE),
    arises=(*WITH_A_PLAN, SENT_AND_NOT_OPENED),
    due={HELD_FROM: Elapsed(minutes=20)},
    met=(on(TriggerPlanOpened),),
    released=(FOUND, *PLAN_WITHDRAWN),
    once=True,
    life_safety=True,
    steps=("Open the plan", "Ring the focus desk"),
    escalates=(Tell(OFFICER_IN_CHARGE), Tell(FOCUS_DESK), Tell(SUPERVISOR), Tell(DUTY_INSPECTOR, HALF)),
    sources=PLAN_NOT_USED,
)

ACKNOWLEDGE_THE_TRIGGER_PLAN = Duty(
    key="missing.acknowledge-the-trigger-plan",
    rules=("MC-11",),
    says="Say who has the trigger plan and which step is first",
    short="Plan in hand",
    why="Opened is not read. One officer says: I have it, I am going to step one.",
    owed_by=(RESPONSE_OFFICER, OFFICER_IN_CHARGE),
    arises=WITH_A_PLAN,
    due={HELD_FROM: HALF},
    met=(on(TriggerPlanAcknowledged), on(TriggerPlanStepDone)),
    released=(FOUND, *PLAN_WITHDRAWN),
    life_safety=True,
    steps=("Say which step you go to", "Ring the focus desk"),
    escalates=(Tell(OFFICER_IN_CHARGE), Tell(FOCUS_DESK), Tell(SUPERVISOR, HALF)),
    sources=PLAN_NOT_USED,
)

START_THE_TRIGGER_PLAN = Duty(
    key="missing.start-the-trigger-plan",
    rules=("MC-11",),
    says="Do the first step of the trigger plan",
    short="Plan begun",
    why="A plan helps no child until somebody is at the door it names.",
    owed_by=(RESPONSE_OFFICER, OFFICER_IN_CHARGE),
    arises=WITH_A_PLAN,
    due={HELD_FROM: HOUR},
    met=(on(TriggerPlanStepDone),),
    released=(FOUND, *PLAN_WITHDRAWN),
    life_safety=True,
    steps=("Go to step one", "Ring whom the child trusts"),
    escalates=(Tell(OFFICER_IN_CHARGE), Tell(FOCUS_DESK), Tell(SUPERVISOR), Tell(DUTY_INSPECTOR, HALF)),
    sources=PLAN_NOT_USED,
)

NAME_AN_OWNER = Duty(
    key="missing.name-an-owner",
    rules=("MC-19",),
    says="Name the focus desk member who looks after this child's plan",
    short="Named owner",
    why="Going missing again and again is a sign of harm. One person must know this child.",
    owed_by=(FOCUS_DESK,),
    arises=(when(MISSING, NOT_YET_MISSING, OFTEN_MISSING, Lacks((on(RepeatOwnerNamed),))),),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(on(RepeatOwnerNamed),),
    steps=("Name somebody on the desk",),
    escalates=(Tell(FOCUS_DESK), Tell(DETECTIVE_INSPECTOR, DAY)),
    sources=(NAMED_OWNER,),
)

MAKE_A_TRIGGER_PLAN = Duty(
    key="missing.make-a-trigger-plan",
    rules=("MC-19",),
    says="Make a trigger plan for this child, or refresh it",
    short="Trigger plan",
    why="So that next time begins where the last one ended.",
    owed_by=(FOCUS_DESK,),
    arises=(when(MISSING, NOT_YET_MISSING, OFTEN_MISSING),),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(on(TriggerPlanMade),),
    steps=("Speak with the child and carer", "Refresh the plan"),
    escalates=(Tell(FOCUS_DESK), Tell(DETECTIVE_INSPECTOR, DAY)),
    sources=(NAMED_OWNER,),
)

ASK_FOR_A_STRATEGY_DISCUSSION = Duty(
    key="missing.ask-for-a-strategy-discussion",
    rules=("MC-20",),
    says="Ask for a strategy discussion, or have a reasoned refusal",
    short="Strategy discussion",
    why="None of the repeat missing cases that inspectors read had led to one.",
    owed_by=(MISSING_COORDINATOR,),
    arises=(
        when(MISSING, OFTEN_MISSING, NOT_REFUSED),
        when(MISSING, EXPLOITED, NOT_REFUSED),
        when(SUSPECTED, OF_AN_EPISODE),
    ),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(on(StrategyDiscussionAsked), on(StrategyDiscussionHeld), REFUSED),
    once=True,
    counts_earlier=True,
    afresh=(EACH_TIME_MISSING, EACH_TIME_SUSPECTED),
    steps=("Ring the social worker", "Record the refusal and its reason"),
    escalates=(Tell(MISSING_COORDINATOR), Tell(DETECTIVE_CHIEF_INSPECTOR, DAY)),
    sources=(
        review("Assessment and help: none of the cases resulted in a strategy discussion"),
        our_design("As soon as practicable: we prompt a day after the threshold or the suspicion"),
    ),
)

HOLD_PHILOMENA_INFORMATION = Duty(
    key="missing.hold-philomena-information",
    rules=("MC-22",),
    says="Hold current Philomena information for a looked-after child likely to go missing",
    short="Philomena held",
    why="A description and places written on a calm day are better than what is remembered at midnight.",
    owed_by=(CARER, LOCAL_AUTHORITY),
    arises=(when(on(Placed, likely_to_go_missing=Answer.YES)),),
    due={HELD_FROM: AsSoonAsPracticable(Days(7))},
    met=(on(PhilomenaHeld, current=Answer.YES),),
    released=(on(PlacementEnded),),
    steps=("Ask the home for part one",),
    escalates=(Tell(LOCAL_AUTHORITY), Tell(MISSING_COORDINATOR, DAY)),
    sources=(PHILOMENA, our_design("As soon as practicable: we prompt a week after the placement")),
)

DUTIES = (
    SEND_THE_TRIGGER_PLAN,
    OPEN_THE_TRIGGER_PLAN,
    ACKNOWLEDGE_THE_TRIGGER_PLAN,
    START_THE_TRIGGER_PLAN,
    NAME_AN_OWNER,
    MAKE_A_TRIGGER_PLAN,
    ASK_FOR_A_STRATEGY_DISCUSSION,
    HOLD_PHILOMENA_INFORMATION,
)
