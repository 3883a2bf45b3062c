"""What is owed after section 47 began or an assessment was taken up: conference, report, who is there."""

from harken.every_case.referral import ReferralAnswered, ReferralDecision, Referred
from harken.every_case.sources import HELD_FROM
from harken.every_case.strategy import Enquiry47, StrategyDiscussionHeld
from harken.pathways.referral.duties.ladders import DAY
from harken.pathways.referral.duties.sources import (
    ASSESSMENT,
    CONFERENCE,
    POLICE_AT_CONFERENCE,
    REPORTS,
    WHICH_DISCUSSION,
    our_design,
)
from harken.pathways.referral.entries.conference import (
    KNOWN,
    AbsenceAccounted,
    AssessmentCompleted,
    ConferenceCalled,
    ConferenceHeld,
    PoliceReportSent,
    Section47Ended,
    Which,
)
from harken.vocabulary import (
    Answer,
    AtAnswer,
    ByAnswer,
    Duty,
    Elapsed,
    Lacks,
    Rank,
    SinceAnswer,
    SinceEntry,
    Stretch,
    Tell,
    Warn,
    WorkingDays,
    on,
    when,
)
from harken.vocabulary.roles import (
    DETECTIVE_CHIEF_INSPECTOR,
    DETECTIVE_INSPECTOR,
    INVESTIGATOR,
    LA_SERVICE_MANAGER,
    LOCAL_AUTHORITY,
    MASH,
    MASH_MANAGER,
)

BEGAN = (Enquiry47.JOINT, Enquiry47.SINGLE_POLICE, Enquiry47.SINGLE_SOCIAL_CARE)
SECTION_47 = on(StrategyDiscussionHeld, section_47=BEGAN)
INITIAL_HELD, ENDED = on(ConferenceHeld, which=Which.INITIAL), on(Section47Ended)
# A later discussion that says again that enquiries go on restarts no clock.
FIRST_DISCUSSION = when(SECTION_47, Lacks((SECTION_47,), until=(INITIAL_HELD, ENDED)))
CALLED, HELD = on(ConferenceCalled), on(ConferenceHeld)
CALLED_ANEW = CALLED.with_same("which")
TWO_DAYS_BEFORE = AtAnswer("held_at", Elapsed(hours=48))
FIVE_DAYS_BEFORE = AtAnswer("held_at", Elapsed(hours=120))

HOLD_THE_CONFERENCE = Duty(
    key="referral.hold-the-conference",
    rules=("MA-04",),
    says="Hold the initial child protection conference",
    short="Initial conference",
    why="Counted from the discussion at which section 47 began, however many came after it.",
    owed_by=(LOCAL_AUTHORITY,),
    arises=(FIRST_DISCUSSION,),
    due={HELD_FROM: WorkingDays(15)},
    met=(INITIAL_HELD,),
    released=(ENDED,),
    steps=("Ask the authority for its date", "Record why there is to be none"),
    warns=(Warn(MASH, Elapsed(hours=120)),),
    escalates=(Tell(MASH_MANAGER), Tell(LA_SERVICE_MANAGER), Tell(DETECTIVE_CHIEF_INSPECTOR, DAY)),
    sources=(CONFERENCE, WHICH_DISCUSSION),
)

SEND_THE_POLICE_REPORT = Duty(
    key="referral.send-the-police-report",
    rules=("MA-04",),
    says="Send the police report to the chair of the conference",
    short="Police report",
    why="A family and a chair who read it at the table have not read it.",
    owed_by=(INVESTIGATOR,),
    arises=(when(CALLED),),
    due={HELD_FROM: ByAnswer("which", ((Which.INITIAL, TWO_DAYS_BEFORE), (Which.REVIEW, FIVE_DAYS_BEFORE)))},
    met=(on(PoliceReportSent).with_same("which"),),
    released=(CALLED_ANEW,),
    counts_earlier=True,
    afresh=(Stretch((CALLED,), (HELD,)),),
    steps=(
        "Write what the child said, first",
        "Ask who at the conference may see it",
        "Send it to the chair",
    ),
    warns=(Warn(INVESTIGATOR, DAY),),
    escalates=(Tell(INVESTIGATOR), Tell(DETECTIVE_INSPECTOR), Tell(DETECTIVE_CHIEF_INSPECTOR, DAY)),
    sources=(
        POLICE_AT_CONFERENCE,
        REPORTS,
        our_design("Before a review: five days, so that it is three working days in an ordinary week"),
    ),
)

ATTEND_THE_CONFERENCE = Duty(
    key="referral.attend-the-conference",
    rules=("MA-04",),
    says="Be at the conference for police, and record what it decided",
    short="Police at the conference",
    why="What police know of the adults is heard only from police; what must be done is heard only there.",
    owed_by=(INVESTIGATOR,),
    arises=(when(CALLED),),
    start=SinceAnswer("held_at"),
    due={HELD_FROM: DAY},
    met=(on(ConferenceHeld, police_there=Answer.YES).with_same("which"),),
    released=(CALLED_ANEW, on(AbsenceAccounted).at_least(Rank.INSPECTOR)),
    steps=("Record who was there and what was decided", "Not there: an inspector says why"),
    escalates=(Tell(INVESTIGATOR), Tell(DETECTIVE_INSPECTOR), Tell(DETECTIVE_CHIEF_INSPECTOR, DAY)),
    sources=(POLICE_AT_CONFERENCE, our_design("Recorded within a day of the hour it was called for")),
)

COMPLETE_THE_ASSESSMENT = Duty(
    key="referral.complete-the-assessment",
    rules=("MA-05",),
    says="Complete the assessment of the child, and tell police its outcome",
    short="Assessment",
    why="A referral that was taken up and never heard of again looks, to the officer, like help.",
    owed_by=(LOCAL_AUTHORITY,),
    arises=(when(on(ReferralAnswered, decision=ReferralDecision.ASSESSMENT)),),
    start=SinceEntry((on(Referred),)),
    due={HELD_FROM: WorkingDays(45)},
    met=(on(AssessmentCompleted, outcome=KNOWN),),
    once=True,
    steps=("Ask the social worker for the outcome",),
    warns=(Warn(MASH, Elapsed(hours=120)),),
    escalates=(Tell(MASH_MANAGER), Tell(LA_SERVICE_MANAGER, DAY)),
    sources=(ASSESSMENT,),
)

DUTIES = (HOLD_THE_CONFERENCE, SEND_THE_POLICE_REPORT, ATTEND_THE_CONFERENCE, COMPLETE_THE_ASSESSMENT)
