"""What is owed to the children a suspect lives with, cares for or works with: found, named and referred."""

from harken.every_case.referral import Referred
from harken.every_case.sources import HELD_FROM
from harken.every_case.strategy import StrategyDiscussionHeld
from harken.pathways.investigation.duties.ladders import (
    DAY,
    NO_CRIME,
    NO_LONGER_SUSPECTED,
    ON_THE_SERGEANT,
    OVER,
)
from harken.pathways.investigation.duties.sources import our_design, review
from harken.pathways.investigation.entries.suspect import (
    SAID_OF_ALL,
    SOME_NAMED,
    ChildrenWithSuspect,
    SuspectNamed,
    SuspectStep,
    SuspectStepTaken,
)
from harken.vocabulary import About, Answer, AsSoonAsPracticable, ByAnswer, Duty, Elapsed, on, when
from harken.vocabulary.roles import INVESTIGATOR

FOUR_HOURS = Elapsed(hours=4)
NOT_NO = (Answer.YES, Answer.NOT_KNOWN, Answer.DECLINED)
TWO_GIRLS = review(
    "Two girls of 8 and 11 lived with a suspect for almost six months, and nobody referred them. That was "
    "online abuse; it is no other where the suspect of another crime lives"
)

# Too little evidence ends nothing here: the children are as near to them as before.
NAME_THE_CHILDREN = Duty(
    key="investigation.name-the-children-with-the-suspect",
    rules=("IV-05",),
    says="Find out which children the suspect lives with, cares for or works with, and name each",
    short="Children there named",
    why="Not known is not no. A child whom nobody named is owed nothing by anybody.",
    about=About.CASE,
    owed_by=(INVESTIGATOR,),
    arises=(when(on(SuspectNamed, with_children=NOT_NO)),),
    due={
        HELD_FROM: AsSoonAsPracticable(
            ByAnswer("with_children", ((Answer.YES.value, FOUR_HOURS),), unset=DAY)
        )
    },
    met=(
        on(ChildrenWithSuspect, who=SAID_OF_ALL).with_same("suspect"),
        on(SuspectNamed, with_children=Answer.NO).with_same("suspect"),
    ),
    released=(
        on(SuspectStepTaken, step=SuspectStep.ELIMINATED).with_same("suspect"),
        NO_LONGER_SUSPECTED,
        NO_CRIME,
        *OVER,
    ),
    steps=(
        "Look at which children are likely with them, on the case page",
        "Ask the MASH who lives there, and where they work",
        "Name each child",
    ),
    escalates=ON_THE_SERGEANT,
    sources=(
        TWO_GIRLS,
        our_design(
            "No number: with children now, we prompt four hours after the suspect was named; not known, "
            "after a day"
        ),
    ),
)

REFER_THE_CHILD = Duty(
    key="investigation.refer-the-child-with-the-suspect",
    rules=("IV-05",),
    says="Refer each child who is with the suspect, or have the agencies speak of them by name",
    short="Child there referred",
    why="Whoever is suspected of harming one child sleeps, works or plays beside another.",
    owed_by=(INVESTIGATOR,),
    arises=(when(on(ChildrenWithSuspect, who=SOME_NAMED)),),
    due={HELD_FROM: AsSoonAsPracticable(FOUR_HOURS)},
    met=(on(Referred), on(StrategyDiscussionHeld)),
    once=True,
    counts_earlier=True,
    steps=("Refer each child now", "Ring the MASH", "Name them at the strategy discussion"),
    escalates=ON_THE_SERGEANT,
    sources=(TWO_GIRLS, our_design("From first knowledge, for each child: we prompt four hours after")),
)

DUTIES = (NAME_THE_CHILDREN, REFER_THE_CHILD)
