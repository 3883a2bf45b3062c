"""Each child, a victim in their own right: found, recorded, heard, referred."""

from dataclasses import replace

from harken.every_case.referral import Referred
from harken.every_case.sources import HELD_FROM
from harken.every_case.voice import HEARD, SeenHow, Voice, WhyNot
from harken.pathways.domestic_abuse.duties.sources import (
    CHILD_IS_A_VICTIM,
    REFER_CHILDREN,
    our_design,
    review,
)
from harken.pathways.domestic_abuse.duties.turns import (
    CHILDREN_KNOWN,
    CHILDREN_UNSURE,
    FOUND_SINCE,
    FOUR_HOURS,
    HALF_A_DAY,
    HOUR,
    NAMED_SINCE,
    NOT_IT,
    NOT_IT_HERE,
    ON_THE_INSPECTOR,
    ON_THE_SERGEANT,
    REPORTED,
    UNBORN,
)
from harken.pathways.domestic_abuse.entries.children import ChildVictim, SeeingLetGo
from harken.pathways.domestic_abuse.entries.incident import Reported
from harken.pathways.domestic_abuse.entries.risk import Grade, RiskGraded
from harken.vocabulary import (
    About,
    Answer,
    AsSoonAsPracticable,
    AtOnce,
    Duty,
    Elapsed,
    Lacks,
    Rank,
    Stands,
    Tell,
    on,
    when,
)
from harken.vocabulary.roles import DETECTIVE_INSPECTOR, MASH, RESPONSE_OFFICER

SEEN_AND_HEARD = (
    on(Voice, seen=HEARD),
    on(Voice, seen=SeenHow.NOT_SPOKEN_TO, why_not=WhyNot.TOO_YOUNG),
)
LET_GO = on(SeeingLetGo).at_least(Rank.INSPECTOR)
# Whoever finds a child speaks with them first, and writes down afterwards that they were found.
FOUND_UNHEARD = replace(FOUND_SINCE, given=(*FOUND_SINCE.given, Lacks(SEEN_AND_HEARD, until=(REPORTED,))))
_NOT_YET_HEARD = Lacks((*SEEN_AND_HEARD, LET_GO), itself=True)
NAMED_UNHEARD = replace(NAMED_SINCE, given=(*NAMED_SINCE.given, _NOT_YET_HEARD))
A_CHILD_OF_THIS_CASE = Stands((on(Reported), on(ChildVictim)))
MAYBE = (Answer.YES, Answer.NOT_KNOWN, Answer.DECLINED)

FIND_THE_CHILDREN = Duty(
    key="domestic-abuse.find-the-children",
    rules=("DA-03",),
    says="Find out which children there are: at home, visiting, at a former partner's, not yet born",
    short="Children found",
    why="Not known whether there are children is its own answer, and keeps somebody asking.",
    about=About.CASE,
    owed_by=(RESPONSE_OFFICER,),
    arises=tuple(map(when, CHILDREN_UNSURE)),
    due={HELD_FROM: AsSoonAsPracticable(FOUR_HOURS)},
    met=CHILDREN_KNOWN,
    released=(NOT_IT,),
    once=True,
    steps=("Ask each adult, apart", "Ask the domestic abuse desk", "Ask social care"),
    escalates=ON_THE_INSPECTOR,
    sources=(
        CHILD_IS_A_VICTIM,
        review("Assessment and help: officers recognise children connected to an address, even if not there"),
        our_design("We prompt four hours after"),
    ),
)

