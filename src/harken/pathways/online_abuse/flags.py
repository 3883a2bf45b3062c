"""What stands on a child or an address because of somebody who may reach children."""

from harken.every_case.strategy import StrategyDiscussionHeld
from harken.pathways.online_abuse.duties.sources import AT_FIRST_KNOWLEDGE, our_design
from harken.pathways.online_abuse.duties.stages import (
    ACTED,
    ENDED,
    IDENTIFIED,
    NO_LONGER_SUSPECTED,
    OPEN_SUSPECT,
)
from harken.pathways.online_abuse.entries.checks import DevelopmentStarted, Target
from harken.pathways.online_abuse.entries.children import ChildFound
from harken.pathways.online_abuse.entries.identification import ChildIdentified, ChildNotIdentified
from harken.pathways.online_abuse.entries.kirat import KiratRun
from harken.vocabulary import Days, Flag, Mark, StandsOn, marked, on, when

# Until the discussion agrees who says what, or police have been there and it is said.
MAY_HEAR = (on(StrategyDiscussionHeld), ACTED, *NO_LONGER_SUSPECTED)
SEALED = our_design(
    "From first knowledge nobody contacts the household until the strategy discussion agrees what is said"
)

WITHIN_REACH = Flag(
    key="online-abuse.within-reach",
    title="May be reached by somebody suspected of abuse online",
    rises=(when(on(ChildFound)),),
    ends=NO_LONGER_SUSPECTED,
    review=Days(28),
    sources=(AT_FIRST_KNOWLEDGE,),
)

NOT_YET = Flag(
    key="online-abuse.household-not-yet",
    title="Do not contact the household: nothing is said yet",
    rises=(when(on(ChildFound)),),
    ends=MAY_HEAR,
    review=Days(7),
    sources=(SEALED,),
)

NOT_YET_HERE = Flag(
    key="online-abuse.household-not-yet-here",
    title="Do not contact this household: nothing is said yet",
    stands_on=StandsOn.PLACE,
    rises=(when(on(ChildFound)),),
    ends=MAY_HEAR,
    review=Days(7),
    sources=(SEALED,),
)

ASK_FIRST = Flag(
    key="online-abuse.ask-first",
    title="Before anybody contacts this address, ask the online abuse team",
    stands_on=StandsOn.PLACE,
    rises=(when(IDENTIFIED), when(on(DevelopmentStarted, target=Target.ADDRESS))),
    ends=(*NO_LONGER_SUSPECTED, ENDED, marked(Mark.CASE_CLOSED)),
    review=Days(28),
    sources=(our_design("An officer sent there for something else neither tips off nor walks past a child"),),
)

ASK_ABOUT_THEM_FIRST = Flag(
    key=OPEN_SUSPECT,
    title="Before anybody speaks to them, ask the online abuse team",
    roles=("suspect",),
    rises=(when(IDENTIFIED), when(on(KiratRun))),
    ends=(*NO_LONGER_SUSPECTED, ENDED, marked(Mark.CASE_CLOSED)),
    review=Days(28),
    crosses="Ring the online abuse team before anybody speaks to this person. Do not say why.",
    crosses_home=True,
    endangers=True,
    pressing=True,
    sources=(
        our_design("Another team neither tips off a suspect nor acts as if what is known here were not so"),
    ),
)

NOT_IDENTIFIED = Flag(
    key="online-abuse.child-not-yet-identified",
    title="A child not yet identified",
    rises=(when(on(ChildNotIdentified)),),
    ends=(on(ChildIdentified),),
    review=Days(7),
    sources=(our_design("A child without a name is looked for until somebody knows who it is"),),
)

FLAGS = (WITHIN_REACH, NOT_YET, NOT_YET_HERE, ASK_FIRST, ASK_ABOUT_THEM_FIRST, NOT_IDENTIFIED)
