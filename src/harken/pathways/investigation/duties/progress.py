"""What is owed while an investigation goes on and when it ends: reviewed, told of, the child told."""

from harken.every_case.acceptance import Allocated
from harken.every_case.sources import HELD_FROM
from harken.pathways.investigation.duties.ladders import (
    ALLEGED,
    DAY,
    OF_AN_INVESTIGATION,
    ON_THE_INSPECTOR,
    ON_THE_SERGEANT,
    OUTCOME,
    OVER,
)
from harken.pathways.investigation.duties.sources import TOO_FEW_QUALIFIED, VICTIMS_CODE, our_design
from harken.pathways.investigation.entries.allegation import A_SURVIVOR, InvestigatorNamed, UntrainedAccepted
from harken.pathways.investigation.entries.progress import (
    ChildNotToldDecided,
    InvestigationReviewed,
    OutcomeTelling,
    OutcomeToldToChild,
    ToldHow,
    VictimUpdated,
)
from harken.vocabulary import (
    About,
    AfterEnd,
    Answer,
    BeforeEntry,
    Days,
    Duty,
    Earliest,
    Every,
    Rank,
    Since,
    Tell,
    Warn,
    on,
    when,
)
from harken.vocabulary.roles import DETECTIVE_SERGEANT, INVESTIGATOR

SAFE_OR_NOT = (Answer.YES, Answer.NO)

# An outcome is one child's. Of two, the other is investigated still, and after a charge there is a court.
REVIEW_THE_INVESTIGATION = Duty(
    key="investigation.review-the-investigation",
    rules=("IV-02",),
    says="Review the investigation: what moved, how safe the child is, what is next",
    short="Supervisor's review",
    why="An investigation that nobody looks at stands still, and the child lives in it.",
    about=About.CASE,
    owed_by=(DETECTIVE_SERGEANT,),
    arises=(
        when(on(Allocated), OF_AN_INVESTIGATION),
        when(on(InvestigatorNamed)),
        when(on(UntrainedAccepted)),
    ),
    due={HELD_FROM: Days(14)},
    met=(on(InvestigationReviewed, safe=SAFE_OR_NOT).at_least(Rank.SERGEANT),),
    released=OVER,
    every=Every(),
    once=True,
    steps=("Ask who saw each child, and when", "Ask what moved, and what waits on whom"),
    escalates=ON_THE_INSPECTOR,
    sources=(
        TOO_FEW_QUALIFIED,
        our_design("Every fourteen days from allocation. Our number"),
    ),
)

TELL_THE_VICTIM = Duty(
    key="investigation.tell-the-victim",
    rules=("IV-08",),
    says="Tell the victim, or whoever cares for them, how the investigation stands",
    short="Victim or carer told",
    why="Whoever hears nothing thinks that nobody believed them.",
    owed_by=(INVESTIGATOR,),
    arises=(when(ALLEGED),),
    start=Since.RECORDED,
    due={HELD_FROM: Days(28)},
    met=(on(VictimUpdated, how=(ToldHow.AS_ASKED, ToldHow.OTHER_WAY)),),
    released=OVER,
    every=Every(),
    once=True,
    steps=("Ask how and when it is safe to tell them", "Tell them, even that there is no news"),
    escalates=ON_THE_SERGEANT,
    sources=(VICTIMS_CODE,),
)

TOLD = (ToldHow.AS_ASKED, ToldHow.OTHER_WAY)
# The row counts from each decision, and the outcome is the last: soon after it, whatever was told before.
SOON_AFTER_THE_OUTCOME = AfterEnd(BeforeEntry((OUTCOME,)), Days(5))

TELL_THE_SURVIVOR = Duty(
    key="investigation.tell-the-survivor",
    rules=("IV-08",),
    says="Tell the survivor how the investigation stands, and in the end what came of it",
    short="Survivor told",
    why="They waited years to say it. Grown, they are the victim all the same, and told until they know its "
    "end.",
    about=About.NAMED,
    parts=(A_SURVIVOR.part,),
    owed_by=(INVESTIGATOR,),
    arises=(when(ALLEGED),),
    start=Since.RECORDED,
    due={HELD_FROM: Earliest((Days(28), SOON_AFTER_THE_OUTCOME))},
    met=(on(VictimUpdated, how=TOLD),),
    released=(on(VictimUpdated, how=TOLD, outcome_told=Answer.YES),),
    every=Every(),
    once=True,
    steps=("Ask how and when it is safe to tell them", "Tell them, even that there is no news"),
    escalates=ON_THE_SERGEANT,
    sources=(
        VICTIMS_CODE,
        our_design("Five days after the outcome, as a child is told; closing the case ends nothing: ours"),
    ),
)

TELL_THE_CHILD_THE_OUTCOME = Duty(
    key="investigation.tell-the-child-the-outcome",
    rules=("IV-03",),
    says="Tell the child what came of it, in a way they understand",
    short="Child told the outcome",
    why="It was the child's story. They are owed its end, from somebody they trust, and not from a letter.",
    owed_by=(INVESTIGATOR,),
    arises=(when(OUTCOME),),
    due={HELD_FROM: Days(5)},
    met=(on(OutcomeToldToChild, told=OutcomeTelling.UNDERSTOOD),),
    released=(on(ChildNotToldDecided).at_least(Rank.SERGEANT),),
    once=True,
    steps=("Ask the child's trusted adult how to say it", "Tell the child", "Ask a sergeant whether to wait"),
    warns=(Warn(INVESTIGATOR, DAY),),
    escalates=(Tell(INVESTIGATOR), Tell(DETECTIVE_SERGEANT)),
    sources=(our_design("Five days after the outcome was decided. Our own number"),),
)

DUTIES = (REVIEW_THE_INVESTIGATION, TELL_THE_VICTIM, TELL_THE_SURVIVOR, TELL_THE_CHILD_THE_OUTCOME)
