"""What is owed because of the grade: given, looked at again, acted on in time; and for a suspect under 18."""

from harken.pathways.online_abuse.duties.sources import (
    FROM_FIRST_RECEIPT,
    FROM_THE_ASSESSMENT,
    HELD_FROM,
    HIGH_AND_LOW,
    KIRAT,
    LOCAL_TARGET,
    MEDIUM,
    VERY_HIGH,
    our_design,
    review,
)
from harken.pathways.online_abuse.duties.stages import (
    A_CHILD,
    ACTED,
    AGE_SAID,
    CLEARED,
    DAY,
    EACH_SEARCH,
    EACH_SUSPECT,
    FOUR_HOURS,
    HOUR,
    NO_CHILD_SAID,
    NO_LONGER_SUSPECTED,
    NOT_GRADED_AT_ALL,
    ON_THE_INVESTIGATOR,
    OPEN_SUSPECT,
    OVER_HERE,
    RECEIVED,
    STILL_LOOKED_FOR,
    SUSPECT_NO_CHILD,
)
from harken.pathways.online_abuse.entries.checks import Answered, PartnerAnswered, SystemsSearched
from harken.pathways.online_abuse.entries.children import ChildFound
from harken.pathways.online_abuse.entries.identification import SuspectAge, SuspectIdentified
from harken.pathways.online_abuse.entries.images import ImagesGraded, Worst
from harken.pathways.online_abuse.entries.kirat import (
    COULD_BE_HIGH,
    COULD_BE_MEDIUM,
    COULD_BE_VERY_HIGH,
    ChildRouteTaken,
    Grade,
    KiratRun,
)
from harken.pathways.online_abuse.entries.report import GRADED_ANEW, FactLearned
from harken.vocabulary import (
    About,
    Answer,
    AsSoonAsPracticable,
    AtOnce,
    ByLevel,
    Clock,
    Days,
    Duty,
    From,
    Mark,
    Since,
    SinceEntry,
    Stands,
    Tell,
    marked,
    on,
    when,
)
from harken.vocabulary.roles import (
    DETECTIVE_CHIEF_INSPECTOR,
    DETECTIVE_INSPECTOR,
    DETECTIVE_SERGEANT,
    INVESTIGATOR,
    ONLINE_TEAM,
    TRAINED_ASSESSOR,
)

GRADED = on(KiratRun)
IS_GRADED = Stands((GRADED,))


def _each(grades: tuple[Grade, ...], clock: Clock) -> tuple[tuple[str, Clock], ...]:
    return tuple((grade.value, clock) for grade in grades)


# A range has the time of the worst it could be. Nothing is owed here before a first grade; the clock that
# stands for none is the longest, so that a grade counts from first receipt, however late it was given.
BY_GRADE = ByLevel(
    of=(GRADED,),
    field="grade",
    choices=(
        *_each(COULD_BE_VERY_HIGH, DAY),
        *_each(COULD_BE_HIGH, Days(7)),
        *_each(COULD_BE_MEDIUM, Days(14)),
        *_each((Grade.LOW,), Days(30)),
    ),
    unset=Days(30),
    afresh=EACH_SEARCH,
)

GRADE_THE_SUSPECT = Duty(
    key="online-abuse.grade-the-suspect",
    rules=("OC-02",),
    says="Grade the suspect by KIRAT, each block answered or known not to be known",
    short="KIRAT",
    why="Until there is a grade nobody can say which visit is first. Not known is an answer, and is not no.",
    about=About.CASE,
    apart=True,
    owed_by=(TRAINED_ASSESSOR,),
    arises=(when(NO_CHILD_SAID),),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(GRADED,),
    released=NOT_GRADED_AT_ALL,
    once=True,
    counts_earlier=True,
    afresh=(EACH_SUSPECT,),
    skill="KIRAT",
    steps=("Run the tool with what is known", "Run it again with the worst answers, for the range"),
    escalates=(Tell(TRAINED_ASSESSOR), Tell(DETECTIVE_SERGEANT), Tell(DETECTIVE_INSPECTOR, DAY)),
    sources=(
        KIRAT,
        review("in 2021 the tool was not used; not knowing whether children are present affects the grade"),
        our_design("As soon as practicable once the suspect is known or presumed: we prompt after a day"),
    ),
)

