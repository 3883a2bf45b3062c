"""What is owed while the power lasts: a place, a handover, a discussion, a court; a child taken or gone."""

from harken.every_case.crossing import ElsewhereTakenUp, TakenHow
from harken.every_case.handover import HandoverAccepted
from harken.every_case.sources import HELD_FROM
from harken.every_case.strategy import Enquiry47, StrategyDiscussionHeld, StrategyDiscussionRefused
from harken.pathways.police_protection.duties.power import (
    DAY,
    ENDED,
    FOUR_HOURS,
    HALF,
    HALF_A_DAY,
    HERE,
    IN_FORCE,
    IN_FORCE_ANYWHERE,
    NO_CHILD,
    NOW,
    ON_THE_SUPERINTENDENT,
    POWER_USED,
    QUARTER,
    THREE_HOURS,
    USED,
)
from harken.pathways.police_protection.duties.sources import (
    AFTER_EMERGENCY_ACTION,
    EIGHT_DAYS,
    NO_POLICE_STATION,
    SUITABLE_PLACE,
    TAKEN_OR_MISSING,
    our_design,
    review,
)
from harken.pathways.police_protection.entries.officers import (
    CONSIDERED,
    NOT_KNOWN_WHERE,
    ChildTaken,
    RecoveryOrderConsidered,
)
from harken.pathways.police_protection.entries.place import (
    NOT_YET_SUITABLE,
    SUITABLE,
    Accommodated,
    Applicant,
    Kind,
    OrderAppliedFor,
    OrderDecided,
    PoliceStationJustified,
)
from harken.pathways.police_protection.entries.power import Cause, NeedLookedAt, PowerUsed, Used
from harken.vocabulary import (
    About,
    Again,
    Answer,
    AsSoonAsPracticable,
    AtOnce,
    AtShiftChange,
    Duty,
    Elapsed,
    Every,
    From,
    Inclusive,
    Lacks,
    Mark,
    Since,
    SinceEntry,
    Tell,
    Warn,
    marked,
    on,
    when,
)
from harken.vocabulary.roles import (
    COURT,
    DESIGNATED_OFFICER,
    DETECTIVE_INSPECTOR,
    LA_SERVICE_MANAGER,
    LOCAL_AUTHORITY,
    RESPONSE_OFFICER,
    SUPERINTENDENT,
)

MISSING, FOUND = marked(Mark.CHILD_MISSING), marked(Mark.CHILD_FOUND)
DECIDED_ON_47 = tuple(one for one in Enquiry47 if one is not Enquiry47.NOT_SAID)
MET_THE_CHILD, MET_HERE = (marked(Mark.MET_ELSEWHERE, flag=one) for one in (NOW, HERE))
# A child whom the power kept in hospital was not taken there: the law asks for no move of them.
NOT_KEPT = Lacks((on(PowerUsed, used=Used.KEPT),), until=(ENDED,))
ELSEWHERE = tuple(one for one in NOT_YET_SUITABLE if one is not Kind.HOSPITAL)
EACH_SHIFT = Every(again=Again.WHEN_DUE, opens=Elapsed(hours=2))
AT_EACH_SHIFT = (
    review("Decision-making: cases are discussed at shift handovers, and the continuing need recorded"),
    our_design("Half an hour after the shift changes, for both to speak. Owed until the end is recorded"),
)

MOVE_THE_CHILD = Duty(
    key="police-protection.move-the-child",
    rules=("PP-05",),
    says="Bring the child to the authority's accommodation or a refuge",
    short="Suitable place",
    why="The authority must receive the child. In the review's good case she was placed within three hours.",
    owed_by=(RESPONSE_OFFICER, LOCAL_AUTHORITY),
    arises=(
        when(on(PowerUsed, used=(Used.REMOVED, Used.NOT_KNOWN))),
        when(on(Accommodated, place=NOT_YET_SUITABLE), IN_FORCE, NOT_KEPT),
        when(on(Accommodated, place=ELSEWHERE), IN_FORCE),
    ),
    due={HELD_FROM: AsSoonAsPracticable(THREE_HOURS)},
    met=(on(Accommodated, place=SUITABLE),),
    released=(ENDED,),
    once=True,
    steps=("Ask the authority for a placement", "Ask for a manager there"),
    escalates=(Tell(RESPONSE_OFFICER), Tell(DESIGNATED_OFFICER)),
    sources=(SUITABLE_PLACE, our_design("We prompt after three hours: the review's good case took fewer")),
)