RECORD_EACH_CHILD = Duty(
    key="domestic-abuse.record-each-child",
    rules=("DA-03",),
    says="Record the child as a victim: where they live, what they had of it, whether they are at risk",
    short="Child victim recorded",
    why="A child who was upstairs, at school or at a former partner's is a victim in law, not a footnote.",
    owed_by=(RESPONSE_OFFICER,),
    arises=(when(REPORTED), NAMED_SINCE),
    due={HELD_FROM: AsSoonAsPracticable(HALF_A_DAY)},
    met=(on(ChildVictim),),
    released=(NOT_IT,),
    once=True,
    steps=("Record one for each child",),
    escalates=ON_THE_INSPECTOR,
    sources=(CHILD_IS_A_VICTIM, our_design("We prompt after twelve hours; the inspector after a day")),
)

HEAR_EACH_CHILD = Duty(
    key="domestic-abuse.hear-each-child",
    rules=("DA-03",),
    says="See the child, speak with them, and record their voice (VOICE)",
    short="Child seen and heard",
    why="In four of five cases the child was at school or out. Not today is not never: go where they are.",
    owed_by=(RESPONSE_OFFICER,),
    arises=(when(REPORTED), FOUND_UNHEARD, NAMED_UNHEARD),
    due={HELD_FROM: AsSoonAsPracticable(HALF_A_DAY)},
    met=SEEN_AND_HEARD,
    released=(LET_GO, UNBORN, NOT_IT),
    once=True,
    steps=("See the child at school, alone", "Go where the child is", "Ask when it is safe"),
    escalates=ON_THE_INSPECTOR,
    sources=(
        CHILD_IS_A_VICTIM,
        review("Assessment and help: children at domestic abuse incidents are not always seen and spoken to"),
        our_design("We prompt after twelve hours; the inspector after a day. An inspector may let it go"),
    ),
)

NAME_A_DAY = Duty(
    key="domestic-abuse.name-a-day",
    rules=("DA-03",),
    says="Say on which day the child will be seen",
    short="Day to see the child",
    why="Without a day it is nobody's to go.",
    owed_by=(RESPONSE_OFFICER,),
    arises=(when(on(Voice, seen=SeenHow.NOT_SEEN, see_again_on=None), A_CHILD_OF_THIS_CASE),),
    due={HELD_FROM: AtOnce(HOUR)},
    met=(*SEEN_AND_HEARD, on(Voice).stating("see_again_on")),
    released=(LET_GO, NOT_IT),
    once=True,
    steps=("Record the day", "Ask the school when"),
    escalates=ON_THE_SERGEANT,
    sources=(
        CHILD_IS_A_VICTIM,
        our_design("A visit at which a child was not seen names the next within the hour"),
    ),
)

REFER_THE_CHILD = Duty(
    key="domestic-abuse.refer-the-child",
    rules=("DA-09",),
    says="Refer the child to children's social care, with a reference",
    short="Child referred",
    why="One for each child. A referral of a family leaves out the one nobody named.",
    of_all=True,
    owed_by=(RESPONSE_OFFICER, MASH),
    arises=(
        when(on(ChildVictim, at_risk=MAYBE).naming_a_child()),
        when(on(Voice, harm=Answer.YES).naming_a_child(), A_CHILD_OF_THIS_CASE),
        # A grade names the adults, as a rule: high is high for every child of the case.
        when(on(RiskGraded, grade=Grade.HIGH)),
    ),
    due={HELD_FROM: AsSoonAsPracticable(FOUR_HOURS)},
    met=(on(Referred).stating("reference"),),
    released=(on(ChildVictim, at_risk=Answer.NO).of_its_own_case(), NOT_IT_HERE),
    once=True,
    each_case=False,
    steps=("Refer each child", "Ring the MASH"),
    escalates=(Tell(RESPONSE_OFFICER), Tell(MASH), Tell(DETECTIVE_INSPECTOR, Elapsed(hours=20))),
    sources=(
        REFER_CHILDREN,
        our_design("We prompt four hours after; the detective inspector a day after"),
    ),
)

DUTIES = (
    FIND_THE_CHILDREN,
    RECORD_EACH_CHILD,
    HEAR_EACH_CHILD,
    NAME_A_DAY,
    REFER_THE_CHILD,
)
