"""What is owed while the child is missing: plan, somebody sent, enquiries, information acted on, handover."""

from harken.every_case.handover import HandoverAccepted
from harken.every_case.plans import ActionAssigned
from harken.pathways.missing.duties.ladders import (
    HALF,
    HOUR,
    LOOKING_FOR_THE_CHILD,
    QUARTER,
)
from harken.pathways.missing.duties.levels import (
    EACH_TIME_MISSING,
    FIRST_LOOKED_FOR,
    FOUND,
    MISSING_NOW,
    NOT_LOOKED_FOR,
    WENT_MISSING,
    by_level,
)
from harken.pathways.missing.duties.sources import (
    HELD_FROM,
    SUPERVISORS,
    SUPERVISORS_OUR_NUMBER,
    our_design,
    review_with_our_number,
)
from harken.pathways.missing.entries.enquiries import (
    EnquiryMade,
    InformationLeft,
    InvestigationPlanMade,
    PromptedBy,
    ResourcesCommitted,
)
from harken.vocabulary import (
    Again,
    AtShiftChange,
    Duty,
    Elapsed,
    Every,
    Mark,
    Since,
    Tell,
    all_of,
    marked,
    on,
    when,
)
from harken.vocabulary.roles import (
    DISPATCHER,
    DUTY_INSPECTOR,
    OFFICER_IN_CHARGE,
    SUPERINTENDENT,
    SUPERVISOR,
)

MAKE_AN_INVESTIGATION_PLAN = Duty(
    key="missing.make-an-investigation-plan",
    rules=("MC-09",),
    says="Make an investigation plan with at least one action, its owner and its time",
    short="Investigation plan",
    why="In many cases the review saw no plan and no record of what was done. A plan nobody owns is a wish.",
    owed_by=(OFFICER_IN_CHARGE,),
    arises=(WENT_MISSING,),
    due={HELD_FROM: Elapsed(hours=4)},
    met=(all_of(on(InvestigationPlanMade), on(ActionAssigned).stating("owner", "due_at")),),
    released=(FOUND,),
    steps=("Write the plan with the sergeant", "Give the first action"),
    escalates=(Tell(OFFICER_IN_CHARGE), Tell(SUPERVISOR), Tell(DUTY_INSPECTOR, HOUR)),
    sources=(
        SUPERVISORS_OUR_NUMBER,
        review_with_our_number("Initial contact: officers made no investigative plan in many cases"),
    ),
)

HAND_OVER_THE_CHILD = Duty(
    key="missing.hand-over-the-child",
    rules=("MC-10",),
    says="Hand the child over to a named incoming officer, who accepts",
    short="Handover",
    why="Children reported in the evening waited for the morning. No shift ends on a child nobody has.",
    owed_by=(SUPERVISOR,),
    arises=(WENT_MISSING,),
    due={HELD_FROM: AtShiftChange(grace=HALF)},
    met=(on(HandoverAccepted),),
    released=(FOUND,),
    every=Every(again=Again.WHEN_DUE, opens=Elapsed(hours=2)),
    life_safety=True,
    steps=("Name who takes the child", "Speak with the incoming sergeant"),
    escalates=(Tell(SUPERVISOR), Tell(DUTY_INSPECTOR), Tell(SUPERINTENDENT, HOUR)),
    sources=(SUPERVISORS, our_design("Half an hour after the shift changes, for both to speak")),
)

MAKE_AN_ENQUIRY = Duty(
    key="missing.make-an-enquiry",
    rules=("MC-23",),
    says="Make an enquiry, and record what was done, by whom, with what result",
    short="Enquiry",
    why="Nine hours passed without one, the night included. Saying the level again is not an enquiry.",
    owed_by=(OFFICER_IN_CHARGE,),
    arises=(WENT_MISSING,),
    due={
        HELD_FROM: by_level(
            high=Elapsed(hours=1), medium=Elapsed(hours=2), low=Elapsed(hours=4), unset=Elapsed(hours=1)
        )
    },
    met=(marked(Mark.ENQUIRY_MADE),),
    released=(FOUND,),
    every=Every(),
    life_safety=True,
    steps=(
        "Ring whoever last saw the child",
        "Send a unit to the likeliest place",
        "Go to the home",
        "Do the next step of the plan",
    ),
    escalates=LOOKING_FOR_THE_CHILD,
    sources=(
        review_with_our_number(
            "Initial contact, second case: no further enquiry until the review at 8am, nine hours after"
        ),
    ),
)

SEND_SOMEBODY = Duty(
    key="missing.send-somebody",
    rules=("MC-24",),
    says="Send somebody, by name, to look for the child",
    short="Somebody sent",
    why="Where the risk was lower or less obvious, the review still saw delays in sending anybody.",
    owed_by=(DISPATCHER,),
    arises=(FIRST_LOOKED_FOR,),
    due={
        HELD_FROM: by_level(
            high=Elapsed(minutes=30),
            medium=Elapsed(minutes=90),
            low=Elapsed(hours=4),
            unset=Elapsed(minutes=30),
        )
    },
    met=(on(ResourcesCommitted),),
    released=(FOUND, NOT_LOOKED_FOR),
    counts_earlier=True,
    afresh=(EACH_TIME_MISSING,),
    life_safety=True,
    steps=("Send the nearest unit", "Ask the next area for a unit"),
    escalates=(
        Tell(DISPATCHER),
        Tell(SUPERVISOR),
        Tell(DUTY_INSPECTOR, QUARTER),
        Tell(SUPERINTENDENT, HOUR),
    ),
    sources=(review_with_our_number("Initial contact: delays allocating resources at lower risk"),),
)

ACT_ON_INFORMATION = Duty(
    key="missing.act-on-information",
    rules=("MC-25",),
    says="Act on new information, or leave it with a reason",
    short="Act on information",
    why="In the review a carer rang: the boy had telephoned. Nobody did anything. A call is not found.",
    owed_by=(OFFICER_IN_CHARGE,),
    arises=(when(marked(Mark.INFORMATION_RECEIVED), MISSING_NOW),),
    start=Since.RECORDED,
    due={HELD_FROM: by_level(high=HALF, medium=HOUR, low=HOUR, unset=HALF)},
    met=(
        on(EnquiryMade, prompted_by=(PromptedBy.NEW_INFORMATION, PromptedBy.NOT_SAID)),
        on(ResourcesCommitted),
        on(InformationLeft),
    ),
    released=(FOUND,),
    life_safety=True,
    steps=(
        "Telephone the carer back",
        "Send a unit there",
        "Check it with the telephone company",
        "Leave it, with the reason",
    ),
    escalates=LOOKING_FOR_THE_CHILD,
    sources=(
        review_with_our_number(
            "Initial contact, second case: the care provider called back in the early hours"
        ),
    ),
)

DUTIES = (
    MAKE_AN_INVESTIGATION_PLAN,
    HAND_OVER_THE_CHILD,
    MAKE_AN_ENQUIRY,
    SEND_SOMEBODY,
    ACT_ON_INFORMATION,
)