JUSTIFY_THE_POLICE_STATION = Duty(
    key="police-protection.justify-the-police-station",
    rules=("PP-05",),
    says="Record why the child is at a police station, for how long, and who decided",
    short="Police station justified",
    why="A child who has done nothing learns at a police station that they have.",
    owed_by=(RESPONSE_OFFICER, DESIGNATED_OFFICER),
    arises=(when(on(Accommodated, place=Kind.POLICE_STATION)),),
    due={HELD_FROM: AsSoonAsPracticable(HALF)},
    met=(on(PoliceStationJustified),),
    once=True,
    steps=("Say why there is no other place", "Say who is with the child"),
    escalates=(Tell(DESIGNATED_OFFICER),),
    sources=(NO_POLICE_STATION, our_design("We prompt half an hour after the child came there")),
)

HOLD_A_STRATEGY_DISCUSSION = Duty(
    key="police-protection.hold-a-strategy-discussion",
    rules=("PP-11",),
    says="Hold the strategy discussion with the authority, and record its outcome",
    short="Strategy discussion held",
    why="The power gives hours. What is to happen after them is nobody's to decide alone.",
    owed_by=(DESIGNATED_OFFICER, LOCAL_AUTHORITY),
    arises=(POWER_USED,),
    due={HELD_FROM: AsSoonAsPracticable(FOUR_HOURS)},
    met=(
        on(StrategyDiscussionHeld, section_47=DECIDED_ON_47),
        on(StrategyDiscussionRefused, taken_further=Answer.YES).of_its_own_case(),
    ),
    released=(NO_CHILD,),
    once=True,
    each_case=False,
    steps=("Hold it by telephone", "Ask for a manager there"),
    escalates=(Tell(DESIGNATED_OFFICER), Tell(DETECTIVE_INSPECTOR), Tell(LA_SERVICE_MANAGER, HALF_A_DAY)),
    sources=(
        AFTER_EMERGENCY_ACTION,
        review("Decision-making: strategy discussions are recorded, with their outcome"),
        our_design("As soon as practicable: we prompt four hours after the power was used"),
    ),
)

HAND_OVER = Duty(
    key="police-protection.hand-over",
    rules=("PP-10",),
    says="Hand the child over to the incoming designated officer, by word of mouth",
    short="Handover",
    why="Whoever comes on must know that the hours run, and how many are left.",
    owed_by=(DESIGNATED_OFFICER,),
    arises=(POWER_USED,),
    due={HELD_FROM: AtShiftChange(grace=HALF)},
    met=(on(HandoverAccepted, spoken=Answer.YES),),
    released=(ENDED,),
    every=EACH_SHIFT,
    once=True,
    steps=("Speak with who comes on", "Have them accept it"),
    escalates=ON_THE_SUPERINTENDENT,
    sources=AT_EACH_SHIFT,
)

LOOK_AT_THE_NEED = Duty(
    key="police-protection.look-at-the-need",
    rules=("PP-10",),
    says="Say whether the child still needs protection, and why",
    short="Need looked at",
    why="Seventy-two hours are no target. A power that is no longer needed is kept from a family.",
    owed_by=(DESIGNATED_OFFICER,),
    arises=(POWER_USED,),
    due={HELD_FROM: AtShiftChange(grace=HALF)},
    met=(on(NeedLookedAt, cause=(Cause.REMAINS, Cause.GONE)),),
    released=(ENDED,),
    every=EACH_SHIFT,
    once=True,
    steps=("Ring the social worker", "Say whether harm is still likely"),
    escalates=ON_THE_SUPERINTENDENT,
    sources=AT_EACH_SHIFT,
)

LOOK_AT_WHAT_ANOTHER_CASE_MET = Duty(
    key="police-protection.look-at-what-another-case-met",
    rules=("PP-10",),
    says="Read the other case that met the child or their home, and say whether the need is still there",
    short="Other case read",
    why="A call from the home of a child we protect may be the answer to whether harm is likely there.",
    about=About.NAMED,
    owed_by=(DESIGNATED_OFFICER,),
    arises=(when(MET_THE_CHILD),),
    start=Since.RECORDED,
    due={HELD_FROM: AtOnce(HALF)},
    met=(on(NeedLookedAt, cause=(Cause.REMAINS, Cause.GONE)),),
    released=(ENDED,),
    each_case=False,
    once=True,
    steps=("Read it", "Ring whoever was sent there", "Say whether harm is still likely"),
    escalates=(Tell(DESIGNATED_OFFICER, counted=From.STARTED), Tell(SUPERINTENDENT)),
    sources=(our_design("The designated officer hears at once; half an hour is the last moment"),),
)

