"""What is owed to the children around an offender, and to one who is a child: that comes first."""

from harken.every_case.sources import HELD_FROM as CASES_FROM
from harken.every_case.voice import HEARD, Voice
from harken.pathways.offender.duties.managed import DAY
from harken.pathways.offender.duties.sources import our_design
from harken.pathways.offender.entries.management import Visited
from harken.pathways.offender.entries.notification import (
    ALL_NAMED,
    Change,
    Changed,
    ChildrenNamed,
    ChildThere,
)
from harken.pathways.offender.entries.registration import MANAGED, TakenOn
from harken.vocabulary import (
    About,
    Answer,
    AsSoonAsPracticable,
    Duty,
    Elapsed,
    Mark,
    On,
    Source,
    Tell,
    marked,
    on,
    when,
)
from harken.vocabulary.roles import MOSOVO_INSPECTOR, MOSOVO_SERGEANT, OFFENDER_MANAGER

FOUR_HOURS = Elapsed(hours=4)
REFERRED = marked(Mark.REFERRED)
NOT_YES = (Answer.NO, Answer.NOT_KNOWN, Answer.DECLINED)
THEIRS_IS_THE_NOTICE = our_design(
    "The regulation makes them give notice of a child's household; to name and refer the children is ours"
)
FROM_FIRST_KNOWLEDGE = our_design("From first knowledge, for each child: we prompt four hours after")
A_CHILD_FIRST = our_design(
    "Somebody under 18 whom we manage is a child first: heard and referred as any child"
)

NAME_THE_CHILDREN = Duty(
    key="offender.name-the-children",
    rules=("SO-07",),
    says="Find out which children live or stay there, and name each on their own record",
    short="Children there named",
    why=(
        "Not known whether there are children is not no. A child who is not named is owed nothing by anybody."
    ),
    about=About.CASE,
    owed_by=(OFFENDER_MANAGER,),
    arises=(
        when(on(Changed, change=Change.CHILD_HOUSEHOLD, children_named=NOT_YES)),
        when(on(Visited, children=Answer.YES)),
    ),
    due={CASES_FROM: AsSoonAsPracticable(FOUR_HOURS)},
    met=(on(ChildrenNamed, who=ALL_NAMED),),
    once=True,
    steps=("Go there", "Ask the MASH who lives there", "Say it on each child's own record"),
    escalates=(Tell(OFFENDER_MANAGER), Tell(MOSOVO_SERGEANT), Tell(MOSOVO_INSPECTOR, DAY)),
    sources=(THEIRS_IS_THE_NOTICE, our_design("As soon as practicable: we prompt four hours after")),
)


def _to_a_child(key: str, row: str, *, arises: On, met: On, source: Source, **said: str) -> Duty:
    """Something owed to each child: one beside whom an offender lives, or one who is managed."""
    return Duty(
        key=key,
        rules=(row,),
        says=said["says"],
        short=said["short"],
        why=said["why"],
        owed_by=(OFFENDER_MANAGER,),
        arises=(when(arises),),
        due={CASES_FROM: AsSoonAsPracticable(FOUR_HOURS)},
        met=(met,),
        each_case=False,
        once=True,
        steps=("Refer the child", "Ring the MASH"),
        escalates=(Tell(OFFENDER_MANAGER), Tell(MOSOVO_SERGEANT), Tell(MOSOVO_INSPECTOR, DAY)),
        sources=(source, FROM_FIRST_KNOWLEDGE),
    )


REFER_THE_CHILD = _to_a_child(
    "offender.refer-the-child",
    "SO-07",
    says="Refer each child there to children's social care",
    short="Child referred",
    why="The notice is theirs to give; the child is ours to protect, whether they give it or not.",
    arises=on(ChildThere),
    met=REFERRED,
    source=THEIRS_IS_THE_NOTICE,
)
REFER_THE_CHILD_WHO_IS_MANAGED = _to_a_child(
    "offender.refer-the-child-who-is-managed",
    "SO-10",
    says="Refer them to children's social care: under 18 they are a child first",
    short="A child first: referred",
    why="Whoever harms at fifteen has often been harmed. They are owed what any child is owed.",
    arises=on(TakenOn, because=MANAGED),
    met=REFERRED,
    source=A_CHILD_FIRST,
)
HEAR_THE_CHILD_WHO_IS_MANAGED = _to_a_child(
    "offender.hear-the-child-who-is-managed",
    "SO-10",
    says="See and hear them (VOICE): under 18 they are a child first",
    short="A child first: heard",
    why="A visit that only checks a child for risk has not heard the child.",
    arises=on(TakenOn, because=MANAGED),
    met=on(Voice, seen=HEARD),
    source=A_CHILD_FIRST,
)

DUTIES = (
    NAME_THE_CHILDREN,
    REFER_THE_CHILD,
    REFER_THE_CHILD_WHO_IS_MANAGED,
    HEAR_THE_CHILD_WHO_IS_MANAGED,
)
