"""What is owed to somebody under 18 who is named as a suspect: a child first, and referred as one."""

from harken.every_case.referral import Referred
from harken.every_case.sources import HELD_FROM
from harken.every_case.strategy import StrategyDiscussionHeld
from harken.pathways.investigation.duties.ladders import DAY, ON_THE_INSPECTOR
from harken.pathways.investigation.duties.sources import our_design
from harken.pathways.investigation.entries.suspect import SuspectNamed
from harken.vocabulary import About, Answer, AsSoonAsPracticable, Duty, Under, on, when
from harken.vocabulary.roles import INVESTIGATOR

# Of everybody named there who is, or may be, under 18: whoever was harmed is owed it as well.
REFER_EACH_CHILD_NAMED = Duty(
    key="investigation.refer-each-child-named",
    rules=("IV-05",),
    says="A suspect is under 18: refer them, and whoever was harmed, or have the agencies speak of each",
    short="Child first",
    why="A child who harms has often been harmed. Named as a suspect alone, nobody asks by whom.",
    about=About.NAMED,
    owed_by=(INVESTIGATOR,),
    arises=(when(on(SuspectNamed, under_18=Answer.YES), Under()),),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(on(Referred), on(StrategyDiscussionHeld)),
    once=True,
    steps=("Refer them as a child", "Name them at the strategy discussion, and youth justice with it"),
    escalates=ON_THE_INSPECTOR,
    sources=(our_design("A suspect under 18 goes a way of a child's own. No number: we prompt a day after"),),
)

DUTIES = (REFER_EACH_CHILD_NAMED,)