LOOK_AT_WHAT_THE_ADDRESS_MET = Duty(
    key="police-protection.look-at-what-the-address-met",
    rules=("PP-10",),
    says="Read what happened at the address a child was protected from, and speak with whoever was sent",
    short="Other case read",
    why="Nobody need have said that the child lives there: who was taken from there may be brought back.",
    about=About.CASE,
    owed_by=(DESIGNATED_OFFICER,),
    arises=(when(MET_HERE, Lacks((MET_THE_CHILD,))),),
    start=Since.RECORDED,
    due={HELD_FROM: AtOnce(HALF)},
    met=(on(ElsewhereTakenUp, done=TakenHow.SPOKEN),),
    once=True,
    steps=("Read it", "Ring whoever was sent there"),
    escalates=(Tell(DESIGNATED_OFFICER, counted=From.STARTED), Tell(SUPERINTENDENT)),
    sources=(our_design("The designated officer hears at once; half an hour is the last moment"),),
)

LEARN_THE_COURTS_DECISION = Duty(
    key="police-protection.learn-the-courts-decision",
    rules=("PP-09",),
    says="Record whether the order was made, and until when: eight days at most, all counted",
    short="Court's decision",
    why="The eight days began on the first day in police protection, not when the court sat. Do not count on "
    "a last day that the court may, and need not, run on over a Sunday or holiday.",
    owed_by=(LOCAL_AUTHORITY, COURT),
    arises=(when(on(OrderAppliedFor, applicant=Applicant.DESIGNATED_OFFICER)),),
    start=SinceEntry((USED,)),
    due={HELD_FROM: Inclusive(8)},
    met=(on(OrderDecided, made=(Answer.YES, Answer.NO)),),
    once=True,
    steps=("Ask the court or the authority's lawyer",),
    warns=(Warn(DESIGNATED_OFFICER, DAY),),
    escalates=(Tell(DESIGNATED_OFFICER), Tell(DETECTIVE_INSPECTOR)),
    sources=(
        EIGHT_DAYS,
        our_design("The designated officer hears a day before the last of the eight is over"),
    ),
)

REPORT_THE_CHILD_MISSING = Duty(
    key="police-protection.report-the-child-missing",
    rules=("PP-13",),
    says="Report the child missing: nobody knows where they are",
    short="Reported missing",
    why="A child we protected is gone. Until somebody reports it, nobody is looking.",
    owed_by=(DESIGNATED_OFFICER,),
    arises=(when(on(ChildTaken, whereabouts=NOT_KNOWN_WHERE)),),
    due={HELD_FROM: AtOnce(QUARTER)},
    met=(MISSING,),
    released=(FOUND,),
    each_case=False,
    once=True,
    life_safety=True,
    steps=("Ring the control room", "Open a missing report"),
    escalates=ON_THE_SUPERINTENDENT,
    sources=(TAKEN_OR_MISSING, our_design("At once: a quarter of an hour is the last moment")),
)

CONSIDER_A_RECOVERY_ORDER = Duty(
    key="police-protection.consider-a-recovery-order",
    rules=("PP-13",),
    says="Decide whether to ask a court for a recovery order, and say why",
    short="Recovery order considered",
    why="It lets police enter, search and bring the child back, and binds whoever knows where they are.",
    owed_by=(DESIGNATED_OFFICER,),
    arises=(
        when(on(ChildTaken)),
        when(
            MISSING,
            IN_FORCE_ANYWHERE,
            Lacks((on(ChildTaken), MISSING), until=(FOUND,), everywhere=True),
        ),
    ),
    due={HELD_FROM: AtOnce(HALF)},
    met=(on(RecoveryOrderConsidered, decision=CONSIDERED),),
    released=(FOUND, ENDED),
    each_case=False,
    once=True,
    steps=("Speak with the force solicitor", "Ask the authority"),
    escalates=ON_THE_SUPERINTENDENT,
    sources=(TAKEN_OR_MISSING, our_design("At once: half an hour is the last moment")),
)

DUTIES = (
    MOVE_THE_CHILD,
    JUSTIFY_THE_POLICE_STATION,
    HOLD_A_STRATEGY_DISCUSSION,
    HAND_OVER,
    LOOK_AT_THE_NEED,
    LOOK_AT_WHAT_ANOTHER_CASE_MET,
    LOOK_AT_WHAT_THE_ADDRESS_MET,
    LEARN_THE_COURTS_DECISION,
    REPORT_THE_CHILD_MISSING,
    CONSIDER_A_RECOVERY_ORDER,
)
