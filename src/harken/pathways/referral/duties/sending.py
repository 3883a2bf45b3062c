"""What is owed until a child is referred, and while the authority says nothing."""

from harken.every_case.referral import ReferralAnswered, Referred
from harken.every_case.sources import ANSWER_A_REFERRAL, HELD_FROM
from harken.pathways.referral.duties.ladders import DAY, HALF_A_DAY, ON_OUR_MANAGERS
from harken.pathways.referral.duties.sources import (
    FROM_FIRST_KNOWLEDGE,
    NOT_THE_NEXT_MEETING,
    our_design,
)
from harken.pathways.referral.entries.concern import (
    LETS_GO,
    ConcernKnown,
    HeldForMeeting,
    MentionedAtMeeting,
    NotReferred,
)
from harken.pathways.referral.entries.partners import (
    ASKED_NOW,
    OF_THE_ANSWER,
    DifferenceRaised,
    InformationAsked,
    Through,
)
from harken.vocabulary import (
    AsSoonAsPracticable,
    Duty,
    Elapsed,
    Lacks,
    Rank,
    SinceAnswer,
    Tell,
    WorkingDays,
    on,
    when,
)
from harken.vocabulary.roles import DETECTIVE_INSPECTOR, MASH, MASH_MANAGER, OFFICER_IN_CHARGE

CONCERN, REFERRED = on(ConcernKnown), on(Referred)
LET_GO = on(NotReferred, because=LETS_GO).at_least(Rank.SERGEANT)
# A child spoken of once they were referred is not owed a second referral.
NOT_REFERRED = Lacks((REFERRED, LET_GO), until=(CONCERN,))

REFER_THE_CHILD = Duty(
    key="referral.refer-the-child",
    rules=("MA-01",),
    says="Refer the child to children's social care",
    short="Child referred",
    why="Two girls lived with a suspect for almost six months: mentioned at a meeting, and never referred.",
    owed_by=(OFFICER_IN_CHARGE, MASH),
    arises=(when(CONCERN), when(on(MentionedAtMeeting), NOT_REFERRED)),
    due={HELD_FROM: AsSoonAsPracticable(Elapsed(hours=4))},
    met=(REFERRED,),
    released=(LET_GO,),
    once=True,
    steps=("Refer each child now", "Ring the MASH", "Ask a sergeant to decide that none is needed"),
    escalates=(Tell(OFFICER_IN_CHARGE), Tell(MASH), Tell(DETECTIVE_INSPECTOR, HALF_A_DAY)),
    sources=(
        FROM_FIRST_KNOWLEDGE,
        our_design("From first knowledge, for each child: we prompt four hours after. No number was found"),
    ),
)

ASK_THE_MASH_NOW = Duty(
    key="referral.ask-the-mash-now",
    rules=("MA-01",),
    says="Ask the MASH now; do not wait for the meeting",
    short="MASH asked now",
    why="What the next meeting would say, the MASH can often say today. Until then the child lives with it.",
    owed_by=(OFFICER_IN_CHARGE, MASH),
    arises=(when(on(HeldForMeeting)), when(on(InformationAsked, through=Through.MEETING))),
    due={HELD_FROM: AsSoonAsPracticable(Elapsed(hours=1))},
    met=(on(InformationAsked, through=ASKED_NOW),),
    once=True,
    steps=("Ring the MASH", "Ask the agency itself"),
    escalates=(Tell(OFFICER_IN_CHARGE), Tell(MASH), Tell(DETECTIVE_INSPECTOR, DAY)),
    sources=(
        NOT_THE_NEXT_MEETING,
        our_design("Kept for a meeting: we prompt an hour after, and a day later the detective inspector"),
    ),
)

TAKE_THE_SILENCE_FURTHER = Duty(
    key="referral.take-the-silence-further",
    rules=("MA-01",),
    says="Take the authority's silence to a manager there, and record it",
    short="Silence taken further",
    why="Ringing the same desk again is not taking it further. A child waits for whoever will answer.",
    owed_by=(MASH, MASH_MANAGER),
    arises=(when(REFERRED),),
    start=SinceAnswer("received_at"),
    due={HELD_FROM: AsSoonAsPracticable(WorkingDays(2))},
    met=(on(ReferralAnswered), on(DifferenceRaised, over=OF_THE_ANSWER)),
    steps=("Ring their service manager", "Out of hours: their duty manager"),
    escalates=ON_OUR_MANAGERS,
    sources=(
        ANSWER_A_REFERRAL,
        our_design("A working day after the authority's own is over, somebody above that desk is asked"),
    ),
)

DUTIES = (REFER_THE_CHILD, ASK_THE_MASH_NOW, TAKE_THE_SILENCE_FURTHER)
