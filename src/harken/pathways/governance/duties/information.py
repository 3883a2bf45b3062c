"""What is owed of personal data: impact assessed before it begins, a breach told of, retention looked at."""

from harken.every_case.opening import Closed
from harken.every_case.sources import HELD_FROM
from harken.pathways.governance.duties.sources import (
    ASSESS_IMPACT,
    BREACH,
    BREACH_RECORDED,
    CONSULT,
    GROUPS,
    PEOPLE_TOLD,
    RETENTION,
    our_design,
)
from harken.pathways.governance.entries.information import (
    ANSWERED,
    ASSESSED,
    SETTLED,
    AdviceReceived,
    BreachRecorded,
    BreachReported,
    CommissionerConsulted,
    CommissionerNeedsLonger,
    Impact,
    ImpactAssessed,
    PeopleTold,
    ProcessingStarted,
    Risk,
)
from harken.pathways.governance.entries.matter import Matter, MatterOpened
from harken.pathways.governance.entries.retention import DECIDED, Kept, RetentionReviewed, RetentionSet
from harken.vocabulary import (
    About,
    AsSoonAsPracticable,
    AtAnswer,
    BeforeEntry,
    Duty,
    Elapsed,
    Extended,
    Months,
    SinceAnswer,
    Tell,
    Warn,
    Weeks,
    on,
    when,
)
from harken.vocabulary.roles import CHIEF_OFFICER, DATA_PROTECTION_OFFICER, INFORMATION_MANAGER, RECORDS_TEAM

DAY, TWO_DAYS, TWO_WEEKS = Elapsed(hours=24), Elapsed(hours=48), Elapsed(hours=336)
THREE_DAYS = Elapsed(hours=72)
STARTED = on(ProcessingStarted)
# The data protection officer reads who looked, and so nobody's record. The information manager records it.
FOR_THEM = (DATA_PROTECTION_OFFICER, INFORMATION_MANAGER)
ON_THE_CHIEF = (Tell(DATA_PROTECTION_OFFICER), Tell(INFORMATION_MANAGER), Tell(CHIEF_OFFICER))

ASSESS_THE_IMPACT = Duty(
    key="governance.assess-the-impact",
    rules=("IN-02",),
    says="Have the impact on people assessed and approved before the processing begins",
    short="Impact assessed",
    why="Whoever is harmed by a new way of using records did not choose it, and may be a child.",
    about=About.CASE,
    owed_by=FOR_THEM,
    arises=(when(on(MatterOpened, matter=Matter.PROCESSING)),),
    due={HELD_FROM: BeforeEntry((STARTED,))},
    met=(on(ImpactAssessed, outcome=ASSESSED), on(AdviceReceived)),
    released=(on(Closed),),
    once=True,
    steps=("Write the assessment", "Think of children apart"),
    escalates=ON_THE_CHIEF,
    sources=(ASSESS_IMPACT,),
)

CONSULT_THE_COMMISSIONER = Duty(
    key="governance.consult-the-commissioner",
    rules=("IN-02",),
    says="Consult the Commissioner before the processing begins: a high risk remains",
    short="Commissioner consulted",
    why="We have said ourselves that it may harm people. It is then not ours alone to decide.",
    about=About.CASE,
    owed_by=FOR_THEM,
    arises=(when(on(ImpactAssessed, outcome=Impact.HIGH_RISK_REMAINS)),),
    due={HELD_FROM: BeforeEntry((STARTED,))},
    met=(on(CommissionerConsulted),),
    released=(on(ImpactAssessed, outcome=ASSESSED), on(Closed)),
    once=True,
    steps=("Send the assessment", "Lower the risk, and assess again"),
    escalates=ON_THE_CHIEF,
    sources=(CONSULT,),
)

LEARN_THE_ADVICE = Duty(
    key="governance.learn-the-commissioners-advice",
    rules=("IN-02",),
    says="Have the Commissioner's advice, and record what follows from it",
    short="Commissioner's advice",
    why="It is the Commissioner who owes it. We ask when it does not come.",
    about=About.CASE,
    owed_by=FOR_THEM,
    arises=(when(on(CommissionerConsulted)),),
    due={HELD_FROM: Extended(Weeks(6), (on(CommissionerNeedsLonger),), adds=Months(1))},
    met=(on(AdviceReceived),),
    released=(on(Closed),),
    once=True,
    steps=("Ask the Commissioner's office",),
    warns=(*(Warn(one, TWO_WEEKS) for one in FOR_THEM),),
    escalates=ON_THE_CHIEF,
    sources=(CONSULT, our_design("Who hears two weeks before is our own")),
)

