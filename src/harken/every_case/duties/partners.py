"""What is owed with partners: referrals answered, strategy discussions held, actions done, plans kept."""

from dataclasses import replace

from harken.every_case.plans import ActionAssigned, ActionDone, ActionFrom, SafetyPlanAgreed, SafetyPlanEnded
from harken.every_case.referral import ReferralAnswered, ReferralDecision, ReferralReceived, Referred
from harken.every_case.sources import (
    ACKNOWLEDGE_A_REFERRAL,
    ACTIONS,
    ANSWER_A_REFERRAL,
    HELD_FROM,
    RECORD_OF_STRATEGY,
    SAFETY_PLAN,
    SAFETY_PLAN_RENEWED,
    STRATEGY,
)
from harken.every_case.strategy import (
    StrategyDiscussionAsked,
    StrategyDiscussionHeld,
    StrategyDiscussionRefused,
    StrategyRecordSent,
)
from harken.vocabulary import (
    About,
    Answer,
    AsSoonAsPracticable,
    AtAnswer,
    Duty,
    Elapsed,
    Lacks,
    Mark,
    On,
    SinceAnswer,
    Tell,
    Warn,
    WorkingDays,
    marked,
    on,
    when,
)
from harken.vocabulary.roles import (
    DETECTIVE_INSPECTOR,
    INVESTIGATOR,
    LA_SERVICE_MANAGER,
    LOCAL_AUTHORITY,
    MASH,
    MASH_MANAGER,
    OFFICER_IN_CHARGE,
    SOCIAL_CARE,
    SUPERVISOR,
)

HALF_A_DAY, DAY = Elapsed(hours=12), Elapsed(hours=24)
ON_THE_MASH = (Tell(MASH), Tell(MASH_MANAGER))
AT_A_MEETING = (ActionFrom.STRATEGY, ActionFrom.CONFERENCE)

ACKNOWLEDGE_THE_REFERRAL = Duty(
    key="every-case.acknowledge-the-referral",
    rules=("MA-01",),
    says="Acknowledge the referral",
    short="Referral acknowledged",
    why="A referral nobody acknowledges may be lying in a box that nobody reads.",
    owed_by=(SOCIAL_CARE,),
    arises=(when(on(Referred)),),
    start=SinceAnswer("received_at"),
    due={HELD_FROM: WorkingDays(1)},
    met=(on(ReferralReceived), on(ReferralAnswered)),
    steps=("Ring the front door", "Send the referral again"),
    escalates=ON_THE_MASH,
    sources=(ACKNOWLEDGE_A_REFERRAL,),
)

ANSWER_THE_REFERRAL = Duty(
    key="every-case.answer-the-referral",
    rules=("MA-01",),
    says="Decide on the referral and tell whoever referred",
    short="Referral answered",
    why="The child's officers must know whether anybody else is acting.",
    owed_by=(SOCIAL_CARE, LOCAL_AUTHORITY),
    arises=(when(on(Referred)),),
    start=SinceAnswer("received_at"),
    due={HELD_FROM: WorkingDays(1)},
    met=(on(ReferralAnswered),),
    steps=("Ring the front door", "Ask for a manager there"),
    escalates=ON_THE_MASH,
    sources=(ANSWER_A_REFERRAL, ACKNOWLEDGE_A_REFERRAL),
)

# Held once this was known it counts, whichever case records it. Asked for, or refused, elsewhere it need
# not have known of this. See decision 20.
HELD = on(StrategyDiscussionHeld)
ASKED_HERE, REFUSED_HERE = (
    on(one).of_its_own_case() for one in (StrategyDiscussionAsked, StrategyDiscussionRefused)
)
# What the authority decided on the referral, and police agree with, says why there is to be none. That the
# child is open to a social worker already says nothing of this risk.
ANSWERED_OTHERWISE = on(
    ReferralAnswered,
    decision=(ReferralDecision.ASSESSMENT, ReferralDecision.EARLY_HELP, ReferralDecision.NO_ACTION),
    we_agree=Answer.YES,
).of_its_own_case()
# Exploitation is cause enough. Of a child who is missing or away its own row holds: the co-ordinator asks.
EXPLOITED = marked(Mark.EXPLOITATION_SUSPECTED)
OF_NO_EPISODE = Lacks((marked(Mark.CHILD_MISSING), marked(Mark.CHILD_AWAY)), itself=True)
# What is alleged may have been done to somebody long grown: there a row of its own holds, of each child.
OF_NO_ALLEGATION = Lacks((marked(Mark.ABUSE_OF_CHILD_ALLEGED),), itself=True)

ASK_FOR_A_DISCUSSION = Duty(
    key="every-case.ask-for-a-strategy-discussion",
    rules=("MA-02",),
    says="Ask for a strategy discussion, or record why there is to be none",
    short="Strategy discussion asked",
    why="Where there is reasonable cause to suspect significant harm, nobody decides alone.",
    of_all=True,
    owed_by=(INVESTIGATOR, MASH),
    arises=(when(marked(Mark.RISK_TO_CHILD_KNOWN)), when(EXPLOITED, OF_NO_EPISODE)),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(ASKED_HERE, HELD, REFUSED_HERE, ANSWERED_OTHERWISE),
    once=True,
    each_case=False,
    steps=("Ring the social worker", "Record why there is to be none"),
    escalates=(Tell(MASH), Tell(DETECTIVE_INSPECTOR, HALF_A_DAY)),
    sources=(STRATEGY,),
)

