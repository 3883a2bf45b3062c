"""What is owed when abuse or neglect is alleged: a qualified investigator, joint or single agency."""

from harken.every_case.acceptance import Allocated
from harken.every_case.sources import HELD_FROM, STRATEGY
from harken.every_case.strategy import Enquiry47, StrategyDiscussionHeld
from harken.pathways.investigation.duties.ladders import ALLEGED, ON_THE_INSPECTOR
from harken.pathways.investigation.duties.sources import TOO_FEW_QUALIFIED, our_design
from harken.pathways.investigation.entries.allegation import (
    AGENCIES_DECIDED,
    AgenciesDecided,
    InvestigatorNamed,
    UntrainedAccepted,
)
from harken.vocabulary import About, Answer, Days, Duty, Rank, Since, on, when
from harken.vocabulary.roles import DETECTIVE_SERGEANT

QUALIFIED = on(InvestigatorNamed, qualified=Answer.YES).stating("investigator")
DECIDED_THERE = tuple(one for one in Enquiry47 if one is not Enquiry47.NOT_SAID)

ALLOCATE_A_QUALIFIED_INVESTIGATOR = Duty(
    key="investigation.allocate-a-qualified-investigator",
    rules=("IV-01",),
    says="Give the investigation to a named, qualified investigator",
    short="Qualified investigator",
    why="A child is asked once, and well, or again and again. Somebody who is not trained may still be given "
    "it, when an inspector accepts that, and says why.",
    about=About.CASE,
    owed_by=(DETECTIVE_SERGEANT,),
    arises=(when(ALLEGED),),
    start=Since.RECORDED,
    due={HELD_FROM: Days(1)},
    met=(
        QUALIFIED,
        on(Allocated, accredited=Answer.YES).stating("to"),
        on(UntrainedAccepted).at_least(Rank.INSPECTOR),
    ),
    once=True,
    skill="child abuse investigation",
    steps=(
        "Give it to somebody qualified",
        "Ask an inspector to accept somebody who is not",
    ),
    escalates=ON_THE_INSPECTOR,
    sources=(
        TOO_FEW_QUALIFIED,
        our_design("Somebody qualified within a day. Our number"),
    ),
)

# A discussion is of the child, and counts whichever case records it. See decision 20.
DECIDE_JOINT_OR_SINGLE = Duty(
    key="investigation.decide-joint-or-single",
    rules=("IV-01",),
    says="Decide with the strategy discussion whether the investigation is joint",
    short="Joint or single agency",
    why="Two agencies that each think the other will see the child leave the child unseen.",
    owed_by=(DETECTIVE_SERGEANT,),
    arises=(when(ALLEGED),),
    start=Since.RECORDED,
    due={HELD_FROM: Days(1)},
    met=(
        on(StrategyDiscussionHeld, section_47=DECIDED_THERE),
        on(AgenciesDecided, investigated_by=AGENCIES_DECIDED).of_its_own_case(),
    ),
    once=True,
    each_case=False,
    steps=("Hold the strategy discussion by telephone", "Settle it with the social worker, and record it"),
    escalates=ON_THE_INSPECTOR,
    sources=(STRATEGY, our_design("Decided within a day of the allegation. Our number")),
)

DUTIES = (ALLOCATE_A_QUALIFIED_INVESTIGATOR, DECIDE_JOINT_OR_SINGLE)