REPORT_THE_BREACH = Duty(
    key="governance.report-the-breach",
    rules=("IN-03",),
    says="Tell the Commissioner of the breach, or record why there is no need",
    short="Breach reported",
    why="From the minute anybody here knew. Not the minute the data protection officer did.",
    about=About.CASE,
    owed_by=FOR_THEM,
    arises=(when(on(MatterOpened, matter=Matter.BREACH)),),
    start=SinceAnswer("since"),
    due={HELD_FROM: THREE_DAYS},
    met=(on(BreachReported, decision=SETTLED),),
    once=True,
    steps=("Tell the Commissioner what is known, and the rest later", "Say why a risk is unlikely"),
    warns=(*(Warn(one, TWO_DAYS) for one in FOR_THEM), Warn(CHIEF_OFFICER, DAY)),
    escalates=ON_THE_CHIEF,
    sources=(BREACH, our_design("Who hears a day and two days before the hours are over is our own")),
)

RECORD_THE_BREACH = Duty(
    key="governance.record-the-breach",
    rules=("IN-03",),
    says="Record what happened, what follows for the people, and what was done",
    short="Breach recorded",
    why="Recorded whether or not anybody is told: else the next one is the first one again.",
    about=About.CASE,
    owed_by=FOR_THEM,
    arises=(when(on(MatterOpened, matter=Matter.BREACH)),),
    start=SinceAnswer("since"),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(on(BreachRecorded),),
    once=True,
    steps=("Ask first whether a child's whereabouts went to anybody", "Record it"),
    escalates=ON_THE_CHIEF,
    sources=(BREACH_RECORDED, our_design("We prompt a day after it was known")),
)

TELL_THE_PEOPLE = Duty(
    key="governance.tell-the-people",
    rules=("IN-03",),
    says="Tell the people whom the breach puts at high risk, or record why not",
    short="People told of the breach",
    why="They can lock a door only if they know. Ask first who else would read the letter.",
    about=About.CASE,
    owed_by=FOR_THEM,
    arises=(when(on(BreachRecorded, risk=(Risk.HIGH, Risk.NOT_KNOWN))),),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(on(PeopleTold, told=ANSWERED),),
    released=(on(BreachRecorded, risk=(Risk.UNLIKELY, Risk.LIKELY)),),
    once=True,
    steps=("Ask each person's officer how they can safely be told", "Record who was told"),
    escalates=ON_THE_CHIEF,
    sources=(
        PEOPLE_TOLD,
        our_design("We prompt a day after it was recorded; a risk that is not known counts as high"),
    ),
)

REVIEW_RETENTION = Duty(
    key="governance.review-retention",
    rules=("IN-05",),
    says="Look at whether the record is still to be kept, and say why",
    short="Retention review",
    why="Kept for ever is not kept for a reason; disposed of unasked may be the one warning there was.",
    about=About.CASE,
    owed_by=(RECORDS_TEAM,),
    arises=(when(on(RetentionSet)), when(on(RetentionReviewed, decision=Kept.RETAINED))),
    due={HELD_FROM: AtAnswer("review_on")},
    met=(on(RetentionReviewed, decision=DECIDED),),
    released=(on(RetentionSet),),
    steps=("Read it", "Keep it with the reason and the next day, or dispose of it"),
    warns=(Warn(RECORDS_TEAM, TWO_WEEKS),),
    escalates=(Tell(RECORDS_TEAM), Tell(INFORMATION_MANAGER, DAY)),
    sources=(RETENTION, GROUPS, our_design("Who hears two weeks before the day is our own")),
)

DUTIES = (
    ASSESS_THE_IMPACT,
    CONSULT_THE_COMMISSIONER,
    LEARN_THE_ADVICE,
    REPORT_THE_BREACH,
    RECORD_THE_BREACH,
    TELL_THE_PEOPLE,
    REVIEW_RETENTION,
)