SAY_HOW_OLD_THE_SUSPECT_IS = Duty(
    key="online-abuse.say-how-old-the-suspect-is",
    rules=("OC-02",),
    says="Find out whether the suspect is under 18",
    short="Suspect's age",
    why="A door broken in by the clock may be a child's. Not known is not an adult.",
    about=About.CASE,
    apart=True,
    owed_by=(INVESTIGATOR,),
    arises=(when(on(SuspectIdentified, age=SuspectAge.NOT_KNOWN)),),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(AGE_SAID,),
    released=(*NO_LONGER_SUSPECTED, *OVER_HERE),
    once=True,
    steps=("Ask for a date of birth with the checks", "Look who else uses the connection"),
    escalates=ON_THE_INVESTIGATOR,
    sources=(
        our_design(
            "A suspect under 18 goes another way, so somebody says whether they are: we prompt after a day"
        ),
    ),
)

TREAT_THE_SUSPECT_AS_A_CHILD = Duty(
    key="online-abuse.treat-the-suspect-as-a-child",
    rules=("OC-02",),
    says="Take a suspect under 18 the child's own way: safeguarding first, and no grade",
    short="Suspect is a child",
    why="A boy of 15 with such images has often been shown them, groomed or abused. He is a child first.",
    about=About.CASE,
    apart=True,
    owed_by=(INVESTIGATOR,),
    arises=(when(A_CHILD),),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(on(ChildRouteTaken),),
    released=(*NO_LONGER_SUSPECTED, *OVER_HERE, NO_CHILD_SAID),
    once=True,
    counts_earlier=True,
    afresh=(EACH_SUSPECT,),
    steps=("Ask for a strategy discussion", "Ask the youth justice service", "Ask who showed it to them"),
    escalates=ON_THE_INVESTIGATOR,
    sources=(
        our_design(
            "A way of their own: no grade until the tool's use for suspects under 18 is verified. We prompt "
            "after a day"
        ),
        KIRAT,
    ),
)

GRADE_AGAIN = Duty(
    key="online-abuse.grade-again",
    rules=("OC-07",),
    says="Run KIRAT again, now that something new is known",
    short="KIRAT again",
    why="A grade is as good as what was known that day. One niece who visits may change the week.",
    about=About.CASE,
    apart=True,
    owed_by=(INVESTIGATOR, TRAINED_ASSESSOR),
    arises=(
        when(on(FactLearned, changes=GRADED_ANEW), IS_GRADED, SUSPECT_NO_CHILD),
        when(on(ChildFound), IS_GRADED, SUSPECT_NO_CHILD),
        when(on(PartnerAnswered, answer=Answered.CHILD), IS_GRADED, SUSPECT_NO_CHILD),
        when(on(SystemsSearched, child=Answer.YES), IS_GRADED, SUSPECT_NO_CHILD),
        when(on(ImagesGraded, worst=Worst.A), IS_GRADED, SUSPECT_NO_CHILD),
        when(on(PartnerAnswered, trust_role=Answer.YES), IS_GRADED, SUSPECT_NO_CHILD),
        when(on(SystemsSearched, trust_role=Answer.YES), IS_GRADED, SUSPECT_NO_CHILD),
    ),
    start=Since.RECORDED,
    due={HELD_FROM: AtOnce(FOUR_HOURS)},
    met=(GRADED,),
    released=NOT_GRADED_AT_ALL,
    once=True,
    skill="KIRAT",
    steps=("Run the tool again", "Say the same grade again, with why it stands"),
    escalates=ON_THE_INVESTIGATOR,
    sources=(
        review("not knowing whether children are present affects the grade; some may be graded too low"),
        our_design("At once: four hours from when it was recorded is the last moment"),
    ),
)

