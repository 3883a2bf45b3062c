"""What is owed in the first hour: what is known, how grave, who leads, who is told."""

from harken.every_case.disclosure import Agency, Receipt
from harken.pathways.missing.duties.ladders import HALF, IN_THE_DEMAND_HUB, QUARTER
from harken.pathways.missing.duties.levels import (
    ANY_LEVEL,
    EACH_TIME_MISSING,
    FOUND,
    LOWERED_FROM_HIGH,
    TURNED_HIGH,
    WENT_MISSING,
)
from harken.pathways.missing.duties.sources import (
    HELD_FROM,
    INFORMATION_BEHIND_A_LEVEL,
    our_design,
    review,
    review_with_our_number,
)
from harken.pathways.missing.entries.enquiries import InvestigationPlanMade, ResourcesCommitted
from harken.pathways.missing.entries.questionnaire import QuestionnaireCompleted
from harken.pathways.missing.entries.risk import SystemsChecked, ThriveAssessed
from harken.pathways.missing.entries.supervision import (
    DutyInspectorAcknowledged,
    LinesOfEnquirySet,
    SupervisorAcknowledged,
)
from harken.vocabulary import AtOnce, Duty, Elapsed, Rank, Since, Tell, all_of, on
from harken.vocabulary.roles import (
    CALL_TAKER,
    DEMAND_HUB_SUPERVISOR,
    DUTY_INSPECTOR,
    FORCE_INCIDENT_MANAGER,
    MASH,
    MASH_MANAGER,
    SUPERVISOR,
    SYSTEM,
)

PURPOSE = "child reported missing"
# Recorded by hand, a receipt may not say of what it is.
RECEIPT_FOR_IT = (PURPOSE, "")

FIRST_CALL = (
    review("Initial contact: the questionnaire, checks of police systems and THRIVE"),
    our_design("At once, on the first call: half an hour is the last moment"),
)
WHO_IS_TOLD = (
    review(
        "Initial contact: force guidelines that a supervisor and the duty inspector be informed, and no sign "
        "of it in many cases"
    ),
    our_design("At once, for those who lead: a quarter of an hour is the last moment"),
)

COMPLETE_THE_QUESTIONNAIRE = Duty(
    key="missing.complete-the-questionnaire",
    rules=("MC-01",),
    says="Complete the questionnaire with whoever reported",
    short="Questionnaire",
    why="What the caller knows now is what officers look for. A question not put is a risk not seen.",
    owed_by=(CALL_TAKER,),
    arises=(WENT_MISSING,),
    due={HELD_FROM: AtOnce(Elapsed(minutes=30))},
    met=(on(QuestionnaireCompleted),),
    released=(FOUND,),
    steps=("Ring the caller back", "Ask the carer for the Philomena form"),
    escalates=IN_THE_DEMAND_HUB,
    sources=FIRST_CALL,
)

CHECK_THE_SYSTEMS = Duty(
    key="missing.check-the-systems",
    rules=("MC-01",),
    says="Check police systems for the child, the household and those around them",
    short="System checks",
    why="In the review's good case it was the check that showed who might be exploiting the boy.",
    owed_by=(CALL_TAKER,),
    arises=(WENT_MISSING,),
    due={HELD_FROM: AtOnce(Elapsed(minutes=30))},
    met=(on(SystemsChecked),),
    released=(FOUND,),
    steps=("Check the child and household", "Check who is around the child"),
    escalates=IN_THE_DEMAND_HUB,
    sources=FIRST_CALL,
)

ASSESS_BY_THRIVE = Duty(
    key="missing.assess-by-thrive",
    rules=("MC-01",),
    says="Assess threat, harm, risk, investigation, vulnerability and engagement (THRIVE)",
    short="THRIVE",
    why="So that the level rests on this child, and the next officer can see on what.",
    owed_by=(CALL_TAKER,),
    arises=(WENT_MISSING,),
    due={HELD_FROM: AtOnce(Elapsed(minutes=30))},
    met=(on(ThriveAssessed),),
    released=(FOUND,),
    steps=("Go through the six with the caller",),
    escalates=IN_THE_DEMAND_HUB,
    sources=FIRST_CALL,
)

SET_THE_RISK = Duty(
    key="missing.set-the-risk",
    rules=("MC-01",),
    says="Set the level of risk, with the reason",
    short="Set the risk",
    why="Without a level nobody knows whom to send how soon. Until then enquiries are owed as at high.",
    owed_by=(CALL_TAKER,),
    arises=(WENT_MISSING,),
    due={HELD_FROM: AtOnce(Elapsed(minutes=30))},
    met=(ANY_LEVEL,),
    released=(FOUND,),
    life_safety=True,
    steps=("Set it on what is known now", "Ask the supervisor"),
    escalates=IN_THE_DEMAND_HUB,
    sources=(*FIRST_CALL, INFORMATION_BEHIND_A_LEVEL),
)

