"""The seventy-two hours, and how the power ends: released, ended by law, said why, and what protects now."""

from harken.every_case.sources import HELD_FROM
from harken.pathways.police_protection.duties.power import (
    DAY,
    ENDED,
    HALF,
    HALF_A_DAY,
    HOUR,
    IN_FORCE,
    NO_LIVING_CHILD,
    ON_THE_SUPERINTENDENT,
    POWER_USED,
    QUARTER,
    USED,
)
from harken.pathways.police_protection.duties.sources import (
    MUST_RELEASE,
    SEVENTY_TWO_HOURS,
    our_design,
    review,
)
from harken.pathways.police_protection.entries.power import (
    NOT_PROTECTED,
    OF_A_LIVING_CHILD,
    PROTECTED,
    REASONS,
    SURE,
    Cause,
    EndReason,
    HowSure,
    InquiryCompleted,
    NeedLookedAt,
    PowerEnded,
    ProtectionSaid,
)
from harken.vocabulary import (
    AsSoonAsPracticable,
    AtOnce,
    Duty,
    Elapsed,
    From,
    HardStop,
    Tell,
    Warn,
    on,
    when,
)
from harken.vocabulary.roles import CHIEF_OFFICER, DESIGNATED_OFFICER, SUPERINTENDENT

LIMIT = Elapsed(hours=72)
SIX_HOURS = Elapsed(hours=6)
HOURS_ARE_OURS = our_design(
    "Who hears at 24, 48, 60, 66 and 71 hours is our own. The limit is law's; it is never overdue"
)

END_THE_POWER = Duty(
    key="police-protection.end-the-power",
    rules=("PP-07",),
    says="End the power before the law does: an order, an agreement, a release",
    short="72 hours",
    why="A limit and no target. When it is reached the power has ended, whether or not anything replaces it.",
    owed_by=(DESIGNATED_OFFICER,),
    arises=(POWER_USED,),
    due={HELD_FROM: HardStop(LIMIT)},
    met=(ENDED,),
    once=True,
    life_safety=True,
    steps=("Ask the authority for its decision", "Apply for an order", "Release the child"),
    warns=(
        Warn(DESIGNATED_OFFICER, DAY),
        Warn(DESIGNATED_OFFICER, HALF_A_DAY),
        Warn(SUPERINTENDENT, HALF_A_DAY),
        Warn(SUPERINTENDENT, SIX_HOURS),
        Warn(CHIEF_OFFICER, SIX_HOURS),
        Warn(DESIGNATED_OFFICER, HOUR),
        Warn(SUPERINTENDENT, HOUR),
        Warn(CHIEF_OFFICER, HOUR),
    ),
    escalates=(Tell(DESIGNATED_OFFICER, DAY, From.STARTED),),
    sources=(SEVENTY_TWO_HOURS, HOURS_ARE_OURS),
)

SAY_HOW_IT_ENDED = Duty(
    key="police-protection.say-how-it-ended",
    rules=("PP-07", "PP-12"),
    says="Say when and why the power ended, and what protects the child now",
    short="End, and what protects now",
    why="At seventy-two hours the power has ended by law, said or not. What keeps the child safe then?",
    owed_by=(DESIGNATED_OFFICER,),
    arises=(POWER_USED,),
    due={HELD_FROM: AsSoonAsPracticable(LIMIT)},
    met=(on(PowerEnded, protects=PROTECTED),),
    released=(ENDED,),
    once=True,
    life_safety=True,
    steps=("Ring whoever has the child", "Ring the social worker", "Record the end of the power"),
    escalates=(*ON_THE_SUPERINTENDENT, Tell(CHIEF_OFFICER, HOUR)),
    sources=(
        our_design(
            "Once the limit is reached the question is what protects the child now. We ask at 72 hours"
        ),
        review("Decision-making: officers didn't always record how the power ends, when, and why"),
    ),
)

SAY_WHAT_PROTECTS_THE_CHILD = Duty(
    key="police-protection.say-what-protects-the-child",
    rules=("PP-07",),
    says="Say what protects the child, now that the power has ended",
    short="What protects the child now",
    why="The power has ended and nothing yet, or nobody knows what, has taken its place.",
    owed_by=(DESIGNATED_OFFICER,),
    arises=(when(on(PowerEnded, protects=NOT_PROTECTED, reason=OF_A_LIVING_CHILD)),),
    due={HELD_FROM: AtOnce(HALF)},
    met=(on(ProtectionSaid, protects=PROTECTED), on(PowerEnded, protects=PROTECTED)),
    released=(USED, NO_LIVING_CHILD),
    once=True,
    life_safety=True,
    steps=("Ring whoever has the child", "Ring the social worker", "Agree a safety plan"),
    escalates=(*ON_THE_SUPERINTENDENT, Tell(CHIEF_OFFICER, HOUR)),
    sources=(our_design("At once, when the power ends with nothing named in its place: half an hour"),),
)

SAY_WHY_IT_ENDED = Duty(
    key="police-protection.say-why-it-ended",
    rules=("PP-12",),
    says="Say at what time and for what reason the power ended",
    short="End: time and reason",
    why="Whatever the circumstances, the officers of the next incident decide better for knowing them.",
    owed_by=(DESIGNATED_OFFICER,),
    arises=(
        when(on(PowerEnded, reason=EndReason.NOT_SAID)),
        when(on(PowerEnded, how_sure=HowSure.NOT_KNOWN)),
    ),
    due={HELD_FROM: AtOnce(HOUR)},
    met=(on(PowerEnded, reason=REASONS, how_sure=SURE),),
    once=True,
    steps=("Correct the entry: when, and why",),
    escalates=ON_THE_SUPERINTENDENT,
    sources=(
        review("Decision-making: the time the power ended and why are the details most often missing"),
        our_design("An hour from the end; an informal agreement with the family is a reason, and counts"),
    ),
)

RELEASE_THE_CHILD = Duty(
    key="police-protection.release-the-child",
    rules=("PP-06",),
    says="Release the child now, or say why harm is still likely",
    short="Release",
    why="The inquiry is over. Unless harm is still likely, the law leaves no choice.",
    owed_by=(DESIGNATED_OFFICER,),
    arises=(
        when(on(InquiryCompleted, cause=(Cause.GONE, Cause.NOT_SAID)), IN_FORCE),
        when(on(NeedLookedAt, cause=Cause.GONE), IN_FORCE),
    ),
    due={HELD_FROM: AtOnce(QUARTER)},
    met=(ENDED, on(InquiryCompleted, cause=Cause.REMAINS), on(NeedLookedAt, cause=Cause.REMAINS)),
    once=True,
    steps=("End the power, with the reason", "Say why harm is still likely"),
    escalates=ON_THE_SUPERINTENDENT,
    sources=(MUST_RELEASE, our_design("At once: a quarter of an hour is the last moment")),
)

DUTIES = (
    END_THE_POWER,
    SAY_HOW_IT_ENDED,
    SAY_WHAT_PROTECTS_THE_CHILD,
    SAY_WHY_IT_ENDED,
    RELEASE_THE_CHILD,
)
