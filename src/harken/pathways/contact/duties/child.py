"""What is owed to each child: seen and heard, an outcome said, seen again while unseen, let go."""

from harken.every_case.voice import Voice
from harken.pathways.contact.duties.ladders import DAY, FOR_THE_CHILD
from harken.pathways.contact.duties.sources import (
    HELD_FROM,
    HONEST_EXIT,
    SEEN_AND_SPOKEN_TO,
    SEEN_WHENEVER,
    our_design,
)
from harken.pathways.contact.duties.turns_on import (
    ARRIVED,
    CHILDREN_NAMED,
    LET_GO,
    LET_GO_IN_ANY_FORM,
    MAY_BE_AT_RISK,
    MET_FACE_TO_FACE,
    NAMED_SINCE,
    NOT_SEEN,
    SEEN_AND_HEARD,
    SPOKEN_TO_NOT,
    TOO_YOUNG,
    WORRY_FOR_EACH,
)
from harken.pathways.contact.entries.child import VisitPlanned
from harken.vocabulary import (
    AsSoonAsPracticable,
    AtAnswer,
    Duty,
    Elapsed,
    Lacks,
    Mark,
    Stands,
    Tell,
    marked,
    on,
    when,
)
from harken.vocabulary.roles import (
    NEIGHBOURHOOD_OFFICER,
    RESPONSE_OFFICER,
    SUPERVISOR,
)

SEE_AND_HEAR_THE_CHILD = Duty(
    key="contact.see-and-hear-the-child",
    rules=("CT-08",),
    says="See the child, speak with them, and record their voice (VOICE)",
    short="Child seen and heard",
    why="Four of five appointments left the children unseen. A child at school is not a child who is safe.",
    of_all=True,
    owed_by=(RESPONSE_OFFICER, NEIGHBOURHOOD_OFFICER),
    arises=(*WORRY_FOR_EACH, NAMED_SINCE),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=SEEN_AND_HEARD,
    released=(LET_GO,),
    once=True,
    steps=(
        "Go where the child is",
        "See the child alone at school",
        "Ask an inspector to let it go, with who did see the child",
    ),
    escalates=FOR_THE_CHILD,
    sources=(
        SEEN_WHENEVER,
        SEEN_AND_SPOKEN_TO,
        our_design("We prompt a sergeant a day after, an inspector after two"),
    ),
)

# Whom nobody spoke of before somebody was there is owed an outcome as well.
_OUTCOME = (on(Voice), LET_GO)
_SOMEBODY_CAME = (Stands((ARRIVED,), of_case=True), Stands(MAY_BE_AT_RISK, of_case=True))

SAY_WHAT_BECAME_OF_EACH_CHILD = Duty(
    key="contact.say-what-became-of-each-child",
    rules=("CT-08",),
    says="Say whether the child was seen and heard, and if not, why not",
    short="Outcome for each child",
    why="An outcome for the household hides the one child who was not there.",
    owed_by=(RESPONSE_OFFICER,),
    arises=(
        when(ARRIVED),
        when(marked(Mark.SOMEBODY_NAMED), *_SOMEBODY_CAME, Lacks(_OUTCOME, itself=True)),
        when(CHILDREN_NAMED, *_SOMEBODY_CAME, Lacks(_OUTCOME)),
    ),
    due={HELD_FROM: AsSoonAsPracticable(Elapsed(hours=4))},
    met=(on(Voice),),
    released=(LET_GO,),
    once=True,
    steps=("Record VOICE, one for each child", "Not seen, and why not, is an outcome"),
    escalates=(Tell(RESPONSE_OFFICER), Tell(SUPERVISOR, Elapsed(hours=4))),
    sources=(SEEN_AND_SPOKEN_TO, our_design("We prompt four hours after somebody arrived")),
)

REVISIT_THE_CHILD = Duty(
    key="contact.revisit-the-child",
    rules=("CT-08",),
    says="Go again: the child was not seen and heard",
    short="Re-visit",
    why="While one child is unseen the incident is not over, whoever else was spoken to.",
    owed_by=(RESPONSE_OFFICER, NEIGHBOURHOOD_OFFICER),
    arises=tuple(when(one, Lacks(SEEN_AND_HEARD, until=MAY_BE_AT_RISK)) for one in (NOT_SEEN, SPOKEN_TO_NOT)),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(MET_FACE_TO_FACE, TOO_YOUNG),
    released=(LET_GO_IN_ANY_FORM,),
    once=True,
    steps=("Plan a visit where the child is", "See the child alone at school"),
    escalates=FOR_THE_CHILD,
    sources=(
        SEEN_AND_SPOKEN_TO,
        our_design("While any child is unseen a re-visit is owed; we prompt a day after the visit"),
    ),
)

MAKE_THE_PLANNED_VISIT = Duty(
    key="contact.make-the-planned-visit",
    rules=("CT-08",),
    says="See the child by the time that was planned",
    short="Planned visit",
    why="A visit that was planned and not made looks, in the record, like a visit.",
    owed_by=(RESPONSE_OFFICER, NEIGHBOURHOOD_OFFICER),
    arises=(when(on(VisitPlanned)),),
    due={HELD_FROM: AtAnswer("visit_by")},
    met=SEEN_AND_HEARD,
    released=(on(VisitPlanned), LET_GO),
    steps=("Go", "Plan it anew, and say why"),
    escalates=FOR_THE_CHILD,
    sources=(our_design("A planned visit is made by its own time, or planned anew"),),
)

SEE_THE_CHILD_NEXT = Duty(
    key="contact.see-the-child-next",
    rules=("CT-08",),
    says="See the child by the date on which it was let go until then",
    short="Next date",
    why="Let go for now is not let go for good: somebody else saw the child, and police have not.",
    owed_by=(NEIGHBOURHOOD_OFFICER, SUPERVISOR),
    arises=(when(LET_GO),),
    due={HELD_FROM: AtAnswer("next_by")},
    met=SEEN_AND_HEARD,
    released=(LET_GO,),
    steps=("Go where the child is", "Ask the inspector again, with who has seen the child since"),
    escalates=FOR_THE_CHILD,
    sources=(HONEST_EXIT,),
)

DUTIES = (
    SEE_AND_HEAR_THE_CHILD,
    SAY_WHAT_BECAME_OF_EACH_CHILD,
    REVISIT_THE_CHILD,
    MAKE_THE_PLANNED_VISIT,
    SEE_THE_CHILD_NEXT,
)