TELL_THE_SUPERVISOR = Duty(
    key="missing.tell-the-supervisor",
    rules=("MC-02",),
    says="Tell the local supervisor, who acknowledges",
    short="Supervisor acknowledges",
    why="In the review no supervisor led, and for nine hours nobody looked for a boy at risk.",
    owed_by=(CALL_TAKER, DEMAND_HUB_SUPERVISOR, SUPERVISOR),
    arises=(WENT_MISSING,),
    due={HELD_FROM: AtOnce(QUARTER)},
    met=(on(SupervisorAcknowledged).at_least(Rank.SERGEANT),),
    released=(FOUND,),
    life_safety=True,
    steps=("Telephone the sergeant", "Radio the sergeant", "Tell the duty inspector instead"),
    escalates=(
        Tell(DEMAND_HUB_SUPERVISOR),
        Tell(SUPERVISOR),
        Tell(DUTY_INSPECTOR),
        Tell(FORCE_INCIDENT_MANAGER, QUARTER),
    ),
    sources=WHO_IS_TOLD,
)

TELL_THE_DUTY_INSPECTOR = Duty(
    key="missing.tell-the-duty-inspector",
    rules=("MC-02",),
    says="Tell the duty inspector, who acknowledges",
    short="Duty inspector acknowledges",
    why="An inspector who does not know cannot send anybody. Each acknowledges for themselves.",
    owed_by=(CALL_TAKER, DEMAND_HUB_SUPERVISOR, DUTY_INSPECTOR),
    arises=(WENT_MISSING,),
    due={HELD_FROM: AtOnce(QUARTER)},
    met=(on(DutyInspectorAcknowledged).at_least(Rank.INSPECTOR),),
    released=(FOUND,),
    life_safety=True,
    steps=("Telephone the inspector", "Radio the inspector"),
    escalates=(
        Tell(DEMAND_HUB_SUPERVISOR),
        Tell(DUTY_INSPECTOR),
        Tell(FORCE_INCIDENT_MANAGER, QUARTER),
    ),
    sources=WHO_IS_TOLD,
)

SET_LINES_AND_SEND_SOMEBODY = Duty(
    key="missing.set-lines-and-send-somebody",
    rules=("MC-03",),
    says="Set lines of enquiry and allocate resources to the search",
    short="Lines and resources",
    why="The review's good case: a supervisor did both within 90 minutes. A benchmark, not a standard.",
    owed_by=(SUPERVISOR,),
    arises=(TURNED_HIGH,),
    due={HELD_FROM: Elapsed(minutes=90)},
    met=(
        all_of(on(LinesOfEnquirySet), on(ResourcesCommitted)),
        all_of(on(InvestigationPlanMade), on(ResourcesCommitted)),
    ),
    released=(FOUND, LOWERED_FROM_HIGH),
    counts_earlier=True,
    afresh=(EACH_TIME_MISSING,),
    life_safety=True,
    steps=("Set three lines of enquiry", "Send the nearest unit", "Ask the focus desk"),
    escalates=(Tell(SUPERVISOR), Tell(DUTY_INSPECTOR)),
    sources=(
        review_with_our_number(
            "Initial contact, good case: lines of enquiry and resources within 90 minutes"
        ),
    ),
)

NOTIFY_SOCIAL_CARE = Duty(
    key="missing.notify-social-care",
    rules=("MC-04",),
    says="Notify children's social care, and have their receipt",
    short="Social care receipt",
    why="They may know where the child is, and who is a risk. Only a receipt meets this: sent is not had.",
    owed_by=(SYSTEM, MASH),
    arises=(WENT_MISSING,),
    start=Since.RECORDED,
    due={HELD_FROM: AtOnce(Elapsed(hours=1))},
    met=(on(Receipt, sender=(Agency.SOCIAL_CARE, Agency.LOCAL_AUTHORITY), purpose=RECEIPT_FOR_IT),),
    steps=("Telephone the out-of-hours team", "Send the notice again"),
    escalates=(Tell(MASH), Tell(MASH_MANAGER, HALF), Tell(DUTY_INSPECTOR, Elapsed(hours=2))),
    sources=(
        review("Assessment and help: a missing-child record notifies children's social care automatically"),
        our_design("At once, for a receipt: an hour from the record is the last moment"),
    ),
)

DUTIES = (
    COMPLETE_THE_QUESTIONNAIRE,
    CHECK_THE_SYSTEMS,
    ASSESS_BY_THRIVE,
    SET_THE_RISK,
    TELL_THE_SUPERVISOR,
    TELL_THE_DUTY_INSPECTOR,
    SET_LINES_AND_SEND_SOMEBODY,
    NOTIFY_SOCIAL_CARE,
)