# Cleared of what another case suspected them of, they are as suspected as before in the team's own.
# It stands in the other case, whose readers may be sent to the suspect: so it does not say what for.
LOOK_AT_IT_AGAIN = Duty(
    key="online-abuse.look-at-it-again",
    rules=("OC-07",),
    says="Look again at your own case of somebody who was met in this one, and at how it is graded",
    short="Own case looked at",
    why="A night call may show children of whom the other team does not know.",
    about=About.NAMED,
    owed_by=(INVESTIGATOR, ONLINE_TEAM),
    arises=(when(marked(Mark.MET_ELSEWHERE, flag=OPEN_SUSPECT)),),
    start=Since.RECORDED,
    due={HELD_FROM: AtOnce(FOUR_HOURS)},
    met=(GRADED, on(FactLearned)),
    released=(CLEARED,),
    each_case=False,
    once=True,
    steps=("Read this case", "In your own, record what is new or grade it again, and name the person"),
    escalates=(Tell(ONLINE_TEAM, counted=From.STARTED), Tell(INVESTIGATOR), Tell(DETECTIVE_INSPECTOR, HOUR)),
    sources=(
        review("not knowing whether children are present affects the grade; some may be graded too low"),
        our_design("The team hears at once; four hours are the last moment, as for any new fact"),
    ),
)

ACT_ON_THE_GRADE = Duty(
    key="online-abuse.act-on-the-grade",
    rules=("OC-03", "OC-04", "OC-05", "OC-06", "OC-13"),
    says="Act on the grade, counted from first receipt: visit, warrant or arrest",
    short="Act on the grade",
    why="In the review 48 suspects of medium and 56 of low grade were not visited. Allocated is not visited.",
    about=About.CASE,
    apart=True,
    owed_by=(ONLINE_TEAM,),
    arises=(when(GRADED, SUSPECT_NO_CHILD),),
    start=SinceEntry((RECEIVED, *STILL_LOOKED_FOR)),
    due={HELD_FROM: BY_GRADE},
    met=(ACTED,),
    released=NOT_GRADED_AT_ALL,
    once=True,
    counts_earlier=True,
    afresh=(EACH_SUSPECT,),
    steps=("Apply for the warrant", "Weigh the suspect's welfare, and plan the visit"),
    escalates=(Tell(ONLINE_TEAM), Tell(DETECTIVE_SERGEANT), Tell(DETECTIVE_INSPECTOR)),
    sources=(MEDIUM, HIGH_AND_LOW, VERY_HIGH, FROM_FIRST_RECEIPT, LOCAL_TARGET),
)

ACT_BY_THE_ASSESSMENT = Duty(
    key="online-abuse.act-by-the-assessment",
    rules=("OC-03", "OC-04", "OC-05", "OC-06"),
    says="Act on the grade, counted from the assessment: the last moment by either way of counting",
    short="Act, from the assessment",
    why="What the recommended time counts from was not found. Late by this, it is late by either.",
    about=About.CASE,
    apart=True,
    owed_by=(ONLINE_TEAM,),
    arises=(when(GRADED, SUSPECT_NO_CHILD),),
    due={HELD_FROM: BY_GRADE},
    met=(ACTED,),
    released=NOT_GRADED_AT_ALL,
    once=True,
    counts_earlier=True,
    afresh=(EACH_SUSPECT,),
    steps=("Say to the detective chief inspector what stands in the way",),
    escalates=(Tell(DETECTIVE_CHIEF_INSPECTOR),),
    sources=(MEDIUM, HIGH_AND_LOW, VERY_HIGH, FROM_THE_ASSESSMENT),
)

DUTIES = (
    GRADE_THE_SUSPECT,
    SAY_HOW_OLD_THE_SUSPECT_IS,
    TREAT_THE_SUSPECT_AS_A_CHILD,
    GRADE_AGAIN,
    LOOK_AT_IT_AGAIN,
    ACT_ON_THE_GRADE,
    ACT_BY_THE_ASSESSMENT,
)
