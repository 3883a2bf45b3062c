"""The risk assessed, graded, put on record and sent on; video; a supervisor's look and a plan."""

from harken.every_case.disclosure import Agency, Receipt
from harken.every_case.plans import SafetyPlanAgreed
from harken.every_case.sources import HELD_FROM
from harken.pathways.domestic_abuse.duties.sources import (
    ASSESS_EVERY_INCIDENT,
    CONFERENCE,
    our_design,
    our_local_time,
    review,
)
from harken.pathways.domestic_abuse.duties.turns import (
    ASSESSED,
    COMPLETE,
    DAY,
    FOUR_HOURS,
    HALF,
    HIGH_BY_COUNT,
    HOUR,
    NOT_IT,
    ON_THE_FOCUS_DESK,
    ON_THE_SERGEANT,
    REPORTED,
)
from harken.pathways.domestic_abuse.entries.incident import (
    REASONS,
    Attended,
    BodyWornRecorded,
    Reported,
)
from harken.pathways.domestic_abuse.entries.risk import (
    BOTH,
    AssessmentFiled,
    CountOverruled,
    Grade,
    PlanIs,
    RiskGraded,
    SupervisorReviewed,
)
from harken.vocabulary import (
    About,
    Answer,
    AtOnce,
    AtShiftChange,
    Duty,
    Elapsed,
    Nth,
    Rank,
    Stands,
    Tell,
    all_of,
    on,
    when,
)
from harken.vocabulary.roles import (
    DETECTIVE_INSPECTOR,
    FOCUS_DESK,
    MASH,
    MASH_MANAGER,
    RESPONSE_OFFICER,
    SUPERVISOR,
    SYSTEM,
)

PURPOSE = "domestic abuse assessment"
# Recorded by hand, a receipt may not say of what it is.
RECEIPT_FOR_IT = (PURPOSE, "")
AFTER_AN_ASSESSMENT = tuple(map(when, ASSESSED))
BY_THE_END_OF_THE_SHIFT = our_design(
    "Before the officer leaves, or by the end of the shift: a duty, and nobody is kept at a door by it"
)

COMPLETE_THE_ASSESSMENT = Duty(
    key="domestic-abuse.complete-the-assessment",
    rules=("DA-01",),
    says="Complete the DASH or DARA: every question asked, and an account",
    short="DASH or DARA complete",
    why="A question that was not put is a risk that nobody saw. Ticks without an account tell nothing.",
    about=About.CASE,
    owed_by=(RESPONSE_OFFICER,),
    arises=(when(on(Attended)),),
    due={HELD_FROM: AtShiftChange()},
    met=COMPLETE,
    released=(NOT_IT,),
    once=True,
    steps=("Ask what was not asked", "Say what your account covers", "Ring the focus desk"),
    escalates=ON_THE_FOCUS_DESK,
    sources=(ASSESS_EVERY_INCIDENT, BY_THE_END_OF_THE_SHIFT),
)

ASSESS_A_CALL = Duty(
    key="domestic-abuse.assess-a-call",
    rules=("DA-01",),
    says="Nobody has attended: assess the risk all the same",
    short="Assessed though only called",
    why="Whoever rang is owed the same questions as somebody at whose door we stood.",
    about=About.CASE,
    owed_by=(SUPERVISOR,),
    arises=(when(REPORTED),),
    due={HELD_FROM: Elapsed(hours=24)},
    met=COMPLETE,
    released=(on(Attended), NOT_IT),
    once=True,
    steps=("Send somebody", "Ask first when it is safe"),
    escalates=(Tell(SUPERVISOR), Tell(FOCUS_DESK, FOUR_HOURS)),
    sources=(ASSESS_EVERY_INCIDENT, our_design("A day from the call, where nobody has attended")),
)

GRADE_THE_RISK = Duty(
    key="domestic-abuse.grade-the-risk",
    rules=("DA-01",),
    says="Grade the risk, and say why",
    short="Risk graded",
    why="Twenty-seven answers are no judgement. Somebody says how likely serious harm is.",
    about=About.CASE,
    owed_by=(RESPONSE_OFFICER,),
    arises=AFTER_AN_ASSESSMENT,
    due={HELD_FROM: AtOnce(HOUR)},
    met=(on(RiskGraded),),
    released=(NOT_IT,),
    once=True,
    steps=("Grade it, with your reasons",),
    escalates=ON_THE_SERGEANT,
    sources=(ASSESS_EVERY_INCIDENT, our_design("An hour from the assessment; the grade is nobody's count")),
)

