"""What is owed to an inspection: an action plan, each recommendation carried out, cases audited."""

from harken.every_case.opening import Closed
from harken.every_case.sources import HELD_FROM
from harken.pathways.governance.duties.sources import (
    ACTION_PLAN,
    AUDITS_OF_COUNTS,
    CRITERIA,
    EACH_MONTH,
    RECOMMENDATIONS,
    our_design,
)
from harken.pathways.governance.entries.inspection import (
    ALL_REPORTED,
    GRADED,
    ActionPlanSent,
    CaseAudited,
    RecommendationEvidenced,
    RecommendationMade,
    Within,
)
from harken.pathways.governance.entries.matter import Matter, MatterOpened
from harken.vocabulary import (
    About,
    Answer,
    AtAnswer,
    AtOnce,
    ByAnswer,
    Days,
    Duty,
    Elapsed,
    Every,
    Months,
    SinceAnswer,
    Tell,
    Warn,
    Weeks,
    on,
    when,
)
from harken.vocabulary.roles import (
    AUDITOR,
    CHIEF_OFFICER,
    PERFORMANCE_GROUP,
    POLICE_AND_CRIME_COMMISSIONER,
    RECOMMENDATION_OWNER,
)

DAY, WEEK, TWO_WEEKS = Elapsed(hours=24), Elapsed(hours=168), Elapsed(hours=336)

SEND_THE_ACTION_PLAN = Duty(
    key="governance.send-the-action-plan",
    rules=("IN-06",),
    says="Send the action plan to the inspectorate, the immediate recommendations reported on",
    short="Action plan sent",
    why="What was to be done immediately is not first written about in week six.",
    about=About.CASE,
    owed_by=(CHIEF_OFFICER,),
    arises=(when(on(MatterOpened, matter=Matter.REPORT)),),
    start=SinceAnswer("since"),
    due={HELD_FROM: Weeks(6)},
    met=(on(ActionPlanSent, immediate=ALL_REPORTED),),
    once=True,
    steps=("Name an owner for each recommendation", "Send it"),
    warns=(Warn(CHIEF_OFFICER, TWO_WEEKS),),
    escalates=(
        Tell(CHIEF_OFFICER),
        Tell(PERFORMANCE_GROUP),
        Tell(POLICE_AND_CRIME_COMMISSIONER, WEEK),
    ),
    sources=(ACTION_PLAN, our_design("Who hears two weeks before, and a week late, is our own")),
)

CARRY_OUT_THE_RECOMMENDATION = Duty(
    key="governance.carry-out-the-recommendation",
    rules=("IN-07",),
    says="Carry out the recommendation, and show it: the evidence, and cases audited again",
    short="Recommendation",
    why="A policy that was written is no evidence that a child was seen.",
    about=About.CASE,
    owed_by=(RECOMMENDATION_OWNER,),
    arises=(when(on(RecommendationMade)),),
    start=SinceAnswer("published_at"),
    due={
        HELD_FROM: ByAnswer(
            "within",
            (
                (Within.IMMEDIATELY, AtOnce(Days(7))),
                (Within.SIX_MONTHS, Months(6)),
                (Within.BY_A_DAY, AtAnswer("due_on")),
            ),
            unset=AtOnce(Days(7)),
        )
    },
    met=(on(RecommendationEvidenced, carried_out=Answer.YES, grade=GRADED).with_same("number"),),
    steps=("Audit cases from after the change", "Record what shows it"),
    warns=(Warn(RECOMMENDATION_OWNER, DAY),),
    escalates=(Tell(RECOMMENDATION_OWNER), Tell(PERFORMANCE_GROUP), Tell(CHIEF_OFFICER, WEEK)),
    sources=(
        RECOMMENDATIONS,
        our_design("Immediately: a week is our number. Where no time is said, it is taken to be immediate"),
    ),
)

AUDIT_A_CASE = Duty(
    key="governance.audit-a-case",
    rules=("IN-08",),
    says="Audit a case: graded, with what the child lived through, and fed back to the officer",
    short="Case audit",
    why="A count says how many. Only a case read through says what it was like.",
    about=About.CASE,
    owed_by=(AUDITOR,),
    arises=(when(on(MatterOpened, matter=Matter.AUDITS)),),
    start=SinceAnswer("since"),
    due={HELD_FROM: Months(1)},
    met=(on(CaseAudited, grade=GRADED, childs_experience=Answer.YES, fed_back=Answer.YES),),
    released=(on(Closed),),
    every=Every(),
    once=True,
    steps=("Read the case as the child would", "Tell the officer, and hear them"),
    warns=(Warn(AUDITOR, WEEK),),
    escalates=(Tell(AUDITOR), Tell(PERFORMANCE_GROUP)),
    sources=(AUDITS_OF_COUNTS, CRITERIA, EACH_MONTH),
)

DUTIES = (SEND_THE_ACTION_PLAN, CARRY_OUT_THE_RECOMMENDATION, AUDIT_A_CASE)