# Asked for again while it is still to come, it is the same one, and its clock runs from the first asking.
HOLD_THE_DISCUSSION = Duty(
    key="every-case.hold-the-strategy-discussion",
    rules=("MA-02",),
    says="Hold the strategy discussion: who was there, what was decided, who does what",
    short="Strategy discussion held",
    why="Asked for is not held. The prompt is ours, from what many areas say.",
    of_all=True,
    owed_by=(LOCAL_AUTHORITY,),
    arises=(when(on(StrategyDiscussionAsked)),),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(HELD, REFUSED_HERE),
    once=True,
    each_case=False,
    steps=("Hold it by telephone", "Ask for a manager there"),
    escalates=(Tell(MASH), Tell(DETECTIVE_INSPECTOR), Tell(LA_SERVICE_MANAGER, HALF_A_DAY)),
    sources=(STRATEGY,),
)


def _in_this_case(duty: Duty) -> tuple[On, ...]:
    """What meets a duty, without the word for its own case: of a case alone nothing else counts."""
    return tuple(replace(way, own=False) for way in duty.met if isinstance(way, On))


# Serious harm is feared, and nobody knows yet for whom: it is asked for and held all the same, of the case.
ASK_OF_NOBODY_NAMED = replace(
    ASK_FOR_A_DISCUSSION,
    key="every-case.ask-for-a-strategy-discussion-of-nobody-named",
    says="Ask for a strategy discussion though no child is named yet, or record why there is to be none",
    why="A child whom nobody can name is not less at risk. Whoever is asked may know who it is.",
    about=About.CASE,
    arises=(
        when(marked(Mark.RISK_TO_CHILD_KNOWN), OF_NO_ALLEGATION),
        when(EXPLOITED, OF_NO_EPISODE),
    ),
    met=_in_this_case(ASK_FOR_A_DISCUSSION),
    of_all=False,
    unnamed=True,
    each_case=True,
)

HOLD_OF_NOBODY_NAMED = replace(
    HOLD_THE_DISCUSSION,
    key="every-case.hold-the-strategy-discussion-of-nobody-named",
    says="Hold the strategy discussion that was asked for though no child is named yet",
    about=About.CASE,
    met=_in_this_case(HOLD_THE_DISCUSSION),
    of_all=False,
    unnamed=True,
    each_case=True,
)

SEND_THE_RECORD = Duty(
    key="every-case.send-the-strategy-record",
    rules=("MA-03",),
    says="Send the record of the discussion to everybody who was there",
    short="Record sent",
    why="What is not written down and sent is remembered by each as they hoped.",
    owed_by=(LOCAL_AUTHORITY,),
    arises=(when(on(StrategyDiscussionHeld)),),
    due={HELD_FROM: WorkingDays(1)},
    met=(on(StrategyRecordSent, to_all=Answer.YES),),
    steps=("Ask the minute taker",),
    escalates=ON_THE_MASH,
    sources=(RECORD_OF_STRATEGY,),
)

DO_THE_ACTION = Duty(
    key="every-case.do-the-action",
    rules=("MA-06",),
    says="Do the action by its time, and record the result",
    short="Action",
    why="An action with an owner and a time is the least a plan consists of.",
    about=About.CASE,
    owed_by=(OFFICER_IN_CHARGE,),
    arises=(when(on(ActionAssigned)),),
    due={HELD_FROM: AtAnswer("due_at")},
    met=(on(ActionDone).with_same("action"),),
    steps=("Do it now", "Ask the supervisor for more time"),
    escalates=(Tell(OFFICER_IN_CHARGE), Tell(SUPERVISOR), Tell(DETECTIVE_INSPECTOR, DAY)),
    sources=(ACTIONS,),
)

TELL_THE_CHAIR = Duty(
    key="every-case.tell-the-chair",
    rules=("MA-06",),
    says="Tell the chair of the meeting what came of the action",
    short="Chair told",
    why="The next meeting decides on what it knows.",
    about=About.CASE,
    owed_by=(OFFICER_IN_CHARGE,),
    arises=(when(on(ActionAssigned, comes_from=AT_A_MEETING)),),
    due={HELD_FROM: AtAnswer("due_at")},
    met=(on(ActionDone, chair_told=Answer.YES).with_same("action"),),
    steps=("Write to the chair",),
    escalates=(Tell(OFFICER_IN_CHARGE), Tell(DETECTIVE_INSPECTOR, DAY)),
    sources=(ACTIONS,),
)

RENEW_THE_SAFETY_PLAN = Duty(
    key="every-case.renew-the-safety-plan",
    rules=("SP-01",),
    says="Agree the safety plan anew, or end it, before it runs out",
    short="Safety plan renewed",
    why="On the day a plan runs out the child is no safer than before it.",
    owed_by=(INVESTIGATOR, MASH),
    arises=(when(on(SafetyPlanAgreed)),),
    due={HELD_FROM: AtAnswer("until")},
    met=(on(SafetyPlanAgreed), on(SafetyPlanEnded)),
    steps=("Agree it anew", "End it, with what protects the child"),
    warns=(Warn(MASH, DAY),),
    escalates=(Tell(MASH), Tell(DETECTIVE_INSPECTOR)),
    sources=(SAFETY_PLAN, SAFETY_PLAN_RENEWED),
)