RAISE_TO_THE_COUNT = Duty(
    key="domestic-abuse.raise-to-the-count",
    rules=("DA-07",),
    says="Fourteen or more answers are yes: grade it high, or have an inspector say why not",
    short="Count says high",
    why="A count raises a grade and never lowers it. Judgement should not fall below it unsaid.",
    about=About.CASE,
    owed_by=(RESPONSE_OFFICER, SUPERVISOR),
    arises=(when(HIGH_BY_COUNT),),
    due={HELD_FROM: AtOnce(HOUR)},
    met=(on(RiskGraded, grade=Grade.HIGH), on(CountOverruled).at_least(Rank.INSPECTOR)),
    released=(NOT_IT,),
    once=True,
    steps=("Grade it high", "Ask the detective inspector"),
    escalates=(Tell(SUPERVISOR), Tell(DETECTIVE_INSPECTOR, HOUR)),
    sources=(CONFERENCE, our_design("An hour from the assessment is the last moment")),
)

PUT_IT_ON_RECORD = Duty(
    key="domestic-abuse.put-it-on-record",
    rules=("DA-02",),
    says="Put the assessment in the case system and the intelligence system",
    short="Assessment on record",
    why="In the review partners had it and officers did not: the next one sent looked, and found nothing.",
    about=About.CASE,
    owed_by=(RESPONSE_OFFICER, SYSTEM),
    arises=AFTER_AN_ASSESSMENT,
    due={HELD_FROM: AtShiftChange()},
    met=(on(AssessmentFiled, **BOTH),),
    once=True,
    steps=("File it in both", "Ask why the interface did not"),
    escalates=(Tell(RESPONSE_OFFICER), Tell(MASH_MANAGER)),
    sources=(
        review("Assessment and help: DASH is shared with partners, and not always added to Athena"),
        our_local_time("By the end of the shift in which it was made"),
    ),
)

SEND_IT_ON = Duty(
    key="domestic-abuse.send-it-on",
    rules=("DA-02",),
    says="See that children's social care has the assessment",
    short="Assessment received",
    why="It goes at once, by itself. Until somebody there says so, nobody knows that it came.",
    about=About.CASE,
    owed_by=(MASH,),
    arises=AFTER_AN_ASSESSMENT,
    due={HELD_FROM: AtOnce(FOUR_HOURS)},
    met=(on(Receipt, sender=Agency.SOCIAL_CARE, purpose=RECEIPT_FOR_IT),),
    once=True,
    steps=("Ring them", "Send it again"),
    escalates=(Tell(MASH), Tell(MASH_MANAGER, FOUR_HOURS)),
    sources=(
        review("Assessment and help: DASH assessments are shared with safeguarding partners"),
        our_design("Four hours for a receipt of what is sent at once"),
    ),
)

RECORD_THE_VIDEO = Duty(
    key="domestic-abuse.record-the-video",
    rules=("DA-10",),
    says="Record the reference of the body-worn video, or why there is none",
    short="Body-worn video",
    why="It keeps what a frightened person cannot say twice. The reference only, never the video.",
    about=About.CASE,
    owed_by=(RESPONSE_OFFICER,),
    arises=(when(on(Attended)),),
    due={HELD_FROM: AtShiftChange(grace=HALF)},
    met=(on(BodyWornRecorded).stating("reference"), on(BodyWornRecorded, why_not=REASONS)),
    once=True,
    steps=("Record its reference", "Say why it was not used"),
    escalates=ON_THE_SERGEANT,
    sources=(
        review("Assessment and help: body-worn video is used consistently at domestic abuse incidents"),
        our_local_time("By half an hour after the shift changes"),
    ),
)

REVIEW_AND_PLAN = Duty(
    key="domestic-abuse.review-and-plan",
    rules=("DA-04",),
    says="Review the assessment, and have a safety plan agreed",
    short="Reviewed, and a plan",
    why="A second pair of eyes asks which child is not in it, and what keeps them safe tonight.",
    about=About.CASE,
    owed_by=(SUPERVISOR,),
    arises=(
        when(on(RiskGraded, grade=(Grade.MEDIUM, Grade.HIGH))),
        when(on(RiskGraded), Stands((on(Reported, history=Answer.YES),))),
        when(on(RiskGraded), Nth(2, 365, (REPORTED,))),
    ),
    due={HELD_FROM: Elapsed(hours=24)},
    met=(
        all_of(on(SupervisorReviewed, plan=PlanIs.AGREED).at_least(Rank.SERGEANT), on(SafetyPlanAgreed)),
        on(SupervisorReviewed, plan=PlanIs.NOT_WANTED).at_least(Rank.SERGEANT),
    ),
    released=(NOT_IT,),
    once=True,
    steps=("Read the account", "Ask what the victim wants", "Agree a safety plan"),
    escalates=(Tell(SUPERVISOR), Tell(DETECTIVE_INSPECTOR, DAY)),
    sources=(our_local_time("A day from the grade; at medium, high, or where it happened before"),),
)

DUTIES = (
    COMPLETE_THE_ASSESSMENT,
    ASSESS_A_CALL,
    GRADE_THE_RISK,
    RAISE_TO_THE_COUNT,
    PUT_IT_ON_RECORD,
    SEND_IT_ON,
    RECORD_THE_VIDEO,
    REVIEW_AND_PLAN,
)
